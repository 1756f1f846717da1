// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/namekeys.h"

#include "core/domain/foldedwords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kLongWord = 6; // letters; in a shorter one a typo makes another name

/// Letters that no accent makes, and the two ways of writing an umlaut, as one.
QString plain(QStringView word)
{
    QString plainWord;
    plainWord.reserve(word.size());
    for (const QChar c : word) {
        switch (c.unicode()) {
            case u'ß':
                plainWord += u"ss"_s;
                break;
            case u'ø':
            case u'œ':
                plainWord += u'o';
                break;
            case u'æ':
                plainWord += u'a';
                break;
            case u'ł':
                plainWord += u'l';
                break;
            case u'đ':
                plainWord += u'd';
                break;
            case u'ı':
                plainWord += u'i';
                break;
            default:
                plainWord += c;
        }
    }
    if (!plainWord.contains(u'e'))
        return plainWord;
    return plainWord.replace(u"ae"_s, u"a"_s).replace(u"oe"_s, u"o"_s).replace(u"ue"_s, u"u"_s);
}

QStringList plainWords(const QString &text)
{
    // An apostrophe joins: "O'Neill" is written without it too.
    QString joined = text;
    joined.remove(u'\'').remove(u'’').remove(u'´');
    QStringList words = FoldedWords(joined).all();
    std::transform(words.begin(), words.end(), words.begin(), plain);
    return words;
}

/// "a", "t", "t" -> "att", "s", "a" -> "sa".
QStringList withInitialsJoined(const QStringList &words)
{
    QStringList joined;
    bool mayGoOn = false;
    for (const QString &word : words) {
        const bool isInitial = word.size() == 1 && word.front().isLetter();
        if (isInitial && mayGoOn)
            joined.last() += word;
        else
            joined << word;
        mayGoOn = isInitial;
    }
    return joined;
}

const QSet<QString> &legalForms()
{
    static const QSet<QString> forms{u"ab"_s,
                                     u"ag"_s,
                                     u"aps"_s,
                                     u"as"_s,
                                     u"asa"_s,
                                     u"bv"_s,
                                     u"bvba"_s,
                                     u"co"_s,
                                     u"corp"_s,
                                     u"company"_s,
                                     u"cv"_s,
                                     u"dd"_s,
                                     u"corporation"_s,
                                     u"doo"_s,
                                     u"eg"_s,
                                     u"ek"_s,
                                     u"eireli"_s,
                                     u"eood"_s,
                                     u"eurl"_s,
                                     u"ev"_s,
                                     u"gbr"_s,
                                     u"gmbh"_s,
                                     u"inc"_s,
                                     u"kft"_s,
                                     u"kg"_s,
                                     u"kgaa"_s,
                                     u"incorporated"_s,
                                     u"lda"_s,
                                     u"llc"_s,
                                     u"llp"_s,
                                     u"limited"_s,
                                     u"lp"_s,
                                     u"ltd"_s,
                                     u"ltda"_s,
                                     u"mbh"_s,
                                     u"nv"_s,
                                     u"ohg"_s,
                                     u"ood"_s,
                                     u"ooo"_s,
                                     u"oy"_s,
                                     u"oyj"_s,
                                     u"plc"_s,
                                     u"pte"_s,
                                     u"pty"_s,
                                     u"pvt"_s,
                                     u"private"_s,
                                     u"sa"_s,
                                     u"sagl"_s,
                                     u"sarl"_s,
                                     u"sas"_s,
                                     u"sau"_s,
                                     u"se"_s,
                                     u"sl"_s,
                                     u"slu"_s,
                                     u"sp"_s,
                                     u"spa"_s,
                                     u"sro"_s,
                                     u"srl"_s,
                                     u"spolka"_s,
                                     u"ug"_s,
                                     u"zoo"_s,
                                     u"zrt"_s,
                                     u"haftungsbeschrankt"_s,
                                     u"aktiengesellschaft"_s,
                                     u"kommanditgesellschaft"_s};
    return forms;
}

/// Those that are words of a language, or names, too: alone they tell nothing.
bool isWeakForm(const QString &word)
{
    static const QSet<QString> weak{u"as"_s,      u"co"_s, u"company"_s, u"dd"_s, u"se"_s, u"sp"_s,
                                    u"private"_s, u"sa"_s, u"sl"_s,      u"ev"_s, u"eg"_s, u"ek"_s,
                                    u"ab"_s,      u"lp"_s, u"limited"_s, u"cv"_s, u"ag"_s, u"oy"_s};
    return weak.contains(word);
}

bool endsInLegalForm(const QStringList &plainWords)
{
    const QStringList words = withInitialsJoined(plainWords);
    return words.size() > 1 && legalForms().contains(words.last()) && !isWeakForm(words.last());
}

bool isAnd(const QString &word)
{
    static const QSet<QString> ands{u"and"_s, u"und"_s, u"et"_s, u"og"_s, u"och"_s, u"en"_s};
    return ands.contains(word);
}

bool isTitle(const QString &word)
{
    static const QSet<QString> titles{u"dr"_s,   u"prof"_s, u"mr"_s,   u"mrs"_s,   u"ms"_s,     u"miss"_s,
                                      u"herr"_s, u"frau"_s, u"dipl"_s, u"ing"_s,   u"mag"_s,    u"sir"_s,
                                      u"phd"_s,  u"mba"_s,  u"msc"_s,  u"bsc"_s,   u"md"_s,     u"esq"_s,
                                      u"cpa"_s,  u"pmp"_s,  u"dott"_s, u"senor"_s, u"senora"_s, u"mme"_s};
    return titles.contains(word);
}

QStringList withoutTitles(QStringList words)
{
    words.removeIf(isTitle);
    return words;
}

/// "Brandt, Sally" -> sally, brandt; "Sally Brandt, PhD" stays as it is.
QStringList inOrder(const QString &name)
{
    const qsizetype comma = name.indexOf(u',');
    if (comma < 0)
        return plainWords(name);
    return withoutTitles(plainWords(name.mid(comma + 1))) + plainWords(name.left(comma));
}

/// First and last name are written as one word in these scripts.
bool isWholeAlone(const QString &word)
{
    return word.size() > 1 && std::all_of(word.begin(), word.end(), [](QChar c) {
               return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hangul ||
                      c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana;
           });
}

bool isNoName(const QString &key)
{
    static const QSet<QString> none{u"na"_s,         u"none"_s,        u"unknown"_s, u"selfemployed"_s,
                                    u"freelance"_s,  u"freelancer"_s,  u"privat"_s,  u"selbststandig"_s,
                                    u"consultant"_s, u"independent"_s, u"retired"_s, u"student"_s,
                                    u"private"_s,    u"freiberufler"_s};
    return none.contains(key);
}

/// One letter more, less, another, or two changed over.
bool isOneEditApart(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        return isOneEditApart(b, a);
    const auto [inA, inB] = std::mismatch(a.cbegin(), a.cend(), b.cbegin());
    if (b.size() - a.size() > 1 || (inA == a.cend() && a.size() == b.size()))
        return false;
    if ((inA != a.cend() && inA->isDigit()) || inB->isDigit())
        return false;
    const QStringView restA = a.mid(inA - a.cbegin());
    const QStringView restB = b.mid(inB - b.cbegin());
    if (a.size() < b.size())
        return restA == restB.mid(1);
    const bool isChangedOver =
      restA.size() > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA.mid(2) == restB.mid(2);
    return isChangedOver || restA.mid(1) == restB.mid(1);
}

} // namespace

QString personKey(const QString &name)
{
    if (name.contains(u'@'))
        return {};
    QStringList words = inOrder(name);
    if (endsInLegalForm(words) || (name.contains(u',') && hasLegalForm(name)))
        return {};
    words = withoutTitles(words);
    words.removeIf([](const QString &word) { return word.size() == 1; });
    const bool isWhole = words.size() > 1 || (words.size() == 1 && isWholeAlone(words.first()));
    return isWhole ? words.join(u' ') : QString();
}

QStringList organisationWords(const QString &name)
{
    QStringList words = withInitialsJoined(plainWords(name));
    words.removeIf(isAnd);
    QStringList kept = words;
    while (kept.size() > 1 && legalForms().contains(kept.last()))
        kept.removeLast();
    if (kept.size() > 1 && kept.first() == u"the"_s)
        kept.removeFirst();
    return isNoName(kept.join(QString())) ? QStringList() : kept;
}

bool hasLegalForm(const QString &name)
{
    return endsInLegalForm(plainWords(name));
}

bool isOneTypoApart(const QStringList &words, const QStringList &others)
{
    if (words.size() != others.size())
        return false;
    qsizetype differing = -1;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == others[i])
            continue;
        if (differing >= 0)
            return false;
        differing = i;
    }
    return differing >= 0 && std::min(words[differing].size(), others[differing].size()) >= kLongWord &&
           isOneEditApart(words[differing], others[differing]);
}

} // namespace core
