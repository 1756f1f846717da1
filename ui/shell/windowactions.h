// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;

namespace ui {

/// Everything that the window can be asked to do: one action each, with its key and its tooltip, shared by
/// menus, buttons and the sheet of keys. Their texts are also their accessible names, a contract.
class WindowActions final : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QObject *parent = nullptr);

    QAction *import;
    QAction *exportForTeam;
    QAction *quit;
    QAction *undo;
    QAction *search;
    QAction *nextHit;
    QAction *previousHit;
    QAction *next;
    QAction *previous;
    QAction *open;
    QAction *backToList;
    QAction *mail;
    QAction *copy;
    QAction *applyFix;
    QAction *nextFinding;
    QAction *previousFinding;
    QAction *markSent;
    QAction *notSent;
    QAction *snooze;
    QAction *logAnswer;
    QAction *logTouch;
    QAction *judgeMail;
    QAction *won;
    QAction *lost;
    QAction *noContact;
    QAction *reopen;
    QAction *sameOnes; ///< tells how many pairs there are
    QAction *notAProspect;
    QAction *nobodyThere;
    QAction *confirmProspects;
    QAction *teamReview;
    QActionGroup *theme; ///< System, Light, Dark, in this order
    QAction *importFolder;
    QAction *settings;
    QAction *playbooks;
    QAction *toneRules;
    QAction *keys;

    /// All that have a key, in the order of the sheet.
    [[nodiscard]] QList<QAction *> withKeys() const;
    void tellPairs(qsizetype count);

private:
    QAction *made(const QString &text, const QString &tip);
    void addPersonActions();
    void addMoveActions();
    void addWindowActions();
    void setKeys();
};

} // namespace ui
