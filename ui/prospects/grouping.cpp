// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prospects/grouping.h"

#include <QCoreApplication>
#include <QHash>

#include <map>

namespace ui {

namespace {

struct GroupText {
    Q_DECLARE_TR_FUNCTIONS(ui::Group)
};

constexpr int kProbesPerGap = 16;

using Known = std::map<qsizetype, Group>;

/// Positions between neighbours that are known to be of different groups.
QList<qsizetype> probesBetween(const Known &known)
{
    QList<qsizetype> probes;
    for (auto it = known.cbegin(); std::next(it) != known.cend(); ++it) {
        const auto next = std::next(it);
        const qsizetype gap = next->first - it->first;
        if (it->second == next->second || gap <= 1)
            continue;
        const qsizetype steps = qMin<qsizetype>(kProbesPerGap, gap - 1);
        for (qsizetype step = 1; step <= steps; ++step)
            probes.append(it->first + gap * step / (steps + 1));
    }
    return probes;
}

QList<Section> sectionsFrom(const Known &known, qsizetype size)
{
    QList<Section> sections;
    for (const auto &[index, group] : known) {
        if (!sections.isEmpty() && sections.last().group == group)
            continue;
        if (!sections.isEmpty())
            sections.last().count = index - sections.last().first;
        sections.append({group, index, 0});
    }
    if (!sections.isEmpty())
        sections.last().count = size - sections.last().first;
    return sections;
}

} // namespace

QString groupName(Group group)
{
    switch (group) {
        case Group::YourTurn:
            return GroupText::tr("Your turn");
        case Group::Silent:
            return GroupText::tr("Silent");
        case Group::DueToday:
            return GroupText::tr("Due today");
        case Group::Waiting:
            return GroupText::tr("Waiting");
        case Group::Scheduled:
            return GroupText::tr("Scheduled");
        case Group::OnHold:
            return GroupText::tr("On hold");
        case Group::Unreachable:
            return GroupText::tr("Unreachable");
        case Group::New:
            return GroupText::tr("New");
        case Group::Done:
            return GroupText::tr("Done");
    }
    return {};
}

Group groupOf(const core::ListRow &row, core::Instant endOfToday)
{
    switch (row.state) {
        case core::State::YourTurn:
            return Group::YourTurn;
        case core::State::Silent:
            return Group::Silent;
        case core::State::Waiting:
            return row.nextDue && *row.nextDue < endOfToday ? Group::DueToday : Group::Waiting;
        case core::State::Scheduled:
            return Group::Scheduled;
        case core::State::OnHold:
            return Group::OnHold;
        case core::State::Unreachable:
            return Group::Unreachable;
        case core::State::New:
            return Group::New;
        case core::State::Done:
            return Group::Done;
    }
    return Group::Done;
}

core::Result<QList<Section>> sectionsOf(const QList<core::ProspectId> &ids, const RowsFor &rowsFor,
                                        core::Instant endOfToday)
{
    if (ids.isEmpty())
        return QList<Section>{};
    Known known;
    QList<qsizetype> probes{0, ids.size() - 1};
    while (!probes.isEmpty()) {
        QList<core::ProspectId> wanted;
        for (const qsizetype probe : std::as_const(probes))
            wanted.append(ids.at(probe));
        const auto rows = rowsFor(wanted);
        if (!rows)
            return core::failure(rows.error());
        QHash<core::ProspectId, Group> groups;
        for (const core::ListRow &row : *rows)
            groups.insert(row.id, groupOf(row, endOfToday));
        for (const qsizetype probe : std::as_const(probes))
            known.emplace(probe, groups.value(ids.at(probe), Group::Done));
        probes = probesBetween(known);
    }
    return sectionsFrom(known, ids.size());
}

} // namespace ui
