// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/importfile.h"

#include "core/transfer/csvsyntax.h"
#include "core/transfer/mboxseparator.h"
#include "core/transfer/textdecoder.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kHead = 64 * 1024;

QByteArrayView firstLine(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    return end < 0 ? text : text.first(end);
}

bool isFieldName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= 80 &&
           std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7f && c != ':'; });
}

/// Fields up to the first empty line, with one among them that makes a mail.
bool looksLikeMail(QByteArrayView text)
{
    static constexpr std::array<QLatin1StringView, 9> kFields{
      QLatin1StringView("from"),     QLatin1StringView("date"),         QLatin1StringView("message-id"),
      QLatin1StringView("received"), QLatin1StringView("return-path"),  QLatin1StringView("subject"),
      QLatin1StringView("to"),       QLatin1StringView("mime-version"), QLatin1StringView("delivered-to")};
    bool known = false;
    for (int lines = 0; lines < 200 && !text.isEmpty(); ++lines) {
        const QByteArrayView line = firstLine(text);
        text = text.sliced(std::min(text.size(), line.size() + 1));
        if (line.trimmed().isEmpty())
            return known && lines > 0;
        if (line.front() == ' ' || line.front() == '\t')
            continue;
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isFieldName(line.first(colon)))
            return false;
        const QByteArray name = line.first(colon).toByteArray().toLower();
        known = known || std::find(kFields.begin(), kFields.end(), QLatin1StringView(name)) != kFields.end();
    }
    return known;
}

bool isUtf16(const QByteArray &head)
{
    const TextForm form = textFormOfHead(head).value_or(TextForm{});
    return form.encoding == TextEncoding::Utf16LE || form.encoding == TextEncoding::Utf16BE;
}

bool looksLikeTable(const QByteArray &head)
{
    if (!isUtf16(head) && head.contains('\0'))
        return false;
    QStringDecoder decoder(QStringDecoder::encodingForData(head).value_or(QStringDecoder::Utf8));
    QString text = decoder(head);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    const QString start = text.left(200).trimmed();
    if (start.isEmpty() || u"<{["_s.contains(start.front()) || start.startsWith(u"BEGIN:V"_s))
        return false;
    if (start.startsWith(u"sep="_s))
        return true;
    const CsvPiece header = readCsvRecord(text, guessDelimiter(text));
    if (header.fields.size() >= 2)
        return header.end == CsvPiece::End::Line || text.size() < 4096;
    const QString only = header.fields.value(0).trimmed().toLower();
    return only == u"email"_s || only == u"e-mail"_s || only == u"email address"_s || only == u"name"_s;
}

/// Its first line that is not blank, in UTF-16 too.
bool looksLikeVCard(const QByteArray &head)
{
    static constexpr QByteArrayView kBegin = "BEGIN:VCARD";
    const TextForm form = textFormOfHead(head).value_or(TextForm{});
    const QString text = TextDecoder(form.encoding).decode(head.sliced(form.start));
    const QByteArray line = text.trimmed().left(kBegin.size() + 1).trimmed().toUtf8().toUpper();
    return line == kBegin;
}

} // namespace

QString toId(ImportType type)
{
    switch (type) {
        case ImportType::Mbox:
            return u"mbox"_s;
        case ImportType::Eml:
            return u"eml"_s;
        case ImportType::Csv:
            return u"csv"_s;
        case ImportType::Ics:
            return u"ics"_s;
        case ImportType::VCard:
            return u"vcard"_s;
    }
    return {};
}

std::optional<ImportType> importTypeOfHead(const QByteArray &head)
{
    if (looksLikeVCard(head))
        return ImportType::VCard;
    QByteArrayView text(head);
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    while (text.startsWith('\n') || text.startsWith("\r\n"))
        text = text.sliced(text.front() == '\n' ? 1 : 2);
    if (firstLine(text).trimmed().toByteArray().toUpper() == "BEGIN:VCALENDAR")
        return ImportType::Ics;
    if (isMboxSeparator(firstLine(text)))
        return ImportType::Mbox;
    if (looksLikeMail(text))
        return ImportType::Eml;
    if (looksLikeTable(head))
        return ImportType::Csv;
    return std::nullopt;
}

Result<ImportType> importTypeOf(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return failure({.code = Error::Code::CannotRead, .subject = path});
    if (!file.open(QIODevice::ReadOnly))
        return failure({.code = Error::Code::CannotRead, .subject = path, .detail = file.errorString()});
    const QByteArray head = file.read(kHead);
    if (head.isEmpty() && file.error() != QFile::NoError)
        return failure({.code = Error::Code::CannotRead, .subject = path, .detail = file.errorString()});
    if (head.isEmpty())
        return failure({.code = Error::Code::EmptyFile, .subject = path});
    if (const std::optional<ImportType> type = importTypeOfHead(head))
        return *type;
    return failure({.code = Error::Code::UnknownFormat, .subject = path});
}

} // namespace core
