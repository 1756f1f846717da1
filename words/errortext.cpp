// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "words/errortext.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace words {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("words::errorText", text);
}

QString sentence(core::Error::Code code)
{
    using Code = core::Error::Code;
    switch (code) {
        case Code::CannotRead:
            return tr("%1 cannot be read. Check that the file is there, is no folder, and may be opened.");
        case Code::CannotWrite:
            return tr("%1 cannot be written. Choose another place, or free the file for writing.");
        case Code::DiskFull:
            return tr("There is no room left for %1. Free some space and try again; nothing was changed.");
        case Code::EmptyFile:
            return tr("%1 is empty. Choose another file.");
        case Code::UnknownFormat:
            return tr("%1 is no file that Unghost can read. It takes mbox, .eml and CSV.");
        case Code::DamagedFile:
            return tr("%1 is damaged. Export it again from where it came from.");
        case Code::StoreLocked:
            return tr("The store %1 is in use by another program. Close that one and try again.");
        case Code::StoreReadOnly:
            return tr("The store %1 is read-only. Allow writing to the file and its folder.");
        case Code::NotAStore:
            return tr("%1 is no Unghost store. Choose another file with --db; this one was left as it is.");
        case Code::SchemaTooNew:
            return tr(
              "The store %1 was written by a newer Unghost. Update Unghost; the file was left as it is.");
        case Code::MigrationFailed:
            return tr(
              "The store %1 could not be brought up to date. It is as it was; its backup lies beside it.");
        case Code::StoreFailed:
            return tr("The store refused a change to %1. Nothing was changed; run “unghost doctor”.");
        case Code::NotFound:
            return tr("Nothing matches “%1”. See “unghost prospects” for what there is.");
        case Code::Ambiguous:
            return tr("Several match “%1”. Say which by its id:");
        case Code::InvalidValue:
            return tr("“%1” does not fit here.");
        case Code::PlaybookBroken:
            return tr(
              "The playbook %1 is not used: there is an error in it. The one that was there before serves.");
        case Code::ToneRulesBroken:
            return tr(
              "The tone rules %1 are not used: there is an error in them. The rules from before serve.");
        case Code::HeaderLineBreak:
            return tr("The %1 of a message cannot hold a line break. Put it on one line.");
        case Code::NoContactAsked:
            return tr("%1 asked not to be contacted: no draft and no handoff. Only “reopen”, with a reason, "
                      "lifts that.");
        case Code::RuleForbids:
            return tr("Not now: %1");
        case Code::FactMissing:
            return tr("This needs what they said, in their words: %1. Add it as a fact first.");
        case Code::NoMove:
            return tr("There is nothing to send to %1 now.");
        case Code::StoreNotEmpty:
            return tr(
              "The store %1 holds prospects of its own. The demo wants an empty one: name it with --db.");
        case Code::Canceled:
            return tr("Stopped. Nothing was stored.");
    }
    return {};
}

} // namespace

QString errorText(const core::Error &error)
{
    QString text = sentence(error.code);
    if (text.contains(u"%1"_s))
        text = text.arg(QDir::toNativeSeparators(error.subject));
    if (!error.place.isEmpty())
        text += u" ("_s + error.place + u')';
    if (!error.detail.isEmpty())
        text += (error.code == core::Error::Code::Ambiguous ? u"\n"_s : u" "_s) + error.detail;
    return text;
}

} // namespace words
