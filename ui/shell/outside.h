// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QUrl>

class QWidget;

namespace ui {

/// What the window asks of the world outside of it. Tests answer in its place.
class Outside
{
public:
    virtual ~Outside() = default;

    /// Whether something took it. True proves nothing: no desktop tells what became of it.
    virtual bool open(const QUrl &uri) = 0;
    virtual void copy(const QString &text) = 0;
    /// Files to read; none when the user thought better of it.
    [[nodiscard]] virtual QStringList chooseFiles(QWidget *parent, const QString &title,
                                                  const QString &filter) = 0;
    /// Where to write a file of a suggested name; empty when the user thought better of it.
    [[nodiscard]] virtual QString choosePlace(QWidget *parent, const QString &title, const QString &name,
                                              const QString &filter) = 0;
    /// Empty when the user thought better of it.
    [[nodiscard]] virtual QString chooseFolder(QWidget *parent, const QString &title) = 0;
};

/// The desktop that the program runs on.
class Desktop final : public Outside
{
public:
    bool open(const QUrl &uri) override;
    void copy(const QString &text) override;
    [[nodiscard]] QStringList chooseFiles(QWidget *parent, const QString &title,
                                          const QString &filter) override;
    [[nodiscard]] QString choosePlace(QWidget *parent, const QString &title, const QString &name,
                                      const QString &filter) override;
    [[nodiscard]] QString chooseFolder(QWidget *parent, const QString &title) override;
};

} // namespace ui
