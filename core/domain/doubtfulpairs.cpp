// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/doubtfulpairs.h"

#include "core/domain/namekeys.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kLongName = 8; // letters of an organisation's name in which a typo is looked for

/// A source with its keys.
struct Keyed {
    const PairSource *source;
    QStringList people; ///< keys, in the order of the names; "" where there is none
    QStringList organisation;
    QString organisationKey;
};

enum class Likeness { Same, Similar, Unknown, Different };

/// The first that both have.
std::optional<QString> sharedOf(const QStringList &some, const QStringList &others)
{
    const auto found = std::find_if(some.begin(), some.end(), [&](const QString &value) {
        return !value.isEmpty() && others.contains(value);
    });
    return found == some.end() ? std::nullopt : std::optional(*found);
}

Likeness likenessOfOrganisations(const Keyed &a, const Keyed &b)
{
    if (a.organisationKey.isEmpty() || b.organisationKey.isEmpty())
        return Likeness::Unknown;
    if (a.organisationKey == b.organisationKey)
        return Likeness::Same;
    const bool isLong = std::min(a.organisationKey.size(), b.organisationKey.size()) >= kLongName;
    return isLong && isOneTypoApart(a.organisation, b.organisation) ? Likeness::Similar : Likeness::Different;
}

Likeness likenessOfDomains(const PairSource &a, const PairSource &b)
{
    if (a.companyDomains.isEmpty() || b.companyDomains.isEmpty())
        return Likeness::Unknown;
    return sharedOf(a.companyDomains, b.companyDomains) ? Likeness::Same : Likeness::Different;
}

bool isPrivate(const PairSource &source)
{
    return !source.addresses.isEmpty() && source.companyDomains.isEmpty();
}

PairReason reasonOfNamesakes(const PairSource &a, const PairSource &b, Likeness organisations,
                             Likeness domains)
{
    if (organisations == Likeness::Same || organisations == Likeness::Similar || domains == Likeness::Same)
        return PairReason::SamePersonSameCompany;
    if (organisations == Likeness::Different)
        return PairReason::SamePersonOtherCompany;
    if (a.addresses.isEmpty() || b.addresses.isEmpty())
        return PairReason::SamePersonNoAddress;
    return isPrivate(a) || isPrivate(b) ? PairReason::SamePersonPrivateAddress
                                        : PairReason::SamePersonOtherDomain;
}

std::optional<PairReason> reasonOfColleagues(Likeness organisations, Likeness domains)
{
    if (organisations == Likeness::Same)
        return domains == Likeness::Different ? PairReason::SameOrganisationOtherDomain
                                              : PairReason::SameOrganisation;
    if (domains == Likeness::Same)
        return PairReason::SharedDomain;
    if (organisations == Likeness::Similar && domains == Likeness::Unknown)
        return PairReason::SimilarOrganisation;
    return std::nullopt;
}

std::optional<DoubtfulPair> judged(const Keyed &a, const Keyed &b)
{
    if (b.source->prospect < a.source->prospect)
        return judged(b, a);
    DoubtfulPair pair{.first = a.source->prospect, .second = b.source->prospect};
    if (const auto address = sharedOf(a.source->addresses, b.source->addresses)) {
        pair.shared = *address;
        return pair;
    }
    const Likeness organisations = likenessOfOrganisations(a, b);
    const Likeness domains = likenessOfDomains(*a.source, *b.source);
    if (const auto name = sharedOf(a.people, b.people)) {
        pair.reason = reasonOfNamesakes(*a.source, *b.source, organisations, domains);
        pair.shared = a.source->people[a.people.indexOf(*name)];
        return pair;
    }
    const auto reason = reasonOfColleagues(organisations, domains);
    if (!reason)
        return std::nullopt;
    pair.reason = *reason;
    pair.shared = pair.reason == PairReason::SharedDomain
                    ? sharedOf(a.source->companyDomains, b.source->companyDomains).value_or(QString())
                    : a.source->organisation;
    return pair;
}

Keyed keyed(const PairSource &source)
{
    Keyed keys{.source = &source, .people = {}, .organisation = organisationWords(source.organisation)};
    keys.organisationKey = keys.organisation.join(QString());
    for (const QString &name : source.people)
        keys.people << personKey(name);
    return keys;
}

using Members = std::vector<int>; ///< indices of prospects, by age

/// Finds who has a key in common, and asks judged() about them.
class PairFinder final
{
public:
    PairFinder(const QList<PairSource> &sources, const QSet<ProspectPair> &apart, const Progress &watched)
      : m_apart(apart), m_watched(watched)
    {
        m_all.reserve(size_t(sources.size()));
        for (const PairSource &source : sources) {
            if (watched.isCanceled())
                return;
            m_all.push_back(keyed(source));
        }
        std::sort(m_all.begin(), m_all.end(),
                  [](const Keyed &a, const Keyed &b) { return a.source->prospect < b.source->prospect; });
    }

    QList<DoubtfulPair> find()
    {
        for (const auto look :
             {&PairFinder::lookAtAddresses, &PairFinder::lookAtPeople, &PairFinder::lookAtOrganisations,
              &PairFinder::lookAtDomains, &PairFinder::lookAtTypos}) {
            if (m_watched.isCanceled())
                return {};
            (this->*look)();
        }
        QList<DoubtfulPair> pairs = m_found.values();
        std::sort(pairs.begin(), pairs.end(), [](const DoubtfulPair &a, const DoubtfulPair &b) {
            return std::tuple(a.reason, a.first, a.second) < std::tuple(b.reason, b.first, b.second);
        });
        return pairs;
    }

private:
    using Blocks = QHash<QString, Members>;

    static void add(Blocks &blocks, const QString &key, int member)
    {
        if (key.isEmpty())
            return;
        Members &members = blocks[key];
        if (members.empty() || members.back() != member)
            members.push_back(member);
    }

    void consider(int a, int b)
    {
        const Keyed &one = m_all[size_t(a)];
        const Keyed &other = m_all[size_t(b)];
        const ProspectPair key = pairOf(one.source->prospect, other.source->prospect);
        if (m_apart.contains(key) || m_found.contains(key))
            return;
        const auto pair = judged(one, other);
        if (pair && mayBeOffered(*pair, one, other))
            m_found.insert(key, *pair);
    }

    /// What a common name, or two companies, does not tell.
    [[nodiscard]] bool mayBeOffered(const DoubtfulPair &pair, const Keyed &one, const Keyed &other) const
    {
        switch (pair.reason) {
            case PairReason::SamePersonNoAddress:
            case PairReason::SamePersonPrivateAddress:
            case PairReason::SamePersonOtherDomain:
                return namesakes(one, other) <= kMostNamesakes;
            case PairReason::SamePersonOtherCompany:
                return namesakes(one, other) <= 2;
            default:
                return true;
        }
    }

    [[nodiscard]] qsizetype namesakes(const Keyed &one, const Keyed &other) const
    {
        const auto name = sharedOf(one.people, other.people);
        const auto members = m_people.constFind(name.value_or(QString()));
        return members == m_people.constEnd() ? 0 : qsizetype(members->size());
    }

    /// Each with the oldest of them.
    void considerStar(const Members &members)
    {
        for (size_t i = 1; i < members.size(); ++i)
            consider(members[0], members[i]);
    }

    void considerEach(const Members &members)
    {
        for (size_t i = 0; i < members.size(); ++i) {
            for (size_t j = i + 1; j < members.size(); ++j)
                consider(members[i], members[j]);
        }
    }

    void lookAtAddresses()
    {
        Blocks blocks;
        for (int i = 0; i < int(m_all.size()); ++i) {
            for (const QString &address : m_all[size_t(i)].source->addresses)
                add(blocks, address, i);
        }
        for (const Members &members : std::as_const(blocks))
            considerStar(members);
    }

    void lookAtPeople()
    {
        for (int i = 0; i < int(m_all.size()); ++i) {
            for (const QString &key : m_all[size_t(i)].people)
                add(m_people, key, i);
        }
        for (const Members &members : std::as_const(m_people)) {
            if (members.size() <= size_t(kMostNamesakes)) {
                considerEach(members);
                continue;
            }
            Blocks atOneCompany;
            for (const int member : members) {
                const Keyed &keys = m_all[size_t(member)];
                add(atOneCompany, keys.organisationKey, member);
                for (const QString &domain : keys.source->companyDomains)
                    add(atOneCompany, QString(u'@' + domain), member);
            }
            for (const Members &colleagues : std::as_const(atOneCompany))
                considerStar(colleagues);
        }
    }

    void lookAtOrganisations()
    {
        for (int i = 0; i < int(m_all.size()); ++i)
            add(m_organisations, m_all[size_t(i)].organisationKey, i);
        considerHouses(m_organisations);
    }

    void lookAtDomains()
    {
        Blocks blocks;
        for (int i = 0; i < int(m_all.size()); ++i) {
            for (const QString &domain : m_all[size_t(i)].source->companyDomains)
                add(blocks, domain, i);
        }
        considerHouses(blocks);
    }

    void considerHouses(const Blocks &blocks)
    {
        for (const Members &members : blocks) {
            if (members.size() <= size_t(kMostOfOneCompany))
                considerStar(members);
        }
    }

    /// Two names that are one edit apart have a text in common that lacks one letter of each, or is one of
    /// them.
    void lookAtTypos()
    {
        std::vector<std::pair<size_t, int>> shortened; // hash of the text, whose organisation
        for (const Members &members : std::as_const(m_organisations)) {
            const QString &key = m_all[size_t(members.front())].organisationKey;
            if (key.size() < kLongName - 1)
                continue;
            shortened.emplace_back(qHash(key), members.front());
            QString without = key.mid(1); // the letter at i
            for (qsizetype i = 0; i < key.size(); ++i) {
                shortened.emplace_back(qHash(without), members.front());
                if (i < without.size())
                    without[i] = key[i];
            }
        }
        std::sort(shortened.begin(), shortened.end());
        shortened.erase(std::unique(shortened.begin(), shortened.end()), shortened.end());
        for (size_t begin = 0; begin < shortened.size();) {
            Members alike;
            size_t end = begin;
            for (; end < shortened.size() && shortened[end].first == shortened[begin].first; ++end)
                alike.push_back(shortened[end].second);
            if (alike.size() <= size_t(kMostOfOneCompany))
                considerEach(alike);
            begin = end;
        }
    }

    const QSet<ProspectPair> &m_apart;
    const Progress &m_watched;
    std::vector<Keyed> m_all;
    Blocks m_people;
    Blocks m_organisations;
    QHash<ProspectPair, DoubtfulPair> m_found;
};

} // namespace

QString toId(PairReason reason)
{
    switch (reason) {
        case PairReason::SameAddress:
            return u"same_address"_s;
        case PairReason::SamePersonSameCompany:
            return u"same_person_same_company"_s;
        case PairReason::SamePersonNoAddress:
            return u"same_person_no_address"_s;
        case PairReason::SamePersonPrivateAddress:
            return u"same_person_private_address"_s;
        case PairReason::SameOrganisation:
            return u"same_organisation"_s;
        case PairReason::SharedDomain:
            return u"shared_domain"_s;
        case PairReason::SimilarOrganisation:
            return u"similar_organisation"_s;
        case PairReason::SamePersonOtherDomain:
            return u"same_person_other_domain"_s;
        case PairReason::SameOrganisationOtherDomain:
            return u"same_organisation_other_domain"_s;
        case PairReason::SamePersonOtherCompany:
            return u"same_person_other_company"_s;
    }
    Q_UNREACHABLE();
}

QList<DoubtfulPair> doubtfulPairs(const QList<PairSource> &sources, const QSet<ProspectPair> &apart,
                                  const Progress &watched)
{
    return PairFinder(sources, apart, watched).find();
}

} // namespace core
