// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/listweigher.h"

#include <utility>

namespace ui {

ListWeigher::ListWeigher(QObject *parent) : QObject(parent)
{
    connect(&m_task, &BackgroundTask::finished, this, &ListWeigher::take);
}

void ListWeigher::weigh(const core::CsvMapping &mapping)
{
    if (m_task.isRunning()) {
        m_wish = mapping;
        m_task.cancel();
        return;
    }
    m_found = std::make_shared<core::Result<core::CsvPreview>>();
    m_task.start(
      [found = m_found, mapping](core::Progress &progress) { *found = core::previewAs(mapping, progress); });
}

void ListWeigher::cancel()
{
    m_wish.reset();
    m_found.reset();
    m_task.cancel();
}

void ListWeigher::take()
{
    if (const auto wish = std::exchange(m_wish, std::nullopt))
        return weigh(*wish);
    const auto found = std::exchange(m_found, nullptr);
    if (!found)
        return;
    if (*found)
        Q_EMIT weighed(**found);
    else
        Q_EMIT failed(found->error());
}

} // namespace ui
