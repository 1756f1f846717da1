// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeView>

namespace ui {

/// The list of candidates; Space turns the check marks of all chosen rows to the other of the current one's.
class CandidatesView final : public QTreeView
{
    Q_OBJECT
public:
    explicit CandidatesView(QWidget *parent = nullptr);

    /// Widths by the room that there is, once it has rows.
    void layOut();

Q_SIGNALS:
    void toggleWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace ui
