// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailend.h"

#include <QByteArray>
#include <QList>

#include <algorithm>

namespace core {

namespace {

struct Halves {
    QByteArray header; ///< folded lines joined
    QByteArrayView body;
    bool hasBody = false;
};

Halves halvesOf(QByteArrayView mail)
{
    const qsizetype lf = mail.indexOf("\n\n");
    const qsizetype crlf = mail.indexOf("\r\n\r\n");
    const bool isCrlf = crlf >= 0 && (lf < 0 || crlf < lf);
    const qsizetype end = isCrlf ? crlf : lf;
    if (end < 0)
        return {.header = mail.toByteArray()};
    QByteArray header = mail.first(end).toByteArray();
    header.replace("\r\n", "\n").replace("\n ", " ").replace("\n\t", " ");
    return {header, mail.sliced(end + (isCrlf ? 4 : 2)), true};
}

/// The boundary of a multipart mail's outermost parts; empty when it has none.
QByteArray boundaryOf(const QByteArray &header)
{
    const QList<QByteArray> lines = header.split('\n');
    const auto type = std::find_if(lines.begin(), lines.end(), [](const QByteArray &line) {
        return line.left(13).toLower() == "content-type:";
    });
    if (type == lines.end() || !type->toLower().contains("multipart/"))
        return {};
    const qsizetype at = type->toLower().indexOf("boundary=");
    if (at < 0)
        return {};
    const QByteArray value = type->mid(at + 9).trimmed();
    if (value.startsWith('"'))
        return value.mid(1, value.indexOf('"', 1) - 1);
    const auto end = std::find_if(value.begin(), value.end(), [](char c) { return c == ';' || c == ' '; });
    return value.first(end - value.begin());
}

} // namespace

MailEnd mailEndOf(QByteArrayView mail, ImportType type)
{
    if (mail.isEmpty())
        return MailEnd::Whole;
    const bool endsLine = mail.endsWith('\n') || mail.endsWith('\r');
    const Halves halves = halvesOf(mail);
    if (!halves.hasBody)
        return endsLine ? MailEnd::Open : MailEnd::Cut;
    const QByteArray boundary = boundaryOf(halves.header);
    if (boundary.isEmpty()) {
        if (type == ImportType::Eml || mail.endsWith("\n\n") || mail.endsWith("\n\r\n"))
            return MailEnd::Whole;
        return endsLine ? MailEnd::Open : MailEnd::Unsure;
    }
    const QByteArray closing = "--" + boundary + "--";
    if (halves.body.lastIndexOf(closing) >= 0)
        return MailEnd::Whole;
    return endsLine ? MailEnd::Open : MailEnd::Cut;
}

} // namespace core
