// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/merging/pairfinder.h"

#include <chrono>

namespace ui {

namespace {

constexpr auto kQuiet = std::chrono::milliseconds(400);

core::Result<QList<core::DoubtfulPair>> pairsOf(const QString &store, core::Progress &progress)
{
    const auto database = core::Database::openBeside(store);
    if (!database)
        return core::failure(database.error());
    return core::findDoubtfulPairs(*database, progress);
}

} // namespace

PairFinder::PairFinder(const core::Database &database, QObject *parent)
  : QObject(parent), m_store(database.path())
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuiet);
    connect(&m_quiet, &QTimer::timeout, this, &PairFinder::look);
    connect(&m_task, &BackgroundTask::finished, this, &PairFinder::take);
}

void PairFinder::lookSoon()
{
    m_quiet.start();
}

void PairFinder::look()
{
    if (m_task.isRunning()) {
        m_task.cancel(); // what it would find is no longer so
        return lookSoon();
    }
    m_outcome = std::make_shared<Found>();
    m_task.start([outcome = m_outcome, store = m_store](core::Progress &progress) {
        *outcome = pairsOf(store, progress);
    });
}

void PairFinder::take()
{
    const Found outcome = *m_outcome;
    if (!outcome) {
        if (outcome.error().code != core::Error::Code::Canceled)
            Q_EMIT failed(outcome.error());
        return;
    }
    if (m_quiet.isActive()) // something changed meanwhile: it is looked at again
        return;
    m_pairs = *outcome;
    Q_EMIT found(*m_pairs);
}

} // namespace ui
