// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "core/actions/handoffs.h"

#include <QFile>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kLongestText = 1'000'000;

Outcome<QString> readText(const QString &path)
{
    QFile file(path);
    const bool opened =
      path == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return refuse({.code = core::Error::Code::CannotRead, .subject = path, .detail = file.errorString()});
    return QString::fromUtf8(file.read(kLongestText));
}

/// What the desktop opens links and drafts with. The core never opens anything.
void openOutside(const core::HandoffReady &ready)
{
    const QString target = ready.uri.isEmpty() ? ready.file : ready.uri;
    if (!target.isEmpty() && !QProcess::startDetached(u"xdg-open"_s, {target}))
        std::fprintf(stderr, "unghost: no program here opens %s; the text is on the record.\n",
                     qUtf8Printable(target));
}

QJsonObject readyJson(const core::HandoffReady &ready)
{
    QJsonObject json;
    if (!ready.uri.isEmpty())
        json.insert(u"uri"_s, ready.uri);
    if (!ready.file.isEmpty())
        json.insert(u"file"_s, ready.file);
    else if (!ready.eml.isEmpty())
        json.insert(u"eml"_s, QString::fromUtf8(ready.eml));
    if (!ready.text.isEmpty())
        json.insert(u"text"_s, ready.text);
    json.insert(u"note"_s, ready.note.isEmpty() ? QJsonValue()
                                                : QJsonValue(u"The link would be longer than mail "
                                                             "programs take; this is a draft file."_s));
    json.insert(u"to"_s, textOrNull(ready.draft.to));
    QJsonArray findings;
    for (const core::Finding &finding : ready.findings)
        findings.append(QJsonObject{{u"rule"_s, finding.rule}, {u"message"_s, finding.message}});
    json.insert(u"findings"_s, findings);
    return json;
}

QString readyText(const core::HandoffReady &ready)
{
    if (!ready.uri.isEmpty())
        return ready.uri;
    if (!ready.file.isEmpty())
        return ready.file;
    return ready.text.isEmpty() ? QString::fromUtf8(ready.eml) : ready.text;
}

} // namespace

Outcome<Exit> runHandoff(Command &command)
{
    command.parser().addOptions({{u"via"_s, {}, u"V"_s},
                                 {u"channel"_s, {}, u"C"_s},
                                 {u"playbook"_s, {}, u"P"_s},
                                 {u"step"_s, {}, u"S"_s},
                                 {u"subject"_s, {}, u"S"_s},
                                 {u"text-file"_s, {}, u"F"_s},
                                 QCommandLineOption(u"print"_s)});
    if (const auto parsed = command.parse(1, 1); !parsed)
        return tl::unexpected(parsed.error());
    const auto via = command.choice<core::HandoffVia>(u"via"_s);
    if (!via)
        return tl::unexpected(via.error());
    if (!*via)
        return usage(u"handoff wants --via."_s);
    const auto prospect = command.prospect();
    if (!prospect)
        return tl::unexpected(prospect.error());
    const auto wanted = suggestionRequest(command);
    if (!wanted)
        return tl::unexpected(wanted.error());
    core::HandoffRequest request;
    request.prospect = *prospect;
    request.via = **via;
    request.move = wanted->move;
    request.channel = wanted->channel;
    request.printOnly = command.isSet(u"print"_s);
    if (command.isSet(u"subject"_s))
        request.subject = command.value(u"subject"_s);
    if (command.isSet(u"text-file"_s)) {
        const auto text = readText(command.value(u"text-file"_s));
        if (!text)
            return tl::unexpected(text.error());
        request.text = *text;
    }
    Session &session = **command.session();
    command.warn(session.toneProblems());
    const auto ready = core::handOff(session.desk(), request);
    if (!ready)
        return refuse(ready.error());
    for (const core::Finding &finding : ready->findings)
        std::fprintf(stderr, "unghost: %s [%s]\n", qUtf8Printable(finding.message),
                     qUtf8Printable(finding.rule));
    if (!request.printOnly)
        openOutside(*ready);
    command.print(readyJson(*ready), readyText(*ready));
    return Exit::Done;
}

Outcome<Exit> runSent(Command &command)
{
    command.parser().addOptions({{u"at"_s, {}, u"T"_s}, QCommandLineOption(u"not"_s)});
    if (const auto parsed = command.parse(1, 1); !parsed)
        return tl::unexpected(parsed.error());
    const auto at = command.instant(u"at"_s);
    if (!at)
        return tl::unexpected(at.error());
    const auto prospect = command.prospect();
    if (!prospect)
        return tl::unexpected(prospect.error());
    core::Desk &desk = (*command.session())->desk();
    const auto answer =
      command.isSet(u"not"_s) ? core::markNotSent(desk, *prospect) : core::markSent(desk, *prospect, *at);
    if (!answer)
        return refuse(answer.error());
    command.print(QJsonObject{{u"id"_s, answer->touch ? QJsonValue(answer->touch->value()) : QJsonValue()},
                              {u"state"_s, toId(answer->state)}},
                  toId(answer->state));
    return Exit::Done;
}

} // namespace app
