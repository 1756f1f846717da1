// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QTemporaryFile>

#include <cstdlib>

namespace fuzz {

/// A file in memory with the bytes of one run, for what reads files.
class BytesFile final
{
public:
    BytesFile() : m_file(QStringLiteral("/dev/shm/unghost-fuzz-XXXXXX"))
    {
        if (!m_file.open())
            std::abort();
    }
    [[nodiscard]] QString holding(QByteArrayView bytes)
    {
        if (!m_file.resize(0) || !m_file.seek(0) ||
            m_file.write(bytes.data(), bytes.size()) != bytes.size() || !m_file.flush())
            std::abort();
        return m_file.fileName();
    }

private:
    QTemporaryFile m_file;
};

/// What must hold whatever the bytes are.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace fuzz
