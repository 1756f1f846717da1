// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailkey.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace core {

QString mailKey(const MailMessage &mail)
{
    return mail.messageId.isEmpty() ? digestKey(mail) : mail.messageId;
}

QString digestKey(const MailMessage &mail)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QString when = QString::number(mail.date ? mail.date->utcMs : 0);
    hash.addData(QStringList({mail.from.address, when, mail.subject, mail.text}).join(u'\n').toUtf8());
    return u"digest:"_s + QString::fromLatin1(hash.result().toHex());
}

} // namespace core
