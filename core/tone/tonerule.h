// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/finding.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

// The shape of a rule belongs to the tone engine; see resources/tone/.
struct ToneRule {
    QString id;
    Severity severity = Severity::Error;
    QString message;
    QString source;
    bool operator==(const ToneRule &) const = default;
};

struct ToneRules {
    QList<ToneRule> rules;
    bool operator==(const ToneRules &) const = default;
};

} // namespace core
