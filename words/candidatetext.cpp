// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "words/candidatetext.h"

#include <QCoreApplication>

namespace words {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("words::candidateText", text);
}

QString reason(const core::Candidate &candidate)
{
    const bool isOnce = candidate.doubts.contains(core::Doubt::OnceOnly);
    if (candidate.answered > 0)
        return isOnce ? tr("One mail each way") : tr("You wrote to each other");
    return isOnce ? tr("You wrote once, no answer") : tr("You wrote, no answer yet");
}

} // namespace

QString candidateText(const core::Candidate &candidate)
{
    const QString why = reason(candidate);
    const bool isShared = candidate.doubts.contains(core::Doubt::SharedAddress);
    if (isShared)
        return tr("%1; a shared address").arg(why);
    const bool isPrivate = candidate.doubts.contains(core::Doubt::PrivateAddress);
    return isPrivate ? tr("%1; a private address").arg(why) : why;
}

} // namespace words
