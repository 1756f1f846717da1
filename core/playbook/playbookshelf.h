// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/playbook/playbookfile.h"

#include <mutex>
#include <optional>

namespace core {

/// The playbooks in force, read when they are first asked for: the list of prospects is painted without
/// them. Can be asked from several threads.
class PlaybookShelf final
{
public:
    /// As loadPlaybooks: the shipped ones, with those of `ownFolder`.
    explicit PlaybookShelf(QString ownFolder) : m_ownFolder(std::move(ownFolder)) {}

    [[nodiscard]] const Playbooks &playbooks() const { return loaded().playbooks; }
    /// Own files that were refused; the shipped ones serve.
    [[nodiscard]] const QList<Error> &problems() const { return loaded().problems; }

private:
    [[nodiscard]] const PlaybooksLoaded &loaded() const;

    QString m_ownFolder;
    mutable std::once_flag m_once;
    mutable std::optional<PlaybooksLoaded> m_loaded;
};

} // namespace core
