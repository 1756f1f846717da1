// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/touch.h"

namespace core {

CountsAs countsAs(const TouchMark &touch)
{
    if (touch.channel == Channel::Note)
        return CountsAs::Nothing;
    if (touch.kind == TouchKind::Held)
        return CountsAs::Answer;
    if (touch.direction == Direction::In)
        return touch.kind == TouchKind::Reply ? CountsAs::Answer : CountsAs::Nothing;
    return touch.kind == TouchKind::Sent ? CountsAs::Attempt : CountsAs::Nothing;
}

} // namespace core
