// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/phrases.h"

#include "core/base/tomlfile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kWeekdayReach = 6; // "on Tuesday" means the last one

void collect(const TomlTable &table, const QString &prefix, QHash<QString, QString> &texts,
             QStringList &numbers)
{
    for (const QString &key : table.keys()) {
        if (prefix == u"numbers."_s) {
            numbers = table.texts(key);
            continue;
        }
        const bool isTable = prefix.isEmpty() || (prefix == u"tries."_s);
        if (const auto inner = isTable ? table.table(key) : std::nullopt)
            collect(*inner, prefix + key + u'.', texts, numbers);
        else
            texts.insert(prefix + key, table.text(key));
    }
}

} // namespace

Phrases Phrases::load(const QString &language)
{
    Phrases phrases;
    QFile file(u":/wording/%1.toml"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly)) {
        file.setFileName(u":/wording/en.toml"_s);
        [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "Phrases::load", "English is built in");
    }
    phrases.m_locale = language.isEmpty() || file.fileName().endsWith("/en.toml"_L1)
                         ? QLocale(QLocale::English, QLocale::UnitedStates)
                         : QLocale(language);
    const auto toml = TomlFile::parse(file.readAll(), file.fileName(), Error::Code::PlaybookBroken);
    Q_ASSERT_X(toml.has_value(), "Phrases::load", "the shipped words are sound");
    if (toml)
        collect(toml->root(), {}, phrases.m_texts, phrases.m_numbers);
    return phrases;
}

QString Phrases::greeting(const QString &firstName) const
{
    return firstName.isEmpty() ? text(u"greeting.unnamed") : text(u"greeting.named").arg(firstName);
}

QString Phrases::number(int number) const
{
    return number >= 0 && number < m_numbers.size() ? m_numbers.at(number) : m_locale.toString(number);
}

QString Phrases::tries(Channel channel, int times) const
{
    const QString key = u"tries."_s + toId(channel) +
                        (times == 1   ? u".once"_s
                         : times == 2 ? u".twice"_s
                                      : u".more"_s);
    const QString phrase = text(key);
    return phrase.contains(u"%1"_s) ? phrase.arg(number(times)) : phrase;
}

QString Phrases::list(const QStringList &items) const
{
    if (items.size() < 2)
        return items.join(QString());
    return items.first(items.size() - 1).join(text(u"list.comma")) + text(u"list.and") + items.last();
}

QString Phrases::relative(QStringView family, QDate day, QDate today) const
{
    const qint64 ago = day.daysTo(today);
    const auto phrase = [&](QStringView form) { return text(QString(family.toString() + form)); };
    if (ago <= 0)
        return phrase(u"today");
    if (ago == 1)
        return phrase(u"yesterday");
    if (ago <= kWeekdayReach)
        return phrase(u"weekday").arg(m_locale.standaloneDayName(day.dayOfWeek()));
    return phrase(u"date").arg(m_locale.toString(day, text(u"day.date_format")));
}

QString Phrases::day(QDate day, QDate today) const
{
    return relative(u"day.", day, today);
}

QString Phrases::since(QDate day, QDate today) const
{
    return relative(u"span.", day, today);
}

QString Phrases::time(QTime time) const
{
    return m_locale.toString(time, text(u"time.format"));
}

QString Phrases::weeks(int weeks) const
{
    return weeks == 1 ? text(u"time.one_week") : text(u"time.weeks").arg(number(weeks));
}

QString Phrases::slot(const QDateTime &at, bool inTheirZone) const
{
    const QString when = m_locale.toString(at, text(u"time.slot_format"));
    return inTheirZone ? text(u"time.your_time").arg(when) : when;
}

QString Phrases::factLabel(FactKind kind) const
{
    return text(QString(u"fact." + toId(kind)));
}

QString Phrases::minutes(int minutes) const
{
    return minutes == 1 ? text(u"time.one_minute") : text(u"time.minutes").arg(minutes);
}

} // namespace core
