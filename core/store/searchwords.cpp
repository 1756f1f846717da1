// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/searchwords.h"

using namespace Qt::StringLiterals;

namespace core::search {

namespace {

// The index keeps combining accents inside a word and then drops them; composed, they do not show up.
bool isWordCharacter(char32_t character)
{
    return QChar::isLetterOrNumber(character) || QChar::category(character) == QChar::Other_PrivateUse;
}

} // namespace

QStringList wordsOf(const QString &text)
{
    const QString composed = text.normalized(QString::NormalizationForm_C);
    QStringList words;
    QString word;
    for (const char32_t character : composed.toUcs4()) {
        if (isWordCharacter(character)) {
            word += QString::fromUcs4(&character, 1);
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

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
