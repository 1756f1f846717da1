// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/storefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace core {

namespace {

constexpr qint64 kHeaderSize = 100;
constexpr int kPageSizeOffset = 16;
constexpr int kPageCountOffset = 28;
constexpr int kUserVersionOffset = 60;
constexpr int kApplicationIdOffset = 68;

quint32 numberAt(const QByteArray &header, int offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

qint64 pageSize(const QByteArray &header)
{
    const auto size = qFromBigEndian<quint16>(header.constData() + kPageSizeOffset);
    return size == 1 ? 65536 : size;
}

// With a log beside it the file may lag behind its own header; SQLite repairs that when it opens it.
bool isCutOff(const QFileInfo &file, const QByteArray &header)
{
    const bool hasLog = QFileInfo(file.filePath() + QLatin1String("-wal")).size() > 0 ||
                        QFileInfo(file.filePath() + QLatin1String("-journal")).size() > 0;
    return !hasLog && file.size() < numberAt(header, kPageCountOffset) * pageSize(header);
}

constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

Result<StoreFile> inspectStoreFile(const QString &path, int applicationId)
{
    const QFileInfo info(path);
    if (info.isDir() || !info.exists())
        return failure({.code = Error::Code::CannotRead, .subject = path});
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return failure({.code = Error::Code::CannotRead, .subject = path, .detail = file.errorString()});
    const QByteArray header = file.read(kHeaderSize);
    if (file.error() != QFile::NoError)
        return failure({.code = Error::Code::CannotRead, .subject = path, .detail = file.errorString()});
    if (header.isEmpty())
        return StoreFile{.isNew = true};
    constexpr QByteArrayView magic("SQLite format 3\0", 16);
    if (!header.startsWith(magic))
        return failure({.code = Error::Code::NotAStore, .subject = path});
    if (header.size() < kHeaderSize)
        return failure({.code = Error::Code::DamagedFile, .subject = path});
    if (numberAt(header, kApplicationIdOffset) != quint32(applicationId))
        return failure({.code = Error::Code::NotAStore, .subject = path});
    if (isCutOff(info, header))
        return failure({.code = Error::Code::DamagedFile, .subject = path});
    return StoreFile{.schemaVersion = int(numberAt(header, kUserVersionOffset))};
}

Result<StoreFile> prepareStoreFile(const QString &path, int applicationId)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink()) {
        const QString folder = info.absolutePath();
        if (!QFileInfo::exists(folder)) {
            if (!QDir().mkpath(folder))
                return failure({.code = Error::Code::CannotWrite, .subject = folder});
            QFile::setPermissions(folder, kOwnerOnly | QFile::ExeOwner);
        }
        const auto made = createPrivateFile(path);
        if (made)
            return StoreFile{.isNew = true};
        if (!QFileInfo::exists(path)) // else another process was quicker
            return failure(made.error());
    }
    auto inspected = inspectStoreFile(path, applicationId);
    // A file without any write bit is meant to stay as it is, also where root could write it.
    const auto writeBits = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    if (inspected && (!QFileInfo(path).isWritable() || !(QFile::permissions(path) & writeBits)))
        return failure({.code = Error::Code::StoreReadOnly, .subject = path});
    return inspected;
}

Result<void> createPrivateFile(const QString &path)
{
    QFile file(path);
    if (file.open(QFile::WriteOnly | QFile::NewOnly, kOwnerOnly))
        return {};
    const auto code = file.error() == QFile::ResourceError ? Error::Code::DiskFull : Error::Code::CannotWrite;
    return failure({.code = code, .subject = path, .detail = file.errorString()});
}

} // namespace core
