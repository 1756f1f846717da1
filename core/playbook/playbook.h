// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/runplan.h"
#include "core/domain/vocabulary.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>

namespace core {

/// How a step's message ends (tone.md, "Steps say how they end").
enum class EndsOn {
    Question,   ///< on its question, alone on the last line
    Ask,        ///< a request or a question
    SignOfLife, ///< "Are you OK?" on a line of its own, more may follow
    Nothing,
};

/// One way to say a step on one channel. `when` names what the record must show for it to be true.
struct Wording {
    Channel channel = Channel::Email;
    QStringList when; ///< condition ids, see resources/playbooks/README.md; a leading "!" negates
    QString subject;  ///< template; empty for channels without one
    QString body;     ///< template with {{slots}}
    bool operator==(const Wording &) const = default;
};

/// Limits of a message in this step (tone.md, "Limits").
struct StepLimits {
    int words = 75;    ///< greeting and body
    int questions = 1; ///< more is too-many-questions
    int questionWords = 12;
    bool operator==(const StepLimits &) const = default;
};

struct Step {
    QString id;
    QString title;
    QString source; ///< "000"
    EndsOn endsOn = EndsOn::Nothing;
    QList<Channel> channels;  ///< in the order in which they are used
    bool allChannels = false; ///< made over all its channels in one go
    QList<FactKind> needs;    ///< facts without which the step is not offered
    StepLimits limits;
    bool guesses = false; ///< its absurd guesses and possibilities are no questions, no claims
    int quietHours = 0;   ///< after it, before any other move (are-you-ok: 48)
    StepTiming timing;
    QList<Wording> wordings;
    bool operator==(const Step &) const = default;
};

/// One source text's system, as its TOML file says it.
struct Playbook {
    QString id;
    QString title;
    QString source;
    QString file;           ///< where it was read from
    QString language;       ///< of its wordings, "en"
    bool isDefault = false; ///< runs where the rep chose none
    QList<Step> steps;
    RunPlan plan;
    bool operator==(const Playbook &) const = default;

    [[nodiscard]] const Step *step(const QString &stepId) const;
};

/// All playbooks in force: the shipped ones, each replaced by the rep's copy where that is sound.
class Playbooks final
{
public:
    explicit Playbooks(QList<Playbook> playbooks, QString defaultPlaybook);

    [[nodiscard]] const QList<Playbook> &all() const { return m_all; }
    [[nodiscard]] const Playbook *playbook(const QString &id) const;
    [[nodiscard]] const Step *step(const QString &stepId) const; ///< step ids are unique over playbooks
    [[nodiscard]] const RunPlans &plans() const { return m_plans; }

private:
    QList<Playbook> m_all;
    RunPlans m_plans;
};

} // namespace core
