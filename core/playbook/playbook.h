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
#include <optional>

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
    QString language; ///< "en"
    bool operator==(const Wording &) const = default;
};

/// Limits of a message in this step (tone.md, "Limits").
struct StepLimits {
    int words = 75;    ///< greeting and body
    int questions = 1; ///< more is too-many-questions
    int questionWords = 12;
    bool operator==(const StepLimits &) const = default;
};

/// When a step that stands beside a run may be offered. All that is asked must hold.
struct StepGuard {
    QList<State> states;            ///< in which of them
    bool afterConversation = false; ///< the last thing that counts is a conversation that was held
    bool nothingAgreed = false;     ///< the flag no_next_step
    bool onNurtureList = false;
    bool stakeholders = false; ///< further people are confirmed and have had nothing from us
    int attempts = 0;          ///< unanswered ones in this silence, at least
    int attemptWithinDays = 0; ///< one of them lies in the last days; 0: whenever
    bool notPushy = false;     ///< none of them an override or with a tone error
    bool once = false;         ///< once per prospect
    QString afterStep;         ///< made before, in the same playbook; empty: none
    bool strict = false;       ///< its wait is part of the guard: asked for by name it is no earlier
    enum class Since { Attempt, Silence, Conversation, LastTouch, AfterStep };
    Since since = Since::Attempt; ///< from where the step's wait counts
    bool operator==(const StepGuard &) const = default;
};

struct Step {
    QString id;
    QString title;
    QString source; ///< "000"
    EndsOn endsOn = EndsOn::Nothing;
    QList<Channel> channels;  ///< in the order in which they are used
    QList<Channel> fallback;  ///< instead of them where nobody can be reached on any
    bool allChannels = false; ///< made over all its channels in one go
    QList<FactKind> needs;    ///< facts without which the step is not offered
    StepLimits limits;
    bool guesses = false; ///< its absurd guesses and possibilities are no questions, no claims
    int quietHours = 0;   ///< after it, before any other move (are-you-ok: 48)
    StepTiming timing;
    std::optional<StepGuard> guard; ///< of a step beside the runs
    QString why;                    ///< of a step beside the runs: one sentence, why it is right now
    bool leads = false;             ///< recommended where no run has a move
    bool toStakeholder = false;     ///< to the first further person who has had nothing from us
    bool advice = false;            ///< only said: it has no channel and no draft
    bool note = false;              ///< read by the rep before a call, not by the prospect
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
    bool isBeside = false;  ///< its steps are single moves beside a run
    QString early;          ///< what it costs to go faster, in the source's words
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
    [[nodiscard]] const Playbook *playbookOf(const QString &stepId) const;
    [[nodiscard]] const Step *callNote()
      const; ///< the step that is read before a call; null if there is none
    [[nodiscard]] const RunPlans &plans() const { return m_plans; }

private:
    QList<Playbook> m_all;
    RunPlans m_plans;
};

} // namespace core
