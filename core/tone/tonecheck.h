// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/record.h"
#include "core/domain/standing.h"
#include "core/playbook/playbook.h"
#include "core/tone/finding.h"
#include "core/tone/tonelanguages.h"

#include <QList>
#include <QString>

namespace core {

/// What the check knows beside the text. Everything optional: without a step, no rule about its ending;
/// without a record, no rule about claims.
struct ToneContext {
    Channel channel = Channel::Email;
    const Step *step = nullptr;
    const Record *record = nullptr;
    const Standing *standing = nullptr;
    QTimeZone zone = QTimeZone::utc();
    Instant now;
    QString language; ///< of the contact, else the rep; for a text whose own words do not say. Empty: "en"
};

/// How long a text is by the rules of tone.md, "Limits": greeting and body, no quoted history, no signature.
struct TextMeasure {
    int words = 0;
    int characters = 0;
    int spokenSeconds = 0; ///< 2.5 words a second
};

/// Findings in the order of the text. Each sentence is judged by the rules of its own language alone; one in
/// a language without rules only by what needs no words (length, slots, question marks). A pure function,
/// linear in the length of the text.
[[nodiscard]] QList<Finding> checkTone(const QString &text, const ToneLanguages &languages,
                                       const ToneContext &context);
/// The same by one language's rules, whatever the text is written in.
[[nodiscard]] QList<Finding> checkTone(const QString &text, const ToneRules &rules,
                                       const ToneContext &context);
[[nodiscard]] TextMeasure measureText(const QString &text);

} // namespace core
