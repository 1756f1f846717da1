// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "words/pairtext.h"

#include <QCoreApplication>

namespace words {

namespace {

struct PairWords {
    Q_DECLARE_TR_FUNCTIONS(words::PairWords)
};

QString sentence(core::PairReason reason)
{
    using Reason = core::PairReason;
    switch (reason) {
        case Reason::SameAddress:
            return PairWords::tr("Both have the address %1.");
        case Reason::SamePersonSameCompany:
            return PairWords::tr("Both know %1, at one company.");
        case Reason::SamePersonNoAddress:
            return PairWords::tr("Both know %1; one of them has no e-mail address.");
        case Reason::SamePersonPrivateAddress:
            return PairWords::tr("Both know %1; one address is a private one.");
        case Reason::SameOrganisation:
            return PairWords::tr("%1 is the organisation of both.");
        case Reason::SharedDomain:
            return PairWords::tr("Both have addresses at %1.");
        case Reason::SimilarOrganisation:
            return PairWords::tr("%1 and the other organisation differ by one letter, perhaps a slip.");
        case Reason::SamePersonOtherDomain:
            return PairWords::tr("Both know %1, with addresses of two companies.");
        case Reason::SameOrganisationOtherDomain:
            return PairWords::tr("%1 is the organisation of both, but their addresses are of two companies.");
        case Reason::SamePersonOtherCompany:
            return PairWords::tr(
              "Both know %1, at two companies. Perhaps they changed, perhaps they are two.");
    }
    return {};
}

} // namespace

QString pairText(const core::DoubtfulPair &pair)
{
    return sentence(pair.reason).arg(pair.shared);
}

QString pairName(core::PairReason reason)
{
    using Reason = core::PairReason;
    switch (reason) {
        case Reason::SameAddress:
            return PairWords::tr("one address");
        case Reason::SamePersonSameCompany:
            return PairWords::tr("one person, one company");
        case Reason::SamePersonNoAddress:
            return PairWords::tr("one name, no address");
        case Reason::SamePersonPrivateAddress:
            return PairWords::tr("one name, a private address");
        case Reason::SameOrganisation:
            return PairWords::tr("one organisation");
        case Reason::SharedDomain:
            return PairWords::tr("one company's addresses");
        case Reason::SimilarOrganisation:
            return PairWords::tr("similar organisations");
        case Reason::SamePersonOtherDomain:
            return PairWords::tr("one name, two companies' addresses");
        case Reason::SameOrganisationOtherDomain:
            return PairWords::tr("one organisation, other addresses");
        case Reason::SamePersonOtherCompany:
            return PairWords::tr("one name, two companies");
    }
    return {};
}

} // namespace words
