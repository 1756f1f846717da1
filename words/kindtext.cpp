// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "words/kindtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace words {

namespace {

struct Reason {
    const char *id;
    const char *text;
};

constexpr std::array<Reason, 13> kReasons{{
  {"auto-submitted", QT_TRANSLATE_NOOP("words::kindReason", "its header says so")},
  {"auto-mark", QT_TRANSLATE_NOOP("words::kindReason", "the mail program's mark says so")},
  {"auto-subject", QT_TRANSLATE_NOOP("words::kindReason", "its subject says so")},
  {"dsn-failed", QT_TRANSLATE_NOOP("words::kindReason", "the mail came back")},
  {"dsn-delayed", QT_TRANSLATE_NOOP("words::kindReason", "the mail is late, not lost")},
  {"dsn-delivered", QT_TRANSLATE_NOOP("words::kindReason", "the mail arrived")},
  {"old-bounce", QT_TRANSLATE_NOOP("words::kindReason", "a mail server wrote it")},
  {"disposition-notification",
   QT_TRANSLATE_NOOP("words::kindReason", "it only tells that a mail was opened")},
  {"list-day", QT_TRANSLATE_NOOP("words::kindReason", "your list says so; it tells no hour")},
  {"list", QT_TRANSLATE_NOOP("words::kindReason", "its header names a list")},
  {"machine-sender", QT_TRANSLATE_NOOP("words::kindReason", "its sender is a machine")},
  {"same-organisation",
   QT_TRANSLATE_NOOP("words::kindReason", "somebody new from there; say whether it answers")},
  {"rep-sender", QT_TRANSLATE_NOOP("words::kindReason", "you said so of this sender")},
}};

} // namespace

QString kindReasonText(const QString &reason)
{
    const auto found = std::find_if(kReasons.begin(), kReasons.end(), [&](const Reason &known) {
        return reason == QLatin1StringView(known.id);
    });
    return found == kReasons.end() ? QString()
                                   : QCoreApplication::translate("words::kindReason", found->text);
}

} // namespace words
