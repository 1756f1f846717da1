// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/tone/tonelanguages.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace core {

struct ToneRulesLoaded {
    ToneLanguages languages;
    QList<Error> problems; ///< own files that were refused whole; the rules without them serve
    QByteArray ownDigest;  ///< of the own files when they were read
};

/// The shipped rules of every language, with those of `ownFolder` (every *.toml, by name; its key `language`,
/// English without one): they add rules, change them (same id) or switch them off. A broken file is
/// ToneRulesBroken with "line 3, column 7". Empty: none of one's own.
[[nodiscard]] ToneRulesLoaded loadToneRules(const QString &ownFolder);

/// Rules of one file alone, read with the grammar of their language. `name` stands in errors.
[[nodiscard]] Result<ToneRules> parseToneRules(const QByteArray &toml, const QString &name);

} // namespace core
