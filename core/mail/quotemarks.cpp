// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/quotemarks.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using V = QStringView;

constexpr qsizetype kLongestAttribution = 400;
constexpr qsizetype kLongestHeaderBlock = 40; // lines; a list of recipients can be long

constexpr auto kWroteVerbs = std::to_array<V>({
  u"wrote",
  u"writes",
  u"schrieb",
  u"a écrit",
  u"escribió",
  u"escreveu",
  u"ha scritto",
  u"scritto",
  u"schreef",
  u"geschreven",
  u"skrev",
  u"napisał",
  u"pisze",
  u"kirjoitti",
  u"написал",
  u"пишет",
});

constexpr auto kWroteStarts = std::to_array<V>({
  u"on ",
  u"am ",
  u"at ",
  u"le ",
  u"el ",
  u"em ",
  u"il ",
  u"op ",
  u"den ",
  u"w dniu ",
  u"dnia ",
});

constexpr auto kForwardWords = std::to_array<V>({
  u"original message",
  u"original appointment",
  u"forwarded by",
  u"forwarded message",
  u"forward message",
  u"ursprüngliche nachricht",
  u"originalnachricht",
  u"weitergeleitete nachricht",
  u"weitergeleitet von",
  u"message d'origine",
  u"message d’origine",
  u"message original",
  u"message transféré",
  u"message initial",
  u"mensaje original",
  u"mensaje reenviado",
  u"mensagem original",
  u"mensagem encaminhada",
  u"messaggio originale",
  u"messaggio inoltrato",
  u"oorspronkelijk bericht",
  u"doorgestuurd bericht",
  u"ursprungligt meddelande",
  u"originalmeddelande",
  u"vidarebefordrat meddelande",
  u"oprindelig meddelelse",
  u"videresendt meddelelse",
  u"wiadomość oryginalna",
  u"oryginalna wiadomość",
  u"przekazana wiadomość",
  u"reply separator",
  u"forward header",
});

constexpr auto kForwardLines = std::to_array<V>({
  u"begin forwarded message:",
  u"anfang der weitergeleiteten nachricht:",
  u"début du message réexpédié :",
  u"début du message transféré :",
  u"inicio del mensaje reenviado:",
  u"início da mensagem encaminhada:",
  u"inizio messaggio inoltrato:",
  u"begin doorgestuurd bericht:",
  u"vidarebefordrat brev:",
});

enum Field { From = 1, Date = 2, To = 4, Cc = 8, Subject = 16, Other = 32 };

struct Label {
    V word;
    int field;
};

constexpr auto kLabels = std::to_array<Label>({
  {u"from", From},
  {u"von", From},
  {u"de", From},
  {u"da", From | To},
  {u"van", From},
  {u"från", From},
  {u"fra", From},
  {u"od", From},
  {u"sent", Date},
  {u"date", Date},
  {u"gesendet", Date},
  {u"datum", Date},
  {u"envoyé", Date},
  {u"enviado", Date},
  {u"enviado el", Date},
  {u"fecha", Date},
  {u"data", Date},
  {u"enviada em", Date},
  {u"inviato", Date},
  {u"verzonden", Date},
  {u"skickat", Date},
  {u"sendt", Date},
  {u"dato", Date},
  {u"wysłano", Date},
  {u"to", To},
  {u"an", To},
  {u"à", To},
  {u"a", To},
  {u"para", To},
  {u"aan", To},
  {u"till", To},
  {u"til", To},
  {u"do", To},
  {u"cc", Cc},
  {u"bcc", Cc},
  {u"kopie", Cc},
  {u"kopia", Cc},
  {u"dw", Cc},
  {u"subject", Subject},
  {u"betreff", Subject},
  {u"objet", Subject},
  {u"asunto", Subject},
  {u"assunto", Subject},
  {u"oggetto", Subject},
  {u"onderwerp", Subject},
  {u"ämne", Subject},
  {u"emne", Subject},
  {u"temat", Subject},
  {u"importance", Other},
  {u"reply-to", Other},
  {u"attachments", Other},
  {u"sent by", Other},
  {u"when", Other},
  {u"where", Other},
  {u"priority", Other},
});

template <size_t N>
bool startsWithOneOf(const std::array<V, N> &words, V text)
{
    return std::any_of(words.begin(), words.end(),
                       [text](V word) { return text.startsWith(word, Qt::CaseInsensitive); });
}

template <size_t N>
bool holdsOneOf(const std::array<V, N> &words, V text)
{
    return std::any_of(words.begin(), words.end(),
                       [text](V word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool hasDigit(V text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// "10:00", "10.00 Uhr" counts by its year elsewhere.
bool hasClockTime(V text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == u':' && text[i - 1].isDigit() && text[i + 1].isDigit())
            return true;
    }
    return false;
}

bool hasYear(V text)
{
    int digits = 0;
    for (const QChar c : text) {
        digits = c.isDigit() ? digits + 1 : 0;
        if (digits == 4)
            return true;
    }
    return false;
}

/// The field that a line begins with, 0 for none: "*From:* Sally", "Objet : ...".
int fieldOf(V line)
{
    V text = line.trimmed();
    while (text.startsWith(u'*') || text.startsWith(u'_'))
        text = text.sliced(1);
    const qsizetype colon = text.left(20).indexOf(u':');
    if (colon <= 0)
        return 0;
    V word = text.first(colon).trimmed();
    while (word.endsWith(u'*') || word.endsWith(u'_'))
        word.chop(1);
    for (const Label &label : kLabels) {
        if (word.compare(label.word, Qt::CaseInsensitive) == 0)
            return label.field;
    }
    return 0;
}

bool isBlank(V line)
{
    return line.trimmed().isEmpty();
}

/// "01/11/2000 08:01 AM", also behind a name: "Vince J Kaminski@ECT 01/11/2000 08:01 AM".
bool endsInDateTime(V line)
{
    const V text = line.trimmed();
    return text.size() <= 100 && hasClockTime(text.last(std::min<qsizetype>(text.size(), 14))) &&
           std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) >= 7;
}

/// Whether one of three lines ends like "... wrote:"; most do not, and no words need be compared.
bool endsInColonSoon(const Lines &lines, qsizetype at)
{
    const qsizetype limit = std::min(lines.size(), at + 3);
    for (qsizetype i = at; i < limit; ++i) {
        if (lines[i].trimmed().endsWith(u':'))
            return true;
    }
    return false;
}

bool isNameLine(V line)
{
    const V text = line.trimmed();
    return !text.isEmpty() && text.size() <= 80 && !QStringView(u".,;:?!").contains(text.back()) &&
           (text.front().isUpper() || text.front() == u'"' || text.contains(u'@'));
}

bool isReplyNote(V line)
{
    const V text = line.trimmed();
    return text.startsWith(u"Sent by:", Qt::CaseInsensitive) ||
           text.startsWith(u"Please respond to", Qt::CaseInsensitive);
}

} // namespace

Attribution attributionAt(const Lines &lines, qsizetype at)
{
    const V first = lines[at].trimmed();
    if (first.isEmpty() || first.startsWith(u'>') || !endsInColonSoon(lines, at))
        return {};
    const bool starts = startsWithOneOf(kWroteStarts, first);
    QString joined;
    for (int count = 1; count <= 3 && at + count <= lines.size(); ++count) {
        const V next = lines[at + count - 1].trimmed();
        if (next.isEmpty() || next.startsWith(u'>') || joined.size() + next.size() > kLongestAttribution)
            return {};
        joined += (count > 1 ? u" "_s : QString()) + next;
        if (!joined.endsWith(u':'))
            continue;
        const bool addressed = joined.contains(u'@');
        if (!holdsOneOf(kWroteVerbs, joined) || !(hasDigit(joined) || addressed) || !(starts || addressed))
            return {};
        return {count, addressed || hasClockTime(V(joined).chopped(1)) || hasYear(joined)};
    }
    return {};
}

bool isForwardMark(QStringView line)
{
    const V text = line.trimmed();
    if (text.size() > 200)
        return false;
    if (startsWithOneOf(kForwardLines, text))
        return true;
    qsizetype dashes = 0;
    while (dashes < text.size() && (text[dashes] == u'-' || text[dashes] == u'_' || text[dashes] == u'*'))
        ++dashes;
    if (dashes < 3)
        return false;
    V words = text.sliced(dashes).trimmed();
    return startsWithOneOf(kForwardWords, words);
}

HeaderBlock headerBlockAt(const Lines &lines, qsizetype at)
{
    const int first = fieldOf(lines[at]);
    if (first == 0 || first == Other)
        return {};
    int seen = 0;
    qsizetype end = at;
    const qsizetype limit = std::min(lines.size(), at + kLongestHeaderBlock);
    for (qsizetype i = at; i < limit; ++i) {
        const int field = fieldOf(lines[i]);
        if (field != 0) {
            seen |= field;
            end = i + 1;
        } else if (isBlank(lines[i])) {
            // Notes leaves blank lines inside the block; a field must follow for it to go on.
            if ((seen & Subject) || i + 1 >= limit || fieldOf(lines[i + 1]) == 0)
                break;
        } else if (seen & Subject) {
            break;
        }
    }
    // A journey has From, To and Date too: only a subject or an address makes a mail of it.
    const bool outlook = (first & (From | Date)) && (seen & From) && (seen & (Date | To)) &&
                         ((seen & Subject) || ((seen & Date) && lines[at].contains(u'@')));
    const bool notes = (first & To) && (seen & Subject) && (seen & (Cc | From));
    const bool bare = (first & To) && (seen & Subject) && linesAboveHeaderBlock(lines, at) > 0;
    return outlook || notes || bare ? HeaderBlock{end, outlook} : HeaderBlock{};
}

qsizetype linesAboveHeaderBlock(const Lines &lines, qsizetype at)
{
    qsizetype from = at;
    while (from > 0 && at - from < 3 && isBlank(lines[from - 1]))
        --from;
    bool dated = false;
    const qsizetype nearest = from;
    for (int step = 0; step < 4 && from > 0; ++step) {
        const V above = lines[from - 1];
        if (isReplyNote(above)) {
            --from;
        } else if (!dated && endsInDateTime(above)) {
            dated = true;
            --from;
        } else if (dated && isNameLine(above) &&
                   (from < 2 || isBlank(lines[from - 2]) || isReplyNote(lines[from - 2]) ||
                    isForwardMark(lines[from - 2]))) {
            --from;
            break;
        } else {
            break;
        }
    }
    return from == nearest ? 0 : at - from;
}

bool isDeviceSignature(QStringView line)
{
    static constexpr auto kStarts = std::to_array<V>({
      u"sent from my ",
      u"sent from mail for windows",
      u"sent from outlook",
      u"sent from yahoo",
      u"sent from gmail",
      u"sent from the all new aol",
      u"sent from samsung",
      u"sent from proton",
      u"sent with proton",
      u"sent via ",
      u"get outlook for ",
      u"von meinem ",
      u"gesendet von ",
      u"gesendet mit ",
      u"outlook für ",
      u"holen sie sich outlook",
      u"envoyé de mon ",
      u"envoyé depuis ",
      u"envoyé à partir de ",
      u"télécharger outlook",
      u"obtenez outlook",
      u"enviado desde mi ",
      u"enviado desde ",
      u"obtener outlook",
      u"enviado do meu ",
      u"enviado de meu ",
      u"obter o outlook",
      u"inviato da ",
      u"inviato dal ",
      u"scarica outlook",
      u"ottieni outlook",
      u"verstuurd vanaf ",
      u"verzonden vanaf ",
      u"outlook voor ",
      u"skickat från ",
      u"sendt fra ",
      u"hent outlook",
      u"hämta outlook",
      u"wysłane z ",
      u"wysłano z ",
      u"pobierz program outlook",
      u"diese nachricht wurde von meinem ",
    });
    const V text = line.trimmed();
    return text.size() <= 90 && startsWithOneOf(kStarts, text);
}

} // namespace core
