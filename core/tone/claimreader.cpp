// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/claimreader.h"

#include "core/tone/actor.h"
#include "core/tone/claimspan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

using Tokens = std::span<const TextToken>;
using Channels = QList<Channel>;

constexpr std::size_t kDaysReach = 16;  ///< the same for the day
constexpr std::size_t kObjectReach = 9; ///< words behind a verb in which its object is looked for

template <std::size_t N>
bool isOneOf(QStringView word, const std::array<QStringView, N> &words)
{
    return std::find(words.cbegin(), words.cend(), word) != words.cend();
}

QStringView wordAt(Tokens tokens, std::size_t i)
{
    return i < tokens.size() ? tokens[i].word : QStringView();
}

/// "called": a try by itself, over these channels.
std::optional<Channels> channelsOfVerb(QStringView verb)
{
    if (verb == u"called" || verb == u"phoned" || verb == u"rang" || verb == u"dialed" || verb == u"dialled")
        return Channels{Channel::Call, Channel::Voicemail};
    if (verb == u"texted")
        return Channels{Channel::Text};
    if (verb == u"emailed")
        return Channels{Channel::Email};
    if (verb == u"wrote" || verb == u"written" || verb == u"messaged")
        return Channels{Channel::Email, Channel::Text, Channel::Social};
    return std::nullopt;
}

/// "a voicemail": what was left or sent.
std::optional<Channels> channelsOfNoun(QStringView noun)
{
    if (noun == u"voicemail" || noun == u"voicemails" || noun == u"vm" || noun == u"vms")
        return Channels{Channel::Voicemail};
    if (noun == u"text" || noun == u"texts" || noun == u"sms")
        return Channels{Channel::Text};
    if (noun == u"email" || noun == u"emails" || noun == u"mail" || noun == u"mails")
        return Channels{Channel::Email};
    if (noun == u"call" || noun == u"calls" || noun == u"phone" || noun == u"telephone")
        return Channels{Channel::Call, Channel::Voicemail};
    if (noun == u"message" || noun == u"messages" || noun == u"note" || noun == u"notes")
        return Channels{Channel::Voicemail, Channel::Text, Channel::Email, Channel::Social};
    if (noun == u"attempt" || noun == u"attempts" || noun == u"tries")
        return Channels{};
    return std::nullopt;
}

constexpr std::array<QStringView, 5> kTransferVerbs{u"left", u"sent", u"made", u"gave", u"shot"};
constexpr std::array<QStringView, 9> kNoClaim{u"will", u"would", u"can", u"could", u"should",
                                              u"may",  u"might", u"to",  u"if"};
constexpr std::array<QStringView, 8> kWants{u"want",   u"wanted",  u"need",   u"needed",
                                            u"hoping", u"looking", u"trying", u"struggling"};
constexpr std::array<QStringView, 4> kConditions{u"if", u"when", u"unless", u"whether"};
constexpr std::array<QStringView, 6> kMeetings{u"call", u"meeting", u"appointment",
                                               u"demo", u"session", u"zoom"};
constexpr std::array<QStringView, 9> kMeet{u"meet", u"schedule", u"talk",    u"speak", u"call",
                                           u"book", u"chat",     u"connect", u"see"};

class SentenceClaims
{
public:
    SentenceClaims(Tokens tokens, QDate today, std::vector<FoundClaim> &found)
      : m_tokens(tokens), m_today(today), m_days(claimDays(tokens, today)), m_found(found)
    {}

    void read()
    {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].quoted)
                continue;
            const QStringView word = m_tokens[i].word;
            m_conditional = m_conditional || isOneOf(word, kConditions);
            m_doubted = m_doubted || word == u"not" || word == u"or";
            readOurs(i);
            readTogether(i);
            readTheirs(i);
        }
    }

private:
    /// "i called", "and left": told as done, by us, not denied.
    [[nodiscard]] bool isOurDeed(std::size_t i) const
    {
        const Actor actor = actorOf(m_tokens, i);
        if (actor != Actor::Us && !(actor == Actor::Elided && (i == 0 || m_ours)))
            return false;
        if (isNegated(m_tokens, i))
            return false;
        for (std::size_t k = i; k > 0 && i - k < 4; --k) {
            if (isOneOf(m_tokens[k - 1].word, kNoClaim))
                return false;
        }
        return !m_conditional;
    }

    void readOurs(std::size_t i)
    {
        const QStringView word = m_tokens[i].word;
        m_ours = m_ours || word == u"i" || word == u"we";
        if (const auto channels = channelsOfVerb(word); channels && isOurDeed(i))
            addVerb(i, *channels);
        else if (isOneOf(word, kTransferVerbs) && isOurDeed(i))
            addObjects(i);
        else if ((word == u"tried" || (word == u"try" && isDid(i)) ||
                  (word == u"reached" && wordAt(m_tokens, i + 1) == u"out")) &&
                 isOurDeed(i))
            addReach(i);
        else if (word == u"waited" && isOurDeed(i))
            addWait(i);
    }

    [[nodiscard]] bool isDid(std::size_t i) const { return i > 0 && m_tokens[i - 1].word == u"did"; }

    /// The days told behind a verb and before the next one; else those of the whole sentence.
    [[nodiscard]] std::optional<ClaimDays> daysOf(std::size_t first) const
    {
        std::size_t end = first + 1;
        while (end < m_tokens.size() && end - first < kDaysReach &&
               !isOneOf(m_tokens[end].word, kTransferVerbs) && !channelsOfVerb(m_tokens[end].word))
            ++end;
        const auto own = claimDays(m_tokens.subspan(first, end - first), m_today);
        return own ? own : m_days;
    }

    void add(Claim claim, std::size_t first, std::size_t last)
    {
        const std::optional<ClaimDays> days = daysOf(first);
        if (days) {
            claim.from = days->from;
            claim.to = days->to;
            if (claim.kind == Claim::Kind::Tries && claim.atLeast > 1)
                claim.startsUpTo = days->startsUpTo;
        }
        const std::size_t end = std::min(last, m_tokens.size() - 1);
        const qsizetype begin = m_tokens[first].span.offset;
        m_found.push_back({claim, {begin, m_tokens[end].span.end() - begin}});
    }

    /// "called and e-mailed you three times": the count is for both.
    void addVerb(std::size_t i, Channels channels)
    {
        if (i >= 2 && m_tokens[i - 1].word == u"and") {
            if (const auto before = channelsOfVerb(m_tokens[i - 2].word))
                channels += *before;
        }
        int count = 1;
        std::size_t last = i;
        for (std::size_t k = i + 1; k < m_tokens.size() && k <= i + 4 && !m_tokens[k].breakBefore; ++k) {
            if (channelsOfVerb(m_tokens[k].word) || m_tokens[k].word == u"and")
                break;
            const int number = numberAt(m_tokens, k);
            const bool times = number == 2 && m_tokens[k].word == u"twice";
            if (times || (number > 1 && countsTimes(k))) {
                count = number;
                last = k + (times ? 0 : 1);
                break;
            }
        }
        add({.kind = Claim::Kind::Tries, .channels = channels, .atLeast = count}, i, last);
    }

    [[nodiscard]] bool countsTimes(std::size_t k) const
    {
        for (std::size_t n = k + 1; n < m_tokens.size() && n <= k + 3; ++n) {
            if (m_tokens[n].word == u"times")
                return true;
        }
        return m_tokens[k].word == u"thrice" || m_tokens[k].word == u"repeatedly";
    }

    /// "left two voicemails and an e-mail": one claim for each noun.
    void addObjects(std::size_t i)
    {
        int count = 1;
        for (std::size_t k = i + 1; k < m_tokens.size() && k <= i + kObjectReach; ++k) {
            if (isOneOf(m_tokens[k].word, kTransferVerbs) || channelsOfVerb(m_tokens[k].word))
                return;
            const QStringView before = m_tokens[k - 1].word;
            if (before == u"with" || before == u"about" || before == u"in" || before == u"but" ||
                before == u"because")
                return;
            if (const int number = numberAt(m_tokens, k); number > 0)
                count = number;
            const auto channels = channelsOfNoun(m_tokens[k].word);
            if (!channels)
                continue;
            if (channelsOfNoun(wordAt(m_tokens, k + 1)))
                continue; // "a text message": the first word only tells the kind
            const auto kind = channelsOfNoun(before);
            add({.kind = Claim::Kind::Tries,
                 .channels = kind ? *kind : *channels,
                 .atLeast = std::max(count, 1)},
                i, k);
            count = 1;
        }
    }

    /// "tried to reach you by phone and text", "reached out three times".
    void addReach(std::size_t i)
    {
        int count = 1;
        bool byChannel = false;
        std::size_t last = i;
        for (std::size_t k = i + 1; k < m_tokens.size() && k <= i + kObjectReach; ++k) {
            const QStringView word = m_tokens[k].word;
            if (word == u"but" || word == u"i" || word == u"we" || isOneOf(word, kTransferVerbs) ||
                channelsOfVerb(word))
                break;
            if (word == u"twice" || (numberAt(m_tokens, k) > 1 && countsTimes(k))) {
                count = numberAt(m_tokens, k);
                last = k;
            }
            const bool means = wordAt(m_tokens, k - 1) != u"to";
            if (const auto channels = channelsOfNoun(word); channels && means && !channels->isEmpty()) {
                byChannel = true;
                add({.kind = Claim::Kind::Tries, .channels = *channels}, i, k);
            }
        }
        if (!byChannel || count > 1)
            add({.kind = Claim::Kind::Tries, .atLeast = count}, i, last);
    }

    void addWait(std::size_t i)
    {
        Claim claim{.kind = Claim::Kind::Wait};
        bool ofTime = false;
        std::size_t last = i;
        for (std::size_t k = i + 1; k < m_tokens.size() && k <= i + kObjectReach; ++k) {
            const QStringView unit = m_tokens[k].word;
            const int scale = unit == u"minutes" || unit == u"minute" || unit == u"mins" || unit == u"min" ? 1
                              : unit == u"hour" || unit == u"hours" ? 60
                                                                    : 0;
            ofTime =
              ofTime || unit.startsWith(u"day") || unit.startsWith(u"week") || unit.startsWith(u"month");
            if (scale == 0 || claim.minutes)
                continue;
            int number = numberAt(m_tokens, k - 1);
            if (k >= 2 && m_tokens[k - 2].word == u"half")
                number = 0;
            claim.minutes = scale == 60 && number == 0 ? 30 : std::max(number, 1) * scale;
            if (unit == u"minutes" && number == 0)
                claim.minutes.reset();
            last = k;
        }
        if (!ofTime)
            add(claim, i, last);
    }

    /// "our call on Tuesday", "we had agreed to meet", "when we spoke".
    void readTogether(std::size_t i)
    {
        const QStringView word = m_tokens[i].word;
        const QStringView before = i > 0 ? m_tokens[i - 1].word : QStringView();
        const bool future = wordAt(m_tokens, i + 1) == u"next" || before == u"next";
        if (before == u"our" && isOneOf(word, kMeetings) && m_days && dayFollows(i) && !future)
            add({.kind = Claim::Kind::Appointment}, i - 1, i);
        else if (before == u"our" && (word == u"conversation" || word == u"chat" || word == u"talk") &&
                 dayFollows(i) && m_days)
            add({.kind = Claim::Kind::Conversation}, i - 1, i);
        else if (before == u"we" && (word == u"spoke" || word == u"talked" || word == u"met"))
            add({.kind = Claim::Kind::Conversation}, i - 1, i);
        else if (before == u"we" && (word == u"agreed" || word == u"were") && asksToMeet(i))
            add({.kind = Claim::Kind::Appointment}, i - 1, i);
    }

    [[nodiscard]] bool dayFollows(std::size_t i) const
    {
        const QStringView next = wordAt(m_tokens, i + 1);
        return next == u"on" || next == u"yesterday" || next == u"last" || next == u"today" ||
               next == u"this";
    }

    /// "asked us to meet", "were supposed to talk", "agreed to schedule".
    [[nodiscard]] bool asksToMeet(std::size_t i) const
    {
        for (std::size_t k = i + 1; k + 1 < m_tokens.size() && k <= i + 3; ++k) {
            if (m_tokens[k].word == u"to")
                return isOneOf(m_tokens[k + 1].word, kMeet);
        }
        return false;
    }

    void readTheirs(std::size_t i)
    {
        const QStringView word = m_tokens[i].word;
        const QStringView before = i > 0 ? m_tokens[i - 1].word : QStringView();
        const bool theirs =
          before == u"you" || ((before == u"had" || before == u"would" || before == u"have") && i > 1 &&
                               m_tokens[i - 2].word == u"you");
        if (!theirs || m_conditional || m_doubted)
            return;
        if (word == u"asked" && asksToMeet(i))
            add({.kind = Claim::Kind::Appointment}, i - 1, i);
        else if (word == u"said" || word == u"told" || word == u"mentioned" || word == u"wrote" ||
                 word == u"asked" || word == u"explained")
            add({.kind = Claim::Kind::TheirWords}, i - 1, i);
    }

    Tokens m_tokens;
    QDate m_today;
    std::optional<ClaimDays> m_days;
    std::vector<FoundClaim> &m_found;
    bool m_ours = false;        ///< an "I" or "we" came before
    bool m_conditional = false; ///< an "if" or its kin came before
    bool m_doubted = false;     ///< a "not" or "or" came before
};

std::size_t find(Tokens tokens, std::size_t from, QStringView word)
{
    while (from < tokens.size() && tokens[from].word != word)
        ++from;
    return from;
}

TextSpan spanOf(Tokens tokens, std::size_t first, std::size_t end)
{
    if (first >= end || end > tokens.size())
        return {};
    const qsizetype begin = tokens[first].span.offset;
    return {begin, tokens[end - 1].span.end() - begin};
}

/// "Did you give up on X so that Y, or what actually happened?": X and Y.
void readGivenUp(Tokens tokens, std::vector<TextSpan> &spans)
{
    const std::size_t up = find(tokens, find(tokens, 0, u"give"), u"up");
    if (up + 1 >= tokens.size() || wordAt(tokens, up + 1) != u"on")
        return;
    std::size_t end = find(tokens, up + 2, u"or");
    while (end < tokens.size() && wordAt(tokens, end + 1) != u"what")
        end = find(tokens, end + 1, u"or");
    const std::size_t so = std::min(find(tokens, up + 2, u"so"), end);
    spans.push_back(spanOf(tokens, up + 2, so));
    const std::size_t outcome = so + (wordAt(tokens, so + 1) == u"that" ? 2 : 1);
    spans.push_back(spanOf(tokens, outcome, end));
}

/// "you said you wanted X", "you told me that you are struggling with X".
void readWanted(Tokens tokens, std::vector<TextSpan> &spans)
{
    bool told = false;
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const QStringView word = tokens[i].word;
        const QStringView before = tokens[i - 1].word;
        if (tokens[i].quoted)
            continue;
        if (isOneOf(word, kConditions) || isOneOf(before, kConditions))
            return;
        told = told || (before == u"you" && (word == u"said" || word == u"told" || word == u"mentioned"));
        const bool wants =
          told && (before == u"you" || before == u"are" || before == u"were") && isOneOf(word, kWants);
        if (!wants)
            continue;
        spans.push_back(spanOf(tokens, i + (wordAt(tokens, i + 1) == u"to" ? 2 : 1), tokens.size()));
        return;
    }
}

} // namespace

std::vector<FoundClaim> claimsIn(const MessageText &message, QDate today)
{
    std::vector<FoundClaim> found;
    for (const MessageSentence &sentence : message.sentences()) {
        if (sentence.role == SentenceRole::Content && !sentence.question)
            SentenceClaims(message.tokens(sentence), today, found).read();
    }
    return found;
}

std::vector<TextSpan> saidBack(const MessageText &message)
{
    std::vector<TextSpan> spans;
    for (const MessageSentence &sentence : message.sentences()) {
        readGivenUp(message.tokens(sentence), spans);
        if (!sentence.question)
            readWanted(message.tokens(sentence), spans);
    }
    std::erase_if(spans, [](TextSpan span) { return span.isEmpty(); });
    return spans;
}

} // namespace core
