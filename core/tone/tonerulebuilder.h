// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/tone/toneengine.h"
#include "core/tone/tonerule.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace core {

/// Rules while their files are read, one after the other. A copy is a way back.
struct ToneRuleBuilder {
    QString language = QStringLiteral("en");
    WordIndex index;
    WordClasses classes;
    QHash<QString, std::vector<WordPattern>> phrases; ///< named lists of patterns: "@their-answer"
    QList<ToneRule> rules;
    std::vector<ToneWordRule> words; ///< by index of `rules`

    [[nodiscard]] qsizetype indexOf(const QString &id) const;
    [[nodiscard]] ToneRules build() const;
};

/// The rules of `toml` on top of those read before. On failure `builder` is as it was.
[[nodiscard]] Result<ToneRuleBuilder> withRulesOf(const QByteArray &toml, const QString &name,
                                                  ToneRuleBuilder builder);

} // namespace core
