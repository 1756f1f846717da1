// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/reportparts.h"

#include "core/mail/mimetext.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kMostIds = 200;

struct Field {
    QString name; ///< lower case
    QString value;
};

/// Unfolded fields; an empty one where a block of fields ends.
QList<Field> fieldsOf(const QByteArray &bytes)
{
    QList<Field> fields;
    const QString text = decodedText(bytes, {});
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (trimmed.isEmpty()) {
            fields << Field{};
            continue;
        }
        const bool continued = line.front() == u' ' || line.front() == u'\t';
        const qsizetype colon = trimmed.indexOf(u':');
        if (continued && !fields.isEmpty() && !fields.last().name.isEmpty())
            fields.last().value += u' ' + trimmed.toString();
        else if (colon > 0)
            fields << Field{trimmed.first(colon).trimmed().toString().toLower(),
                            trimmed.sliced(colon + 1).trimmed().toString()};
    }
    return fields;
}

/// "rfc822; <Sally@X.example>" -> "sally@x.example"
QString recipientOf(const QString &value)
{
    QString address = value.mid(value.indexOf(u';') + 1).trimmed().toLower();
    if (address.startsWith(u'<') && address.endsWith(u'>'))
        address = address.mid(1, address.size() - 2);
    return address;
}

/// "5.1.1 (unknown user)" -> "5.1.1"
QString firstWord(const QString &value)
{
    qsizetype end = 0;
    while (end < value.size() && !value[end].isSpace() && value[end] != u'(' && value[end] != u';')
        ++end;
    return value.left(end).toLower();
}

/// "smtp; 550 5.1.1 no such user" -> "5.0.0": the class is all that such a code tells for sure.
QString statusOfDiagnostic(const QString &value)
{
    const QString code = firstWord(value.mid(value.indexOf(u';') + 1).trimmed());
    const bool known = code.size() >= 3 && (code[0] == u'5' || code[0] == u'4');
    return known ? code.left(1) + u".0.0"_s : QString();
}

struct Group {
    DeliveryStatus status;
    QString original;
    QString diagnostic;
};

void add(QList<DeliveryStatus> &recipients, Group &group)
{
    // Some systems name a local account there: "x-unix; sally".
    if (group.status.finalRecipient.isEmpty() ||
        (!group.status.finalRecipient.contains(u'@') && group.original.contains(u'@')))
        group.status.finalRecipient = group.original;
    if (group.status.status.isEmpty())
        group.status.status = statusOfDiagnostic(group.diagnostic);
    if (!group.status.finalRecipient.isEmpty() || !group.status.action.isEmpty())
        recipients << group.status;
    group = {};
}

} // namespace

QList<DeliveryStatus> deliveryStatusOf(const QByteArray &part)
{
    QList<DeliveryStatus> recipients;
    Group group;
    for (const Field &field : fieldsOf(part)) {
        if (field.name.isEmpty())
            add(recipients, group);
        else if (field.name == u"action"_s)
            group.status.action = firstWord(field.value);
        else if (field.name == u"status"_s)
            group.status.status = firstWord(field.value);
        else if (field.name == u"final-recipient"_s)
            group.status.finalRecipient = recipientOf(field.value);
        else if (field.name == u"original-recipient"_s)
            group.original = recipientOf(field.value);
        else if (field.name == u"diagnostic-code"_s)
            group.diagnostic = field.value;
    }
    add(recipients, group);
    return recipients;
}

QStringList messageIdsIn(const QString &field)
{
    QStringList ids;
    qsizetype open = field.indexOf(u'<');
    while (open >= 0) {
        const qsizetype close = field.indexOf(u'>', open);
        if (close < 0)
            break;
        QString id = field.mid(open + 1, close - open - 1);
        id.removeIf([](QChar c) { return c.isSpace() || c == u'<'; });
        if (!id.isEmpty())
            ids << id;
        open = field.indexOf(u'<', close);
    }
    if (ids.isEmpty()) { // some programs write ids without brackets
        for (const QString &word : field.simplified().split(u' ', Qt::SkipEmptyParts)) {
            if (word.contains(u'@') && !word.contains(u'<') && !word.contains(u'>'))
                ids << word;
        }
    }
    return ids.size() > kMostIds ? ids.last(kMostIds) : ids;
}

QString messageIdInHeaders(const QByteArray &headers)
{
    for (const Field &field : fieldsOf(headers)) {
        if (field.name != u"message-id"_s)
            continue;
        const QStringList ids = messageIdsIn(field.value);
        return ids.isEmpty() ? QString() : ids.first();
    }
    return {};
}

} // namespace core
