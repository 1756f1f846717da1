// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/tone/tonerule.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace core {

struct ToneRulesLoaded {
    ToneRules rules;
    QList<Error> problems; ///< own files that were refused whole; the rules without them serve
};

/// The shipped rules, with those of `ownFolder` (every *.toml, by name): they add rules, change them (same
/// id) or switch them off. A broken file is ToneRulesBroken with "line 3, column 7". Empty: none of one's
/// own.
[[nodiscard]] ToneRulesLoaded loadToneRules(const QString &ownFolder);

/// Rules of one file alone. `name` stands in errors.
[[nodiscard]] Result<ToneRules> parseToneRules(const QByteArray &toml, const QString &name);

} // namespace core
