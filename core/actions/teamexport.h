// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/base/progress.h"
#include "core/domain/teamexport.h"
#include "core/team/exportwriter.h"
#include "core/team/teamkey.h"

#include <optional>

namespace core {

struct TeamExportRequest {
    QString path; ///< of the file to write; what is there is replaced once the new one is whole
    QString rep;  ///< the name that the manager sees
    ExportLevel level = ExportLevel::Names;
    std::optional<TeamKey> key;                   ///< nothing: no hashes
    std::optional<TeamExportWriter::Seal> seal{}; ///< nothing: not encrypted
    QStringList kept{}; ///< files that must not be replaced, beside stores: the key, the passphrase
};

struct TeamExportOutcome {
    ExportCounts counts;
    bool encrypted = false;
};

/// Writes what the manager gets, as things stand at the clock's now. Reads one state of the store, whatever
/// is stored meanwhile, and changes nothing in it. Canceled and every error leave the former file as it was.
/// Never written over a store, the files of `kept` and what is no plain file: CannotWrite. InvalidValue
/// ("name") without a rep.
[[nodiscard]] Result<TeamExportOutcome> exportForTeam(const Desk &desk, const TeamExportRequest &request,
                                                      Progress &progress);

/// One prospect as the manager gets it, with its touches: for the preview and for the file alike. The writer
/// leaves out what the level does not tell.
struct ProspectForTeam {
    ExportedProspect prospect;
    QList<ExportedTouch> touches;
};
[[nodiscard]] Result<ProspectForTeam> prospectForTeam(const Desk &desk, ProspectId prospect,
                                                      const std::optional<TeamKey> &key);

/// The first lines of the file that exportForTeam would write, letter by letter: the header and so many
/// prospects with their touches.
[[nodiscard]] Result<QString> teamExportPreview(const Desk &desk, const TeamExportRequest &request,
                                                qsizetype prospects);

} // namespace core
