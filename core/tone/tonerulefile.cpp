// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonerulefile.h"

#include "core/base/ownfiles.h"
#include "core/base/tomlfile.h"
#include "core/tone/grammar.h"
#include "core/tone/sentencescorer.h"
#include "core/tone/tonerulebuilder.h"

#include <QFile>

#include <utility>

namespace core {

namespace {

using namespace Qt::StringLiterals;

Result<QByteArray> contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure({Error::Code::CannotRead, path, {}, file.errorString()});
    return file.readAll();
}

/// English first.
QStringList shippedLanguages()
{
    return {u"en"_s, u"de"_s, u"es"_s};
}

/// Which language's rules a file adds to.
Result<QString> languageOf(const QByteArray &toml, const QString &path)
{
    const auto file = TomlFile::parse(toml, path, Error::Code::ToneRulesBroken);
    if (!file)
        return failure(file.error());
    const TomlTable root = file->root();
    QString language = root.text(u"language"_s, u"en"_s);
    if (!root.fault() && !shippedLanguages().contains(language))
        root.fail(u"language"_s, u"there are rules for %1"_s.arg(shippedLanguages().join(u", "_s)));
    if (const auto fault = root.fault())
        return failure(*fault);
    return language;
}

/// Null where the language has none: its patterns judge alone.
std::shared_ptr<const SentenceScorer> scorerOf(const QString &language)
{
    const auto bytes = contentsOf(u":/tone/%1.model"_s.arg(language));
    auto scorer = bytes ? SentenceScorer::parse(*bytes) : std::nullopt;
    return scorer ? std::make_shared<const SentenceScorer>(*std::move(scorer)) : nullptr;
}

} // namespace

qsizetype ToneRuleBuilder::indexOf(const QString &id) const
{
    for (qsizetype i = 0; i < rules.size(); ++i) {
        if (rules.at(i).id == id)
            return i;
    }
    return -1;
}

ToneRules ToneRuleBuilder::build() const
{
    const auto engine = std::make_shared<const ToneEngine>(index, words, classes);
    return {language, rules, Grammar::shipped(language), engine, nullptr};
}

const ToneRule *ToneRules::rule(const QString &id) const
{
    for (const ToneRule &rule : rules) {
        if (rule.id == id)
            return &rule;
    }
    return nullptr;
}

const ToneRule *ToneRules::check(QStringView id) const
{
    for (const ToneRule &rule : rules) {
        if (rule.check == id)
            return rule.off ? nullptr : &rule;
    }
    return nullptr;
}

Result<ToneRules> parseToneRules(const QByteArray &toml, const QString &name)
{
    return withRulesOf(toml, name, {}).map([](const ToneRuleBuilder &builder) { return builder.build(); });
}

ToneRulesLoaded loadToneRules(const QString &ownFolder)
{
    ToneRulesLoaded loaded;
    loaded.ownDigest = ownFilesDigest(ownFolder); // first: what changes meanwhile is read again
    QHash<QString, ToneRuleBuilder> builders;
    const auto take = [&](const QString &path, const QByteArray &toml, const QString &language) {
        auto next = withRulesOf(toml, path, builders.value(language));
        if (next)
            builders.insert(language, std::move(*next));
        else
            loaded.problems.append(next.error());
    };
    for (const QString &language : shippedLanguages()) {
        const QString path = u":/tone/%1.toml"_s.arg(language);
        if (const auto toml = contentsOf(path))
            take(path, *toml, language);
    }
    for (const QString &path : ownFilesIn(ownFolder)) {
        const auto toml = contentsOf(path);
        const auto language = toml.and_then([&](const QByteArray &bytes) { return languageOf(bytes, path); });
        if (language)
            take(path, *toml, *language);
        else
            loaded.problems.append(language.error());
    }
    for (const QString &language : shippedLanguages()) {
        ToneRules rules = builders.value(language).build();
        if (rules.grammar) {
            rules.scorer = scorerOf(language);
            loaded.languages.all.append(rules);
        }
    }
    loaded.languages.tell = TextLanguages::shipped();
    return loaded;
}

} // namespace core
