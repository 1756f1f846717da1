// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/wordpattern.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr qsizetype kLongestPattern = 60; ///< tokens, gaps included
constexpr std::size_t kMostForms = 4000;  ///< sequences of one entry

tl::unexpected<PatternError> broken(qsizetype at, const QString &what)
{
    return tl::unexpected<PatternError>(PatternError{at, what});
}

bool isWordUnit(QChar c)
{
    return c.isLetterOrNumber() || c == u'\'' || c.isMark();
}

/// All ways to continue every sequence of `heads` with one of `tails`.
std::vector<std::vector<WordId>> continued(const std::vector<std::vector<WordId>> &heads,
                                           const WordSet &tails)
{
    std::vector<std::vector<WordId>> all;
    for (const std::vector<WordId> &head : heads) {
        for (const WordId word : tails.words) {
            all.push_back(head);
            all.back().push_back(word);
        }
        for (const std::vector<WordId> &phrase : tails.phrases) {
            all.push_back(head);
            all.back().insert(all.back().end(), phrase.cbegin(), phrase.cend());
        }
    }
    return all;
}

} // namespace

/// Reads the pattern language from left to right.
class PatternCompiler
{
public:
    PatternCompiler(QStringView text, const WordClasses &classes, WordIndex &index)
      : m_text(text), m_classes(classes), m_index(index)
    {}

    tl::expected<WordPattern, PatternError> pattern()
    {
        WordPattern pattern;
        for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
            auto atom = readAtom();
            if (!atom)
                return tl::unexpected(atom.error());
            m_longest += atom->kind == WordPattern::Kind::Gap ? atom->gap : atom->set.longest;
            pattern.m_atoms.push_back(std::move(*atom));
        }
        if (pattern.m_atoms.empty())
            return broken(0, QStringLiteral("the pattern is empty"));
        if (m_longest > kLongestPattern)
            return broken(0, QStringLiteral("the pattern spans more than 60 words"));
        pattern.findFirstWords();
        return pattern;
    }

    /// Alternatives up to `end`, each a sequence of words and classes.
    tl::expected<WordSet, PatternError> alternatives(QChar end)
    {
        WordSet set;
        for (;;) {
            std::vector<std::vector<WordId>> sequences{{}};
            for (skipBlanks(); m_at < m_text.size() && m_text[m_at] != u'|' && m_text[m_at] != end;
                 skipBlanks()) {
                const qsizetype at = m_at;
                const auto next = takes(u'(') ? readGroup() : readWordOrClass();
                if (!next)
                    return tl::unexpected(next.error());
                std::vector<std::vector<WordId>> longer = continued(sequences, *next);
                if (takes(u'?'))
                    longer.insert(longer.end(), sequences.cbegin(), sequences.cend());
                sequences = std::move(longer);
                if (sequences.size() > kMostForms)
                    return broken(at, QStringLiteral("too many forms"));
            }
            const auto isEmpty = [](const std::vector<WordId> &sequence) { return sequence.empty(); };
            if (std::any_of(sequences.cbegin(), sequences.cend(), isEmpty))
                return broken(m_at, QStringLiteral("a word is missing"));
            for (std::vector<WordId> &sequence : sequences)
                set.add(std::move(sequence));
            if (m_at >= m_text.size() || m_text[m_at] == end)
                return set;
            ++m_at;
        }
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    [[nodiscard]] bool takes(QChar c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    tl::expected<WordPattern::Atom, PatternError> readAtom()
    {
        WordPattern::Atom atom;
        if (takes(u'^') || takes(u'$') || takes(u',')) {
            const QChar mark = m_text[m_at - 1];
            atom.kind = mark == u'^' ? WordPattern::Kind::Start
                                     : (mark == u'$' ? WordPattern::Kind::End : WordPattern::Kind::Break);
            return atom;
        }
        if (m_text.mid(m_at).startsWith(u".."))
            return readGap();
        atom.negated = takes(u'!');
        auto set = takes(u'(') ? readGroup() : readWordOrClass();
        if (!set)
            return tl::unexpected(set.error());
        if (atom.negated && !set->phrases.empty())
            return broken(m_at, QStringLiteral("only single words can be negated"));
        atom.set = std::move(*set);
        atom.optional = takes(u'?');
        return atom;
    }

    tl::expected<WordPattern::Atom, PatternError> readGap()
    {
        const qsizetype at = m_at;
        m_at += 2;
        WordPattern::Atom atom;
        atom.kind = WordPattern::Kind::Gap;
        while (m_at < m_text.size() && m_text[m_at].isDigit() && atom.gap < 100)
            atom.gap = atom.gap * 10 + m_text[m_at++].digitValue();
        if (atom.gap < 1 || atom.gap > 30)
            return broken(at, QStringLiteral("a gap is ..1 to ..30"));
        return atom;
    }

    tl::expected<WordSet, PatternError> readGroup()
    {
        const qsizetype at = m_at - 1;
        auto set = alternatives(u')');
        if (set && !takes(u')'))
            return broken(at, QStringLiteral("this bracket is not closed"));
        return set;
    }

    tl::expected<WordSet, PatternError> readWordOrClass()
    {
        const qsizetype at = m_at;
        if (takes(u'<')) {
            while (m_at < m_text.size() && m_text[m_at] != u'>')
                ++m_at;
            const QString name = m_text.mid(at + 1, m_at - at - 1).toString();
            if (!takes(u'>'))
                return broken(at, QStringLiteral("this < is not closed"));
            const auto found = m_classes.constFind(name);
            if (found == m_classes.cend())
                return broken(at, QStringLiteral("there is no word list <%1>").arg(name));
            return *found;
        }
        const bool inflected = takes(u'~');
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && isWordUnit(m_text[m_at]))
            ++m_at;
        if (m_at == begin)
            return broken(at, QStringLiteral("expected a word"));
        const QString word = m_text.mid(begin, m_at - begin).toString().toLower();
        WordSet set;
        const QStringList forms = inflected ? inflections(word) : QStringList{word};
        for (const QString &form : forms)
            set.add({m_index.add(form)});
        return set;
    }

    QStringView m_text;
    const WordClasses &m_classes;
    WordIndex &m_index;
    qsizetype m_at = 0;
    qsizetype m_longest = 0;
};

tl::expected<WordPattern, PatternError> WordPattern::compile(QStringView text, const WordClasses &classes,
                                                             WordIndex &index)
{
    return PatternCompiler(text, classes, index).pattern();
}

tl::expected<WordSet, PatternError> compileEntry(QStringView text, const WordClasses &classes,
                                                 WordIndex &index)
{
    return PatternCompiler(text, classes, index).alternatives(u'\0');
}

} // namespace core
