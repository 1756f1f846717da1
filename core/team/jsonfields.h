// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/vocabulary.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <simdjson.h>

#include <array>
#include <functional>
#include <optional>
#include <string_view>

namespace core {

/// The fields of one JSON object, each asked for by its name and type. Whatever does not fit (another type, a
/// value out of range, a name twice, a name that nobody asked for) makes isFine() false; what was asked for
/// is then a default. The object is borrowed.
class JsonFields final
{
public:
    explicit JsonFields(const simdjson::dom::element &element);

    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] qint64 integer(std::string_view name, qint64 least, qint64 most);
    [[nodiscard]] bool truth(std::string_view name);             ///< absent: false
    [[nodiscard]] std::string_view bytes(std::string_view name); ///< of a text; absent: empty
    /// `most` UTF-16 units; absent: empty.
    [[nodiscard]] QString text(std::string_view name, qsizetype most);
    [[nodiscard]] QStringList texts(std::string_view name, qsizetype mostTexts, qsizetype most);
    [[nodiscard]] Instant instant(std::string_view name);
    [[nodiscard]] std::optional<Instant> optionalInstant(std::string_view name);
    [[nodiscard]] std::optional<QDate> optionalDay(std::string_view name);
    template <class E>
    [[nodiscard]] E word(std::string_view name)
    {
        return known<E>(bytes(name)).value_or(E{});
    }
    template <class E>
    [[nodiscard]] std::optional<E> optionalWord(std::string_view name)
    {
        return has(name) ? known<E>(bytes(name)) : std::nullopt;
    }
    template <class E>
    [[nodiscard]] QList<E> words(std::string_view name)
    {
        QList<E> all;
        for (const QString &id : texts(name, kMostWords, kMostWord)) {
            const QByteArray utf8 = id.toUtf8();
            if (const auto value = known<E>({utf8.constData(), size_t(utf8.size())}))
                all.append(*value);
        }
        return all;
    }
    /// Calls `read` with each object of an array of at most `most`; absent: none.
    void objects(std::string_view name, qsizetype most, const std::function<void(JsonFields &)> &read);
    void refuse() { m_isFine = false; }

    /// Whether everything fitted and every name was asked for.
    [[nodiscard]] bool isFine() const;

private:
    static constexpr qsizetype kMostWord = 60;
    static constexpr qsizetype kMostWords = 20;
    static constexpr size_t kMostFields = 24;

    struct Field {
        std::string_view name;
        simdjson::dom::element value;
        bool asked = false;
    };
    [[nodiscard]] const simdjson::dom::element *ask(std::string_view name);
    [[nodiscard]] QString textOf(const simdjson::dom::element &value, qsizetype most);
    /// Compared as they stand in the file: millions of lines hold three of them each.
    template <class E>
    [[nodiscard]] std::optional<E> known(std::string_view id)
    {
        static const QList<QByteArray> ids = [] {
            QList<QByteArray> all;
            for (const QString &one : allIds<E>())
                all.append(one.toUtf8());
            return all;
        }();
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (id == std::string_view(ids.at(i).constData(), size_t(ids.at(i).size())))
                return static_cast<E>(i);
        }
        refuse();
        return std::nullopt;
    }

    std::array<Field, kMostFields> m_fields;
    size_t m_size = 0;
    bool m_isFine = true;
};

} // namespace core
