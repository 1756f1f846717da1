// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/importfile.h"

#include <QByteArrayView>

namespace core {

/// Whether the last mail of a file is all there. A file is cut when its copy was broken off, or when another
/// program is just writing it.
enum class MailEnd {
    Whole,
    Unsure, ///< an mbox ends every line, this one does not; nothing else tells that words are missing
    Cut,    ///< the file ends inside of the header, or before the last of the mail's parts is closed
};

/// `mail` is the last of its file, from its header on. A file that ends with a line end is taken as whole:
/// there are mails that never close their parts.
[[nodiscard]] MailEnd mailEndOf(QByteArrayView mail, ImportType type);

} // namespace core
