// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailpeople.h"

#include "core/domain/freemail.h"
#include "core/mail/address.h"

#include <QStringList>

#include <algorithm>

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
    if (domain.isEmpty() || isFreeMail(domain))
        return {};
    const QStringList labels = domain.split(u'.');
    if (labels.size() <= 2 || labels.last() == u"edu"_s)
        return domain;
    static const QStringList kSecondLevel{u"ac"_s,  u"co"_s,  u"com"_s, u"edu"_s, u"gob"_s,
                                          u"gov"_s, u"net"_s, u"or"_s,  u"org"_s};
    const QString second = labels[labels.size() - 2];
    if (labels.last().size() == 2 && (second == u"ac"_s || second == u"edu"_s))
        return domain;
    const bool longEnding = labels.last().size() == 2 && kSecondLevel.contains(second);
    const QString own = labels.last(longEnding ? 3 : 2).join(u'.');
    return isFreeMail(own) ? QString() : own;
}

QString organisationName(const QString &domain)
{
    const QStringList labels = domain.split(u'.');
    const bool department = labels.size() > 2 && labels.last() == u"edu"_s;
    QString name = department ? labels[labels.size() - 2] : labels.first();
    name.replace(u'_', u'-');
    QStringList words = name.split(u'-', Qt::SkipEmptyParts);
    std::transform(words.begin(), words.end(), words.begin(), capitalized);
    return words.join(u' ');
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

QString nameBeside(const QString &address, const QString &text)
{
    constexpr qsizetype kLooked = 50'000;
    constexpr qsizetype kLongestName = 60;
    const qsizetype at = text.left(kLooked).indexOf(address, 0, Qt::CaseInsensitive);
    if (at <= 0)
        return {};
    QString before = text.mid(std::max<qsizetype>(0, at - 120), std::min<qsizetype>(at, 120));
    before = before.mid(before.lastIndexOf(u'\n') + 1);
    const bool linked = before.endsWith(u"[mailto:"_s);
    if (!linked && !before.endsWith(u'<'))
        return {};
    before.chop(linked ? 8 : 1);
    const qsizetype label = before.indexOf(u':');
    if (label < 0)
        return {};
    const QString name = plainName(before.mid(label + 1));
    const bool words =
      !name.isEmpty() && name.size() <= kLongestName &&
      std::none_of(name.begin(), name.end(), [](QChar c) { return c.isDigit() || c == u'@' || c == u':'; });
    if (!words)
        return {};
    return name == name.toLower() ? wordsOf(name, u" ") : name;
}

} // namespace core
