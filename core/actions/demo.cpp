// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/demo.h"

#include "core/actions/demostory.h"
#include "core/actions/standings.h"
#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Where the steps of the last silence began their run.
std::optional<Run> runOf(const Record &record, const RunPlans &plans)
{
    std::optional<Run> run;
    for (const Touch &touch : record.touches) {
        if (countsAs(touch.mark) == CountsAs::Answer)
            run.reset();
        if (run || touch.mark.step.isEmpty())
            continue;
        run = Run{};
        run->playbook = plans.playbookOfStep.value(touch.mark.step);
        run->startedAt = touch.mark.at;
    }
    return run;
}

/// The touch that an appointment's outcome is on the timeline.
std::optional<TouchId> outcomeOf(const Appointment &appointment, const QList<Touch> &stored)
{
    for (const Touch &touch : stored) {
        if (touch.mark.channel == Channel::Meeting && touch.mark.at == appointment.at)
            return touch.mark.id;
    }
    return std::nullopt;
}

Result<void> storeEvents(Transaction &transaction, const Record &record, ProspectId id, const RunPlans &plans)
{
    Database &database = transaction.database();
    QList<Touch> stored = record.touches;
    for (Touch &touch : stored) {
        touch.prospect = id;
        const auto touchId = TouchStore(database).insert(transaction, touch);
        if (!touchId)
            return failure(touchId.error());
        touch.mark.id = *touchId;
    }
    for (Appointment appointment : record.appointments) {
        appointment.prospect = id;
        appointment.touch = outcomeOf(appointment, stored);
        if (const auto done = AppointmentStore(database).insert(transaction, appointment); !done)
            return failure(done.error());
    }
    for (Fact fact : record.facts) {
        fact.prospect = id;
        if (!stored.isEmpty())
            fact.source = stored.first().mark.id; // said in the conversation that began it
        if (const auto done = FactStore(database).insert(transaction, fact); !done)
            return failure(done.error());
    }
    for (Hold hold : record.holds) {
        hold.prospect = id;
        if (const auto done = HoldStore(database).insert(transaction, hold); !done)
            return failure(done.error());
    }
    if (auto run = runOf(record, plans)) {
        run->prospect = id;
        if (const auto done = RunStore(database).insert(transaction, *run); !done)
            return failure(done.error());
    }
    return {};
}

Result<void> storeRecord(Transaction &transaction, const Record &record, const RunPlans &plans)
{
    ProspectStore prospects(transaction.database());
    const auto id = prospects.insert(transaction, record.prospect);
    if (!id)
        return failure(id.error());
    for (Contact contact : record.contacts) {
        contact.prospect = *id;
        if (const auto done = prospects.insertContact(transaction, contact); !done)
            return failure(done.error());
    }
    return storeEvents(transaction, record, *id, plans);
}

} // namespace

Result<int> fillDemo(Desk &desk)
{
    const auto before = ProspectStore(desk.database).count();
    if (!before)
        return before;
    if (*before > 0)
        return failure({.code = Error::Code::StoreNotEmpty, .subject = desk.database.path()});
    QFile file(u":/demo/pipeline.toml"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.code = Error::Code::CannotRead, .subject = file.fileName()});
    const auto toml = TomlFile::parse(file.readAll(), file.fileName(), Error::Code::DamagedFile);
    if (!toml)
        return failure(toml.error());
    auto transaction = Transaction::begin(desk.database, u"demo"_s);
    if (!transaction)
        return failure(transaction.error());
    int prospects = 0;
    for (const TomlTable &table : toml->root().tables(u"prospect"_s)) {
        const auto record = demoRecord(table, desk.writer.zone, desk.now());
        if (!record)
            return failure(record.error());
        if (const auto stored = storeRecord(*transaction, *record, desk.playbooks().plans()); !stored)
            return failure(stored.error());
        ++prospects;
    }
    if (const auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    NoProgress progress;
    if (const auto refreshed = refreshStandings(desk, progress); !refreshed)
        return failure(refreshed.error());
    return prospects;
}

} // namespace core
