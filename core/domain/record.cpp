// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/record.h"

#include <algorithm>

namespace core {

namespace {

template <class List, class Predicate>
const typename List::value_type *newest(const List &list, Predicate matches)
{
    const auto it = std::find_if(list.crbegin(), list.crend(), matches);
    return it == list.crend() ? nullptr : &*it;
}

} // namespace

const Contact *Record::primary() const
{
    const auto it =
      std::find_if(contacts.cbegin(), contacts.cend(), [](const Contact &c) { return c.primary; });
    if (it != contacts.cend())
        return &*it;
    return contacts.isEmpty() ? nullptr : &contacts.first();
}

const Fact *Record::fact(FactKind kind) const
{
    return newest(facts, [kind](const Fact &f) { return f.kind == kind; });
}

const Run *Record::currentRun() const
{
    return newest(runs, [](const Run &r) { return !r.endedAt; });
}

const Handoff *Record::openHandoff() const
{
    return newest(handoffs, [](const Handoff &h) { return h.status == HandoffStatus::HandedOff; });
}

} // namespace core
