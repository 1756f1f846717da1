// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/store/database.h"
#include "core/transfer/importreport.h"

#include <QString>

namespace testsupport {

/// Stops at the nth report.
class StopAt final : public core::Progress
{
public:
    explicit StopAt(int reports) : m_left(reports) {}
    void report(const QString &, qint64, qint64) override { --m_left; }
    [[nodiscard]] bool isCanceled() const override { return m_left <= 0; }

private:
    int m_left;
};

/// "read 2: added 1, updated 0, skipped 0, failed 1".
[[nodiscard]] QString counts(const core::ImportReport &report);

/// The first twenty prospects, "Ada / Org: ada@x.example | +1 555", one contact a line.
[[nodiscard]] QString storedProspects(const core::Database &database);

} // namespace testsupport
