// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

#include <optional>

namespace core {

enum class TextEncoding { Utf8, Utf16LE, Utf16BE, Windows1252 };

/// "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252": names as programs know them.
[[nodiscard]] QString encodingName(TextEncoding encoding);

/// How the bytes of a text file are to be read.
struct TextForm {
    TextEncoding encoding = TextEncoding::Utf8;
    qint64 start = 0; ///< bytes before the text: its byte order mark
    bool operator==(const TextForm &) const = default;
};

/// What the first bytes of a text say of its form: its byte order mark, else the zero bytes of UTF-16 among
/// its first signs. Nothing if they do not say.
[[nodiscard]] std::optional<TextForm> textFormOfHead(const QByteArray &head);

/// Looks at the whole file once, in bounded memory: by byte order mark, else by where the zero bytes are,
/// else UTF-8 unless its bytes say otherwise. CannotRead; EmptyFile; UnknownFormat for what is no text.
[[nodiscard]] Result<TextForm> textFormOf(const QString &path);

/// Decodes a text piece by piece; a character may be cut between two pieces. Bytes that mean nothing become
/// U+FFFD.
class TextDecoder final
{
public:
    explicit TextDecoder(TextEncoding encoding);
    [[nodiscard]] QString decode(const QByteArray &bytes);

private:
    TextEncoding m_encoding;
    QStringDecoder m_decoder;
};

} // namespace core
