// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/channeltabs.h"

#include "words/sentences.h"

#include <QSignalBlocker>

namespace ui {

ChannelTabs::ChannelTabs(QWidget *parent) : QTabBar(parent)
{
    setObjectName(QStringLiteral("channelTabs"));
    setAccessibleName(tr("Channel"));
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0 && index < m_channels.size())
            Q_EMIT channelChosen(m_channels.at(index));
    });
}

void ChannelTabs::setChannels(const QList<core::Channel> &channels, core::Channel selected)
{
    const QSignalBlocker silent(this);
    if (channels != m_channels) {
        m_channels = channels;
        while (count() > 0)
            removeTab(count() - 1);
        for (const core::Channel channel : channels)
            addTab(words::channelName(channel));
    }
    setCurrentIndex(int(qMax<qsizetype>(0, m_channels.indexOf(selected))));
    setVisible(!m_channels.isEmpty());
}

core::Channel ChannelTabs::channel() const
{
    return m_channels.value(currentIndex(), core::Channel::Email);
}

} // namespace ui
