// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/receipttext.h"

#include "core/mail/replytext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using V = QStringView;

constexpr qsizetype kLongestReceipt = 1500; // a longer text is somebody's letter

constexpr auto kSubjects = std::to_array<V>({
  u"read:",
  u"not read:",
  u"rcpt:",
  u"read receipt",
  u"return receipt",
  u"gelesen:",
  u"ungelesen:",
  u"lu:",
  u"lu :",
  u"non lu",
  u"leído:",
  u"no leído:",
  u"letto:",
  u"non letto",
  u"lida:",
  u"lido:",
  u"não lida:",
  u"gelezen:",
  u"niet gelezen",
  u"läst:",
  u"oläst:",
  u"læst:",
  u"ikke læst:",
  u"lest:",
  u"ikke lest:",
  u"luettu:",
  u"przeczytano:",
  u"przeczytane:",
  u"nie przeczytano",
  u"přečteno:",
  u"přečtené:",
  u"прочтено:",
  u"не прочтено:",
  u"okundu:",
  u"開封済み:",
  u"開封済み：",
  u"已读:",
  u"已读：",
  u"lesebestätigung",
  u"accusé de lecture",
});

constexpr auto kWords = std::to_array<V>({
  u"was read on",
  u"was read at",
  u"has been read",
  u"confirmation of reading",
  u"was displayed",
  u"has been displayed",
  u"without being read",
  u"return receipt for the mail",
  u"wurde angezeigt",
  u"gelesen",
  u"a été lu",
  u"supprimé sans avoir été lu",
  u"fue leído",
  u"se leyó",
  u"ha sido leído",
  u"è stato letto",
  u"foi lida",
  u"foi lido",
  u"is gelezen",
  u"werd gelezen",
  u"har lästs",
  u"lästes",
  u"blev læst",
  u"er læst",
  u"ble lest",
  u"on luettu",
  u"została przeczytana",
  u"zostało przeczytane",
  u"byla přečtena",
  u"było przeczytane",
  u"было прочитано",
  u"прочтено",
  u"okundu",
  u"開封",
  u"已读",
});

/// By which a receipt begins that was saved without its Return-Path.
constexpr auto kOpenings = std::to_array<V>({
  u"your message",    u"this is a receipt", u"this is a return receipt",
  u"ihre nachricht",  u"votre message",     u"su mensaje",
  u"el mensaje",      u"il messaggio",      u"a sua mensagem",
  u"sua mensagem",    u"uw bericht",        u"meddelandet",
  u"ditt meddelande", u"din besked",        u"meddelelsen",
  u"viestisi",        u"wiadomość",         u"zpráva",
  u"сообщение",       u"ваше сообщение",
});

} // namespace

bool isPlainReceipt(const MailMessage &mail)
{
    if (mail.mark("content-class") == u"urn:content-classes:mdn"_s)
        return true;
    const QString subject = mail.subject.trimmed().toLower();
    const auto startsSubject = [&](V phrase) { return subject.startsWith(phrase); };
    if (mail.text.size() > kLongestReceipt || std::none_of(kSubjects.begin(), kSubjects.end(), startsSubject))
        return false;
    const QString words = mail.text.simplified().toLower();
    // Pegasus sends its receipts in the reader's own name.
    if (subject.startsWith(u"rcpt:") && words.startsWith(u"confirmation of reading"))
        return true;
    const QString path = mail.mark("return-path");
    const bool nobodySent = mail.hasMark("return-path") && (path.isEmpty() || path == u"<>"_s);
    const auto startsText = [&](V phrase) { return words.startsWith(phrase); };
    const bool unknown =
      !mail.hasMark("return-path") && std::any_of(kOpenings.begin(), kOpenings.end(), startsText);
    return (nobodySent || unknown) &&
           std::any_of(kWords.begin(), kWords.end(), [&](V phrase) { return words.contains(phrase); }) &&
           !replyText(mail.text).hasHistory;
}

} // namespace core
