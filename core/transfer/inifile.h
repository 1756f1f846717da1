// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace core {

struct IniSection {
    QString name;
    QHash<QString, QString> values; ///< of a key that stands there twice: the last
    bool operator==(const IniSection &) const = default;
};

/// The sections of an ini file as Mozilla's programs write it, in its order: UTF-8, and a value goes to the
/// end of its line with every backslash, comma, semicolon and quote in it. Lines that begin with "#" or ";"
/// and what stands before the first section are passed over. Empty when there is no such file.
[[nodiscard]] QList<IniSection> readIniFile(const QString &path);

} // namespace core
