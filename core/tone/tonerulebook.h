// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/tonerulefile.h"

#include <mutex>

namespace core {

/// The tone rules in force, read when they are first asked for: reading them takes longer than painting the
/// window. Can be asked from several threads.
class ToneRulebook final
{
public:
    /// As loadToneRules: the shipped rules, with those of `ownFolder`.
    explicit ToneRulebook(QString ownFolder) : m_ownFolder(std::move(ownFolder)) {}

    [[nodiscard]] const ToneLanguages &languages() const { return loaded().languages; }
    /// Own files that were refused whole; the rules without them serve.
    [[nodiscard]] const QList<Error> &problems() const { return loaded().problems; }

private:
    [[nodiscard]] const ToneRulesLoaded &loaded() const;

    QString m_ownFolder;
    mutable std::once_flag m_once;
    mutable ToneRulesLoaded m_loaded;
};

} // namespace core
