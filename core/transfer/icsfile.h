// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace core {

/// Somebody who is invited, as far as a calendar file says.
struct IcsAttendee {
    enum class Answer { None, Accepted, Declined, Tentative };
    QString address; ///< lower case, without "mailto:"
    Answer answer = Answer::None;
    bool operator==(const IcsAttendee &) const = default;
};

/// One event at one time; an event that recurs is several of them.
struct IcsEvent {
    QString place; ///< "event 3": where in the file
    QString uid;
    int sequence = 0;                 ///< rises with each version of the event
    bool recurs = false;              ///< one of several times of a rule
    std::optional<Instant> start;     ///< nothing for a whole day
    std::optional<QDate> day;         ///< of an event without hours; one for each of its days
    std::optional<Instant> movedFrom; ///< an occurrence that was moved: where it stood in the series
    int minutes = 30;
    QString summary;
    QString location;
    QString organizer;
    bool cancelled = false;
    QList<IcsAttendee> attendees;
    std::optional<Instant> stamp; ///< when this version was written
};

struct IcsProblem {
    QString place;
    QString what; ///< of the file, in its own words: a zone, a rule
};

struct IcsFile {
    enum class Method { None, Request, Cancel, Reply, Other };
    Method method = Method::None;
    QList<IcsEvent> events;
    QList<IcsProblem> problems; ///< events that were left out
};

/// Which times of events that recur are wanted; rules that never end are cut there.
struct IcsSpan {
    Instant from;
    Instant to;
};

/// Reads a calendar file (RFC 5545), zones by their Windows names too. Events that cannot be read (no time, a
/// year that no calendar holds, a rule finer than days) are listed, the others taken. CannotRead; EmptyFile;
/// UnknownFormat; DamagedFile when it is larger than a calendar can be.
[[nodiscard]] Result<IcsFile> readIcsFile(const QString &path, const IcsSpan &span);

/// The whole days of a calendar: holidays. Sorted, each once.
[[nodiscard]] Result<QList<QDate>> readHolidays(const QString &path, Instant now);

} // namespace core
