// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "core/actions/demo.h"
#include "core/actions/settings.h"
#include "core/actions/standings.h"
#include "core/store/restore.h"
#include "core/store/undolog.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString freshBackupPath(const QString &storePath, core::Instant now)
{
    const QFileInfo store(storePath);
    return store.absolutePath() + u'/' + store.completeBaseName() + u"-backup-"_s +
           now.in(QTimeZone::utc()).toString(u"yyyyMMdd-HHmmss"_s) + u".db"_s;
}

} // namespace

Outcome<Exit> runSettings(Command &command)
{
    command.parser().addOption(QCommandLineOption(u"clear"_s));
    if (const auto parsed = command.parse(0, 2); !parsed)
        return tl::unexpected(parsed.error());
    const QStringList words = command.positional();
    if (!words.isEmpty() && !core::settings::names().contains(words.first()))
        return usage(u"There is no setting “%1”. There are %2."_s.arg(words.first(),
                                                                      core::settings::names().join(u", "_s)));
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    core::Desk &desk = (*session)->desk();
    if (words.size() == 2 || command.isSet(u"clear"_s)) {
        if (words.isEmpty())
            return usage(u"settings --clear wants a KEY."_s);
        if (const auto set = core::settings::set(desk, words.first(), words.value(1)); !set)
            return refuse(set.error());
    }
    const auto values = core::settings::values(desk);
    if (!values)
        return refuse(values.error());
    QJsonObject json;
    QStringList text;
    const QStringList keys = words.isEmpty() ? core::settings::names() : QStringList{words.first()};
    for (const QString &key : keys) {
        json.insert(key, textOrNull(values->value(key)));
        text.append(key + u" = "_s + values->value(key));
    }
    command.print(json, text.join(u'\n'));
    return Exit::Done;
}

Outcome<Exit> runUndo(Command &command)
{
    if (const auto parsed = command.parse(0, 0); !parsed)
        return tl::unexpected(parsed.error());
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto undone = core::UndoLog((*session)->desk().database).undo();
    if (!undone)
        return refuse(undone.error());
    core::NoProgress progress;
    if (const auto refreshed = core::refreshStandings((*session)->desk(), progress); !refreshed)
        return refuse(refreshed.error());
    command.print(QJsonObject{{u"undone"_s, undone->action}}, u"Taken back: %1."_s.arg(undone->action));
    return Exit::Done;
}

Outcome<Exit> runDemo(Command &command)
{
    if (const auto parsed = command.parse(0, 0); !parsed)
        return tl::unexpected(parsed.error());
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto prospects = core::fillDemo((*session)->desk());
    if (!prospects)
        return refuse(prospects.error());
    command.print(QJsonObject{{u"prospects"_s, *prospects}},
                  u"The demo pipeline has %1 prospects. See “unghost today”."_s.arg(*prospects));
    return Exit::Done;
}

Outcome<Exit> runBackup(Command &command)
{
    if (const auto parsed = command.parse(0, 1); !parsed)
        return tl::unexpected(parsed.error());
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    const core::Desk &desk = (*session)->desk();
    const QString path = command.positional().isEmpty()
                           ? freshBackupPath(desk.database.path(), desk.now())
                           : QFileInfo(command.positional().first()).absoluteFilePath();
    if (const auto saved = desk.database.backupTo(path); !saved)
        return tl::unexpected(Refusal{Exit::BadInput, refuse(saved.error()).value().sentence});
    command.print(QJsonObject{{u"file"_s, path}}, path);
    return Exit::Done;
}

Outcome<Exit> runRestore(Command &command)
{
    if (const auto parsed = command.parse(1, 1); !parsed)
        return tl::unexpected(parsed.error());
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    core::Desk &desk = (*session)->desk();
    const QString file = QFileInfo(command.positional().first()).absoluteFilePath();
    const core::RestorePlan plan{.from = file, .kept = freshBackupPath(desk.database.path(), desk.now())};
    if (const auto restored = core::restoreStore(desk.database, plan); !restored) {
        const Refusal refusal = refuse(restored.error()).value();
        const bool isOfTheStore = restored.error().subject == desk.database.path();
        return tl::unexpected(isOfTheStore ? refusal : Refusal{Exit::BadInput, refusal.sentence});
    }
    command.print(QJsonObject{{u"file"_s, file}, {u"kept"_s, plan.kept}},
                  u"Restored from %1. What was there before: %2"_s.arg(file, plan.kept));
    return Exit::Done;
}

Outcome<Exit> runDoctor(Command &command)
{
    if (const auto parsed = command.parse(0, 0); !parsed)
        return tl::unexpected(parsed.error());
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    auto problems = (*session)->desk().database.problems();
    if (!problems)
        return refuse(problems.error());
    for (const core::Error &error : (*session)->playbookProblems() + (*session)->toneProblems())
        problems->append(refuse(error).value().sentence);
    const bool ok = problems->isEmpty();
    command.print(QJsonObject{{u"ok"_s, ok}, {u"problems"_s, QJsonArray::fromStringList(*problems)}},
                  ok ? u"All is well."_s : problems->join(u'\n'));
    return ok ? Exit::Done : Exit::Findings;
}

} // namespace app
