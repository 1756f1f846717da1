// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QSplitter;

namespace ui {

/// The list, the timeline and the move side by side; in a narrow window the move folds under the timeline.
/// Their widths are the rep's.
class FoldingPanes final : public QWidget
{
    Q_OBJECT
public:
    struct Parts {
        QWidget *list;
        QWidget *timeline;
        QWidget *move;
    };
    /// Owns the parts from now on.
    explicit FoldingPanes(const Parts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QSplitter *m_all;
    QSplitter *m_right; ///< the timeline and the move
};

} // namespace ui
