// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/messagecheck.h"

#include "core/store/ignoredfindingstore.h"
#include "core/store/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<void> remember(Desk &desk, const QString &action, const IgnoredFinding &ignored)
{
    auto transaction = Transaction::begin(desk.database, action);
    if (!transaction)
        return failure(transaction.error());
    IgnoredFindingStore store(desk.database);
    const auto known = store.places();
    if (!known)
        return failure(known.error());
    const bool isKnown = std::any_of(known->cbegin(), known->cend(), [&](IgnoredPlace other) {
        other.ignored.id = ignored.id;
        return other.ignored == ignored;
    });
    if (isKnown)
        return {};
    if (const auto inserted = store.insert(*transaction, ignored); !inserted)
        return failure(inserted.error());
    return transaction->commit();
}

} // namespace

CheckedMessage checkMessage(const Desk &desk, const Record &record, const Standing &standing,
                            const QList<IgnoredFinding> &ignored, const MessageToCheck &message)
{
    const Contact *primary = record.primary();
    const bool hasOwnLanguage = primary && !primary->language.isEmpty();
    const QString known = hasOwnLanguage ? primary->language : desk.writer.language;
    const QString language = message.language.isEmpty() ? known : message.language;
    const ToneContext context{.channel = message.channel,
                              .step = desk.playbooks().step(message.step),
                              .record = message.claims ? &record : nullptr,
                              .standing = message.claims ? &standing : nullptr,
                              .zone = zoneOf(record, desk.writer.zone),
                              .now = desk.now(),
                              .language = language};
    const Playbook *playbook = desk.playbooks().playbookOf(message.step);
    const ToneLanguages &languages = desk.tone.languages();
    const QList<Finding> all = checkTone(message.text, languages, context);
    CheckedMessage checked;
    checked.findings =
      withoutIgnored(all, message.text, ignored, {record.prospect.id, playbook ? playbook->id : QString()});
    // In languages that no claim is read in nothing can be said about them.
    const ToneRules *rules = languages.rulesOf(languages.languageOf(message.text, context.language));
    const ToneRule *claims = rules ? rules->check(u"claims") : nullptr;
    checked.claimsHold =
      context.record && claims && std::none_of(all.cbegin(), all.cend(), [&](const Finding &finding) {
          const ToneRule *rule = rules->rule(finding.rule);
          return rule && (rule->check == u"claims" || rule->check == u"sources");
      });
    return checked;
}

Result<QList<IgnoredFinding>> ignoredFor(const Desk &desk, ProspectId prospect)
{
    return IgnoredFindingStore(desk.database).thatConcern(prospect);
}

Result<QList<IgnoredPlace>> allIgnored(const Desk &desk)
{
    auto places = IgnoredFindingStore(desk.database).places();
    if (!places)
        return places;
    for (IgnoredPlace &place : *places) {
        if (place.ignored.prospect)
            continue;
        // The rep may have taken the playbook away since.
        const Playbook *playbook = desk.playbooks().playbook(place.ignored.playbook);
        place.where = playbook ? playbook->title : place.ignored.playbook;
    }
    return places;
}

Result<void> ignoreHere(Desk &desk, ProspectId prospect, const Finding &finding, const QString &text)
{
    IgnoredFinding ignored;
    ignored.rule = finding.rule;
    ignored.prospect = prospect;
    if (!finding.ofForm)
        ignored.words = wordsOf(finding, text);
    return remember(desk, u"ignore_here"_s, ignored);
}

Result<void> ignoreInPlaybook(Desk &desk, const QString &playbook, const QString &rule)
{
    if (!desk.playbooks().playbook(playbook))
        return failure({.code = Error::Code::NotFound, .subject = playbook, .detail = u"playbook"_s});
    IgnoredFinding ignored;
    ignored.rule = rule;
    ignored.playbook = playbook;
    return remember(desk, u"ignore_in_playbook"_s, ignored);
}

Result<void> heedAgain(Desk &desk, IgnoredFindingId id)
{
    auto transaction = Transaction::begin(desk.database, u"heed_again"_s);
    if (!transaction)
        return failure(transaction.error());
    if (const auto removed = IgnoredFindingStore(desk.database).remove(*transaction, id); !removed)
        return removed;
    return transaction->commit();
}

} // namespace core
