// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/htmltext.h"
#include "core/mail/replytext.h"
#include "tests/fuzz/bytesfile.h"

#include <QString>

// The own words of a mail's text, and the text of HTML.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    fuzz::require(core::replyText(text).own.size() <= text.size());
    (void)core::replyText(core::textFromHtml(text));
    return 0;
}
