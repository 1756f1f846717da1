// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/draftfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace core {

Result<QString> writeDraftFile(const QByteArray &bytes, const DraftPlace &place)
{
    const QString folder =
      place.folder.isEmpty() ? QFileInfo(place.storePath).absoluteDir().filePath(u"drafts"_s) : place.folder;
    if (!QDir().mkpath(folder))
        return failure({.code = Error::Code::CannotWrite, .subject = folder});
    const QString stem = place.now.in(QTimeZone::utc()).toString(u"yyyyMMdd-HHmmss"_s);
    QString path = QDir(folder).absoluteFilePath(stem + u'.' + place.suffix);
    for (int copy = 2; QFileInfo::exists(path); ++copy)
        path = QDir(folder).absoluteFilePath(u"%1-%2.%3"_s.arg(stem).arg(copy).arg(place.suffix));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure({.code = Error::Code::CannotWrite, .subject = path, .detail = file.errorString()});
    return path;
}

} // namespace core
