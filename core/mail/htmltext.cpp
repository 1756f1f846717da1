// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/htmltext.h"

#include "core/mail/htmlentities.h"

#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using L = QLatin1StringView;

constexpr auto kBlocks = std::to_array<L>({
  L("address"), L("article"),  L("blockquote"), L("center"), L("dd"), L("div"), L("dl"),
  L("dt"),      L("fieldset"), L("footer"),     L("form"),   L("h1"), L("h2"),  L("h3"),
  L("h4"),      L("h5"),       L("h6"),         L("header"), L("hr"), L("li"),  L("ol"),
  L("p"),       L("pre"),      L("section"),    L("table"),  L("tr"), L("ul"),
});
constexpr auto kSpaced = std::to_array<L>({L("p"), L("h1"), L("h2"), L("h3"), L("h4"), L("h5"), L("h6")});
constexpr auto kUnseen = std::to_array<L>({L("script"), L("style"), L("title")});
// Containers that hold the mail answered; words of the sender may stand between their blockquotes.
constexpr auto kHistory = std::to_array<L>(
  {L("gmail_quote"), L("yahoo_quoted"), L("protonmail_quote"), L("zmail_extra"), L("tutanota_quote")});
constexpr auto kAttribution = std::to_array<L>({L("gmail_attr"), L("moz-cite-prefix")});
// From here on Outlook holds the mail answered.
constexpr auto kCut =
  std::to_array<L>({L("divRplyFwdMsg"), L("appendonsend"), L("mail-editor-reference-message")});
constexpr auto kSignature =
  std::to_array<L>({L("gmail_signature"), L("moz-signature"), L("protonmail_signature")});

// Attributes are looked into this far; a longer one is an image's data.
constexpr qsizetype kLongestAttributes = 1024;

template <size_t N>
bool isOneOf(const std::array<L, N> &names, QStringView name)
{
    return std::any_of(names.begin(), names.end(), [name](L known) { return name == known; });
}

template <size_t N>
bool mentionsOneOf(const std::array<L, N> &names, QStringView attributes)
{
    return std::any_of(names.begin(), names.end(),
                       [attributes](L known) { return attributes.contains(known); });
}

/// Gmail's "indent more" is a blockquote without a border: the sender's own words.
bool isIndentation(QStringView attributes)
{
    return (attributes.contains(u"border:none") || attributes.contains(u"border: none")) &&
           !attributes.contains(u"cite") && !attributes.contains(u"gmail_quote");
}

struct Line {
    QString text;
    bool blockquote = false;
    bool quoted = false; ///< for sure: in a blockquote, an attribution, or behind a cut
    int history = -1;    ///< which container of history it stands in
};

struct Tag {
    QString name; ///< lower case
    bool closing = false;
    bool selfClosing = false;
    QStringView attributes;
};

class HtmlReader final
{
public:
    explicit HtmlReader(const QString &html) : m_html(html) {}
    QString read();

private:
    struct Open {
        QString name;
        bool blockquote = false;
        bool attribution = false;
        bool container = false;
    };

    void readTag();
    qsizetype tagEnd(qsizetype from) const;
    void skipElement(const QString &name);
    void open(const Tag &tag);
    void close(const QString &name);
    void addText(QStringView raw);
    void endLine();
    void blankLine();
    QString joined();

    QStringView m_html;
    qsizetype m_at = 0;
    bool m_noMoreEnds = false; ///< no '>' follows: every '<' is text
    QList<Open> m_stack;
    int m_blockquotes = 0;
    int m_attributions = 0;
    int m_containers = 0;
    int m_container = -1;
    int m_pre = 0;
    bool m_cut = false;
    Line m_line;
    QList<Line> m_lines;
};

QString HtmlReader::read()
{
    while (m_at < m_html.size()) {
        qsizetype tag = m_noMoreEnds ? -1 : m_html.indexOf(u'<', m_at);
        if (tag < 0)
            tag = m_html.size();
        if (tag > m_at)
            addText(m_html.sliced(m_at, tag - m_at));
        m_at = tag;
        if (m_at < m_html.size())
            readTag();
    }
    endLine();
    return joined();
}

/// Behind the '>' that ends the tag at `from`, or -1. A '>' inside quoted attributes does not end it.
qsizetype HtmlReader::tagEnd(qsizetype from) const
{
    QChar quote;
    const qsizetype limit = std::min(m_html.size(), from + kLongestAttributes);
    for (qsizetype i = from; i < limit; ++i) {
        const QChar c = m_html[i];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if ((c == u'"' || c == u'\'') && i > from && m_html[i - 1] == u'=')
            quote = c;
        else if (c == u'>')
            return i + 1;
    }
    const qsizetype end = m_html.indexOf(u'>', from);
    return end < 0 ? -1 : end + 1;
}

void HtmlReader::readTag()
{
    const QStringView rest = m_html.sliced(m_at);
    if (rest.startsWith(u"<!--")) {
        const qsizetype end = m_html.indexOf(u"-->", m_at + 4);
        m_at = end < 0 ? m_html.size() : end + 3;
        return;
    }
    const bool closing = rest.size() > 1 && rest[1] == u'/';
    const qsizetype nameFrom = m_at + (closing ? 2 : 1);
    const bool isTag = nameFrom < m_html.size() &&
                       (m_html[nameFrom].isLetter() || m_html[nameFrom] == u'!' || m_html[nameFrom] == u'?');
    const qsizetype end = isTag ? tagEnd(nameFrom) : -1;
    if (end < 0) {
        m_noMoreEnds = m_noMoreEnds || isTag;
        addText(m_html.sliced(m_at, 1));
        ++m_at;
        return;
    }
    qsizetype nameEnd = nameFrom;
    while (nameEnd < end && m_html[nameEnd].isLetterOrNumber())
        ++nameEnd;
    const QString name =
      m_html.sliced(nameFrom, std::min<qsizetype>(nameEnd - nameFrom, 16)).toString().toLower();
    const QStringView attributes = m_html.sliced(nameEnd, end - 1 - nameEnd).left(kLongestAttributes);
    m_at = end;
    if (closing)
        close(name);
    else if (isOneOf(kUnseen, name))
        skipElement(name);
    else
        open({name, false, attributes.endsWith(u'/'), attributes});
}

void HtmlReader::skipElement(const QString &name)
{
    const QString endTag = u"</"_s + name;
    const qsizetype end = m_html.indexOf(endTag, m_at, Qt::CaseInsensitive);
    m_at = end < 0 ? m_html.size() : end;
}

void HtmlReader::open(const Tag &tag)
{
    if (tag.name == u"br"_s) {
        endLine();
        return;
    }
    if (tag.name == u"td"_s || tag.name == u"th"_s) {
        addText(u" ");
        return;
    }
    const bool block = isOneOf(kBlocks, tag.name);
    if (!block && tag.name != u"span"_s)
        return;
    if (block && !m_line.text.isEmpty())
        endLine();
    if (isOneOf(kSpaced, tag.name))
        blankLine();
    if (mentionsOneOf(kCut, tag.attributes))
        m_cut = true;
    if (block && mentionsOneOf(kSignature, tag.attributes)) {
        m_line.text = u"-- "_s;
        endLine();
    }
    if (tag.name == u"li"_s)
        m_line.text = u"- "_s;
    if (tag.selfClosing || tag.name == u"hr"_s)
        return;
    m_pre += tag.name == u"pre"_s ? 1 : 0;
    Open open{.name = tag.name,
              .blockquote = tag.name == u"blockquote"_s && !isIndentation(tag.attributes),
              .attribution = mentionsOneOf(kAttribution, tag.attributes)};
    if (m_container < 0 && mentionsOneOf(kHistory, tag.attributes)) {
        open.container = true;
        m_container = m_containers++;
    }
    m_blockquotes += open.blockquote ? 1 : 0;
    m_attributions += open.attribution ? 1 : 0;
    m_stack << open;
}

void HtmlReader::close(const QString &name)
{
    if (isOneOf(kBlocks, name) && !m_line.text.isEmpty())
        endLine();
    if (isOneOf(kSpaced, name))
        blankLine();
    m_pre -= name == u"pre"_s && m_pre > 0 ? 1 : 0;
    // Only the innermost few are looked at: badly nested mail must not cost quadratic time.
    const qsizetype deepest = std::max<qsizetype>(0, m_stack.size() - 16);
    for (qsizetype i = m_stack.size() - 1; i >= deepest; --i) {
        if (m_stack[i].name != name)
            continue;
        while (m_stack.size() > i) {
            const Open closed = m_stack.takeLast();
            m_blockquotes -= closed.blockquote ? 1 : 0;
            m_attributions -= closed.attribution ? 1 : 0;
            m_container = closed.container ? -1 : m_container;
        }
        return;
    }
}

void HtmlReader::addText(QStringView raw)
{
    const QString text = withoutEntities(raw);
    for (const QChar c : text) {
        if (m_pre > 0 && c == u'\n') {
            endLine();
        } else if (m_pre > 0) {
            m_line.text += c;
        } else if (c.isSpace()) {
            if (!m_line.text.isEmpty() && !m_line.text.endsWith(u' '))
                m_line.text += u' ';
        } else {
            m_line.text += c;
        }
    }
}

void HtmlReader::endLine()
{
    m_line.blockquote = m_blockquotes > 0;
    m_line.quoted = m_line.blockquote || m_attributions > 0 || m_cut;
    m_line.history = m_container;
    m_lines << m_line;
    m_line = {};
}

void HtmlReader::blankLine()
{
    if (!m_lines.isEmpty() && !m_lines.last().text.trimmed().isEmpty())
        endLine();
}

QString HtmlReader::joined()
{
    // In a container with blockquotes, what stands between them was written by the sender; without any,
    // all of it is history.
    QList<bool> hasQuotes(m_containers, false);
    for (const Line &line : m_lines) {
        if (line.history >= 0 && line.blockquote && !line.text.trimmed().isEmpty())
            hasQuotes[line.history] = true;
    }
    QString out;
    int blanks = 0;
    for (const Line &line : m_lines) {
        const bool isSignatureMark = line.text == u"-- "_s;
        const QString text = isSignatureMark ? line.text : line.text.trimmed();
        const bool quoted = line.quoted || (line.history >= 0 && !hasQuotes[line.history]);
        blanks = text.isEmpty() ? blanks + 1 : 0;
        if (blanks > 1 || (out.isEmpty() && text.isEmpty()))
            continue;
        out += (quoted && !text.isEmpty() ? u"> "_s : QString()) + text + u'\n';
    }
    if (out.endsWith(u"\n\n"))
        out.chop(1);
    return out;
}

} // namespace

QString textFromHtml(const QString &html)
{
    return HtmlReader(html).read();
}

} // namespace core
