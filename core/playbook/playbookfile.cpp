// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/playbookfile.h"

#include "core/base/tomlfile.h"
#include "core/playbook/slotnames.h"
#include "core/playbook/template.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kLongestWaitDays = 366;
constexpr qint64 kLargestFile = 1'000'000;

/// "1d", "2bd", "2-3bd": calendar or business days, earliest and latest.
std::optional<WaitSpan> readWait(const QString &text)
{
    static const QRegularExpression pattern(uR"(^(\d{1,4})(?:-(\d{1,4}))?(d|bd)$)"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int earliest = match.captured(1).toInt();
    const int latest = match.captured(2).isEmpty() ? earliest : match.captured(2).toInt();
    if (latest < earliest || latest > kLongestWaitDays)
        return std::nullopt;
    return WaitSpan{earliest, latest,
                    match.captured(3) == u"d"_s ? WaitUnit::CalendarDays : WaitUnit::BusinessDays};
}

std::optional<EndsOn> readEndsOn(const QString &text)
{
    const std::pair<QString, EndsOn> all[] = {{u"question"_s, EndsOn::Question},
                                              {u"ask"_s, EndsOn::Ask},
                                              {u"sign-of-life"_s, EndsOn::SignOfLife},
                                              {u"nothing"_s, EndsOn::Nothing}};
    for (const auto &[id, value] : all) {
        if (text == id)
            return value;
    }
    return std::nullopt;
}

/// Reads one file. Every method reports the first fault to the TomlTable it reads from and goes on;
/// the file as a whole then fails with it.
class Reader final
{
public:
    Reader(const TomlFile &file, QString name) : m_root(file.root()), m_name(std::move(name)) {}

    Result<Playbook> read()
    {
        Playbook playbook;
        playbook.file = m_name;
        playbook.id = m_root.requiredText(u"id"_s);
        playbook.title = m_root.requiredText(u"title"_s);
        playbook.source = m_root.text(u"source"_s);
        playbook.language = m_root.text(u"language"_s, u"en"_s);
        playbook.isDefault = m_root.flag(u"default"_s);
        for (const TomlTable &table : m_root.tables(u"step"_s))
            playbook.steps.append(readStep(table));
        if (playbook.steps.isEmpty())
            m_root.fail(u"step"_s, u"there are no steps"_s);
        readPlan(playbook);
        m_root.refuseUnknown();
        if (const auto fault = m_root.fault())
            return failure(*fault);
        return playbook;
    }

private:
    Step readStep(const TomlTable &table)
    {
        Step step;
        step.id = table.requiredText(u"id"_s);
        if (m_stepIds.contains(step.id))
            table.fail(u"id"_s, u"there are two steps “%1”"_s.arg(step.id));
        m_stepIds.insert(step.id);
        step.title = table.requiredText(u"title"_s);
        step.source = table.text(u"source"_s, m_root.text(u"source"_s));
        const auto endsOn = readEndsOn(table.requiredText(u"ends_on"_s));
        if (!endsOn)
            table.fail(u"ends_on"_s, u"ends_on is question, ask, sign-of-life or nothing"_s);
        step.endsOn = endsOn.value_or(EndsOn::Nothing);
        step.channels = readIds<Channel>(table, u"channels"_s);
        step.allChannels = table.flag(u"all_channels"_s);
        step.needs = readIds<FactKind>(table, u"needs"_s);
        step.guesses = table.flag(u"guesses"_s);
        step.quietHours = table.number(u"quiet_hours_after"_s, 0, {0, 24 * 60});
        readLimits(table, step);
        readTiming(table, step);
        for (const TomlTable &wording : table.tables(u"wording"_s))
            step.wordings.append(readWording(wording, step));
        for (Channel channel : std::as_const(step.channels)) {
            if (std::none_of(step.wordings.cbegin(), step.wordings.cend(),
                             [channel](const Wording &w) { return w.channel == channel; }))
                table.fail(u"channels"_s, u"there is no wording for “%1”"_s.arg(toId(channel)));
        }
        table.refuseUnknown();
        return step;
    }

    template <class E>
    QList<E> readIds(const TomlTable &table, const QString &key)
    {
        QList<E> values;
        for (const QString &id : table.texts(key)) {
            if (const auto value = fromId<E>(id))
                values.append(*value);
            else
                table.fail(key, u"“%1” is none of %2"_s.arg(id, allIds<E>().join(u", "_s)));
        }
        return values;
    }

    void readLimits(const TomlTable &table, Step &step)
    {
        const auto limits = table.table(u"limits"_s);
        if (!limits)
            return;
        step.limits.words = limits->number(u"words"_s, step.limits.words, {1, 1000});
        step.limits.questions = limits->number(u"questions"_s, step.limits.questions, {0, 100});
        step.limits.questionWords = limits->number(u"question_words"_s, step.limits.questionWords, {1, 1000});
        limits->refuseUnknown();
    }

    void readTiming(const TomlTable &table, Step &step)
    {
        step.timing.step = step.id;
        step.timing.neverMondayAfterFriday = table.flag(u"never_monday_after_friday"_s);
        step.timing.bestTimesOnly = table.flag(u"best_times_only"_s);
        const QList<int> minutes = table.numbers(u"minutes_after_start"_s, {0, 24 * 60});
        if (minutes.size() == 2 && minutes.first() <= minutes.last())
            step.timing.onTheDay = StepTiming::OnTheDay{minutes.first(), minutes.last()};
        else if (!minutes.isEmpty())
            table.fail(u"minutes_after_start"_s, u"minutes_after_start is [earliest, latest]"_s);
        const auto waits = table.table(u"wait"_s);
        if (!waits) {
            if (!step.timing.onTheDay)
                table.fail(u"id"_s, u"the step “%1” has neither wait nor minutes_after_start"_s.arg(step.id));
            return;
        }
        const QStringList segments = allIds<Segment>();
        for (qsizetype i = 0; i < segments.size(); ++i) {
            const auto span = readWait(waits->requiredText(segments.at(i)));
            if (!span)
                waits->fail(segments.at(i), u"a wait is written like 1d, 2bd or 2-3bd"_s);
            step.timing.wait[size_t(i)] = span.value_or(WaitSpan{});
        }
        waits->refuseUnknown();
    }

    Wording readWording(const TomlTable &table, const Step &step)
    {
        Wording wording;
        const QString channel = table.requiredText(u"channel"_s);
        const auto known = fromId<Channel>(channel);
        if (!known || !step.channels.contains(*known))
            table.fail(u"channel"_s, u"“%1” is none of the step's channels"_s.arg(channel));
        wording.channel = known.value_or(Channel::Email);
        wording.when = table.texts(u"when"_s);
        for (const QString &condition : std::as_const(wording.when)) {
            const QString slot = condition.startsWith(u'!') ? condition.mid(1) : condition;
            if (!knownSlots().contains(slot))
                table.fail(u"when"_s, u"there is no slot “%1”"_s.arg(slot));
        }
        wording.subject = readTemplate(table, u"subject"_s).trimmed();
        wording.body = readTemplate(table, u"body"_s).trimmed();
        if (wording.body.isEmpty())
            table.fail(u"body"_s, u"the wording has no body"_s);
        table.refuseUnknown();
        return wording;
    }

    QString readTemplate(const TomlTable &table, const QString &key)
    {
        const QString text = table.text(key);
        if (const auto sound = checkTemplate(text, knownSlots()); !sound)
            table.fail(key, sound.error().detail + u" ("_s + sound.error().place + u" of the text)"_s);
        return text;
    }

    void readPlan(Playbook &playbook)
    {
        RunPlan &plan = playbook.plan;
        plan.playbook = playbook.id;
        for (const Step &step : std::as_const(playbook.steps))
            plan.steps.append(step.timing);
        plan.startAfterMissed = startIndex(plan, u"start_after_missed"_s);
        plan.startOtherwise = startIndex(plan, u"start_otherwise"_s);
        const auto closing = m_root.table(u"closing_days"_s);
        if (!closing)
            return;
        const QStringList segments = allIds<Segment>();
        for (qsizetype i = 0; i < segments.size(); ++i)
            plan.closingDays[size_t(i)] = closing->number(segments.at(i), 28, {1, kLongestWaitDays});
        closing->refuseUnknown();
    }

    int startIndex(const RunPlan &plan, const QString &key)
    {
        const QString step = m_root.text(key);
        if (step.isEmpty())
            return 0;
        const int index = plan.indexOf(step);
        if (index < 0)
            m_root.fail(key, u"there is no step “%1”"_s.arg(step));
        return std::max(index, 0);
    }

    TomlTable m_root;
    QString m_name;
    QSet<QString> m_stepIds;
};

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.code = Error::Code::CannotRead, .subject = path, .detail = file.errorString()});
    if (file.size() > kLargestFile)
        return failure({.code = Error::Code::PlaybookBroken,
                        .subject = path,
                        .detail = u"The file is larger than a playbook can be."_s});
    return file.readAll();
}

Result<Playbook> loadPlaybook(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return failure(bytes.error());
    return parsePlaybook(*bytes, path);
}

} // namespace

Result<Playbook> parsePlaybook(const QByteArray &toml, const QString &name)
{
    const auto file = TomlFile::parse(toml, name, Error::Code::PlaybookBroken);
    if (!file)
        return failure(file.error());
    return Reader(*file, name).read();
}

PlaybooksLoaded loadPlaybooks(const QString &ownFolder)
{
    QList<Playbook> all;
    QList<Error> problems;
    QString defaultPlaybook;
    for (const QString &folder : {u":/playbooks"_s, ownFolder}) {
        if (folder.isEmpty())
            continue;
        const auto files = QDir(folder).entryInfoList({u"*.toml"_s}, QDir::Files, QDir::Name);
        for (const QFileInfo &info : files) {
            auto playbook = loadPlaybook(info.filePath());
            if (!playbook) {
                problems.append(playbook.error());
                continue;
            }
            if (playbook->isDefault && (defaultPlaybook.isEmpty() || folder == ownFolder))
                defaultPlaybook = playbook->id;
            const auto same =
              std::find_if(all.begin(), all.end(), [&](const Playbook &p) { return p.id == playbook->id; });
            if (same == all.end())
                all.append(std::move(*playbook));
            else
                *same = std::move(*playbook);
        }
    }
    return {Playbooks(std::move(all), defaultPlaybook), std::move(problems)};
}

} // namespace core
