// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"
#include "core/tone/sentencesplit.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace ui {

/// What the rep wrote over a draft, kept while other prospects are looked at.
class DraftKeeper final
{
public:
    struct Place {
        core::ProspectId prospect{0};
        QString step;
        core::Channel channel = core::Channel::Email;
        bool operator==(const Place &) const = default;
        friend size_t qHash(const Place &place, size_t seed = 0)
        {
            return qHashMulti(seed, place.prospect, place.step, int(place.channel));
        }
    };
    struct Words {
        QString subject;
        QString message;
        QList<core::TextSpan> pasted; ///< in the message: words of somebody else
    };

    void keep(const Place &place, const Words &words) { m_kept.insert(place, words); }
    [[nodiscard]] std::optional<Words> wordsFor(const Place &place) const;
    /// Once one was sent, the others are of no use.
    void forget(core::ProspectId prospect);
    /// What was written to `merged` is found at `into`, where nothing of its own is kept.
    void follow(core::ProspectId merged, core::ProspectId into) { m_merged.insert(merged, into); }
    /// These are no longer one.
    void part(const QList<core::ProspectId> &prospects);

private:
    QHash<Place, Words> m_kept;
    QHash<core::ProspectId, core::ProspectId> m_merged; ///< into whom
};

} // namespace ui
