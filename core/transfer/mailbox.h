// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/transfer/importfile.h"
#include "core/transfer/mailsource.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QFile>

#include <memory>
#include <optional>

namespace core {

/// Takes an mbox apart, or gives a single mail. A mail ends at a separator line with a date below a blank
/// line, or at any above a header; where its Content-Length leads exactly to such a place or to the end,
/// separators inside of it count as text. Lines end in LF, CRLF or, all over the file, in CR (given as LF).
class MailboxReader final : public MailSource
{
public:
    /// `type` is Mbox or Eml. CannotRead; EmptyFile.
    [[nodiscard]] static Result<std::unique_ptr<MailboxReader>> open(const QString &path, ImportType type);

    [[nodiscard]] std::optional<RawMail> next() override;
    [[nodiscard]] std::optional<RawMail> again(const MailPlace &place) override;
    [[nodiscard]] qint64 done() const override { return m_fileAt - (m_buffer.size() - m_at); }
    /// As it was when the file was opened.
    [[nodiscard]] qint64 size() const override { return m_size; }

    /// Goes to where the mail with this number begins.
    void seek(qint64 offset, qint64 number);

    /// Whether a mail can end there: before a separator, blank lines aside, or at the end.
    [[nodiscard]] bool isMailEnd(qint64 offset) { return isAtMailEnd(offset); }

    /// What endMark() gives, of the file that is being read, whatever lies at its path by now.
    [[nodiscard]] QString endMark(qint64 position);

private:
    MailboxReader(std::unique_ptr<QFile> file, ImportType type);
    struct Line {
        QByteArrayView text; ///< with its line end; valid until the next is read
        bool first = true;   ///< not the rest of a line too long to be read at once
    };
    struct Mail; ///< what is known of the mail that is being read
    [[nodiscard]] std::optional<Line> nextLine();
    void fill();
    void unread(const Line &line);
    [[nodiscard]] bool endsMail(const Line &line, const Mail &mail) const;
    void take(const Line &line, Mail &mail);
    [[nodiscard]] bool isAtMailEnd(qint64 offset);
    [[nodiscard]] QByteArray bytesAt(qint64 offset, qint64 length);

    std::unique_ptr<QFile> m_file;
    ImportType m_type;
    qint64 m_size;
    char m_lineEnd = '\n';
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_fileAt = 0; ///< of the end of the buffer
    qint64 m_number = 0;
    bool m_insideLine = false;
};

} // namespace core
