// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvsyntax.h"

#include <QMap>

#include <algorithm>

namespace core {

namespace {

constexpr int kRowsToGuessBy = 30;

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r';
}

class RecordReader final
{
public:
    RecordReader(QStringView text, QChar delimiter) : m_text(text), m_delimiter(delimiter) {}

    CsvPiece read()
    {
        CsvPiece piece;
        for (;;) {
            QString field;
            const bool quoted = skipToQuote();
            const bool closed = !quoted || readQuoted(field);
            const QStringView plain = readPlain();
            piece.hasTextAfterQuote |= quoted && !plain.trimmed().isEmpty();
            field += quoted && plain.trimmed().isEmpty() ? QStringView() : plain;
            piece.fields.append(field);
            if (m_pos < m_text.size() && m_text[m_pos] == m_delimiter) {
                ++m_pos;
                continue;
            }
            piece.end = closed ? endOfLine() : CsvPiece::End::Quote;
            piece.length = m_pos;
            return piece;
        }
    }

private:
    /// Some programs write a blank before the quote. True: the next character is inside of quotes.
    bool skipToQuote()
    {
        qsizetype pos = m_pos;
        while (pos < m_text.size() && m_text[pos] == u' ')
            ++pos;
        if (pos == m_text.size() || m_text[pos] != u'"')
            return false;
        m_pos = pos + 1;
        return true;
    }

    /// False: the text ends before the quote does.
    bool readQuoted(QString &field)
    {
        for (;;) {
            const qsizetype quote = m_text.indexOf(u'"', m_pos);
            if (quote < 0) {
                field += m_text.mid(m_pos);
                m_pos = m_text.size();
                return false;
            }
            field += m_text.mid(m_pos, quote - m_pos);
            m_pos = quote + 1;
            if (m_pos == m_text.size() || m_text[m_pos] != u'"')
                return true;
            field += u'"';
            ++m_pos;
        }
    }

    /// A quote out here is a character like any other: 5" pipes, the "best" price.
    QStringView readPlain()
    {
        const qsizetype from = m_pos;
        while (m_pos < m_text.size() && m_text[m_pos] != m_delimiter && !isLineBreak(m_text[m_pos]))
            ++m_pos;
        return m_text.mid(from, m_pos - from);
    }

    CsvPiece::End endOfLine()
    {
        if (m_pos == m_text.size())
            return CsvPiece::End::Text;
        if (m_text[m_pos++] == u'\n')
            return CsvPiece::End::Line;
        if (m_pos == m_text.size())
            return CsvPiece::End::Text;
        if (m_text[m_pos] == u'\n')
            ++m_pos;
        return CsvPiece::End::Line;
    }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_pos = 0;
};

/// How well a delimiter explains the sample: rows of the commonest width above one, then that width.
std::pair<int, qsizetype> fitOf(QStringView sample, QChar delimiter)
{
    QMap<qsizetype, int> rowsByWidth;
    for (int row = 0; row < kRowsToGuessBy && !sample.isEmpty(); ++row) {
        const CsvPiece piece = readCsvRecord(sample, delimiter);
        if (piece.fields.size() > 1)
            ++rowsByWidth[piece.fields.size()];
        sample = sample.mid(piece.length);
    }
    std::pair<int, qsizetype> best{0, 0};
    for (auto it = rowsByWidth.cbegin(); it != rowsByWidth.cend(); ++it)
        best = std::max(best, {it.value(), it.key()});
    return best;
}

} // namespace

CsvPiece readCsvRecord(QStringView text, QChar delimiter)
{
    return RecordReader(text, delimiter).read();
}

qsizetype countLineBreaks(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n' || (text[i] == u'\r' && (i + 1 == text.size() || text[i + 1] != u'\n')))
            ++count;
    }
    return count;
}

qsizetype firstLineLength(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isLineBreak(text[i]))
            return text.mid(i, 2) == u"\r\n" ? i + 2 : i + 1;
    }
    return text.size();
}

QChar guessDelimiter(QStringView sample)
{
    QChar best = u',';
    std::pair<int, qsizetype> bestFit{0, 0};
    for (const QChar delimiter : {u',', u';', u'\t', u'|'}) {
        const auto fit = fitOf(sample, delimiter);
        if (fit > bestFit) {
            best = delimiter;
            bestFit = fit;
        }
    }
    return best;
}

} // namespace core
