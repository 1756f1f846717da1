// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/standingstore.h"
#include "ui/prospects/grouping.h"

#include <QAbstractListModel>
#include <QHash>

#include <functional>
#include <optional>

Q_DECLARE_METATYPE(core::ListRow)

namespace ui {

/// The list of prospects with a heading before each group. Holds all ids, but reads a row only when it is
/// shown, with its neighbours: a list of 100,000 is there at once.
class ProspectListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IsHeadingRole = Qt::UserRole, ///< bool
        GroupRole,                    ///< int of ui::Group, of headings and prospects
        CountRole,                    ///< of a heading: prospects in the group, -1: not known yet
        ListRowRole,                  ///< core::ListRow, of prospects
    };
    /// Whether the ids given are all there are, or the first of them.
    enum class Extent { All, FirstPage };

    struct Source {
        RowsFor rowsFor;
        std::function<QString(const core::ListRow &)> spoken; ///< a line for who cannot see it
    };

    explicit ProspectListModel(Source source, QObject *parent = nullptr);

    /// Shows these; `sections` cover all of `ids`. Rows read before are forgotten.
    void show(const QList<core::ProspectId> &ids, const QList<Section> &sections, Extent extent);

    [[nodiscard]] std::optional<core::ProspectId> prospectAt(int row) const; ///< nothing for a heading
    [[nodiscard]] int rowOf(core::ProspectId id) const;                      ///< -1: not in the list
    /// The next row from `row` on, in steps of +1 or -1, that is no heading; -1: none.
    [[nodiscard]] int nextProspect(int row, int step) const;
    [[nodiscard]] qsizetype prospectCount() const { return m_ids.size(); }
    [[nodiscard]] qsizetype countOf(Group group) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Place {
        qsizetype section = 0;
        qsizetype id = -1; ///< index into the ids; -1: the section's heading
    };
    [[nodiscard]] Place placeOf(int row) const;
    [[nodiscard]] core::ListRow listRow(qsizetype index) const;
    void readAround(qsizetype index) const;

    Source m_source;
    QList<core::ProspectId> m_ids;
    QList<Section> m_sections;
    Extent m_extent = Extent::All;
    mutable QHash<core::ProspectId, core::ListRow> m_read;
};

} // namespace ui
