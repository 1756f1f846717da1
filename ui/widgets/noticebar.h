// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace ui {

class TextLabel;

/// A line that tells what happened, with the actions that answer it, and stands in nobody's way. Read out
/// when it appears.
class NoticeBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Plain, Error };
    explicit NoticeBar(Tone tone, QWidget *parent = nullptr);

    /// Room around the bar while it is shown.
    void setOuterMargins(const QMargins &margins);
    /// Adds a button to the right of the text; the bar owns it.
    QPushButton *addButton(const QString &text);
    void addWidget(QWidget *widget);
    void tell(const QString &text);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QMargins m_outer;
    TextLabel *m_label;
    QHBoxLayout *m_row;
};

} // namespace ui
