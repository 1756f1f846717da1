// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/base/tomlfile.h"
#include "core/domain/record.h"

namespace core {

/// Reads one [[prospect]] of resources/demo/pipeline.toml as a record without ids, relative to `now`.
[[nodiscard]] Result<Record> demoRecord(const TomlTable &table, const QTimeZone &zone, Instant now);

} // namespace core
