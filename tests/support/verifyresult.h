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
    QVERIFY2((r).has_value(), (r).has_value() ? "" : testsupport::describe((r).error()).constData())
