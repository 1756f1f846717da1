// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/session.h"

#include "core/actions/settings.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

std::unique_ptr<core::Clock> clockFor(const SessionOptions &options)
{
    if (options.now)
        return std::make_unique<core::FixedClock>(*options.now);
    return std::make_unique<core::SystemClock>();
}

} // namespace

QString Session::ownFolder(const QString &storePath, const QString &name)
{
    const QString path = storePath.isEmpty() ? core::defaultStorePath() : storePath;
    return QFileInfo(path).absolutePath() + u'/' + name;
}

Session::Session(SessionOptions options, core::Database database)
  : m_options(std::move(options)), m_database(std::move(database)),
    m_playbooks(ownFolder(m_database.path(), u"playbooks"_s)),
    m_tone(ownFolder(m_database.path(), u"tone"_s)),
    m_clock(clockFor(m_options)), m_desk{m_database, m_playbooks, m_tone, *m_clock, {}, {}}
{}

Session::~Session() = default;

core::Result<std::unique_ptr<Session>> Session::open(const SessionOptions &options)
{
    auto database =
      core::Database::open(options.storePath.isEmpty() ? core::defaultStorePath() : options.storePath);
    if (!database)
        return core::failure(database.error());
    std::unique_ptr<Session> session(new Session(options, std::move(*database)));
    if (const auto remembered = core::rememberOwnAddresses(session->m_database, options.ownAddresses);
        !remembered)
        return core::failure(remembered.error());
    if (const auto loaded = session->m_desk.reload(); !loaded)
        return core::failure(loaded.error());
    return session;
}

} // namespace app
