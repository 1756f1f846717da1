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
    Open, ///< it may be whole: it ends a line, but not its outermost parts, its header, or as an mbox should
    Unsure, ///< an mbox ends every line, this one does not; nothing else tells that words are missing
    Cut,    ///< the file ends inside of the header, or before the last of the mail's parts is closed
};

/// `mail` is the last of its file, from its header on.
[[nodiscard]] MailEnd mailEndOf(QByteArrayView mail, ImportType type);

} // namespace core
