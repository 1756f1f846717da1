// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/vcardimporter.h"

#include "core/base/clock.h"
#include "core/base/languagetag.h"
#include "core/domain/freemail.h"
#include "core/mail/address.h"
#include "core/store/transaction.h"
#include "core/transfer/csvvalues.h"
#include "core/transfer/rowstorer.h"
#include "core/transfer/vcardfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kRowsShown = 20;
/// Of a file in which no card can be taken.
constexpr int kCardsTried = 200;

/// One card on its way to a row.
class RowBuilder final
{
public:
    explicit RowBuilder(const VCard &card) : m_card(card) { m_row.line = card.line; }

    ImportRowResult build()
    {
        if (m_card.trouble)
            refuse(*m_card.trouble, {});
        takeEmails();
        takePhones();
        takeRest();
        nameIt();
        if (!m_isRefused && m_row.name.isEmpty())
            refuse(ImportTrouble::NoNameNoEmail, {});
        if (m_isRefused) {
            // What else was wrong with a card that is not taken is of no interest.
            m_problems.removeIf(
              [](const ImportProblem &problem) { return problem.trouble == ImportTrouble::UnknownValue; });
            return {std::nullopt, m_problems};
        }
        const bool isConsumer = m_row.isPerson && !m_row.emails.isEmpty() &&
                                std::all_of(m_row.emails.begin(), m_row.emails.end(),
                                            [](const QString &address) { return isFreeMail(address); });
        m_row.segment = isConsumer ? Segment::Consumer : Segment::Company;
        return {m_row, m_problems};
    }

private:
    void refuse(ImportTrouble trouble, const QString &value)
    {
        m_problems.append({linePlace(m_row.line), trouble, value});
        m_isRefused = true;
    }

    void takeEmails()
    {
        for (const QString &text : m_card.emails) {
            const csv::Addresses addresses = csv::addressesOf(text);
            m_row.emails += addresses.good;
            for (const QString &piece : addresses.broken)
                refuse(ImportTrouble::BrokenAddress, piece);
        }
        m_row.emails.removeDuplicates();
    }

    void takePhones()
    {
        for (const QString &text : m_card.phones) {
            const csv::Numbers numbers = csv::phonesOf(text);
            m_row.phones += numbers.good;
            for (const QString &piece : numbers.broken)
                m_problems.append({linePlace(m_row.line), ImportTrouble::UnknownValue, piece});
        }
        m_row.phones.removeDuplicates();
    }

    /// Titles are free text, zones often offsets, which change with the season: what says nothing here is no
    /// problem.
    void takeRest()
    {
        for (const QString &text : m_card.roles) {
            if (m_row.role == ContactRole::Unknown)
                m_row.role = csv::roleOf(text).value_or(ContactRole::Unknown);
        }
        const QByteArray zone = m_card.timezone.toUtf8();
        if (zoneNamed(zone))
            m_row.timezone = zone;
        if (isLanguage(m_card.language))
            m_row.language = languageOfTag(m_card.language);
    }

    void nameIt()
    {
        const QString name = csv::cleaned(m_card.name);
        m_row.organisation = csv::cleaned(m_card.organisation);
        const bool isOrganisation = m_card.kind == VCard::Kind::Organisation;
        if (isOrganisation && m_row.organisation.isEmpty())
            m_row.organisation = name;
        m_row.isPerson = !isOrganisation && !name.isEmpty() && !isMailAddress(name);
        if (m_row.isPerson)
            m_row.name = name;
        else if (!m_row.organisation.isEmpty())
            m_row.name = m_row.organisation;
        else
            m_row.name = m_row.emails.value(0);
    }

    const VCard &m_card;
    ImportRow m_row;
    QList<ImportProblem> m_problems;
    bool m_isRefused = false;
};

Result<ImportReport> storeCards(Transaction &transaction, VCardReader &reader, const QString &path,
                                Progress &progress)
{
    auto storer = RowStorer::open(transaction);
    if (!storer)
        return failure(storer.error());
    while (const auto card = reader.next()) {
        if (progress.isCanceled())
            return failure({Error::Code::Canceled, path});
        progress.report(path, reader.bytesRead(), reader.size());
        if (card->kind == VCard::Kind::Other) {
            storer->skip();
            continue;
        }
        if (const auto taken = storer->take(RowBuilder(*card).build()); !taken)
            return failure(taken.error());
    }
    if (const auto checked = reader.checkRead(); !checked)
        return failure(checked.error());
    const ImportReport report = storer->report(path, u"vcard"_s);
    if (report.read == 0)
        return failure({Error::Code::UnknownFormat, path});
    return report;
}

} // namespace

Result<ImportReport> importVCards(Database &database, const QString &path, Progress &progress)
{
    auto reader = VCardReader::open(path);
    if (!reader)
        return failure(reader.error());
    auto transaction = Transaction::begin(database, u"import"_s);
    if (!transaction)
        return failure(transaction.error());
    const auto report = storeCards(*transaction, *reader, path, progress);
    if (!report)
        return failure(report.error());
    if (const auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return report;
}

Result<VCardPreview> previewVCards(const QString &path)
{
    auto reader = VCardReader::open(path);
    if (!reader)
        return failure(reader.error());
    VCardPreview preview{.path = path, .rows = {}, .problems = {}};
    for (int i = 0; i < kCardsTried && preview.rows.size() < kRowsShown; ++i) {
        const auto card = reader->next();
        if (!card)
            break;
        if (card->kind == VCard::Kind::Other)
            continue;
        const ImportRowResult result = RowBuilder(*card).build();
        preview.problems += result.problems;
        if (result.row)
            preview.rows.append(*result.row);
    }
    return preview;
}

} // namespace core
