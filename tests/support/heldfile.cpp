// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/heldfile.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace testsupport {

HeldFile::HeldFile(QString path) : m_path(std::move(path))
{
    if (::mkfifo(QFile::encodeName(m_path).constData(), 0600) != 0)
        qFatal("cannot make the test's file");
}

bool HeldFile::release(const QByteArray &content) const
{
    const int file = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_NONBLOCK);
    if (file < 0)
        return false;
    const bool written = ::write(file, content.constData(), size_t(content.size())) == content.size();
    ::close(file);
    return written;
}

} // namespace testsupport
