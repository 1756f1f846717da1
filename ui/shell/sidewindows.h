// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "ui/merging/pairfinder.h"
#include "ui/ownfiles/ownfileswatcher.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace core {
struct FollowedMail;
}

namespace ui {

class DeskWork;
class ExportWindow;
class MergeWindow;
class Outside;
class ReviewWindow;
class SaidWindow;
class SettingsWindow;
class ToneRulesWindow;

/// The windows beside the daily list: settings, playbooks, tone rules, and who is the same. The rep's own
/// files and the pairs are followed whether a window shows them or not.
class SideWindows final : public QObject
{
    Q_OBJECT
public:
    /// `over` is the main window, which outlives this.
    SideWindows(DeskWork &work, Outside &outside, QWidget *over);

    /// Follows the rep's own files from now on.
    void start();
    void showPlaybooks();
    /// Turned to a rule of a language by its id; empty: as it was left.
    void showToneRules(const QString &language = {}, const QString &rule = {});
    void showSettings();
    void showSameOnes();
    void showTeamExport();
    void showTeamReview();
    /// After others came into the store.
    void lookForPairs() { m_pairs.lookSoon(); }
    /// When they are open: something that they show may be otherwise.
    void refreshSettings();
    /// Whom the rep left out, and which senders were judged.
    void showSaid();
    /// Nothing else writes while files are read.
    void setChangesEnabled(bool enabled);

Q_SIGNALS:
    void playbooksReloaded();
    void toneRulesReloaded();
    void pairsFound(qsizetype count);
    void undoWanted();
    void failed(const core::Error &error);

private:
    [[nodiscard]] bool openFile(const QUrl &file) const;
    [[nodiscard]] QString stateOf(const core::FollowedMail &mail) const;
    void fillSettings(SettingsWindow &window);
    void fillSaid(SaidWindow &window);

    DeskWork &m_work;
    Outside &m_outside;
    QWidget *m_over;
    OwnFilesWatcher m_playbookFiles;
    OwnFilesWatcher m_toneFiles;
    QPointer<SettingsWindow> m_settings;   ///< nothing while it is closed
    QPointer<SaidWindow> m_said;           ///< the same
    QPointer<ToneRulesWindow> m_toneRules; ///< the same
    QPointer<ExportWindow> m_export;       ///< the same
    QPointer<ReviewWindow> m_review;       ///< the same
    QPointer<MergeWindow> m_sameOnes;      ///< the same
    PairFinder m_pairs;
};

} // namespace ui
