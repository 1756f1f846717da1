// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session.h"
#include "core/base/error.h"
#include "words/sentences.h"

#include <QCommandLineParser>
#include <QJsonValue>
#include <QStringList>

#include <memory>
#include <optional>

namespace app {

/// Exit statuses of the command line: a contract.
enum class Exit {
    Done = 0,
    Findings = 1, ///< findings, or nothing to do where that is the question asked
    Usage = 2,    ///< the words of the command are wrong
    BadInput = 3, ///< the words are right and the thing is not
    NoStore = 4,  ///< the store cannot be used
};

/// How a verb ends early: with a status and a sentence on standard error.
struct Refusal {
    Exit exit = Exit::BadInput;
    QString sentence;
};
template <class T>
using Outcome = tl::expected<T, Refusal>;

[[nodiscard]] tl::unexpected<Refusal> refuse(const core::Error &error);
[[nodiscard]] tl::unexpected<Refusal> usage(const QString &sentence);

/// One call of a verb: its options, its place to print, and the session, opened when it is first asked for.
class Command final
{
public:
    Command(QStringList arguments, SessionOptions options, bool json);

    QCommandLineParser &parser() { return m_parser; }
    /// Reads the verb's options (declared on parser() before). Unknown ones are a usage refusal.
    [[nodiscard]] Outcome<void> parse(qsizetype leastPositional, qsizetype mostPositional);

    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }
    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }
    /// The value of an option as one of a vocabulary's; nothing if it is not set.
    template <class E>
    [[nodiscard]] Outcome<std::optional<E>> choice(const QString &option) const;
    [[nodiscard]] Outcome<std::optional<core::Instant>> instant(const QString &option) const;
    [[nodiscard]] Outcome<std::optional<int>> number(const QString &option) const;

    [[nodiscard]] const SessionOptions &options() const { return m_options; }
    [[nodiscard]] Outcome<Session *> session();
    /// The prospect that the first positional word names.
    [[nodiscard]] Outcome<core::ProspectId> prospect();
    [[nodiscard]] words::Telling telling();

    [[nodiscard]] bool wantsJson() const { return m_json; }
    /// The one JSON document, if --json was given; else `text` with a line end.
    void print(const QJsonValue &json, const QString &text) const;
    /// One line each on standard error; the command goes on.
    void warn(const QList<core::Error> &problems) const;
    /// A sentence on standard error; the command goes on.
    void hint(const QString &sentence) const;

private:
    QStringList m_arguments;
    SessionOptions m_options;
    bool m_json;
    QCommandLineParser m_parser;
    std::unique_ptr<Session> m_session;
};

template <class E>
Outcome<std::optional<E>> Command::choice(const QString &option) const
{
    if (!isSet(option))
        return std::optional<E>();
    if (const auto chosen = core::fromId<E>(value(option)))
        return std::optional<E>(*chosen);
    return usage(QStringLiteral("--%1 is one of %2, not “%3”.")
                   .arg(option, core::allIds<E>().join(QStringLiteral(", ")), value(option)));
}

/// A verb of the command line.
struct Verb {
    QString name;
    QString synopsis; ///< "PROSPECT [--channel C]"
    QString summary;  ///< one sentence
    Outcome<Exit> (*run)(Command &command);
};

/// In the order in which they are listed by --help.
[[nodiscard]] const QList<Verb> &verbs();

/// Runs the command line; `arguments` without the program's name. Returns the exit status.
[[nodiscard]] int runCommandLine(const QStringList &arguments);
/// Whether the arguments name a verb or ask for help: then no window opens.
[[nodiscard]] bool isCommandLine(const QStringList &arguments);
/// Whether they ask for a report as PDF: pages are laid out by fonts, which QCoreApplication has not.
[[nodiscard]] bool wantsFonts(const QStringList &arguments);
/// The global options, for the window as well.
[[nodiscard]] Outcome<SessionOptions> sessionOptions(QStringList &arguments, bool &json);

} // namespace app
