// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/messagelines.h"

#include <QString>

#include <algorithm>
#include <array>

namespace core {

namespace {

std::vector<MessageLine> splitLines(QStringView text)
{
    std::vector<MessageLine> lines;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c != u'\n' && c != u'\r')
            continue;
        lines.push_back({start, i - start});
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            ++i;
        start = i + 1;
    }
    lines.push_back({start, text.size() - start});
    return lines;
}

bool isQuoted(QStringView line)
{
    return line.startsWith(u'>');
}

/// "On Tue, 3 Mar 2026 at 10:12, Ann Lee <ann@example.com> wrote:" and its kin.
bool isAttribution(QStringView line)
{
    static constexpr std::array<QStringView, 4> ends{u"wrote:", u"schrieb:", u"escribió:", u"a écrit :"};
    for (const QStringView end : ends) {
        if (line.endsWith(end, Qt::CaseInsensitive))
            return true;
    }
    // "Am 3. März schrieb Ann:", but not "Am Montag schrieb ich Ihnen, worum es geht:".
    const bool isGerman = line.startsWith(u"Am ") && line.contains(u" schrieb ");
    const bool isSpanish = line.startsWith(u"El ") && line.contains(u" escribió");
    const bool hasDate = std::any_of(line.begin(), line.end(), [](QChar c) { return c.isDigit(); });
    return line.endsWith(u':') && hasDate && (isGerman || isSpanish);
}

/// An attribution that a mail program broke over two lines.
bool isWrappedAttribution(QStringView before, QStringView line)
{
    if (!before.startsWith(u"Am ") && !before.startsWith(u"El "))
        return false;
    const QString joined = before.toString() + u' ' + line.toString();
    return line.endsWith(u':') && isAttribution(joined);
}

bool startsHistory(QStringView line)
{
    static constexpr std::array<QStringView, 3> bars{u"message", u"nachricht", u"mensaje"};
    const bool isBar = line.startsWith(u"-----");
    for (const QStringView bar : bars) {
        if (isBar && line.contains(bar, Qt::CaseInsensitive))
            return true;
    }
    return line.startsWith(u"---------- Forwarded");
}

/// "From: ..." with "Sent:", "Date:" or "To:" right below: a header that a mail program quoted.
bool isQuotedHeader(QStringView line, QStringView next)
{
    if (!line.startsWith(u"From:") && !line.startsWith(u"Von:") && !line.startsWith(u"De:"))
        return false;
    static constexpr std::array<QStringView, 12> followers{u"Sent:",    u"Date:",    u"To:",    u"Gesendet:",
                                                           u"Enviado",  u"Subject:", u"Datum:", u"An:",
                                                           u"Betreff:", u"Fecha:",   u"Para:",  u"Asunto:"};
    for (const QStringView follower : followers) {
        if (next.startsWith(follower))
            return true;
    }
    return false;
}

bool isListItem(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text.size() < 2)
        return false;
    const QChar first = text[0];
    if (first == u'-' || first == u'*' || first == u'\u2022' || first == u'\u2013')
        return text[1].isSpace() && text != u"-- ";
    qsizetype i = first == u'(' ? 1 : 0;
    const qsizetype begin = i;
    while (i < text.size() && i < begin + 2 && text[i].isDigit())
        ++i;
    if (i == begin && i < text.size() && text[i].isLower())
        ++i;
    if (i == begin || i + 1 >= text.size())
        return false;
    const bool closed = text[i] == u')' || (text[i] == u'.' && text[begin].isDigit());
    return closed && text[i + 1].isSpace();
}

class LineReader
{
public:
    LineReader(QStringView text, std::vector<MessageLine> &lines) : m_text(text), m_lines(lines) {}

    void read()
    {
        findLastQuoted();
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            m_lines[i].kind = kindOf(i);
    }

private:
    [[nodiscard]] QStringView view(std::size_t i) const
    {
        return i < m_lines.size() ? m_text.mid(m_lines[i].offset, m_lines[i].length) : QStringView();
    }

    void findLastQuoted()
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (isQuoted(view(i)))
                m_quotedEnd = i + 1;
        }
    }

    LineKind kindOf(std::size_t i)
    {
        const QStringView line = view(i);
        const QStringView words = line.trimmed();
        if (m_allHistory || isQuoted(line))
            return LineKind::History;
        if (words.isEmpty())
            return LineKind::Blank;
        const QStringView before = i > 0 ? view(i - 1).trimmed() : QStringView();
        const bool isWrapped = isWrappedAttribution(before, words);
        if (isWrapped || isAttribution(words)) {
            // With "> " lines below only those are history: the answer may stand between them.
            m_allHistory = i + 1 >= m_quotedEnd;
            if (i > 0 && m_lines[i - 1].kind == LineKind::Text && (isWrapped || before.startsWith(u"On ")))
                m_lines[i - 1].kind = LineKind::History;
            return LineKind::History;
        }
        if (startsHistory(words) || isQuotedHeader(words, view(i + 1).trimmed())) {
            m_allHistory = true;
            return LineKind::History;
        }
        m_signature = m_signature || line == u"-- " || line == u"--";
        if (m_signature)
            return LineKind::Signature;
        return isListItem(line) ? LineKind::ListItem : LineKind::Text;
    }

    QStringView m_text;
    std::vector<MessageLine> &m_lines;
    std::size_t m_quotedEnd = 0;
    bool m_allHistory = false;
    bool m_signature = false;
};

} // namespace

std::vector<MessageLine> messageLines(QStringView text)
{
    std::vector<MessageLine> lines = splitLines(text);
    LineReader(text, lines).read();
    return lines;
}

} // namespace core
