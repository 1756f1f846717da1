// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/prospect.h"
#include "core/domain/standing.h"
#include "core/domain/touch.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What a rep gives to the manager, as values: what is written into the file, read from it and kept in the
/// team's store (decisions 25). Times are UTC milliseconds.
namespace core {

struct ExportHeader {
    QString store; ///< random id of the rep's store, 32 hex digits: who the export is of, whatever the name
    QString rep;
    Instant made;
    QByteArray zone; ///< IANA id of the rep's zone; days are counted in it
    ExportLevel level = ExportLevel::Names;
    QString key; ///< id of the team key behind the hashes; empty: none, and no hashes
    bool operator==(const ExportHeader &) const = default;
};

/// An attempt with what came of it: the unit of the answer rates.
struct ExportedAttempt {
    Instant at;
    QString playbook; ///< empty: of no playbook
    QString step;
    QList<Channel> channels; ///< each once, in the order of the vocabulary
    std::optional<Instant> answeredAt;
    std::optional<AnswerMeaning> meaning; ///< with `answeredAt`, and only then
    bool overridden = false;              ///< pacing overridden (decisions 12)
    int toneErrors = 0;                   ///< findings of severity error in its words, by today's rules
    bool operator==(const ExportedAttempt &) const = default;
};

struct ExportedProspect {
    ProspectId id{0};
    QString name;
    QString organisation;
    QStringList addresses; ///< lower case
    QStringList hashes;    ///< of the addresses, 64 hex digits each
    Segment segment = Segment::Company;
    Situation situation = Situation::NeverEngaged;
    State state = State::New;
    StandingFlags flags;
    std::optional<DoneAs> doneAs;
    std::optional<Instant> since;
    std::optional<Instant> lastTouch;
    std::optional<Instant> due;
    std::optional<Instant> latest; ///< overdue behind it
    QString playbook;              ///< of `step`
    QString step;                  ///< what is suggested next; empty: none
    std::optional<QDate> heldUntil;
    QList<ExportedAttempt> attempts; ///< oldest first
    bool operator==(const ExportedProspect &) const = default;
};

struct ExportedTouch {
    ProspectId prospect{0}; ///< the one told just before it
    Instant at;
    Channel channel = Channel::Email;
    Direction direction = Direction::Out;
    TouchKind kind = TouchKind::Sent;
    QString step;
    bool overridden = false;
    QString subject;
    QString text;
    bool operator==(const ExportedTouch &) const = default;
};

struct ExportCounts {
    qint64 prospects = 0;
    qint64 touches = 0;
    bool operator==(const ExportCounts &) const = default;
};

} // namespace core
