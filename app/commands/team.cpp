// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/teamjson.h"
#include "app/commands/verbs.h"
#include "core/actions/settings.h"
#include "core/actions/teamexport.h"
#include "core/team/takein.h"
#include "ui/team/reportfile.h"
#include "words/teamreport.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kMostFiles = 100'000;

/// The first line of the file that --passphrase-file names, without its end; empty where it names none.
Outcome<QByteArray> passphrase(const Command &command)
{
    constexpr qint64 kLongest = 64 * 1024;
    if (!command.isSet(u"passphrase-file"_s))
        return QByteArray();
    const QString path = command.value(u"passphrase-file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refuse({.code = core::Error::Code::CannotRead, .subject = path, .detail = file.errorString()});
    }
    QByteArray line = file.readLine(kLongest);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return refuse({.code = core::Error::Code::InvalidValue, .subject = path, .detail = u"passphrase"_s});
    return line;
}

Outcome<std::optional<core::TeamKey>> teamKey(Command &command, const core::Desk &desk)
{
    if (!command.isSet(u"team-key"_s)) {
        const auto key = core::settings::teamKey(desk);
        return key ? Outcome<std::optional<core::TeamKey>>(*key) : refuse(key.error());
    }
    const auto key = core::readTeamKey(command.value(u"team-key"_s));
    if (!key)
        return refuse(key.error());
    return std::optional(*key);
}

/// The files are checked and taken in one after the other; what is wrong with one is told, the others count.
/// A store that cannot be used is nobody's file: it ends the command.
Outcome<QList<core::Error>> takeInAll(core::TeamDatabase &database, const Command &command,
                                      const QByteArray &passphrase, core::Instant now)
{
    QList<core::Error> problems;
    core::NoProgress progress;
    for (const QString &path : command.positional()) {
        const auto taken = core::takeIn(database, {.path = path, .passphrase = passphrase}, now, progress);
        if (!taken) {
            if (const auto refused = refuse(taken.error()); refused.value().exit == Exit::NoStore)
                return refused;
            problems.append(taken.error());
        } else if (taken->isSuperseded) {
            command.hint(
              u"%1 was left out: a newer export of %2 is there already."_s.arg(path, taken->header.rep));
        }
    }
    return problems;
}

} // namespace

Outcome<Exit> runExportTeam(Command &command)
{
    command.parser().addOptions({{u"rep"_s, {}, u"NAME"_s},
                                 {u"level"_s, {}, u"LEVEL"_s},
                                 {u"passphrase-file"_s, {}, u"F"_s},
                                 {u"team-key"_s, {}, u"F"_s}});
    if (const auto parsed = command.parse(1, 1); !parsed)
        return tl::unexpected(parsed.error());
    const auto level = command.choice<core::ExportLevel>(u"level"_s);
    if (!level)
        return tl::unexpected(level.error());
    if (command.value(u"rep"_s).trimmed().isEmpty())
        return usage(u"export-team wants --rep: the name that your manager sees."_s);
    const auto secret = passphrase(command);
    if (!secret)
        return tl::unexpected(secret.error());
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto key = teamKey(command, (*session)->desk());
    if (!key)
        return tl::unexpected(key.error());
    core::TeamExportRequest request{
      .path = command.positional().first(),
      .rep = command.value(u"rep"_s),
      .level = level->value_or(core::ExportLevel::Names),
      .key = *key,
      .kept = {command.value(u"team-key"_s), command.value(u"passphrase-file"_s)}};
    if (!secret->isEmpty())
        request.seal = core::TeamExportWriter::Seal{*secret};
    core::NoProgress progress;
    const auto made = core::exportForTeam((*session)->desk(), request, progress);
    if (!made)
        return refuse(made.error());
    command.print(QJsonObject{{u"prospects"_s, made->counts.prospects},
                              {u"touches"_s, made->counts.touches},
                              {u"level"_s, toId(request.level)},
                              {u"encrypted"_s, made->encrypted},
                              {u"team_key"_s, textOrNull(request.key ? request.key->id() : QString())}},
                  u"%1: prospects %2, touches %3, level %4%5."_s.arg(request.path)
                    .arg(made->counts.prospects)
                    .arg(made->counts.touches)
                    .arg(toId(request.level), made->encrypted ? u", sealed with the passphrase"_s : u""_s));
    return Exit::Done;
}

Outcome<Exit> runReview(Command &command)
{
    command.parser().addOptions(
      {{u"store"_s, {}, u"FILE"_s}, {u"report"_s, {}, u"OUT"_s}, {u"passphrase-file"_s, {}, u"F"_s}});
    if (const auto parsed = command.parse(0, kMostFiles); !parsed)
        return tl::unexpected(parsed.error());
    const bool isKept = command.isSet(u"store"_s);
    if (command.positional().isEmpty() && !isKept)
        return usage(u"review wants the files of your reps, or --store with those that it knows."_s);
    if (isKept && command.value(u"store"_s).contains(u"://"_s))
        return usage(
          u"--store is a file. A team's exports are kept in SQLite; other databases come later."_s);
    const QString report = command.value(u"report"_s);
    if (command.isSet(u"report"_s) && !ui::isReportPath(report))
        return usage(u"--report ends in %1, not “%2”."_s.arg(ui::reportSuffixes().join(u", "_s), report));
    const auto secret = passphrase(command);
    if (!secret)
        return tl::unexpected(secret.error());
    const QTemporaryDir folder; // without a store to keep them in, the files of this call are all there is
    auto database =
      core::TeamDatabase::open(isKept ? command.value(u"store"_s) : folder.filePath(u"review.db"_s));
    if (!database)
        return refuse(database.error());
    const core::Instant now = command.options().now.value_or(core::SystemClock().now());
    const auto problems = takeInAll(*database, command, *secret, now);
    if (!problems)
        return tl::unexpected(problems.error());
    const auto review = readReview(*database);
    if (!review)
        return refuse(review.error());
    const bool isWorthAReport = problems->isEmpty() || !review->reps.isEmpty();
    if (!report.isEmpty() && isWorthAReport) {
        const words::Telling telling{.zone = QTimeZone::systemTimeZone(), .now = now};
        const QStringList kept =
          command.positional() + QStringList{database->path(), command.value(u"passphrase-file"_s)};
        if (const auto written = ui::writeReportFile(words::teamReport(*review, telling), report, kept);
            !written)
            return refuse(written.error());
    }
    command.warn(*problems);
    command.print(reviewJson(*review, *problems), reviewText(*review));
    return problems->isEmpty() ? Exit::Done : Exit::BadInput;
}

Outcome<Exit> runTeamKey(Command &command)
{
    if (const auto parsed = command.parse(1, 1); !parsed)
        return tl::unexpected(parsed.error());
    const auto key = core::writeTeamKey(command.positional().first());
    if (!key)
        return refuse(key.error());
    command.print(QJsonObject{{u"file"_s, command.positional().first()}, {u"id"_s, key->id()}},
                  u"%1: give it to each rep of the team, who loads it with “unghost settings team.key %1”, "
                  "and to nobody else."_s.arg(command.positional().first()));
    return Exit::Done;
}

} // namespace app
