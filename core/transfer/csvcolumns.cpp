// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvcolumns.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct KnownHeader {
    const char16_t *header;
    CsvField field;
};

/// As the programs write them; case, blanks, signs, accents and numbers do not count ("E-mail 2 - Value" is
/// found by "E-mail Value").
constexpr KnownHeader kKnownHeaders[] = {
  // lists made by hand
  {u"Name", CsvField::Name},
  {u"Full Name", CsvField::Name},
  {u"Contact", CsvField::Name},
  {u"Contact Name", CsvField::Name},
  {u"Prospect", CsvField::Name},
  {u"Lead Name", CsvField::Name},
  {u"First", CsvField::FirstName},
  {u"First Name", CsvField::FirstName},
  {u"Given Name", CsvField::FirstName},
  {u"Forename", CsvField::FirstName},
  {u"Last", CsvField::LastName},
  {u"Last Name", CsvField::LastName},
  {u"Family Name", CsvField::LastName},
  {u"Surname", CsvField::LastName},
  {u"Company", CsvField::Organisation},
  {u"Company Name", CsvField::Organisation},
  {u"Organisation", CsvField::Organisation},
  {u"Organization", CsvField::Organisation},
  {u"Organisation Name", CsvField::Organisation},
  {u"Account", CsvField::Organisation},
  {u"Email", CsvField::Email},
  {u"Emails", CsvField::Email},
  {u"Mail", CsvField::Email},
  {u"Email Address", CsvField::Email},
  {u"Email Addresses", CsvField::Email},
  {u"Contact Email", CsvField::Email},
  {u"Work Email", CsvField::Email},
  {u"Business Email", CsvField::Email},
  {u"Personal Email", CsvField::Email},
  {u"Other Email", CsvField::Email},
  {u"Secondary Email", CsvField::Email},
  {u"Phone", CsvField::Phone},
  {u"Phones", CsvField::Phone},
  {u"Phone Number", CsvField::Phone},
  {u"Telephone", CsvField::Phone},
  {u"Tel", CsvField::Phone},
  {u"Mobile", CsvField::Phone},
  {u"Cell", CsvField::Phone},
  {u"Cell Phone", CsvField::Phone},
  {u"Work Phone", CsvField::Phone},
  {u"Segment", CsvField::Segment},
  {u"Customer Segment", CsvField::Segment},
  {u"Situation", CsvField::Situation},
  {u"Role", CsvField::Role},
  {u"Timezone", CsvField::Timezone},
  {u"Time Zone", CsvField::Timezone},
  {u"TZ", CsvField::Timezone},
  {u"Met On", CsvField::MetOn},
  {u"Last Meeting", CsvField::MetOn},
  {u"Last Meeting Date", CsvField::MetOn},
  {u"Last Meeting On", CsvField::MetOn},
  {u"Meeting Date", CsvField::MetOn},
  {u"Demo Date", CsvField::MetOn},
  {u"Written On", CsvField::WrittenOn},
  {u"Last Email Sent", CsvField::WrittenOn},
  {u"Last Email Sent Date", CsvField::WrittenOn},
  {u"Last Email Sent On", CsvField::WrittenOn},
  // HubSpot
  {u"Associated Company", CsvField::Organisation},
  {u"Associated Company Name", CsvField::Organisation},
  {u"Additional Email Addresses", CsvField::Email},
  {u"Mobile Phone Number", CsvField::Phone},
  {u"WhatsApp Phone Number", CsvField::Phone},
  {u"Buying Role", CsvField::Role},
  // Salesforce, its reports and its data export ("FirstName", "MobilePhone")
  {u"Account Name", CsvField::Organisation},
  {u"Company / Account", CsvField::Organisation},
  {u"Mobile Phone", CsvField::Phone},
  {u"Business Phone", CsvField::Phone},
  {u"Home Phone", CsvField::Phone},
  {u"Other Phone", CsvField::Phone},
  {u"Contact Role", CsvField::Role},
  {u"Time Zone Sid Key", CsvField::Timezone},
  // Pipedrive
  {u"Person", CsvField::Name},
  {u"Person - Name", CsvField::Name},
  {u"Deal - Contact person", CsvField::Name},
  {u"Contact person", CsvField::Name},
  {u"Person - First name", CsvField::FirstName},
  {u"Person - Last name", CsvField::LastName},
  {u"Organization - Name", CsvField::Organisation},
  {u"Person - Organization", CsvField::Organisation},
  {u"Deal - Organization", CsvField::Organisation},
  {u"Email - Work", CsvField::Email},
  {u"Email - Home", CsvField::Email},
  {u"Email - Other", CsvField::Email},
  {u"Person - Email", CsvField::Email},
  {u"Person - Email - Work", CsvField::Email},
  {u"Person - Email - Home", CsvField::Email},
  {u"Person - Email - Other", CsvField::Email},
  {u"Phone - Work", CsvField::Phone},
  {u"Phone - Home", CsvField::Phone},
  {u"Phone - Mobile", CsvField::Phone},
  {u"Phone - Other", CsvField::Phone},
  {u"Person - Phone", CsvField::Phone},
  {u"Person - Phone - Work", CsvField::Phone},
  {u"Person - Phone - Home", CsvField::Phone},
  {u"Person - Phone - Mobile", CsvField::Phone},
  {u"Person - Phone - Other", CsvField::Phone},
  // Zoho
  {u"Secondary Email Address", CsvField::Email},
  {u"Customer Name", CsvField::Name},
  // Google Contacts
  {u"E-mail 1 - Value", CsvField::Email},
  {u"Phone 1 - Value", CsvField::Phone},
  // Outlook
  {u"E-mail 2 Address", CsvField::Email},
  {u"Primary Phone", CsvField::Phone},
  {u"Company Main Phone", CsvField::Phone},
  {u"Car Phone", CsvField::Phone},
  // German
  {u"Vollständiger Name", CsvField::Name},
  {u"Ansprechpartner", CsvField::Name},
  {u"Vorname", CsvField::FirstName},
  {u"Nachname", CsvField::LastName},
  {u"Familienname", CsvField::LastName},
  {u"Firma", CsvField::Organisation},
  {u"Unternehmen", CsvField::Organisation},
  {u"E-Mail-Adresse", CsvField::Email},
  {u"Telefon", CsvField::Phone},
  {u"Telefonnummer", CsvField::Phone},
  {u"Telefon geschäftlich", CsvField::Phone},
  {u"Telefon (privat)", CsvField::Phone},
  {u"Mobil", CsvField::Phone},
  {u"Mobiltelefon", CsvField::Phone},
  {u"Handy", CsvField::Phone},
  {u"Zeitzone", CsvField::Timezone},
  {u"Letztes Treffen", CsvField::MetOn},
  {u"Letzte E-Mail am", CsvField::WrittenOn},
  // Spanish and Portuguese
  {u"Nombre completo", CsvField::Name},
  {u"Nome completo", CsvField::Name},
  {u"Nombre", CsvField::Name},
  {u"Nome", CsvField::Name},
  {u"Primeiro nome", CsvField::FirstName},
  {u"Apellido", CsvField::LastName},
  {u"Apellidos", CsvField::LastName},
  {u"Sobrenome", CsvField::LastName},
  {u"Empresa", CsvField::Organisation},
  {u"Compañía", CsvField::Organisation},
  {u"Organización", CsvField::Organisation},
  {u"Organização", CsvField::Organisation},
  {u"Correo", CsvField::Email},
  {u"Correo electrónico", CsvField::Email},
  {u"Dirección de correo electrónico", CsvField::Email},
  {u"Endereço de email", CsvField::Email},
  {u"Teléfono", CsvField::Phone},
  {u"Telefone", CsvField::Phone},
  {u"Móvil", CsvField::Phone},
  {u"Celular", CsvField::Phone},
  {u"Zona horaria", CsvField::Timezone},
  {u"Fuso horário", CsvField::Timezone},
  // French
  {u"Nom complet", CsvField::Name},
  {u"Prénom", CsvField::FirstName},
  {u"Nom", CsvField::Name},
  {u"Nom de famille", CsvField::LastName},
  {u"Société", CsvField::Organisation},
  {u"Entreprise", CsvField::Organisation},
  {u"Adresse e-mail", CsvField::Email},
  {u"Adresse de messagerie", CsvField::Email},
  {u"Courriel", CsvField::Email},
  {u"Téléphone", CsvField::Phone},
  {u"Téléphone mobile", CsvField::Phone},
  {u"Portable", CsvField::Phone},
  {u"Fuseau horaire", CsvField::Timezone},
  // Arabic
  {u"الاسم", CsvField::Name},
  {u"الاسم الأول", CsvField::FirstName},
  {u"اسم العائلة", CsvField::LastName},
  {u"الشركة", CsvField::Organisation},
  {u"البريد الإلكتروني", CsvField::Email},
  {u"الهاتف", CsvField::Phone},
};

/// Letters only, small, without accents.
QString keyOf(const QString &header)
{
    QString key;
    for (const QChar c : header.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetter())
            key += c.toLower();
    }
    return key;
}

QHash<QString, CsvField> knownHeaders()
{
    QHash<QString, CsvField> known;
    for (const KnownHeader &entry : kKnownHeaders)
        known.insert(keyOf(QString::fromUtf16(entry.header)), entry.field);
    return known;
}

bool has(const QList<CsvColumn> &columns, CsvField field)
{
    return std::any_of(columns.begin(), columns.end(),
                       [field](const CsvColumn &column) { return column.field == field; });
}

} // namespace

QString toId(CsvField field)
{
    switch (field) {
        case CsvField::Ignored:
            return u"ignored"_s;
        case CsvField::Name:
            return u"name"_s;
        case CsvField::FirstName:
            return u"first_name"_s;
        case CsvField::LastName:
            return u"last_name"_s;
        case CsvField::Organisation:
            return u"organisation"_s;
        case CsvField::Email:
            return u"email"_s;
        case CsvField::Phone:
            return u"phone"_s;
        case CsvField::Segment:
            return u"segment"_s;
        case CsvField::Situation:
            return u"situation"_s;
        case CsvField::Role:
            return u"role"_s;
        case CsvField::Timezone:
            return u"timezone"_s;
        case CsvField::MetOn:
            return u"met_on"_s;
        case CsvField::WrittenOn:
            return u"written_on"_s;
    }
    return {};
}

const QList<CsvField> &csvFields()
{
    static const QList<CsvField> fields{
      CsvField::Ignored,  CsvField::Name,  CsvField::FirstName, CsvField::LastName,  CsvField::Organisation,
      CsvField::Email,    CsvField::Phone, CsvField::Segment,   CsvField::Situation, CsvField::Role,
      CsvField::Timezone, CsvField::MetOn, CsvField::WrittenOn};
    return fields;
}

std::optional<CsvField> csvFieldOfId(const QString &id)
{
    const auto found = std::find_if(csvFields().begin(), csvFields().end(),
                                    [&id](CsvField field) { return toId(field) == id; });
    return found == csvFields().end() ? std::nullopt : std::optional(*found);
}

CsvField fieldOfHeader(const QString &header)
{
    static const QHash<QString, CsvField> known = knownHeaders();
    return known.value(keyOf(header), CsvField::Ignored);
}

QList<CsvColumn> columnsOfHeader(const QStringList &header)
{
    QList<CsvColumn> columns;
    for (const QString &text : header)
        columns.append({text.simplified(), fieldOfHeader(text)});

    // "Name" beside a last or a first name is the other one in lists of many tongues: "Name;Vorname",
    // "Nombre;Apellidos". With both there it is the whole name (Google Contacts).
    const bool hasFirst = has(columns, CsvField::FirstName);
    const bool hasLast = has(columns, CsvField::LastName);
    if (hasFirst == hasLast)
        return columns;
    for (CsvColumn &column : columns) {
        if (column.field == CsvField::Name && keyOf(column.header).startsWith(u"nom"))
            column.field = hasFirst ? CsvField::LastName : CsvField::FirstName;
        else if (column.field == CsvField::Name && keyOf(column.header) == u"name")
            column.field = hasFirst ? CsvField::LastName : CsvField::FirstName;
    }
    return columns;
}

bool canNamePeople(const QList<CsvColumn> &columns)
{
    return has(columns, CsvField::Email) || has(columns, CsvField::Name) ||
           has(columns, CsvField::FirstName) || has(columns, CsvField::LastName) ||
           (has(columns, CsvField::Organisation) && has(columns, CsvField::Phone));
}

} // namespace core
