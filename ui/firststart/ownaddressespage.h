// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// Asks which addresses are the rep's own: whose mail is ours and whose is theirs hangs on it.
class OwnAddressesPage final : public QWidget
{
    Q_OBJECT
public:
    explicit OwnAddressesPage(QWidget *parent = nullptr);

    /// `known` are ours as the mail program says, and ticked. Guesses are ticked where nothing is known: the
    /// likeliest, which is the first.
    void ask(const QStringList &known, const QStringList &guesses);

Q_SIGNALS:
    void answered(const QStringList &addresses); ///< lower case, at least one
    void canceled();

private:
    void answer();
    void offerContinue();
    [[nodiscard]] QStringList addresses() const;

    QVBoxLayout *m_guesses;
    QList<QCheckBox *> m_boxes;
    QLineEdit *m_others;
    QPushButton *m_continue;
};

} // namespace ui
