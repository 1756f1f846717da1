// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/sealedfile.h"

#include "core/team/writeall.h"

#include <QIODevice>
#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QByteArrayView kMagic = "UNGHSEA1";
constexpr qsizetype kCostAt = 8;
constexpr qsizetype kSaltAt = kCostAt + 16;
constexpr qsizetype kHeadSize = kSaltAt + qsizetype(crypto_pwhash_SALTBYTES);
constexpr qsizetype kCipherHead = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype kChunk = 64 * 1024;
constexpr qsizetype kSealedChunk = kChunk + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES);
constexpr quint64 kMostMemory = quint64(1024) * 1024 * 1024;
constexpr quint64 kMostPasses = 20;

using Cipher = crypto_secretstream_xchacha20poly1305_state;

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// Wiped when it is no longer needed.
struct Key {
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> bytes{};

    Key() = default;
    Key(const Key &) = delete;
    Key &operator=(const Key &) = delete;
    ~Key() { sodium_memzero(bytes.data(), bytes.size()); }
};

Result<void> derive(Key &key, const QByteArray &passphrase, QByteArrayView salt, const SealCost &cost)
{
    const int failed =
      crypto_pwhash(key.bytes.data(), key.bytes.size(), passphrase.constData(),
                    static_cast<unsigned long long>(passphrase.size()), raw(salt), cost.passes,
                    static_cast<size_t>(cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return failure({.code = Error::Code::OutOfMemory, .subject = QString::number(cost.memory >> 20)});
    return {};
}

QByteArray newHead(const SealCost &cost)
{
    QByteArray head(kHeadSize, Qt::Uninitialized);
    std::copy(kMagic.begin(), kMagic.end(), head.begin());
    qToLittleEndian(cost.passes, head.data() + kCostAt);
    qToLittleEndian(cost.memory, head.data() + kCostAt + 8);
    randombytes_buf(head.data() + kSaltAt, crypto_pwhash_SALTBYTES);
    return head;
}

SealCost costOf(const QByteArray &head)
{
    return {.passes = qFromLittleEndian<quint64>(head.constData() + kCostAt),
            .memory = qFromLittleEndian<quint64>(head.constData() + kCostAt + 8)};
}

bool isBearable(const SealCost &cost)
{
    return cost.passes >= crypto_pwhash_OPSLIMIT_MIN && cost.passes <= kMostPasses &&
           cost.memory >= crypto_pwhash_MEMLIMIT_MIN && cost.memory <= kMostMemory;
}

} // namespace

bool isSealed(QByteArrayView head)
{
    return head.startsWith(kMagic);
}

struct SealWriter::State {
    QIODevice *out = nullptr;
    Cipher cipher{};
    QByteArray head;    ///< bound to the first chunk
    QByteArray waiting; ///< less than a chunk
    bool isFirst = true;

    ~State() { sodium_memzero(&cipher, sizeof cipher); }
};

SealWriter::SealWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SealWriter::SealWriter(SealWriter &&) noexcept = default;
SealWriter &SealWriter::operator=(SealWriter &&) noexcept = default;
SealWriter::~SealWriter() = default;

Result<SealWriter> SealWriter::begin(QIODevice &out, const QByteArray &passphrase, const SealCost &cost)
{
    if (passphrase.isEmpty())
        return failure({.code = Error::Code::InvalidValue, .subject = {}, .detail = u"passphrase"_s});
    if (sodium_init() < 0)
        return failure({.code = Error::Code::OutOfMemory, .subject = {}});
    auto state = std::make_unique<State>();
    state->out = &out;
    state->head = newHead(cost);
    Key key;
    if (auto derived = derive(key, passphrase, QByteArrayView(state->head).sliced(kSaltAt), cost); !derived)
        return failure(derived.error());
    QByteArray cipherHead(kCipherHead, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&state->cipher, raw(cipherHead), key.bytes.data());
    if (auto written = writeAll(out, state->head + cipherHead); !written)
        return failure(written.error());
    return SealWriter(std::move(state));
}

Result<void> SealWriter::put(QByteArrayView chunk, bool isLast)
{
    QByteArray sealed(chunk.size() + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES),
                      Qt::Uninitialized);
    const QByteArray bound = m_state->isFirst ? m_state->head : QByteArray();
    crypto_secretstream_xchacha20poly1305_push(
      &m_state->cipher, raw(sealed), nullptr, raw(chunk), static_cast<unsigned long long>(chunk.size()),
      raw(QByteArrayView(bound)), static_cast<unsigned long long>(bound.size()),
      isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    m_state->isFirst = false;
    return writeAll(*m_state->out, sealed);
}

Result<void> SealWriter::write(QByteArrayView bytes)
{
    m_state->waiting.append(bytes);
    qsizetype start = 0;
    // What may be the last chunk waits for finish().
    for (; m_state->waiting.size() - start > kChunk; start += kChunk) {
        if (auto done = put(QByteArrayView(m_state->waiting).sliced(start, kChunk), false); !done)
            return done;
    }
    m_state->waiting.remove(0, start);
    return {};
}

Result<void> SealWriter::finish()
{
    return put(m_state->waiting, true);
}

struct SealReader::State {
    QIODevice *in = nullptr;
    QString subject;
    Cipher cipher{};
    QByteArray head;
    bool isFirst = true;
    bool isOver = false;

    ~State() { sodium_memzero(&cipher, sizeof cipher); }
    [[nodiscard]] Error damaged() const
    {
        return {.code = Error::Code::DamagedFile, .subject = subject, .place = u"byte %1"_s.arg(in->pos())};
    }
};

SealReader::SealReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SealReader::SealReader(SealReader &&) noexcept = default;
SealReader &SealReader::operator=(SealReader &&) noexcept = default;
SealReader::~SealReader() = default;

Result<SealReader> SealReader::begin(QIODevice &in, const QByteArray &passphrase, const QString &subject)
{
    if (sodium_init() < 0)
        return failure({.code = Error::Code::OutOfMemory, .subject = {}});
    auto state = std::make_unique<State>();
    state->in = &in;
    state->subject = subject;
    state->head = in.read(kHeadSize);
    const QByteArray cipherHead = in.read(kCipherHead);
    if (!isSealed(state->head) || cipherHead.size() != kCipherHead || !isBearable(costOf(state->head)))
        return failure(state->damaged());
    Key key;
    const auto derived =
      derive(key, passphrase, QByteArrayView(state->head).sliced(kSaltAt), costOf(state->head));
    if (!derived)
        return failure(derived.error());
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state->cipher, raw(QByteArrayView(cipherHead)),
                                                        key.bytes.data()) != 0)
        return failure(state->damaged());
    return SealReader(std::move(state));
}

Result<QByteArray> SealReader::next()
{
    if (m_state->isOver)
        return QByteArray();
    const QByteArray sealed = m_state->in->read(kSealedChunk);
    if (sealed.size() < qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES))
        return failure(m_state->damaged());
    QByteArray chunk(sealed.size() - qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES),
                     Qt::Uninitialized);
    const QByteArray bound = m_state->isFirst ? m_state->head : QByteArray();
    unsigned char tag = 0;
    const int failed = crypto_secretstream_xchacha20poly1305_pull(
      &m_state->cipher, raw(chunk), nullptr, &tag, raw(QByteArrayView(sealed)),
      static_cast<unsigned long long>(sealed.size()), raw(QByteArrayView(bound)),
      static_cast<unsigned long long>(bound.size()));
    if (failed != 0)
        return failure(m_state->isFirst
                         ? Error{.code = Error::Code::WrongPassphrase, .subject = m_state->subject}
                         : m_state->damaged());
    m_state->isFirst = false;
    m_state->isOver = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    // Behind the last chunk stands nothing, and before it every chunk is full.
    if (m_state->isOver ? !m_state->in->atEnd() : chunk.size() != kChunk)
        return failure(m_state->damaged());
    return chunk;
}

} // namespace core
