// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/textlanguage.h"

#include "core/base/tomlfile.h"

#include <QFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// A word of several languages counts for each of them by its share.
constexpr double kEnough = 1.6;
/// How far the language has to lead before the second one.
constexpr double kLead = 1.25;
/// The same for one sentence in a text of another language.
constexpr double kEnoughForOne = 2.4;
constexpr double kLeadForOne = 2.0;
/// Letters from which on another script is a matter of the whole text, not of a name in it.
constexpr qsizetype kForeignLetters = 8;

bool isLatin(QChar letter)
{
    return letter.script() == QChar::Script_Latin || letter.script() == QChar::Script_Common ||
           letter.script() == QChar::Script_Inherited;
}

bool isInWord(QChar c)
{
    return c.isLetter() || c.isMark() || c == u'\'';
}

} // namespace

Result<TextLanguages> TextLanguages::parse(const QByteArray &toml, const QString &name)
{
    const auto file = TomlFile::parse(toml, name, Error::Code::ToneRulesBroken);
    if (!file)
        return failure(file.error());
    TextLanguages languages;
    const TomlTable root = file->root();
    for (const QString &language : root.keys()) {
        for (const QString &word : root.texts(language)) {
            auto known = languages.m_words.find(word);
            if (known == languages.m_words.end()) {
                languages.m_texts.append(word);
                known = languages.m_words.insert(languages.m_texts.constLast(), {});
            }
            known->push_back(std::uint8_t(languages.m_languages.size()));
        }
        languages.m_languages.append(language);
    }
    if (const auto fault = root.fault())
        return failure(*fault);
    return languages;
}

TextLanguages TextLanguages::shipped()
{
    QFile file(u":/tone/languages.toml"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parse(file.readAll(), file.fileName()).value_or(TextLanguages());
}

TextLanguages::Weights TextLanguages::weigh(QStringView folded) const
{
    Weights weights{std::vector<double>(std::size_t(m_languages.size()), 0.0)};
    qsizetype latin = 0;
    qsizetype other = 0;
    for (qsizetype i = 0; i < folded.size();) {
        qsizetype end = i;
        for (; end < folded.size() && isInWord(folded[end]); ++end)
            ++(isLatin(folded[end]) ? latin : other);
        if (end == i) {
            ++i;
            continue;
        }
        const auto known = m_words.constFind(folded.mid(i, end - i));
        if (known != m_words.cend()) {
            for (const std::uint8_t language : *known)
                weights.byLanguage[language] += 1.0 / double(known->size());
        }
        i = end;
    }
    weights.otherScript = other > latin && other >= kForeignLetters;
    return weights;
}

QString TextLanguages::languageOf(QStringView folded) const
{
    Weights weights = weigh(folded);
    if (weights.otherScript)
        return u"und"_s;
    if (weights.byLanguage.empty())
        return {};
    const auto best = std::max_element(weights.byLanguage.begin(), weights.byLanguage.end());
    const double weight = std::exchange(*best, 0.0);
    const double second = *std::max_element(weights.byLanguage.begin(), weights.byLanguage.end());
    return weight >= kEnough && weight >= second * kLead ? m_languages.at(best - weights.byLanguage.begin())
                                                         : QString();
}

QString TextLanguages::languageOf(QStringView folded, const QString &around) const
{
    const Weights weights = weigh(folded);
    if (weights.otherScript)
        return u"und"_s;
    if (weights.byLanguage.empty())
        return around;
    const auto best = std::max_element(weights.byLanguage.begin(), weights.byLanguage.end());
    const qsizetype known = m_languages.indexOf(around);
    const double own = known < 0 ? 0.0 : weights.byLanguage[std::size_t(known)];
    const bool isOther = *best >= kEnoughForOne && *best >= own * kLeadForOne;
    return isOther ? m_languages.at(best - weights.byLanguage.begin()) : around;
}

} // namespace core
