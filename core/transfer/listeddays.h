// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/touch.h"
#include "core/store/database.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QSet>

namespace core {

/// On which days the timelines have a meeting, or an e-mail of ours. The timeline of a prospect is read once,
/// however many rows of a list are about it.
class ListedDays final
{
public:
    explicit ListedDays(const Database &database) : m_database(&database) {}

    /// Whether the timeline had none of the day of this meeting or e-mail, in the zone; from now on it has. A
    /// meeting counts whoever noted it, even one that was missed: the record knows more than the list. The
    /// errors of the store.
    [[nodiscard]] Result<bool> add(const Touch &listed, const QTimeZone &zone);

private:
    struct Days {
        QSet<QDate> met;
        QSet<QDate> written;
    };
    struct Timeline {
        QList<TouchMark> marks;
        QHash<QByteArray, Days> days; ///< by zone
    };
    static void note(const TouchMark &mark, const QTimeZone &zone, Days &days);
    [[nodiscard]] Result<Timeline *> timelineOf(ProspectId prospect);

    const Database *m_database; ///< never null
    QHash<ProspectId, Timeline> m_timelines;
};

} // namespace core
