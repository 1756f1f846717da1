// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/tomlfile.h"

#include <QHash>
#include <QSet>

#include <toml++/toml.h>

#include <string>
#include <string_view>

using namespace Qt::StringLiterals;

namespace core {

struct TomlTable::File {
    toml::table root;
    QString name;
    Error::Code code = Error::Code::PlaybookBroken;
    std::optional<Error> fault;
    QHash<const void *, QSet<QString>> readKeys;

    void note(const toml::source_region &where, const QString &what)
    {
        const QString place = u"line %1, column %2"_s.arg(where.begin.line).arg(where.begin.column);
        if (!fault)
            fault = Error{code, name, place, what};
    }

    const toml::node *node(const void *table, const QString &key)
    {
        readKeys[table].insert(key);
        const QByteArray utf8 = key.toUtf8();
        return static_cast<const toml::table *>(table)->get(
          std::string_view(utf8.constData(), size_t(utf8.size())));
    }
};

namespace {

QString toQString(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

QString TomlTable::text(const QString &key, const QString &otherwise) const
{
    const toml::node *node = m_file->node(m_table, key);
    if (!node)
        return otherwise;
    if (const auto *value = node->as_string())
        return toQString(value->get());
    m_file->note(node->source(), u"“%1” is a text"_s.arg(key));
    return otherwise;
}

QString TomlTable::requiredText(const QString &key) const
{
    const QString value = text(key);
    if (value.isEmpty())
        fail(key, u"“%1” is missing"_s.arg(key));
    return value;
}

bool TomlTable::flag(const QString &key) const
{
    const toml::node *node = m_file->node(m_table, key);
    if (!node)
        return false;
    if (const auto *value = node->as_boolean())
        return value->get();
    m_file->note(node->source(), u"“%1” is true or false"_s.arg(key));
    return false;
}

int TomlTable::number(const QString &key, int otherwise, Range range) const
{
    const toml::node *node = m_file->node(m_table, key);
    if (!node)
        return otherwise;
    const auto *value = node->as_integer();
    if (value && value->get() >= range.least && value->get() <= range.most)
        return int(value->get());
    m_file->note(node->source(),
                 u"“%1” is a whole number from %2 to %3"_s.arg(key).arg(range.least).arg(range.most));
    return otherwise;
}

QList<int> TomlTable::numbers(const QString &key, Range range) const
{
    const toml::node *node = m_file->node(m_table, key);
    if (!node)
        return {};
    QList<int> values;
    const toml::array *array = node->as_array();
    for (size_t i = 0; array && i < array->size(); ++i) {
        const auto *value = array->get(i)->as_integer();
        if (!value || value->get() < range.least || value->get() > range.most)
            array = nullptr;
        else
            values.append(int(value->get()));
    }
    if (array)
        return values;
    m_file->note(
      node->source(),
      u"“%1” is a list of whole numbers from %2 to %3"_s.arg(key).arg(range.least).arg(range.most));
    return {};
}

QStringList TomlTable::texts(const QString &key) const
{
    const toml::node *node = m_file->node(m_table, key);
    if (!node)
        return {};
    QStringList values;
    const toml::array *array = node->as_array();
    for (size_t i = 0; array && i < array->size(); ++i) {
        if (const auto *value = array->get(i)->as_string())
            values.append(toQString(value->get()));
        else
            array = nullptr;
    }
    if (array)
        return values;
    m_file->note(node->source(), u"“%1” is a list of texts"_s.arg(key));
    return {};
}

std::optional<TomlTable> TomlTable::table(const QString &key) const
{
    const toml::node *node = m_file->node(m_table, key);
    if (!node)
        return std::nullopt;
    if (const toml::table *table = node->as_table())
        return TomlTable(m_file, table);
    m_file->note(node->source(), u"“%1” is a table"_s.arg(key));
    return std::nullopt;
}

QList<TomlTable> TomlTable::tables(const QString &key) const
{
    const toml::node *node = m_file->node(m_table, key);
    if (!node)
        return {};
    QList<TomlTable> values;
    const toml::array *array = node->as_array();
    for (size_t i = 0; array && i < array->size(); ++i) {
        if (const toml::table *table = array->get(i)->as_table())
            values.append(TomlTable(m_file, table));
        else
            array = nullptr;
    }
    if (array)
        return values;
    m_file->note(node->source(), u"“%1” is written as [[%1]]"_s.arg(key));
    return {};
}

QStringList TomlTable::keys() const
{
    QStringList keys;
    for (const auto &[key, node] : *static_cast<const toml::table *>(m_table))
        keys.append(QString::fromUtf8(key.data(), qsizetype(key.length())));
    return keys;
}

bool TomlTable::has(const QString &key) const
{
    return m_file->node(m_table, key) != nullptr;
}

void TomlTable::fail(const QString &key, const QString &what) const
{
    const toml::node *node = m_file->node(m_table, key);
    m_file->note(node ? node->source() : static_cast<const toml::table *>(m_table)->source(), what);
}

void TomlTable::refuseUnknown() const
{
    const QSet<QString> known = m_file->readKeys.value(m_table);
    for (const auto &[key, node] : *static_cast<const toml::table *>(m_table)) {
        const QString name = QString::fromUtf8(key.data(), qsizetype(key.length()));
        if (!known.contains(name))
            m_file->note(key.source(), u"there is no key “%1”"_s.arg(name));
    }
}

std::optional<Error> TomlTable::fault() const
{
    return m_file->fault;
}

Result<TomlFile> TomlFile::parse(const QByteArray &toml, const QString &name, Error::Code code)
{
    auto file = std::make_shared<TomlTable::File>();
    file->name = name;
    file->code = code;
    try {
        file->root = toml::parse(std::string_view(toml.constData(), size_t(toml.size())));
    } catch (const toml::parse_error &error) {
        file->note(error.source(),
                   QString::fromUtf8(error.description().data(), qsizetype(error.description().size())));
        return failure(*file->fault);
    }
    return TomlFile(std::move(file));
}

TomlTable TomlFile::root() const
{
    return TomlTable(m_file, &m_file->root);
}

} // namespace core
