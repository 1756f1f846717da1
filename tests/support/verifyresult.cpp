// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/verifyresult.h"

namespace testsupport {

QByteArray describe(const core::Error &error)
{
    return "error " + QByteArray::number(int(error.code)) + ": " + error.subject.toUtf8() + " (" +
           error.place.toUtf8() + ") " + error.detail.toUtf8();
}

} // namespace testsupport
