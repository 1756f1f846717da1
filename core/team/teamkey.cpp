// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/teamkey.h"

#include "core/team/writeall.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QByteArrayView kFormat = "unghost-team-key-1 ";
constexpr int kBytes = 32;
constexpr qint64 kMostBytes = 4096; ///< of a file that could hold a key

QByteArray keyed(const QByteArray &secret, const QByteArray &purpose, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(purpose + '\n' + text, secret, QCryptographicHash::Sha256)
      .toHex();
}

} // namespace

TeamKey TeamKey::make()
{
    QByteArray secret(kBytes, Qt::Uninitialized);
    QRandomGenerator::system()->generate(secret.begin(), secret.end());
    return TeamKey(secret);
}

Result<TeamKey> TeamKey::fromFile(const QByteArray &bytes, const QString &subject)
{
    const QByteArray line = bytes.trimmed();
    const Error refused{.code = Error::Code::TeamFileRefused, .subject = subject, .detail = u"team-key"_s};
    if (!line.startsWith(kFormat))
        return failure(refused);
    const auto secret =
      QByteArray::fromBase64Encoding(line.sliced(kFormat.size()), QByteArray::AbortOnBase64DecodingErrors);
    if (!secret || (*secret).size() != kBytes)
        return failure(refused);
    return TeamKey(*secret);
}

QByteArray TeamKey::toFile() const
{
    return kFormat.toByteArray() + m_secret.toBase64() + '\n';
}

QString TeamKey::id() const
{
    return QString::fromLatin1(keyed(m_secret, "id", {}).first(16));
}

QString TeamKey::hashOf(const QString &address) const
{
    return QString::fromLatin1(keyed(m_secret, "address", address.trimmed().toLower().toUtf8()));
}

Result<TeamKey> readTeamKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.code = Error::Code::CannotRead, .subject = path, .detail = file.errorString()});
    return TeamKey::fromFile(file.read(kMostBytes), path);
}

Result<TeamKey> writeTeamKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failure({.code = Error::Code::CannotWrite, .subject = path, .detail = file.errorString()});
    const TeamKey key = TeamKey::make();
    if (const auto written = writeAll(file, key.toFile()); !written)
        return failure(written.error());
    if (!file.flush())
        return failure({.code = Error::Code::CannotWrite, .subject = path, .detail = file.errorString()});
    return key;
}

} // namespace core
