// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"
#include "core/tone/finding.h"
#include "core/tone/sentencesplit.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace core {

/// A finding that the rep chose not to see again: in one playbook the rule altogether, or "here", the rule on
/// these words to this prospect.
struct IgnoredFinding {
    IgnoredFindingId id{0};
    QString rule;
    std::optional<ProspectId> prospect; ///< nothing: in `playbook`
    QString playbook;                   ///< its id; empty: for `prospect`
    QString words;                      ///< as wordsOf(); empty: all that the rule finds there
    bool operator==(const IgnoredFinding &) const = default;
};

/// An ignored finding, and where it is ignored as the rep calls it.
struct IgnoredPlace {
    IgnoredFinding ignored;
    QString where; ///< the prospect's name, or the playbook's title
};

/// Where a message goes, as far as it matters for what is ignored.
struct MessagePlace {
    std::optional<ProspectId> prospect;
    QString playbook; ///< empty: none is named
};

/// By what a finding is known again: its words in lower case with single blanks.
[[nodiscard]] QString wordsOf(const Finding &finding, QStringView text);

/// The findings without the ignored ones.
[[nodiscard]] QList<Finding> withoutIgnored(QList<Finding> findings, QStringView text,
                                            const QList<IgnoredFinding> &ignored, const MessagePlace &place);

/// The findings without those that lie wholly in stretches that are not to be judged, such as pasted text.
/// Those of form stay: the whole message is the rep's.
[[nodiscard]] QList<Finding> outside(const QList<TextSpan> &stretches, QList<Finding> findings);

} // namespace core
