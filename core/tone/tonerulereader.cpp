// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonerulebuilder.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace core {

namespace {

using namespace Qt::StringLiterals;

/// Leaves a reading at the place that is wrong; caught in withRulesOf, never seen outside.
struct Refusal {
    toml::source_position at;
    QString what;
};

[[noreturn]] void refuse(const toml::node &node, const QString &what)
{
    throw Refusal{node.source().begin, what};
}

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString textOf(const toml::node &node)
{
    const auto *value = node.as_string();
    if (!value)
        refuse(node, u"expected a text in quotation marks"_s);
    return toText(value->get());
}

bool flagOf(const toml::node &node)
{
    const auto *value = node.as_boolean();
    if (!value)
        refuse(node, u"expected true or false"_s);
    return value->get();
}

const toml::array &listOf(const toml::node &node)
{
    const toml::array *list = node.as_array();
    if (!list)
        refuse(node, u"expected a list in [ ]"_s);
    return *list;
}

const toml::table &tableOf(const toml::node &node)
{
    const toml::table *table = node.as_table();
    if (!table)
        refuse(node, u"expected a table"_s);
    return *table;
}

QStringList textsOf(const toml::node &node)
{
    QStringList texts;
    for (const toml::node &entry : listOf(node))
        texts.append(textOf(entry));
    return texts;
}

void refuseUnknownKeys(const toml::table &table, std::initializer_list<std::string_view> known)
{
    for (const auto &[key, value] : table) {
        if (std::find(known.begin(), known.end(), key.str()) == known.end())
            throw Refusal{key.source().begin, u"there is no key \"%1\" here"_s.arg(toText(key.str()))};
    }
}

template <class Flags, std::size_t N>
Flags flagsOf(const toml::node &node,
              const std::array<std::pair<QStringView, typename Flags::enum_type>, N> &names)
{
    Flags flags;
    for (const toml::node &entry : listOf(node)) {
        const QString name = textOf(entry);
        const auto known =
          std::find_if(names.cbegin(), names.cend(), [&](const auto &n) { return n.first == name; });
        if (known == names.cend())
            refuse(entry, u"\"%1\" is not known here"_s.arg(name));
        flags |= known->second;
    }
    return flags;
}

constexpr std::array<std::pair<QStringView, SentenceTrait>, 8> kTraits{
  {{u"opening", SentenceTrait::Opening},
   {u"closing", SentenceTrait::Closing},
   {u"after-ask", SentenceTrait::AfterAsk},
   {u"question", SentenceTrait::Question},
   {u"request", SentenceTrait::Request},
   {u"list", SentenceTrait::ListItem},
   {u"exclaimed", SentenceTrait::Exclaimed},
   {u"plain", SentenceTrait::Plain}}};
constexpr std::array<std::pair<QStringView, Actor>, 4> kActors{
  {{u"us", Actor::Us}, {u"you", Actor::You}, {u"other", Actor::Other}, {u"elided", Actor::Elided}}};
constexpr std::array<std::pair<QStringView, EndsOn>, 4> kEndings{{{u"question", EndsOn::Question},
                                                                  {u"ask", EndsOn::Ask},
                                                                  {u"sign-of-life", EndsOn::SignOfLife},
                                                                  {u"nothing", EndsOn::Nothing}}};

/// Reads one file into a builder.
class Reader
{
public:
    /// `ownFile` is the rep's file that is read; empty for a shipped one.
    Reader(ToneRuleBuilder &builder, QString ownFile) : m_builder(builder), m_ownFile(std::move(ownFile)) {}

    void read(const toml::table &file)
    {
        refuseUnknownKeys(file, {"language", "words", "phrases", "rule"});
        if (const toml::node *language = file.get("language"))
            m_builder.language = textOf(*language);
        if (const toml::node *words = file.get("words"))
            readClasses(tableOf(*words));
        if (const toml::node *phrases = file.get("phrases"))
            readPhrases(tableOf(*phrases));
        if (const toml::node *rules = file.get("rule")) {
            for (const toml::node &rule : listOf(*rules))
                readRule(tableOf(rule));
        }
    }

private:
    /// A list may use those above it, so they are read in the order of the file.
    void readClasses(const toml::table &classes)
    {
        std::vector<std::pair<QString, const toml::node *>> ordered;
        for (const auto &[key, value] : classes)
            ordered.emplace_back(toText(key.str()), &value);
        std::sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) {
            return a.second->source().begin.line < b.second->source().begin.line;
        });
        for (const auto &[name, value] : ordered) {
            WordSet set = m_builder.classes.value(name);
            for (const toml::node &entry : listOf(*value))
                addEntry(set, entry);
            m_builder.classes.insert(name, set);
        }
    }

    void readPhrases(const toml::table &phrases)
    {
        for (const auto &[key, value] : phrases) {
            std::vector<WordPattern> &known = m_builder.phrases[toText(key.str())];
            for (WordPattern &pattern : patternsOf(value))
                known.push_back(std::move(pattern));
        }
    }

    void addEntry(WordSet &set, const toml::node &entry)
    {
        const auto compiled = compileEntry(textOf(entry), m_builder.classes, m_builder.index);
        if (!compiled)
            refusePattern(entry, compiled.error());
        for (const WordId word : compiled->words)
            set.add({word});
        for (const std::vector<WordId> &phrase : compiled->phrases)
            set.add(phrase);
    }

    [[noreturn]] static void refusePattern(const toml::node &node, const PatternError &error)
    {
        toml::source_position at = node.source().begin;
        at.column += toml::source_index(error.at + 1);
        throw Refusal{at, error.what};
    }

    std::vector<WordPattern> patternsOf(const toml::node &node)
    {
        std::vector<WordPattern> patterns;
        for (const toml::node &entry : listOf(node)) {
            const QString text = textOf(entry);
            if (text.startsWith(u'@')) {
                const auto known = m_builder.phrases.constFind(text.mid(1));
                if (known == m_builder.phrases.cend())
                    refuse(entry, u"there are no phrases %1"_s.arg(text));
                patterns.insert(patterns.end(), known->cbegin(), known->cend());
                continue;
            }
            auto pattern = WordPattern::compile(text, m_builder.classes, m_builder.index);
            if (!pattern)
                refusePattern(entry, pattern.error());
            patterns.push_back(std::move(*pattern));
        }
        return patterns;
    }

    void readRule(const toml::table &table)
    {
        refuseUnknownKeys(table, {"id", "severity", "message", "source", "check", "off", "when", "except",
                                  "own_asks", "hit", "miss"});
        const toml::node *id = table.get("id");
        if (!id)
            refuse(table, u"a rule needs an id"_s);
        qsizetype at = m_builder.indexOf(textOf(*id));
        if (at < 0) {
            at = m_builder.rules.size();
            m_builder.rules.append(ToneRule{textOf(*id)});
            m_builder.words.emplace_back();
            if (!table.get("message"))
                refuse(table, u"a new rule needs a message"_s);
        }
        if (!m_ownFile.isEmpty())
            m_builder.rules[at].ownFile = m_ownFile;
        readHead(table, m_builder.rules[at]);
        readWords(table, m_builder.words[std::size_t(at)]);
    }

    static void readHead(const toml::table &table, ToneRule &rule)
    {
        if (const toml::node *severity = table.get("severity")) {
            const QString name = textOf(*severity);
            if (name != "error"_L1 && name != "warning"_L1)
                refuse(*severity, u"severity is \"error\" or \"warning\""_s);
            rule.severity = name == "error"_L1 ? Severity::Error : Severity::Warning;
        }
        if (const toml::node *message = table.get("message"))
            rule.message = textOf(*message);
        if (const toml::node *source = table.get("source"))
            rule.source = textOf(*source);
        if (const toml::node *check = table.get("check"))
            rule.check = textOf(*check);
        if (const toml::node *off = table.get("off"))
            rule.off = flagOf(*off);
        if (const toml::node *hits = table.get("hit"))
            rule.hit += examplesOf(*hits);
        if (const toml::node *misses = table.get("miss"))
            rule.miss += examplesOf(*misses);
    }

    static QList<ToneExample> examplesOf(const toml::node &node)
    {
        QList<ToneExample> examples;
        for (const toml::node &entry : listOf(node)) {
            ToneExample example;
            example.place = int(entry.source().begin.line);
            if (const toml::table *table = entry.as_table())
                readExample(*table, example);
            else
                example.text = textOf(entry);
            examples.append(example);
        }
        return examples;
    }

    static void readExample(const toml::table &table, ToneExample &example)
    {
        refuseUnknownKeys(table, {"text", "channel", "ends_on", "step"});
        if (const toml::node *text = table.get("text"))
            example.text = textOf(*text);
        if (const toml::node *step = table.get("step"))
            example.step = textOf(*step);
        if (const toml::node *channel = table.get("channel")) {
            const auto known = fromId<Channel>(textOf(*channel));
            if (!known)
                refuse(*channel, u"there is no such channel"_s);
            example.channel = *known;
        }
        if (const toml::node *ending = table.get("ends_on")) {
            const QString name = textOf(*ending);
            for (const auto &[written, value] : kEndings) {
                if (written == name)
                    example.endsOn = value;
            }
            if (!example.endsOn)
                refuse(*ending, u"ends_on is question, ask, sign-of-life or nothing"_s);
        }
    }

    void readWords(const toml::table &table, ToneWordRule &rule)
    {
        const auto append = [this](std::vector<WordPattern> &to, const toml::node *from) {
            if (!from)
                return;
            for (WordPattern &pattern : patternsOf(*from))
                to.push_back(std::move(pattern));
        };
        append(rule.except, table.get("except"));
        append(rule.ownAsks, table.get("own_asks"));
        if (const toml::node *clauses = table.get("when")) {
            for (const toml::node &clause : listOf(*clauses))
                rule.clauses.push_back(clauseOf(tableOf(clause)));
        }
    }

    ToneClause clauseOf(const toml::table &table)
    {
        refuseUnknownKeys(table, {"say", "with", "without", "is", "must_be", "is_not", "by", "not_negated",
                                  "mark", "beside_ask", "steps", "not_steps", "step_named"});
        ToneClause clause;
        const toml::node *say = table.get("say");
        if (!say)
            refuse(table, u"a clause needs say"_s);
        clause.say = patternsOf(*say);
        if (const toml::node *with = table.get("with"))
            clause.with = patternsOf(*with);
        if (const toml::node *without = table.get("without"))
            clause.without = patternsOf(*without);
        if (const toml::node *is = table.get("is"))
            clause.is = flagsOf<SentenceTraits>(*is, kTraits);
        if (const toml::node *mustBe = table.get("must_be"))
            clause.mustBe = flagsOf<SentenceTraits>(*mustBe, kTraits);
        if (const toml::node *isNot = table.get("is_not"))
            clause.isNot = flagsOf<SentenceTraits>(*isNot, kTraits);
        if (const toml::node *by = table.get("by"))
            clause.by = flagsOf<Actors>(*by, kActors);
        if (const toml::node *steps = table.get("steps"))
            clause.steps = textsOf(*steps);
        if (const toml::node *notSteps = table.get("not_steps"))
            clause.notSteps = textsOf(*notSteps);
        readClauseFlags(table, clause);
        return clause;
    }

    static void readClauseFlags(const toml::table &table, ToneClause &clause)
    {
        const auto flag = [&table](std::string_view key) {
            const toml::node *node = table.get(key);
            return node && flagOf(*node);
        };
        clause.notNegated = flag("not_negated");
        clause.besideAsk = flag("beside_ask");
        clause.stepNamed = flag("step_named");
        if (const toml::node *mark = table.get("mark")) {
            const QString name = textOf(*mark);
            if (name != "sentence"_L1 && name != "words"_L1)
                refuse(*mark, u"mark is \"sentence\" or \"words\""_s);
            clause.wholeSentence = name == "sentence"_L1;
        }
    }

    ToneRuleBuilder &m_builder;
    QString m_ownFile;
};

Error brokenAt(const QString &name, toml::source_position at, const QString &what)
{
    return {Error::Code::ToneRulesBroken, name,
            u"line %1, column %2"_s.arg(QString::number(at.line), QString::number(at.column)), what};
}

} // namespace

Result<ToneRuleBuilder> withRulesOf(const QByteArray &toml, const QString &name, ToneRuleBuilder builder)
{
    try {
        const toml::table file =
          toml::parse(std::string_view(toml.constData(), std::size_t(toml.size())), name.toStdString());
        Reader(builder, name.startsWith(u':') ? QString() : name).read(file);
        return builder;
    } catch (const toml::parse_error &error) {
        return failure(brokenAt(name, error.source().begin, toText(error.description())));
    } catch (const Refusal &refusal) {
        return failure(brokenAt(name, refusal.at, refusal.what));
    }
}

} // namespace core
