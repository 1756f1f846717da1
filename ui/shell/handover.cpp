// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/handover.h"

#include "ui/shell/deskwork.h"
#include "ui/shell/outside.h"

namespace ui {

Handover::Handover(DeskWork &work, Outside &outside, QObject *parent)
  : QObject(parent), m_work(work), m_outside(outside)
{}

void Handover::handOff(const core::HandoffRequest &request)
{
    const auto ready = m_work.handOff(request);
    if (!ready)
        return;
    if (!ready->text.isEmpty())
        m_outside.copy(ready->text);
    const QUrl target = ready->uri.isEmpty() ? QUrl::fromLocalFile(ready->file)
                                             : QUrl::fromEncoded(ready->uri.toLatin1(), QUrl::StrictMode);
    const bool opens = !ready->uri.isEmpty() || !ready->file.isEmpty();
    if (opens && !m_outside.open(target))
        Q_EMIT failed(tr("No mail client could be opened. The message is still here: copy it, or say that "
                         "it was not sent."));
}

void Handover::invite(core::ProspectId prospect, core::Instant at)
{
    const auto file = m_work.writeInvitation(prospect, at);
    if (file && !m_outside.open(QUrl::fromLocalFile(*file)))
        Q_EMIT failed(tr("No program for calendars could be opened. The invitation lies in %1; attach it to "
                         "your message.")
                        .arg(*file));
}

} // namespace ui
