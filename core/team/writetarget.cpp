// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/writetarget.h"

#include "core/store/storefile.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// SQLite's own files beside a store belong to it.
bool isKept(const QString &target, const QString &kept)
{
    const QString file = QFileInfo(kept).canonicalFilePath();
    return !file.isEmpty() && (target == file || target == file + u"-wal"_s || target == file + u"-shm"_s ||
                               target == file + u"-journal"_s);
}

} // namespace

Result<QString> writeTarget(const QString &path, const QStringList &kept)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return path;
    const QString target = info.canonicalFilePath();
    const Error refused{.code = Error::Code::CannotWrite, .subject = path};
    // In this order: whoever closes a store that SQLite holds lets go of its locks.
    if (target.isEmpty() || !QFileInfo(target).isFile() ||
        std::any_of(kept.cbegin(), kept.cend(), [&](const QString &file) { return isKept(target, file); }))
        return failure(refused);
    if (QFileInfo(target).size() > 0 &&
        (inspectStoreFile(target) || inspectStoreFile(target, kTeamApplicationId)))
        return failure(refused);
    return target;
}

} // namespace core
