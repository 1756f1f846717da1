// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/address.h"
#include "core/mail/handoff.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kLongestLine = 998; // RFC 5322, without CRLF
constexpr qsizetype kFoldedLine = 76;   // RFC 2047 and quoted-printable
constexpr qsizetype kWordBytes = 42;    // of text in one encoded word: 56 base64 digits, 68 with its frame

bool isPlainAscii(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7f; });
}

/// RFC 2047 words, never cut inside a character; each on a line of its own.
QByteArray encodedWords(const QByteArray &utf8)
{
    QByteArrayList words;
    for (qsizetype from = 0; from < utf8.size();) {
        qsizetype to = std::min(from + kWordBytes, utf8.size());
        while (to < utf8.size() && (uchar(utf8[to]) & 0xc0) == 0x80)
            --to;
        words << "=?UTF-8?B?" + utf8.mid(from, to - from).toBase64() + "?=";
        from = to;
    }
    return words.join("\r\n ");
}

QByteArray headerField(const QByteArray &name, const QByteArray &utf8)
{
    const bool asIs = isPlainAscii(utf8) && name.size() + 2 + utf8.size() <= kFoldedLine &&
                      !utf8.contains("=?") && utf8.trimmed() == utf8;
    return name + ": " + (asIs ? utf8 : encodedWords(utf8)) + "\r\n";
}

QByteArray addressField(const QByteArray &name, const QStringList &addresses)
{
    QByteArrayList written;
    for (const QString &address : addresses) {
        const QByteArray ascii = QUrl::toAce(mailDomain(address));
        written << localPart(address).toUtf8() + '@' +
                     (ascii.isEmpty() ? mailDomain(address).toUtf8() : ascii);
    }
    return name + ": " + written.join(",\r\n ") + "\r\n";
}

bool hasLongLine(const QByteArray &body)
{
    for (qsizetype from = 0; from < body.size();) {
        qsizetype end = body.indexOf("\r\n", from);
        end = end < 0 ? body.size() : end;
        if (end - from > kLongestLine)
            return true;
        from = end + 2;
    }
    return false;
}

QByteArray quotedPrintable(const QByteArray &body)
{
    QByteArray out;
    qsizetype column = 0;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (c == '\r' || c == '\n') {
            out += c;
            column = 0;
            continue;
        }
        const bool beforeBreak = i + 1 == body.size() || body[i + 1] == '\r';
        const bool literal = (c > ' ' && c < 0x7f && c != '=') || ((c == ' ' || c == '\t') && !beforeBreak);
        const QByteArray piece = literal ? QByteArray(1, c) : '=' + QByteArray(1, c).toHex().toUpper();
        if (column + piece.size() > kFoldedLine - 1) {
            out += "=\r\n";
            column = 0;
        }
        out += piece;
        column += piece.size();
    }
    return out;
}

QByteArray draftBytes(const OutgoingMail &mail)
{
    QByteArray body = clipboardText(mail.body).replace(u'\n', u"\r\n"_s).toUtf8();
    if (!body.endsWith("\r\n"))
        body += "\r\n";
    const bool longLine = hasLongLine(body);

    QByteArray out = "X-Unsent: 1\r\n";
    if (!mail.from.isEmpty())
        out += addressField("From", {mail.from});
    out += addressField("To", mail.to);
    if (!mail.cc.isEmpty())
        out += addressField("Cc", mail.cc);
    out += headerField("Subject", mail.subject.toUtf8());
    if (!mail.inReplyTo.isEmpty()) {
        const QByteArray id = '<' + mail.inReplyTo.toUtf8() + '>';
        out += "In-Reply-To: " + id + "\r\nReferences: " + id + "\r\n";
    }
    out += "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ";
    return out + (longLine ? "quoted-printable" : "8bit") + "\r\n\r\n" +
           (longLine ? quotedPrintable(body) : body);
}

} // namespace

Result<QByteArray> emlDraft(const OutgoingMail &mail)
{
    // The mailto form checks the fields that both have.
    const Result<QString> checked = mailtoUri(mail);
    if (!checked)
        return failure(checked.error());
    if (!mail.from.isEmpty()) {
        if (auto oneLine = checkOneLine(mail.from, u"from"_s); !oneLine)
            return failure(oneLine.error());
        if (!isMailAddress(mail.from))
            return failure({.code = Error::Code::InvalidValue, .subject = mail.from, .detail = u"from"_s});
    }
    return draftBytes(mail);
}

} // namespace core
