// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/vcardfile.h"
#include "tests/fuzz/bytesfile.h"

// Every card of a file of contacts.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static fuzz::BytesFile file;
    auto reader =
      core::VCardReader::open(file.holding({reinterpret_cast<const char *>(data), qsizetype(size)}));
    if (!reader)
        return 0;
    qint64 line = 0;
    while (const auto card = reader->next()) {
        fuzz::require(card->line >= line);
        line = card->line;
    }
    return 0;
}
