// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/settings.h"

#include "core/base/languagetag.h"
#include "core/store/settingsstore.h"
#include "core/store/standingstore.h"
#include "core/transfer/icsfile.h"

using namespace Qt::StringLiterals;

namespace core {

Result<void> rememberOwnAddresses(Database &database, const QStringList &addresses)
{
    SettingsStore store(database);
    const auto known = store.ownAddresses();
    if (!known)
        return failure(known.error());
    QStringList fresh;
    for (const QString &address : addresses) {
        if (!known->contains(address.trimmed().toLower()))
            fresh.append(address.trimmed().toLower());
    }
    if (fresh.isEmpty())
        return {};
    auto transaction = Transaction::begin(database, u"own_address"_s);
    if (!transaction)
        return failure(transaction.error());
    for (const QString &address : std::as_const(fresh)) {
        if (const auto added = store.addOwnAddress(*transaction, address); !added)
            return added;
    }
    return transaction->commit();
}

} // namespace core

namespace core::settings {

namespace {

Result<QString> checked(const QString &name, const QString &value)
{
    const Error invalid{.code = Error::Code::InvalidValue, .subject = value, .detail = name};
    const QString text = value.trimmed();
    if (text.isEmpty())
        return text;
    if (name == kRepTimezone && !zoneNamed(text.toUtf8()))
        return failure(invalid);
    if (name == kAway && !awayFrom(text))
        return failure(invalid);
    if (name == kRepLanguage && !isLanguage(text))
        return failure(invalid);
    if (name != kUseful && (text.contains(u'\n') || text.contains(u'\r')))
        return failure(invalid);
    return text;
}

} // namespace

QStringList names()
{
    return {kRepName, kRepPhone, kRepTimezone, kRepLanguage, kHolidays, kAway, kLottery, kUseful, kTeamKey};
}

std::optional<BusinessCalendar::Away> awayFrom(const QString &text)
{
    const QStringList ends = text.split(u".."_s);
    if (ends.size() != 2)
        return std::nullopt;
    const QDate from = QDate::fromString(ends.first().trimmed(), Qt::ISODate);
    const QDate to = QDate::fromString(ends.last().trimmed(), Qt::ISODate);
    if (!from.isValid() || !to.isValid() || to < from)
        return std::nullopt;
    return BusinessCalendar::Away{from, to};
}

QSet<QDate> holidaysFrom(const QString &days)
{
    QSet<QDate> holidays;
    for (const QString &day : days.split(u' ', Qt::SkipEmptyParts)) {
        if (const QDate date = QDate::fromString(day, Qt::ISODate); date.isValid())
            holidays.insert(date);
    }
    return holidays;
}

Result<QMap<QString, QString>> values(const Desk &desk)
{
    return SettingsStore(desk.database).all();
}

namespace {

/// The days of the file are kept: it may be gone tomorrow.
Result<void> storeHolidays(SettingsStore &store, Transaction &transaction, const QString &path, Instant now)
{
    if (path.isEmpty())
        return store.clear(transaction, kHolidayDays);
    const auto days = readHolidays(path, now);
    if (!days)
        return failure(days.error());
    if (days->isEmpty())
        return failure({.code = Error::Code::RuleForbids, .subject = path, .detail = u"no-holidays"_s});
    QStringList texts;
    for (const QDate day : *days)
        texts.append(day.toString(Qt::ISODate));
    return store.set(transaction, kHolidayDays, texts.join(u' '));
}

/// The key itself is kept, for the same reason.
Result<void> storeTeamKey(SettingsStore &store, Transaction &transaction, const QString &path)
{
    if (path.isEmpty())
        return store.clear(transaction, kTeamSecret);
    const auto key = readTeamKey(path);
    if (!key)
        return failure(key.error());
    return store.set(transaction, kTeamSecret, QString::fromLatin1(key->toFile()));
}

} // namespace

Result<std::optional<TeamKey>> teamKey(const Desk &desk)
{
    const auto secret = SettingsStore(desk.database).value(kTeamSecret);
    if (!secret)
        return failure(secret.error());
    if (secret->isEmpty())
        return std::optional<TeamKey>();
    return TeamKey::fromFile(secret->toLatin1(), kTeamKey).map([](const TeamKey &key) {
        return std::optional(key);
    });
}

Result<void> set(Desk &desk, const QString &name, const QString &value)
{
    const auto text = checked(name, value);
    if (!text)
        return failure(text.error());
    auto transaction = Transaction::begin(desk.database, u"setting"_s);
    if (!transaction)
        return failure(transaction.error());
    SettingsStore store(desk.database);
    if (name == kHolidays) {
        const auto days = storeHolidays(store, *transaction, *text, desk.now());
        if (!days)
            return days;
    }
    if (name == kTeamKey) {
        const auto key = storeTeamKey(store, *transaction, *text);
        if (!key)
            return key;
    }
    const auto stored =
      text->isEmpty() ? store.clear(*transaction, name) : store.set(*transaction, name, *text);
    if (!stored)
        return stored;
    if (const auto forgotten = StandingStore(desk.database).forgetAll(*transaction); !forgotten)
        return forgotten;
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    return desk.reload();
}

} // namespace core::settings
