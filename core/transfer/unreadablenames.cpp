// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/unreadablenames.h"

#include "core/transfer/importfile.h"
#include "core/transfer/maildir.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>

#include <filesystem>
#include <fstream>
#include <system_error>

using namespace Qt::StringLiterals;

namespace core {

namespace {

#if defined(Q_OS_UNIX)

namespace fs = std::filesystem;

constexpr int kHead = 4096;

QByteArray bytesOf(const fs::path &path)
{
    return QByteArray::fromStdString(path.native());
}

bool seemsToBeMail(const fs::path &file)
{
    const QByteArray name = bytesOf(file.filename()).toLower();
    const QString folder = QFile::decodeName(bytesOf(file.parent_path()));
    if (name.endsWith(".eml") || isMaildir(QFileInfo(folder).path()))
        return true;
    QByteArray head(kHead, '\0');
    std::ifstream bytes(file, std::ios::binary);
    bytes.read(head.data(), head.size());
    head.truncate(qsizetype(bytes.gcount()));
    const auto type = importTypeOfHead(head);
    return type == ImportType::Mbox || type == ImportType::Eml;
}

/// Qt gives no such name at all.
void countIn(const QDir &root, const QString &folder, QMap<QString, int> &counts)
{
    const QString inside = folder == root.path() ? QString() : root.relativeFilePath(folder);
    if (isLeftOut(inside) || QFileInfo(folder).fileName() == u"tmp"_s)
        return;
    std::error_code error;
    fs::directory_iterator entries(QFile::encodeName(folder).toStdString(),
                                   fs::directory_options::skip_permission_denied, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const QByteArray name = bytesOf(entries->path().filename());
        std::error_code unknown;
        const bool isFolder = entries->is_directory(unknown) && !entries->is_symlink(unknown);
        if (!name.isValidUtf8())
            counts[inside] += isFolder || seemsToBeMail(entries->path()) ? 1 : 0;
        else if (isFolder)
            countIn(root, folder + u'/' + QFile::decodeName(name), counts);
    }
}

#else

void countIn(const QDir &, const QString &, QMap<QString, int> &) {} // names are Unicode there

#endif

} // namespace

QList<UnreadableNames> unreadableNamesIn(const QString &folder)
{
    QMap<QString, int> counts;
    countIn(QDir(folder), QDir::cleanPath(folder), counts);
    QList<UnreadableNames> found;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > 0)
            found.append({it.key(), it.value()});
    }
    return found;
}

} // namespace core
