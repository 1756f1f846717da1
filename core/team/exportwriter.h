// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/teamexport.h"
#include "core/team/sealedfile.h"

#include <QCryptographicHash>

#include <memory>
#include <optional>

class QIODevice;

namespace core {

inline constexpr int kExportVersion = 1;

/// What a line of the file says; `resources/team/export-1.schema.json` describes them all. The level decides
/// what is left out, here and nowhere else: nothing above it can leak a name into figures.
[[nodiscard]] QByteArray exportLine(const ExportHeader &header);
[[nodiscard]] QByteArray exportLine(const ExportedProspect &prospect, ExportLevel level);
[[nodiscard]] QByteArray exportLine(const ExportedTouch &touch, ExportLevel level);

/// The level that a prospect is told at: who asked not to be contacted never carries words (decisions 25).
[[nodiscard]] ExportLevel levelOf(const ExportedProspect &prospect, ExportLevel level);

/// Writes an export line by line, under a passphrase or plain: the header, each prospect with its touches
/// behind it, and an end with the counts and a digest of everything before. In bounded memory.
class TeamExportWriter final
{
public:
    struct Seal {
        QByteArray passphrase;
        SealCost cost{};
    };
    /// `out` is open for writing and outlives this. Errors as SealWriter's, and CannotWrite.
    [[nodiscard]] static Result<TeamExportWriter> begin(QIODevice &out, const ExportHeader &header,
                                                        const std::optional<Seal> &seal = std::nullopt);

    [[nodiscard]] Result<void> write(const ExportedProspect &prospect);
    /// Of the prospect written last.
    [[nodiscard]] Result<void> write(const ExportedTouch &touch);
    /// Without it the file counts as cut off.
    [[nodiscard]] Result<ExportCounts> finish();

private:
    TeamExportWriter(QIODevice &out, ExportLevel level);
    [[nodiscard]] Result<void> put(const QByteArray &line);
    [[nodiscard]] Result<void> putBytes(const QByteArray &bytes);

    QIODevice *m_out;
    ExportLevel m_level;
    ExportLevel m_touchLevel; ///< of the prospect written last
    std::optional<SealWriter> m_seal;
    std::unique_ptr<QCryptographicHash> m_digest;
    ExportCounts m_counts;
};

} // namespace core
