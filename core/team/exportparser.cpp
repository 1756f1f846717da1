// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/exportparser.h"

#include "core/team/exportlimits.h"
#include "core/team/exportwriter.h"
#include "core/team/jsonfields.h"

#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kMostRows = 1'000'000'000;
constexpr qint64 kLargestId = qint64(1) << 53; // beyond it JSON's numbers are not exact
constexpr size_t kDeepest = 6;

bool isHex(const QString &text, qsizetype digits)
{
    return text.size() == digits && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

ExportedAttempt attemptFrom(JsonFields &fields)
{
    ExportedAttempt attempt{.at = fields.instant("at"),
                            .playbook = fields.text("playbook", exportlimits::kId),
                            .step = fields.text("step", exportlimits::kId),
                            .channels = fields.words<Channel>("channels"),
                            .answeredAt = fields.optionalInstant("answered"),
                            .meaning = fields.optionalWord<AnswerMeaning>("meaning"),
                            .overridden = fields.truth("overridden")};
    if (fields.has("tone_errors"))
        attempt.toneErrors = int(fields.integer("tone_errors", 0, exportlimits::kToneErrors));
    const bool isOrdered =
      std::is_sorted(attempt.channels.cbegin(), attempt.channels.cend()) &&
      std::adjacent_find(attempt.channels.cbegin(), attempt.channels.cend()) == attempt.channels.cend();
    const bool isAnswer = attempt.answeredAt.has_value() == attempt.meaning.has_value() &&
                          (!attempt.answeredAt || *attempt.answeredAt >= attempt.at);
    if (attempt.channels.isEmpty() || !isOrdered || !isAnswer)
        fields.refuse();
    return attempt;
}

ExportLine prospectFrom(JsonFields &fields)
{
    ExportedProspect prospect;
    prospect.id = ProspectId(fields.integer("id", 1, kLargestId));
    prospect.name = fields.text("name", exportlimits::kName);
    prospect.organisation = fields.text("organisation", exportlimits::kName);
    prospect.addresses = fields.texts("addresses", exportlimits::kAddresses, exportlimits::kName);
    prospect.hashes = fields.texts("hashes", exportlimits::kAddresses, 64);
    prospect.segment = fields.word<Segment>("segment");
    prospect.situation = fields.word<Situation>("situation");
    prospect.state = fields.word<State>("state");
    const auto flags = standingFlags(fields.texts("flags", 20, exportlimits::kId));
    prospect.flags = flags.value_or(StandingFlags());
    prospect.doneAs = fields.optionalWord<DoneAs>("done_as");
    prospect.since = fields.optionalInstant("since");
    prospect.lastTouch = fields.optionalInstant("last_touch");
    prospect.due = fields.optionalInstant("due");
    prospect.latest = fields.optionalInstant("latest");
    prospect.playbook = fields.text("playbook", exportlimits::kId);
    prospect.step = fields.text("step", exportlimits::kId);
    prospect.heldUntil = fields.optionalDay("held_until");
    fields.objects("attempts", exportlimits::kAttempts,
                   [&](JsonFields &attempt) { prospect.attempts.append(attemptFrom(attempt)); });
    const bool areHashes = std::all_of(prospect.hashes.cbegin(), prospect.hashes.cend(),
                                       [](const QString &hash) { return isHex(hash, 64); });
    if (!fields.isFine() || !areHashes || !flags)
        return NoExportLine{};
    return prospect;
}

ExportLine touchFrom(JsonFields &fields)
{
    ExportedTouch touch{.prospect = ProspectId(fields.integer("prospect", 1, kLargestId)),
                        .at = fields.instant("at"),
                        .channel = fields.word<Channel>("channel"),
                        .direction = fields.word<Direction>("direction"),
                        .kind = fields.word<TouchKind>("kind"),
                        .step = fields.text("step", exportlimits::kId),
                        .overridden = fields.truth("overridden"),
                        .subject = fields.text("subject", exportlimits::kText),
                        .text = fields.text("text", exportlimits::kText)};
    if (!fields.isFine())
        return NoExportLine{};
    return touch;
}

ExportLine endFrom(JsonFields &fields)
{
    const ExportEnd end{
      .counts = {fields.integer("prospects", 0, kMostRows), fields.integer("touches", 0, kMostRows)},
      .sha256 = fields.text("sha256", 64).toLatin1()};
    if (!fields.isFine())
        return NoExportLine{};
    return end;
}

} // namespace

struct ExportParser::State {
    simdjson::dom::parser parser;
    std::string padded;

    /// Nothing for what is no JSON, or goes too deep.
    [[nodiscard]] std::optional<simdjson::dom::element> parse(QByteArrayView line)
    {
        const auto size = size_t(line.size());
        if (padded.size() < size + simdjson::SIMDJSON_PADDING) {
            padded.resize(2 * size + simdjson::SIMDJSON_PADDING);
            if (parser.allocate(padded.size(), kDeepest) != simdjson::SUCCESS)
                return std::nullopt;
        }
        std::copy(line.begin(), line.end(), padded.begin());
        simdjson::dom::element element;
        if (parser.parse(padded.data(), size, false).get(element) != simdjson::SUCCESS)
            return std::nullopt;
        return element;
    }
};

ExportParser::ExportParser() : m_state(std::make_unique<State>()) {}

ExportParser::~ExportParser() = default;

ExportLine ExportParser::header(QByteArrayView line)
{
    const auto element = m_state->parse(line);
    if (!element)
        return NoExportLine{u"foreign"_s};
    JsonFields fields(*element);
    if (fields.text("format", exportlimits::kId) != u"unghost-team-export"_s)
        return NoExportLine{u"foreign"_s};
    if (fields.integer("version", 1, kMostRows) > kExportVersion)
        return NoExportLine{u"newer"_s};
    ExportHeader header{.store = fields.text("store", 32),
                        .rep = fields.text("rep", exportlimits::kName),
                        .made = fields.instant("made"),
                        .zone = fields.text("zone", exportlimits::kId).toLatin1(),
                        .level = fields.word<ExportLevel>("level"),
                        .key = fields.text("key", 16)};
    const bool isWhole = isHex(header.store, 32) && !header.rep.trimmed().isEmpty();
    if (!fields.isFine() || !isWhole || (!header.key.isEmpty() && !isHex(header.key, 16)))
        return NoExportLine{};
    return header;
}

ExportLine ExportParser::line(QByteArrayView line)
{
    const auto element = m_state->parse(line);
    if (!element)
        return NoExportLine{};
    JsonFields fields(*element);
    const std::string_view kind = fields.bytes("line");
    if (kind == "touch")
        return touchFrom(fields);
    if (kind == "prospect")
        return prospectFrom(fields);
    if (kind == "end")
        return endFrom(fields);
    return NoExportLine{};
}

} // namespace core
