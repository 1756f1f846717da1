// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/handoffs.h"

#include <QObject>

namespace ui {

class DeskWork;
class Outside;

/// Hands what was written to the programs beside ours: the mail client, the clipboard, the calendar.
class Handover final : public QObject
{
    Q_OBJECT
public:
    Handover(DeskWork &work, Outside &outside, QObject *parent = nullptr);

    void handOff(const core::HandoffRequest &request);
    void invite(core::ProspectId prospect, core::Instant at);

Q_SIGNALS:
    /// The mail client, the calendar or the clipboard could not be reached: the draft stays as it is.
    void failed(const QString &text);

private:
    DeskWork &m_work;
    Outside &m_outside;
};

} // namespace ui
