// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mail/mailmessage.h"

#include <QByteArray>

namespace core {

/// The recipients of a message/delivery-status part (RFC 3464). Fields of no known recipient are left out.
[[nodiscard]] QList<DeliveryStatus> deliveryStatusOf(const QByteArray &part);

/// The ids in a Message-ID, In-Reply-To or References field, without angle brackets, at most the last 200.
[[nodiscard]] QStringList messageIdsIn(const QString &field);

/// The Message-ID in a block of header lines (text/rfc822-headers, or quoted in a bounce's text).
[[nodiscard]] QString messageIdInHeaders(const QByteArray &headers);

} // namespace core
