// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/mailindex.h"

#include "core/transfer/mailkey.h"
#include "core/transfer/mailmark.h"
#include "core/transfer/mailpeople.h"

#include <algorithm>

namespace core {

std::optional<quint64> topicMark(const QString &organisation, const QString &subject)
{
    const QString bare = bareSubject(subject);
    if (organisation.isEmpty() || bare.isEmpty())
        return std::nullopt;
    return markOf(QString(u'@' + organisation + u'\n' + bare));
}

template <class T>
bool MailIndex::isFine(const Result<T> &result) const
{
    if (!result && !m_error)
        m_error = result.error();
    return result.has_value();
}

Result<void> MailIndex::status() const
{
    return m_error ? Result<void>(failure(*m_error)) : Result<void>();
}

void MailIndex::readWhole()
{
    if (std::exchange(m_isWhole, true))
        return;
    readOwners();
    if (const auto keys = m_touches.mailKeys(); isFine(keys))
        m_mails.unite(*keys);
    for (const QString &key : std::as_const(m_mails))
        m_marks.insert(markOf(key));
}

void MailIndex::readOwners() const
{
    if (std::exchange(m_hasAllOwners, true))
        return;
    const auto owners = m_prospects.addressOwners();
    if (!isFine(owners))
        return;
    for (auto it = owners->begin(); it != owners->end(); ++it)
        remember(it.key(), it.value());
}

void MailIndex::remember(const QString &address, const Owner &owner) const
{
    m_owners.insert(address, owner);
    m_marks.insert(markOf(address));
    const QString organisation = organisationDomain(address);
    if (organisation.isEmpty())
        return;
    const auto known = m_organisations.constFind(organisation);
    if (known == m_organisations.constEnd() || owner.prospect < *known)
        m_organisations.insert(organisation, owner.prospect);
}

bool MailIndex::hasMail(const QString &key) const
{
    if (m_isWhole || m_mails.contains(key))
        return m_mails.contains(key);
    const auto known = m_touches.knowsMail(key);
    if (!isFine(known) || !*known)
        return false;
    m_mails.insert(key);
    return true;
}

std::optional<MailIndex::Owner> MailIndex::ownerOf(const QString &address) const
{
    const auto known = m_owners.constFind(address);
    if (known != m_owners.constEnd())
        return *known;
    if (m_hasAllOwners)
        return std::nullopt;
    const auto contacts = m_prospects.contactsByAddress(address);
    std::optional<Owner> owner;
    if (isFine(contacts) && !contacts->isEmpty())
        owner = Owner{contacts->first().prospect, contacts->first().id};
    m_owners.insert(address, owner);
    return owner;
}

bool MailIndex::isLeftOut(const QString &address) const
{
    if (!m_leftOut) {
        const auto list = LeftOutList::read(m_database);
        m_leftOut = isFine(list) ? *list : LeftOutList();
    }
    return m_leftOut->contains(address);
}

std::optional<TouchKind> MailIndex::saidOf(const QString &sender) const
{
    if (!m_said) {
        m_said.emplace();
        if (const auto all = m_senders.all(); isFine(all)) {
            for (const SenderJudgement &judgement : *all)
                m_said->insert(judgement.address, judgement.kind);
        }
    }
    const auto said = m_said->constFind(sender);
    return said == m_said->constEnd() ? std::nullopt : std::optional(*said);
}

std::optional<ProspectId> MailIndex::prospectOf(const QString &organisation) const
{
    readOwners();
    const auto known = m_organisations.constFind(organisation);
    return known == m_organisations.constEnd() ? std::nullopt : std::optional(*known);
}

bool MailIndex::mayConcern(const QList<quint64> &marks) const
{
    return !m_isWhole ||
           std::any_of(marks.begin(), marks.end(), [this](quint64 mark) { return m_marks.contains(mark); });
}

void MailIndex::addOwner(const QString &address, const Owner &owner)
{
    remember(address, owner);
}

void MailIndex::addMail(const QString &key)
{
    m_mails.insert(key);
    m_marks.insert(markOf(key));
}

} // namespace core
