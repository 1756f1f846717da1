// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailbox.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kChunk = 1024 * 1024;
constexpr qsizetype kLongestLine = 64 * 1024; // a longer one comes in pieces

template <size_t N>
bool isOneOf(const std::array<QByteArrayView, N> &words, QByteArrayView word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isDay(QByteArrayView word)
{
    return !word.isEmpty() && word.size() <= 2 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isBlank(QByteArrayView line)
{
    return line == "\n" || line == "\r\n";
}

/// mboxrd: one ">" was put before each line that would look like a separator.
QByteArrayView unquoted(QByteArrayView line)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == '>')
        ++marks;
    return marks > 0 && line.sliced(marks).startsWith("From ") ? line.sliced(1) : line;
}

} // namespace

QString mailPlace(const RawMail &mail)
{
    return u"message %1, byte %2"_s.arg(mail.number).arg(mail.offset);
}

bool isMboxSeparator(QByteArrayView line)
{
    static constexpr std::array<QByteArrayView, 7> kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static constexpr std::array<QByteArrayView, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (!line.startsWith("From ") || line.size() > 1000)
        return false;
    const QByteArrayList words = line.sliced(5).toByteArray().simplified().split(' ');
    for (qsizetype i = 0; i + 2 < words.size(); ++i) {
        QByteArray day = words[i];
        if (day.endsWith(','))
            day.chop(1);
        if (!isOneOf(kDays, day))
            continue;
        // A sender is one word unless it is quoted: prose has more.
        const bool oneSender = i <= 1 || (words[0].startsWith('"') && words[i - 1].contains('"'));
        const bool date = (isOneOf(kMonths, words[i + 1]) && isDay(words[i + 2])) ||
                          (isDay(words[i + 1]) && isOneOf(kMonths, words[i + 2]));
        return oneSender && date;
    }
    return false;
}

Result<MailboxReader> MailboxReader::open(const QString &path, ImportType type)
{
    auto file = std::make_unique<QFile>(path);
    if (QFileInfo(path).isDir() || !file->open(QIODevice::ReadOnly))
        return failure({.code = Error::Code::CannotRead, .subject = path, .detail = file->errorString()});
    if (file->size() == 0)
        return failure({.code = Error::Code::EmptyFile, .subject = path});
    return MailboxReader(std::move(file), type);
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

void MailboxReader::fill()
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    const QByteArray more = m_file->read(kChunk);
    m_buffer += more;
    m_fileAt += more.size();
}

std::optional<MailboxReader::Line> MailboxReader::nextLine()
{
    qsizetype end = m_buffer.indexOf('\n', m_at);
    if (end < 0 && m_buffer.size() - m_at < kLongestLine) {
        fill();
        end = m_buffer.indexOf('\n', m_at);
    }
    if (m_at == m_buffer.size())
        return std::nullopt;
    const bool whole = end >= 0;
    const qsizetype length = whole ? end + 1 - m_at : m_buffer.size() - m_at;
    const Line line{QByteArrayView(m_buffer).sliced(m_at, length), !m_insideLine};
    m_at += length;
    m_insideLine = !whole;
    return line;
}

std::optional<RawMail> MailboxReader::next()
{
    RawMail mail{.number = m_number + 1, .offset = position()};
    qint64 size = 0;
    bool blankBefore = false;
    bool begun = m_type == ImportType::Eml; // else the separator comes first
    while (true) {
        const qint64 lineAt = position();
        const std::optional<Line> line = nextLine();
        if (!line)
            break;
        if (!begun) {
            begun = isMboxSeparator(line->text);
            mail.offset = lineAt;
            continue;
        }
        if (m_type == ImportType::Mbox && blankBefore && line->first && isMboxSeparator(line->text)) {
            m_at -= line->text.size();
            m_insideLine = false;
            break;
        }
        blankBefore = isBlank(line->text);
        size += line->text.size();
        if (size <= kKeptOfMail)
            mail.bytes += m_type == ImportType::Mbox && line->first ? unquoted(line->text) : line->text;
    }
    if (!begun)
        return std::nullopt;
    if (m_type == ImportType::Eml && size == 0)
        return std::nullopt;
    mail.tooLarge = size > kLargestMail;
    if (mail.tooLarge)
        mail.bytes.clear();
    ++m_number;
    return mail;
}

} // namespace core
