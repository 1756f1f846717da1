// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QTextBrowser>
#include <QWidget>

namespace ui {

class NoticeBar;

/// A page to read of what the rep can change in files, and above it what is wrong with one of them.
class ReadingPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingPane(QWidget *parent);

    [[nodiscard]] QTextBrowser &page() { return *m_page; }
    [[nodiscard]] NoticeBar &problem() { return *m_problem; }

    /// Another page is read from its beginning; the same one from where it was.
    enum class From { Beginning, WhereItWas };
    void showPage(const QString &html, From from);
    /// The first of them, or nothing where all is well.
    void tellFirst(const QList<core::Error> &problems);
    void tell(const core::Error &error);

private:
    NoticeBar *m_problem;
    QTextBrowser *m_page;
};

} // namespace ui
