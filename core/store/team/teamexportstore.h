// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/teamexport.h"
#include "core/domain/teamfigures.h"
#include "core/store/team/bulkrows.h"
#include "core/store/team/teamdatabase.h"

#include <QTimeZone>

namespace core {

/// What is there already of a rep.
struct KnownExport {
    RepId rep{0};
    QString name;
    Instant made;
    QString sha256;
};

/// By the store's random id. Nothing if there is none.
[[nodiscard]] Result<std::optional<KnownExport>> knownExport(const TeamDatabase &database,
                                                             const QString &store);

/// Puts one export into the team's store in place of the rep's former one. Nothing of it counts before the
/// transaction is committed.
class TeamExportStore final
{
public:
    /// `transaction` and `header` outlive this.
    TeamExportStore(TeamTransaction &transaction, const ExportHeader &header);

    /// Drops what there was of this rep, but for how things stood.
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> add(const ExportedProspect &prospect);
    [[nodiscard]] Result<void> add(const ExportedTouch &touch);
    /// Counts the sums and signs the export in.
    [[nodiscard]] Result<void> finish(const ExportCounts &counts, const QByteArray &sha256, Instant takenAt);

private:
    [[nodiscard]] Result<void> addKeys(const ExportedProspect &prospect);
    [[nodiscard]] Result<void> addAttempts(const ExportedProspect &prospect);

    TeamTransaction &m_transaction;
    const ExportHeader &m_header;
    QTimeZone m_zone;
    QDate m_today; ///< of the day it was made, in the rep's zone
    qint64 m_rep = 0;
    qint64 m_touch = 0; ///< number of the touch added last, within its prospect
    BulkRows m_prospects;
    BulkRows m_keys;
    BulkRows m_attempts;
    BulkRows m_touches;
};

/// The bits in which the channels of an attempt are kept, by the order of the vocabulary.
[[nodiscard]] int channelBits(const QList<Channel> &channels);
[[nodiscard]] QList<Channel> channelsOf(int bits);

} // namespace core
