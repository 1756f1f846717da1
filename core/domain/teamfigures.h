// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/strongid.h"
#include "core/domain/answerrate.h"
#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

/// What a manager sees of a team: outcomes, counted over what the reps exported.
namespace core {

using RepId = StrongId<struct RepTag>;

/// How things stood in the rep's export before.
struct FormerStanding {
    Instant made;
    QHash<State, qint64> byState;
    qint64 overdue = 0;
};

struct RepFigures {
    RepId rep{0};
    QString name;
    Instant made; ///< of the export that all of this is read from
    ExportLevel level = ExportLevel::Names;
    QString teamKey; ///< id of the key behind its hashes; empty: none
    qint64 prospects = 0;
    qint64 touches = 0;
    QHash<State, qint64> byState;
    qint64 overdue = 0;                     ///< a move whose last day is over
    qint64 noNextStep = 0;                  ///< a conversation ended and nothing is agreed
    std::optional<double> medianSilentDays; ///< of those that are silent, on the day it was made
    AnswerCounts answers;
    qint64 toneErrors = 0;
    qint64 pacingOverrides = 0;           ///< attempts made before their move opened
    std::optional<FormerStanding> former; ///< nothing: this is the first that was taken in

    [[nodiscard]] qint64 in(State state) const { return byState.value(state); }
};

/// By what answers are grouped.
enum class AnswerDimension { Playbook, Step, Channel, Segment };

struct AnswerGroup {
    QString playbook; ///< Playbook and Step; empty: attempts that belong to none
    QString step;     ///< Step
    QString value;    ///< Channel and Segment: their ids
    AnswerCounts counts;
};

/// How many are silent for how long, over the whole team.
struct SilenceBand {
    int from = 0;          ///< days, with the first
    std::optional<int> to; ///< days, with the last; nothing: no end
    qint64 prospects = 0;
};

/// A prospect in silence, with what is suggested next.
struct LongSilence {
    RepId rep{0};
    QString repName;
    ProspectId prospect{0};
    QString name; ///< empty: the level does not tell
    QString organisation;
    qint64 days = 0; ///< on the day of its export
    QString step;    ///< empty: nothing
    bool overdue = false;
};

/// One person or organisation that several reps work.
struct SharedContact {
    enum class Known {
        ByHash,    ///< the same address, under the team's key
        ByAddress, ///< the same address
        ByName,    ///< the same name at the same organisation: perhaps the same
    };
    struct Place {
        RepId rep{0};
        QString repName;
        ProspectId prospect{0};
        QString name; ///< empty: the level does not tell
        QString organisation;
    };
    Known known = Known::ByAddress;
    QList<Place> places; ///< by rep
};
[[nodiscard]] QString toId(SharedContact::Known known); ///< "hash", "address", "name"

} // namespace core
