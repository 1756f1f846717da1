// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/recordslots.h"

#include "core/playbook/factslots.h"
#include "core/playbook/phrases.h"
#include "core/playbook/slotnames.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString yes(bool holds)
{
    return holds ? u"yes"_s : QString();
}

/// Fills the slots of one draft request.
class SlotFiller final
{
public:
    SlotFiller(const DraftRequest &request, const QString &language)
      : m_request(request), m_phrases(Phrases::load(language)),
        m_zone(zoneOf(request.record, request.writer.zone)), m_today(request.now.dateIn(m_zone))
    {
        for (const QString &name : knownSlots())
            m_slots.insert(name, QString());
    }

    Slots fill()
    {
        fillPeople();
        fillFactSlots(m_slots, m_request, m_phrases);
        fillAppointment();
        fillTries();
        fillWeeks();
        fillLastSubject();
        m_slots[u"lottery"_s] = m_request.writer.lottery.simplified();
        return m_slots;
    }

private:
    void fillPeople()
    {
        const Contact *primary = m_request.record.primary();
        const QString name = primary ? firstNameOf(*primary, m_request.record.prospect) : QString();
        const Writer &writer = m_request.writer;
        m_slots[u"first_name"_s] = name;
        m_slots[u"greeting"_s] = m_phrases.greeting(name);
        m_slots[u"rep_name"_s] = writer.name.simplified();
        m_slots[u"phone"_s] = writer.phone.simplified();
    }

    void fillAppointment()
    {
        const auto &missedAt = m_request.standing.missedAt;
        m_slots[u"missed"_s] = yes(missedAt.has_value());
        const Appointment *appointment = talkOfThisSilence();
        if (appointment) {
            m_slots[u"topic"_s] = insideSentence(appointment->topic);
            m_slots[u"platform"_s] = appointment->platform.simplified();
        }
        if (missedAt) {
            const int minutes = appointment ? appointment->minutes : Appointment{}.minutes;
            const bool runs = *missedAt <= m_request.now && m_request.now < missedAt->plusMinutes(minutes);
            m_slots[u"during_appointment"_s] = yes(runs);
            m_slots[u"appointment_time"_s] = m_phrases.time(missedAt->in(m_zone).time());
            m_slots[u"appointment_day"_s] = m_phrases.day(missedAt->dateIn(m_zone), m_today);
            if (appointment && appointment->waitedMinutes.value_or(0) > 0)
                m_slots[u"waited"_s] = m_phrases.minutes(*appointment->waitedMinutes);
        }
        for (const Touch &touch : m_request.record.touches) {
            if (touch.mark.at > m_request.now || countsAs(touch.mark) != CountsAs::Answer)
                continue;
            const bool isHeld = touch.mark.kind == TouchKind::Held;
            m_slots[isHeld ? u"held_day"_s : u"answered_day"_s] =
              m_phrases.day(touch.mark.at.dateIn(m_zone), m_today);
        }
    }

    /// The missed appointment, else the newest one that was held.
    [[nodiscard]] const Appointment *talkOfThisSilence() const
    {
        const Appointment *found = nullptr;
        for (const Appointment &appointment : m_request.record.appointments) {
            const bool isMissed = appointment.status == AppointmentStatus::Missed &&
                                  m_request.standing.missedAt == appointment.at;
            const bool isHeld =
              appointment.status == AppointmentStatus::Held && appointment.at <= m_request.now;
            if (isMissed || (isHeld && !m_request.standing.missedAt))
                found = &appointment;
        }
        return found;
    }

    /// How long nothing was heard of them, in whole weeks.
    void fillWeeks()
    {
        const auto &standing = m_request.standing;
        const auto heard = standing.lastAnswer ? standing.lastAnswer : standing.silentSince;
        const auto weeks = heard ? int(heard->dateIn(m_zone).daysTo(m_today) / 7) : 0;
        if (weeks > 0)
            m_slots[u"weeks"_s] = m_phrases.weeks(weeks);
    }

    void fillTries()
    {
        QList<std::pair<Channel, int>> counts; // in the order in which the channels were first used
        for (const Attempt &attempt : m_request.standing.attempts) {
            for (qsizetype index : attempt.touches) {
                const Channel channel = m_request.record.touches.at(index).mark.channel;
                const auto it = std::find_if(counts.begin(), counts.end(),
                                             [channel](const auto &count) { return count.first == channel; });
                if (it == counts.end())
                    counts.append({channel, 1});
                else
                    ++it->second;
            }
        }
        QStringList tries;
        for (const auto &[channel, times] : counts) {
            const QString phrase = m_phrases.tries(channel, times);
            if (!phrase.isEmpty())
                tries.append(phrase);
        }
        if (tries.isEmpty())
            return;
        const QDate first = m_request.standing.attempts.first().day;
        const bool onOneDay = first == m_request.standing.attempts.last().day;
        m_slots[u"tries"_s] = m_phrases.list(tries);
        m_slots[u"tries_span"_s] = onOneDay ? m_phrases.day(first, m_today) : m_phrases.since(first, m_today);
    }

    void fillLastSubject()
    {
        static const QRegularExpression replyMark(u"^(re|aw|sv|rv|tr)\\s*:"_s,
                                                  QRegularExpression::CaseInsensitiveOption);
        for (const Attempt &attempt : m_request.standing.attempts) {
            for (qsizetype index : attempt.touches) {
                const QString subject = m_request.record.touches.at(index).subject.simplified();
                if (m_request.record.touches.at(index).mark.channel == Channel::Email)
                    m_slots[u"mailed"_s] = yes(true);
                if (!subject.isEmpty())
                    m_slots[u"last_subject"_s] =
                      replyMark.match(subject).hasMatch() ? subject : u"Re: "_s + subject;
            }
        }
    }

    const DraftRequest &m_request;
    Phrases m_phrases;
    QTimeZone m_zone;
    QDate m_today;
    Slots m_slots;
};

} // namespace

QString firstNameOf(const Contact &contact, const Prospect &prospect)
{
    QString name = contact.name.simplified();
    if (name.isEmpty() || name.contains(u'@') ||
        name.compare(prospect.organisation, Qt::CaseInsensitive) == 0)
        return {};
    if (const qsizetype comma = name.indexOf(u','); comma > 0) // "Lopez, Ana"
        name = name.mid(comma + 1).trimmed();
    static const QSet<QString> titles{u"dr"_s,   u"mr"_s,   u"mrs"_s,  u"ms"_s,
                                      u"prof"_s, u"herr"_s, u"frau"_s, u"mx"_s};
    static const QSet<QString> roles{u"info"_s,  u"sales"_s, u"office"_s, u"contact"_s, u"support"_s,
                                     u"admin"_s, u"team"_s,  u"the"_s,    u"hello"_s,   u"billing"_s};
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        QString bare = word.toLower();
        bare.remove(u'.');
        if (titles.contains(bare))
            continue;
        const bool isInitial = bare.size() == 1;
        return roles.contains(bare) || isInitial || !word.at(0).isLetter() ? QString() : word;
    }
    return {};
}

Slots slotsOf(const DraftRequest &request, const QString &language)
{
    return SlotFiller(request, language).fill();
}

} // namespace core
