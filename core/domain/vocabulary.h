// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

/// The closed vocabularies of the domain. Their ids (`toId`) are a contract: the same in the database,
/// in JSON and on the command line. Never rename one.
namespace core {

enum class Segment { Consumer, SmallBusiness, Company, Enterprise };
enum class Situation { NeverEngaged, MissedAppointment, AfterConversation, AfterProposal, InContract };
enum class State { New, YourTurn, Scheduled, Waiting, Silent, OnHold, Unreachable, Done };
enum class Channel { Email, Text, Voicemail, Call, Social, Meeting, Note };
enum class Direction { In, Out };
/// What a touch is. The first six are what `classify` tells of a mail.
enum class TouchKind { Reply, AutoReply, Bounce, Receipt, List, Other, Sent, Held, Missed, Note };
enum class CountsAs { Attempt, Answer, Nothing };
enum class ContactRole { Unknown, DecisionMaker, Influencer, User };
enum class FactKind { Problem, Outcome, Reason, BestTime, Promise, Role };
enum class DoneAs { Won, Lost, MovedOn, NoContact };
enum class AppointmentStatus { Scheduled, Held, Missed, Cancelled };
enum class CancelledBy { Them, Us };
enum class HandoffVia { Mailto, Eml, Gmail, Outlook, Sms, Tel, Clipboard };
enum class HandoffStatus { HandedOff, Confirmed, NotSent };
/// What an answer led to, judged by what happened and never by its words.
enum class AnswerMeaning {
    Yes,     ///< within 14 days of it they talked, agreed on a time, or it was won
    Neutral, ///< neither
    No,      ///< they called it off, or it was closed as lost or no_contact within 14 days
};
/// How much of the record a rep gives to the manager (decisions 25).
enum class ExportLevel {
    Figures, ///< no name, address, subject or word; contacts as keyed hashes, with a team key alone
    Names,   ///< names, organisations, dates, kinds, steps
    Full,    ///< addresses and words too; never of prospects that asked not to be contacted
};

[[nodiscard]] QString toId(Segment value);
[[nodiscard]] QString toId(Situation value);
[[nodiscard]] QString toId(State value);
[[nodiscard]] QString toId(Channel value);
[[nodiscard]] QString toId(Direction value);
[[nodiscard]] QString toId(TouchKind value);
[[nodiscard]] QString toId(CountsAs value);
[[nodiscard]] QString toId(ContactRole value);
[[nodiscard]] QString toId(FactKind value);
[[nodiscard]] QString toId(DoneAs value);
[[nodiscard]] QString toId(AppointmentStatus value);
[[nodiscard]] QString toId(CancelledBy value);
[[nodiscard]] QString toId(HandoffVia value);
[[nodiscard]] QString toId(HandoffStatus value);
[[nodiscard]] QString toId(AnswerMeaning value);
[[nodiscard]] QString toId(ExportLevel value);

/// The value of an id, nothing for a word that is none. `fromId<Segment>(u"company")`.
template <class E>
[[nodiscard]] std::optional<E> fromId(QStringView id);

/// All ids of a vocabulary, in order: for help texts and error messages.
template <class E>
[[nodiscard]] QStringList allIds();

} // namespace core
