// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/playbookshelf.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace core {

const PlaybooksLoaded &PlaybookShelf::loaded() const
{
    if (const PlaybooksLoaded *current = m_current.load(std::memory_order_acquire))
        return *current;
    const std::lock_guard lock(m_mutex);
    if (!m_current.load(std::memory_order_relaxed)) {
        m_read.push_back(std::make_unique<const PlaybooksLoaded>(loadPlaybooks(m_ownFolder)));
        m_current.store(m_read.back().get(), std::memory_order_release);
    }
    return *m_current.load(std::memory_order_relaxed);
}

bool PlaybookShelf::reload()
{
    const PlaybooksLoaded &before = loaded();
    const std::lock_guard lock(m_mutex);
    auto now = std::make_unique<const PlaybooksLoaded>(loadPlaybooks(m_ownFolder, &before.playbooks));
    if (now->playbooks.all() == before.playbooks.all() && now->problems == before.problems)
        return false;
    m_read.push_back(std::move(now));
    m_current.store(m_read.back().get(), std::memory_order_release);
    return true;
}

Result<QString> PlaybookShelf::ownCopyOf(const Playbook &playbook) const
{
    const QDir folder(m_ownFolder);
    if (QFileInfo(playbook.file).absolutePath() == folder.absolutePath())
        return playbook.file;
    const QString path = folder.absoluteFilePath(playbook.id + QStringLiteral(".toml"));
    if (QFile::exists(path))
        return path;
    const auto cannotWrite = [&path](const QString &why) {
        return failure(Error{.code = Error::Code::CannotWrite, .subject = path, .detail = why});
    };
    QFile shipped(playbook.file);
    if (!shipped.open(QIODevice::ReadOnly))
        return cannotWrite(shipped.errorString());
    if (!folder.mkpath(QStringLiteral(".")))
        return cannotWrite(m_ownFolder);
    QSaveFile copy(path);
    if (!copy.open(QIODevice::WriteOnly) || copy.write(shipped.readAll()) != shipped.size() || !copy.commit())
        return cannotWrite(copy.errorString());
    return path;
}

} // namespace core
