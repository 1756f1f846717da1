// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace core {

/// How long work tells where it is and hears that it shall stop. Called on the worker's thread.
class Progress
{
public:
    virtual ~Progress() = default;
    /// `what` is being read now (a path); `done` of `total` in bytes or rows, total 0 when unknown.
    virtual void report(const QString &what, qint64 done, qint64 total) = 0;
    [[nodiscard]] virtual bool isCanceled() const = 0;
};

/// For callers that do not watch: the command line, tests.
class NoProgress final : public Progress
{
public:
    void report(const QString &, qint64, qint64) override {}
    [[nodiscard]] bool isCanceled() const override { return false; }
};

} // namespace core
