// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/searchwords.h"

using namespace Qt::StringLiterals;

namespace core::search {

QString wholeWord(const QString &word)
{
    QString quoted = word;
    quoted.replace(QChar::Null, QChar::Space); // where the index would stop reading
    quoted.replace(u'"', u"\"\""_s);
    return u'"' + quoted + u'"';
}

QString phraseStart(const QString &text)
{
    return wholeWord(text) + u'*';
}

QString phrase(const SearchTerm &term)
{
    const QString words = term.words.join(u' ');
    return term.isStart ? phraseStart(words) : wholeWord(words);
}

QString allWords(const QList<SearchTerm> &terms)
{
    QStringList matches;
    for (const SearchTerm &term : terms) {
        for (qsizetype i = 0; i < term.words.size(); ++i) {
            const bool isStart = term.isStart && i + 1 == term.words.size();
            matches.append(isStart ? phraseStart(term.words.at(i)) : wholeWord(term.words.at(i)));
        }
    }
    return matches.join(u" AND "_s);
}

QString folded(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).simplified();
    QString bare;
    bare.reserve(decomposed.size());
    for (const QChar character : decomposed) {
        if (character.category() != QChar::Mark_NonSpacing)
            bare.append(character);
    }
    return bare.toCaseFolded();
}

} // namespace core::search
