// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/playbook.h"

#include <algorithm>

namespace core {

const Step *Playbook::step(const QString &stepId) const
{
    const auto it = std::find_if(steps.cbegin(), steps.cend(), [&](const Step &s) { return s.id == stepId; });
    return it == steps.cend() ? nullptr : &*it;
}

Playbooks::Playbooks(QList<Playbook> playbooks, QString defaultPlaybook) : m_all(std::move(playbooks))
{
    m_plans.defaultPlaybook = std::move(defaultPlaybook);
    for (const Playbook &playbook : std::as_const(m_all)) {
        if (!playbook.plan.steps.isEmpty())
            m_plans.byPlaybook.insert(playbook.id, playbook.plan);
        for (const Step &step : playbook.steps) {
            m_plans.playbookOfStep.insert(step.id, playbook.id);
            if (step.quietHours > 0)
                m_plans.quietHoursAfterStep.insert(step.id, step.quietHours);
        }
    }
}

const Playbook *Playbooks::playbook(const QString &id) const
{
    const auto it = std::find_if(m_all.cbegin(), m_all.cend(), [&](const Playbook &p) { return p.id == id; });
    return it == m_all.cend() ? nullptr : &*it;
}

const Playbook *Playbooks::playbookOf(const QString &stepId) const
{
    const auto it = std::find_if(m_all.cbegin(), m_all.cend(),
                                 [&](const Playbook &playbook) { return playbook.step(stepId) != nullptr; });
    return stepId.isEmpty() || it == m_all.cend() ? nullptr : &*it;
}

const Step *Playbooks::step(const QString &stepId) const
{
    for (const Playbook &playbook : m_all) {
        if (const Step *step = playbook.step(stepId))
            return step;
    }
    return nullptr;
}

const Step *Playbooks::callNote() const
{
    for (const Playbook &playbook : m_all) {
        for (const Step &step : playbook.steps) {
            if (step.note)
                return &step;
        }
    }
    return nullptr;
}

} // namespace core
