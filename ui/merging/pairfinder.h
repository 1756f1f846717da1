// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/merging.h"
#include "ui/shell/backgroundtask.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace ui {

/// Looks for prospects that are perhaps one, on another thread and with a connection of its own, once what
/// changed has been quiet for a moment.
class PairFinder final : public QObject
{
    Q_OBJECT
public:
    explicit PairFinder(const core::Database &database, QObject *parent = nullptr);

    void lookSoon();
    /// What was found last; nothing before the first look is over.
    [[nodiscard]] const std::optional<QList<core::DoubtfulPair>> &pairs() const { return m_pairs; }

Q_SIGNALS:
    void found(const QList<core::DoubtfulPair> &pairs);
    void failed(const core::Error &error);

private:
    using Found = core::Result<QList<core::DoubtfulPair>>;

    void look();
    void take();

    QString m_store;
    QTimer m_quiet;
    std::optional<QList<core::DoubtfulPair>> m_pairs;
    std::shared_ptr<Found> m_outcome;
    BackgroundTask m_task; ///< last: its end is waited for before the rest goes
};

} // namespace ui
