// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace core {

/// What a word can be to the reading of a message. In the file a list has the same name, in lower case with
/// hyphens; resources/tone/README.md says what each is for.
enum class WordList : quint8 {
    Us,
    You,
    Group,
    Between,
    Joining,
    Negation,
    Greeting,
    GreetingPart,
    GreetingTo,
    Greeted,
    Asking,
    AskingForSubject,
    AsksAlone,
    Auxiliary,
    AuxiliaryStating,
    Subject,
    Article,
    LeadIn,
    Conditional,
    Consequence,
    Please,
    AskingVerb,
    AfterAskingVerb,
    RequestLead,
    NeverLast,
    MaybeLast,
    BeforeNumber,
    Starter,
    CapitalAnyway,
    SlotNoun,
    SlotGlued,
    SlotBlank,
    StandIn,
    BeforeValue,
    BeforeBlank,
    AfterBlank,
    AfterLetter,
};

/// The lists that a word is in.
class WordLists final
{
public:
    void add(WordList list) { m_bits |= bit(list); }
    [[nodiscard]] bool has(WordList list) const { return (m_bits & bit(list)) != 0; }

private:
    [[nodiscard]] static quint64 bit(WordList list) { return quint64(1) << quint64(list); }
    quint64 m_bits = 0;
};

enum class PhraseList : quint8 { Farewell, Request, GivenUp, SlotOpens, SlotCloses };

/// How one language builds what the reading of a message rests on (resources/tone/grammar/). Immutable; what
/// it hands out is borrowed from it.
class Grammar final
{
public:
    /// `name` is the subject of an error; ToneRulesBroken with line and column.
    [[nodiscard]] static Result<std::shared_ptr<const Grammar>> parse(const QByteArray &toml,
                                                                      const QString &name);
    /// The shipped one; null where there is none for that language.
    [[nodiscard]] static std::shared_ptr<const Grammar> shipped(const QString &language);
    Q_DISABLE_COPY_MOVE(Grammar)

    [[nodiscard]] const QString &language() const { return m_language; }
    /// A capital inside a sentence says nothing there.
    [[nodiscard]] bool capitalisesNouns() const { return m_capitalisesNouns; }
    /// Where the order of words says little: a sentence that ends on a full stop, or has a comma, asks
    /// nothing.
    [[nodiscard]] bool marksQuestions() const { return m_marksQuestions; }
    /// A full stop behind a number makes it an ordinal there: "31. Mai".
    [[nodiscard]] bool hasOrdinalStops() const { return m_hasOrdinalStops; }
    /// Of a word in lower case. Adverbs are Between too.
    [[nodiscard]] WordLists listsOf(QStringView word) const;
    [[nodiscard]] bool isIn(QStringView word, WordList list) const { return listsOf(word).has(list); }
    /// Phrases in lower case, their words parted by one blank.
    [[nodiscard]] const QStringList &phrases(PhraseList list) const { return m_phrases[std::size_t(list)]; }
    /// What a contraction stands for ("can't": can, not); empty: the word is none.
    [[nodiscard]] std::span<const QStringView> expansionOf(QStringView word) const;
    struct Ending {
        QString written; ///< "n't"
        QString word;    ///< "not"
    };
    [[nodiscard]] const std::vector<Ending> &endings() const { return m_endings; }

private:
    friend class GrammarReader;
    Grammar() = default;

    QString m_language;
    QString m_adverbEnding;
    bool m_capitalisesNouns = false;
    bool m_hasOrdinalStops = false;
    bool m_marksQuestions = false;
    QStringList m_texts; ///< what the views below borrow from
    QHash<QStringView, WordLists> m_words;
    QHash<QStringView, std::vector<QStringView>> m_expansions;
    std::vector<Ending> m_endings;
    std::array<QStringList, 5> m_phrases;
};

} // namespace core
