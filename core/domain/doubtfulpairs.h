// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/domain/ids.h"

#include <QList>
#include <QPair>
#include <QSet>
#include <QString>
#include <QStringList>

namespace core {

/// Why two prospects may be one; the most certain first.
enum class PairReason {
    SameAddress,              ///< one address with both
    SamePersonSameCompany,    ///< one name, and one organisation (or nearly) or one company domain
    SamePersonNoAddress,      ///< one name; one of them without an address, and no organisation against it
    SamePersonPrivateAddress, ///< one name; one of them writes from a free mail provider
    SameOrganisation,         ///< other people, one organisation's name but for its legal form and spelling
    SharedDomain,             ///< other people, one company domain
    SimilarOrganisation,      ///< other people, organisations one typing mistake apart
    SamePersonOtherDomain,    ///< one name, addresses of two companies, no organisation against it
    SameOrganisationOtherDomain, ///< other people, one organisation's name, addresses of two companies
    SamePersonOtherCompany,      ///< one name, two organisations: perhaps they changed
};
/// An id for programs: "same_address", ...
[[nodiscard]] QString toId(PairReason reason);

/// What is compared of one prospect.
struct PairSource {
    ProspectId prospect{0};
    QStringList people;         ///< names of its contacts
    QString organisation;       ///< as written; empty: none
    QStringList addresses;      ///< lower case
    QStringList companyDomains; ///< of those that are not of a free mail provider
};

/// Two prospects that are perhaps one.
struct DoubtfulPair {
    ProspectId first{0}; ///< the older one
    ProspectId second{0};
    PairReason reason = PairReason::SameAddress;
    QString
      shared; ///< the address, name, organisation or domain by which they were found, as first writes it
    bool operator==(const DoubtfulPair &) const = default;
};

using ProspectPair = QPair<ProspectId, ProspectId>; ///< the lower id first
[[nodiscard]] inline ProspectPair pairOf(ProspectId a, ProspectId b)
{
    return a < b ? ProspectPair(a, b) : ProspectPair(b, a);
}

/// More prospects with one name than this, and the name is a common one: those of different or unknown
/// companies are then not offered.
inline constexpr int kMostNamesakes = 3;
/// More prospects at one company than this, and they are there on purpose: only the same people are offered.
inline constexpr int kMostOfOneCompany = 8;

/// The pairs to ask about, the most certain first, then by the prospects' age. Each pair once, with its most
/// certain reason; those of `apart` never. Of three or more at one company each is offered with the oldest of
/// them, not with every other one. A person with another company is offered when just two have the name.
/// Prospects with the same name and other private addresses are offered, with the same organisation always.
/// Near to linear in the number of prospects. Once canceled, nothing.
[[nodiscard]] QList<DoubtfulPair> doubtfulPairs(const QList<PairSource> &sources,
                                                const QSet<ProspectPair> &apart,
                                                const Progress &watched = NoProgress());

} // namespace core
