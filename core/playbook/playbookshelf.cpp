// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/playbookshelf.h"

#include "core/base/ownfiles.h"

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

PlaybookShelf::Reading PlaybookShelf::readAgain() const
{
    const PlaybooksLoaded &before = loaded();
    if (ownFilesDigest(m_ownFolder) == before.ownDigest)
        return nullptr;
    auto now = std::make_unique<const PlaybooksLoaded>(loadPlaybooks(m_ownFolder, &before.playbooks));
    const bool isSame = now->playbooks.all() == before.playbooks.all() && now->problems == before.problems;
    return isSame ? nullptr : std::move(now);
}

void PlaybookShelf::use(Reading reading)
{
    const std::lock_guard lock(m_mutex);
    m_read.push_back(std::move(reading));
    m_current.store(m_read.back().get(), std::memory_order_release);
}

bool PlaybookShelf::reload()
{
    Reading reading = readAgain();
    if (!reading)
        return false;
    use(std::move(reading));
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
