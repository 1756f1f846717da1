// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/grammar.h"
#include "core/tone/messageparagraphs.h"
#include "core/tone/sentencesplit.h"
#include "core/tone/texttoken.h"

#include <QString>

#include <span>
#include <vector>

namespace core {

/// What a sentence is in its message.
enum class SentenceRole {
    Greeting,    ///< "Hi Ann,"
    Content,     ///< what the message says
    Valediction, ///< "Best," and what stands below it: name, title, number
    Name,        ///< a name alone at the end
};

struct MessageSentence {
    TextSpan span;
    SentenceRole role = SentenceRole::Content;
    std::size_t firstToken = 0;
    std::size_t tokenCount = 0;
    std::size_t paragraph = 0;
    bool listItem = false;
    bool question = false; ///< with or without its mark; not one that is only quoted
    bool request = false;  ///< "let me know", "please send ...": asks for something without a question
    bool first = false;    ///< the first content of the message
    bool last = false;     ///< the last content of the message
    bool afterAsk = false; ///< content below the last question or request
};

/// A message taken apart: lines, sentences with their role and place, words. History and signature have no
/// sentences. Made in one pass, linear in the text. Borrows the grammar.
class MessageText final
{
public:
    MessageText(QString text, const Grammar &grammar);
    Q_DISABLE_COPY_MOVE(MessageText)

    [[nodiscard]] const Grammar &grammar() const { return m_grammar; }
    [[nodiscard]] QStringView text() const { return m_text; }
    [[nodiscard]] QStringView folded() const { return m_folded; }
    [[nodiscard]] const std::vector<MessageLine> &lines() const { return m_lines; }
    [[nodiscard]] const std::vector<MessageSentence> &sentences() const { return m_sentences; }
    [[nodiscard]] std::span<const TextToken> tokens(const MessageSentence &sentence) const;
    [[nodiscard]] const std::vector<TextToken> &tokens() const { return m_tokens; }
    /// From the first to the last word of the rep's own, without signature and history.
    [[nodiscard]] TextSpan body() const { return bodyOf(m_paragraphs); }
    /// The same, paragraph by paragraph: an answer may stand between quoted lines.
    [[nodiscard]] const std::vector<MessageParagraph> &paragraphs() const { return m_paragraphs; }
    /// The line, from 0, that holds an offset.
    [[nodiscard]] std::size_t lineAt(qsizetype offset) const;

private:
    void readParagraph(const MessageParagraph &paragraph);
    void markQuotes(TextSpan paragraph, std::size_t firstToken);
    void addSentence(TextSpan span, SentenceRole role, bool listItem);
    void markEnding();
    void markPlaces();

    const Grammar &m_grammar;
    QString m_text;
    QString m_folded;
    std::vector<MessageLine> m_lines;
    std::vector<MessageParagraph> m_paragraphs;
    std::vector<MessageSentence> m_sentences;
    std::vector<TextToken> m_tokens;
    std::size_t m_paragraph = 0; ///< being read
};

} // namespace core
