// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvreader.h"

#include "core/transfer/csvsyntax.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kPiece = 64 * 1024;
/// Longer than any row that a program writes, and short enough to hold in memory.
constexpr qsizetype kLongestRecord = 1024 * 1024;

Result<std::unique_ptr<QFile>> opened(const QString &path, qint64 start)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly) || !file->seek(start))
        return failure({Error::Code::CannotRead, path, {}, file->errorString()});
    return file;
}

/// The delimiter of a line "sep=;", which spreadsheets put before the header.
std::optional<QChar> separatorLine(QStringView text)
{
    QStringView line = text.left(firstLineLength(text)).trimmed();
    // A tab is a blank too: it may be the delimiter that was trimmed away.
    if (line == u"sep=" || line == u"\"sep=")
        return u'\t';
    if (line.startsWith(u'"') && line.endsWith(u'"') && line.size() > 1)
        line = line.mid(1, line.size() - 2);
    if (line.size() == 5 && line.startsWith(u"sep=", Qt::CaseInsensitive))
        return line[4];
    return std::nullopt;
}

bool isBlank(const CsvRecord &record)
{
    return !record.trouble && std::all_of(record.fields.begin(), record.fields.end(),
                                          [](const QString &field) { return field.trimmed().isEmpty(); });
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<QFile> file, const CsvForm &form)
  : m_file(std::move(file)), m_form(form), m_decoder(form.text.encoding)
{}

Result<CsvReader> CsvReader::open(const QString &path)
{
    const auto text = textFormOf(path);
    if (!text)
        return failure(text.error());
    auto file = opened(path, text->start);
    if (!file)
        return failure(file.error());

    CsvReader reader(std::move(*file), {*text});
    reader.fill();
    const auto named = separatorLine(reader.ahead());
    reader.skipSeparatorLine();
    reader.m_form.delimiter = named ? *named : guessDelimiter(reader.ahead());
    return reader;
}

Result<CsvReader> CsvReader::open(const QString &path, const CsvForm &form)
{
    auto file = opened(path, form.text.start);
    if (!file)
        return failure(file.error());
    CsvReader reader(std::move(*file), form);
    reader.fill();
    reader.skipSeparatorLine();
    return reader;
}

qint64 CsvReader::bytesRead() const
{
    return m_file->pos();
}

qint64 CsvReader::size() const
{
    return m_file->size();
}

std::optional<CsvRecord> CsvReader::next()
{
    while (m_pos < m_text.size() || fill()) {
        CsvRecord record = readRecord();
        if (!isBlank(record))
            return record;
    }
    return std::nullopt;
}

CsvRecord CsvReader::readRecord()
{
    CsvPiece piece = readCsvRecord(ahead(), m_form.delimiter);
    while (piece.end != CsvPiece::End::Line && ahead().size() < kLongestRecord && fill())
        piece = readCsvRecord(ahead(), m_form.delimiter);

    const bool isWhole = piece.end == CsvPiece::End::Line || m_file->atEnd();
    if (piece.end == CsvPiece::End::Quote)
        return giveUp(ImportTrouble::UnclosedQuote);
    if (!isWhole)
        return giveUp(ImportTrouble::RowTooLong);
    const qsizetype breaks = countLineBreaks(ahead().left(piece.length));
    // A quote that was opened by mistake closes where a later row opens one: the text goes on right behind
    // it.
    if (breaks > 1 && piece.hasTextAfterQuote)
        return giveUp(ImportTrouble::UnclosedQuote);

    CsvRecord record{m_line, piece.fields, {}};
    m_pos += piece.length;
    m_line += breaks;
    return record;
}

CsvRecord CsvReader::giveUp(ImportTrouble trouble)
{
    const QStringView line = ahead().left(std::min<qsizetype>(firstLineLength(ahead()), kPiece));
    CsvRecord record{m_line, readCsvRecord(line.trimmed(), m_form.delimiter).fields, trouble};
    skipLine();
    return record;
}

void CsvReader::skipSeparatorLine()
{
    if (separatorLine(ahead()))
        skipLine();
}

void CsvReader::skipLine()
{
    for (;;) {
        const QStringView line = ahead().left(firstLineLength(ahead()));
        const bool isWhole = line.endsWith(u'\n') || (line.endsWith(u'\r') && line.size() < ahead().size());
        if (!isWhole && line.endsWith(u'\r') && fill())
            continue;
        m_pos += line.size();
        if (isWhole || !fill())
            break;
    }
    ++m_line;
}

bool CsvReader::fill()
{
    QString more;
    while (more.isEmpty() && !m_file->atEnd()) {
        const QByteArray bytes = m_file->read(kPiece);
        if (bytes.isEmpty())
            return false;
        more = m_decoder.decode(bytes);
    }
    if (more.isEmpty())
        return false;
    m_text = ahead() + more;
    m_pos = 0;
    return true;
}

} // namespace core
