// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mail/mailmessage.h"

#include <QString>

namespace core {

/// The domain by which an organisation is told: "sales.northlight.com" -> "northlight.com", "mail.x.co.uk" ->
/// "x.co.uk". A university's departments are organisations of their own. Empty for an address at a free mail
/// provider: its owner stands for nobody else.
[[nodiscard]] QString organisationDomain(const QString &address);

/// "northlight-solar.com" -> "Northlight Solar".
[[nodiscard]] QString organisationName(const QString &domain);

/// The name that a mail gives a person: "Brandt, Sally" -> "Sally Brandt"; else made of the address:
/// "dale.surbey@..." -> "Dale Surbey".
struct PersonName {
    QString name;
    bool guessed = false; ///< made of the address
};
[[nodiscard]] PersonName personName(const MailAddress &address);

/// The name that stands beside an address in quoted header lines ("From: Sally Brandt <sally@...>", "...
/// [mailto:sally@...]"); empty where there is none. Looks at the start of the text only.
[[nodiscard]] QString nameBeside(const QString &address, const QString &text);

} // namespace core
