// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/grammar.h"
#include "core/tone/sentencesplit.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace core {

/// A word as the rules read it. The parts of a contraction ("don't": do, not) share their place.
struct TextToken {
    TextSpan span;    ///< of the written word
    QStringView word; ///< lower case, straight apostrophes; borrows from the folded text or the grammar
    WordLists lists;  ///< that the grammar has it in
    bool breakBefore = false; ///< a comma, dash, colon, bracket or the like stands before it
    bool quoted = false;      ///< between quotation marks: somebody else's words
    bool name = false;        ///< part of a proper name ("ASAP Logistics")
    bool capitalised = false; ///< first letter upper case
    bool capitals = false;    ///< two letters or more, all upper case
    bool exclaimed = false;   ///< an exclamation mark follows

    [[nodiscard]] bool is(WordList list) const { return lists.has(list); }
};

/// Lower case with straight quotation marks, of the same length: offsets stay.
[[nodiscard]] QString foldedText(QStringView text);

/// Appends the words of one sentence. `folded` and `grammar` must outlive the tokens.
void appendTokens(QStringView text, QStringView folded, TextSpan sentence, const Grammar &grammar,
                  std::vector<TextToken> &tokens);

/// Whether a letter or digit stands at `i`, or a half of one; an emoji is none.
[[nodiscard]] bool isWordSign(QStringView text, qsizetype i);

/// Words as a person counts them: stretches between blanks with a word sign in them.
[[nodiscard]] int countWords(QStringView text);

} // namespace core
