// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/doubts.h"

#include "core/domain/freemail.h"
#include "core/mail/address.h"

#include <algorithm>
#include <tuple>

namespace core {

namespace {

int weightOf(const Candidate &candidate)
{
    int weight = 0;
    for (const Doubt doubt : candidate.doubts) {
        const bool isOfAddress = doubt == Doubt::PrivateAddress || doubt == Doubt::SharedAddress;
        weight += isOfAddress ? 4 : doubt == Doubt::NeverAnswered ? 2 : 1;
    }
    return weight;
}

} // namespace

QList<Doubt> doubtsOf(const Candidate &candidate)
{
    QList<Doubt> doubts;
    if (!candidate.address.isEmpty() && isFreeMail(candidate.address))
        doubts.append(Doubt::PrivateAddress);
    if (isSharedAddress(candidate.address))
        doubts.append(Doubt::SharedAddress);
    if (candidate.answered == 0)
        doubts.append(Doubt::NeverAnswered);
    if (candidate.written <= 1 && candidate.answered <= 1)
        doubts.append(Doubt::OnceOnly);
    return doubts;
}

QList<Candidate> doubtfulFirst(QList<Candidate> candidates)
{
    for (Candidate &candidate : candidates)
        candidate.doubts = doubtsOf(candidate);
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return std::tuple(-weightOf(a), a.written + a.answered, a.name.toCaseFolded()) <
               std::tuple(-weightOf(b), b.written + b.answered, b.name.toCaseFolded());
    });
    return candidates;
}

} // namespace core
