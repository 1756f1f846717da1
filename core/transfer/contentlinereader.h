// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/transfer/textdecoder.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QFile>
#include <QString>

#include <memory>
#include <optional>

namespace core {

/// Of a longer line only this much is kept: pictures are longer, text is not.
inline constexpr qsizetype kLongestContentLine = 64 * 1024;

/// One content line (RFC 6350, 3.2), unfolded: a fold may stand inside a character.
struct ContentLine {
    qint64 line = 1;     ///< of the file, from 1, where it starts
    QByteArray bytes;    ///< as in the file without zero bytes; in UTF-8 where that is UTF-16
    bool isWhole = true; ///< false: `bytes` is the start of a longer one
};

/// What a line break before a blank stands for.
enum class Folding {
    Inserted,   ///< break and blank were put in (3.0, 4.0): both go
    BeforeBlank ///< the break was put in before a blank (2.1): the blank stays
};

/// Gives the content lines of a file one after the other, in bounded memory whatever the file holds. Lines
/// end in CR, LF or both; quoted-printable ones go on behind a "=" at their end.
class ContentLineReader final
{
public:
    /// CannotRead; EmptyFile.
    [[nodiscard]] static Result<ContentLineReader> open(const QString &path);

    /// The next line that is not blank; nothing at the end, or where the file cannot be read on.
    [[nodiscard]] std::optional<ContentLine> next();
    /// Whether all of the file could be read so far. CannotRead.
    [[nodiscard]] Result<void> checkRead() const;

    void setFolding(Folding folding) { m_folding = folding; }
    [[nodiscard]] bool isUtf16() const { return m_decoder.has_value(); }
    [[nodiscard]] qint64 bytesRead() const { return m_file->pos(); }
    [[nodiscard]] qint64 size() const { return m_file->size(); }

private:
    ContentLineReader(std::unique_ptr<QFile> file, const TextForm &form);

    /// Joins what follows a fold, or says that the line has ended.
    [[nodiscard]] bool unfold(ContentLine &line);
    [[nodiscard]] bool unfoldQuotedPrintable(ContentLine &line);
    void appendPhysicalLine(ContentLine &line);
    void append(ContentLine &line, QByteArrayView text);
    void skipLineEnd();
    [[nodiscard]] bool isAtLineEnd();
    [[nodiscard]] bool isAtBlank();
    [[nodiscard]] bool isAtCardBoundary();
    /// Whether there are `count` more bytes; reads on for them.
    [[nodiscard]] bool has(qsizetype count);
    bool fill();
    [[nodiscard]] QByteArrayView ahead() const { return QByteArrayView(m_buffer).sliced(m_at); }

    std::unique_ptr<QFile> m_file;
    std::optional<TextDecoder> m_decoder; ///< of UTF-16 alone
    Folding m_folding = Folding::Inserted;
    QByteArray m_buffer; ///< read and not yet given out, from m_at on
    qsizetype m_at = 0;
    qint64 m_line = 1;  ///< at m_at
    char m_last = '\0'; ///< of the line that is being read, kept or not
};

} // namespace core
