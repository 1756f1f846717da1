// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/factslots.h"

#include "core/playbook/recordslots.h"
#include "core/playbook/stepguard.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// A hold with a reason of theirs ended, and nothing of ours came since: their matter comes first then.
bool isFirstAfterHold(const DraftRequest &request, const QTimeZone &zone)
{
    const QDate today = request.now.dateIn(zone);
    for (const Hold &hold : request.record.holds) {
        const bool isOver = hold.until < today || hold.liftedAt;
        const QDate last = hold.liftedAt ? hold.liftedAt->dateIn(zone) : hold.until;
        const QList<Attempt> &attempts = request.standing.attempts;
        const bool isFirst = attempts.isEmpty() || attempts.last().day <= last;
        if (isOver && isFirst && hold.from <= request.now)
            return true;
    }
    return false;
}

QString timesText(const DraftRequest &request, const Phrases &phrases, const QTimeZone &zone, int count)
{
    if (request.freeSlots.size() < count)
        return {};
    const bool differs = zone != request.writer.zone;
    QStringList lines;
    for (int i = 0; i < count; ++i)
        lines.append(u"- "_s + phrases.slot(request.freeSlots.at(i).in(zone), differs));
    return lines.join(u'\n');
}

QString factLines(const Record &record, const Phrases &phrases, bool promises)
{
    QStringList lines;
    for (const Fact &fact : record.facts) {
        if ((fact.kind == FactKind::Promise) == promises)
            lines.append(u"- %1: %2"_s.arg(phrases.factLabel(fact.kind), fact.text.simplified()));
    }
    return lines.join(u'\n');
}

/// The topic of the appointment that lies ahead, or runs.
QString purposeOf(const DraftRequest &request)
{
    for (const Appointment &appointment : request.record.appointments) {
        if (appointment.status == AppointmentStatus::Scheduled &&
            appointment.at.plusMinutes(appointment.minutes) > request.now)
            return appointment.topic.simplified();
    }
    return {};
}

} // namespace

/// "Putting in the right systems." said in the middle of a sentence.
QString insideSentence(const QString &said)
{
    QString words = said.simplified();
    while (!words.isEmpty() && u".,;:!? "_s.contains(words.back()))
        words.chop(1);
    static const QSet<QString> plainStarts{u"a"_s,    u"an"_s,    u"the"_s, u"we"_s,   u"you"_s, u"our"_s,
                                           u"your"_s, u"my"_s,    u"to"_s,  u"they"_s, u"it"_s,  u"his"_s,
                                           u"her"_s,  u"their"_s, u"no"_s,  u"less"_s, u"more"_s};
    const QString first = words.section(u' ', 0, 0);
    const bool isPlainWord = first.size() > 1 && first.at(1).isLower();
    if (plainStarts.contains(first.toLower()) || (isPlainWord && first.endsWith(u"ing"_s)))
        words[0] = words.at(0).toLower();
    return words;
}

void fillFactSlots(Slots &slots, const DraftRequest &request, const Phrases &phrases)
{
    const Record &record = request.record;
    const QTimeZone zone = zoneOf(record, request.writer.zone);
    const std::pair<QString, FactKind> kinds[] = {{u"problem"_s, FactKind::Problem},
                                                  {u"outcome"_s, FactKind::Outcome},
                                                  {u"reason"_s, FactKind::Reason},
                                                  {u"promise"_s, FactKind::Promise}};
    for (const auto &[slot, kind] : kinds) {
        if (const Fact *fact = record.fact(kind))
            slots[slot] = insideSentence(fact->text);
    }
    QStringList names;
    for (const Contact *contact : untouchedStakeholders(record)) {
        const QString first = firstNameOf(*contact, record.prospect);
        names.append(first.isEmpty() ? contact->name.simplified() : first);
    }
    slots[u"stakeholders"_s] = phrases.list(names);
    slots[u"after_hold"_s] = isFirstAfterHold(request, zone) ? u"yes"_s : QString();
    slots[u"useful"_s] = request.writer.useful.trimmed();
    slots[u"times_two"_s] = timesText(request, phrases, zone, 2);
    slots[u"times_three"_s] = timesText(request, phrases, zone, 3);
    slots[u"said"_s] = factLines(record, phrases, false);
    slots[u"promised"_s] = factLines(record, phrases, true);
    slots[u"purpose"_s] = purposeOf(request);
}

} // namespace core
