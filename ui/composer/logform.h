// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/touches.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QPlainTextEdit;

namespace ui {

/// Takes down something that passed outside of the program, in place, without a dialog.
class LogForm final : public QWidget
{
    Q_OBJECT
public:
    explicit LogForm(QWidget *parent = nullptr);

    /// Starts an empty form; `now` in the rep's zone.
    void open(const QDateTime &now, core::Channel channel);

Q_SIGNALS:
    /// Without a prospect: whoever shows the form knows it.
    void logged(const core::NewTouch &touch);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void log();

    QComboBox *m_what;
    QComboBox *m_channel;
    QDateTimeEdit *m_when;
    QPlainTextEdit *m_words;
    QDateTime m_opened;
};

} // namespace ui
