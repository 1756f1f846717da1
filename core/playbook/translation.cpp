// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/translation.h"

#include "core/base/languagetag.h"
#include "core/playbook/stepreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// In place of those of the same language and channel: what comes first stays first.
void replaceWordings(Step &step, const QList<Wording> &wordings, const QString &language)
{
    const auto isReplaced = [&](const Wording &old) {
        return old.language == language &&
               std::any_of(wordings.cbegin(), wordings.cend(),
                           [&](const Wording &wording) { return wording.channel == old.channel; });
    };
    const auto first = std::find_if(step.wordings.cbegin(), step.wordings.cend(), isReplaced);
    const qsizetype at = first - step.wordings.cbegin();
    step.wordings.removeIf(isReplaced);
    for (qsizetype i = 0; i < wordings.size(); ++i)
        step.wordings.insert(at + i, wordings.at(i));
}

} // namespace

bool isTranslation(const TomlFile &file)
{
    return file.root().has(u"translates"_s);
}

Result<PlaybookTranslation> translationIn(const TomlFile &file, const QString &name)
{
    const TomlTable root = file.root();
    PlaybookTranslation translation;
    translation.playbook = root.requiredText(u"translates"_s);
    translation.language = languageOfTag(root.requiredText(u"language"_s));
    translation.file = name;
    for (const TomlTable &table : root.tables(u"step"_s)) {
        PlaybookTranslation::Words words{table.requiredText(u"id"_s), {}};
        for (const TomlTable &wording : table.tables(u"wording"_s)) {
            words.wordings.append(readWording(wording));
            words.wordings.last().language = translation.language;
        }
        if (words.wordings.isEmpty())
            table.fail(u"id"_s, u"the step “%1” has no wording"_s.arg(words.step));
        table.refuseUnknown();
        translation.steps.append(words);
    }
    root.refuseUnknown();
    if (const auto fault = root.fault())
        return failure(*fault);
    return translation;
}

std::optional<Error> translate(Playbook &playbook, const PlaybookTranslation &translation)
{
    Error error{.code = Error::Code::PlaybookBroken, .subject = translation.file};
    Playbook translated = playbook;
    for (const PlaybookTranslation::Words &words : translation.steps) {
        const auto step = std::find_if(translated.steps.begin(), translated.steps.end(),
                                       [&](const Step &s) { return s.id == words.step; });
        if (step == translated.steps.end()) {
            error.detail = u"there is no step “%1” in “%2”"_s.arg(words.step, playbook.id);
            return error;
        }
        for (const Wording &wording : words.wordings) {
            if (!(step->channels + step->fallback).contains(wording.channel)) {
                error.detail = u"“%1” is none of the channels of “%2”"_s.arg(toId(wording.channel), step->id);
                return error;
            }
        }
        replaceWordings(*step, words.wordings, translation.language);
    }
    playbook = translated;
    return std::nullopt;
}

} // namespace core
