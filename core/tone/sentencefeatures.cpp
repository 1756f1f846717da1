// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/sentencefeatures.h"

#include <QStringList>

#include <algorithm>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// FNV-1a: the same on every machine.
std::uint32_t hashOf(QStringView text)
{
    std::uint32_t hash = 2166136261U;
    for (const QChar c : text) {
        hash = (hash ^ (c.unicode() & 0xffU)) * 16777619U;
        hash = (hash ^ (c.unicode() >> 8U)) * 16777619U;
    }
    return hash;
}

/// A word as the scorer reads it: names and numbers are all the same to it.
QString sign(const TextToken &token)
{
    if (token.name)
        return u"NAME"_s;
    const bool isNumber =
      std::any_of(token.word.begin(), token.word.end(), [](QChar c) { return c.isDigit(); });
    return isNumber ? u"NUM"_s : stemOf(token.word);
}

QString speakerOf(const QStringList &signs)
{
    for (const QString &word : signs.first(std::min<qsizetype>(signs.size(), 4))) {
        if (word == u"i" || word == u"we" || word == u"my" || word == u"our")
            return u"us"_s;
        if (word == u"you" || word == u"your")
            return u"you"_s;
        if (word == u"it" || word == u"they" || word == u"he" || word == u"she" || word == u"the")
            return u"other"_s;
    }
    return u"elided"_s;
}

class FeatureSet final
{
public:
    void add(const QString &feature) { m_features.push_back(hashOf(feature)); }
    /// Ascending, each once.
    [[nodiscard]] std::vector<std::uint32_t> take()
    {
        std::sort(m_features.begin(), m_features.end());
        m_features.erase(std::unique(m_features.begin(), m_features.end()), m_features.end());
        return std::move(m_features);
    }

private:
    std::vector<std::uint32_t> m_features;
};

void addWords(FeatureSet &features, const QStringList &signs)
{
    for (qsizetype i = 0; i < signs.size(); ++i) {
        features.add(u"u:"_s + signs.at(i));
        if (i + 1 < signs.size())
            features.add(u"b:"_s + signs.at(i) + u'_' + signs.at(i + 1));
        if (i + 2 < signs.size())
            features.add(u"s:"_s + signs.at(i) + u'_' + signs.at(i + 2));
    }
}

void addClasses(FeatureSet &features, const QStringList &signs, QChar place, const WordLexicon &lexicon)
{
    std::set<int> classes;
    for (const QString &word : signs) {
        for (const int id : lexicon.classesOf(word))
            classes.insert(id);
    }
    for (const int a : classes) {
        features.add(u"c:"_s + QString::number(a));
        features.add(u"cp:"_s + place + QString::number(a));
        for (const int b : classes) {
            if (a < b)
                features.add(u"cc:"_s + QString::number(a) + u'_' + QString::number(b));
        }
    }
}

} // namespace

WordLexicon WordLexicon::parse(const QString &text)
{
    WordLexicon lexicon;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        if (colon < 0 || line.startsWith(u'#'))
            continue;
        for (const QString &word : line.mid(colon + 1).split(u' ', Qt::SkipEmptyParts)) {
            QList<int> &classes = lexicon.m_classes[stemOf(word)];
            if (!classes.contains(number))
                classes.append(number);
        }
        ++number;
    }
    return lexicon;
}

const QList<int> &WordLexicon::classesOf(const QString &stem) const
{
    const auto it = m_classes.constFind(stem);
    return it == m_classes.cend() ? m_none : *it;
}

QString stemOf(QStringView word)
{
    const auto without = [&word](QStringView ending, qsizetype atLeast) {
        return word.endsWith(ending) && word.size() - ending.size() >= atLeast;
    };
    if (without(u"'s", 2))
        word.chop(2);
    if (without(u"ies", 3))
        return word.chopped(3).toString() + u'y';
    for (const QStringView ending : {QStringView(u"ing"), QStringView(u"edly"), QStringView(u"ed")}) {
        if (!without(ending, 3))
            continue;
        QString stem = word.chopped(ending.size()).toString();
        const qsizetype size = stem.size();
        const bool isDoubled = stem.at(size - 1) == stem.at(size - 2) && !u"lsz"_s.contains(stem.back());
        if (isDoubled)
            stem.chop(1);
        return stem.endsWith(u'e') ? stem.chopped(1) : stem;
    }
    if (without(u"ly", 4))
        return word.chopped(2).toString();
    if (without(u"es", 4))
        return word.chopped(2).toString();
    if (without(u"s", 3) && !word.endsWith(u"ss"))
        return word.chopped(1).toString();
    if (without(u"e", 3))
        return word.chopped(1).toString();
    return word.toString();
}

std::vector<std::uint32_t> featuresOf(std::span<const TextToken> words, bool isQuestion, SentencePlace place,
                                      const WordLexicon &lexicon)
{
    QStringList signs;
    for (const TextToken &token : words) {
        if (!token.quoted)
            signs.append(sign(token));
    }
    const QChar at = place == SentencePlace::Opening ? u'o' : place == SentencePlace::Closing ? u'c' : u'm';
    FeatureSet features;
    addWords(features, signs);
    addClasses(features, signs, at, lexicon);
    features.add(u"p:"_s + at);
    features.add(u"q:"_s + QString::number(int(isQuestion)));
    if (signs.isEmpty())
        return features.take();
    const QString speaker = speakerOf(signs);
    features.add(u"f:"_s + signs.first());
    features.add(u"fp:"_s + at + signs.first());
    features.add(u"who:"_s + speaker);
    features.add(u"whop:"_s + speaker + at);
    features.add(u"len:"_s + QString::number(std::min<qsizetype>(signs.size() / 4, 6)));
    const bool holdsFacts = signs.contains(u"NAME"_s) || signs.contains(u"NUM"_s);
    if (!holdsFacts && !isQuestion) {
        features.add(u"plain:"_s + at);
        features.add(u"plain:"_s + at + speaker);
    }
    if (words.front().word.endsWith(u"ing"))
        features.add(u"ing:"_s + at);
    return features.take();
}

} // namespace core
