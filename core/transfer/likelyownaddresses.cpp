// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/address.h"
#include "core/mail/mailreader.h"
#include "core/transfer/mailboximporter.h"
#include "core/transfer/mailsource.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype kMostGuesses = 20;
constexpr int kMailsLookedAt = 500;

void addParties(QHash<QString, int> &mails, const MailMessage &mail)
{
    QSet<QString> parties{mail.from.address};
    for (const QList<MailAddress> &field : {mail.to, mail.cc}) {
        for (const MailAddress &address : field)
            parties.insert(address.address);
    }
    for (const QString &address : std::as_const(parties)) {
        if (isMailAddress(address) && !isMachineAddress(address))
            ++mails[address];
    }
}

} // namespace

QList<LikelyOwnAddress> likelyOwnAddresses(const MailCollection &collection, Progress &progress)
{
    QHash<QString, int> mails;
    int looked = 0;
    for (const QString &path : collection.mailboxes) {
        const auto source = openMailSource(path);
        while (source && looked < kMailsLookedAt && !progress.isCanceled()) {
            progress.report(path, looked, kMailsLookedAt);
            const std::optional<RawMail> raw = (*source)->next();
            if (!raw)
                break;
            ++looked;
            if (const Result<MailMessage> mail = readMail(raw->bytes))
                addParties(mails, *mail);
        }
    }
    QList<LikelyOwnAddress> ranked;
    for (auto it = mails.begin(); it != mails.end(); ++it)
        ranked << LikelyOwnAddress{it.key(), it.value()};
    std::sort(ranked.begin(), ranked.end(), [](const LikelyOwnAddress &a, const LikelyOwnAddress &b) {
        return a.mails != b.mails ? a.mails > b.mails : a.address < b.address;
    });
    return ranked.first(std::min(ranked.size(), kMostGuesses));
}

} // namespace core
