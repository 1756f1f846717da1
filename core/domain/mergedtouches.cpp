// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/mergedtouches.h"

#include <QMultiHash>

#include <algorithm>
#include <cstdlib>

namespace core {

namespace {

/// What the rep said of a copy stays said.
Touch judgedAs(Touch touch, const Touch &copy)
{
    if (copy.kindByRep && !touch.kindByRep) {
        touch.mark.kind = copy.mark.kind;
        touch.kindReason = copy.kindReason;
        touch.kindByRep = true;
    }
    if (touch.mark.step.isEmpty())
        touch.mark.step = copy.mark.step;
    touch.overridden = touch.overridden || copy.overridden;
    return touch;
}

/// What copies have in common; empty for what the rep took down, which has none.
QString copyKey(const Touch &touch)
{
    if (touch.kindReason == kListDay || !touch.messageId.isEmpty())
        return touch.kindReason == kListDay ? touch.kindReason : touch.messageId;
    const bool isMail = touch.kindReason == kOwnMail || !touch.sender.isEmpty(); // without a Message-ID
    return isMail ? QString(touch.subject + u'\n' + touch.text) : QString();
}

/// Copies of a mail have its Message-ID and its time; some senders use one for many mails. A day that a list
/// names has the same hour everywhere.
bool isCopy(const Touch &touch, const Touch &other)
{
    constexpr qint64 kSameMail = 2 * 60 * 1000; // milliseconds
    return copyKey(touch) == copyKey(other) && touch.mark.direction == other.mark.direction &&
           touch.mark.channel == other.mark.channel &&
           std::abs(touch.mark.at.utcMs - other.mark.at.utcMs) < kSameMail;
}

/// What passed on the day of which a list told no more than that; a missed meeting counts, too.
bool isOfListedDay(const Touch &listed, const Touch &touch)
{
    constexpr qint64 kHalfADay = 12 * 60 * 60 * 1000; // milliseconds; the list's hour is noon
    const bool isMeeting = listed.mark.channel == Channel::Meeting;
    return touch.kindReason != kListDay && touch.mark.channel == listed.mark.channel &&
           (isMeeting || touch.mark.direction == listed.mark.direction) &&
           std::abs(touch.mark.at.utcMs - listed.mark.at.utcMs) <= kHalfADay;
}

/// The touches of a plan as it grows.
class TouchPlan final
{
public:
    TouchPlan(MergePlan &plan, const Record &into, const Record &merged)
      : m_plan(plan), m_into(into), m_merged(merged)
    {}

    void make()
    {
        dropCopies();
        dropListedDays(m_into, m_merged);
        dropListedDays(m_merged, m_into);
        settle();
    }

private:
    void drop(const Touch &copy, const Touch &stays)
    {
        m_plan.sameTouches.insert(copy.mark.id, stays.mark.id);
        const auto changed =
          std::find_if(m_plan.touches.begin(), m_plan.touches.end(),
                       [&stays](const Touch &touch) { return touch.mark.id == stays.mark.id; });
        Touch judged = judgedAs(changed == m_plan.touches.end() ? stays : *changed, copy);
        judged.prospect = m_into.prospect.id;
        if (judged.contact)
            judged.contact = m_plan.sameContacts.value(*judged.contact, *judged.contact);
        if (changed != m_plan.touches.end())
            *changed = judged;
        else if (judgedAs(stays, copy) != stays)
            m_plan.touches << judged;
    }

    void dropCopies()
    {
        QMultiHash<QString, const Touch *> mails;
        for (const Touch &touch : m_into.touches) {
            if (const QString key = copyKey(touch); !key.isEmpty())
                mails.insert(key, &touch);
        }
        for (const Touch &copy : m_merged.touches) {
            const QList<const Touch *> known = mails.values(copyKey(copy));
            const auto stays = std::find_if(known.begin(), known.end(),
                                            [&copy](const Touch *one) { return isCopy(*one, copy); });
            if (stays != known.end())
                drop(copy, **stays);
        }
    }

    /// A day gives way to what the other side knows of it, as when a list is read.
    void dropListedDays(const Record &own, const Record &other)
    {
        for (const Touch &listed : own.touches) {
            if (listed.kindReason != kListDay || m_plan.sameTouches.contains(listed.mark.id))
                continue;
            const auto known =
              std::find_if(other.touches.begin(), other.touches.end(), [&](const Touch &touch) {
                  return isOfListedDay(listed, touch) && !m_plan.sameTouches.contains(touch.mark.id);
              });
            if (known != other.touches.end())
                drop(listed, *known);
        }
    }

    /// What stood for a copy may have given way itself.
    void settle()
    {
        for (TouchId &stays : m_plan.sameTouches) {
            while (m_plan.sameTouches.contains(stays))
                stays = m_plan.sameTouches.value(stays, stays);
        }
        m_plan.touches.removeIf(
          [this](const Touch &touch) { return m_plan.sameTouches.contains(touch.mark.id); });
    }

    MergePlan &m_plan;
    const Record &m_into;
    const Record &m_merged;
};

} // namespace

void planTouches(MergePlan &plan, const Record &into, const Record &merged)
{
    TouchPlan(plan, into, merged).make();
}

} // namespace core
