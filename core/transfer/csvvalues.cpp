// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvvalues.h"

#include "core/base/clock.h"
#include "core/mail/address.h"

#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core::csv {

namespace {

using L = QLatin1StringView;

template <class E>
struct Word {
    L word;
    E value;
};

/// "Decision maker", "DECISION_MAKER", "decision-maker": one key.
QString wordKey(const QString &word)
{
    QString key;
    for (const QChar c : word.toLower()) {
        if (c.isLetterOrNumber())
            key += c;
    }
    return key;
}

template <class E, size_t N>
std::optional<E> lookUp(const std::array<Word<E>, N> &words, const QString &word)
{
    if (const auto value = fromId<E>(word))
        return value;
    const QString key = wordKey(word);
    const auto found =
      std::find_if(words.begin(), words.end(), [&key](const Word<E> &known) { return key == known.word; });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

constexpr auto kSegments = std::to_array<Word<Segment>>({
  {L("consumer"), Segment::Consumer},
  {L("b2c"), Segment::Consumer},
  {L("private"), Segment::Consumer},
  {L("person"), Segment::Consumer},
  {L("individual"), Segment::Consumer},
  {L("smallbusiness"), Segment::SmallBusiness},
  {L("small"), Segment::SmallBusiness},
  {L("smb"), Segment::SmallBusiness},
  {L("sme"), Segment::SmallBusiness},
  {L("company"), Segment::Company},
  {L("business"), Segment::Company},
  {L("b2b"), Segment::Company},
  {L("midmarket"), Segment::Company},
  {L("medium"), Segment::Company},
  {L("enterprise"), Segment::Enterprise},
  {L("large"), Segment::Enterprise},
  {L("largeenterprise"), Segment::Enterprise},
  {L("corporate"), Segment::Enterprise},
});

constexpr auto kSituations = std::to_array<Word<Situation>>({
  {L("neverengaged"), Situation::NeverEngaged},
  {L("new"), Situation::NeverEngaged},
  {L("cold"), Situation::NeverEngaged},
  {L("missedappointment"), Situation::MissedAppointment},
  {L("missedmeeting"), Situation::MissedAppointment},
  {L("noshow"), Situation::MissedAppointment},
  {L("afterconversation"), Situation::AfterConversation},
  {L("conversation"), Situation::AfterConversation},
  {L("afterproposal"), Situation::AfterProposal},
  {L("proposal"), Situation::AfterProposal},
  {L("proposalsent"), Situation::AfterProposal},
  {L("incontract"), Situation::InContract},
  {L("contract"), Situation::InContract},
  {L("contractsent"), Situation::InContract},
});

constexpr auto kRoles = std::to_array<Word<ContactRole>>({
  {L("unknown"), ContactRole::Unknown},
  {L("other"), ContactRole::Unknown},
  {L("decisionmaker"), ContactRole::DecisionMaker},
  {L("economicdecisionmaker"), ContactRole::DecisionMaker},
  {L("economicbuyer"), ContactRole::DecisionMaker},
  {L("budgetholder"), ContactRole::DecisionMaker},
  {L("executivesponsor"), ContactRole::DecisionMaker},
  {L("influencer"), ContactRole::Influencer},
  {L("champion"), ContactRole::Influencer},
  {L("evaluator"), ContactRole::Influencer},
  {L("technicalbuyer"), ContactRole::Influencer},
  {L("user"), ContactRole::User},
  {L("enduser"), ContactRole::User},
  {L("businessuser"), ContactRole::User},
});

/// What people write where there is nothing.
bool isPlaceholder(const QString &text)
{
    static constexpr auto kPlaceholders =
      std::to_array<L>({L("-"), L("--"), L("n/a"), L("na"), L("none"), L("null"), L("nil"), L("(no value)"),
                        L("[not provided]"), L("#n/a"), L("?"), L("k.a."), L("keine")});
    const QString lower = text.toLower();
    return std::any_of(kPlaceholders.begin(), kPlaceholders.end(),
                       [&lower](L placeholder) { return lower == placeholder; });
}

QStringList pieces(const QString &cell, const QRegularExpression &separator)
{
    QStringList found;
    for (const QString &piece : cell.split(separator)) {
        const QString value = cleaned(piece);
        if (!value.isEmpty())
            found.append(value);
    }
    return found;
}

/// "Lee, Ada <ada@x.example>; bo@x.example": what stands in angle brackets, where anything does.
QString withoutDisplayNames(const QString &cell)
{
    static const QRegularExpression bracketed(u"[^<>;\\n\\r]*<([^<>]*)>"_s);
    return QString(cell).replace(bracketed, u"\\1;"_s);
}

QString bareAddress(const QString &piece)
{
    const bool isLink = piece.startsWith(u"mailto:", Qt::CaseInsensitive);
    return (isLink ? piece.sliced(7) : piece).trimmed().toLower();
}

qsizetype digitsIn(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// "europe_slash_berlin", "us/eastern": as the ids are written, "Europe/Berlin", "US/Eastern".
QByteArray likelyZoneId(const QString &word)
{
    QString id = word.toLower();
    id.replace(u"_slash_"_s, u"/"_s).replace(u' ', u'_');
    bool startsPart = true;
    for (QChar &c : id) {
        c = startsPart ? c.toUpper() : c;
        startsPart = !c.isLetter();
    }
    if (id.indexOf(u'/') == 2) // US/Eastern
        id[1] = id[1].toUpper();
    return id.toUtf8();
}

} // namespace

QString cleaned(const QString &cell)
{
    QString text = cell;
    text.remove(QChar::ByteOrderMark).remove(QChar(0x200B)).remove(QChar::Null);
    text = text.simplified();
    // What keeps a spreadsheet from counting with a number: '0171..., ="0171..."
    if (text.startsWith(u"=\""_s) && text.endsWith(u'"') && text.size() > 2)
        text = text.sliced(2).chopped(1);
    else if (text.startsWith(u'\'') && text.size() > 1 && (text[1] == u'+' || text[1].isDigit()))
        text = text.sliced(1);
    return isPlaceholder(text) ? QString() : text;
}

Addresses addressesOf(const QString &cell)
{
    static const QRegularExpression separator(u":::|[;,\\n\\r]"_s);
    Addresses addresses;
    for (const QString &piece : pieces(withoutDisplayNames(cell), separator)) {
        const QString address = bareAddress(piece);
        if (!isMailAddress(address) || !mailDomain(address).contains(u'.'))
            addresses.broken.append(piece);
        else if (!addresses.good.contains(address))
            addresses.good.append(address);
    }
    return addresses;
}

Numbers phonesOf(const QString &cell)
{
    static const QRegularExpression separator(u":::|[;\\n\\r]|,(?=\\s*[+(0-9][-+()0-9 ./]{5})"_s);
    static const QRegularExpression counted(u"^\\d([.,]\\d+)?[eE]\\+?\\d+$"_s);
    Numbers numbers;
    for (const QString &piece : pieces(cell, separator)) {
        if (digitsIn(piece) < 3 || counted.match(piece).hasMatch())
            numbers.broken.append(piece);
        else if (!numbers.good.contains(piece))
            numbers.good.append(piece);
    }
    return numbers;
}

std::optional<Segment> segmentOf(const QString &word)
{
    return lookUp(kSegments, word);
}

std::optional<Situation> situationOf(const QString &word)
{
    return lookUp(kSituations, word);
}

std::optional<ContactRole> roleOf(const QString &word)
{
    return lookUp(kRoles, word);
}

std::optional<QByteArray> timezoneOf(const QString &word)
{
    const QByteArray asWritten = word.toUtf8();
    if (zoneNamed(asWritten))
        return asWritten;
    const QByteArray windows = QTimeZone::windowsIdToDefaultIanaId(asWritten);
    if (!windows.isEmpty())
        return windows;
    const QByteArray likely = likelyZoneId(word);
    return zoneNamed(likely) ? std::optional(likely) : std::nullopt;
}

} // namespace core::csv
