// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonelanguages.h"

#include "core/base/languagetag.h"
#include "core/tone/messageparagraphs.h"
#include "core/tone/texttoken.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Of a long text the beginning tells.
constexpr qsizetype kTellingUnits = 20'000;

/// The rep's own words, without signature and history, in lower case.
QString ownWords(const QString &text)
{
    const QString beginning = text.left(kTellingUnits);
    QString words;
    for (const MessageParagraph &paragraph : paragraphsOf(beginning, messageLines(beginning))) {
        words += QStringView(beginning).mid(paragraph.span.offset, paragraph.span.length);
        words += u'\n';
    }
    return foldedText(words);
}

} // namespace

const ToneRules *ToneLanguages::rulesOf(const QString &language) const
{
    const auto it = std::find_if(all.cbegin(), all.cend(),
                                 [&](const ToneRules &rules) { return rules.language == language; });
    return it == all.cend() ? nullptr : &*it;
}

QString ToneLanguages::languageOf(const QString &text, const QString &preferred) const
{
    const QString told = tell.languageOf(ownWords(text));
    if (!told.isEmpty())
        return told;
    const QString wanted = languageOfTag(preferred);
    return wanted.isEmpty() ? u"en"_s : wanted;
}

} // namespace core
