// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/tonerulefile.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace core {

/// The tone rules in force, read when they are first asked for: reading them takes longer than painting the
/// window. Can be asked from several threads.
class ToneRulebook final
{
public:
    /// As loadToneRules: the shipped rules, with those of `ownFolder`.
    explicit ToneRulebook(QString ownFolder) : m_ownFolder(std::move(ownFolder)) {}

    [[nodiscard]] const QString &ownFolder() const { return m_ownFolder; }
    [[nodiscard]] const ToneLanguages &languages() const { return loaded().languages; }
    /// Own files that were refused whole; the rules without them serve.
    [[nodiscard]] const QList<Error> &problems() const { return loaded().problems; }

    using Reading = std::unique_ptr<const ToneRulesLoaded>;
    /// Reads the own files again, not yet in force; null where nothing is different, problems included. On
    /// any thread.
    [[nodiscard]] Reading readAgain() const;
    /// Brings in force what readAgain() found. What was given out before stays as it is, as long as the book
    /// stands.
    void use(Reading reading);
    /// Both; whether anything is different now.
    bool reload();

    /// The path of the rep's own rule file for a language, made with a word on how to write it if there is
    /// none yet. CannotWrite.
    [[nodiscard]] Result<QString> ownFile(const QString &language) const;

private:
    [[nodiscard]] const ToneRulesLoaded &loaded() const;

    QString m_ownFolder;
    mutable std::mutex m_mutex; ///< of reading
    mutable std::vector<std::unique_ptr<const ToneRulesLoaded>> m_read;
    mutable std::atomic<const ToneRulesLoaded *> m_current{nullptr};
};

} // namespace core
