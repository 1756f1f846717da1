// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/teamfigures.h"

using namespace Qt::StringLiterals;

namespace core {

QString toId(SharedContact::Known known)
{
    switch (known) {
        case SharedContact::Known::ByHash:
            return u"hash"_s;
        case SharedContact::Known::ByAddress:
            return u"address"_s;
        case SharedContact::Known::ByName:
            return u"name"_s;
    }
    return {};
}

} // namespace core
