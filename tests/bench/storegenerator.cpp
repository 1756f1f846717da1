// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/storegenerator.h"

#include "core/store/eventstore.h"
#include "core/store/prospectstore.h"
#include "core/store/touchstore.h"

#include <QRandomGenerator>
#include <QStringList>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kLastDay = 20'500 * kDayMs;

QStringList makeVocabulary(QRandomGenerator &random)
{
    const QStringList syllables{u"ba"_s,  u"co"_s, u"di"_s,  u"fe"_s, u"gra"_s, u"hun"_s, u"lo"_s, u"mi"_s,
                                u"nor"_s, u"pa"_s, u"qui"_s, u"ro"_s, u"sta"_s, u"ten"_s, u"u"_s,  u"ver"_s};
    QStringList words;
    for (int i = 0; i < 20'000; ++i) {
        QString word;
        for (int k = random.bounded(1, 5); k > 0; --k)
            word += syllables[random.bounded(syllables.size())];
        words.append(word + syllables[random.bounded(syllables.size())]);
    }
    return words;
}

class Generator final
{
public:
    Generator(Database &database, StoreSize size)
      : m_database(database), m_size(size), m_words(makeVocabulary(m_random))
    {}

    Result<void> fill()
    {
        auto transaction = Transaction::begin(m_database, u"import"_s);
        if (!transaction)
            return failure(transaction.error());
        for (int i = 0; i < m_size.prospects; ++i) {
            if (auto added = addProspect(*transaction, i); !added)
                return added;
        }
        // By time and not by prospect, as mail comes.
        for (int i = 0; i < m_size.touches; ++i) {
            if (auto added = addTouch(*transaction, i); !added)
                return added;
        }
        return transaction->commit();
    }

private:
    Result<void> addProspect(Transaction &transaction, int number)
    {
        const QString name = words(2);
        const auto id =
          ProspectStore(m_database)
            .insert(transaction,
                    {.name = name,
                     .organisation = words(2),
                     .segment = Segment(number % 4),
                     .situation = Situation(number % 5),
                     .closing = number % 20 == 0 ? std::optional(Closing{DoneAs::Lost, {kLastDay}, {}})
                                                 : std::nullopt});
        if (!id)
            return failure(id.error());
        m_ids.append(*id);
        const QString address = words(1) + QString::number(number) + u"@example.com"_s;
        const auto contact =
          ProspectStore(m_database)
            .insertContact(transaction, {.prospect = *id,
                                         .name = name,
                                         .primary = true,
                                         .timezone = number % 3 == 0 ? "America/New_York" : "",
                                         .addresses = {{address, number % 50 == 0, {}}}});
        if (!contact)
            return failure(contact.error());
        return addEvents(transaction, *id, number);
    }

    Result<void> addEvents(Transaction &transaction, ProspectId id, int number)
    {
        if (number % 5 == 0) {
            const auto made = AppointmentStore(m_database)
                                .insert(transaction, {.prospect = id,
                                                      .at = {kLastDay - number % 60 * kDayMs},
                                                      .status = number % 10 == 0 ? AppointmentStatus::Missed
                                                                                 : AppointmentStatus::Held});
            if (!made)
                return failure(made.error());
        }
        if (number % 15 == 0) {
            const auto made =
              HoldStore(m_database)
                .insert(transaction, {.prospect = id, .until = QDate(2026, 3, 1), .from = {kLastDay}});
            if (!made)
                return failure(made.error());
        }
        return {};
    }

    Result<void> addTouch(Transaction &transaction, int number)
    {
        const bool isAnswer = m_random.bounded(4) == 0;
        Touch touch;
        touch.mark.at = {kLastDay - qint64(m_size.touches - number) * 60'000};
        touch.mark.direction = isAnswer ? Direction::In : Direction::Out;
        touch.mark.kind = isAnswer ? TouchKind::Reply : TouchKind::Sent;
        touch.mark.step = isAnswer ? QString() : u"still-with-me"_s;
        touch.prospect = m_ids[m_random.bounded(m_ids.size())];
        touch.subject = words(4);
        touch.text = words(40);
        touch.messageId = QString::number(number) + u"@mail.example.com"_s;
        const auto added = TouchStore(m_database).insert(transaction, touch);
        return added ? Result<void>() : failure(added.error());
    }

    // A few words make most of a text, as in speech.
    QString words(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i) {
            const double where = std::pow(m_random.generateDouble(), 4.0);
            text += m_words[qsizetype(where * double(m_words.size()))];
            text += u' ';
        }
        text.chop(1);
        return text;
    }

    Database &m_database;
    StoreSize m_size;
    QRandomGenerator m_random{20'260'302};
    QStringList m_words;
    QList<ProspectId> m_ids;
};

} // namespace

Result<void> fillStore(Database &database, StoreSize size)
{
    return Generator(database, size).fill();
}

} // namespace bench
