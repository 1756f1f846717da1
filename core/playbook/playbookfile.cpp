// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/playbookfile.h"

#include "core/base/ownfiles.h"
#include "core/base/tomlfile.h"
#include "core/playbook/stepreader.h"
#include "core/playbook/translation.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kLongestWaitDays = 366;
constexpr qint64 kLargestFile = 1'000'000;

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
        playbook.isBeside = m_root.flag(u"beside"_s);
        playbook.early = m_root.text(u"early"_s);
        StepReader steps(playbook.source, playbook.isBeside);
        for (const TomlTable &table : m_root.tables(u"step"_s))
            playbook.steps.append(steps.read(table));
        for (Step &step : playbook.steps) {
            for (Wording &wording : step.wordings)
                wording.language = playbook.language;
        }
        if (playbook.steps.isEmpty())
            m_root.fail(u"step"_s, u"there are no steps"_s);
        if (playbook.isBeside && playbook.isDefault)
            m_root.fail(u"default"_s, u"a playbook beside the runs cannot be the default one"_s);
        if (!playbook.isBeside)
            readPlan(playbook);
        m_root.refuseUnknown();
        if (const auto fault = m_root.fault())
            return failure(*fault);
        return playbook;
    }

private:
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

Result<TomlFile> readToml(const QString &path)
{
    return readFile(path).and_then(
      [&path](const QByteArray &bytes) { return TomlFile::parse(bytes, path, Error::Code::PlaybookBroken); });
}

std::optional<Error> noPlaybookFor(const PlaybookTranslation &translation)
{
    return Error{.code = Error::Code::PlaybookBroken,
                 .subject = translation.file,
                 .detail = u"there is no playbook “%1”"_s.arg(translation.playbook)};
}

/// What a playbook takes away from the others: a step's id, or the place of the default one.
std::optional<Error> clashOf(const Playbook &playbook, const QList<Playbook> &others,
                             const QString &defaultId)
{
    Error error{.code = Error::Code::PlaybookBroken, .subject = playbook.file};
    if (playbook.isBeside && playbook.id == defaultId) {
        error.detail = u"“%1” is the default playbook and has to be a run"_s.arg(playbook.id);
        return error;
    }
    for (const Playbook &other : others) {
        for (const Step &step : playbook.steps) {
            if (other.id != playbook.id && other.step(step.id)) {
                error.detail = u"there is a step “%1” in “%2” already"_s.arg(step.id, other.id);
                return error;
            }
        }
    }
    return std::nullopt;
}

const Playbook *readFrom(const QString &path, const Playbooks &playbooks)
{
    const auto it = std::find_if(playbooks.all().cbegin(), playbooks.all().cend(),
                                 [&path](const Playbook &playbook) { return playbook.file == path; });
    return it == playbooks.all().cend() ? nullptr : &*it;
}

/// Puts the files of both folders together; each is read once.
class Loader final
{
public:
    enum class Whose { Shipped, Own };

    explicit Loader(const Playbooks *before) : m_before(before) {}

    void takeFolder(const QString &folder, Whose whose)
    {
        for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.toml"_s}, QDir::Files, QDir::Name)) {
            const QString path = info.filePath();
            const auto file = readToml(path);
            if (file && isTranslation(*file))
                takeTranslation(translationIn(*file, path), whose);
            else
                takePlaybook(file.and_then([&](const TomlFile &toml) { return Reader(toml, path).read(); }),
                             path, whose);
        }
    }

    PlaybooksLoaded finish()
    {
        for (const auto &[translation, whose] : m_translations)
            apply(translation, whose);
        return {Playbooks(std::move(m_all), m_default), std::move(m_problems), {}};
    }

private:
    void takeTranslation(Result<PlaybookTranslation> translation, Whose whose)
    {
        if (translation)
            m_translations.emplace_back(*std::move(translation), whose);
        else
            m_problems.append(translation.error());
    }

    void takePlaybook(Result<Playbook> playbook, const QString &path, Whose whose)
    {
        if (playbook) {
            if (const auto clash = clashOf(*playbook, m_all, m_default))
                playbook = failure(*clash);
        }
        if (!playbook) {
            m_problems.append(playbook.error());
            const Playbook *lastGood = m_before ? readFrom(path, *m_before) : nullptr;
            if (!lastGood || clashOf(*lastGood, m_all, m_default))
                return;
            playbook = *lastGood;
        }
        if (playbook->isDefault && (m_default.isEmpty() || whose == Whose::Own))
            m_default = playbook->id;
        if (Playbook *same = find(playbook->id))
            *same = *std::move(playbook);
        else
            m_all.append(*std::move(playbook));
    }

    /// A shipped one leaves alone what the rep says in that language, and steps that the rep's version has
    /// not.
    void apply(const PlaybookTranslation &translation, Whose whose)
    {
        Playbook *playbook = find(translation.playbook);
        const bool isShipped = whose == Whose::Shipped;
        if (isShipped && playbook && playbook->language == translation.language)
            return;
        const auto problem = playbook ? translate(*playbook, translation) : noPlaybookFor(translation);
        if (problem && !isShipped)
            m_problems.append(*problem);
    }

    Playbook *find(const QString &id)
    {
        const auto it =
          std::find_if(m_all.begin(), m_all.end(), [&id](const Playbook &p) { return p.id == id; });
        return it == m_all.end() ? nullptr : &*it;
    }

    const Playbooks *m_before;
    QList<Playbook> m_all;
    std::vector<std::pair<PlaybookTranslation, Whose>> m_translations;
    QList<Error> m_problems;
    QString m_default;
};

} // namespace

Result<Playbook> parsePlaybook(const QByteArray &toml, const QString &name)
{
    const auto file = TomlFile::parse(toml, name, Error::Code::PlaybookBroken);
    if (!file)
        return failure(file.error());
    return Reader(*file, name).read();
}

PlaybooksLoaded loadPlaybooks(const QString &ownFolder, const Playbooks *before)
{
    const QByteArray digest = ownFilesDigest(ownFolder); // first: what changes meanwhile is read again
    Loader loader(before);
    loader.takeFolder(u":/playbooks"_s, Loader::Whose::Shipped);
    if (!ownFolder.isEmpty())
        loader.takeFolder(ownFolder, Loader::Whose::Own);
    PlaybooksLoaded loaded = loader.finish();
    loaded.ownDigest = digest;
    return loaded;
}

} // namespace core
