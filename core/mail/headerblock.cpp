// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/headerblock.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using V = QStringView;

constexpr qsizetype kLongestHeaderBlock = 40; // lines; a list of recipients can be long

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

} // namespace core
