// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/handoff.h"

#include "core/mail/address.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString encoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

QString encodedLines(const QString &text)
{
    return encoded(clipboardText(text).replace(u'\n', u"\r\n"_s));
}

/// Both halves encoded, the @ between them left as it is: some programs look for it.
QString encodedAddress(const QString &address)
{
    return encoded(localPart(address)) + u'@' + encoded(address.mid(address.lastIndexOf(u'@') + 1));
}

Result<void> checkAddresses(const QStringList &addresses, const QString &field)
{
    for (const QString &address : addresses) {
        if (auto oneLine = checkOneLine(address, field); !oneLine)
            return oneLine;
        if (!isMailAddress(address))
            return failure({.code = Error::Code::InvalidValue, .subject = address, .detail = field});
    }
    return {};
}

Result<void> check(const OutgoingMail &mail)
{
    if (mail.to.isEmpty())
        return failure({.code = Error::Code::InvalidValue, .subject = QString(), .detail = u"to"_s});
    return checkAddresses(mail.to, u"to"_s)
      .and_then([&] { return checkAddresses(mail.cc, u"cc"_s); })
      .and_then([&] { return checkOneLine(mail.subject, u"subject"_s); })
      .and_then([&] { return checkOneLine(mail.inReplyTo, u"in-reply-to"_s); });
}

QString joinedAddresses(const QStringList &addresses)
{
    QStringList parts;
    for (const QString &address : addresses)
        parts << encodedAddress(address);
    return parts.join(u',');
}

QString withFields(const QString &base, const QStringList &fields)
{
    return fields.isEmpty() ? base : base + u'?' + fields.join(u'&');
}

/// Compose pages of web mail take the same fields under other names.
QString composePage(const QString &base, const QString &subjectKey, const OutgoingMail &mail)
{
    QString uri = base + u"to="_s + encoded(mail.to.join(u','));
    if (!mail.cc.isEmpty())
        uri += u"&cc="_s + encoded(mail.cc.join(u','));
    if (!mail.subject.isEmpty())
        uri += u'&' + subjectKey + u'=' + encoded(mail.subject);
    return uri + u"&body="_s + encodedLines(mail.body);
}

struct PhoneNumber {
    QString digits; ///< with a leading + where there was one
    QString extension;
};

Result<PhoneNumber> readNumber(const QString &text)
{
    PhoneNumber number;
    const Error bad{.code = Error::Code::InvalidValue, .subject = text, .detail = u"phone"_s};
    QString rest = text.trimmed().toLower();
    for (const QString &mark : {u"ext"_s, u"x"_s, u"#"_s}) {
        if (const qsizetype at = rest.indexOf(mark); at > 0) {
            number.extension = rest.mid(at);
            number.extension.removeIf([](QChar c) { return !(c >= u'0' && c <= u'9'); });
            rest.truncate(at);
            break;
        }
    }
    if (rest.startsWith(u'+'))
        rest.remove(u"(0)"_s); // "+44 (0)20": the zero is not dialled after a country code
    for (const QChar c : rest) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && number.digits.isEmpty()))
            number.digits += c;
        else if (!c.isSpace() && !QStringView(u"()-./\u2010\u2011\u2013").contains(c))
            return failure(bad);
    }
    if (number.digits.size() < 3)
        return failure(bad);
    return number;
}

} // namespace

Result<QString> mailtoUri(const OutgoingMail &mail)
{
    return check(mail).map([&]() -> QString {
        QStringList fields;
        if (!mail.cc.isEmpty())
            fields << u"cc="_s + encoded(mail.cc.join(u','));
        if (!mail.subject.isEmpty())
            fields << u"subject="_s + encoded(mail.subject);
        if (!mail.body.isEmpty())
            fields << u"body="_s + encodedLines(mail.body);
        if (!mail.inReplyTo.isEmpty())
            fields << u"In-Reply-To="_s + encoded(u'<' + mail.inReplyTo + u'>');
        return withFields(u"mailto:"_s + joinedAddresses(mail.to), fields);
    });
}

Result<QString> gmailUri(const OutgoingMail &mail)
{
    return check(mail).map([&]() -> QString {
        return composePage(u"https://mail.google.com/mail/?view=cm&fs=1&"_s, u"su"_s, mail);
    });
}

Result<QString> outlookUri(const OutgoingMail &mail)
{
    return check(mail).map([&]() -> QString {
        return composePage(u"https://outlook.office.com/mail/deeplink/compose?"_s, u"subject"_s, mail);
    });
}

Result<QString> telUri(const QString &number, const QString &phoneContext)
{
    return readNumber(number).map([&](const PhoneNumber &read) -> QString {
        QString uri = u"tel:"_s + read.digits;
        if (!read.extension.isEmpty())
            uri += u";ext="_s + read.extension;
        if (!read.digits.startsWith(u'+') && !phoneContext.isEmpty())
            uri += u";phone-context="_s + phoneContext;
        return uri;
    });
}

Result<QString> smsUri(const QString &number, const QString &text)
{
    return readNumber(number).map([&](const PhoneNumber &read) -> QString {
        return u"sms:"_s + read.digits + u"?body="_s + encoded(clipboardText(text));
    });
}

QString clipboardText(const QString &text)
{
    QString clean = text;
    clean.replace(u"\r\n"_s, u"\n"_s);
    clean.replace(u'\r', u'\n');
    clean.remove(QChar::Null);
    return clean;
}

} // namespace core
