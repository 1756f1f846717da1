// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/draft.h"

#include "core/base/languagetag.h"
#include "core/playbook/recordslots.h"
#include "core/playbook/stepguard.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool holds(const QString &condition, const Slots &slots)
{
    const bool negated = condition.startsWith(u'!');
    const bool filled = !slots.value(negated ? condition.mid(1) : condition).isEmpty();
    return filled != negated;
}

/// The words of the newest message of ours on this channel, in one line.
QString lastWords(const Record &record, Channel channel)
{
    for (auto it = record.touches.crbegin(); it != record.touches.crend(); ++it) {
        if (it->mark.channel == channel && it->mark.direction == Direction::Out && !it->text.isEmpty())
            return it->text.simplified();
    }
    return {};
}

/// The same record as one would see it who writes to this person.
Record addressedTo(const Record &record, const Contact &contact)
{
    Record addressed = record;
    addressed.contacts = {contact};
    addressed.contacts.first().primary = true;
    return addressed;
}

/// Whom a step for stakeholders is for: the first who can be reached so, else the first.
const Contact *stakeholderFor(const Record &record, Channel channel)
{
    const QList<const Contact *> people = untouchedStakeholders(record);
    const auto reachable = std::find_if(people.cbegin(), people.cend(), [&](const Contact *person) {
        return !addressFor(addressedTo(record, *person), channel).isEmpty();
    });
    return reachable == people.cend() ? people.value(0, nullptr) : *reachable;
}

/// Blocks that were left out leave neither empty paragraphs nor blanks at the ends of lines.
QString withoutGaps(const QString &text)
{
    static const QRegularExpression blanks(u"[ \\t]+(?=\\n|$)"_s);
    static const QRegularExpression gaps(u"\\n{3,}"_s);
    return QString(text).remove(blanks).replace(gaps, u"\n\n"_s).trimmed();
}

/// A slot that a step cannot do without, as the kind of fact that fills it.
Error missingSlot(const Error &error, const Step &step)
{
    if (error.code != Error::Code::FactMissing || fromId<FactKind>(error.subject))
        return error;
    return {.code = Error::Code::RuleForbids, .subject = step.id, .detail = error.subject};
}

/// The contact's language, else the rep's; where the step has no words in it for this channel, the
/// playbook's.
QString languageOf(const DraftRequest &request)
{
    const Contact *primary = request.record.primary();
    QString wanted = languageOfTag(primary ? primary->language : QString());
    if (wanted.isEmpty())
        wanted = languageOfTag(request.writer.language);
    const QList<Wording> &wordings = request.step.wordings;
    const bool known = std::any_of(wordings.cbegin(), wordings.cend(), [&](const Wording &wording) {
        return wording.channel == request.channel && wording.language == wanted;
    });
    if (known)
        return wanted;
    return wordings.isEmpty() ? u"en"_s : wordings.first().language;
}

/// `colleague` is whom we know at their place; empty when it is the person written to.
Result<Draft> draftWith(const DraftRequest &request, const QString &colleague)
{
    const QString language = languageOf(request);
    Slots slots = slotsOf(request, language);
    slots[u"colleague"_s] = colleague;
    const QString said = lastWords(request.record, request.channel);
    std::optional<Draft> chosen;
    for (const Wording &wording : request.step.wordings) {
        const bool fits = wording.channel == request.channel && wording.language == language &&
                          std::all_of(wording.when.cbegin(), wording.when.cend(),
                                      [&](const QString &condition) { return holds(condition, slots); });
        if (!fits)
            continue;
        const auto subject = fillTemplate(wording.subject, slots);
        if (!subject)
            return failure(missingSlot(subject.error(), request.step));
        const auto body = fillTemplate(wording.body, slots);
        if (!body)
            return failure(missingSlot(body.error(), request.step));
        const QString words = withoutGaps(*body);
        chosen =
          Draft{request.channel, addressFor(request.record, request.channel), subject->simplified(), words};
        if (words.simplified() != said) // the same words are never sent twice in a row
            break;
    }
    if (!chosen) {
        const bool wantsUseful =
          std::any_of(request.step.wordings.cbegin(), request.step.wordings.cend(),
                      [](const Wording &wording) { return wording.when.contains(u"useful"_s); });
        const QString why =
          wantsUseful && slots.value(u"useful"_s).isEmpty() ? u"no-useful-thing"_s : u"no-true-wording"_s;
        return failure({.code = Error::Code::RuleForbids, .subject = request.step.id, .detail = why});
    }
    return *chosen;
}

} // namespace

QString addressFor(const Record &record, Channel channel)
{
    QList<const Contact *> contacts;
    for (const Contact &contact : record.contacts)
        contacts.append(&contact);
    std::stable_sort(contacts.begin(), contacts.end(),
                     [](const Contact *a, const Contact *b) { return a->primary && !b->primary; });
    for (const Contact *contact : contacts) {
        if (channel == Channel::Email) {
            for (const ContactAddress &address : contact->addresses) {
                if (!address.dead)
                    return address.address;
            }
        } else if (channel != Channel::Social && !contact->phones.isEmpty()) {
            return contact->phones.first();
        }
    }
    return {};
}

QString addressFor(const Record &record, const Step &step, Channel channel)
{
    if (!step.toStakeholder)
        return addressFor(record, channel);
    const Contact *person = stakeholderFor(record, channel);
    return person ? addressFor(addressedTo(record, *person), channel) : QString();
}

Result<Draft> draftFor(const DraftRequest &request)
{
    if (!request.step.toStakeholder)
        return draftWith(request, {});
    const Contact *person = stakeholderFor(request.record, request.channel);
    if (!person)
        return failure(
          {.code = Error::Code::RuleForbids, .subject = request.step.id, .detail = u"no-true-wording"_s});
    const Contact *primary = request.record.primary();
    const Record addressed = addressedTo(request.record, *person);
    const DraftRequest toThem{.record = addressed,
                              .standing = request.standing,
                              .step = request.step,
                              .channel = request.channel,
                              .writer = request.writer,
                              .now = request.now,
                              .freeSlots = request.freeSlots};
    return draftWith(toThem, primary ? firstNameOf(*primary, request.record.prospect) : QString());
}

} // namespace core
