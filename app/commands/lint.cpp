// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "core/store/prospectstore.h"
#include "core/tone/tonecheck.h"
#include "core/tone/tonerulefile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text {
    QString name;
    QString text;
};

Outcome<Text> readText(const Command &command)
{
    const QString path = command.positional().value(0, u"-"_s);
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

/// Prints the findings; the exit status says whether there were any.
Exit tell(const Command &command, const Text &text, const core::ToneRules &rules,
          const core::ToneContext &context)
{
    const QList<core::Finding> findings = core::checkTone(text.text, rules, context);
    QJsonArray json;
    QStringList lines;
    for (const core::Finding &finding : findings) {
        json.append(findingJson(finding));
        lines.append(u"%1:%2:%3: %4: %5 [%6]"_s.arg(text.name)
                       .arg(finding.line)
                       .arg(finding.column)
                       .arg(severityName(finding.severity), finding.message, finding.rule));
    }
    command.print(QJsonObject{{u"findings"_s, json}, {u"words"_s, core::measureText(text.text).words}},
                  lines.join(u'\n'));
    return findings.isEmpty() ? Exit::Done : Exit::Findings;
}

/// With a prospect, claims are checked against the record too.
Outcome<Exit> tellOfProspect(Command &command, const Text &text, core::ToneContext context)
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
    const core::Standing standing = core::standingOf(*record, desk.rules(), desk.writer.zone, desk.now());
    command.warn((*session)->toneProblems());
    context.record = &*record;
    context.standing = &standing;
    context.zone = core::zoneOf(*record, desk.writer.zone);
    context.now = desk.now();
    return tell(command, text, desk.tone.rules(), context);
}

} // namespace

Outcome<Exit> runLint(Command &command)
{
    command.parser().addOptions(
      {{u"channel"_s, {}, u"C"_s}, {u"step"_s, {}, u"S"_s}, {u"prospect"_s, {}, u"P"_s}});
    if (const auto parsed = command.parse(0, 1); !parsed)
        return tl::unexpected(parsed.error());
    const auto channel = command.choice<core::Channel>(u"channel"_s);
    if (!channel)
        return tl::unexpected(channel.error());
    const QString storePath = command.options().storePath;
    const auto playbooks = core::loadPlaybooks(Session::ownFolder(storePath, u"playbooks"_s));
    core::ToneContext context;
    context.channel = channel->value_or(core::Channel::Email);
    context.step = playbooks.playbooks.step(command.value(u"step"_s));
    if (command.isSet(u"step"_s) && !context.step)
        return usage(u"There is no step “%1”."_s.arg(command.value(u"step"_s)));
    const auto text = readText(command);
    if (!text)
        return tl::unexpected(text.error());
    if (command.isSet(u"prospect"_s))
        return tellOfProspect(command, *text, context);
    const auto rules = core::loadToneRules(Session::ownFolder(storePath, u"tone"_s));
    command.warn(rules.problems);
    return tell(command, *text, rules.rules, context);
}

} // namespace app
