// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/autosubject.h"

#include "core/mail/autosubjectwords.h"

#include <QStringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using V = QStringView;

constexpr qsizetype kLongestSubject = 1000;
constexpr qsizetype kLongestPrefix = 40;

QString foldedSubject(const QString &subject)
{
    QString lower =
      subject.left(kLongestSubject).normalized(QString::NormalizationForm_C).simplified().toLower();
    lower.replace(u'’', u'\'').remove(QChar(0x0307)); // what is left of a Turkish capital I
    qsizetype lead = 0;
    while (lead < lower.size() && (V(u"[(*<【（「『《").contains(lower[lead]) || lower[lead].isSpace()))
        ++lead;
    return lower.mid(lead);
}

bool startsWithOneOfAfter(V text)
{
    return std::any_of(kAfterAutoSubject.begin(), kAfterAutoSubject.end(),
                       [text](V word) { return text.startsWith(word); });
}

/// Whether the phrase is the whole of what the subject's start says, and not the start of something else.
bool endsHere(V rest)
{
    const V next = rest.trimmed();
    if (next.isEmpty() || V(u":;,-–—([|!.：；，、。】）」』》])").contains(next.front()))
        return true;
    return rest.front().isSpace() && startsWithOneOfAfter(next);
}

/// "Automatsko obaveštenje: ...": some word for automatic begins what stands before the colon.
bool beginsAutomatically(V subject)
{
    const qsizetype colon = subject.left(kLongestPrefix).indexOf(u':');
    return colon > 0 && std::any_of(kAutomaticStems.begin(), kAutomaticStems.end(), [&](V stem) {
               return subject.startsWith(stem) && subject.first(colon).count(u' ') < 4;
           });
}

struct Match {
    AutoSubject kind = AutoSubject::None;
    qsizetype size = 0; ///< of the phrase
};

Match match(const QString &lower)
{
    Match found;
    for (const V phrase : kAutoSubjects) {
        if (!lower.startsWith(phrase))
            continue;
        const V rest = V(lower).sliced(phrase.size());
        if (!rest.isEmpty() && rest.front().isLetterOrNumber() &&
            phrase.back().script() < QChar::Script_Hangul)
            continue; // "autosvarare", "oooh"
        if (endsHere(rest))
            return {AutoSubject::Certain, phrase.size()};
        found = {AutoSubject::Begins, phrase.size()};
    }
    if (found.kind == AutoSubject::None && beginsAutomatically(lower))
        return {AutoSubject::Begins, V(lower).indexOf(u':')};
    return found;
}

} // namespace

AutoSubject autoSubjectOf(const QString &subject)
{
    return match(foldedSubject(subject)).kind;
}

QString ownSubjectWords(const QString &subject)
{
    if (isAnswerSubject(subject))
        return {};
    const QString lower = foldedSubject(subject);
    const Match found = match(lower);
    V rest = V(lower).sliced(found.size);
    if (found.kind != AutoSubject::None) {
        const V after = rest.trimmed();
        const bool colon = !after.isEmpty() && V(u":：").contains(after.front());
        const bool notes = V(lower).first(found.size) == V(u"auto"); // "AUTO: Sally is away"
        if (colon && !notes && !startsWithOneOfAfter(after.sliced(1).trimmed()))
            return lower.left(found.size);
    }
    // "Out of office until 15 May Re: Your offer"
    for (const V answered : {V(u" re: "), V(u" aw: "), V(u" sv: "), V(u" vs: "), V(u" antw: ")}) {
        if (const qsizetype at = rest.indexOf(answered); at >= 0)
            rest.truncate(at);
    }
    return lower.left(found.size) + rest.toString();
}

bool isAnswerSubject(const QString &subject)
{
    const qsizetype colon = subject.left(8).indexOf(u':');
    const V prefix = V(subject).left(std::max<qsizetype>(colon, 0)).trimmed();
    return std::any_of(kAnswerPrefixes.begin(), kAnswerPrefixes.end(),
                       [prefix](V known) { return prefix.compare(known, Qt::CaseInsensitive) == 0; });
}

} // namespace core
