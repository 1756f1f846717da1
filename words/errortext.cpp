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

/// Sentences by the id that core gives as `detail`; the last one where it is none of them.
struct Told {
    const char *detail;
    const char *sentence;
};

template <size_t N>
QString told(const Told (&all)[N], const QString &detail)
{
    for (const Told &one : all) {
        if (detail == QLatin1StringView(one.detail))
            return tr(one.sentence);
    }
    return tr(all[N - 1].sentence);
}

QString invalidSentence(const QString &detail)
{
    static constexpr Told all[] = {
      {"email", QT_TR_NOOP("“%1” is no e-mail address. Write it like sally@example.com.")},
      {"timezone", QT_TR_NOOP("“%1” is no time zone. Write it like Europe/Berlin or America/New_York.")},
      {"rep.timezone", QT_TR_NOOP("“%1” is no time zone. Write it like Europe/Berlin or America/New_York.")},
      {"rep.language", QT_TR_NOOP("“%1” is no language. Write it like en, de or es.")},
      {"away", QT_TR_NOOP("“%1” is no period. Write it like 2026-03-02..2026-03-13.")},
      {"kind", QT_TR_NOOP("“%1” is nothing that a mail can be.")},
      {"name", QT_TR_NOOP("A name is missing. Say who it is.")},
      {"passphrase", QT_TR_NOOP("The passphrase is empty. Write one into the first line of its file.")},
      {"report", QT_TR_NOOP("“%1” is no report that can be written. End it in .pdf, .html, .xlsx or .csv.")},
      {"reason", QT_TR_NOOP("A reason is missing. Say why in a few words.")},
      {"text", QT_TR_NOOP("The words are missing. Say what they said.")},
      {"at", QT_TR_NOOP("A time is missing. Write it like 2026-03-02T10:00:00-05:00.")},
      {"", QT_TR_NOOP("“%1” does not fit here. Check how it is written.")},
    };
    return told(all, detail);
}

QString notFoundSentence(const QString &detail)
{
    static constexpr Told all[] = {
      {"left-out", QT_TR_NOOP("“%1” is not left out. See “unghost leave-out --list” for who is.")},
      {"sender", QT_TR_NOOP("Nothing was said of all mail from “%1”.")},
      {"unknown-sender", QT_TR_NOOP("It is not known from which address the touch %1 came.")},
      {"touch", QT_TR_NOOP("There is no touch %1 here. See “unghost show” for their ids.")},
      {"appointment",
       QT_TR_NOOP("There is no appointment %1 here. See “unghost show --json” for their ids.")},
      {"playbook", QT_TR_NOOP("There is no playbook “%1”.")},
      {"handoff", QT_TR_NOOP("Nothing handed off to %1 waits for an answer.")},
      {"address", QT_TR_NOOP("No address is known to write to. Add one first, or copy the text.")},
      {"undo", QT_TR_NOOP("There is nothing to take back.")},
      {"", QT_TR_NOOP("Nothing matches “%1”. See “unghost prospects” for what there is.")},
    };
    return told(all, detail);
}

QString ruleSentence(const QString &detail)
{
    static constexpr Told all[] = {
      {"until-in-the-past", QT_TR_NOOP("A hold until %1 would be over already. Choose a later day.")},
      {"appointment-lies-ahead",
       QT_TR_NOOP("The appointment still lies ahead; it cannot be %1 yet. Say so once its time has come.")},
      {"no-true-wording",
       QT_TR_NOOP(
         "The step %1 has no wording that the record shows to be true. Log what was done, or write it "
         "yourself.")},
      {"invitation-in-the-past", QT_TR_NOOP("That time is over. Name one that lies ahead: --at.")},
      {"merge-with-itself", QT_TR_NOOP("Prospect %1 cannot be merged with itself. Name two.")},
      {"beside-a-run", QT_TR_NOOP("The steps of %1 stand beside a run. Ask for one by its name: --step.")},
      {"no-useful-thing", QT_TR_NOOP("%1 sends one useful thing, and only you know one. Keep it in the "
                                     "settings (nurture.useful), or write it yourself.")},
      {"own-sender", QT_TR_NOOP("%1 is an address of yours: your own mail is never an answer.")},
      {"no-organisation",
       QT_TR_NOOP("%1 has no address at a company of its own: there is nobody else to leave "
                  "out.")},
      {"mail-server",
       QT_TR_NOOP("%1 is a mail server and speaks for everybody behind it. Judge its mails one "
                  "by one.")},
      {"no-holidays", QT_TR_NOOP("%1 holds no holidays: no event of a whole day. Choose another file.")},
      {"", QT_TR_NOOP("The step %1 cannot be drafted from what is recorded.")},
    };
    return told(all, detail);
}

QString teamFileSentence(const QString &detail)
{
    static constexpr Told all[] = {
      {"foreign", QT_TR_NOOP("%1 is no team export of Unghost. Choose another file.")},
      {"newer", QT_TR_NOOP("%1 was written by a newer Unghost. Update Unghost, or ask for an older export.")},
      {"cut", QT_TR_NOOP("%1 is cut off. Copy it again, or ask the rep for a new export.")},
      {"changed", QT_TR_NOOP("%1 was changed after it was made. Ask the rep for a new export.")},
      {"counts", QT_TR_NOOP("%1 does not hold what it says it holds. Ask the rep for a new export.")},
      {"future", QT_TR_NOOP("%1 is dated in the future. Check the clocks of both computers.")},
      {"sealed", QT_TR_NOOP("%1 is sealed with a passphrase. Give it with the file.")},
      {"too-large", QT_TR_NOOP("%1 is larger than any team export. It was left out.")},
      {"team-key", QT_TR_NOOP("%1 is no team key. Ask your manager for the file again.")},
      {"", QT_TR_NOOP("%1 is damaged and was left out. Ask the rep for a new export.")},
    };
    return told(all, detail);
}

QString sentence(const core::Error &error)
{
    using Code = core::Error::Code;
    switch (error.code) {
        case Code::CannotRead:
            return tr("%1 cannot be read. Check that it is there and that you may open it.");
        case Code::CannotWrite:
            return tr("%1 cannot be written. Choose another place, or free the file for writing.");
        case Code::DiskFull:
            return tr("There is no room left for %1. Free some space and try again; nothing was changed.");
        case Code::EmptyFile:
            return tr("%1 is empty. Choose another file.");
        case Code::UnknownFormat:
            return tr(
              "%1 holds nothing that Unghost can read. It takes mbox, .eml, Maildir, CSV, .vcf and .ics.");
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
            return notFoundSentence(error.detail);
        case Code::Ambiguous:
            return tr("Several match “%1”. Say which by its id:");
        case Code::InvalidValue:
            return invalidSentence(error.detail);
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
            return ruleSentence(error.detail);
        case Code::FactMissing:
            return tr("This needs what they said, in their words: %1. Add it as a fact first.");
        case Code::NoMove:
            return tr("There is nothing to send to %1 now.");
        case Code::StoreNotEmpty:
            return tr(
              "The store %1 holds prospects of its own. The demo wants an empty one: name it with --db.");
        case Code::WrongPassphrase:
            return tr("%1 does not open with this passphrase, or its start is damaged. Type it again, or ask "
                      "who sealed the file.");
        case Code::TeamFileRefused:
            return teamFileSentence(error.detail);
        case Code::OutOfMemory:
            return tr("There is not enough memory: %1 MB are needed. Close other programs and try again.");
        case Code::Canceled:
            return tr("Stopped. Nothing was stored.");
    }
    return {};
}

} // namespace

QString errorText(const core::Error &error)
{
    QString text = sentence(error);
    if (text.contains(u"%1"_s))
        text = text.arg(QDir::toNativeSeparators(error.subject));
    if (!error.place.isEmpty())
        text += u" ("_s + error.place + u')';
    const bool isSaid =
      error.code == core::Error::Code::InvalidValue || error.code == core::Error::Code::NotFound ||
      error.code == core::Error::Code::RuleForbids || error.code == core::Error::Code::TeamFileRefused ||
      error.code == core::Error::Code::DiskFull || // the driver's own words say no more
      error.code == core::Error::Code::StoreLocked;
    if (!error.detail.isEmpty() && !isSaid)
        text += (error.code == core::Error::Code::Ambiguous ? u"\n"_s : u" "_s) + error.detail;
    return text;
}

} // namespace words
