// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/csvpreview.h"
#include "ui/shell/backgroundtask.h"

#include <memory>
#include <optional>

namespace ui {

/// Works out on another thread what a list brings by columns that the rep changed: all its days are weighed.
/// Of several wishes only the newest is followed.
class ListWeigher final : public QObject
{
    Q_OBJECT
public:
    explicit ListWeigher(QObject *parent = nullptr);

    void weigh(const core::CsvMapping &mapping);
    /// Nothing more is told of what was wished.
    void cancel();

Q_SIGNALS:
    void weighed(const core::CsvPreview &preview);
    void failed(const core::Error &error);

private:
    void take();

    std::optional<core::CsvMapping> m_wish; ///< waits for the one before
    std::shared_ptr<core::Result<core::CsvPreview>> m_found;
    BackgroundTask m_task; ///< last: its end is waited for before the rest goes
};

} // namespace ui
