// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/runplan.h"

#include <QCryptographicHash>

#include <algorithm>

namespace core {

namespace {

/// What goes into a digest, each value ended so that no two lists of them read the same.
class Digest final
{
public:
    void add(const QString &text) { m_text += text + u'\n'; }
    void add(int number) { add(QString::number(number)); }
    void add(const WaitSpan &wait)
    {
        add(wait.earliest);
        add(wait.latest);
        add(int(wait.unit));
    }
    template <class Value>
    void add(const QHash<QString, Value> &values)
    {
        QStringList keys = values.keys();
        std::sort(keys.begin(), keys.end());
        for (const QString &key : std::as_const(keys)) {
            add(key);
            add(values.value(key));
        }
    }
    void add(const StepTiming &step)
    {
        add(step.step);
        for (const WaitSpan &wait : step.wait)
            add(wait);
        add(step.after);
        add(step.times);
        add(step.onTheDay ? step.onTheDay->earliestMinutes : -1);
        add(step.onTheDay ? step.onTheDay->latestMinutes : -1);
        add(int(step.lapses) + 2 * int(step.neverMondayAfterFriday) + 4 * int(step.bestTimesOnly));
    }
    void add(const RunPlan &plan)
    {
        add(plan.playbook);
        for (const StepTiming &step : plan.steps)
            add(step);
        add(plan.startAfterMissed);
        add(plan.startOtherwise);
        for (const int days : plan.closingDays)
            add(days);
    }
    [[nodiscard]] QString result() const
    {
        return QString::fromLatin1(
          QCryptographicHash::hash(m_text.toUtf8(), QCryptographicHash::Sha256).toHex());
    }

private:
    QString m_text;
};

} // namespace

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

QString RunPlans::digest() const
{
    Digest digest;
    digest.add(defaultPlaybook);
    digest.add(byPlaybook);
    digest.add(playbookOfStep);
    digest.add(quietHoursAfterStep);
    return digest.result();
}

} // namespace core
