// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/icsfile.h"
#include "tests/fuzz/bytesfile.h"

// A calendar: its events of three years, and its whole days.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr core::Instant kNow{1'775'000'000'000};
    constexpr qint64 kYear = 365LL * 24 * 60 * 60 * 1000;
    static fuzz::BytesFile file;
    const QString path = file.holding({reinterpret_cast<const char *>(data), qsizetype(size)});
    const auto read = core::readIcsFile(path, {{kNow.utcMs - kYear}, {kNow.utcMs + 2 * kYear}});
    for (const core::IcsEvent &event : read ? read->events : QList<core::IcsEvent>())
        fuzz::require(event.start.has_value() || event.day.has_value());
    (void)core::readHolidays(path, kNow);
    return 0;
}
