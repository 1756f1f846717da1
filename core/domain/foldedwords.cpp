// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/foldedwords.h"

#include <algorithm>

namespace core {

namespace {

constexpr char32_t kFirstBeyondAscii = 0x80;

bool isWordCharacter(char32_t character)
{
    if (character < kFirstBeyondAscii)
        return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z') ||
               (character >= U'0' && character <= U'9');
    return QChar::isLetterOrNumber(character) || QChar::category(character) == QChar::Other_PrivateUse;
}

/// The index keeps these inside a word and drops them; other marks part words.
bool isDroppedAccent(char32_t character)
{
    return character >= 0x0300 && character <= 0x0331;
}

/// The index takes accents off Latin letters alone: "é" is "e", "й" stays what it is.
char32_t folded(char32_t character)
{
    if (character < kFirstBeyondAscii)
        return character >= U'A' && character <= U'Z' ? character + (U'a' - U'A') : character;
    if (QChar::decompositionTag(character) == QChar::Canonical) {
        const QString parts = QChar::decomposition(character);
        const bool isAccented =
          std::all_of(parts.cbegin() + 1, parts.cend(), [](QChar part) { return part.isMark(); });
        const char32_t bare = isAccented ? folded(parts.front().unicode()) : character;
        if (bare < kFirstBeyondAscii)
            return bare;
    }
    return QChar::toCaseFolded(character);
}

/// Appends a character to what `end` is the end of; returns the new end.
QChar *append(QChar *end, char32_t character)
{
    if (QChar::requiresSurrogates(character)) {
        *end++ = QChar(QChar::highSurrogate(character));
        *end++ = QChar(QChar::lowSurrogate(character));
    } else {
        *end++ = QChar(char16_t(character));
    }
    return end;
}

} // namespace

void FoldedWords::read(QStringView text)
{
    m_folded.resize(text.size()); // folding makes nothing longer
    m_words.resize(0);            // keeps its room
    QChar *const begin = m_folded.data();
    QChar *end = begin;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        char32_t character = text[i++].unicode();
        if (QChar::isHighSurrogate(character) && i < text.size() && text[i].isLowSurrogate())
            character = QChar::surrogateToUcs4(char16_t(character), text[i++].unicode());
        const bool continues = inWord && isDroppedAccent(character);
        if (!continues && !isWordCharacter(character)) {
            inWord = false;
            continue;
        }
        if (!inWord)
            m_words.append({.inText = {start, 0}, .folded = {end - begin, 0}});
        inWord = true;
        if (!continues)
            end = append(end, folded(character));
        Word &word = m_words.last();
        word.inText.length = i - word.inText.start;
        word.folded.length = (end - begin) - word.folded.start;
    }
}

QStringList FoldedWords::all() const
{
    QStringList words;
    for (qsizetype i = 0; i < size(); ++i)
        words.append(at(i).toString());
    return words;
}

} // namespace core
