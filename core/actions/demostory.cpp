// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/demostory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

class StoryReader final
{
public:
    StoryReader(const TomlTable &table, QTimeZone zone, Instant now)
      : m_table(table), m_zone(std::move(zone)), m_now(now), m_today(now.dateIn(m_zone))
    {}

    Result<Record> read()
    {
        readPerson();
        for (const QString &event : m_table.texts(u"events"_s))
            readEvent(event);
        for (const QString &fact : m_table.texts(u"facts"_s))
            readFact(fact);
        readEnd();
        m_table.refuseUnknown();
        std::stable_sort(m_record.touches.begin(), m_record.touches.end(),
                         [](const Touch &a, const Touch &b) { return a.mark.at < b.mark.at; });
        if (const auto fault = m_table.fault())
            return failure(*fault);
        return m_record;
    }

private:
    template <class E>
    E word(const QString &key, E otherwise)
    {
        const QString id = m_table.text(key, toId(otherwise));
        const auto value = fromId<E>(id);
        if (!value)
            m_table.fail(key, u"“%1” is none of %2"_s.arg(id, allIds<E>().join(u", "_s)));
        return value.value_or(otherwise);
    }

    void readPerson()
    {
        Prospect &prospect = m_record.prospect;
        prospect.name = m_table.requiredText(u"name"_s);
        prospect.organisation = m_table.text(u"organisation"_s);
        prospect.segment = word(u"segment"_s, Segment::Company);
        prospect.situation = word(u"situation"_s, Situation::AfterConversation);
        Contact contact;
        contact.name = prospect.name;
        contact.primary = true;
        contact.role = word(u"role"_s, ContactRole::Unknown);
        const QString dead = m_table.text(u"address_dead"_s);
        contact.addresses = {{m_table.requiredText(u"email"_s), !dead.isEmpty(), dead}};
        if (const QString phone = m_table.text(u"phone"_s); !phone.isEmpty())
            contact.phones = {phone};
        m_record.contacts = {contact};
    }

    /// "-9" days from today; a weekend becomes the working day before it (after it, ahead of today).
    [[nodiscard]] QDate day(int offset) const
    {
        QDate day = m_today.addDays(offset);
        if (m_record.prospect.segment == Segment::Consumer)
            return day;
        while (day.dayOfWeek() > Qt::Friday)
            day = day.addDays(offset < 0 ? -1 : 1);
        return day;
    }

    /// Takes WHEN off the front of an event's words.
    Instant takeWhen(QStringList &words)
    {
        const QString first = words.isEmpty() ? QString() : words.takeFirst();
        if (first.endsWith(u'm') || first.endsWith(u'h'))
            return m_now.plusMinutes(first.chopped(1).toInt() * (first.endsWith(u'h') ? 60 : 1));
        const QTime time = QTime::fromString(words.isEmpty() ? QString() : words.takeFirst(), u"H:mm"_s);
        if (!time.isValid())
            m_table.fail(u"events"_s, u"“%1” is followed by no time"_s.arg(first));
        return instantAt(day(first.toInt()), time.isValid() ? time : QTime(12, 0), m_zone);
    }

    void readEvent(const QString &event)
    {
        const QStringList parts = event.split(u'|');
        QStringList words = parts.first().split(u' ', Qt::SkipEmptyParts);
        const Instant at = takeWhen(words);
        if (words.size() < 2) {
            m_table.fail(u"events"_s, u"“%1” does not say what happened"_s.arg(event));
            return;
        }
        if (const auto status = fromId<AppointmentStatus>(words.first()))
            addMeeting(at, *status, words.mid(1), parts.value(1).trimmed());
        else
            addTouch(at, words, parts);
    }

    void addMeeting(Instant at, AppointmentStatus status, const QStringList &words, const QString &topic)
    {
        Appointment appointment;
        appointment.at = at;
        appointment.status = status;
        appointment.minutes = words.value(0).toInt();
        appointment.platform = words.value(1) == u"phone"_s ? QString() : words.value(1);
        appointment.topic = topic;
        appointment.agreedAt = std::min(at, m_now).plusHours(-48);
        if (words.value(2).startsWith(u"waited="_s))
            appointment.waitedMinutes = words.value(2).section(u'=', 1).toInt();
        m_record.appointments.append(appointment);
        if (status == AppointmentStatus::Scheduled)
            return;
        Touch touch;
        touch.mark.at = at;
        touch.mark.channel = Channel::Meeting;
        touch.mark.direction = Direction::In;
        touch.mark.kind = status == AppointmentStatus::Held ? TouchKind::Held : TouchKind::Missed;
        touch.subject = topic;
        touch.kindReason = u"appointment"_s;
        m_record.touches.append(touch);
    }

    void addTouch(Instant at, const QStringList &words, const QStringList &parts)
    {
        const auto direction = fromId<Direction>(words.at(0));
        const auto channel = fromId<Channel>(words.at(1));
        if (!direction || !channel) {
            m_table.fail(u"events"_s, u"“%1” is no direction and channel"_s.arg(words.join(u' ')));
            return;
        }
        Touch touch;
        touch.mark.at = at;
        touch.mark.direction = *direction;
        touch.mark.channel = *channel;
        touch.mark.kind = *direction == Direction::In ? TouchKind::Reply : TouchKind::Sent;
        if (const auto kind = fromId<TouchKind>(words.value(2)))
            touch.mark.kind = *kind;
        else
            touch.mark.step = words.value(2);
        touch.subject = parts.value(1).trimmed();
        touch.text = parts.value(2).trimmed();
        touch.kindReason = u"rep"_s;
        m_record.touches.append(touch);
    }

    void readFact(const QString &text)
    {
        const auto kind = fromId<FactKind>(text.section(u'|', 0, 0).trimmed());
        if (!kind) {
            m_table.fail(u"facts"_s, u"“%1” does not begin with a kind of fact"_s.arg(text));
            return;
        }
        Fact fact;
        fact.kind = *kind;
        fact.text = text.section(u'|', 1).trimmed();
        fact.recordedAt = m_now;
        m_record.facts.append(fact);
    }

    void readEnd()
    {
        if (const QString hold = m_table.text(u"hold"_s); !hold.isEmpty()) {
            Hold pause;
            pause.from = m_now.plusHours(-24);
            pause.until = day(hold.section(u'|', 0, 0).trimmed().toInt());
            pause.reason = hold.section(u'|', 1).trimmed();
            m_record.holds.append(pause);
        }
        if (const QString closed = m_table.text(u"closed"_s); !closed.isEmpty()) {
            const QStringList words = closed.section(u'|', 0, 0).split(u' ', Qt::SkipEmptyParts);
            const auto as = fromId<DoneAs>(words.value(1));
            if (!as)
                m_table.fail(u"closed"_s, u"“%1” is no end"_s.arg(closed));
            m_record.prospect.closing =
              Closing{as.value_or(DoneAs::Lost), instantAt(day(words.value(0).toInt()), QTime(17, 0), m_zone),
                      closed.section(u'|', 1).trimmed()};
        }
    }

    const TomlTable &m_table;
    QTimeZone m_zone;
    Instant m_now;
    QDate m_today;
    Record m_record;
};

} // namespace

Result<Record> demoRecord(const TomlTable &table, const QTimeZone &zone, Instant now)
{
    return StoryReader(table, zone, now).read();
}

} // namespace core
