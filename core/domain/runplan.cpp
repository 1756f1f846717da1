// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/runplan.h"

namespace core {

int RunPlan::indexOf(const QString &step) const
{
    for (int i = 0; i < steps.size(); ++i) {
        if (steps.at(i).step == step)
            return i;
    }
    return -1;
}

const RunPlan *RunPlans::plan(const QString &playbook) const
{
    const auto it = byPlaybook.constFind(playbook);
    return it == byPlaybook.cend() ? nullptr : &*it;
}

} // namespace core
