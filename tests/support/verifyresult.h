// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QTest>

namespace testsupport {

[[nodiscard]] QByteArray describe(const core::Error &error);

}

/// Fails the test with the error's own words.
#define VERIFY_RESULT(r)                                                                                     \
    do {                                                                                                     \
        const auto &verified = (r);                                                                          \
        QVERIFY2(verified.has_value(),                                                                       \
                 verified.has_value() ? "" : testsupport::describe(verified.error()).constData());           \
    } while (false)
