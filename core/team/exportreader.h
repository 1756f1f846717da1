// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/teamexport.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <variant>

class QIODevice;

namespace core {

/// Reads an export line by line, and believes nothing: what next() has told counts only once it has told the
/// end, for only then were the counts and the digest compared. In bounded memory, whatever the file claims.
class TeamExportReader final
{
public:
    struct Source {
        QIODevice &in;         ///< open for reading, at its start; outlives the reader
        QString path;          ///< the subject of errors
        QByteArray passphrase; ///< of a sealed file
        Instant now;           ///< a file from more than a day ahead of it is refused
    };
    /// TeamFileRefused with the reason's id; WrongPassphrase, OutOfMemory, CannotRead.
    [[nodiscard]] static Result<TeamExportReader> begin(const Source &source);
    TeamExportReader(TeamExportReader &&) noexcept;
    TeamExportReader &operator=(TeamExportReader &&) noexcept;
    ~TeamExportReader();

    [[nodiscard]] const ExportHeader &header() const;
    [[nodiscard]] bool isSealed() const;

    struct End {
        ExportCounts counts;
        QByteArray sha256; ///< of the content: the same for the same export, sealed or plain
    };
    using Line = std::variant<ExportedProspect, ExportedTouch, End>;
    /// Not to be called behind the End.
    [[nodiscard]] Result<Line> next();

private:
    struct State;
    explicit TeamExportReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace core
