// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/classifiedmail.h"

#include "core/mail/mailreader.h"
#include "core/mail/replytext.h"
#include "core/transfer/mailsource.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

ClassifiedMail classified(const QString &path, const MailMessage &mail, const KnownMail &known)
{
    ClassifiedMail told{.path = path, .judgement = judgeMail(mail, known), .from = mail.from.address};
    for (const MailAddress &address : mail.to)
        told.to << address.address;
    told.subject = mail.subject;
    told.messageId = mail.messageId;
    told.at = mail.date;
    told.text = replyText(mail.text).own;
    return told;
}

} // namespace

Result<QList<ClassifiedMail>> classifyMailFile(const QString &path, const KnownMail &known)
{
    const auto source = openMailSource(path);
    if (!source)
        return failure(source.error());
    QList<ClassifiedMail> all;
    while (const std::optional<RawMail> raw = (*source)->next()) {
        const Result<MailMessage> mail = readMail(raw->bytes);
        if (!mail) {
            return failure({.code = mail.error().code,
                            .subject = path,
                            .place = toText(raw->place),
                            .detail = mail.error().detail});
        }
        all << classified(path, *mail, known);
    }
    return all;
}

} // namespace core
