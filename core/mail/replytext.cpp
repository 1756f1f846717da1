// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/replytext.h"

#include "core/mail/headerblock.h"
#include "core/mail/quotemarks.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kLongestLooseSignature = 12; // lines behind "--" without its blank

enum class LineClass { Own, Blank, Quoted, History };

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

class LineClassifier final
{
public:
    explicit LineClassifier(const Lines &lines) : m_lines(lines), m_classes(lines.size(), LineClass::Own) {}
    QList<LineClass> classify();

private:
    bool takeHistory(qsizetype &at);
    bool takeBlock(qsizetype &at, qsizetype from, qsizetype end);
    void takeSignatures();
    void takeDeviceSignatures();
    [[nodiscard]] bool isHistory(qsizetype at) const
    {
        return m_classes[at] == LineClass::Quoted || m_classes[at] == LineClass::History;
    }
    [[nodiscard]] bool isQuoteNext(qsizetype at) const;
    void mark(qsizetype from, qsizetype end, LineClass as);

    const Lines &m_lines;
    QList<LineClass> m_classes;
    bool m_ownBefore = false; ///< words of the sender stand above the line at hand
};

void LineClassifier::mark(qsizetype from, qsizetype end, LineClass as)
{
    for (qsizetype i = from; i < end; ++i)
        m_classes[i] = as;
}

/// Whether the next line that is not blank is quoted with ">".
bool LineClassifier::isQuoteNext(qsizetype at) const
{
    const qsizetype limit = std::min(m_lines.size(), at + 4);
    while (at < limit && isBlank(m_lines[at]))
        ++at;
    return at < m_lines.size() && m_lines[at].trimmed().startsWith(u'>');
}

/// `from` to `end` introduces another mail. Where its lines are marked one by one, only those go;
/// else everything behind does.
bool LineClassifier::takeBlock(qsizetype &at, qsizetype from, qsizetype end)
{
    const bool marked = isQuoteNext(end);
    mark(from, marked ? end : m_lines.size(), LineClass::History);
    at = marked ? end : m_lines.size();
    return true;
}

bool LineClassifier::takeHistory(qsizetype &at)
{
    const QStringView line = m_lines[at];
    if (isForwardMark(line)) {
        qsizetype end = at + 1;
        while (end < m_lines.size() && end < at + 4 && isBlank(m_lines[end]))
            ++end;
        const qsizetype block = end < m_lines.size() ? headerBlockAt(m_lines, end).end : -1;
        return takeBlock(at, at, block > 0 ? block : at + 1);
    }
    if (const HeaderBlock block = headerBlockAt(m_lines, at); block.end > 0) {
        qsizetype from = at - linesAboveHeaderBlock(m_lines, at);
        if (!block.sender && !m_ownBefore && from == at)
            return false;
        // Outlook draws a rule above the block.
        if (from > 0 && m_lines[from - 1].trimmed().startsWith(u"_____"))
            --from;
        return takeBlock(at, from, block.end);
    }
    const Attribution attribution = attributionAt(m_lines, at);
    if (attribution.lines == 0)
        return false;
    const qsizetype end = at + attribution.lines;
    if (isQuoteNext(end)) {
        mark(at, end, LineClass::History);
        at = end;
        return true;
    }
    return attribution.dated && m_ownBefore && takeBlock(at, at, end);
}

/// Behind a signature's mark everything up to the next line of history belongs to it.
void LineClassifier::takeSignatures()
{
    bool inside = false;
    qsizetype runEnd = 0; // of the lines up to the next quote or the end
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (isHistory(i)) {
            inside = false;
            continue;
        }
        while (runEnd <= i || (runEnd < m_lines.size() && !isHistory(runEnd)))
            ++runEnd;
        const QStringView line = m_lines[i];
        const bool loose = line == u"--" && runEnd - i <= kLongestLooseSignature && i > 0;
        inside = inside || line == u"-- " || loose;
        if (inside)
            m_classes[i] = LineClass::Blank;
    }
}

/// "Sent from my iPhone" counts only as the last line before a quote or the end.
void LineClassifier::takeDeviceSignatures()
{
    bool last = true;
    for (qsizetype i = m_lines.size() - 1; i >= 0; --i) {
        if (isHistory(i)) {
            last = true;
        } else if (m_classes[i] == LineClass::Own) {
            if (last && isDeviceSignature(m_lines[i]))
                m_classes[i] = LineClass::Blank;
            else
                last = false;
        }
    }
}

QList<LineClass> LineClassifier::classify()
{
    for (qsizetype at = 0; at < m_lines.size();) {
        const QStringView line = m_lines[at].trimmed();
        if (line.isEmpty()) {
            m_classes[at++] = LineClass::Blank;
        } else if (line.startsWith(u'>')) {
            m_classes[at++] = LineClass::Quoted;
        } else if (!takeHistory(at)) {
            m_ownBefore = true;
            ++at;
        }
    }
    takeSignatures();
    takeDeviceSignatures();
    return m_classes;
}

} // namespace

ReplyText replyText(const QString &text)
{
    const Lines lines = QStringView(text).split(u'\n');
    const QList<LineClass> classes = LineClassifier(lines).classify();
    ReplyText reply;
    bool gap = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (classes[i] != LineClass::Own) {
            reply.hasHistory = reply.hasHistory || classes[i] != LineClass::Blank;
            gap = true;
            continue;
        }
        reply.ownFirst = reply.ownFirst || !reply.hasHistory;
        if (!reply.own.isEmpty())
            reply.own += gap ? u"\n\n"_s : u"\n"_s;
        gap = false;
        qsizetype end = lines[i].size();
        while (end > 0 && lines[i][end - 1].isSpace())
            --end;
        reply.own += lines[i].first(end);
    }
    return reply;
}

} // namespace core
