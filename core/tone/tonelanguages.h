// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/textlanguage.h"
#include "core/tone/tonerule.h"

#include <QList>
#include <QString>

namespace core {

/// The rules in force, language by language. May be shared between threads.
struct ToneLanguages {
    QList<ToneRules> all; ///< English first; its checks of form serve texts of languages without rules
    TextLanguages tell;

    /// Null where the language has no rules.
    [[nodiscard]] const ToneRules *rulesOf(const QString &language) const;
    /// What a text is written in: what its own words say, else `preferred` ("de", "de_AT"), else English.
    [[nodiscard]] QString languageOf(const QString &text, const QString &preferred) const;
};

} // namespace core
