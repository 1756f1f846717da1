// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/teamexport.h"

#include <QByteArrayView>

#include <memory>
#include <variant>

namespace core {

/// The last line: what the file says it holds, and the digest of everything before.
struct ExportEnd {
    ExportCounts counts;
    QByteArray sha256; ///< 64 hex digits
};

/// No line of an export, and why: the reason's id of words/errortext.
struct NoExportLine {
    QString reason; ///< "foreign" and "newer" of a first line; empty: damaged
};

using ExportLine = std::variant<NoExportLine, ExportHeader, ExportedProspect, ExportedTouch, ExportEnd>;

/// Takes the lines of an export apart, strictly: every name known and there once, every value in range, no
/// deeper than the format goes. One per file; its memory grows with the longest line alone.
class ExportParser final
{
public:
    ExportParser();
    ~ExportParser();
    Q_DISABLE_COPY_MOVE(ExportParser)

    [[nodiscard]] ExportLine header(QByteArrayView line);
    [[nodiscard]] ExportLine line(QByteArrayView line);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace core
