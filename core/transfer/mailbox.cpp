// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailbox.h"

#include "core/transfer/mailboxend.h"
#include "core/transfer/mboxseparator.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kChunk = 1024 * 1024;
constexpr qsizetype kLongestLine = 64 * 1024; // a longer one comes in pieces
constexpr qsizetype kAhead = 1024;            // of the line behind it, which tells separators from prose
constexpr qsizetype kLongestLengthField = 100;

bool isBlank(QByteArrayView line)
{
    return line == "\n" || line == "\r\n" || line == "\r";
}

/// mboxrd: one ">" was put before each line that would look like a separator.
QByteArrayView unquoted(QByteArrayView line)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == '>')
        ++marks;
    return marks > 0 && line.sliced(marks).startsWith("From ") ? line.sliced(1) : line;
}

/// What "Content-Length: 123" says; -1 for another field.
qint64 contentLength(QByteArrayView line)
{
    constexpr QByteArrayView kField("content-length:");
    if (line.size() > kLongestLengthField ||
        line.first(std::min(line.size(), kField.size())).toByteArray().toLower() != kField)
        return -1;
    bool isNumber = false;
    const qint64 length = line.sliced(kField.size()).trimmed().toByteArray().toLongLong(&isNumber);
    return isNumber && length >= 0 ? length : -1;
}

bool hasOnlyCr(QByteArrayView head)
{
    return head.contains('\r') && !head.contains('\n');
}

} // namespace

struct MailboxReader::Mail {
    RawMail raw;
    qint64 size = 0;
    qint64 length = -1; ///< of the body, as the header has it
    qint64 bodyEnd = 0; ///< before it nothing separates
    bool blankBefore = false;
    bool inHeader = true;
};

QString toText(const MailPlace &place)
{
    return place.file.isEmpty() ? u"message %1, byte %2"_s.arg(place.number).arg(place.offset) : place.file;
}

MailboxReader::MailboxReader(std::unique_ptr<QFile> file, ImportType type)
  : m_file(std::move(file)), m_type(type), m_size(m_file->size())
{}

Result<std::unique_ptr<MailboxReader>> MailboxReader::open(const QString &path, ImportType type)
{
    auto file = std::make_unique<QFile>(path);
    if (QFileInfo(path).isDir() || !file->open(QIODevice::ReadOnly))
        return failure({.code = Error::Code::CannotRead, .subject = path, .detail = file->errorString()});
    if (file->size() == 0)
        return failure({.code = Error::Code::EmptyFile, .subject = path});
    std::unique_ptr<MailboxReader> reader(new MailboxReader(std::move(file), type));
    if (hasOnlyCr(reader->bytesAt(0, kLongestLine)))
        reader->m_lineEnd = '\r';
    return reader;
}

void MailboxReader::seek(qint64 offset, qint64 number)
{
    m_file->seek(offset);
    m_buffer.clear();
    m_at = 0;
    m_fileAt = offset;
    m_number = number - 1;
    m_insideLine = false;
}

std::optional<RawMail> MailboxReader::again(const MailPlace &place)
{
    seek(place.offset, place.number);
    std::optional<RawMail> mail = next();
    return mail && mail->place.offset == place.offset ? mail : std::nullopt;
}

void MailboxReader::fill()
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    const QByteArray more = m_file->read(std::min<qint64>(kChunk, m_size - m_fileAt));
    m_buffer += more;
    m_fileAt += more.size();
}

QByteArray MailboxReader::bytesAt(qint64 offset, qint64 length)
{
    m_file->seek(offset);
    QByteArray bytes = m_file->read(std::min(length, m_size - offset));
    m_file->seek(m_fileAt);
    return bytes;
}

std::optional<MailboxReader::Line> MailboxReader::nextLine()
{
    if (m_buffer.size() - m_at < kLongestLine + kAhead && m_fileAt < m_size)
        fill();
    if (m_at == m_buffer.size())
        return std::nullopt;
    const QByteArrayView ahead =
      QByteArrayView(m_buffer).sliced(m_at, std::min(kLongestLine, m_buffer.size() - m_at));
    const qsizetype end = ahead.indexOf(m_lineEnd);
    const qsizetype length = end < 0 ? ahead.size() : end + 1;
    const Line line{ahead.first(length), !m_insideLine};
    m_at += length;
    m_insideLine = end < 0;
    return line;
}

void MailboxReader::unread(const Line &line)
{
    m_at -= line.text.size();
    m_insideLine = false;
}

QString MailboxReader::endMark(qint64 position)
{
    const QString mark = core::endMark(*m_file, position);
    m_file->seek(m_fileAt);
    return mark;
}

/// Whether a body may end there: at the end of the file, or before a separator.
bool MailboxReader::isAtMailEnd(qint64 offset)
{
    if (offset >= m_size)
        return offset == m_size;
    const QByteArray bytes = bytesAt(offset, kAhead);
    QByteArrayView rest(bytes);
    while (!rest.isEmpty() && (rest.front() == '\n' || rest.front() == '\r'))
        rest = rest.sliced(1);
    const qsizetype end = rest.indexOf(m_lineEnd);
    const bool nothingBehind = rest.isEmpty() && offset + bytes.size() == m_size;
    return nothingBehind || isMboxSeparator(end < 0 ? rest : rest.first(end));
}

/// A line with a date is one below a blank line, whatever follows; every other only above a header.
bool MailboxReader::endsMail(const Line &line, const Mail &mail) const
{
    if (m_type != ImportType::Mbox || !line.first || !line.text.startsWith("From ") ||
        done() - line.text.size() < mail.bodyEnd || !isMboxSeparator(line.text))
        return false;
    const bool hasDate = line.text.trimmed().size() > QByteArrayView("From -").size();
    const QByteArrayView behind = QByteArrayView(m_buffer).sliced(m_at);
    return (mail.blankBefore && hasDate) || isHeaderStart(behind.first(std::min(kAhead, behind.size())));
}

void MailboxReader::take(const Line &line, Mail &mail)
{
    if (m_type == ImportType::Eml && mail.size == 0 && isMboxSeparator(line.text))
        return; // some programs leave it over a single mail
    const bool isBlankLine = isBlank(line.text);
    if (m_type == ImportType::Mbox && mail.inHeader && line.first) {
        mail.length = std::max(mail.length, contentLength(line.text));
        mail.inHeader = !isBlankLine;
        if (isBlankLine && mail.length > 0 && mail.length <= kLargestMail &&
            isAtMailEnd(done() + mail.length))
            mail.bodyEnd = done() + mail.length;
    }
    mail.blankBefore = isBlankLine;
    mail.size += line.text.size();
    if (mail.size > kKeptOfMail)
        return;
    mail.raw.bytes += m_type == ImportType::Mbox && line.first ? unquoted(line.text) : line.text;
    if (m_lineEnd == '\r' && mail.raw.bytes.endsWith('\r'))
        mail.raw.bytes.back() = '\n';
}

std::optional<RawMail> MailboxReader::next()
{
    Mail mail;
    mail.raw.place = {.offset = done(), .number = m_number + 1};
    bool begun = m_type == ImportType::Eml; // else the separator comes first
    bool ended = false;
    while (!ended) {
        const std::optional<Line> line = nextLine();
        if (!line)
            break;
        if (!begun) {
            begun = isMboxSeparator(line->text);
            mail.raw.place.offset = done() - line->text.size();
        } else if (endsMail(*line, mail)) {
            unread(*line);
            ended = true;
        } else {
            take(*line, mail);
        }
    }
    if (!begun || (m_type == ImportType::Eml && mail.size == 0))
        return std::nullopt;
    mail.raw.tooLarge = mail.size > kLargestMail;
    if (mail.raw.tooLarge)
        mail.raw.bytes.clear();
    mail.raw.isLast = !ended && mail.size <= kKeptOfMail;
    ++m_number;
    return std::move(mail.raw);
}

} // namespace core
