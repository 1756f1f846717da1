// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/slotnames.h"

using namespace Qt::StringLiterals;

namespace core {

const QSet<QString> &knownSlots()
{
    static const QSet<QString> slots{
      u"greeting"_s,
      u"first_name"_s,
      u"rep_name"_s,
      u"phone"_s,
      u"platform"_s,
      u"topic"_s,
      u"problem"_s,
      u"outcome"_s,
      u"missed"_s,
      u"during_appointment"_s,
      u"appointment_time"_s,
      u"appointment_day"_s,
      u"waited"_s,
      u"held_day"_s,
      u"tries"_s,
      u"tries_span"_s,
      u"last_subject"_s,
      u"lottery"_s,
      u"answered_day"_s,
      u"weeks"_s,
      u"mailed"_s,
      u"promise"_s,
      u"reason"_s,
      u"after_hold"_s,
      u"stakeholders"_s,
      u"colleague"_s,
      u"useful"_s,
      u"times_two"_s,
      u"times_three"_s,
      u"said"_s,
      u"promised"_s,
      u"purpose"_s,
    };
    return slots;
}

} // namespace core
