// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/contentlinereader.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr qint64 kPiece = 256 * 1024;
constexpr qsizetype kLongestHead = 1024; // of name and parameters, where the encoding is looked for

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isQuotedPrintable(const QByteArray &line)
{
    const QByteArray head = line.left(kLongestHead);
    return head.left(head.indexOf(':')).toUpper().contains("QUOTED-PRINTABLE");
}

} // namespace

ContentLineReader::ContentLineReader(std::unique_ptr<QFile> file, const TextForm &form)
  : m_file(std::move(file))
{
    if (form.encoding == TextEncoding::Utf16LE || form.encoding == TextEncoding::Utf16BE)
        m_decoder.emplace(form.encoding);
}

Result<ContentLineReader> ContentLineReader::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (QFileInfo(path).isDir() || !file->open(QIODevice::ReadOnly))
        return failure({.code = Error::Code::CannotRead, .subject = path, .detail = file->errorString()});
    const QByteArray head = file->peek(4);
    if (head.isEmpty() && file->error() != QFile::NoError)
        return failure({.code = Error::Code::CannotRead, .subject = path, .detail = file->errorString()});
    if (head.isEmpty())
        return failure({.code = Error::Code::EmptyFile, .subject = path});
    const TextForm form = textFormOfHead(head).value_or(TextForm{});
    file->skip(form.start);
    return ContentLineReader(std::move(file), form);
}

std::optional<ContentLine> ContentLineReader::next()
{
    while (isAtLineEnd())
        skipLineEnd();
    if (!has(1))
        return std::nullopt;
    ContentLine line{.line = m_line};
    m_last = '\0';
    appendPhysicalLine(line);
    while (unfold(line)) {
    }
    line.bytes.replace('\0', QByteArrayView());
    return line;
}

Result<void> ContentLineReader::checkRead() const
{
    if (m_file->error() == QFile::NoError)
        return {};
    return failure(
      {.code = Error::Code::CannotRead, .subject = m_file->fileName(), .detail = m_file->errorString()});
}

bool ContentLineReader::unfold(ContentLine &line)
{
    if (m_last == '=' && isQuotedPrintable(line.bytes))
        return unfoldQuotedPrintable(line);
    while (isAtLineEnd())
        skipLineEnd();
    if (!isAtBlank())
        return false;
    ++m_at;
    if (m_folding == Folding::BeforeBlank)
        append(line, " ");
    appendPhysicalLine(line);
    return true;
}

bool ContentLineReader::unfoldQuotedPrintable(ContentLine &line)
{
    if (!has(1) || isAtCardBoundary())
        return false;
    if (line.isWhole)
        line.bytes.chop(1);
    m_last = '\0';
    // Some programs fold as well: what is encoded on both sides of the blank is one word.
    if (isAtBlank() && has(2) && ahead()[1] == '=')
        ++m_at;
    appendPhysicalLine(line);
    return true;
}

void ContentLineReader::appendPhysicalLine(ContentLine &line)
{
    do {
        const QByteArrayView text = ahead();
        const auto end = std::find_if(text.begin(), text.end(), isLineEnd);
        const qsizetype length = end - text.begin();
        append(line, text.first(length));
        m_at += length;
        if (end != text.end()) {
            skipLineEnd();
            return;
        }
    } while (fill());
}

void ContentLineReader::append(ContentLine &line, QByteArrayView text)
{
    if (text.isEmpty())
        return;
    m_last = text.back();
    const qsizetype room = kLongestContentLine - line.bytes.size();
    line.bytes += text.first(std::min(text.size(), room));
    line.isWhole = line.isWhole && text.size() <= room;
}

void ContentLineReader::skipLineEnd()
{
    ++m_line;
    if (ahead().front() == '\r' && has(2) && ahead()[1] == '\n')
        ++m_at;
    ++m_at;
}

bool ContentLineReader::isAtLineEnd()
{
    return has(1) && isLineEnd(ahead().front());
}

bool ContentLineReader::isAtBlank()
{
    return has(1) && isBlank(ahead().front());
}

/// A value that ends in "=" by mistake must not swallow the card's end.
bool ContentLineReader::isAtCardBoundary()
{
    static constexpr std::array<QByteArrayView, 2> kBoundaries{"END:VCARD", "BEGIN:VCARD"};
    return std::any_of(kBoundaries.begin(), kBoundaries.end(), [this](QByteArrayView boundary) {
        const qsizetype length = boundary.size();
        return has(length) && ahead().first(length).compare(boundary, Qt::CaseInsensitive) == 0 &&
               (!has(length + 1) || isLineEnd(ahead()[length]) || isBlank(ahead()[length]));
    });
}

bool ContentLineReader::has(qsizetype count)
{
    while (m_buffer.size() - m_at < count) {
        if (!fill())
            return false;
    }
    return true;
}

bool ContentLineReader::fill()
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    const QByteArray bytes = m_file->read(kPiece);
    if (bytes.isEmpty())
        return false;
    m_buffer += m_decoder ? m_decoder->decode(bytes).toUtf8() : bytes;
    return true;
}

} // namespace core
