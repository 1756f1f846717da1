// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace core {

/// Where a mail lies in its mailbox, so that it can be told and found again.
struct MailPlace {
    QString file{};    ///< of a folder with one file a mail: its path in there; empty in an mbox
    qint64 offset = 0; ///< where it begins in the file, its separator line included
    qint64 number = 0; ///< in the mailbox, from 1
    bool operator==(const MailPlace &) const = default;
};

/// "message 12, byte 40961", or the file's name.
[[nodiscard]] QString toText(const MailPlace &place);

/// One mail of a mailbox, as bytes.
struct RawMail {
    MailPlace place;
    QByteArray bytes;      ///< without the separator; ">From " at a line's start is "From " again
    bool tooLarge = false; ///< beyond kLargestMail: `bytes` is empty
    bool isLast = false;   ///< of its file, and read to its end
};

/// Mails beyond this are not read.
inline constexpr qint64 kLargestMail = 64LL * 1024 * 1024;
/// Of larger ones only this much is kept: header and words stand at the start, attachments behind.
inline constexpr qint64 kKeptOfMail = 8LL * 1024 * 1024;

/// The mails of one mailbox, one after the other, in memory that does not grow with it. Reads what was there
/// when it was opened; what another program adds meanwhile is left for the next time.
class MailSource
{
public:
    MailSource() = default;
    virtual ~MailSource() = default;
    Q_DISABLE_COPY_MOVE(MailSource)

    /// The next mail; nothing at the end.
    [[nodiscard]] virtual std::optional<RawMail> next() = 0;
    /// A mail that came before, by its place; next() goes on behind it. Nothing if it is no longer there.
    [[nodiscard]] virtual std::optional<RawMail> again(const MailPlace &place) = 0;

    /// How much was read, and of how much: bytes or files.
    [[nodiscard]] virtual qint64 done() const = 0;
    [[nodiscard]] virtual qint64 size() const = 0;
};

/// An mbox, a single mail, a Maildir folder or a folder of mails, by what lies at `path`. CannotRead;
/// EmptyFile; UnknownFormat.
[[nodiscard]] Result<std::unique_ptr<MailSource>> openMailSource(const QString &path);

} // namespace core
