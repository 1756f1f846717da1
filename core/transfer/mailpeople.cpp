// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailpeople.h"

#include "core/domain/freemail.h"
#include "core/mail/address.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString capitalized(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

QString wordsOf(const QString &text, QStringView separators)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        if (separators.contains(c) || c.isDigit()) {
            if (!word.isEmpty())
                words << capitalized(word);
            word.clear();
        } else {
            word += c;
        }
    }
    if (!word.isEmpty())
        words << capitalized(word);
    return words.join(u' ');
}

/// Without quotes, and without what directories put behind a name: "Sally Brandt (EXT)", "Sally/HOU/X".
QString plainName(QString name)
{
    name.remove(u'"');
    if (name.size() > 1 && name.startsWith(u'\'') && name.endsWith(u'\''))
        name = name.mid(1, name.size() - 2);
    for (const QChar mark : {u'(', u'<', u'/', u'['}) {
        if (const qsizetype at = name.indexOf(mark); at > 0)
            name.truncate(at);
    }
    return name.simplified();
}

} // namespace

QString organisationDomain(const QString &address)
{
    const QString domain = mailDomain(address);
    if (domain.isEmpty() || isFreeMail(address))
        return {};
    const QStringList labels = domain.split(u'.');
    if (labels.size() <= 2)
        return domain;
    static const QStringList kSecondLevel{u"ac"_s,  u"co"_s,  u"com"_s, u"edu"_s, u"gob"_s,
                                          u"gov"_s, u"net"_s, u"or"_s,  u"org"_s};
    const bool longEnding = labels.last().size() == 2 && kSecondLevel.contains(labels[labels.size() - 2]);
    return labels.last(longEnding ? 3 : 2).join(u'.');
}

QString organisationName(const QString &domain)
{
    return wordsOf(domain.section(u'.', 0, 0), u"-_");
}

PersonName personName(const MailAddress &address)
{
    QString name = plainName(address.name);
    if (const qsizetype comma = name.indexOf(u','); comma > 0 && name.count(u',') == 1)
        name = QString(name.mid(comma + 1) + u' ' + name.left(comma)).simplified();
    if (!name.isEmpty() && !name.contains(u'@'))
        return {name, false};
    const QString guessed = wordsOf(localPart(address.address).section(u'+', 0, 0), u"._-");
    return {guessed.isEmpty() ? address.address : guessed, true};
}

} // namespace core
