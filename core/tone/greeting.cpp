// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/greeting.h"

#include <QString>

#include <algorithm>

namespace core {

namespace {

constexpr int kLongestGreeting = 7; ///< words
constexpr int kLongestName = 3;     ///< words

bool isIn(QStringView word, WordList list, const Grammar &grammar)
{
    return grammar.isIn(word.toString().toLower(), list);
}

bool isFarewell(QStringView words, const Grammar &grammar)
{
    return grammar.phrases(PhraseList::Farewell).contains(words, Qt::CaseInsensitive);
}

bool isNameUnit(QChar c)
{
    return c.isLetter() || c.isMark() || c.isSurrogate() || c == u'\'' || c == u'\u2019' || c == u'-' ||
           c == u'.';
}

/// The next word of a line from `i` on, without the full stop of "Mr."; empty at a mark.
QStringView nextWord(QStringView line, qsizetype &i)
{
    while (i < line.size() && (line[i] == u' ' || line[i] == u'\t'))
        ++i;
    const qsizetype begin = i;
    while (i < line.size() && isNameUnit(line[i]))
        ++i;
    QStringView word = line.mid(begin, i - begin);
    if (word == u"-")
        return {};
    while (word.endsWith(u'.'))
        word.chop(1);
    return word;
}

bool closesGreeting(QChar c)
{
    return c == u',' || c == u'!' || c == u':' || c == u';' || c == u'\u2013' || c == u'\u2014' || c == u'-';
}

qsizetype afterMarks(QStringView line, qsizetype i)
{
    while (i < line.size() && (line[i].isSpace() || closesGreeting(line[i])))
        ++i;
    return i;
}

bool isCapitalised(QStringView word)
{
    return !word.isEmpty() && !word[0].isLower() && word != u"I";
}

/// "Hola, Ana:": behind the name that a greeting and a comma call, before the mark that ends it; `i` where
/// there is none.
qsizetype afterCalledName(QStringView line, qsizetype i)
{
    if (i >= line.size() || line[i] != u',')
        return i;
    qsizetype end = i + 1;
    for (int words = 0; words < kLongestName; ++words) {
        qsizetype next = end;
        if (!isCapitalised(nextWord(line, next)))
            break;
        end = next;
    }
    const bool isCalled = end > i + 1 && end < line.size() && (line[end] == u':' || line[end] == u',');
    return isCalled && afterMarks(line, end) >= line.size() ? end : i;
}

} // namespace

TextSpan greetingOf(QStringView text, TextSpan paragraph, const Grammar &grammar)
{
    const QStringView whole = text.mid(paragraph.offset, paragraph.length);
    const auto lineEnd =
      std::find_if(whole.begin(), whole.end(), [](QChar c) { return c == u'\n' || c == u'\r'; });
    const QStringView line = whole.left(lineEnd - whole.begin());
    qsizetype i = 0;
    const QStringView first = nextWord(line, i);
    const bool greets = isIn(first, WordList::Greeting, grammar);
    if (first.isEmpty() || (!greets && !isCapitalised(first)))
        return {};
    qsizetype end = i;
    int words = 1;
    while (words < kLongestGreeting && i < line.size() && !closesGreeting(line[i])) {
        const QStringView word = nextWord(line, i);
        if (word.isEmpty() || (!isCapitalised(word) && !(greets && isIn(word, WordList::Greeted, grammar))))
            break;
        end = i;
        ++words;
    }
    i = end;
    while (i < line.size() && line[i] == u' ')
        ++i;
    if (greets && words == 1)
        end = i = afterCalledName(line, i);
    const bool closed = i < line.size() && closesGreeting(line[i]);
    const bool alone = afterMarks(line, i) >= line.size();
    if (greets ? (words == 1 && !closed && !alone) : (!alone || !closed || words > kLongestName))
        return {};
    if (words == 1 && isIn(first, WordList::GreetingPart, grammar))
        return {};
    while (i < line.size() && closesGreeting(line[i]))
        ++i;
    return trimmed(text, {paragraph.offset, closed ? i : end});
}

bool isValediction(QStringView line, const Grammar &grammar)
{
    const QStringView words = line.trimmed();
    if (words.size() > 60)
        return false;
    const qsizetype mark =
      std::find_if(words.begin(), words.end(), [](QChar c) { return c == u',' || c == u'!' || c == u'.'; }) -
      words.begin();
    if (!isFarewell(words.left(mark).trimmed(), grammar))
        return false;
    const QStringView rest = words.mid(std::min(mark + 1, words.size())).trimmed();
    return rest.isEmpty() || isNameAlone(rest, grammar);
}

bool isNameAlone(QStringView line, const Grammar &grammar)
{
    QStringView words = line.trimmed();
    while (!words.isEmpty() &&
           (words[0] == u'-' || words[0] == u'\u2013' || words[0] == u'\u2014' || words[0].isSpace()))
        words = words.mid(1);
    qsizetype i = 0;
    int count = 0;
    while (i < words.size() && count <= kLongestName) {
        const QStringView word = nextWord(words, i);
        if (word.isEmpty() || !isCapitalised(word) || isFarewell(word, grammar))
            return false;
        ++count;
    }
    return count >= 1 && count <= kLongestName && i >= words.size() && !words.endsWith(u'.');
}

} // namespace core
