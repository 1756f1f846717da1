// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/mergeplan.h"

#include "tests/support/storyline.h"

#include <QTest>

using namespace core;
using namespace testsupport;
using namespace Qt::StringLiterals;

namespace {

const QString kNow = u"04-01 10:00"_s;

/// A prospect with contacts numbered from ten times its id.
Record recordOf(int id, const QList<Contact> &contacts)
{
    Record record;
    record.prospect.id = ProspectId(id);
    record.prospect.name = contacts.first().name;
    for (Contact contact : contacts) {
        contact.id = ContactId(id * 10 + record.contacts.size());
        contact.prospect = record.prospect.id;
        contact.primary = record.contacts.isEmpty();
        record.contacts << contact;
    }
    return record;
}

Contact contactOf(const QString &name, const QStringList &addresses = {}, const QStringList &phones = {})
{
    Contact contact{.name = name, .phones = phones};
    for (const QString &address : addresses)
        contact.addresses.append({address, address.startsWith(u"dead"), {}});
    return contact;
}

/// "10 Sally Brandt* a@x, b@x; +1 555", one contact that changes a line; * is the primary.
QString told(const QList<Contact> &contacts)
{
    QStringList lines;
    for (const Contact &contact : contacts) {
        QStringList addresses;
        for (const ContactAddress &address : contact.addresses)
            addresses << address.address;
        lines << QString::number(contact.id.value()) + u' ' + contact.name +
                   (contact.primary ? u"* "_s : u" "_s) + addresses.join(u", "_s) + u"; "_s +
                   contact.phones.join(u", "_s);
    }
    return lines.join(u'\n');
}

Touch mailOf(int id, const QString &messageId, const QString &when)
{
    return {.mark = {.id = TouchId(id), .at = at(when), .direction = Direction::In, .kind = TouchKind::Reply},
            .messageId = messageId};
}

} // namespace

class TestMergePlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatEndsAndWhatGoesOn_data()
    {
        QTest::addColumn<QString>("into");
        QTest::addColumn<QString>("merged");
        QTest::addColumn<QString>("closed");
        const auto row = [](const char *name, const QString &into, const QString &merged,
                            const QString &closed) { QTest::newRow(name) << into << merged << closed; };
        row("both open", u"03-02 14:00 out email"_s, u"03-02 14:00 out email"_s, u"-"_s);
        row("asked for no contact here", u"03-02 09:00 closed no_contact"_s, u"03-20 14:00 in email"_s,
            u"no_contact"_s);
        row("asked for no contact there", u"03-20 14:00 in email"_s, u"03-02 09:00 closed no_contact"_s,
            u"no_contact"_s);
        row("no contact before a later end", u"03-20 09:00 closed won"_s, u"03-02 09:00 closed no_contact"_s,
            u"no_contact"_s);
        row("lost, and nothing passed since", u"03-02 09:00 closed lost"_s, u"03-01 14:00 out email"_s,
            u"lost"_s);
        row("lost, and nothing ever passed there", u"03-02 09:00 closed lost"_s, u"company"_s, u"lost"_s);
        row("lost there, and nothing passed here", u"company"_s, u"03-02 09:00 closed lost"_s, u"lost"_s);
        row("lost, and we talked on elsewhere", u"03-02 09:00 closed lost"_s, u"03-20 14:00 out email"_s,
            u"-"_s);
        row("lost there, and we talked on here", u"03-20 14:00 held"_s, u"03-02 09:00 closed lost"_s, u"-"_s);
        row("won, whatever passed since", u"03-02 09:00 closed won"_s, u"03-20 14:00 in email"_s, u"won"_s);
        row("lost, and a machine wrote since", u"03-02 09:00 closed lost"_s,
            u"03-20 14:00 in email auto_reply"_s, u"lost"_s);
        row("the later of two ends", u"03-02 09:00 closed lost"_s, u"03-09 09:00 closed won"_s, u"won"_s);
    }

    void whatEndsAndWhatGoesOn()
    {
        QFETCH(QString, into);
        QFETCH(QString, merged);
        const MergePlan plan = mergePlan(storyOf(into), storyOf(merged), {}, at(kNow));
        const auto &closing = plan.prospect.closing;
        QTEST(closing ? toId(closing->as) : u"-"_s, "closed");
    }

    void oneRunStaysOn_data()
    {
        QTest::addColumn<QString>("into");
        QTest::addColumn<QString>("merged");
        QTest::addColumn<QString>("ended");
        const auto row = [](const char *name, const QString &into, const QString &merged,
                            const QString &ended) { QTest::newRow(name) << into << merged << ended; };
        const QString here = u"03-02 09:00 run where-from-here"_s;
        const QString there = u"03-03 09:00 run heads-up"_s;
        row("no run", u"company"_s, u"company"_s, {});
        row("one run", here, u"company"_s, {});
        row("one run there", u"company"_s, there, {});
        row("the younger of two without an attempt", here, there, u"where-from-here merged"_s);
        row("the newest attempt is here", here + u";03-10 09:00 out email"_s,
            there + u";03-09 09:00 out email"_s, u"heads-up merged"_s);
        row("the newest attempt is there", here + u";03-10 09:00 out email"_s,
            there + u";03-11 09:00 out email"_s, u"where-from-here merged"_s);
        row("they answered on the other side", here + u";03-10 09:00 out email"_s, u"03-11 09:00 in email"_s,
            u"where-from-here answered"_s);
        row("they had answered before it", here + u";03-10 09:00 out email"_s, u"03-01 09:00 in email"_s, {});
        row("the other side is closed for good", here, u"03-01 09:00 closed no_contact"_s,
            u"where-from-here closed"_s);
    }

    void oneRunStaysOn()
    {
        QFETCH(QString, into);
        QFETCH(QString, merged);
        const MergePlan plan = mergePlan(storyOf(into), storyOf(merged), {}, at(kNow));
        QStringList ended;
        for (const Run &run : plan.runs) {
            QVERIFY(run.endedAt);
            ended << run.playbook + u' ' + run.endReason;
        }
        QTEST(ended.join(u", "_s), "ended");
    }

    void theFurtherSituationStays()
    {
        const Record never = storyOf(u"never_engaged"_s);
        const Record proposal = storyOf(u"after_proposal;nurture"_s);
        for (const MergePlan &plan :
             {mergePlan(never, proposal, {}, at(kNow)), mergePlan(proposal, never, {}, at(kNow))}) {
            QCOMPARE(plan.prospect.situation, Situation::AfterProposal);
            QVERIFY(plan.prospect.nurture);
        }
    }

    void theChosenSideNamesIt()
    {
        Record into = recordOf(1, {contactOf(u"Sally Brandt"_s)});
        into.prospect.segment = Segment::Company;
        Record merged = recordOf(2, {contactOf(u"S. Brandt"_s)});
        merged.prospect.organisation = u"Northlight"_s;
        merged.prospect.segment = Segment::Enterprise;
        const Prospect kept = mergePlan(into, merged, {}, at(kNow)).prospect;
        QCOMPARE(kept.id, ProspectId(1));
        QCOMPARE(kept.name, u"Sally Brandt"_s);
        QCOMPARE(kept.organisation, u"Northlight"_s); // an empty one gives way
        QCOMPARE(kept.segment, Segment::Company);
        const Prospect taken =
          mergePlan(into, merged, {.name = MergeSide::Merged, .segment = MergeSide::Merged}, at(kNow))
            .prospect;
        QCOMPARE(taken.id, ProspectId(1));
        QCOMPARE(taken.name, u"S. Brandt"_s);
        QCOMPARE(taken.segment, Segment::Enterprise);
    }

    void onePersonIsOneContact_data()
    {
        QTest::addColumn<QList<Contact>>("into");
        QTest::addColumn<QList<Contact>>("merged");
        QTest::addColumn<QString>("changed");
        QTest::addColumn<int>("same");
        using List = QList<Contact>;
        QTest::newRow("one address") << List{contactOf(u"Sally"_s, {u"a@x"_s})}
                                     << List{contactOf(u"S. B."_s, {u"a@x"_s, u"b@x"_s})}
                                     << u"10 Sally* a@x, b@x; "_s << 1;
        QTest::newRow("one name") << List{contactOf(u"Sally Brandt"_s, {u"a@x"_s}, {u"+1 555"_s})}
                                  << List{contactOf(u"BRANDT, SALLY"_s, {u"b@y"_s},
                                                    {u"+1-555"_s, u"+1 777"_s})}
                                  << u"10 Sally Brandt* a@x, b@y; +1 555, +1 777"_s << 1;
        QTest::newRow("one first name")
          << List{contactOf(u"Sally"_s, {u"a@x"_s})} << List{contactOf(u"sally"_s, {u"b@x"_s})}
          << u"10 Sally* a@x, b@x; "_s << 1;
        QTest::newRow("two people") << List{contactOf(u"Sally Brandt"_s)} << List{contactOf(u"Omar Reyes"_s)}
                                    << QString() << 0;
        QTest::newRow("an address tells more than a name")
          << List{contactOf(u"Sally Brandt"_s, {u"a@x"_s}), contactOf(u"Omar Reyes"_s, {u"o@x"_s})}
          << List{contactOf(u"Sally Brandt"_s, {u"o@x"_s, u"n@x"_s})} << u"11 Omar Reyes o@x, n@x; "_s << 1;
        QTest::newRow("a row without a person")
          << List{contactOf(u"Sally Brandt"_s)} << List{contactOf(QString())} << QString() << 1;
        QTest::newRow("a switchboard without a person")
          << List{contactOf(u"Sally Brandt"_s)} << List{contactOf(QString(), {}, {u"+1 555"_s})} << QString()
          << 0;
    }

    void onePersonIsOneContact()
    {
        QFETCH(QList<Contact>, into);
        QFETCH(QList<Contact>, merged);
        const MergePlan plan = mergePlan(recordOf(1, into), recordOf(2, merged), {}, at(kNow));
        QTEST(told(plan.contacts), "changed");
        QTEST(int(plan.sameContacts.size()), "same");
    }

    void anAddressThatIsDeadOnOneSideIsDead()
    {
        const Record alive = recordOf(1, {contactOf(u"Sally"_s, {u"a@x"_s})});
        Record dead = recordOf(2, {contactOf(u"Sally"_s, {u"a@x"_s})});
        dead.contacts.first().addresses.first() = {u"a@x"_s, true, u"bounced"_s};
        const MergePlan plan = mergePlan(alive, dead, {}, at(kNow));
        QCOMPARE(plan.contacts.first().addresses, dead.contacts.first().addresses);
        QVERIFY(mergePlan(dead, alive, {}, at(kNow)).contacts.isEmpty());
    }

    void whoseNameIsKeptStaysThePrimary()
    {
        const Record into = recordOf(1, {contactOf(u"Sally Brandt"_s)});
        const Record merged = recordOf(2, {contactOf(u"Omar Reyes"_s), contactOf(u"Sally Brandt"_s)});
        QCOMPARE(told(mergePlan(into, merged, {}, at(kNow)).contacts), QString());
        const MergePlan taken = mergePlan(into, merged, {.name = MergeSide::Merged}, at(kNow));
        QCOMPARE(told(taken.contacts), u"20 Omar Reyes* ; "_s);
        QCOMPARE(taken.prospect.name, u"Omar Reyes"_s);
    }

    void aMailOnBothTimelinesStaysOnce()
    {
        Record into = recordOf(1, {contactOf(u"Sally"_s)});
        Record merged = recordOf(2, {contactOf(u"Omar"_s)});
        into.touches = {mailOf(1, u"a@m"_s, u"03-02 10:00"_s), mailOf(2, u"b@m"_s, u"03-03 10:00"_s)};
        merged.touches = {mailOf(3, u"a@m"_s, u"03-02 10:01"_s), mailOf(4, u"b@m"_s, u"03-04 10:00"_s),
                          mailOf(5, {}, u"03-02 10:00"_s)};
        merged.touches[0].kindByRep = true;
        merged.touches[0].mark.kind = TouchKind::Other;
        const MergePlan plan = mergePlan(into, merged, {}, at(kNow));
        QCOMPARE(plan.sameTouches, (QHash<TouchId, TouchId>{{TouchId(3), TouchId(1)}}));
        QCOMPARE(plan.touches.size(), 1);
        QCOMPARE(plan.touches.first().mark.id, TouchId(1));
        QCOMPARE(plan.touches.first().mark.kind, TouchKind::Other);
        QVERIFY(plan.touches.first().kindByRep);
    }

    void aDayThatAListTellsOfBothStaysOnce()
    {
        Record into = recordOf(1, {contactOf(u"Sally"_s)});
        Record merged = recordOf(2, {contactOf(u"Sally"_s)});
        into.touches = {mailOf(1, {}, u"03-02 12:00"_s)};
        merged.touches = {mailOf(2, {}, u"03-02 12:00"_s), mailOf(3, {}, u"03-03 12:00"_s)};
        QVERIFY2(mergePlan(into, merged, {}, at(kNow)).sameTouches.isEmpty(), "the rep took both down");
        for (Record *record : {&into, &merged}) {
            for (Touch &touch : record->touches)
                touch.kindReason = u"list-day"_s;
        }
        QCOMPARE(mergePlan(into, merged, {}, at(kNow)).sameTouches,
                 (QHash<TouchId, TouchId>{{TouchId(2), TouchId(1)}}));
    }

    void aDayOfAListGivesWayToWhatTheOtherSideHas_data()
    {
        QTest::addColumn<Channel>("channel");
        QTest::addColumn<TouchKind>("known");
        QTest::addColumn<QString>("when");
        QTest::addColumn<bool>("givesWay");
        const auto row = [](const char *name, Channel channel, TouchKind known, const QString &when,
                            bool givesWay) { QTest::newRow(name) << channel << known << when << givesWay; };
        row("a mail of that day", Channel::Email, TouchKind::Sent, u"03-02 16:20"_s, true);
        row("a mail of the next day", Channel::Email, TouchKind::Sent, u"03-03 08:00"_s, false);
        row("their mail of that day", Channel::Email, TouchKind::Reply, u"03-02 16:20"_s, false);
        row("a call of that day", Channel::Call, TouchKind::Sent, u"03-02 16:20"_s, false);
        row("a meeting of that day", Channel::Meeting, TouchKind::Held, u"03-02 09:00"_s, true);
        row("a meeting that was missed", Channel::Meeting, TouchKind::Missed, u"03-02 09:00"_s, true);
    }

    void aDayOfAListGivesWayToWhatTheOtherSideHas()
    {
        QFETCH(Channel, channel);
        QFETCH(TouchKind, known);
        QFETCH(QString, when);
        QFETCH(bool, givesWay);
        const bool isMeeting = channel == Channel::Meeting;
        for (const bool isListHere : {true, false}) {
            Record into = recordOf(1, {contactOf(u"Sally"_s)});
            Record merged = recordOf(2, {contactOf(u"Sally"_s)});
            Touch listed = mailOf(3, {}, u"03-02 12:00"_s);
            listed.kindReason = kListDay;
            listed.mark.channel = isMeeting ? channel : Channel::Email;
            listed.mark.direction = isMeeting ? Direction::In : Direction::Out;
            listed.mark.kind = isMeeting ? TouchKind::Held : TouchKind::Sent;
            listed.mark.step = u"one"_s;
            Touch real = mailOf(4, u"a@m"_s, when);
            real.mark.channel = channel;
            real.mark.kind = known;
            real.mark.direction = known == TouchKind::Reply ? Direction::In : Direction::Out;
            (isListHere ? into : merged).touches = {listed};
            Record &other = isListHere ? merged : into;
            real.prospect = other.prospect.id;
            real.contact = other.contacts.first().id;
            other.touches = {real};
            const MergePlan plan = mergePlan(into, merged, {}, at(kNow));
            QCOMPARE(plan.sameTouches.value(TouchId(3), TouchId(0)), TouchId(givesWay ? 4 : 0));
            QVERIFY(!plan.sameTouches.contains(TouchId(4)));
            QCOMPARE(plan.touches.size(), givesWay ? 1 : 0);
            if (!givesWay)
                continue;
            QCOMPARE(plan.touches.first().mark.step, u"one"_s);
            QCOMPARE(plan.touches.first().prospect, into.prospect.id);
            QCOMPARE(plan.touches.first().contact, into.contacts.first().id);
        }
    }

    void aDayOfBothListsGivesWayToTheOneMail()
    {
        Record into = recordOf(1, {contactOf(u"Sally"_s)});
        Record merged = recordOf(2, {contactOf(u"Sally"_s)});
        Touch listed = mailOf(1, {}, u"03-02 12:00"_s);
        listed.mark.direction = Direction::Out;
        listed.kindReason = kListDay;
        into.touches = {listed};
        listed.mark.id = TouchId(2);
        Touch real = mailOf(3, u"a@m"_s, u"03-02 09:00"_s);
        real.mark.direction = Direction::Out;
        merged.touches = {real, listed};
        QCOMPARE(mergePlan(into, merged, {}, at(kNow)).sameTouches,
                 (QHash<TouchId, TouchId>{{TouchId(1), TouchId(3)}, {TouchId(2), TouchId(3)}}));
    }

    void copiesOfAMailWithoutAMessageIdStayOnce()
    {
        Record into = recordOf(1, {contactOf(u"Sally"_s)});
        Record merged = recordOf(2, {contactOf(u"Sally"_s)});
        Touch mail = mailOf(1, {}, u"03-02 12:00"_s);
        mail.mark.direction = Direction::Out;
        mail.subject = u"Solar"_s;
        into.touches = {mail};
        mail.mark.id = TouchId(2);
        mail.overridden = true;
        merged.touches = {mail};
        QVERIFY2(mergePlan(into, merged, {}, at(kNow)).sameTouches.isEmpty(), "the rep took both down");
        into.touches[0].kindReason = merged.touches[0].kindReason = kOwnMail;
        const MergePlan plan = mergePlan(into, merged, {}, at(kNow));
        QCOMPARE(plan.sameTouches, (QHash<TouchId, TouchId>{{TouchId(2), TouchId(1)}}));
        QVERIFY(plan.touches.first().overridden);
        merged.touches[0].text = u"Another one"_s;
        QVERIFY(mergePlan(into, merged, {}, at(kNow)).sameTouches.isEmpty());
    }

    void anEntryOfACalendarThatBothHaveStaysOnce()
    {
        Record into = recordOf(1, {contactOf(u"Sally"_s)});
        Record merged = recordOf(2, {contactOf(u"Omar"_s)});
        const CalendarEntry entry{u"a@cal"_s, 1, {}};
        into.appointments = {{.id = AppointmentId(1), .prospect = ProspectId(1), .calendar = entry},
                             {.id = AppointmentId(2), .prospect = ProspectId(1)}};
        merged.appointments = {{.id = AppointmentId(3),
                                .prospect = ProspectId(2),
                                .status = AppointmentStatus::Held,
                                .settledAt = at(kNow),
                                .calendar = entry,
                                .touch = TouchId(9)},
                               {.id = AppointmentId(4), .prospect = ProspectId(2)}};
        const MergePlan plan = mergePlan(into, merged, {}, at(kNow));
        QCOMPARE(plan.sameAppointments, QList{AppointmentId(3)});
        QCOMPARE(plan.appointments.size(), 1);
        QCOMPARE(plan.appointments.first().id, AppointmentId(1));
        QCOMPARE(plan.appointments.first().prospect, ProspectId(1));
        QCOMPARE(plan.appointments.first().status, AppointmentStatus::Held);
        QCOMPARE(plan.appointments.first().touch, TouchId(9));
        QVERIFY(plan.sameTouches.isEmpty());
    }

    void theRicherSideIsTheOneWithMoreTouches()
    {
        Record few = recordOf(1, {contactOf(u"Sally"_s, {u"a@x"_s, u"b@x"_s})});
        Record many = recordOf(2, {contactOf(u"Sally"_s)});
        QCOMPARE(sideWithMoreHistory(few, many), MergeSide::Into);
        QCOMPARE(sideWithMoreHistory(many, few), MergeSide::Merged);
        many.touches = {mailOf(1, {}, u"03-02 10:00"_s)};
        QCOMPARE(sideWithMoreHistory(few, many), MergeSide::Merged);
        QCOMPARE(sideWithMoreHistory(many, few), MergeSide::Into);
    }
};

QTEST_GUILESS_MAIN(TestMergePlan)
#include "tst_mergeplan.moc"
