// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/merging.h"
#include "words/sentences.h"

#include <QSet>
#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QListWidget;
class QStackedWidget;

namespace ui {

class NoticeBar;
class PairView;
class TextLabel;

/// "Who is the same?": the pairs in a list, one of them side by side, and the rep's three answers. After an
/// answer the next pair comes; what was decided and taken back is shown again.
class MergeWindow final : public QWidget
{
    Q_OBJECT
public:
    struct Parts {
        std::function<core::Result<core::MergeSides>(const core::ProspectPair &)> sides;
        std::function<words::Telling()> telling;
        std::function<bool(const core::Merge &)> merge; ///< whether it worked; why not is told by tell()
        std::function<bool(const core::ProspectPair &)> tellApart;
    };
    /// Goes when it is closed.
    MergeWindow(const Parts &parts, QWidget *parent);

    /// After each look at the store. What is shown stays shown if it is still among them.
    void showPairs(const QList<core::DoubtfulPair> &pairs);
    void tell(const core::Error &error);

Q_SIGNALS:
    void undoWanted();

private:
    QWidget *newSide();
    QWidget *newPages();
    QWidget *newButtons();
    QAction *newAction(const QString &text, const QString &tip, const QKeySequence &key);
    void addNavigation();
    void fill(const std::optional<core::ProspectPair> &wanted);
    void showPair();
    void mergeShown();
    void partShown();
    void putOff();
    /// It is decided: the next one comes.
    void goOn(const core::ProspectPair &decided, std::optional<core::ProspectId> gone);
    void showCalm();
    [[nodiscard]] std::optional<core::DoubtfulPair> shown() const;
    void step(int direction);

    Parts m_parts;
    QList<core::DoubtfulPair> m_pairs; ///< as listed: those put off last
    QSet<core::ProspectPair> m_later;
    QList<core::ProspectPair> m_decided; ///< the newest last
    bool m_hasLooked = false;
    NoticeBar *m_problem;
    TextLabel *m_count;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    TextLabel *m_calm;
    TextLabel *m_calmMore;
    QWidget *m_side = nullptr;
    QWidget *m_answers = nullptr; ///< the buttons
    TextLabel *m_hint;
    PairView *m_view;
    QAction *m_merge;
    QAction *m_part;
    QAction *m_putOff;
};

} // namespace ui
