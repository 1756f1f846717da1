// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/storyline.h"

#include "core/playbook/playbookfile.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace testsupport {

namespace {

class StoryReader final
{
public:
    core::Record read(const QString &story)
    {
        core::Contact contact;
        contact.id = core::ContactId(1);
        contact.name = u"Sally Brandt"_s;
        contact.primary = true;
        contact.timezone = "Europe/Berlin";
        contact.addresses = {{u"sally@northlight.example"_s, false, {}}};
        contact.phones = {u"+1 555 0100"_s};
        m_record.contacts = {contact};
        m_record.prospect.id = core::ProspectId(1);
        m_record.prospect.name = u"Sally Brandt"_s;
        m_record.prospect.situation = core::Situation::AfterConversation;
        for (const QString &event : story.split(u';', Qt::SkipEmptyParts))
            add(event.simplified());
        std::stable_sort(m_record.touches.begin(), m_record.touches.end(),
                         [](const core::Touch &a, const core::Touch &b) { return a.mark.at < b.mark.at; });
        return m_record;
    }

private:
    void add(const QString &event)
    {
        if (event.startsWith(u"best "_s)) {
            m_record.contacts.first().bestTimes = event.section(u'"', 1, 1).replace(u'|', u';');
            return;
        }
        if (event.startsWith(u"with "_s) || event.startsWith(u"perhaps "_s)) {
            addContact(event.section(u' ', 1), event.startsWith(u"with "_s));
            return;
        }
        const QStringList words = event.split(u' ');
        if (words.size() == 1) {
            setWord(event);
            return;
        }
        const core::Instant when = at(words.at(0) + u' ' + words.at(1));
        const QString what = words.at(2);
        const QStringList rest = words.mid(3);
        if (what == u"hold"_s)
            addHold(when, rest);
        else if (what == u"closed"_s)
            m_record.prospect.closing =
              core::Closing{*core::fromId<core::DoneAs>(rest.first()), when, u"told"_s};
        else if (what == u"run"_s)
            addRun(when, rest.first());
        else if (what == u"appointment"_s)
            addAppointment(when, rest);
        else
            addTouch(when, what, rest);
    }

    void setWord(const QString &word)
    {
        if (word == u"dead"_s)
            m_record.contacts.first().addresses.first().dead = true;
        else if (word == u"nophone"_s)
            m_record.contacts.first().phones.clear();
        else if (word == u"nurture"_s)
            m_record.prospect.nurture = true;
        else if (const auto kind = core::fromId<core::FactKind>(word))
            addFact(*kind);
        else if (const auto segment = core::fromId<core::Segment>(word))
            m_record.prospect.segment = *segment;
        else if (const auto situation = core::fromId<core::Situation>(word))
            m_record.prospect.situation = *situation;
        else
            qFatal("the story has an unknown word: %s", qPrintable(word));
    }

    void addFact(core::FactKind kind)
    {
        core::Fact fact;
        fact.kind = kind;
        fact.text = u"driving back with empty trailers"_s;
        m_record.facts.append(fact);
    }

    void addContact(const QString &name, bool confirmed)
    {
        core::Contact contact;
        contact.id = core::ContactId(100 + m_record.contacts.size());
        contact.name = name;
        contact.confirmed = confirmed;
        m_record.contacts.append(contact);
    }

    void addHold(core::Instant when, const QStringList &rest)
    {
        core::Hold hold;
        hold.from = when;
        hold.until = at(rest.first() + u" 00:00"_s).dateIn(berlin());
        hold.reason = u"family matter"_s;
        if (rest.size() > 1)
            hold.liftedAt = at(rest.at(1).section(u'=', 1).replace(u'T', u' '));
        m_record.holds.append(hold);
    }

    void addRun(core::Instant when, const QString &playbook)
    {
        core::Run run;
        run.playbook = playbook;
        run.startedAt = when;
        m_record.runs.append(run);
    }

    void addAppointment(core::Instant when, const QStringList &rest)
    {
        core::Appointment appointment;
        appointment.at = when;
        appointment.agreedAt = core::Instant{0};
        for (const QString &word : rest) {
            if (word.startsWith(u"agreed="_s))
                appointment.agreedAt = at(word.section(u'=', 1).replace(u'T', u' '));
            else if (word.startsWith(u"cancelled"_s)) {
                appointment.status = core::AppointmentStatus::Cancelled;
                appointment.cancelledBy =
                  word.endsWith(u"=us"_s) ? core::CancelledBy::Us : core::CancelledBy::Them;
                appointment.settledAt = when;
            }
        }
        m_record.appointments.append(appointment);
    }

    void addTouch(core::Instant when, const QString &what, const QStringList &rest)
    {
        core::Touch touch;
        touch.mark.id = core::TouchId(++m_lastId);
        touch.mark.at = when;
        if (what == u"held"_s || what == u"missed"_s) {
            const bool held = what == u"held"_s;
            touch.mark.channel = core::Channel::Meeting;
            touch.mark.direction = core::Direction::In;
            touch.mark.kind = held ? core::TouchKind::Held : core::TouchKind::Missed;
            core::Appointment appointment;
            appointment.at = when;
            appointment.platform = u"Zoom"_s;
            appointment.topic = u"the new rates"_s;
            appointment.status = held ? core::AppointmentStatus::Held : core::AppointmentStatus::Missed;
            m_record.appointments.append(appointment);
        } else {
            touch.mark.direction = *core::fromId<core::Direction>(what);
            touch.mark.channel = *core::fromId<core::Channel>(rest.first());
            touch.mark.kind = what == u"in"_s ? core::TouchKind::Reply : core::TouchKind::Sent;
            for (const QString &word : rest.mid(1)) {
                if (word == u"early"_s)
                    touch.overridden = true;
                else if (word.startsWith(u"step="_s))
                    touch.mark.step = word.section(u'=', 1);
                else
                    touch.mark.kind = *core::fromId<core::TouchKind>(word);
            }
        }
        m_record.touches.append(touch);
    }

    core::Record m_record;
    qint64 m_lastId = 0;
};

} // namespace

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

core::Instant at(const QString &time)
{
    const QDateTime local = QDateTime::fromString(u"2026-"_s + time, u"yyyy-MM-dd HH:mm"_s);
    if (!local.isValid())
        qFatal("no time: %s", qPrintable(time));
    return core::instantAt(local.date(), local.time(), berlin());
}

QString told(const std::optional<core::Instant> &instant)
{
    return instant ? instant->in(berlin()).toString(u"MM-dd HH:mm"_s) : u"-"_s;
}

core::Record storyOf(const QString &story)
{
    return StoryReader().read(story);
}

const core::Playbooks &shippedPlaybooks()
{
    static const core::PlaybooksLoaded loaded = [] {
        auto playbooks = core::loadPlaybooks({});
        for (const core::Error &problem : playbooks.problems)
            qFatal("%s %s %s", qPrintable(problem.subject), qPrintable(problem.place),
                   qPrintable(problem.detail));
        return playbooks;
    }();
    return loaded.playbooks;
}

} // namespace testsupport
