// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

namespace core {

/// One property of a card (vCard 2.1, 3.0, 4.0), its value not yet decoded.
struct VCardProperty {
    enum class Coding { None, QuotedPrintable, Base64 };
    /// Without a preference of its own: behind those that have one, which go from 1 to 100.
    static constexpr int kNotPreferred = 101;

    QByteArray name;      ///< upper case, without its group
    QByteArrayList types; ///< upper case: "WORK", "FAX"
    int preference = kNotPreferred;
    Coding coding = Coding::None;
    QByteArray charset; ///< empty: not said
    QByteArray value;
};

/// Takes a content line apart; nothing if it is no property.
[[nodiscard]] std::optional<VCardProperty> parseVCardProperty(QByteArrayView line);

/// The value as text, its escapes resolved. Bytes that are no UTF-8 are read in the charset that is named,
/// else as windows-1252.
[[nodiscard]] QString vcardText(const VCardProperty &property);

/// The same for a value of several components; there is at least one.
[[nodiscard]] QStringList vcardComponents(const VCardProperty &property);

} // namespace core
