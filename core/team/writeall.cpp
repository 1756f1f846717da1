// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/writeall.h"

#include <QFileDevice>

namespace core {

Result<void> writeAll(QIODevice &out, const QByteArray &bytes)
{
    if (out.write(bytes) == bytes.size())
        return {};
    const auto *file = qobject_cast<const QFileDevice *>(&out);
    const bool isFull = file && file->error() == QFileDevice::ResourceError;
    return failure({.code = isFull ? Error::Code::DiskFull : Error::Code::CannotWrite,
                    .subject = file ? file->fileName() : QString(),
                    .detail = out.errorString()});
}

} // namespace core
