// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

class QIODevice;

namespace core {

/// How much work one guess at a passphrase is (Argon2id). Written into the file; a file that asks for more
/// than a GiB or twenty passes is refused before anything is computed.
struct SealCost {
    quint64 passes = 3;
    quint64 memory = 256 * 1024 * 1024; ///< bytes
    bool operator==(const SealCost &) const = default;
};

// A stream of bytes under a passphrase (XChaCha20-Poly1305 in chunks): what was changed, cut off or added
// anywhere is found out. Layout: 8 bytes that name the format, passes and memory (8 bytes each, little
// endian), 16 bytes of salt, 24 bytes of the cipher's header, chunks of 64 KiB and 17 bytes, the last one
// marked.

[[nodiscard]] bool isSealed(QByteArrayView head);

class SealWriter final
{
public:
    /// `out` is open for writing and outlives this. InvalidValue for an empty passphrase, OutOfMemory.
    [[nodiscard]] static Result<SealWriter> begin(QIODevice &out, const QByteArray &passphrase,
                                                  const SealCost &cost = {});
    SealWriter(SealWriter &&) noexcept;
    SealWriter &operator=(SealWriter &&) noexcept;
    ~SealWriter();

    [[nodiscard]] Result<void> write(QByteArrayView bytes); ///< CannotWrite, DiskFull
    /// Without it the file counts as cut off.
    [[nodiscard]] Result<void> finish();

private:
    struct State;
    explicit SealWriter(std::unique_ptr<State> state);
    [[nodiscard]] Result<void> put(QByteArrayView chunk, bool isLast);

    std::unique_ptr<State> m_state;
};

class SealReader final
{
public:
    /// `in` is open for reading, at its start, and outlives this; errors are about `subject`. DamagedFile for
    /// a head that cannot be, OutOfMemory.
    [[nodiscard]] static Result<SealReader> begin(QIODevice &in, const QByteArray &passphrase,
                                                  const QString &subject);
    SealReader(SealReader &&) noexcept;
    SealReader &operator=(SealReader &&) noexcept;
    ~SealReader();

    /// What comes next, 64 KiB at most; empty behind the end. WrongPassphrase at the first chunk, where a
    /// change or a cut looks the same; DamagedFile later.
    [[nodiscard]] Result<QByteArray> next();

private:
    struct State;
    explicit SealReader(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace core
