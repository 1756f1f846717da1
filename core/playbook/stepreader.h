// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/tomlfile.h"
#include "core/playbook/playbook.h"

#include <QSet>

namespace core {

/// One wording. Its channel must be one of the step's, which the caller checks.
[[nodiscard]] Wording readWording(const TomlTable &table);

/// Reads the steps of one playbook file. Faults are noted at the table that holds them; the file as a whole
/// then fails with the first.
class StepReader final
{
public:
    /// `source` of steps that name none; steps that stand beside the runs want a guard.
    StepReader(QString source, bool isBeside) : m_source(std::move(source)), m_isBeside(isBeside) {}

    Step read(const TomlTable &table);

private:
    void readWhat(const TomlTable &table, Step &step);
    void readLimits(const TomlTable &table, Step &step);
    void readTiming(const TomlTable &table, Step &step);
    void readWaits(const TomlTable &table, Step &step);
    void readGuard(const TomlTable &table, Step &step);
    void readWordings(const TomlTable &table, Step &step);

    QString m_source;
    bool m_isBeside;
    QSet<QString> m_ids;
};

} // namespace core
