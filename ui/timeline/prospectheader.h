// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/suggestion.h"
#include "words/sentences.h"

#include <QWidget>

namespace ui {

class ChipRow;
class ElidedLabel;
class TextLabel;

/// Above the timeline: who it is, what they want in their own words, where they stand.
class ProspectHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit ProspectHeader(QWidget *parent = nullptr);

    void show(const core::Suggestion &suggestion, const words::Telling &telling);
    /// In a low window the quiet lines stay away, so that the timeline keeps its room.
    void setRoomy(bool roomy);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showQuietLines();
    void keepHeight();

    ElidedLabel *m_name;
    ChipRow *m_chips;
    TextLabel *m_wish;
    TextLabel *m_todo; ///< what is worth finding out
    TextLabel *m_standing;
    bool m_roomy = true;
};

} // namespace ui
