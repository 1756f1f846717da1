// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"

#include "core/transfer/mailkey.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonValue messageId(const core::Touch &touch)
{
    return core::isDigestKey(touch.messageId) ? QJsonValue() : textOrNull(touch.messageId);
}

} // namespace

QString iso(core::Instant instant, const QTimeZone &zone)
{
    const QDateTime local = instant.in(zone);
    const QDateTime withOffset = local.toOffsetFromUtc(local.offsetFromUtc());
    return withOffset.toString(instant.utcMs % 1000 ? Qt::ISODateWithMs : Qt::ISODate);
}

QJsonValue toJson(const std::optional<core::Instant> &instant, const QTimeZone &zone)
{
    return instant ? QJsonValue(iso(*instant, zone)) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const core::ListRow &row, const QTimeZone &zone)
{
    return {{u"id"_s, row.id.value()},
            {u"name"_s, row.name},
            {u"organisation"_s, textOrNull(row.organisation)},
            {u"segment"_s, toId(row.segment)},
            {u"situation"_s, toId(row.situation)},
            {u"state"_s, toId(row.state)},
            {u"since"_s, toJson(row.since, zone)},
            {u"last_touch"_s, toJson(row.lastTouch, zone)},
            {u"next_due"_s, toJson(row.nextDue, zone)},
            {u"flags"_s, QJsonArray::fromStringList(toIds(row.flags))}};
}

QJsonArray toJson(const QList<core::Channel> &channels)
{
    QJsonArray array;
    for (core::Channel channel : channels)
        array.append(toId(channel));
    return array;
}

QJsonArray toJson(const QList<core::FactKind> &kinds)
{
    QJsonArray array;
    for (core::FactKind kind : kinds)
        array.append(toId(kind));
    return array;
}

QJsonValue toJson(const std::optional<core::Draft> &draft)
{
    if (!draft)
        return {};
    return QJsonObject{{u"channel"_s, toId(draft->channel)},
                       {u"to"_s, textOrNull(draft->to)},
                       {u"subject"_s, textOrNull(draft->subject)},
                       {u"body"_s, draft->body}};
}

QJsonArray contactsJson(const core::Record &record)
{
    QJsonArray array;
    for (const core::Contact &contact : record.contacts) {
        QJsonArray addresses;
        QJsonArray emails;
        for (const core::ContactAddress &address : contact.addresses) {
            emails.append(address.address);
            addresses.append(
              QJsonObject{{u"address"_s, address.address},
                          {u"dead"_s, address.dead},
                          {u"reason"_s, textOrNull(address.dead ? address.deadReason : QString())}});
        }
        array.append(QJsonObject{{u"id"_s, contact.id.value()},
                                 {u"name"_s, contact.name},
                                 {u"role"_s, toId(contact.role)},
                                 {u"primary"_s, contact.primary},
                                 {u"confirmed"_s, contact.confirmed},
                                 {u"emails"_s, emails},
                                 {u"addresses"_s, addresses},
                                 {u"phones"_s, QJsonArray::fromStringList(contact.phones)},
                                 {u"timezone"_s, textOrNull(QString::fromUtf8(contact.timezone))},
                                 {u"best_times"_s, textOrNull(contact.bestTimes)},
                                 {u"language"_s, textOrNull(contact.language)}});
    }
    return array;
}

QJsonArray factsJson(const core::Record &record, const QTimeZone &zone)
{
    QJsonArray array;
    for (const core::Fact &fact : record.facts) {
        array.append(QJsonObject{{u"id"_s, fact.id.value()},
                                 {u"kind"_s, toId(fact.kind)},
                                 {u"text"_s, fact.text},
                                 {u"touch"_s, fact.source ? QJsonValue(fact.source->value()) : QJsonValue()},
                                 {u"at"_s, iso(fact.recordedAt, zone)}});
    }
    return array;
}

QJsonArray timelineJson(const core::Suggestion &suggestion, const QTimeZone &zone)
{
    QJsonArray array;
    const QList<core::Touch> &touches = suggestion.record.touches;
    QList<QString> steps(touches.size());
    for (qsizetype i = 0; i < touches.size(); ++i)
        steps[i] = touches.at(i).mark.step;
    for (const core::Attempt &attempt : suggestion.standing.attempts) {
        for (qsizetype index : attempt.touches) {
            if (steps.at(index).isEmpty())
                steps[index] = attempt.step;
        }
    }
    for (qsizetype i = 0; i < touches.size(); ++i) {
        const core::Touch &touch = touches.at(i);
        array.append(QJsonObject{{u"id"_s, touch.mark.id.value()},
                                 {u"at"_s, iso(touch.mark.at, zone)},
                                 {u"direction"_s, toId(touch.mark.direction)},
                                 {u"channel"_s, toId(touch.mark.channel)},
                                 {u"kind"_s, toId(touch.mark.kind)},
                                 {u"reason"_s, textOrNull(touch.kindReason)},
                                 {u"subject"_s, textOrNull(touch.subject)},
                                 {u"text"_s, touch.text},
                                 {u"step"_s, textOrNull(steps.at(i))},
                                 {u"counts_as"_s, toId(countsAs(touch.mark))},
                                 {u"overridden"_s, touch.overridden},
                                 {u"message_id"_s, messageId(touch)}});
    }
    return array;
}

} // namespace app
