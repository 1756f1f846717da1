// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/bouncetext.h"

#include "core/mail/address.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using V = QStringView;

constexpr qsizetype kLongestText = 8000; // behind it stands the returned mail

constexpr auto kSubjects = std::to_array<V>({
  u"undeliver",
  u"delivery status notification",
  u"mail delivery fail",
  u"delivery failure",
  u"delivery has failed",
  u"delivery delayed",
  u"returned mail",
  u"failure notice",
  u"message not delivered",
  u"mail system error",
  u"warning: could not send",
  u"unzustellbar",
  u"nicht zustellbar",
  u"nicht zugestellt",
  u"zustellung fehlgeschlagen",
  u"non remis",
  u"échec de la remise",
  u"non distribuable",
  u"no se puede entregar",
  u"no entregado",
  u"error de entrega",
  u"não entregue",
  u"falha na entrega",
  u"mancata consegna",
  u"non recapitabile",
  u"onbestelbaar",
  u"nie dostarczono",
});

constexpr auto kPermanent = std::to_array<V>({
  u"permanent",
  u"user unknown",
  u"unknown user",
  u"no such user",
  u"no such recipient",
  u"no such mailbox",
  u"does not exist",
  u"doesn't exist",
  u"wasn't found",
  u"not found at",
  u"address rejected",
  u"recipient rejected",
  u"invalid recipient",
  u"mailbox unavailable",
  u"account that you tried to reach",
  u"unbekannter benutzer",
  u"existiert nicht",
});

constexpr auto kDelay = std::to_array<V>({
  u"will be retried",
  u"will retry",
  u"still trying",
  u"continue to try",
  u"not yet been delivered",
  u"has not been delivered yet",
  u"warning message only",
  u"temporary",
  u"temporarily",
  u"delayed",
  u"do not need to resend",
  u"wird weiterhin versucht",
});

template <size_t N>
bool holdsOneOf(const std::array<V, N> &phrases, V text)
{
    return std::any_of(phrases.begin(), phrases.end(), [text](V phrase) { return text.contains(phrase); });
}

bool startsWithOneOfSubjects(const QString &subject)
{
    const QString lower = subject.trimmed().toLower();
    return std::any_of(kSubjects.begin(), kSubjects.end(),
                       [&](V phrase) { return lower.startsWith(phrase); });
}

bool hasEmptyReturnPath(const MailMessage &mail)
{
    const QString path = mail.mark("return-path");
    return mail.hasMark("return-path") && (path.isEmpty() || path == u"<>"_s);
}

/// "550" as a word, or "5.1.1".
bool hasCode(const QString &text, QChar first)
{
    const auto digit = [&](qsizetype at) { return at < text.size() && text[at].isDigit(); };
    for (qsizetype i = text.indexOf(first); i >= 0; i = text.indexOf(first, i + 1)) {
        if (i > 0 && (text[i - 1].isLetterOrNumber() || text[i - 1] == u'.' || text[i - 1] == u'@'))
            continue;
        const bool enhanced =
          text.mid(i + 1, 1) == u"."_s && digit(i + 2) && text.mid(i + 3, 1) == u"."_s && digit(i + 4);
        const bool basic = text.mid(i + 1, 1) == u"5"_s && digit(i + 2) && !digit(i + 3);
        if (enhanced || basic)
            return true;
    }
    return false;
}

bool isAddressCharacter(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u".-_+=&'").contains(c);
}

QStringList addressesIn(const QString &text)
{
    QStringList found;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        qsizetype from = at;
        while (from > 0 && at - from < 64 && isAddressCharacter(text[from - 1]))
            --from;
        qsizetype end = at + 1;
        while (end < text.size() && end - at < 200 &&
               (text[end].isLetterOrNumber() || text[end] == u'.' || text[end] == u'-'))
            ++end;
        QString address = text.mid(from, end - from).toLower();
        while (address.endsWith(u'.'))
            address.chop(1);
        if (isMailAddress(address) && mailDomain(address).contains(u'.'))
            found << address;
    }
    return found;
}

} // namespace

bool isOldBounce(const MailMessage &mail)
{
    const QString local = localPart(mail.from.address);
    return local == u"mailer-daemon"_s || local == u"postmaster"_s || local == u"mailerdaemon"_s ||
           local.startsWith(u"microsoftexchange329e71ec88ae4615bbc36ab6ce41109e"_s) ||
           mail.hasMark("x-failed-recipients") ||
           (hasEmptyReturnPath(mail) && startsWithOneOfSubjects(mail.subject));
}

bool saysPermanent(const MailMessage &mail)
{
    const QString text = (mail.subject + u'\n' + mail.text.left(kLongestText)).toLower();
    if (hasCode(text, u'5'))
        return true;
    if (holdsOneOf(kDelay, text) || hasCode(text, u'4'))
        return false;
    return mail.hasMark("x-failed-recipients") || holdsOneOf(kPermanent, text);
}

QStringList failedAddressesIn(const MailMessage &mail, const std::function<bool(const QString &)> &isOurs)
{
    QStringList failed;
    const QStringList candidates = mail.hasMark("x-failed-recipients")
                                     ? addressesIn(mail.mark("x-failed-recipients"))
                                     : addressesIn(mail.text.left(kLongestText));
    for (const QString &address : candidates) {
        if (!isOurs(address) && !isMachineAddress(address) && address != mail.from.address &&
            !failed.contains(address))
            failed << address;
    }
    // In running text the first is the recipient; what follows may be servers and quoted mail.
    return mail.hasMark("x-failed-recipients") ? failed : failed.first(std::min<qsizetype>(1, failed.size()));
}

} // namespace core
