// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/command.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QStringList kValueOptions{u"--db"_s, u"--now"_s, u"--me"_s};

void say(FILE *stream, const QString &text)
{
    std::fprintf(stream, "%s\n", qUtf8Printable(text));
}

const Verb *verbNamed(const QString &name)
{
    const auto it =
      std::find_if(verbs().cbegin(), verbs().cend(), [&](const Verb &v) { return v.name == name; });
    return it == verbs().cend() ? nullptr : &*it;
}

/// The place of the verb: the first word that is neither an option nor a global option's value.
qsizetype verbIndex(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (kValueOptions.contains(arguments.at(i)))
            ++i;
        else if (!arguments.at(i).startsWith(u'-'))
            return i;
    }
    return -1;
}

QString helpText()
{
    QString text = u"Unghost tells who has gone silent and what to write next. It never sends anything.\n\n"
                   "Usage: unghost [OPTIONS] [COMMAND ...]\n"
                   "Without a command the window opens.\n\nCommands:\n"_s;
    for (const Verb &verb : verbs())
        text += u"  %1 %2\n"_s.arg(verb.name, -12).arg(verb.summary);
    text += u"\nOptions for every command:\n"
            "  --db FILE     the store (default: in the per-user data folder)\n"
            "  --json        one JSON document on standard output\n"
            "  --now TIME    the clock, like 2026-03-02T10:00:00-05:00\n"
            "  --me ADDRESS  an address of ours; may be repeated; remembered in the store\n"
            "  --help        this text, or the text of a command\n"
            "  --version     the version\n\n"
            "Exit status: 0 done, 1 findings, 2 wrong usage, 3 bad input, 4 the store cannot be used.\n"
            "PROSPECT is an id, or a name or address that matches exactly one."_s;
    return text;
}

QString helpText(const Verb &verb)
{
    return u"Usage: unghost %1 %2\n\n%3"_s.arg(verb.name, verb.synopsis, verb.summary);
}

int run(const Verb &verb, Command &command)
{
    const Outcome<Exit> outcome = verb.run(command);
    if (outcome)
        return int(*outcome);
    say(stderr, u"unghost: "_s + outcome.error().sentence);
    if (outcome.error().exit == Exit::Usage)
        say(stderr, u"Usage: unghost %1 %2"_s.arg(verb.name, verb.synopsis));
    return int(outcome.error().exit);
}

} // namespace

bool isCommandLine(const QStringList &arguments)
{
    static const QStringList words{u"--help"_s, u"-h"_s, u"--version"_s, u"-v"_s};
    return verbIndex(arguments) >= 0 || std::any_of(arguments.cbegin(), arguments.cend(),
                                                    [](const QString &word) { return words.contains(word); });
}

bool wantsFonts(const QStringList &arguments)
{
    return arguments.contains(u"review"_s) &&
           std::any_of(arguments.cbegin(), arguments.cend(),
                       [](const QString &word) { return word.endsWith(u".pdf"_s, Qt::CaseInsensitive); });
}

Outcome<SessionOptions> sessionOptions(QStringList &arguments, bool &json)
{
    SessionOptions options;
    QStringList rest;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString word = arguments.at(i);
        QString value;
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.startsWith(u"--"_s) && equals > 0 ? word.left(equals) : word;
        if (word == u"--"_s) {
            rest += arguments.mid(i);
            break;
        }
        if (word == u"--json"_s) {
            json = true;
            continue;
        }
        if (!kValueOptions.contains(name)) {
            rest.append(word);
            continue;
        }
        if (equals > 0)
            value = word.mid(equals + 1);
        else if (++i < arguments.size())
            value = arguments.at(i);
        else
            return usage(u"%1 wants a value."_s.arg(name));
        if (name == u"--db"_s) {
            options.storePath = value;
        } else if (name == u"--me"_s) {
            options.ownAddresses.append(value);
        } else {
            const QDateTime now = QDateTime::fromString(value, Qt::ISODate);
            if (!now.isValid())
                return usage(u"--now takes a time like 2026-03-02T10:00:00-05:00, not “%1”."_s.arg(value));
            options.now = core::Instant::from(now);
        }
    }
    arguments = rest;
    return options;
}

int runCommandLine(const QStringList &given)
{
    QStringList arguments = given;
    bool json = false;
    const auto options = sessionOptions(arguments, json);
    if (!options) {
        say(stderr, u"unghost: "_s + options.error().sentence);
        return int(options.error().exit);
    }
    const qsizetype index = verbIndex(arguments);
    const bool wantsHelp = arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);
    if (index < 0) {
        if (arguments.contains(u"--version"_s) || arguments.contains(u"-v"_s))
            say(stdout, u"unghost "_s + QCoreApplication::applicationVersion());
        else
            say(stdout, helpText());
        return int(Exit::Done);
    }
    const QString name = arguments.takeAt(index);
    const Verb *verb = verbNamed(name);
    if (!verb) {
        say(stderr, u"unghost: there is no command “%1”. See “unghost --help”."_s.arg(name));
        return int(Exit::Usage);
    }
    if (wantsHelp) {
        say(stdout, helpText(*verb));
        return int(Exit::Done);
    }
    Command command(arguments, *options, json);
    return run(*verb, command);
}

} // namespace app
