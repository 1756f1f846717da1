// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "core/actions/messagecheck.h"
#include "core/base/languagetag.h"
#include "core/store/prospectstore.h"
#include "core/tone/tonecheck.h"
#include "core/tone/tonerulefile.h"

#include <QFile>
#include <QtConcurrentMap>

#include <functional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kMostFiles = 1'000'000;

struct Text {
    QString name;
    QString text;
};

Outcome<Text> readText(const QString &path)
{
    QFile file(path);
    const bool isInput = path == u"-"_s;
    if (!(isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return refuse({.code = core::Error::Code::CannotRead, .subject = path, .detail = file.errorString()});
    return Text{isInput ? u"<stdin>"_s : path, QString::fromUtf8(file.readAll())};
}

QString severityName(core::Severity severity)
{
    return severity == core::Severity::Error ? u"error"_s : u"warning"_s;
}

QJsonObject findingJson(const core::Finding &finding)
{
    return {{u"rule"_s, finding.rule},
            {u"severity"_s, severityName(finding.severity)},
            {u"line"_s, finding.line},
            {u"column"_s, finding.column},
            {u"offset"_s, finding.offset},
            {u"length"_s, finding.length},
            {u"message"_s, finding.message},
            {u"source"_s, textOrNull(finding.source)},
            {u"replacement"_s, finding.replacement ? QJsonValue(*finding.replacement) : QJsonValue()}};
}

/// Judges a text; called from several threads at once.
using Check = std::function<QList<core::Finding>(const QString &text)>;

QJsonObject judgedJson(const Text &text, const QList<core::Finding> &findings)
{
    QJsonArray list;
    for (const core::Finding &finding : findings)
        list.append(findingJson(finding));
    return {{u"findings"_s, list}, {u"words"_s, core::measureText(text.text).words}};
}

/// As compilers write them, so that editors find the place.
QStringList linesOf(const Text &text, const QList<core::Finding> &findings)
{
    QStringList lines;
    for (const core::Finding &finding : findings)
        lines.append(u"%1:%2:%3: %4: %5 [%6]"_s.arg(text.name)
                       .arg(finding.line)
                       .arg(finding.column)
                       .arg(severityName(finding.severity), finding.message, finding.rule));
    return lines;
}

struct Judged {
    Outcome<Text> text;
    QList<core::Finding> findings;
};

/// Prints the findings of every text, in the order of the files; the exit status says whether there were any.
Outcome<Exit> tell(const Command &command, const Check &check)
{
    QStringList paths = command.positional();
    if (paths.isEmpty())
        paths.append(u"-"_s);
    const auto judge = [&check](const QString &path) {
        Judged judged{readText(path), {}};
        if (judged.text)
            judged.findings = check(judged.text->text);
        return judged;
    };
    const QList<Judged> all = paths.size() == 1 ? QList<Judged>{judge(paths.first())}
                                                : QtConcurrent::blockingMapped<QList<Judged>>(paths, judge);
    QJsonArray files;
    QStringList lines;
    bool found = false;
    const Judged *unread = nullptr; ///< the first that could not be read; the others are told all the same
    for (const Judged &judged : all) {
        if (!judged.text) {
            unread = unread ? unread : &judged;
            continue;
        }
        found = found || !judged.findings.isEmpty();
        lines += linesOf(*judged.text, judged.findings);
        if (!command.wantsJson())
            continue;
        QJsonObject file = judgedJson(*judged.text, judged.findings);
        if (paths.size() > 1)
            file.insert(u"path"_s, judged.text->name);
        files.append(file);
    }
    if (unread && paths.size() == 1)
        return tl::unexpected(unread->text.error());
    const QJsonValue json = paths.size() > 1 ? QJsonValue(QJsonObject{{u"files"_s, files}}) : files.at(0);
    command.print(json, lines.join(u'\n'));
    if (unread)
        return tl::unexpected(unread->text.error());
    return found ? Exit::Findings : Exit::Done;
}

/// With a prospect, claims are checked against the record too.
Outcome<Exit> tellOfProspect(Command &command, const core::ToneContext &context)
{
    const auto session = command.session();
    if (!session)
        return tl::unexpected(session.error());
    const core::Desk &desk = (*session)->desk();
    core::ProspectStore store(desk.database);
    const auto id = store.find(command.value(u"prospect"_s));
    if (!id)
        return refuse(id.error());
    const auto record = store.record(*id);
    if (!record)
        return refuse(record.error());
    const auto ignored = core::ignoredFor(desk, *id);
    if (!ignored)
        return refuse(ignored.error());
    const core::Standing standing = core::standingOf(*record, desk.rules(), desk.writer.zone, desk.now());
    command.warn((*session)->toneProblems());
    const QString step = context.step ? context.step->id : QString();
    return tell(command, [&](const QString &text) {
        return core::checkMessage(
                 desk, *record, standing, *ignored,
                 {.text = text, .channel = context.channel, .step = step, .language = context.language})
          .findings;
    });
}

} // namespace

Outcome<Exit> runLint(Command &command)
{
    command.parser().addOptions({{u"channel"_s, {}, u"C"_s},
                                 {u"step"_s, {}, u"S"_s},
                                 {u"prospect"_s, {}, u"P"_s},
                                 {u"language"_s, {}, u"L"_s}});
    if (const auto parsed = command.parse(0, kMostFiles); !parsed)
        return tl::unexpected(parsed.error());
    const auto channel = command.choice<core::Channel>(u"channel"_s);
    if (!channel)
        return tl::unexpected(channel.error());
    const QString storePath = command.options().storePath;
    const auto playbooks = core::loadPlaybooks(Session::ownFolder(storePath, u"playbooks"_s));
    core::ToneContext context;
    context.channel = channel->value_or(core::Channel::Email);
    context.step = playbooks.playbooks.step(command.value(u"step"_s));
    context.language = command.value(u"language"_s);
    if (command.isSet(u"language"_s) && !core::isLanguage(context.language))
        return usage(u"There is no language “%1”."_s.arg(context.language));
    if (command.isSet(u"step"_s) && !context.step)
        return usage(u"There is no step “%1”."_s.arg(command.value(u"step"_s)));
    if (command.isSet(u"prospect"_s))
        return tellOfProspect(command, context);
    const auto rules = core::loadToneRules(Session::ownFolder(storePath, u"tone"_s));
    command.warn(rules.problems);
    return tell(command,
                [&](const QString &text) { return core::checkTone(text, rules.languages, context); });
}

} // namespace app
