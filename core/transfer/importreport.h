// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

namespace core {

/// Why one mail, row or card of a file was not taken. Words for the user are made in words/importtext.
enum class ImportTrouble {
    UnreadableMail,  ///< no header fields, or a structure that cannot be followed
    MailTooLarge,    ///< beyond what is read into memory at once
    TruncatedMail,   ///< the file ends inside of it
    NoFinalLineEnd,  ///< the file may end inside of it; the mail is taken
    NestedTooDeep,   ///< more parts inside parts than any mail program writes; the mail is taken without them
    NoSender,        ///< nobody to whom the mail could belong
    NoDate,          ///< no readable time
    NoNameNoEmail,   ///< a row or card with neither a name nor an address
    BrokenAddress,   ///< `value` is no e-mail address
    BrokenTimezone,  ///< `value` is no time zone; the row is taken without it
    UnknownValue,    ///< `value` is none of the words that its column takes; the row is taken without it
    BrokenDay,       ///< `value` is no day that can be read; the row is taken without it
    TwoDays,         ///< `value` can be two days ("03/04/2026"), and nobody said which; likewise
    DayToCome,       ///< `value` is a day still to come of what is said to have been; likewise
    UnclosedQuote,   ///< a quoted field that never ends
    RowTooLong,      ///< more text than any list has in one row: the line breaks are missing
    TooManyFields,   ///< the row has more fields than the header
    BrokenEvent,     ///< an event without a time that can be read; `value` is what stands there
    UnclosedCard,    ///< a card that is begun and not ended
    UnopenedCard,    ///< the end of a card that was not begun
    CardTooLarge,    ///< more text, its pictures aside, than any card has
    UnreadableNames, ///< `value` files or folders of the folder `place` have names that are no UTF-8
    NotAProspect,    ///< `value` is an address of which the rep said so; the row or card is skipped
    OtherProspect, ///< `value` is an address of another prospect than the others; the row is taken without it
    FileFailed,    ///< the whole file was not taken; `error` says why
};

/// "line 14": a place in a file of lines.
[[nodiscard]] inline QString linePlace(qint64 line)
{
    return QStringLiteral("line %1").arg(line);
}

/// One place of a file with which something was wrong.
struct ImportProblem {
    QString place; ///< "line 14", "byte 4096"; empty when it is the whole file
    ImportTrouble trouble = ImportTrouble::UnreadableMail;
    QString value{};                          ///< what was found there, if that helps
    Error error{Error::Code::CannotRead, {}}; ///< of FileFailed alone
    bool operator==(const ImportProblem &) const = default;
};

/// What reading one file did to the store. read = added + updated + skipped + failed.
struct ImportReport {
    QString path;
    QString type;    ///< "mbox", "eml", "maildir", "thunderbird", "csv", "vcard", "ics": by content
    qint64 read = 0; ///< mails, rows or cards found
    qint64 added = 0;
    qint64 updated = 0; ///< known already, and learned something new
    qint64 skipped = 0; ///< known already, or nothing to store
    qint64 failed = 0;  ///< each has a line in `problems`, up to ten thousand
    /// Mails of what was read earlier that concern somebody by what was read now; beside the sum.
    qint64 elsewhere = 0;
    QList<ImportProblem> problems;
    bool operator==(const ImportReport &) const = default;
};

} // namespace core
