// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/vocabulary.h"
#include "core/playbook/playbook.h"
#include "core/tone/finding.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace core {

/// A message that a rule must find, or must leave alone; the rule file's own test.
struct ToneExample {
    QString text;
    Channel channel = Channel::Email;
    std::optional<EndsOn> endsOn; ///< of the step it is for; nothing: no step
    QString step;                 ///< its id, where the rule asks for it
    int place = 0;                ///< line in the rule file
    bool operator==(const ToneExample &) const = default;
};

/// One rule of tone.md as people see it. How it reads is in the ToneEngine.
struct ToneRule {
    QString id;
    Severity severity = Severity::Error;
    QString message; ///< one sentence for the user
    QString source;  ///< "000"
    QString check;   ///< what is counted or compared ("question-missing"); empty for a rule of words alone
    bool off = false;
    QString ownFile; ///< of the rep, that adds or changes it; empty: as it ships
    QList<ToneExample> hit;
    QList<ToneExample> miss;
    bool operator==(const ToneRule &) const = default;
};

class Grammar;
class SentenceScorer;
class ToneEngine;

/// The rules of one language that are in force, in the order of the rule file. Cheap to copy; may be shared
/// between threads.
struct ToneRules {
    QString language; ///< "en"
    QList<ToneRule> rules;
    std::shared_ptr<const Grammar> grammar;       ///< how a message of the language is read
    std::shared_ptr<const ToneEngine> engine;     ///< shared: compiled once, never changed
    std::shared_ptr<const SentenceScorer> scorer; ///< of the language; null: patterns alone judge

    [[nodiscard]] const ToneRule *rule(const QString &id) const;
    /// The rule whose check has this id, if it is on.
    [[nodiscard]] const ToneRule *check(QStringView id) const;
};

} // namespace core
