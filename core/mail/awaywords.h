// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <array>

// Data of returndate.cpp: the words around the dates of absence notes, lower case; "urlop*" are all words
// that begin so. Order of languages: en, de, fr, es, pt, it, nl, sv/da/no, fi, pl/cs/sk, hu, ro, ru/uk, el,
// tr, ja, zh, ko.
namespace core {

using AwayWord = QStringView;

/// Phrases that count as one of the words below. Their pieces stand as the text is taken apart.
struct AwayPhrase {
    QStringView pieces;
    QStringView word;
};
inline constexpr auto kAwayPhrases = std::to_array<AwayPhrase>({
  {u"up to and including", u"until"},
  {u"up until", u"until"},
  {u"up to", u"until"},
  {u"not in the office", u"vacation"},
  {u"not in office", u"vacation"},
  {u"not at work", u"vacation"},
  {u"out of office", u"vacation"},
  {u"out of the office", u"vacation"},
  {u"out of town", u"vacation"},
  {u"check out", u"see"},
  {u"reach out", u"contact"},
  {u"find out", u"see"},
  {u"get back to", u"answer"},
  {u"come back to you", u"answer"},
  {u"write back", u"answer"},
  {u"call back", u"answer"},
  {u"call you back", u"answer"},
  {u"in return", u"answer"},
  {u"many happy returns", u"answer"},
  {u"not available", u"vacation"},
  {u"not reachable", u"vacation"},
  {u"not be available", u"vacation"},
  {u"not be reachable", u"vacation"},
  {u"no estaré disponible", u"vacation"},
  {u"no estoy disponible", u"vacation"},
  {u"pas disponible", u"vacation"},
  {u"pas joignable", u"vacation"},
  {u"non disponibile", u"vacation"},
  {u"não estarei disponível", u"vacation"},
  {u"niet beschikbaar", u"vacation"},
  {u"inte tillgänglig", u"vacation"},
  {u"ikke tilgængelig", u"vacation"},
  {u"ikke tilgjengelig", u"vacation"},
  {u"nicht im büro", u"abwesend"},
  {u"nicht im haus", u"abwesend"},
  {u"nicht im hause", u"abwesend"},
  {u"nicht am platz", u"abwesend"},
  {u"nicht am arbeitsplatz", u"abwesend"},
  {u"nicht erreichbar", u"abwesend"},
  {u"nicht zu erreichen", u"abwesend"},
  {u"nicht da", u"abwesend"},
  {u"außer haus", u"abwesend"},
  {u"guten morgen", u"hallo"},
  {u"am morgen", u"früh"},
  {u"goede morgen", u"hallo"},
  {u"à partir du", u"dès"},
  {u"do dia", u"dia"},
  {u"partir do", u"partir"},
  {u"desde el día", u"desde"},
  {u"tot en met", u"until"},
  {u"tot & met", u"until"},
  {u"t / m", u"until"},
  {u"niet op kantoor", u"afwezig"},
  {u"niet bereikbaar", u"afwezig"},
  {u"niet aanwezig", u"afwezig"},
  {u"till och med", u"until"},
  {u"til og med", u"until"},
  {u"t . o . m", u"until"},
  {u"t . o . m .", u"until"},
  {u"t . o . m", u"until"},
  {u"inte på kontoret", u"frånvarande"},
  {u"inte på plats", u"frånvarande"},
  {u"ikke på kontoret", u"fraværende"},
  {u"ikke til stede", u"fraværende"},
  {u"ikke tilstede", u"fraværende"},
  {u"ute av kontoret", u"fraværende"},
  {u"ude af kontoret", u"fraværende"},
  {u"i morgon", u"tomorrow"},
  {u"i morgen", u"tomorrow"},
  {u"god morgon", u"hej"},
  {u"god morgen", u"hej"},
  {u"poza biurem", u"urlop"},
  {u"nie ma mnie", u"urlop"},
  {u"mimo kancelář", u"dovolená"},
  {u"mimo kanceláře", u"dovolená"},
  {u"mimo kancelárie", u"dovolená"},
  {u"do dnia", u"do"},
  {u"nem vagyok az irodában", u"szabadság"},
  {u"нет в офисе", u"отпуск"},
  {u"не в офисе", u"отпуск"},
  {u"вне офиса", u"отпуск"},
  {u"нет на месте", u"отпуск"},
  {u"ofis dışında*", u"izinli"},
});

/// Before a date: the last day away.
inline constexpr auto kUntil = std::to_array<AwayWord>(
  {u"until",    u"till",  u"til",    u"through", u"thru",  u"including", u"between", u"bis",
   u"zwischen", u"jusqu", u"jusque", u"entre",   u"hasta", u"até",       u"fino",    u"tot",
   u"tills",    u"fram",  u"frem",   u"până",    u"έως",   u"μέχρι",     u"ως"});
/// The same, but only right before a date: elsewhere they mean other things.
inline constexpr auto kUntilRightBefore = std::to_array<AwayWord>({u"do", u"до", u"по"});
/// Right behind a date.
inline constexpr auto kUntilBehind =
  std::to_array<AwayWord>({u"saakka", u"asti", u"ig", u"kadar", u"dek", u"değin", u"まで", u"迄", u"까지"});
/// What may stand between a word and its date.
inline constexpr auto kBetween = std::to_array<AwayWord>({u",",
                                                          u"(",
                                                          u")",
                                                          u"the",
                                                          u"on",
                                                          u"of",
                                                          u"den",
                                                          u"dem",
                                                          u"zum",
                                                          u"am",
                                                          u"einschließlich",
                                                          u"inkl",
                                                          u"inklusive",
                                                          u"incl",
                                                          u"inclusief",
                                                          u"'",
                                                          u"’",
                                                          u"au",
                                                          u"le",
                                                          u"el",
                                                          u"al",
                                                          u"il",
                                                          u"o",
                                                          u"ao",
                                                          u"dia",
                                                          u"día",
                                                          u"à",
                                                          u"de",
                                                          u"d",
                                                          u"het",
                                                          u"dnia",
                                                          u"a",
                                                          u"včetně",
                                                          u"tarihine",
                                                          u"tarihi",
                                                          u"та",
                                                          u"on",
                                                          u"ın",
                                                          u"in",
                                                          u"e",
                                                          u"na",
                                                          u"ya",
                                                          u"ye",
                                                          u"a",
                                                          u"и",
                                                          u"включительно",
                                                          u"godz"});

inline constexpr auto kBack = std::to_array<AwayWord>(
  {u"back",       u"return",    u"returning", u"returns",   u"resume*",     u"again",    u"wieder",
   u"zurück*",    u"zurueck*",  u"rückkehr*", u"retour",    u"reviens",     u"revenons", u"reviendrai",
   u"revenir",    u"rentre*",   u"nouveau",   u"reprend*",  u"reprise",     u"vuelvo",   u"vuelta",
   u"volver*",    u"regres*",   u"retorn*",   u"nuevo",     u"reincorpor*", u"reanud*",  u"volto",
   u"voltar*",    u"volta",     u"regresso",  u"novamente", u"rientr*",     u"torn*",    u"ritorn*",
   u"nuovo",      u"terug*",    u"weer",      u"hervat*",   u"åter",        u"tillbaka", u"återkommer",
   u"återvänder", u"återkomst", u"tilbage",   u"igen",      u"tilbake",     u"igjen",    u"palaa*",
   u"takaisin",   u"jälleen",   u"taas",      u"paikalla",  u"wrac*",       u"wróc*",    u"powrot*",
   u"powróc*",    u"powrót",    u"ponownie",  u"vrátím*",   u"vrac*",       u"návrat*",  u"zpět",
   u"zpátky",     u"opět",      u"vrátim*",   u"späť",      u"opäť",        u"vissza*",  u"ismét",
   u"újra",       u"revin",     u"reveni*",   u"întor*",    u"înapoi",      u"верн*",    u"возвра*",
   u"снова",      u"выйду",     u"выхожу",    u"поверн*",   u"поверта*",    u"знову",    u"επιστρ*",
   u"πίσω",       u"ξανά",      u"dönece*",   u"dönüyor*",  u"döner*",      u"dönüş*",   u"döne*",
   u"tekrar",     u"戻",        u"出社",      u"出勤",      u"復帰",        u"再開",     u"通常",
   u"返回",       u"回来",      u"回來",      u"回到",      u"恢复",        u"恢復",     u"复工",
   u"上班",       u"返岗",      u"복귀",      u"출근",      u"재개",        u"돌아"});
/// "Available from 18 May": with a word for from.
inline constexpr auto kAvailable = std::to_array<AwayWord>(
  {u"available", u"reachable", u"erreichbar", u"verfügbar", u"joignable", u"disponible", u"disponível",
   u"disponibile", u"raggiungibile", u"bereikbaar", u"beschikbaar", u"anträffbar", u"nås", u"tavoitettavissa",
   u"dostępn*", u"dostupn*", u"доступ*"});
inline constexpr auto kFrom =
  std::to_array<AwayWord>({u"from",   u"since", u"starting", u"beginning", u"vom", u"von", u"ab",  u"seit",
                           u"partir", u"dès",   u"depuis",   u"desde",     u"dal", u"du",  u"del", u"van",
                           u"vanaf",  u"från",  u"fra",      u"od",        u"с",   u"со",  u"з",   u"från"});
inline constexpr auto kFromBehind =
  std::to_array<AwayWord>({u"alkaen", u"lähtien", u"itibaren", u"より", u"から", u"以降", u"부터"});
inline constexpr auto kAfter = std::to_array<AwayWord>(
  {u"after", u"nach", u"après", u"después", u"após", u"dopo", u"efter", u"etter", u"после"});
inline constexpr auto kNot = std::to_array<AwayWord>(
  {u"not", u"t", u"nicht", u"pas", u"no", u"não", u"non", u"niet", u"inte", u"ikke", u"nie", u"ei", u"не"});
inline constexpr auto kAway = std::to_array<AwayWord>(
  {u"away",        u"vacation*",   u"holiday",      u"holidays",       u"travel*",
   u"sick",        u"ill",         u"illness",      u"absent*",        u"unavailable",
   u"offline",     u"pto",         u"sabbatical",   u"trip",           u"abwesen*",
   u"urlaub*",     u"elternzeit",  u"mutterschutz", u"dienstreise",    u"geschäftsreise",
   u"unterwegs",   u"verreist",    u"weg",          u"indisponible*",  u"verhindert",
   u"ooo",         u"wfh",         u"krank*",       u"betriebsferien", u"betriebsurlaub",
   u"absence*",    u"congé",       u"congés",       u"conge",          u"vacances",
   u"déplacement", u"vacaciones",  u"fuera",        u"ausente*",       u"ausencia",
   u"viaje",       u"permiso",     u"férias",       u"ausência",       u"licença",
   u"viagem",      u"ferie",       u"assent*",      u"assenza",        u"fuori",
   u"trasferta",   u"vacanza",     u"afwezig*",     u"vakantie",       u"verlof",
   u"vrij",        u"semester",    u"semestern",    u"ledig",          u"frånvar*",
   u"bortrest",    u"tjänsteresa", u"föräldra*",    u"fravær*",        u"orlov",
   u"permisjon",   u"sommerferie", u"loma*",        u"poissa*",        u"vapaalla",
   u"matkoilla",   u"työmatkalla", u"urlop*",       u"nieobecn*",      u"delegacj*",
   u"zwolnieni*",  u"nepřítom*",   u"neprítom*",    u"dovolen*",       u"služebn*",
   u"szabadság*",  u"távol*",      u"concedi*",     u"absen*",         u"отпуск*",
   u"отсутств*",   u"командиров*", u"відпуст*",     u"відсутн*",       u"άδεια*",
   u"εκτός",       u"izin*",       u"tatil*",       u"yokum",          u"休暇",
   u"不在",        u"休業",        u"休み",         u"出張",           u"休假",
   u"出差",        u"外出",        u"放假",         u"度假",           u"年假",
   u"휴가",        u"부재",        u"출장"});
/// Of a house: a mailbox is closed too, and for good.
inline constexpr auto kClosed = std::to_array<AwayWord>(
  {u"closed", u"geschlossen", u"fermé*", u"fermeture", u"cerrad*", u"encerrad*", u"fechad*", u"chius*",
   u"gesloten", u"lukket", u"stängt", u"suljettu", u"zamknięt*", u"zavřen*", u"закрыт*"});
/// "Out", "off" and "leave" tell of an absence only behind one of these ("reach out", "20 % off").
inline constexpr auto kAwayShort = std::to_array<AwayWord>({u"out", u"off", u"leave"});
inline constexpr auto kBeforeAwayShort =
  std::to_array<AwayWord>({u"am",        u"m",         u"be",
                           u"is",        u"are",       u"re",
                           u"been",      u"on",        u"day",
                           u"days",      u"time",      u"annual",
                           u"parental",  u"maternity", u"paternity",
                           u"sick",      u"ill",       u"illness",
                           u"medical",   u"family",    u"my",
                           u"currently", u"week",      u"i",
                           u"\n",        u"ll",        u"compassionate",
                           u"study"});

// Only right before a date do these end a range.
inline constexpr auto kLinks = std::to_array<AwayWord>(
  {u"to", u"au", u"al", u"a", u"ao", u"-",  u"–",  u"—",  u"bis",  u"tot",  u"till", u"til",
   u"do", u"до", u"по", u"~", u"～", u"〜", u"至", u"到", u"から", u"부터", u"ile",  u"και"});

/// Dates of something else: fairs, offers, deadlines.
inline constexpr auto kOtherMatter = std::to_array<AwayWord>(
  {u"ship*",     u"versand*",    u"event",      u"open",        u"geöffnet",   u"abiert*",    u"ouvert*",
   u"%",         u"ticket*",     u"bird",       u"tickets",     u"sconti",     u"karten",     u"billets",
   u"entradas",  u"visit",       u"fair",       u"booth",       u"stand",      u"exhibition", u"webinar*",
   u"offer*",    u"valid",       u"invoice*",   u"submission*", u"order*",     u"deadline*",  u"due",
   u"register*", u"apply",       u"discount*",  u"price*",      u"promotion*", u"sale",       u"expires",
   u"pay*",      u"join",        u"deliver*",   u"sign",        u"messe",      u"messestand", u"halle",
   u"besuchen",  u"gültig*",     u"angebot*",   u"rechnung*",   u"bestell*",   u"frist*",     u"rabatt*",
   u"anmeld*",   u"bewerb*",     u"zahl*",      u"liefer*",     u"salon",      u"visitez",    u"offre*",
   u"valable*",  u"facture*",    u"commande*",  u"inscri*",     u"feria",      u"visite*",    u"oferta*",
   u"válid*",    u"factura*",    u"pedido*",    u"descuento",   u"inscríb*",   u"feira",      u"proposta*",
   u"fatura*",   u"desconto",    u"fiera",      u"offerta",     u"valid*",     u"fattur*",    u"ordin*",
   u"sconto",    u"beurs",       u"aanbieding", u"geldig",      u"factu*",     u"bestel*",    u"korting",
   u"mässa*",    u"erbjudande*", u"giltig*",    u"faktur*",     u"anmäl*",     u"messen",     u"tilbud*",
   u"gyldig*",   u"tilmeld*",    u"messut",     u"tarjou*",     u"lask*",      u"targi*",     u"targach",
   u"ważn*",     u"zamówi*",     u"veletrh*",   u"nabídk*",     u"platn*",     u"faktúr*",    u"objednáv*",
   u"выставк*",  u"предложени*", u"действ*",    u"счет*",       u"счёт*",      u"заказ*",     u"fuar*",
   u"teklif*",   u"geçerli",     u"fatura*",    u"展"});

/// Requests: "please send it until 31 May", but not "until 31 May please send it to Jane".
inline constexpr auto kRequests = std::to_array<AwayWord>(
  {u"send",     u"submit*",   u"reply",  u"confirm*", u"senden",  u"einreichen", u"reichen",
   u"schicken", u"antworten", u"melden", u"envoye*",  u"répond*", u"envia*",     u"enví*",
   u"envie*",   u"invia*",    u"mand*",  u"stur*",    u"stuur",   u"skicka*",    u"sende",
   u"wysła*",   u"przesła*",  u"zaslat", u"poslat",   u"отправ*", u"请",         u"請"});

/// "Na 15 mei", "po 15 maja" are after it; both words mean other things elsewhere.
inline constexpr auto kAfterRightBefore = std::to_array<AwayWord>({u"na", u"po"});

} // namespace core
