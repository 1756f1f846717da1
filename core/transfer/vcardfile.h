// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/transfer/contentlinereader.h"
#include "core/transfer/importreport.h"
#include "core/transfer/vcardsyntax.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace core {

/// Of one card this much is read: names, addresses and numbers. What is not read (pictures, notes) may be of
/// any size.
inline constexpr qsizetype kLargestVCard = 64 * 1024;

/// One card of a file, its values as written.
struct VCard {
    enum class Kind {
        Person,
        Organisation,
        Other ///< a group of cards, a place, a device
    };
    qint64 line = 1; ///< of the file, from 1, where it begins
    Kind kind = Kind::Person;
    QString name;         ///< as it is shown, else made of its parts
    QString organisation; ///< without its units
    QStringList emails;   ///< the preferred one first, else in their order; of the internet alone
    QStringList phones;   ///< likewise, without "tel:"; no fax and no pager
    QStringList roles;    ///< titles and roles
    QString timezone;
    QString language; ///< a tag: "de-CH"
    /// UnclosedCard, UnopenedCard, CardTooLarge: the card is not whole, take nothing of it.
    std::optional<ImportTrouble> trouble;
    bool operator==(const VCard &) const = default;
};

/// Gives the cards of a file (vCard 2.1, 3.0, 4.0) one after the other, in bounded memory whatever the file
/// holds. Text between the cards is passed over; a card inside a card (an agent) is part of it.
class VCardReader final
{
public:
    /// CannotRead; EmptyFile.
    [[nodiscard]] static Result<VCardReader> open(const QString &path);

    /// The next card; nothing at the end, or where the file cannot be read on.
    [[nodiscard]] std::optional<VCard> next();
    /// Whether all of the file could be read so far. CannotRead.
    [[nodiscard]] Result<void> checkRead() const { return m_lines.checkRead(); }

    [[nodiscard]] qint64 bytesRead() const { return m_lines.bytesRead(); }
    [[nodiscard]] qint64 size() const { return m_lines.size(); }

private:
    explicit VCardReader(ContentLineReader lines) : m_lines(std::move(lines)) {}

    /// The rest of the card whose beginning was read.
    [[nodiscard]] VCard readCard();

    ContentLineReader m_lines;
    std::optional<qint64> m_begin; ///< line of a card's beginning that was read already
};

} // namespace core
