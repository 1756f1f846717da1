// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/vcardfile.h"

#include <QHash>
#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

enum class Field {
    Version,
    FullName,
    Name,
    Organisation,
    Email,
    Phone,
    Role,
    Timezone,
    Language,
    Kind,
    ShownAs
};

std::optional<Field> fieldNamed(const QByteArray &name)
{
    static const QHash<QByteArray, Field> fields{
      {"VERSION", Field::Version},   {"FN", Field::FullName}, {"N", Field::Name},
      {"ORG", Field::Organisation},  {"EMAIL", Field::Email}, {"TEL", Field::Phone},
      {"TITLE", Field::Role},        {"ROLE", Field::Role},   {"TZ", Field::Timezone},
      {"LANG", Field::Language},     {"KIND", Field::Kind},   {"X-ADDRESSBOOKSERVER-KIND", Field::Kind},
      {"X-ABSHOWAS", Field::ShownAs}};
    const auto found = fields.constFind(name);
    return found == fields.constEnd() ? std::nullopt : std::optional(*found);
}

bool hasType(const VCardProperty &property, std::initializer_list<QByteArrayView> types)
{
    return std::any_of(types.begin(), types.end(),
                       [&property](QByteArrayView type) { return property.types.contains(type); });
}

bool isBoundary(const VCardProperty &property, QByteArrayView name)
{
    return property.name == name && property.value.trimmed().toUpper() == "VCARD";
}

/// Follows a card through the cards inside of it: agents (2.1), which stand behind the name or below it.
class Nesting final
{
public:
    enum class Place { Card, Agent, End, NextCard };

    /// Where the next property stands.
    Place step(const VCardProperty &property)
    {
        const bool isExpected = m_expectsAgent;
        m_expectsAgent = false;
        if (isBoundary(property, "BEGIN")) {
            if (!isExpected)
                return Place::NextCard;
            ++m_depth;
        } else if (isBoundary(property, "END")) {
            if (m_depth == 0)
                return Place::End;
            --m_depth;
            return Place::Agent;
        } else if (property.name == "AGENT") {
            m_expectsAgent = property.value.trimmed().isEmpty();
            m_depth += property.value.trimmed().toUpper() == "BEGIN:VCARD" ? 1 : 0;
        }
        return m_depth == 0 ? Place::Card : Place::Agent;
    }

private:
    qint64 m_depth = 0;
    bool m_expectsAgent = false;
};

/// "tel:+1-555-0100;ext=12": the number, and behind an x its extension.
QString phoneOf(const QString &text)
{
    const QString value = text.trimmed();
    if (!value.startsWith("tel:"_L1, Qt::CaseInsensitive))
        return value;
    const QStringList parts =
      QString::fromUtf8(QByteArray::fromPercentEncoding(value.mid(4).toUtf8())).split(u';');
    const auto extension = std::find_if(parts.begin(), parts.end(), [](const QString &part) {
        return part.startsWith("ext="_L1, Qt::CaseInsensitive) && part.size() > 4;
    });
    return extension == parts.end() ? parts.first() : QString(parts.first() + u" x"_s + extension->mid(4));
}

/// Family name; given name; others: as one is called.
QString nameOf(const QStringList &components)
{
    const QString name = components.value(1) + u' ' + components.value(2) + u' ' + components.value(0);
    return QString(name).replace(u',', u' ').simplified();
}

struct Preferred {
    int preference;
    QString value;
};

QStringList inOrder(QList<Preferred> values)
{
    std::stable_sort(values.begin(), values.end(),
                     [](const Preferred &a, const Preferred &b) { return a.preference < b.preference; });
    QStringList sorted;
    for (const Preferred &value : std::as_const(values))
        sorted.append(value.value);
    return sorted;
}

/// Takes the properties of one card.
class CardBuilder final
{
public:
    explicit CardBuilder(qint64 line) { m_card.line = line; }

    void take(Field field, const VCardProperty &property)
    {
        m_size += property.name.size() + property.value.size();
        if (m_size > kLargestVCard)
            return refuse(ImportTrouble::CardTooLarge);
        switch (field) {
            case Field::Version:
                break;
            case Field::FullName:
                takeFirst(m_card.name, vcardText(property));
                break;
            case Field::Name:
                takeFirst(m_builtName, nameOf(vcardComponents(property)));
                break;
            case Field::Organisation:
                takeFirst(m_card.organisation, vcardComponents(property).constFirst());
                break;
            case Field::Email:
                if (!hasType(property, {"X400", "EX", "TLX"}))
                    m_emails.append({property.preference, vcardText(property)});
                break;
            case Field::Phone:
                if (hasType(property, {"VOICE", "CELL"}) || !hasType(property, {"FAX", "PAGER"}))
                    m_phones.append({property.preference, phoneOf(vcardText(property))});
                break;
            case Field::Role:
                m_card.roles.append(vcardText(property));
                break;
            case Field::Timezone:
                takeFirst(m_card.timezone, vcardText(property));
                break;
            case Field::Language:
                m_languages.append({property.preference, vcardText(property)});
                break;
            case Field::Kind:
                takeKind(vcardText(property).trimmed().toLower());
                break;
            case Field::ShownAs:
                if (vcardText(property).trimmed().compare("company"_L1, Qt::CaseInsensitive) == 0)
                    m_card.kind = VCard::Kind::Organisation;
                break;
        }
    }

    void refuse(ImportTrouble trouble) { m_card.trouble = trouble; }

    VCard finish()
    {
        if (m_card.trouble)
            return {.line = m_card.line, .trouble = m_card.trouble};
        // Programs that know no kinds show an organisation under its name and leave the person's empty.
        const bool isNamedAsOrganisation = !m_card.name.isEmpty() && m_card.name == m_card.organisation;
        if (m_card.kind == VCard::Kind::Person && isNamedAsOrganisation && m_builtName.isEmpty())
            m_card.kind = VCard::Kind::Organisation;
        takeFirst(m_card.name, m_builtName);
        m_card.emails = inOrder(m_emails);
        m_card.phones = inOrder(m_phones);
        m_card.language = inOrder(m_languages).value(0);
        return m_card;
    }

private:
    static void takeFirst(QString &into, const QString &value)
    {
        if (into.isEmpty())
            into = value.simplified();
    }

    void takeKind(const QString &kind)
    {
        if (kind == "org"_L1)
            m_card.kind = VCard::Kind::Organisation;
        else if (kind == "group"_L1 || kind == "location"_L1 || kind == "device"_L1 ||
                 kind == "application"_L1)
            m_card.kind = VCard::Kind::Other;
    }

    VCard m_card;
    QString m_builtName;
    QList<Preferred> m_emails;
    QList<Preferred> m_phones;
    QList<Preferred> m_languages;
    qsizetype m_size = 0;
};

} // namespace

Result<VCardReader> VCardReader::open(const QString &path)
{
    auto lines = ContentLineReader::open(path);
    if (!lines)
        return failure(lines.error());
    return VCardReader(std::move(*lines));
}

std::optional<VCard> VCardReader::next()
{
    while (!m_begin) {
        const auto line = m_lines.next();
        if (!line)
            return std::nullopt;
        const auto property = parseVCardProperty(line->bytes);
        if (property && isBoundary(*property, "END"))
            return VCard{.line = line->line, .trouble = ImportTrouble::UnopenedCard};
        if (property && isBoundary(*property, "BEGIN"))
            m_begin = line->line;
    }
    return readCard();
}

VCard VCardReader::readCard()
{
    using Place = Nesting::Place;
    CardBuilder card(*m_begin);
    m_begin.reset();
    m_lines.setFolding(Folding::Inserted);
    Nesting nesting;
    while (const auto line = m_lines.next()) {
        auto property = parseVCardProperty(line->bytes);
        const Place place = property ? nesting.step(*property) : Place::Agent;
        if (place == Place::End)
            return card.finish();
        if (place == Place::NextCard) {
            m_begin = line->line;
            break;
        }
        const auto field = place == Place::Card ? fieldNamed(property->name) : std::nullopt;
        if (!field)
            continue;
        if (field == Field::Version)
            m_lines.setFolding(property->value.trimmed() == "2.1" ? Folding::BeforeBlank : Folding::Inserted);
        if (m_lines.isUtf16() && property->coding == VCardProperty::Coding::None)
            property->charset.clear();
        if (line->isWhole)
            card.take(*field, *property);
        else
            card.refuse(ImportTrouble::CardTooLarge);
    }
    card.refuse(ImportTrouble::UnclosedCard);
    return card.finish();
}

} // namespace core
