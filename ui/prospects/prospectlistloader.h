// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/store/standingstore.h"
#include "ui/prospects/grouping.h"
#include "ui/shell/backgroundtask.h"

#include <QObject>

namespace ui {

class ProspectListModel;

/// Fills the list: the first page at once, the whole of a long list and every search on another thread. Of a
/// search, the first rows come after a few milliseconds and the rest as soon as it is there. While it runs
/// the list stays as it was; of several wishes only the newest is followed.
class ProspectListLoader final : public QObject
{
    Q_OBJECT
public:
    ProspectListLoader(const core::Desk &desk, ProspectListModel &model, QObject *parent = nullptr);

    /// For the first paint: the rest of a long list waits for reload().
    void loadFirstPage();
    void load(const core::ListQuery &query);
    void reload() { load(m_query); }
    [[nodiscard]] const core::ListQuery &query() const { return m_query; }

Q_SIGNALS:
    /// All of the list is there.
    void loaded();
    void failed(const core::Error &error);

private:
    struct Found {
        QList<core::ProspectId> ids;
        QList<Section> sections;
    };
    /// How much of a search is looked for.
    enum class Part { FirstRows, All };
    [[nodiscard]] static core::Result<Found> find(const core::Database &database,
                                                  const core::ListQuery &query, Part part,
                                                  core::Instant endOfToday, const core::Progress &watched);
    [[nodiscard]] core::Instant endOfToday() const;
    /// Shows the first page; whether there is more.
    bool showFirstPage();
    void searchInBackground(Part part);
    void followNewestWish();
    void takeResult();

    const core::Desk &m_desk;
    ProspectListModel &m_model;
    core::ListQuery m_query;
    int m_wishes = 0;   ///< counts load()
    int m_searched = 0; ///< the wish that the running work follows
    Part m_searchedPart = Part::All;
    std::shared_ptr<core::Result<Found>> m_result;
    BackgroundTask m_task; ///< last: its end is waited for before the rest goes
};

} // namespace ui
