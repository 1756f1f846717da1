// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/merging/sidetext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct SideWords {
    Q_DECLARE_TR_FUNCTIONS(ui::SideWords)
};

const QString kLineEnd = QStringLiteral("\n");

QString people(const core::Record &record)
{
    QStringList names;
    for (const core::Contact &contact : record.contacts) {
        if (!contact.name.isEmpty() && contact.name != record.prospect.name)
            names << contact.name;
    }
    return names.join(kLineEnd);
}

QString addresses(const core::Record &record)
{
    QStringList lines;
    for (const core::Contact &contact : record.contacts) {
        for (const core::ContactAddress &address : contact.addresses)
            lines << (address.dead ? SideWords::tr("%1 (no longer used)").arg(address.address)
                                   : address.address);
    }
    return lines.join(kLineEnd);
}

QString phones(const core::Record &record)
{
    QStringList lines;
    for (const core::Contact &contact : record.contacts)
        lines << contact.phones;
    return lines.join(kLineEnd);
}

QString exchanged(const core::Record &record)
{
    const auto count = int(record.touches.size());
    return count == 0   ? SideWords::tr("nothing yet")
           : count == 1 ? SideWords::tr("1 touch")
                        : SideWords::tr("%n touches", nullptr, count);
}

QString lastTouch(const core::Record &record, const words::Telling &telling)
{
    return record.touches.isEmpty() ? QString() : words::dayText(record.touches.last().mark.at, telling);
}

QString facts(const core::Record &record)
{
    QStringList lines;
    for (const core::Fact &fact : record.facts)
        lines << SideWords::tr("“%1”").arg(fact.text.simplified());
    return lines.join(kLineEnd);
}

QString standing(const core::Standing &standing, const words::Telling &telling)
{
    return words::stateName(standing.state) + kLineEnd + words::standingText(standing.reason, telling);
}

SideRow::Likeness likenessOf(const QString &one, const QString &other)
{
    if (one.isEmpty() || other.isEmpty())
        return SideRow::Likeness::OneSided;
    return one == other ? SideRow::Likeness::Same : SideRow::Likeness::Different;
}

bool isFinal(const core::Record &record)
{
    return record.prospect.closing && record.prospect.closing->as == core::DoneAs::NoContact;
}

} // namespace

QList<SideRow> sideRows(const core::MergeSides &sides, const words::Telling &telling)
{
    const core::Record &first = sides.first;
    const core::Record &second = sides.second;
    QList<SideRow> rows;
    const auto compare = [&rows](const QString &label, const QString &one, const QString &other) {
        if (!one.isEmpty() || !other.isEmpty())
            rows << SideRow{label, one, other, likenessOf(one, other)};
    };
    const auto add = [&rows](const QString &label, const QString &one, const QString &other) {
        if (!one.isEmpty() || !other.isEmpty())
            rows << SideRow{label, one, other};
    };
    compare(SideWords::tr("Name"), first.prospect.name, second.prospect.name);
    compare(SideWords::tr("Organisation"), first.prospect.organisation, second.prospect.organisation);
    compare(SideWords::tr("Kind"), words::segmentName(first.prospect.segment),
            words::segmentName(second.prospect.segment));
    compare(SideWords::tr("Other people"), people(first), people(second));
    compare(SideWords::tr("E-mail"), addresses(first), addresses(second));
    compare(SideWords::tr("Phone"), phones(first), phones(second));
    add(SideWords::tr("Exchanged"), exchanged(first), exchanged(second));
    add(SideWords::tr("Last touch"), lastTouch(first, telling), lastTouch(second, telling));
    add(SideWords::tr("They said"), facts(first), facts(second));
    add(SideWords::tr("Stands"), standing(sides.firstStanding, telling),
        standing(sides.secondStanding, telling));
    return rows;
}

QString mergeWarning(const core::MergeSides &sides)
{
    if (isFinal(sides.first) == isFinal(sides.second))
        return {};
    return SideWords::tr("One of them asked not to be contacted. Merged, that goes for both.");
}

} // namespace ui
