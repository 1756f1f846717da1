// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/claims.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace core {

namespace {

using namespace Qt::StringLiterals;

constexpr int kWaitRounding = 5;     ///< minutes that "about" may add
constexpr double kSaidShare = 0.5;   ///< of the words that carry meaning
constexpr qsizetype kStemLength = 5; ///< letters by which "leads" and "lead", "growing" and "growth" agree

bool isWithin(QDate day, const Claim &claim)
{
    return (!claim.from || day >= *claim.from) && (!claim.to || day <= *claim.to);
}

bool isTry(const Touch &touch)
{
    const TouchKind kind = touch.mark.kind;
    return touch.mark.direction == Direction::Out && touch.mark.channel != Channel::Note &&
           touch.mark.channel != Channel::Meeting && (kind == TouchKind::Sent || kind == TouchKind::Held);
}

/// The first moment of this silence: tries before it were answered and are not told again.
std::optional<Instant> silenceBegan(const ClaimBasis &basis)
{
    if (!basis.standing || basis.standing->attempts.isEmpty())
        return std::nullopt;
    return basis.standing->attempts.first().first;
}

bool showsTries(const Claim &claim, const ClaimBasis &basis)
{
    const std::optional<Instant> began = claim.from ? std::nullopt : silenceBegan(basis);
    int tries = 0;
    bool oldEnough = !claim.startsUpTo;
    for (const Touch &touch : basis.record.touches) {
        const QDate day = touch.mark.at.dateIn(basis.zone);
        const bool onChannel = claim.channels.isEmpty() || claim.channels.contains(touch.mark.channel);
        if (!isTry(touch) || !onChannel || touch.mark.at > basis.now || !isWithin(day, claim) ||
            (began && touch.mark.at < *began))
            continue;
        ++tries;
        oldEnough = oldEnough || day <= *claim.startsUpTo;
    }
    return tries >= claim.atLeast && oldEnough;
}

bool showsWait(const Claim &claim, const ClaimBasis &basis)
{
    const auto &all = basis.record.appointments;
    return std::any_of(all.cbegin(), all.cend(), [&](const Appointment &appointment) {
        if (appointment.status != AppointmentStatus::Missed || !appointment.waitedMinutes)
            return false;
        return isWithin(appointment.at.dateIn(basis.zone), claim) &&
               (!claim.minutes || *claim.minutes <= *appointment.waitedMinutes + kWaitRounding);
    });
}

bool showsAppointment(const Claim &claim, const ClaimBasis &basis)
{
    const auto &all = basis.record.appointments;
    return std::any_of(all.cbegin(), all.cend(), [&](const Appointment &appointment) {
        return isWithin(appointment.at.dateIn(basis.zone), claim);
    });
}

bool showsConversation(const Claim &claim, const ClaimBasis &basis)
{
    const Record &record = basis.record;
    const bool held =
      std::any_of(record.appointments.cbegin(), record.appointments.cend(), [&](const Appointment &a) {
          return a.status == AppointmentStatus::Held && isWithin(a.at.dateIn(basis.zone), claim);
      });
    return held || std::any_of(record.touches.cbegin(), record.touches.cend(), [&](const Touch &touch) {
               const bool spoken = touch.mark.channel == Channel::Call ||
                                   touch.mark.channel == Channel::Meeting ||
                                   touch.mark.channel == Channel::Voicemail;
               return spoken && countsAs(touch.mark) == CountsAs::Answer &&
                      isWithin(touch.mark.at.dateIn(basis.zone), claim);
           });
}

bool showsTheirWords(const Claim &claim, const ClaimBasis &basis)
{
    const Record &record = basis.record;
    if (!claim.from && !record.facts.isEmpty())
        return true;
    return showsConversation(claim, basis) ||
           std::any_of(record.touches.cbegin(), record.touches.cend(), [&](const Touch &touch) {
               return countsAs(touch.mark) == CountsAs::Answer &&
                      isWithin(touch.mark.at.dateIn(basis.zone), claim);
           });
}

/// The words of a text that carry meaning, cut to their stems.
QSet<QString> stems(const QString &text)
{
    static const QSet<QString> small{
      u"a"_s,    u"an"_s,    u"the"_s,  u"and"_s,  u"or"_s,    u"so"_s,    u"that"_s,  u"to"_s,    u"of"_s,
      u"in"_s,   u"on"_s,    u"at"_s,   u"for"_s,  u"with"_s,  u"by"_s,    u"from"_s,  u"up"_s,    u"is"_s,
      u"are"_s,  u"be"_s,    u"was"_s,  u"it"_s,   u"this"_s,  u"i"_s,     u"you"_s,   u"we"_s,    u"my"_s,
      u"your"_s, u"our"_s,   u"me"_s,   u"us"_s,   u"they"_s,  u"their"_s, u"could"_s, u"can"_s,   u"would"_s,
      u"will"_s, u"more"_s,  u"get"_s,  u"have"_s, u"not"_s,   u"do"_s,    u"did"_s,   u"there"_s, u"as"_s,
      u"what"_s, u"about"_s, u"guys"_s, u"want"_s, u"wanted"_s};
    QSet<QString> found;
    QString word;
    for (const QChar c : QString(text + u' ')) {
        if (c.isLetterOrNumber()) {
            word.append(c.toLower());
            continue;
        }
        if (!word.isEmpty() && !small.contains(word) && (word.size() > 1 || word.at(0).isDigit()))
            found.insert(word.left(kStemLength));
        word.clear();
    }
    return found;
}

} // namespace

bool isShown(const Claim &claim, const ClaimBasis &basis)
{
    switch (claim.kind) {
        case Claim::Kind::Tries:
            return showsTries(claim, basis);
        case Claim::Kind::Wait:
            return showsWait(claim, basis);
        case Claim::Kind::Appointment:
            return showsAppointment(claim, basis);
        case Claim::Kind::Conversation:
            return showsConversation(claim, basis);
        case Claim::Kind::TheirWords:
            return showsTheirWords(claim, basis);
    }
    return true;
}

bool isSaidByThem(const QString &words, const Record &record)
{
    const QSet<QString> claimed = stems(words);
    if (claimed.isEmpty())
        return true;
    QSet<QString> said;
    for (const Fact &fact : record.facts)
        said.unite(stems(fact.text));
    for (const Touch &touch : record.touches) {
        if (touch.mark.direction == Direction::In && countsAs(touch.mark) == CountsAs::Answer)
            said.unite(stems(touch.text));
    }
    const auto common = std::count_if(claimed.cbegin(), claimed.cend(),
                                      [&said](const QString &stem) { return said.contains(stem); });
    return double(common) >= kSaidShare * double(claimed.size());
}

} // namespace core
