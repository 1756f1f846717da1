// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "words/importtext.h"

#include "words/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace words {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("words::importText", text);
}

QString sentence(core::ImportTrouble trouble)
{
    using Trouble = core::ImportTrouble;
    switch (trouble) {
        case Trouble::UnreadableMail:
            return tr("This is no mail that can be read; it was left out.");
        case Trouble::MailTooLarge:
            return tr("The mail is too large to be read; it was left out.");
        case Trouble::TruncatedMail:
            return tr("The file ends inside of this mail; it was left out. Copy the file again from where "
                      "it came from and read it once more.");
        case Trouble::NoFinalLineEnd:
            return tr("The file ends without a line end; this mail was taken. If words are missing at its "
                      "end, undo the import and read a whole copy of the file.");
        case Trouble::NestedTooDeep:
            return tr("The mail has more parts inside of parts than are read; it was taken without them.");
        case Trouble::NoSender:
            return tr("The mail has no sender; it was left out.");
        case Trouble::NoDate:
            return tr("The mail has no date that can be read; it was left out.");
        case Trouble::NoNameNoEmail:
            return tr("The entry has neither a name nor an e-mail address. Add one and read the file again.");
        case Trouble::BrokenAddress:
            return tr("“%1” is no e-mail address. Correct it and read the file again.");
        case Trouble::BrokenTimezone:
            return tr("“%1” is no time zone; the entry was taken without it.");
        case Trouble::UnknownValue:
            return tr("“%1” is not known here; the entry was taken without it.");
        case Trouble::BrokenDay:
            return tr("“%1” is no day that can be read; the entry was taken without it.");
        case Trouble::TwoDays:
            return tr("“%1” can be two days; the entry was taken without it. Say whether the day or the "
                      "month comes first, and read the file again.");
        case Trouble::DayToCome:
            return tr("%1 is still to come; the entry was taken without it.");
        case Trouble::UnclosedQuote:
            return tr("A quote is opened here and never closed. Close it and read the file again.");
        case Trouble::RowTooLong:
            return tr("The row is longer than a row can be. Are the line breaks missing?");
        case Trouble::TooManyFields:
            return tr(
              "The row has more fields than the header. Put fields with the delimiter in them in quotes.");
        case Trouble::BrokenEvent:
            return tr("The event's time cannot be read: %1. It was left out.");
        case Trouble::UnclosedCard:
            return tr(
              "A card begins here and never ends; it was left out. Export the contacts again and read "
              "the new file.");
        case Trouble::UnopenedCard:
            return tr(
              "A card ends here that never began; it was left out. Export the contacts again and read "
              "the new file.");
        case Trouble::CardTooLarge:
            return tr(
              "The card has more text than a card can have; it was left out. Shorten it where it came "
              "from and export it again.");
        case Trouble::UnreadableNames:
            return tr(
              "Files or folders in here have names that are not UTF-8 (%1): they were left out. Rename "
              "them and read it once more.");
        case Trouble::NotAProspect:
            return tr(
              "“%1” is not a prospect, as you said; the entry was left out. The settings list whom you "
              "left out.");
        case Trouble::OtherProspect:
            return tr(
              "“%1” belongs to another prospect than the other addresses here, and stayed there. If the two "
              "are one, merge them.");
        case Trouble::FileFailed:
            return tr("The file was not taken.");
    }
    return {};
}

} // namespace

QString problemText(const core::ImportProblem &problem)
{
    if (problem.trouble == core::ImportTrouble::FileFailed)
        return errorText(problem.error);
    const QString text = sentence(problem.trouble);
    return text.contains(u"%1"_s) ? text.arg(problem.value) : text;
}

QString summaryText(const core::ImportReport &report)
{
    return tr("%1 read: %2 new, %3 completed, %4 known already or of no concern, %5 not taken.")
      .arg(report.read)
      .arg(report.added)
      .arg(report.updated)
      .arg(report.skipped)
      .arg(report.failed);
}

} // namespace words
