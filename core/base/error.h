// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace core {

/// Why something could not be done. Values only: the sentence for the user is made in words/errortext.
struct Error {
    enum class Code {
        CannotRead,      ///< the file is missing, a folder, or not readable
        CannotWrite,     ///< the file or folder cannot be written
        DiskFull,        ///< no room left where `subject` lies
        EmptyFile,       ///< nothing in it
        UnknownFormat,   ///< readable, but none of the formats we know
        DamagedFile,     ///< the format is known, the content is not whole
        StoreLocked,     ///< another program holds the store
        StoreReadOnly,   ///< the store cannot be written
        NotAStore,       ///< the file is no Unghost store
        SchemaTooNew,    ///< the store was written by a newer Unghost
        MigrationFailed, ///< the store could not be brought up to date; it is as before
        StoreFailed,     ///< SQLite refused a statement; `detail` has its words
        NotFound,        ///< no prospect (touch, appointment, ...) matches `subject`
        Ambiguous,       ///< several match `subject`; `detail` lists them, one a line
        InvalidValue,    ///< `subject` is not a value that the field takes
        PlaybookBroken,  ///< a playbook file is refused; `place` has line and column
        ToneRulesBroken, ///< a tone rule file is refused; `place` has line and column
        HeaderLineBreak, ///< a line break inside a mail header field
        NoContactAsked,  ///< the prospect asked not to be contacted
        RuleForbids,     ///< a rule of the product forbids it; `detail` names the rule's id
        FactMissing,     ///< a step needs a fact; `subject` names its kind
        NoMove,          ///< there is no move to make now
        StoreNotEmpty,   ///< the demo wants an empty store
        WrongPassphrase, ///< the file `subject` opens with another one
        TeamFileRefused, ///< a team export or key is left out; `detail` is the id of the reason
        OutOfMemory,     ///< `subject` MiB could not be had
        Canceled,        ///< the user stopped it: an outcome, no failure
    };
    Code code;
    QString subject;  ///< the name, path or value that it is about
    QString place{};  ///< where in it: "line 3, column 7", "byte 4096"; empty when it is the whole
    QString detail{}; ///< the driver's or parser's own text, for the log and the second sentence

    bool operator==(const Error &) const = default;
};

} // namespace core
