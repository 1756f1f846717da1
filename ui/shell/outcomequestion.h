// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/prospects.h"
#include "core/domain/record.h"
#include "ui/widgets/noticebar.h"

#include <optional>

namespace ui {

/// Asks whether an appointment that has passed was held or missed (decisions.md, 3).
class OutcomeQuestion final : public QObject
{
    Q_OBJECT
public:
    explicit OutcomeQuestion(QObject *parent);

    [[nodiscard]] NoticeBar *bar() const { return m_bar; }
    /// Asks, or is silent where nothing is open.
    void show(const core::Record &record, core::Instant now);

Q_SIGNALS:
    void settled(const core::AppointmentChange &change);

private:
    NoticeBar *m_bar; ///< belongs to whoever lays it out
    std::optional<core::Appointment> m_open;
};

} // namespace ui
