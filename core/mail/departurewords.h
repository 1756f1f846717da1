// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <array>

// Data of departure.cpp, lower case. Order of languages: en, de, fr, es, pt, it, nl, sv, da/no, fi, pl, cs,
// ru, tr, ja, zh.
namespace core {

/// Said of a mailbox.
inline constexpr auto kClosedMailboxes = std::to_array<QStringView>({u"no longer monitored",
                                                                     u"no longer being monitored",
                                                                     u"no longer be monitored",
                                                                     u"no longer checked",
                                                                     u"no longer read",
                                                                     u"no longer in use",
                                                                     u"no longer in service",
                                                                     u"no longer used",
                                                                     u"no longer active",
                                                                     u"no longer valid",
                                                                     u"no longer exist",
                                                                     u"not monitored anymore",
                                                                     u"has been deactivated",
                                                                     u"has been closed",
                                                                     u"has been discontinued",
                                                                     u"nicht mehr verwendet",
                                                                     u"nicht mehr aktiv",
                                                                     u"nicht mehr gelesen",
                                                                     u"nicht mehr abgerufen",
                                                                     u"nicht mehr überwacht",
                                                                     u"nicht mehr genutzt",
                                                                     u"nicht mehr benutzt",
                                                                     u"nicht mehr betreut",
                                                                     u"nicht mehr gültig",
                                                                     u"nicht mehr in gebrauch",
                                                                     u"nicht mehr in verwendung",
                                                                     u"existiert nicht mehr",
                                                                     u"gibt es nicht mehr",
                                                                     u"wurde deaktiviert",
                                                                     u"wurde geschlossen",
                                                                     u"n'est plus utilisé",
                                                                     u"n'est plus acti",
                                                                     u"n'est plus valide",
                                                                     u"n'est plus valable",
                                                                     u"n'est plus consulté",
                                                                     u"n'est plus lue",
                                                                     u"n'est plus en service",
                                                                     u"n'existe plus",
                                                                     u"ya no está en uso",
                                                                     u"ya no se utiliza",
                                                                     u"ya no se usa",
                                                                     u"ya no está activ",
                                                                     u"ya no está operativ",
                                                                     u"ya no es válid",
                                                                     u"ya no existe",
                                                                     u"já não está em uso",
                                                                     u"já não é utilizad",
                                                                     u"não é mais utilizad",
                                                                     u"não está mais em uso",
                                                                     u"não está mais ativ",
                                                                     u"já não está ativ",
                                                                     u"já não é válid",
                                                                     u"deixou de ser utilizad",
                                                                     u"non è più attiv",
                                                                     u"non è più in uso",
                                                                     u"non è più valid",
                                                                     u"non è più utilizzat",
                                                                     u"non viene più utilizzat",
                                                                     u"non è più presidiat",
                                                                     u"niet meer in gebruik",
                                                                     u"niet meer gebruikt",
                                                                     u"niet langer in gebruik",
                                                                     u"niet meer actief",
                                                                     u"niet meer geldig",
                                                                     u"niet meer gelezen",
                                                                     u"bestaat niet meer",
                                                                     u"används inte längre",
                                                                     u"används ej längre",
                                                                     u"inte längre i bruk",
                                                                     u"inte längre aktiv",
                                                                     u"inte längre giltig",
                                                                     u"bevakas inte längre",
                                                                     u"läses inte längre",
                                                                     u"ikke længere i brug",
                                                                     u"ikke lenger i bruk",
                                                                     u"bruges ikke længere",
                                                                     u"brukes ikke lenger",
                                                                     u"ikke længere aktiv",
                                                                     u"ikke lenger aktiv",
                                                                     u"ikke længere gyldig",
                                                                     u"ikke lenger gyldig",
                                                                     u"ei ole enää käytössä",
                                                                     u"nie jest już używan",
                                                                     u"nie jest już aktywn",
                                                                     u"jest nieaktywn",
                                                                     u"se již nepoužívá",
                                                                     u"již není aktivní",
                                                                     u"больше не используется",
                                                                     u"artık kullanılmamaktadır",
                                                                     u"已不再使用"});

/// The last day: it must be past, by its date or its verb.
inline constexpr auto kLastDays = std::to_array<QStringView>(
  {u"last day", u"last working day", u"letzter arbeitstag", u"letzter tag", u"dernier jour", u"último día",
   u"último dia", u"ultimo giorno", u"laatste werkdag", u"sista arbetsdag", u"sista dag",
   u"sidste arbejdsdag", u"siste arbeidsdag"});

inline constexpr auto kEmployers = std::to_array<QStringView>(
  {u"company",     u"organi*",      u"firm",         u"business",    u"corporation",  u"employ*",
   u"agency",      u"university",   u"institute",    u"inc",         u"ltd",          u"llc",
   u"corp",        u"plc",          u"group",        u"gmbh",        u"ag",           u"kg",
   u"se",          u"ug",           u"unternehmen*", u"firma",       u"gesellschaft", u"betrieb",
   u"kanzlei",     u"verlag",       u"konzern",      u"hause",       u"société",      u"entreprise",
   u"cabinet",     u"groupe",       u"sa",           u"sas",         u"sarl",         u"empresa*",
   u"compañía",    u"organización", u"sl",           u"organização", u"companhia",    u"lda",
   u"azienda",     u"società",      u"ditta",        u"spa",         u"srl",          u"bedrijf",
   u"organisatie", u"bv",           u"nv",           u"företag*",    u"bolag*",       u"ab",
   u"virksomhed*", u"selskab*",     u"selskap*",     u"firmaet",     u"bedrift*",     u"aps",
   u"oyj",         u"oy",           u"компани*",     u"организаци*", u"ооо",          u"us",
   u"uns",         u"unser",        u"nosotros",     u"noi",         u"ons",          u"here"});

/// Mine: the phrase is about the writer, whoever that is.
inline constexpr auto kFirstPerson =
  std::to_array<QStringView>({u"i", u"ich", u"je", u"j", u"yo", u"eu", u"io", u"ik", u"jag", u"jeg", u"minä",
                              u"ja", u"já", u"я", u"ben"});

/// The company itself, at the start of a clause: "we no longer work with agencies".
inline constexpr auto kCompanyItself =
  std::to_array<QStringView>({u"we", u"our", u"wir", u"unser*", u"nous", u"notre", u"nosotros", u"nuestr*",
                              u"nós", u"noss*", u"nostr*", u"wij", u"onze", u"vi", u"vår*", u"vores"});

/// Others, of whom an absence note may tell too.
inline constexpr auto kColleagues = std::to_array<QStringView>(
  {u"colleague*", u"assistant*",   u"predecessor", u"coworker",   u"co-worker",  u"manager",
   u"boss",       u"who",          u"kolleg*",     u"assistent*", u"vorgänger*", u"chef",
   u"collègue*",  u"prédécesseur", u"compañer*",   u"colega*",    u"collega*",   u"colleghi",
   u"assistente", u"collega's",    u"koleg*",      u"koleżank*",  u"kollega*",   u"коллег*"});

inline constexpr auto kMailboxes = std::to_array<QStringView>(
  {u"mailbox*",  u"inbox",      u"email*",    u"e-mail*",       u"mail",          u"mailaddress", u"address",
   u"account*",  u"postfach*",  u"adresse*",  u"mailadresse*",  u"emailadresse*", u"mailkonto",   u"konto",
   u"boîte",     u"compte",     u"courriel",  u"messagerie",    u"dirección",     u"correo",      u"buzón",
   u"cuenta",    u"endereço",   u"caixa",     u"conta",         u"indirizzo",     u"casella",     u"adres",
   u"mailadres", u"emailadres", u"postvak",   u"mejladress*",   u"adress*",       u"brevlåda*",   u"e-post*",
   u"epost*",    u"mailen",     u"mailboks*", u"postkasse*",    u"mailadressen",  u"sähköposti*", u"osoite",
   u"adres",     u"skrzynk*",   u"konto",     u"adresa",        u"schránka",      u"адрес",       u"ящик",
   u"почта",     u"adresi",     u"邮箱",      u"メールアドレス"});

/// With these it is another thing than this mailbox.
inline constexpr auto kOtherThings = std::to_array<QStringView>({u"your",
                                                                 u"votre",
                                                                 u"uw",
                                                                 u"old",
                                                                 u"former",
                                                                 u"previous",
                                                                 u"office",
                                                                 u"postal",
                                                                 u"street",
                                                                 u"phone",
                                                                 u"telephone",
                                                                 u"mobile",
                                                                 u"fax*",
                                                                 u"number",
                                                                 u"website",
                                                                 u"site",
                                                                 u"web",
                                                                 u"link",
                                                                 u"domain",
                                                                 u"sales",
                                                                 u"billing",
                                                                 u"shared",
                                                                 u"alte*",
                                                                 u"frühere*",
                                                                 u"bisherige*",
                                                                 u"büro*",
                                                                 u"telefon*",
                                                                 u"handy*",
                                                                 u"nummer",
                                                                 u"faxnummer",
                                                                 u"postanschrift",
                                                                 u"anschrift",
                                                                 u"webseite",
                                                                 u"ancien*",
                                                                 u"bureau*",
                                                                 u"téléphone",
                                                                 u"numéro",
                                                                 u"postale",
                                                                 u"antigu*",
                                                                 u"oficina*",
                                                                 u"teléfono",
                                                                 u"número",
                                                                 u"antig*",
                                                                 u"escritório*",
                                                                 u"telefone",
                                                                 u"vecchi*",
                                                                 u"ufficio",
                                                                 u"telefono",
                                                                 u"numero",
                                                                 u"oude",
                                                                 u"kantoor*",
                                                                 u"telefoonnummer",
                                                                 u"gamla",
                                                                 u"gammel",
                                                                 u"gamle",
                                                                 u"kontor*",
                                                                 u"vanha",
                                                                 u"stary",
                                                                 u"stara",
                                                                 u"starý",
                                                                 u"старый",
                                                                 u"телефон"});

/// With these the sentence is about a working week, a day or a task, and not about an end.
inline constexpr auto kNoEnd = std::to_array<QStringView>(
  {u"today",      u"tonight",     u"day",       u"heute",          u"feierabend",  u"aujourd",
   u"hoy",        u"oggi",        u"hoje",      u"vandaag",        u"idag",        u"dag",
   u"dzisiaj",    u"dziś",        u"dnes",      u"сегодня",        u"time",        u"part-time",
   u"vollzeit",   u"teilzeit",    u"desk",      u"project",        u"projekt*",    u"projet",
   u"proyecto",   u"projeto",     u"progetto",  u"department",     u"abteilung",   u"committee",
   u"team",       u"responsible", u"zuständig", u"verantwortlich", u"responsable", u"mondays",
   u"tuesdays",   u"wednesdays",  u"thursdays", u"fridays",        u"weekend*",    u"wochenende*",
   u"montags",    u"dienstags",   u"mittwochs", u"donnerstags",    u"freitags",    u"samstags",
   u"evening*",   u"night*",      u"remotely",  u"home",           u"homeoffice",  u"nachmittags",
   u"vormittags", u"abends",      u"büro",      u"bureau",         u"oficina",     u"ufficio",
   u"escritório", u"kantoor",     u"kontoret",  u"arbeitsplatz",   u"gebäude",     u"building",
   u"holiday*",   u"vacation*",   u"urlaub*",   u"vacances",       u"vacaciones",  u"férias",
   u"ferie",      u"vakantie",    u"semester",  u"leave",          u"mercredi",    u"lundi",
   u"mardi",      u"jeudi",       u"vendredi",  u"viernes",        u"lunes",       u"venerdì",
   u"vrijdag",    u"fredag*"});

/// Of a last day: it is over. Of others its date tells.
inline constexpr auto kWas =
  std::to_array<QStringView>({u"was", u"war", u"était", u"fue", u"foi", u"era", u"stato", u"fu", u"was",
                              u"var", u"oli", u"był", u"byl", u"был"});

} // namespace core
