// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/jsonfields.h"

#include "core/team/exportlimits.h"

#include <algorithm>

namespace core {

JsonFields::JsonFields(const simdjson::dom::element &element)
{
    simdjson::dom::object object;
    if (element.get_object().get(object) != simdjson::SUCCESS) {
        refuse();
        return;
    }
    for (const auto &[name, value] : object) {
        if (m_size == m_fields.size() || has(name)) { // more than any line has, or a name twice
            refuse();
            return;
        }
        m_fields[m_size++] = {name, value};
    }
}

bool JsonFields::has(std::string_view name) const
{
    return std::any_of(m_fields.begin(), m_fields.begin() + m_size,
                       [&](const Field &field) { return field.name == name; });
}

const simdjson::dom::element *JsonFields::ask(std::string_view name)
{
    for (size_t i = 0; i < m_size; ++i) {
        if (m_fields[i].name == name) {
            m_fields[i].asked = true;
            return &m_fields[i].value;
        }
    }
    return nullptr;
}

qint64 JsonFields::integer(std::string_view name, qint64 least, qint64 most)
{
    const auto *value = ask(name);
    int64_t number = 0;
    if (value && value->get_int64().get(number) == simdjson::SUCCESS && number >= least && number <= most)
        return number;
    refuse();
    return least;
}

bool JsonFields::truth(std::string_view name)
{
    const auto *value = ask(name);
    bool truth = false;
    if (value && value->get_bool().get(truth) != simdjson::SUCCESS)
        refuse();
    return truth;
}

std::string_view JsonFields::bytes(std::string_view name)
{
    const auto *value = ask(name);
    std::string_view text;
    if (value && value->get_string().get(text) != simdjson::SUCCESS)
        refuse();
    return text;
}

QString JsonFields::textOf(const simdjson::dom::element &value, qsizetype most)
{
    std::string_view bytes;
    if (value.get_string().get(bytes) == simdjson::SUCCESS) {
        const QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
        if (text.size() <= most)
            return text;
    }
    refuse();
    return {};
}

QString JsonFields::text(std::string_view name, qsizetype most)
{
    const auto *value = ask(name);
    return value ? textOf(*value, most) : QString();
}

QStringList JsonFields::texts(std::string_view name, qsizetype mostTexts, qsizetype most)
{
    QStringList all;
    const auto *value = ask(name);
    if (!value)
        return all;
    simdjson::dom::array array;
    if (value->get_array().get(array) != simdjson::SUCCESS) {
        refuse();
        return all;
    }
    for (const simdjson::dom::element &element : array) {
        if (all.size() == mostTexts) {
            refuse();
            return all;
        }
        all.append(textOf(element, most));
    }
    return all;
}

Instant JsonFields::instant(std::string_view name)
{
    return {integer(name, exportlimits::kEarliest, exportlimits::kLatest)};
}

std::optional<Instant> JsonFields::optionalInstant(std::string_view name)
{
    return has(name) ? std::optional(instant(name)) : std::nullopt;
}

std::optional<QDate> JsonFields::optionalDay(std::string_view name)
{
    if (!has(name))
        return std::nullopt;
    const QDate day = QDate::fromString(text(name, 10), Qt::ISODate);
    if (!day.isValid())
        refuse();
    return day;
}

void JsonFields::objects(std::string_view name, qsizetype most, const std::function<void(JsonFields &)> &read)
{
    const auto *value = ask(name);
    if (!value)
        return;
    simdjson::dom::array array;
    if (value->get_array().get(array) != simdjson::SUCCESS) {
        refuse();
        return;
    }
    qsizetype count = 0;
    for (const simdjson::dom::element &element : array) {
        JsonFields fields(element);
        read(fields);
        if (++count > most || !fields.isFine()) {
            refuse();
            return;
        }
    }
}

bool JsonFields::isFine() const
{
    return m_isFine && std::all_of(m_fields.begin(), m_fields.begin() + m_size,
                                   [](const Field &field) { return field.asked; });
}

} // namespace core
