// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/grammar.h"

#include "core/base/tomlfile.h"

#include <QFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::array<std::pair<QStringView, WordList>, 37> kWordLists{
  {{u"us", WordList::Us},
   {u"you", WordList::You},
   {u"group", WordList::Group},
   {u"between", WordList::Between},
   {u"joining", WordList::Joining},
   {u"negation", WordList::Negation},
   {u"greeting", WordList::Greeting},
   {u"greeting-part", WordList::GreetingPart},
   {u"greeting-to", WordList::GreetingTo},
   {u"greeted", WordList::Greeted},
   {u"asking", WordList::Asking},
   {u"asking-for-subject", WordList::AskingForSubject},
   {u"asks-alone", WordList::AsksAlone},
   {u"auxiliary", WordList::Auxiliary},
   {u"auxiliary-stating", WordList::AuxiliaryStating},
   {u"subject", WordList::Subject},
   {u"article", WordList::Article},
   {u"lead-in", WordList::LeadIn},
   {u"conditional", WordList::Conditional},
   {u"consequence", WordList::Consequence},
   {u"please", WordList::Please},
   {u"asking-verb", WordList::AskingVerb},
   {u"after-asking-verb", WordList::AfterAskingVerb},
   {u"request-lead", WordList::RequestLead},
   {u"never-last", WordList::NeverLast},
   {u"maybe-last", WordList::MaybeLast},
   {u"before-number", WordList::BeforeNumber},
   {u"starter", WordList::Starter},
   {u"capital-anyway", WordList::CapitalAnyway},
   {u"slot-noun", WordList::SlotNoun},
   {u"slot-glued", WordList::SlotGlued},
   {u"slot-blank", WordList::SlotBlank},
   {u"stand-in", WordList::StandIn},
   {u"before-value", WordList::BeforeValue},
   {u"before-blank", WordList::BeforeBlank},
   {u"after-blank", WordList::AfterBlank},
   {u"after-letter", WordList::AfterLetter}}};

constexpr std::array<std::pair<QStringView, PhraseList>, 5> kPhraseLists{
  {{u"farewell", PhraseList::Farewell},
   {u"request", PhraseList::Request},
   {u"given-up", PhraseList::GivenUp},
   {u"slot-opens", PhraseList::SlotOpens},
   {u"slot-closes", PhraseList::SlotCloses}}};

} // namespace

/// Reads one file into a grammar.
class GrammarReader final
{
public:
    explicit GrammarReader(Grammar &grammar) : m_grammar(grammar) {}

    void read(const TomlTable &file)
    {
        m_grammar.m_language = file.requiredText(u"language"_s);
        m_grammar.m_capitalisesNouns = file.flag(u"nouns_capitalised"_s);
        m_grammar.m_marksQuestions = file.flag(u"questions_are_marked"_s);
        m_grammar.m_hasOrdinalStops = file.flag(u"ordinals_with_stop"_s);
        m_grammar.m_adverbEnding = file.text(u"adverb_ending"_s);
        if (const auto lists = file.table(u"lists"_s)) {
            for (const auto &[name, list] : kWordLists)
                addWords(lists->texts(name.toString()), list);
            lists->refuseUnknown();
        }
        if (const auto phrases = file.table(u"phrases"_s)) {
            for (const auto &[name, list] : kPhraseLists)
                m_grammar.m_phrases[std::size_t(list)] = phrases->texts(name.toString());
            phrases->refuseUnknown();
        }
        if (const auto expansions = file.table(u"expand"_s))
            readExpansions(*expansions);
        if (const auto endings = file.table(u"endings"_s)) {
            for (const QString &written : endings->keys())
                m_grammar.m_endings.push_back({written, endings->text(written)});
        }
        file.refuseUnknown();
    }

private:
    QStringView kept(const QString &text)
    {
        m_grammar.m_texts.append(text);
        return m_grammar.m_texts.constLast();
    }

    void addWords(const QStringList &words, WordList list)
    {
        for (const QString &word : words) {
            auto it = m_grammar.m_words.find(word);
            if (it == m_grammar.m_words.end())
                it = m_grammar.m_words.insert(kept(word), {});
            it->add(list);
        }
    }

    void readExpansions(const TomlTable &expansions)
    {
        for (const QString &written : expansions.keys()) {
            std::vector<QStringView> words;
            for (const QString &word : expansions.text(written).split(u' ', Qt::SkipEmptyParts))
                words.push_back(kept(word));
            m_grammar.m_expansions.insert(kept(written), std::move(words));
        }
    }

    Grammar &m_grammar;
};

Result<std::shared_ptr<const Grammar>> Grammar::parse(const QByteArray &toml, const QString &name)
{
    auto file = TomlFile::parse(toml, name, Error::Code::ToneRulesBroken);
    if (!file)
        return failure(file.error());
    const std::shared_ptr<Grammar> grammar(new Grammar);
    const TomlTable root = file->root();
    GrammarReader(*grammar).read(root);
    if (const auto fault = root.fault())
        return failure(*fault);
    return std::shared_ptr<const Grammar>(grammar);
}

std::shared_ptr<const Grammar> Grammar::shipped(const QString &language)
{
    QFile file(u":/tone/grammar/%1.toml"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    return parse(file.readAll(), file.fileName()).value_or(nullptr);
}

WordLists Grammar::listsOf(QStringView word) const
{
    WordLists lists = m_words.value(word);
    if (!m_adverbEnding.isEmpty() && word.endsWith(m_adverbEnding))
        lists.add(WordList::Between);
    return lists;
}

std::span<const QStringView> Grammar::expansionOf(QStringView word) const
{
    const auto it = m_expansions.constFind(word);
    return it == m_expansions.cend() ? std::span<const QStringView>() : std::span(*it);
}

} // namespace core
