// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/cursor.h"
#include "core/store/standingstore.h"

#include <QHash>

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace core {

/// Reads what the rules need of many prospects: one pass over each table in the order of the prospects, side
/// by side, with buffers that are used again from prospect to prospect.
class SourceStream final
{
public:
    SourceStream(const Database &database, const QTimeZone &repZone);

    using Visit = std::function<void(const StandingStore::Source &)>;
    /// Prospects with ids from `first` to `last` for which `isWanted`.
    [[nodiscard]] Result<void> read(ProspectId first, ProspectId last,
                                    const std::function<bool(ProspectId)> &isWanted, const Visit &visit);

private:
    /// A table's rows in the order of the prospects; stands on the next one that was not taken yet.
    struct Lane {
        Lane(const Database &database, const QString &sql) : rows(database, sql) {}
        void restart(ProspectId first, ProspectId last);
        [[nodiscard]] bool isAt(qint64 prospect); ///< passes over the rows of earlier prospects
        void advance();

        Cursor rows;
        qint64 prospect = 0; ///< whose row it stands on, the greatest number at the end
    };

    void takeContacts(qint64 prospect);
    void takeTouches(qint64 prospect);
    void takeAppointments(qint64 prospect);
    void takeHolds(qint64 prospect);
    void takeRun(qint64 prospect);
    void takeProspect();
    [[nodiscard]] QTimeZone zoneOf(std::string_view id);
    [[nodiscard]] QString stepOf(std::string_view id);
    [[nodiscard]] Result<void> status() const;

    QTimeZone m_repZone;
    Lane m_prospects;
    Lane m_contacts;
    Lane m_dead;
    Lane m_touches;
    Lane m_appointments;
    Lane m_holds;
    Lane m_runs;

    Prospect m_prospect;
    StandingInput m_input;
    std::vector<TouchMark> m_marks;
    std::vector<Appointment> m_agreed;
    std::vector<Hold> m_pauses;
    std::unordered_map<std::string, QTimeZone> m_zones;
    std::unordered_map<std::string, QString> m_steps;
};

} // namespace core
