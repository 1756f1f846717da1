// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/vcardsyntax.h"

#include "core/mail/mimetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Where `sign` stands outside of quotes, from `from` on; -1 if nowhere.
qsizetype unquotedIndexOf(QByteArrayView text, char sign, qsizetype from = 0)
{
    bool isQuoted = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == '"')
            isQuoted = !isQuoted;
        else if (text[i] == sign && !isQuoted)
            return i;
    }
    return -1;
}

QByteArrayList unquotedPieces(QByteArrayView text, char separator)
{
    QByteArrayList pieces;
    qsizetype start = 0;
    for (qsizetype end = unquotedIndexOf(text, separator); end >= 0;
         end = unquotedIndexOf(text, separator, start)) {
        pieces.append(text.sliced(start, end - start).toByteArray());
        start = end + 1;
    }
    pieces.append(text.sliced(start).toByteArray());
    return pieces;
}

QByteArray withoutQuotes(QByteArray text)
{
    return text.replace('"', "").trimmed();
}

void takeEncoding(VCardProperty &property, const QByteArray &encoding)
{
    if (encoding == "QUOTED-PRINTABLE")
        property.coding = VCardProperty::Coding::QuotedPrintable;
    else if (encoding == "BASE64" || encoding == "B")
        property.coding = VCardProperty::Coding::Base64;
}

void takeTypes(VCardProperty &property, const QByteArray &list)
{
    for (const QByteArray &type : list.split(',')) {
        property.types.append(type.trimmed());
        if (property.types.last() == "PREF")
            property.preference = 1;
    }
}

/// "TYPE=work,voice", "CHARSET=UTF-8", and the bare words of 2.1: "WORK", "QUOTED-PRINTABLE".
void takeParameter(VCardProperty &property, const QByteArray &parameter)
{
    const qsizetype equals = parameter.indexOf('=');
    const QByteArray name = parameter.left(std::max<qsizetype>(equals, 0)).trimmed().toUpper();
    const QByteArray value = withoutQuotes(parameter.sliced(equals + 1)).toUpper();
    if (name == "CHARSET") {
        property.charset = value;
    } else if (name == "ENCODING") {
        takeEncoding(property, value);
    } else if (name == "PREF") {
        bool isNumber = false;
        const int preference = value.toInt(&isNumber);
        if (isNumber)
            property.preference = std::clamp(preference, 1, 100);
    } else if (name == "TYPE" || name.isEmpty()) {
        takeTypes(property, value);
        takeEncoding(property, value);
    }
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// Soft line breaks are gone already. A "=" that is no code stays, but for one at the end.
QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isCode =
          text[i] == '=' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        if (isCode) {
            bytes += char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else if (text[i] != '=' || i + 1 < text.size()) {
            bytes += text[i];
        }
    }
    return bytes;
}

QString unescaped(const QString &text)
{
    static constexpr QStringView kEscaped = u"\\,;:";
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = text[i] == u'\\' && i + 1 < text.size() ? text[i + 1] : QChar();
        if (next == u'n' || next == u'N')
            out += u'\n';
        else if (!next.isNull() && kEscaped.contains(next))
            out += next;
        else {
            out += text[i];
            continue;
        }
        ++i;
    }
    return out;
}

/// At the semicolons that no backslash escapes.
template <class Text, class Sign>
QList<Text> componentsOf(const Text &text, Sign semicolon, Sign backslash)
{
    QList<Text> components;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == backslash) {
            ++i;
        } else if (text[i] == semicolon) {
            components.append(text.mid(start, i - start));
            start = i + 1;
        }
    }
    components.append(text.mid(start));
    return components;
}

QString decoded(const VCardProperty &property, const QByteArray &value)
{
    switch (property.coding) {
        case VCardProperty::Coding::None:
            break;
        case VCardProperty::Coding::QuotedPrintable:
            return decodedText(fromQuotedPrintable(value), property.charset);
        case VCardProperty::Coding::Base64:
            return decodedText(QByteArray::fromBase64(value), property.charset);
    }
    return decodedText(value, property.charset);
}

} // namespace

std::optional<VCardProperty> parseVCardProperty(QByteArrayView line)
{
    qsizetype colon = unquotedIndexOf(line, ':');
    if (colon < 0) // a quote that is never closed
        colon = line.indexOf(':');
    if (colon < 0)
        return std::nullopt;
    const QByteArrayList parts = unquotedPieces(line.first(colon), ';');
    VCardProperty property;
    const QByteArray &name = parts.first();
    property.name = name.sliced(name.lastIndexOf('.') + 1).trimmed().toUpper();
    for (qsizetype i = 1; i < parts.size(); ++i)
        takeParameter(property, parts[i]);
    property.value = line.sliced(colon + 1).toByteArray();
    return property;
}

QString vcardText(const VCardProperty &property)
{
    return unescaped(decoded(property, property.value));
}

QStringList vcardComponents(const VCardProperty &property)
{
    QStringList components;
    if (property.coding == VCardProperty::Coding::QuotedPrintable) {
        // A semicolon that is encoded is text.
        for (const QByteArray &component : componentsOf(property.value, ';', '\\'))
            components.append(unescaped(decoded(property, component)));
    } else {
        for (const QString &component :
             componentsOf(decoded(property, property.value), QChar(u';'), QChar(u'\\')))
            components.append(unescaped(component));
    }
    return components;
}

} // namespace core
