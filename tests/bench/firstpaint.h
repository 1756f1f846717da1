// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace bench {

/// Prints when a window was painted for the first time and when what it had queued by then was done, in
/// nanoseconds of the steady clock, which all processes share. Then ends the program.
class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(QWidget &window) { window.installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isPainted) {
            m_isPainted = true;
            QMetaObject::invokeMethod(this, &FirstPaint::tellPainted, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void tellPainted()
    {
        m_painted = now();
        QMetaObject::invokeMethod(
          this,
          [this] {
              std::printf("%lld %lld\n", m_painted, now());
              QCoreApplication::quit();
          },
          Qt::QueuedConnection);
    }

    static long long now() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

    bool m_isPainted = false;
    long long m_painted = 0;
};

} // namespace bench
