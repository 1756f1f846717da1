// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/deskfixture.h"

#include "core/store/prospectstore.h"

#include "tests/support/storyline.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;

namespace testsupport {

namespace {

core::Database openOrStop(const QString &path)
{
    auto database = core::Database::open(path);
    if (!database)
        qFatal("%s", describe(database.error()).constData());
    return std::move(*database);
}

} // namespace

DeskFixture::DeskFixture(const QString &now)
  : m_clock(at(now)), m_playbooks(folder() + QStringLiteral("/playbooks")),
    m_tone(folder() + QStringLiteral("/tone")),
    m_database(openOrStop(storePath())), m_desk{m_database, m_playbooks, m_tone, m_clock, {}, {}}
{
    if (const auto loaded = m_desk.reload(); !loaded)
        qFatal("%s", describe(loaded.error()).constData());
    m_desk.writer.zone = berlin();
}

void DeskFixture::setNow(const QString &now)
{
    m_clock.set(at(now));
}

core::ProspectId DeskFixture::addSally()
{
    const auto id = core::addProspect(m_desk, {.name = u"Sally Brandt"_s,
                                               .organisation = u"Northlight Solar"_s,
                                               .emails = {u"sally@northlight.example"_s},
                                               .phones = {u"+1 555 0100"_s},
                                               .segment = core::Segment::Company,
                                               .situation = core::Situation::AfterConversation,
                                               .timezone = "Europe/Berlin"});
    if (!id)
        qFatal("%s", describe(id.error()).constData());
    return *id;
}

core::Record DeskFixture::record(core::ProspectId id)
{
    const auto record = core::ProspectStore(m_database).record(id);
    if (!record)
        qFatal("%s", describe(record.error()).constData());
    return *record;
}

core::Standing DeskFixture::standing(core::ProspectId id)
{
    return core::standingOf(record(id), m_desk.rules(), m_desk.writer.zone, m_desk.now());
}

} // namespace testsupport
