// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/wordindex.h"

#include <array>

namespace core {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<QStringView, 42> kIrregular{u"hear heard",
                                                 u"write wrote written",
                                                 u"send sent",
                                                 u"leave left",
                                                 u"get got gotten",
                                                 u"give gave given",
                                                 u"take took taken",
                                                 u"make made",
                                                 u"speak spoke spoken",
                                                 u"meet met",
                                                 u"hold held",
                                                 u"keep kept",
                                                 u"feel felt",
                                                 u"know knew known",
                                                 u"think thought",
                                                 u"say said",
                                                 u"tell told",
                                                 u"come came",
                                                 u"go went gone goes",
                                                 u"ring rang rung",
                                                 u"drop dropped dropping",
                                                 u"stop stopped stopping",
                                                 u"chat chatted chatting",
                                                 u"sit sat sitting",
                                                 u"put puts putting",
                                                 u"let lets letting",
                                                 u"lose lost",
                                                 u"find found",
                                                 u"see saw seen",
                                                 u"pay paid",
                                                 u"buy bought",
                                                 u"bring brought",
                                                 u"spend spent",
                                                 u"understand understood",
                                                 u"win won winning",
                                                 u"begin began begun beginning",
                                                 u"set sets setting",
                                                 u"run ran running",
                                                 u"fall fell fallen",
                                                 u"beg begged begging",
                                                 u"ping pinged pinging",
                                                 u"plan planned planning"};

bool isVowel(QChar c)
{
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u';
}

QString stemBefore(const QString &word, QChar suffixStart)
{
    if (word.endsWith(u'e') && !word.endsWith("ee"_L1) && isVowel(suffixStart))
        return word.chopped(1);
    return word;
}

QString thirdPerson(const QString &word)
{
    if (word.endsWith(u'y') && word.size() > 1 && !isVowel(word.at(word.size() - 2)))
        return word.chopped(1) + "ies"_L1;
    const bool hisses = word.endsWith(u's') || word.endsWith(u'x') || word.endsWith(u'z') ||
                        word.endsWith("ch"_L1) || word.endsWith("sh"_L1);
    return word + (hisses ? "es"_L1 : "s"_L1);
}

QString past(const QString &word)
{
    if (word.endsWith(u'y') && word.size() > 1 && !isVowel(word.at(word.size() - 2)))
        return word.chopped(1) + "ied"_L1;
    return stemBefore(word, u'e') + "ed"_L1;
}

} // namespace

QStringList inflections(const QString &word)
{
    QStringList forms{word, thirdPerson(word)};
    const auto append = [&forms](const QString &form) {
        if (!forms.contains(form))
            forms.append(form);
    };
    bool regular = true;
    for (const QStringView line : kIrregular) {
        const QStringList written = line.toString().split(u' ');
        if (written.first() != word)
            continue;
        regular = false;
        for (const QString &form : written)
            append(form);
    }
    if (regular)
        append(past(word));
    append(stemBefore(word, u'i') + "ing"_L1);
    return forms;
}

} // namespace core
