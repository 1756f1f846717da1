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

} // namespace

bool hasClockTime(QStringView text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == u':' && text[i - 1].isDigit() && text[i + 1].isDigit())
            return true;
    }
    return false;
}

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
