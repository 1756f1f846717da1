// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonerulefile.h"

#include "core/tone/sentencescorer.h"
#include "core/tone/tonerulebuilder.h"

#include <QDir>
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
    return {language, rules, std::make_shared<const ToneEngine>(index, words, classes), nullptr};
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
    ToneRuleBuilder builder;
    const auto take = [&](const QString &path) {
        auto next =
          contentsOf(path).and_then([&](const QByteArray &toml) { return withRulesOf(toml, path, builder); });
        if (next)
            builder = std::move(*next);
        else
            loaded.problems.append(next.error());
    };
    take(u":/tone/en.toml"_s);
    if (!ownFolder.isEmpty()) {
        const QDir folder(ownFolder);
        const QStringList names = folder.entryList({u"*.toml"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names)
            take(folder.filePath(name));
    }
    loaded.rules = builder.build();
    if (const auto bytes = contentsOf(u":/tone/en.model"_s)) {
        if (auto scorer = SentenceScorer::parse(*bytes))
            loaded.rules.scorer = std::make_shared<const SentenceScorer>(*std::move(scorer));
    }
    return loaded;
}

} // namespace core
