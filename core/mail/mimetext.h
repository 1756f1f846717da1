// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace core {

/// Text in the charset that its part names. UTF-8 is tried first; what mail programs label iso-8859-1 or
/// us-ascii is read as windows-1252. Unknown charsets too. NUL characters are dropped.
[[nodiscard]] QString decodedText(const QByteArray &bytes, const QByteArray &charset);

/// Base64 in several runs, each with its own padding, one after another.
[[nodiscard]] QByteArray fromBase64Runs(QByteArrayView text);

/// A header block in which every encoded word (RFC 2047) is one in UTF-8 and Q form, and every raw 8-bit
/// byte is UTF-8: the forms that the MIME library decodes without loss.
[[nodiscard]] QByteArray plainHeaderBlock(const QByteArray &head);

} // namespace core
