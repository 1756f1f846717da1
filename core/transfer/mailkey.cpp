// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailkey.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString kDigest = u"digest:"_s;

} // namespace

QString mailKey(const MailMessage &mail)
{
    return mail.messageId.isEmpty() ? digestKey(mail) : mail.messageId;
}

QString bareSubject(const QString &subject)
{
    QString bare = subject.trimmed().toLower();
    for (qsizetype colon = bare.indexOf(u':'); colon > 0 && colon <= 5; colon = bare.indexOf(u':'))
        bare = bare.mid(colon + 1).trimmed();
    return bare;
}

QString digestKey(const MailMessage &mail)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QString when = QString::number(mail.date ? mail.date->utcMs : 0);
    hash.addData(QStringList({mail.from.address, when, mail.subject, mail.text}).join(u'\n').toUtf8());
    return kDigest + QString::fromLatin1(hash.result().toHex());
}

bool isDigestKey(const QString &key)
{
    return key.startsWith(kDigest);
}

} // namespace core
