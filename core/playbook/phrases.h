// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/vocabulary.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QStringList>
#include <QTime>

namespace core {

/// The small words that slots are made of, in one language (resources/wording/).
class Phrases final
{
public:
    /// English where there is no such language.
    [[nodiscard]] static Phrases load(const QString &language);

    [[nodiscard]] QString greeting(const QString &firstName) const; ///< "Hey Sally,"
    [[nodiscard]] QString tries(Channel channel, int times) const;  ///< "left two voicemails"
    [[nodiscard]] QString list(const QStringList &items) const;     ///< "a, b and c"
    [[nodiscard]] QString day(QDate day, QDate today) const;        ///< "yesterday", "on Tuesday", "on 3 May"
    [[nodiscard]] QString since(QDate day, QDate today) const;      ///< "since Tuesday"
    [[nodiscard]] QString time(QTime time) const;
    [[nodiscard]] QString minutes(int minutes) const;
    [[nodiscard]] QString weeks(int weeks) const; ///< "three weeks"
    /// A time to pick: "Tuesday 24 November, 10:00 am"; in a zone that is not the rep's, "... your time".
    [[nodiscard]] QString slot(const QDateTime &at, bool inTheirZone) const;
    [[nodiscard]] QString factLabel(FactKind kind) const; ///< "The problem"

private:
    Phrases() = default;
    [[nodiscard]] QString text(QStringView key) const { return m_texts.value(key.toString()); }
    [[nodiscard]] QString number(int number) const;
    [[nodiscard]] QString relative(QStringView family, QDate day, QDate today) const;

    QHash<QString, QString> m_texts; ///< "tries.email.once" -> words
    QStringList m_numbers;
    QLocale m_locale;
};

} // namespace core
