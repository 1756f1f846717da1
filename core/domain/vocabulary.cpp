// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/vocabulary.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

template <class E>
struct Vocabulary;

#define UNGHOST_VOCABULARY(E, ...)                                                                           \
    template <>                                                                                              \
    struct Vocabulary<E> {                                                                                   \
        static constexpr auto ids = std::to_array<QLatin1StringView>({__VA_ARGS__});                         \
    };                                                                                                       \
    }                                                                                                        \
    QString toId(E value)                                                                                    \
    {                                                                                                        \
        return Vocabulary<E>::ids[static_cast<size_t>(value)];                                               \
    }                                                                                                        \
    template <>                                                                                              \
    std::optional<E> fromId<E>(QStringView id)                                                               \
    {                                                                                                        \
        const auto &ids = Vocabulary<E>::ids;                                                                \
        for (size_t i = 0; i < ids.size(); ++i) {                                                            \
            if (id == ids[i])                                                                                \
                return static_cast<E>(i);                                                                    \
        }                                                                                                    \
        return std::nullopt;                                                                                 \
    }                                                                                                        \
    template <>                                                                                              \
    QStringList allIds<E>()                                                                                  \
    {                                                                                                        \
        return {Vocabulary<E>::ids.begin(), Vocabulary<E>::ids.end()};                                       \
    }                                                                                                        \
    namespace {

using L = QLatin1StringView;

UNGHOST_VOCABULARY(Segment, L("consumer"), L("small_business"), L("company"), L("enterprise"))
UNGHOST_VOCABULARY(Situation, L("never_engaged"), L("missed_appointment"), L("after_conversation"),
                   L("after_proposal"), L("in_contract"))
UNGHOST_VOCABULARY(State, L("new"), L("your_turn"), L("scheduled"), L("waiting"), L("silent"), L("on_hold"),
                   L("unreachable"), L("done"))
UNGHOST_VOCABULARY(Channel, L("email"), L("text"), L("voicemail"), L("call"), L("social"), L("meeting"),
                   L("note"))
UNGHOST_VOCABULARY(Direction, L("in"), L("out"))
UNGHOST_VOCABULARY(TouchKind, L("reply"), L("auto_reply"), L("bounce"), L("receipt"), L("list"), L("other"),
                   L("sent"), L("held"), L("missed"), L("note"))
UNGHOST_VOCABULARY(CountsAs, L("attempt"), L("answer"), L("nothing"))
UNGHOST_VOCABULARY(ContactRole, L("unknown"), L("decision_maker"), L("influencer"), L("user"))
UNGHOST_VOCABULARY(FactKind, L("problem"), L("outcome"), L("reason"), L("best_time"), L("promise"), L("role"))
UNGHOST_VOCABULARY(DoneAs, L("won"), L("lost"), L("moved_on"), L("no_contact"))
UNGHOST_VOCABULARY(AppointmentStatus, L("scheduled"), L("held"), L("missed"), L("cancelled"))
UNGHOST_VOCABULARY(CancelledBy, L("them"), L("us"))
UNGHOST_VOCABULARY(HandoffVia, L("mailto"), L("eml"), L("gmail"), L("outlook"), L("sms"), L("tel"),
                   L("clipboard"))
UNGHOST_VOCABULARY(HandoffStatus, L("handed_off"), L("confirmed"), L("not_sent"))
UNGHOST_VOCABULARY(AnswerMeaning, L("yes"), L("neutral"), L("no"))
UNGHOST_VOCABULARY(ExportLevel, L("figures"), L("names"), L("full"))

} // namespace

} // namespace core
