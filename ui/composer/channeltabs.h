// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/vocabulary.h"

#include <QList>
#include <QTabBar>

#include <optional>

namespace ui {

/// One tab for each channel that the move can take.
class ChannelTabs final : public QTabBar
{
    Q_OBJECT
public:
    explicit ChannelTabs(QWidget *parent = nullptr);

    /// Shows these and selects one, without telling.
    void setChannels(const QList<core::Channel> &channels, core::Channel selected);
    [[nodiscard]] core::Channel channel() const;

Q_SIGNALS:
    void channelChosen(core::Channel channel);

private:
    QList<core::Channel> m_channels;
};

} // namespace ui
