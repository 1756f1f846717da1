// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/foldedwords.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace core {

namespace {

constexpr char32_t kFirstBeyondAscii = 0x80;

/// SQLite's table of characters ends here: whatever is younger is a part of a word to it, and has no
/// capitals.
bool isYoung(char32_t character)
{
    return QChar::category(character) == QChar::Other_NotAssigned ||
           QChar::unicodeVersion(character) > QChar::Unicode_6_1;
}

/// Young signs of which people write, and those that are still to come beside them: the index is told to part
/// words there. Then what that table has as a mark or a letter and is the other now, and what no text can
/// hold.
bool parts(char32_t character)
{
    constexpr std::pair<char32_t, char32_t> kSigns[]{
      {0x058d, 0x058e}, {0x061c, 0x061c}, {0x1885, 0x1886}, {0x19b0, 0x19c0},  {0x19c8, 0x19c9},
      {0x1cf2, 0x1cf3}, {0x2066, 0x2069}, {0x20ba, 0x20cf}, {0x218a, 0x218b},  {0x23f4, 0x23ff},
      {0x2700, 0x2700}, {0x2b4d, 0x2bff}, {0x2e3c, 0x2e7f}, {0x32ff, 0x32ff},  {0xfd40, 0xfd4f},
      {0xfdcf, 0xfdcf}, {0xfdfe, 0xfdff}, {0xfffe, 0xffff}, {0x1f000, 0x1faff}};
    return std::any_of(std::begin(kSigns), std::end(kSigns), [character](const auto &range) {
        return character >= range.first && character <= range.second;
    });
}

bool isWordCharacter(char32_t character)
{
    if (character < kFirstBeyondAscii)
        return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z') ||
               (character >= U'0' && character <= U'9');
    return (isYoung(character) || QChar::isLetterOrNumber(character) ||
            QChar::category(character) == QChar::Other_PrivateUse) &&
           !parts(character);
}

/// The index keeps these inside a word and drops them; other marks part words.
bool isDroppedAccent(char32_t character)
{
    constexpr char32_t kFirst = 0x0300;
    constexpr quint64 kDropped = 0x000361f8'08029fdf; // a bit each
    return character >= kFirst && character < kFirst + 64 && (kDropped >> (character - kFirst) & 1) != 0;
}

/// The index takes accents off Latin letters alone: "é" is "e", "й" stays what it is.
char32_t folded(char32_t character)
{
    if (character < kFirstBeyondAscii)
        return character >= U'A' && character <= U'Z' ? character + (U'a' - U'A') : character;
    constexpr char32_t kAWithDotAndMacron = 0x01e1; // the one that SQLite's table lacks
    if (isYoung(character) || character == kAWithDotAndMacron)
        return character;
    if (character == kAWithDotAndMacron - 1)
        return kAWithDotAndMacron;
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
