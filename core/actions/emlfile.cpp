// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/emlfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace core {

Result<QString> writeEmlFile(const QByteArray &eml, const EmlPlace &place)
{
    const QString folder =
      place.folder.isEmpty() ? QFileInfo(place.storePath).absoluteDir().filePath(u"drafts"_s) : place.folder;
    if (!QDir().mkpath(folder))
        return failure({.code = Error::Code::CannotWrite, .subject = folder});
    const QString stem = place.now.in(QTimeZone::utc()).toString(u"yyyyMMdd-HHmmss"_s);
    QString path = QDir(folder).absoluteFilePath(stem + u".eml"_s);
    for (int copy = 2; QFileInfo::exists(path); ++copy)
        path = QDir(folder).absoluteFilePath(u"%1-%2.eml"_s.arg(stem).arg(copy));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(eml) != eml.size() || !file.commit())
        return failure({.code = Error::Code::CannotWrite, .subject = path, .detail = file.errorString()});
    return path;
}

} // namespace core
