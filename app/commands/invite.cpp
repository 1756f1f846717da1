// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "core/actions/invitation.h"

using namespace Qt::StringLiterals;

namespace app {

Outcome<Exit> runInvite(Command &command)
{
    command.parser().addOptions({{u"at"_s, {}, u"T"_s},
                                 {u"minutes"_s, {}, u"N"_s},
                                 {u"topic"_s, {}, u"T"_s},
                                 {u"platform"_s, {}, u"P"_s}});
    if (const auto parsed = command.parse(1, 1); !parsed)
        return tl::unexpected(parsed.error());
    const auto at = command.instant(u"at"_s);
    if (!at)
        return tl::unexpected(at.error());
    if (!*at)
        return usage(u"invite wants --at."_s);
    const auto minutes = command.number(u"minutes"_s);
    if (!minutes)
        return tl::unexpected(minutes.error());
    const auto prospect = command.prospect();
    if (!prospect)
        return tl::unexpected(prospect.error());
    core::InvitationRequest request{.prospect = *prospect, .at = **at};
    request.minutes = minutes->value_or(request.minutes);
    request.topic = command.value(u"topic"_s);
    request.platform = command.value(u"platform"_s);
    const auto file = core::writeInvitation((*command.session())->desk(), request);
    if (!file)
        return refuse(file.error());
    command.print(QJsonObject{{u"file"_s, *file}}, *file);
    return Exit::Done;
}

} // namespace app
