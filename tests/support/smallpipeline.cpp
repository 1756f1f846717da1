// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/smallpipeline.h"

#include "core/actions/prospects.h"
#include "core/actions/suggestion.h"
#include "core/actions/touches.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace testsupport {

namespace {

constexpr auto kNow = "2026-11-19T10:00:00Z";

Instant at(const char *iso)
{
    return Instant::from(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate));
}

} // namespace

SmallPipeline::SmallPipeline(Start start)
  : m_playbooks(m_store.pathOf(QStringLiteral("playbooks"))), m_tone(m_store.pathOf(QStringLiteral("tone"))),
    m_clock(at(kNow)), m_desk{.database = m_store.database(),
                              .shelf = m_playbooks,
                              .tone = m_tone,
                              .clock = m_clock,
                              .writer = {.name = u"Robin Vale"_s,
                                         .phone = u"+1 555 0100"_s,
                                         .zone = QTimeZone::utc()},
                              .calendar = {}}
{
    if (start == Start::Filled)
        fill();
    m_clock.set(at(kNow));
}

State SmallPipeline::stateOf(ProspectId prospect)
{
    return TestStore::require(suggestionFor(m_desk, prospect))->standing.state;
}

void SmallPipeline::fill()
{
    addSally();
    priya = add(u"Priya Raman"_s, u"Harbour Dental Supply"_s, u"priya@harbour-dental.example"_s);
    wrote(priya, "2026-11-17T09:00:00Z", Direction::Out, u"Here is the quote you asked for."_s);
    wrote(priya, "2026-11-19T08:00:00Z", Direction::In, u"Thank you. Can you do it by March?"_s);
    tom = add(u"Tom Ashworth"_s, u"Ashworth Roofing"_s, u"tom@ashworth-roofing.example"_s);
    wrote(tom, "2026-11-12T09:00:00Z", Direction::In, u"Sounds good, send me the numbers."_s);
    wrote(tom, "2026-11-18T09:00:00Z", Direction::Out, u"The numbers are attached."_s);
    dana = add(u"Dana Whitfield"_s, u"Whitfield & Daughters"_s, u"dana@whitfield.example"_s);
    wrote(dana, "2026-11-16T09:00:00Z", Direction::In, u"Saturday works for me."_s);
    TestStore::require(
      setAppointment(m_desk, {.prospect = dana, .at = at("2026-11-21T10:30:00Z"), .topic = u"the roof"_s}));
    akio = add(u"Akio Tanaka"_s, u"Tanaka Instruments"_s, u"akio@tanaka.example"_s);
    wrote(akio, "2026-11-10T09:00:00Z", Direction::In, u"A family matter, back in December."_s);
    TestStore::require(holdUntil(m_desk, akio, QDate(2026, 12, 4), u"Family matter"_s));
    rami = add(u"رامي الحداد"_s, u"شركة النور للتجارة الدولية والاستشارات"_s, u"rami@alnoor.example"_s);
    wrote(rami, "2026-11-09T09:00:00Z", Direction::In, u"Please remove me from your list."_s);
    TestStore::require(closeAs(m_desk, rami, DoneAs::NoContact, u"asked"_s));
    nobody = add(u"Maximiliane Freifrau von und zu Hohenstein-Wartburg"_s,
                 u"Internationale Gesellschaft für vergleichende Dachdeckerei und Nebengewerbe mbH"_s,
                 u"m@hohenstein.example"_s);
}

void SmallPipeline::addSally()
{
    sally = add(u"Sally Brandt"_s, u"Northlight Solar"_s, u"sally@northlight.example"_s);
    m_clock.set(at("2026-11-03T14:35:00Z"));
    TestStore::require(logTouch(m_desk, {.prospect = sally,
                                         .channel = Channel::Call,
                                         .direction = Direction::In,
                                         .at = at("2026-11-03T14:00:00Z"),
                                         .kind = TouchKind::Held,
                                         .text = u"We need to lock in our rate before the January hike."_s}));
    TestStore::require(addFact(
      m_desk,
      {.prospect = sally, .kind = FactKind::Outcome, .text = u"lock in our rate before the January hike"_s}));
    TestStore::require(setAppointment(m_desk, {.prospect = sally,
                                               .at = at("2026-11-10T14:00:00Z"),
                                               .platform = u"Zoom"_s,
                                               .topic = u"locking in your rate"_s}));
    wrote(sally, "2026-11-03T15:10:00Z", Direction::Out, u"Tuesday 10 Nov at 14:00 is set."_s);
    m_clock.set(at("2026-11-10T14:30:00Z"));
    TestStore::require(setAppointment(m_desk, {.prospect = sally,
                                               .at = at("2026-11-10T14:00:00Z"),
                                               .status = AppointmentStatus::Missed,
                                               .waitedMinutes = 30}));
    for (const Channel channel : {Channel::Call, Channel::Voicemail, Channel::Email})
        wrote(sally, "2026-11-10T14:36:00Z", Direction::Out, u"I am on Zoom now."_s, u"waiting-for-you"_s,
              channel);
    wrote(sally, "2026-11-12T09:20:00Z", Direction::Out,
          u"Hey Sally,\n\nYou asked us to meet on Tuesday about locking in your rate. I called, left a "
          u"voicemail and e-mailed. "
          u"I am here for a little bit today: +1 555 0100.\n\nTalk then,\nRobin"_s,
          u"tried-to-reach"_s);
}

ProspectId SmallPipeline::add(const QString &name, const QString &organisation, const QString &email)
{
    return *TestStore::require(addProspect(m_desk, {.name = name,
                                                    .organisation = organisation,
                                                    .emails = {email},
                                                    .segment = Segment::Company,
                                                    .situation = Situation::NeverEngaged}));
}

void SmallPipeline::wrote(ProspectId prospect, const char *when, Direction direction, const QString &text,
                          const QString &step, Channel channel)
{
    m_clock.set(at(when));
    TestStore::require(logTouch(m_desk, {.prospect = prospect,
                                         .channel = channel,
                                         .direction = direction,
                                         .at = at(when),
                                         .step = step,
                                         .text = text}));
}

} // namespace testsupport
