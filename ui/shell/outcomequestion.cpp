// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/outcomequestion.h"

#include <QPushButton>

#include <algorithm>

namespace ui {

namespace {

/// An appointment that has passed and that nobody settled.
std::optional<core::Appointment> unsettled(const core::Record &record, core::Instant now)
{
    const auto it = std::find_if(record.appointments.crbegin(), record.appointments.crend(),
                                 [now](const core::Appointment &a) {
                                     return a.status == core::AppointmentStatus::Scheduled && a.at <= now;
                                 });
    return it == record.appointments.crend() ? std::nullopt : std::optional(*it);
}

} // namespace

OutcomeQuestion::OutcomeQuestion(QObject *parent)
  : QObject(parent), m_bar(new NoticeBar(NoticeBar::Tone::Plain))
{
    for (const auto &[text, status] : {std::pair(tr("Held"), core::AppointmentStatus::Held),
                                       std::pair(tr("Missed"), core::AppointmentStatus::Missed)}) {
        connect(m_bar->addButton(text), &QPushButton::clicked, this, [this, outcome = status] {
            if (m_open)
                Q_EMIT settled({.prospect = m_open->prospect, .id = m_open->id, .status = outcome});
        });
    }
}

void OutcomeQuestion::show(const core::Record &record, core::Instant now)
{
    m_open = unsettled(record, now);
    if (m_open)
        m_bar->tell(tr("The appointment has passed. Was it held or missed?"));
    else
        m_bar->hide();
}

} // namespace ui
