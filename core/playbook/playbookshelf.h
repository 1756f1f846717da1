// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/playbook/playbookfile.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace core {

/// The playbooks in force, read when they are first asked for: the list of prospects is painted without
/// them. Can be asked from several threads.
class PlaybookShelf final
{
public:
    /// As loadPlaybooks: the shipped ones, with those of `ownFolder`.
    explicit PlaybookShelf(QString ownFolder) : m_ownFolder(std::move(ownFolder)) {}

    [[nodiscard]] const QString &ownFolder() const { return m_ownFolder; }
    [[nodiscard]] const Playbooks &playbooks() const { return loaded().playbooks; }
    /// Own files that were refused. What each held when it was last sound serves, else the shipped ones.
    [[nodiscard]] const QList<Error> &problems() const { return loaded().problems; }

    using Reading = std::unique_ptr<const PlaybooksLoaded>;
    /// Reads the own files again, not yet in force; null where nothing is different, problems included. On
    /// any thread.
    [[nodiscard]] Reading readAgain() const;
    /// Brings in force what readAgain() found. What was given out before stays as it is, as long as the shelf
    /// stands.
    void use(Reading reading);
    /// Both; whether anything is different now.
    bool reload();

    /// The path of the rep's own copy of a playbook, made from the one in force if there is none yet; a file
    /// that is there is left as it is. CannotWrite.
    [[nodiscard]] Result<QString> ownCopyOf(const Playbook &playbook) const;

private:
    [[nodiscard]] const PlaybooksLoaded &loaded() const;

    QString m_ownFolder;
    mutable std::mutex m_mutex; ///< of reading
    mutable std::vector<std::unique_ptr<const PlaybooksLoaded>> m_read;
    mutable std::atomic<const PlaybooksLoaded *> m_current{nullptr};
};

} // namespace core
