// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prospects/prospectlistloader.h"

#include "ui/models/prospectlistmodel.h"
#include "ui/prospects/rowtext.h"

namespace ui {

namespace {

/// More than any screen shows; read before the window is painted for the first time.
constexpr int kFirstPage = 128;
/// Short enough that the next key is not waited for; where a word is rare, the whole list takes no longer.
constexpr std::chrono::milliseconds kFirstRowsWithin(10);

} // namespace

ProspectListLoader::ProspectListLoader(const core::Desk &desk, ProspectListModel &model, QObject *parent)
  : QObject(parent), m_desk(desk), m_model(model)
{
    connect(&m_task, &BackgroundTask::finished, this, &ProspectListLoader::takeResult);
}

void ProspectListLoader::loadFirstPage()
{
    if (!showFirstPage())
        Q_EMIT loaded();
}

void ProspectListLoader::load(const core::ListQuery &query)
{
    m_query = query;
    ++m_wishes;
    const bool canBeSlow = !query.search.isEmpty() || m_model.prospectCount() > kFirstPage;
    if (!canBeSlow && !showFirstPage()) {
        Q_EMIT loaded();
        return;
    }
    if (m_task.isRunning())
        m_task.cancel();
    else
        followNewestWish();
}

core::Result<ProspectListLoader::Found> ProspectListLoader::find(const core::Database &database,
                                                                 const core::ListQuery &query, Part part,
                                                                 core::Instant endOfToday,
                                                                 const core::Progress &watched)
{
    const core::StandingStore store(database);
    const auto ids =
      part == Part::All ? store.ids(query, watched) : store.firstIds(query, kFirstRowsWithin, watched);
    if (!ids)
        return core::failure(ids.error());
    const auto sections = sectionsOf(
      *ids, [&store](const QList<core::ProspectId> &wanted) { return store.rowsFor(wanted); }, endOfToday);
    if (!sections)
        return core::failure(sections.error());
    return Found{*ids, *sections};
}

core::Instant ProspectListLoader::endOfToday() const
{
    return endOfDay({.zone = m_desk.writer.zone, .now = m_desk.now()});
}

bool ProspectListLoader::showFirstPage()
{
    core::ListQuery page = m_query;
    page.limit = kFirstPage + 1;
    const auto found = find(m_desk.database, page, Part::All, endOfToday(), core::NoProgress());
    if (!found) {
        Q_EMIT failed(found.error());
        return false;
    }
    const bool more = found->ids.size() > kFirstPage;
    m_model.show(found->ids, found->sections,
                 more ? ProspectListModel::Extent::FirstPage : ProspectListModel::Extent::All);
    return more;
}

void ProspectListLoader::followNewestWish()
{
    searchInBackground(m_query.search.isEmpty() ? Part::All : Part::FirstRows);
}

void ProspectListLoader::searchInBackground(Part part)
{
    m_searched = m_wishes;
    m_searchedPart = part;
    m_result = std::make_shared<core::Result<Found>>();
    core::ListQuery query = m_query;
    if (part == Part::FirstRows)
        query.limit = kFirstPage;
    m_task.start([result = m_result, path = m_desk.database.path(), query, part,
                  end = endOfToday()](core::Progress &progress) {
        const auto database = core::Database::openBeside(path, core::Database::Mode::ReadOnly);
        *result = database ? find(*database, query, part, end, progress) : core::failure(database.error());
    });
}

void ProspectListLoader::takeResult()
{
    if (m_searched != m_wishes)
        return followNewestWish();
    if (!*m_result) {
        Q_EMIT failed(m_result->error());
        return;
    }
    const Found &found = **m_result;
    const bool isPart = m_searchedPart == Part::FirstRows;
    if (!isPart || !found.ids.isEmpty())
        m_model.show(found.ids, found.sections,
                     isPart ? ProspectListModel::Extent::FirstPage : ProspectListModel::Extent::All);
    if (isPart)
        return searchInBackground(Part::All);
    Q_EMIT loaded();
}

} // namespace ui
