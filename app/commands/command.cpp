// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/command.h"

#include "core/store/prospectstore.h"
#include "words/errortext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Exit exitFor(core::Error::Code code)
{
    using Code = core::Error::Code;
    switch (code) {
        case Code::InvalidValue:
            return Exit::Usage;
        case Code::StoreLocked:
        case Code::StoreReadOnly:
        case Code::NotAStore:
        case Code::SchemaTooNew:
        case Code::MigrationFailed:
        case Code::StoreFailed:
        case Code::DiskFull:
            return Exit::NoStore;
        default:
            return Exit::BadInput;
    }
}

} // namespace

tl::unexpected<Refusal> refuse(const core::Error &error)
{
    return tl::unexpected(Refusal{exitFor(error.code), words::errorText(error)});
}

tl::unexpected<Refusal> usage(const QString &sentence)
{
    return tl::unexpected(Refusal{Exit::Usage, sentence});
}

Command::Command(QStringList arguments, SessionOptions options, bool json)
  : m_arguments(std::move(arguments)), m_options(std::move(options)), m_json(json)
{
    m_parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
}

Outcome<void> Command::parse(qsizetype leastPositional, qsizetype mostPositional)
{
    if (!m_parser.parse(QStringList{u"unghost"_s} + m_arguments))
        return usage(m_parser.errorText());
    const qsizetype count = positional().size();
    if (count < leastPositional)
        return usage(u"A word is missing."_s);
    if (count > mostPositional)
        return usage(u"“%1” is one word too many."_s.arg(positional().at(mostPositional)));
    return {};
}

Outcome<std::optional<core::Instant>> Command::instant(const QString &option) const
{
    if (!isSet(option))
        return std::optional<core::Instant>();
    const QDateTime time = QDateTime::fromString(value(option), Qt::ISODate);
    if (!time.isValid())
        return usage(
          u"--%1 takes a time like 2026-03-02T10:00:00-05:00, not “%2”."_s.arg(option, value(option)));
    return std::optional<core::Instant>(core::Instant::from(time));
}

Outcome<std::optional<int>> Command::number(const QString &option) const
{
    if (!isSet(option))
        return std::optional<int>();
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < 0 || number > 100'000)
        return usage(u"--%1 takes a whole number, not “%2”."_s.arg(option, value(option)));
    return std::optional<int>(number);
}

Outcome<Session *> Command::session()
{
    if (!m_session) {
        auto session = Session::open(m_options);
        if (!session)
            return tl::unexpected(Refusal{Exit::NoStore, words::errorText(session.error())});
        m_session = std::move(*session);
        warn(m_session->playbookProblems());
    }
    return m_session.get();
}

Outcome<core::ProspectId> Command::prospect()
{
    const auto opened = session();
    if (!opened)
        return tl::unexpected(opened.error());
    const auto found = core::ProspectStore((*opened)->desk().database).find(positional().value(0));
    if (!found)
        return refuse(found.error());
    return *found;
}

words::Telling Command::telling()
{
    const auto opened = session();
    words::Telling telling;
    if (opened) {
        telling.zone = (*opened)->desk().writer.zone;
        telling.now = (*opened)->desk().now();
    }
    return telling;
}

void Command::warn(const QList<core::Error> &problems) const
{
    for (const core::Error &problem : problems)
        hint(words::errorText(problem));
}

void Command::hint(const QString &sentence) const
{
    std::fprintf(stderr, "unghost: %s\n", qUtf8Printable(sentence));
}

void Command::print(const QJsonValue &json, const QString &text) const
{
    QByteArray bytes = text.toUtf8() + '\n';
    if (m_json) {
        const QJsonDocument document =
          json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
        bytes = document.toJson(QJsonDocument::Indented);
    } else if (text.isEmpty()) {
        return;
    }
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

} // namespace app
