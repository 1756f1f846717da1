// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace core {

/// A message to pass to the rep's own mail program. Values as the rep sees them: nothing encoded.
struct OutgoingMail {
    QString from{};      ///< address; only in an .eml draft; may be empty
    QStringList to{};    ///< bare addresses, at least one
    QStringList cc{};    ///< bare addresses
    QString subject{};   ///< one line
    QString body{};      ///< any kind of line end
    QString inReplyTo{}; ///< Message-ID without angle brackets; may be empty
    bool operator==(const OutgoingMail &) const = default;
};

/// The longest mailto: that all mail programs seen take whole; of the whole URI.
inline constexpr qsizetype kMailtoLimit = 1800;

// Each of these fails with HeaderLineBreak (the field as subject: "to", "cc", "subject", "in-reply-to",
// "from") where a value could smuggle another header in, and with InvalidValue for what is no address.

/// RFC 6068. Fields: to, cc, subject, body, In-Reply-To; every value percent-encoded, line breaks as %0D%0A.
[[nodiscard]] Result<QString> mailtoUri(const OutgoingMail &mail);
/// False: hand off an .eml draft instead, or the clipboard with mailtoUri() of the recipients alone.
[[nodiscard]] inline bool fitsMailto(const QString &uri)
{
    return uri.size() <= kMailtoLimit;
}

/// The compose pages of Gmail and Outlook on the web: the text passes through the network and stays in the
/// browser's history, so only for reps who chose them.
[[nodiscard]] Result<QString> gmailUri(const OutgoingMail &mail);
[[nodiscard]] Result<QString> outlookUri(const OutgoingMail &mail);

/// An unsent draft (X-Unsent: 1) with CRLF lines, in UTF-8, with neither Date nor Message-ID; no line is
/// longer than 998 bytes.
[[nodiscard]] Result<QByteArray> emlDraft(const OutgoingMail &mail);

/// RFC 3966. `phoneContext` ("+1") is added to a number without a leading +, where it is known.
/// InvalidValue for what is no telephone number.
[[nodiscard]] Result<QString> telUri(const QString &number, const QString &phoneContext = {});
/// RFC 5724, with the text as its body.
[[nodiscard]] Result<QString> smsUri(const QString &number, const QString &text);

/// The text for the clipboard: line feeds only, nothing that a paste would choke on.
[[nodiscard]] QString clipboardText(const QString &text);

} // namespace core
