// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/transfer/importfile.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QFile>
#include <QString>

#include <memory>
#include <optional>

namespace core {

/// One mail of a file, as bytes.
struct RawMail {
    qint64 number = 0;     ///< in the file, from 1
    qint64 offset = 0;     ///< where it begins, its separator line included
    QByteArray bytes;      ///< without the separator; ">From " at a line's start is "From " again
    bool tooLarge = false; ///< beyond kLargestMail: `bytes` is empty
};

/// "message 12, byte 40961": how a mail's place is told.
[[nodiscard]] QString mailPlace(const RawMail &mail);

/// Mails beyond this are not read.
inline constexpr qint64 kLargestMail = 64LL * 1024 * 1024;
/// Of larger ones only this much is kept: header and words stand at the start, attachments behind.
inline constexpr qint64 kKeptOfMail = 8LL * 1024 * 1024;

/// "From - Mon Jan 01 ..." and its kin: sender, day of the week, month and day. "From here on" is prose.
[[nodiscard]] bool isMboxSeparator(QByteArrayView line);

/// Takes an mbox apart, or gives a single mail, in memory that does not grow with the file.
class MailboxReader final
{
public:
    /// `type` is Mbox or Eml. CannotRead; EmptyFile.
    [[nodiscard]] static Result<MailboxReader> open(const QString &path, ImportType type);

    /// The next mail; nothing at the end.
    [[nodiscard]] std::optional<RawMail> next();
    /// Goes to a mail by the offset and number that it came with.
    void seek(qint64 offset, qint64 number);
    [[nodiscard]] qint64 position() const { return m_fileAt - (m_buffer.size() - m_at); }
    [[nodiscard]] qint64 size() const { return m_file->size(); }

private:
    MailboxReader(std::unique_ptr<QFile> file, ImportType type) : m_file(std::move(file)), m_type(type) {}
    struct Line {
        QByteArrayView text; ///< with its line feed; valid until the next is read
        bool first = true;   ///< not the rest of a line too long to be read at once
    };
    [[nodiscard]] std::optional<Line> nextLine();
    void fill();

    std::unique_ptr<QFile> m_file;
    ImportType m_type;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_fileAt = 0; ///< of the end of the buffer
    qint64 m_number = 0;
    bool m_insideLine = false;
};

} // namespace core
