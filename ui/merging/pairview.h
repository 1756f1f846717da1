// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/merging.h"
#include "words/sentences.h"

#include <QWidget>

class QGridLayout;
class QRadioButton;
class QScrollArea;

namespace ui {

class TextLabel;

/// The two of a pair beside each other: why they may be one, what each is, where they differ, and whose name
/// is kept.
class PairView final : public QWidget
{
    Q_OBJECT
public:
    explicit PairView(QWidget *parent = nullptr);

    void show(const core::DoubtfulPair &pair, const core::MergeSides &sides, const words::Telling &telling);
    /// `Into`: the one on the first side.
    [[nodiscard]] core::MergeSide kept() const;
    void keep(core::MergeSide side);

private:
    void fillRows(const core::MergeSides &sides, const words::Telling &telling);

    TextLabel *m_reason;
    TextLabel *m_warning;
    QScrollArea *m_scroll;
    QRadioButton *m_first;
    QRadioButton *m_second;
    QWidget *m_card;
    QGridLayout *m_grid;
    QList<QWidget *> m_cells; ///< of the pair that is shown
};

} // namespace ui
