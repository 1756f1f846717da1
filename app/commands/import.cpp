// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "core/actions/icsimport.h"
#include "core/actions/settings.h"
#include "core/actions/standings.h"
#include "core/store/settingsstore.h"
#include "core/transfer/csvimporter.h"
#include "core/transfer/followedmail.h"
#include "core/transfer/importfile.h"
#include "core/transfer/mailboximporter.h"
#include "core/transfer/mailcollection.h"
#include "core/transfer/mailrecords.h"
#include "core/transfer/vcardimporter.h"
#include "words/importtext.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QMap>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// What became of one file; `mapping` of a list alone.
struct FileRead {
    core::ImportReport report;
    std::optional<core::CsvMapping> mapping;
    bool isRefused = false;
    QList<core::FollowedAccount> accounts{}; ///< of a profile alone
};

/// The rep's word holds for every column of days, whatever one of its cells seems to prove.
void answer(core::CsvMapping &mapping, core::DateOrder order)
{
    for (core::CsvColumn &column : mapping.columns) {
        if (core::isDate(column.field) && order != core::DateOrder::Undecided)
            column.order = order;
    }
}

core::Result<FileRead> readList(core::Desk &desk, const QString &path, core::DateOrder order)
{
    const auto settings = core::SettingsStore(desk.database).all();
    if (!settings)
        return core::failure(settings.error());
    auto preview = core::previewCsv(path, *settings);
    if (!preview)
        return core::failure(preview.error());
    answer(preview->mapping, order);
    core::NoProgress progress;
    const auto report =
      core::importCsv(desk.database, {preview->mapping, {desk.writer.zone, desk.now()}}, progress);
    if (!report)
        return core::failure(report.error());
    return FileRead{*report, preview->mapping};
}

core::Result<FileRead> readOther(core::Desk &desk, const QString &path, core::DateOrder order)
{
    const auto type = core::importTypeOf(path);
    if (!type)
        return core::failure(type.error());
    core::NoProgress progress;
    const auto fileRead = [](const core::ImportReport &report) { return FileRead{report, {}}; };
    switch (*type) {
        case core::ImportType::Csv:
            return readList(desk, path, order);
        case core::ImportType::Ics:
            return core::importIcs(desk, path, progress).map(fileRead);
        case core::ImportType::VCard:
            return core::importVCards(desk.database, path, progress).map(fileRead);
        case core::ImportType::Mbox:
        case core::ImportType::Eml:
            break; // it was none when it was looked at as mail
    }
    return core::failure({.code = core::Error::Code::CannotRead, .subject = path});
}

FileRead refused(const QString &path, const core::Error &error)
{
    FileRead file{{.path = path}, {}, true};
    file.report.problems.append(
      {.place = error.place, .trouble = core::ImportTrouble::FileFailed, .error = error});
    return file;
}

QJsonObject columnJson(const core::CsvColumn &column)
{
    const bool isUsed = column.field != core::CsvField::Ignored;
    return {{u"header"_s, column.header},
            {u"field"_s, isUsed ? QJsonValue(core::toId(column.field)) : QJsonValue()}};
}

QJsonArray accountsJson(const QList<core::FollowedAccount> &accounts)
{
    QJsonArray json;
    for (const core::FollowedAccount &chosen : accounts)
        json.append(QJsonObject{{u"name"_s, chosen.account.name},
                                {u"addresses"_s, QJsonArray::fromStringList(chosen.account.addresses)},
                                {u"read"_s, chosen.isRead}});
    return json;
}

QJsonObject fileJson(const FileRead &file)
{
    QJsonArray problems;
    for (const core::ImportProblem &problem : file.report.problems)
        problems.append(
          QJsonObject{{u"place"_s, textOrNull(problem.place)}, {u"what"_s, words::problemText(problem)}});
    QJsonObject json{{u"path"_s, file.report.path},       {u"type"_s, textOrNull(file.report.type)},
                     {u"read"_s, file.report.read},       {u"added"_s, file.report.added},
                     {u"updated"_s, file.report.updated}, {u"skipped"_s, file.report.skipped},
                     {u"failed"_s, file.report.failed},   {u"problems"_s, problems}};
    if (!file.accounts.isEmpty())
        json.insert(u"accounts"_s, accountsJson(file.accounts));
    if (file.mapping) {
        QJsonArray columns;
        for (const core::CsvColumn &column : file.mapping->columns)
            columns.append(columnJson(column));
        json.insert(u"encoding"_s, core::encodingName(file.mapping->form.text.encoding));
        json.insert(u"delimiter"_s, QString(file.mapping->form.delimiter));
        json.insert(u"columns"_s, columns);
    }
    return json;
}

QString fileText(const FileRead &file)
{
    QStringList lines{file.isRefused ? file.report.path
                                     : file.report.path + u" ("_s + file.report.type + u"): "_s +
                                         words::summaryText(file.report)};
    if (file.mapping) {
        for (const core::CsvColumn &column : file.mapping->columns) {
            if (column.field != core::CsvField::Ignored)
                lines.append(u"  %1 -> %2"_s.arg(column.header, core::toId(column.field)));
        }
    }
    for (const core::FollowedAccount &chosen : file.accounts) {
        if (!chosen.isRead)
            lines.append(u"  not read: "_s + chosen.account.name);
    }
    for (const core::ImportProblem &problem : file.report.problems) {
        const QString place = problem.place.isEmpty() ? QString() : problem.place + u": "_s;
        lines.append(u"  "_s + place + words::problemText(problem));
    }
    return lines.join(u'\n');
}

bool isAboutTheStore(const core::Error &error)
{
    return refuse(error).value().exit == Exit::NoStore;
}

/// All mail of the call together: people become known in one mailbox who wrote in another. The addresses of a
/// profile's identities are ours from now on, since the rep named it.
Outcome<QList<core::ImportReport>> readMail(core::Desk &desk, const QList<core::MailCollection> &collections)
{
    QStringList identities;
    for (const core::MailCollection &collection : collections)
        identities += collection.addresses;
    if (const auto kept = core::rememberOwnAddresses(desk.database, identities); !kept)
        return refuse(kept.error());
    const auto own = core::SettingsStore(desk.database).ownAddresses();
    if (!own)
        return refuse(own.error());
    core::NoProgress progress;
    const auto reports = core::importMail(
      desk.database, {.collections = collections, .ownAddresses = *own, .now = desk.now()}, progress);
    if (!reports)
        return refuse(reports.error());
    return *reports;
}

/// Whether there was something to read, and nothing of it could be.
bool isWhollyUnread(const core::ImportReport &report)
{
    return std::any_of(
      report.problems.cbegin(), report.problems.cend(),
      [](const core::ImportProblem &problem) { return problem.trouble == core::ImportTrouble::FileFailed; });
}

/// To what only the rep can say.
struct Answers {
    QStringList accounts; ///< of a profile, that alone are read; empty: as chosen before
    core::DateOrder order = core::DateOrder::Undecided;
};

bool isNamed(const core::MailAccount &account, const QString &name)
{
    return account.addresses.contains(name.toLower()) || account.names.contains(name, Qt::CaseInsensitive);
}

/// Leaves out the accounts of the profiles that the call does not name, where it names any.
Outcome<void> chooseAccounts(QList<core::MailCollection> &mail, const QStringList &names)
{
    QStringList known;
    for (core::MailCollection &collection : mail) {
        if (names.isEmpty() || collection.accounts.isEmpty())
            continue;
        collection.leftOut = QStringList();
        for (const core::MailAccount &account : std::as_const(collection.accounts)) {
            known.append(account.names);
            known.append(account.addresses);
            if (std::none_of(names.begin(), names.end(),
                             [&account](const QString &name) { return isNamed(account, name); }))
                collection.leftOut->append(account.folder);
        }
    }
    for (const QString &name : names) {
        if (!known.contains(name, Qt::CaseInsensitive)) {
            known.removeDuplicates();
            return tl::unexpected(
              Refusal{Exit::BadInput,
                      known.isEmpty()
                        ? u"--account chooses among the accounts of a Thunderbird profile; none is named."_s
                        : u"“%1” is no account here; there are: %2."_s.arg(name, known.join(u", "_s))});
        }
    }
    return {};
}

/// What is read of a profile, by the choice of this call or an earlier one.
QList<core::FollowedAccount> accountsOf(const core::Desk &desk, const core::MailCollection &mail)
{
    const QStringList leftOut = core::leftOutFolders(desk.database, mail.path).value_or(QStringList());
    QList<core::FollowedAccount> accounts;
    for (const core::MailAccount &account : mail.accounts)
        accounts.append({account, !leftOut.contains(account.folder)});
    return accounts;
}

/// The files of the call, each by itself: one that is refused does not hold up the others. Fails when it is
/// the store that cannot go on.
Outcome<QList<FileRead>> readFiles(core::Desk &desk, const QStringList &paths, const Answers &answers)
{
    QList<core::MailCollection> mail;
    QList<qsizetype> mailAt;
    QMap<qsizetype, core::Error> noMail;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const auto collection = core::mailCollectionAt(paths[i]);
        if (collection) {
            mail.append(*collection);
            mailAt.append(i);
        } else {
            noMail.insert(i, collection.error());
        }
    }
    if (const auto chosen = chooseAccounts(mail, answers.accounts); !chosen)
        return tl::unexpected(chosen.error());
    QList<FileRead> files(paths.size());
    for (auto it = noMail.cbegin(); it != noMail.cend(); ++it) {
        const QString &path = paths[it.key()];
        const core::Result<FileRead> file = QFileInfo(path).isDir()
                                              ? core::Result<FileRead>(core::failure(it.value()))
                                              : readOther(desk, path, answers.order);
        if (!file && isAboutTheStore(file.error()))
            return refuse(file.error());
        files[it.key()] = file ? *file : refused(path, file.error());
    }
    const auto reports = readMail(desk, mail);
    if (!reports)
        return tl::unexpected(reports.error());
    for (qsizetype i = 0; i < mailAt.size(); ++i) {
        FileRead &file = files[mailAt[i]];
        file.report = (*reports)[i];
        file.report.path = paths[mailAt[i]]; // as it was named
        file.accounts = accountsOf(desk, mail[i]);
        file.isRefused = file.report.read == 0 && isWhollyUnread(file.report);
    }
    core::NoProgress progress;
    if (const auto refreshed = core::refreshStandings(desk, progress); !refreshed)
        return refuse(refreshed.error());
    return files;
}

} // namespace

Outcome<Exit> runImport(Command &command)
{
    command.parser().addOptions({{u"account"_s, {}, u"ADDRESS"_s}, {u"dates"_s, {}, u"ORDER"_s}});
    if (const auto parsed = command.parse(1, std::numeric_limits<int>::max()); !parsed)
        return tl::unexpected(parsed.error());
    const core::DateOrder order = core::dateOrderOfId(command.value(u"dates"_s));
    if (command.isSet(u"dates"_s) && order == core::DateOrder::Undecided)
        return usage(u"--dates is one of day_first, month_first, not “%1”."_s.arg(command.value(u"dates"_s)));
    QElapsedTimer timer;
    timer.start();
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto files = readFiles((*session)->desk(), command.positional(),
                                 {.accounts = command.values(u"account"_s), .order = order});
    if (!files)
        return tl::unexpected(files.error());

    QJsonArray json;
    QStringList text;
    bool isAnyBad = false;
    for (const FileRead &file : *files) {
        json.append(fileJson(file));
        text.append(fileText(file));
        const bool nothingTaken = file.report.read > 0 && file.report.failed == file.report.read;
        isAnyBad |= file.isRefused || nothingTaken;
    }
    const double seconds = double(timer.elapsed()) / 1000;
    command.print(QJsonObject{{u"files"_s, json}, {u"seconds"_s, seconds}}, text.join(u'\n'));
    return isAnyBad ? Exit::BadInput : Exit::Done;
}

} // namespace app
