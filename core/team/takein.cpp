// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/takein.h"

#include "core/store/team/teamexportstore.h"
#include "core/team/exportreader.h"

#include <QFile>

namespace core {

namespace {

constexpr qint64 kLinesPerReport = 4096;

/// Where the lines of a file go: into the store, or nowhere for one that is only looked at.
class Taker final
{
public:
    Taker(TeamExportReader &reader, TeamExportStore *store) : m_reader(reader), m_store(store) {}

    /// Up to the end of the file, which is checked by then.
    Result<TeamExportReader::End> run(const QFile &file, Progress &progress)
    {
        for (qint64 lines = 0;; ++lines) {
            if (lines % kLinesPerReport == 0) {
                progress.report(file.fileName(), file.pos(), file.size());
                if (progress.isCanceled())
                    return failure({.code = Error::Code::Canceled, .subject = file.fileName()});
            }
            const auto line = m_reader.next();
            if (!line)
                return failure(line.error());
            if (const auto *end = std::get_if<TeamExportReader::End>(&*line))
                return *end;
            if (const auto added = add(*line); !added)
                return failure(added.error());
        }
    }

private:
    Result<void> add(const TeamExportReader::Line &line)
    {
        if (!m_store)
            return {};
        if (const auto *prospect = std::get_if<ExportedProspect>(&line))
            return m_store->add(*prospect);
        return m_store->add(std::get<ExportedTouch>(line));
    }

    TeamExportReader &m_reader;
    TeamExportStore *m_store;
};

Result<TakenIn> lookAt(TeamExportReader &reader, const QFile &file, Progress &progress)
{
    const auto end = Taker(reader, nullptr).run(file, progress);
    if (!end)
        return failure(end.error());
    return TakenIn{reader.header(), end->counts, reader.isSealed(), true};
}

} // namespace

Result<TakenIn> takeIn(TeamDatabase &database, const ExportFile &source, Instant now, Progress &progress)
{
    QFile file(source.path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(
          {.code = Error::Code::CannotRead, .subject = source.path, .detail = file.errorString()});
    }
    auto reader =
      TeamExportReader::begin({.in = file, .path = source.path, .passphrase = source.passphrase, .now = now});
    if (!reader)
        return failure(reader.error());
    auto transaction = TeamTransaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto known = knownExport(database, reader->header().store);
    if (!known)
        return failure(known.error());
    if (*known && (*known)->made > reader->header().made)
        return lookAt(*reader, file, progress);
    TeamExportStore store(*transaction, reader->header());
    if (const auto begun = store.begin(); !begun)
        return failure(begun.error());
    const auto end = Taker(*reader, &store).run(file, progress);
    if (!end)
        return failure(end.error());
    if (const auto finished = store.finish(end->counts, end->sha256, now); !finished)
        return failure(finished.error());
    if (const auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return TakenIn{reader->header(), end->counts, reader->isSealed(), false};
}

} // namespace core
