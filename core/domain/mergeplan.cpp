// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/mergeplan.h"

#include "core/domain/mergedtouches.h"
#include "core/domain/namekeys.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString digitsOf(const QString &phone)
{
    QString digits;
    std::copy_if(phone.begin(), phone.end(), std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

bool hasAddressOf(const Contact &contact, const Contact &other)
{
    return std::any_of(contact.addresses.begin(), contact.addresses.end(), [&](const ContactAddress &own) {
        return std::any_of(other.addresses.begin(), other.addresses.end(),
                           [&](const ContactAddress &theirs) { return own.address == theirs.address; });
    });
}

bool hasNameOf(const Contact &contact, const Contact &other)
{
    const QString key = personKey(contact.name);
    if (!key.isEmpty())
        return key == personKey(other.name);
    const QString name = contact.name.simplified();
    return !name.isEmpty() && name.compare(other.name.simplified(), Qt::CaseInsensitive) == 0;
}

bool isBlank(const Contact &contact)
{
    return contact.name.isEmpty() && contact.addresses.isEmpty() && contact.phones.isEmpty();
}

/// Whom of `into` a contact of the other side is; an address tells more than a name.
std::optional<ContactId> sameIn(const Record &into, const Contact &contact)
{
    for (const auto isSame : {hasAddressOf, hasNameOf}) {
        for (const Contact &known : into.contacts) {
            if (isSame(contact, known))
                return known.id;
        }
    }
    if (isBlank(contact) && into.primary())
        return into.primary()->id;
    return std::nullopt;
}

Contact united(Contact contact, const Contact &other, MergeSide name)
{
    if (contact.name.isEmpty() || (name == MergeSide::Merged && !other.name.isEmpty()))
        contact.name = other.name;
    if (contact.role == ContactRole::Unknown)
        contact.role = other.role;
    contact.confirmed = contact.confirmed || other.confirmed;
    if (contact.timezone.isEmpty())
        contact.timezone = other.timezone;
    if (contact.bestTimes.isEmpty())
        contact.bestTimes = other.bestTimes;
    if (contact.language.isEmpty())
        contact.language = other.language;
    for (const ContactAddress &address : other.addresses) {
        const auto known =
          std::find_if(contact.addresses.begin(), contact.addresses.end(),
                       [&](const ContactAddress &own) { return own.address == address.address; });
        if (known == contact.addresses.end())
            contact.addresses.append(address);
        else if (address.dead)
            *known = address;
    }
    for (const QString &phone : other.phones) {
        const bool isKnown =
          std::any_of(contact.phones.begin(), contact.phones.end(),
                      [&](const QString &own) { return digitsOf(own) == digitsOf(phone); });
        if (!isKnown)
            contact.phones.append(phone);
    }
    return contact;
}

void planContacts(MergePlan &plan, const Record &into, const Record &merged, MergeSide name)
{
    QList<Contact> before = into.contacts;
    QList<Contact> after = into.contacts;
    for (Contact contact : merged.contacts) {
        const auto same = sameIn(into, contact);
        if (same) {
            plan.sameContacts.insert(contact.id, *same);
            const auto known =
              std::find_if(after.begin(), after.end(), [&](const Contact &one) { return one.id == *same; });
            *known = united(*known, contact, name);
            continue;
        }
        contact.prospect = into.prospect.id;
        contact.primary = false;
        before << contact;
        after << contact;
    }
    const Record &named = name == MergeSide::Merged && merged.primary() ? merged : into;
    for (qsizetype i = 0; i < after.size(); ++i) {
        Contact &contact = after[i];
        if (named.primary())
            contact.primary = contact.id == plan.sameContacts.value(named.primary()->id, named.primary()->id);
        Contact unchanged = before[i];
        unchanged.primary = unchanged.primary && contact.primary; // the store takes it from whoever had it
        if (contact != unchanged)
            plan.contacts << contact;
    }
}

/// The one of two copies with an outcome; else the one that the calendar changed last.
bool tellsMore(const Appointment &copy, const Appointment &known)
{
    const auto rank = [](const Appointment &appointment) {
        return std::tuple(appointment.settledAt.has_value(), appointment.calendar->sequence);
    };
    return rank(copy) > rank(known);
}

void planAppointments(MergePlan &plan, const Record &into, const Record &merged)
{
    for (const Appointment &copy : merged.appointments) {
        const auto known =
          std::find_if(into.appointments.begin(), into.appointments.end(), [&copy](const Appointment &own) {
              return own.calendar && copy.calendar && own.calendar->uid == copy.calendar->uid;
          });
        if (known == into.appointments.end())
            continue;
        plan.sameAppointments << copy.id;
        if (known->touch && copy.touch) {
            plan.sameTouches.insert(*copy.touch, *known->touch);
        } else if (tellsMore(copy, *known)) {
            Appointment settled = copy;
            settled.id = known->id;
            settled.prospect = known->prospect;
            settled.touch = copy.touch ? copy.touch : known->touch;
            plan.appointments << settled;
        }
    }
}

std::optional<Instant> newestAttempt(const Record &record)
{
    std::optional<Instant> newest;
    for (const Touch &touch : record.touches) {
        if (countsAs(touch.mark) == CountsAs::Attempt)
            newest = std::max(newest.value_or(touch.mark.at), touch.mark.at);
    }
    return newest;
}

/// The first answer since.
std::optional<Instant> answerSince(const Record &record, Instant since)
{
    const auto answer =
      std::find_if(record.touches.begin(), record.touches.end(), [since](const Touch &touch) {
          return touch.mark.at >= since && countsAs(touch.mark) == CountsAs::Answer;
      });
    return answer == record.touches.end() ? std::nullopt : std::optional(answer->mark.at);
}

void planRuns(MergePlan &plan, const Record &into, const Record &merged, Instant now)
{
    QList<Run> open;
    for (const auto &[own, other] : {std::pair(&into, &merged), std::pair(&merged, &into)}) {
        const Run *run = own->currentRun();
        if (!run)
            continue;
        Run ended = *run;
        const auto answered = answerSince(*other, run->startedAt);
        ended.endedAt = answered.value_or(now);
        ended.endReason = answered ? u"answered"_s : u"closed"_s;
        if (answered || plan.prospect.closing)
            plan.runs << ended;
        else
            open << *run;
    }
    if (open.size() < 2)
        return;
    const auto key = [](const Record &record) {
        return std::pair(newestAttempt(record).value_or(Instant{}), record.currentRun()->startedAt);
    };
    Run ended = key(merged) > key(into) ? open.first() : open.last();
    ended.endedAt = now;
    ended.endReason = u"merged"_s;
    plan.runs << ended;
}

bool hasLivedSince(const Record &record, Instant at)
{
    return std::any_of(record.touches.begin(), record.touches.end(),
                       [at](const Touch &touch) {
                           return touch.mark.at > at && countsAs(touch.mark) != CountsAs::Nothing;
                       }) ||
           std::any_of(record.appointments.begin(), record.appointments.end(),
                       [at](const Appointment &appointment) { return appointment.agreedAt > at; });
}

std::optional<Closing> closingOf(const Record &into, const Record &merged)
{
    const std::optional<Closing> &one = into.prospect.closing;
    const std::optional<Closing> &other = merged.prospect.closing;
    const bool oneIsFinal = one && one->as == DoneAs::NoContact;
    const bool otherIsFinal = other && other->as == DoneAs::NoContact;
    if (oneIsFinal && otherIsFinal)
        return one->at <= other->at ? one : other;
    if (oneIsFinal || otherIsFinal)
        return oneIsFinal ? one : other;
    if (one && other)
        return one->at >= other->at ? one : other;
    const auto ended = [](const Closing &closing, const Record &lived) {
        const bool isOver = closing.as == DoneAs::Won || !hasLivedSince(lived, closing.at);
        return isOver ? std::optional(closing) : std::nullopt;
    };
    if (one)
        return ended(*one, merged);
    return other ? ended(*other, into) : std::nullopt;
}

QString chosen(const QString &into, const QString &merged, MergeSide side)
{
    const QString &first = side == MergeSide::Into ? into : merged;
    const QString &second = side == MergeSide::Into ? merged : into;
    return first.isEmpty() ? second : first;
}

Prospect mergedProspect(const Record &into, const Record &merged, const MergeChoice &choice)
{
    const Prospect &other = merged.prospect;
    Prospect prospect = into.prospect;
    prospect.name = chosen(prospect.name, other.name, choice.name);
    prospect.organisation = chosen(prospect.organisation, other.organisation, choice.organisation);
    prospect.segment = choice.segment == MergeSide::Into ? prospect.segment : other.segment;
    if (prospect.situation == other.situation)
        prospect.situationByAnswer = prospect.situationByAnswer && other.situationByAnswer;
    else if (prospect.situation < other.situation)
        prospect.situationByAnswer = other.situationByAnswer;
    prospect.situation = std::max(prospect.situation, other.situation);
    prospect.nurture = prospect.nurture || other.nurture;
    prospect.closing = closingOf(into, merged);
    return prospect;
}

} // namespace

MergePlan mergePlan(const Record &into, const Record &merged, const MergeChoice &choice, Instant now)
{
    MergePlan plan;
    plan.prospect = mergedProspect(into, merged, choice);
    planContacts(plan, into, merged, choice.name);
    planTouches(plan, into, merged);
    planAppointments(plan, into, merged);
    planRuns(plan, into, merged, now);
    return plan;
}

MergeSide sideWithMoreHistory(const Record &into, const Record &merged)
{
    const auto weight = [](const Record &record) {
        qsizetype ways = 0;
        for (const Contact &contact : record.contacts)
            ways += contact.addresses.size() + contact.phones.size();
        return std::tuple(record.touches.size(), ways, -record.prospect.id.value());
    };
    return weight(merged) > weight(into) ? MergeSide::Merged : MergeSide::Into;
}

} // namespace core
