// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/senders.h"

#include "core/actions/judgement.h"
#include "core/mail/address.h"
#include "core/store/senderstore.h"
#include "core/store/settingsstore.h"
#include "core/store/touchstore.h"

#include <QMap>

#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isMailServer(const QString &address)
{
    const QString local = localPart(address);
    return local == u"mailer-daemon"_s || local == u"postmaster"_s;
}

bool isOfMail(TouchKind kind)
{
    return kind <= TouchKind::Other; // the first six are what a mail can be
}

Result<void> mayJudge(const Desk &desk, const QString &address, TouchKind kind)
{
    if (!isMailAddress(address))
        return failure({.code = Error::Code::InvalidValue, .subject = address, .detail = u"email"_s});
    if (!isOfMail(kind))
        return failure({.code = Error::Code::InvalidValue, .subject = toId(kind), .detail = u"kind"_s});
    const auto own = SettingsStore(desk.database).ownAddresses();
    if (!own)
        return failure(own.error());
    if (own->contains(address))
        return failure({.code = Error::Code::RuleForbids, .subject = address, .detail = u"own-sender"_s});
    if (isMailServer(address))
        return failure({.code = Error::Code::RuleForbids, .subject = address, .detail = u"mail-server"_s});
    return {};
}

/// As the judgement of its sender wants it; nothing if it is that already, or was judged by hand.
std::optional<Touch> judged(Touch touch, TouchKind kind)
{
    if (touch.kindByRep || (touch.readKind && touch.mark.kind == kind))
        return std::nullopt;
    if (!touch.readKind) {
        touch.readKind = touch.mark.kind;
        touch.readReason = touch.kindReason;
    }
    touch.mark.kind = kind;
    touch.kindReason = kSenderJudgedByRep;
    return touch;
}

std::optional<Touch> byItself(Touch touch)
{
    if (!touch.readKind)
        return std::nullopt;
    touch.mark.kind = *touch.readKind;
    touch.kindReason = touch.readReason;
    touch.readKind.reset();
    touch.readReason.clear();
    return touch;
}

/// An action on all mail from one address, while it runs.
class SenderAction final
{
public:
    SenderAction(Desk &desk, Transaction &transaction, const QString &address)
      : m_desk(desk), m_transaction(transaction)
    {
        m_outcome.address = address;
    }

    template <class Change>
    Result<SenderOutcome> run(Change change)
    {
        const auto touches = TouchStore(m_desk.database).fromSender(m_outcome.address);
        if (!touches)
            return failure(touches.error());
        QMap<ProspectId, QList<Touch>> changed;
        for (const Touch &touch : *touches) {
            const std::optional<Touch> other = change(touch);
            if (!other)
                continue;
            changed[touch.prospect].append(*other);
            m_outcome.mails += other->mark.kind != touch.mark.kind ? 1 : 0;
        }
        for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
            if (const auto stored = store(it.key(), it.value()); !stored)
                return failure(stored.error());
        }
        m_outcome.prospects = changed.keys();
        return m_transaction.commit().map([this] { return m_outcome; });
    }

private:
    Result<void> store(ProspectId prospect, const QList<Touch> &touches)
    {
        auto action = ProspectAction::within(m_desk, m_transaction, prospect);
        if (!action)
            return failure(action.error());
        if (const auto stored = storeJudged(*action, touches); !stored)
            return stored;
        return action->finish().map([](const Standing &) {});
    }

    Desk &m_desk;
    Transaction &m_transaction;
    SenderOutcome m_outcome;
};

} // namespace

bool canJudgeSender(const Touch &touch)
{
    return !touch.sender.isEmpty() && !isMailServer(touch.sender);
}

Result<SenderOutcome> judgeSender(Desk &desk, const QString &given, TouchKind kind)
{
    const QString address = given.trimmed().toLower();
    if (const auto may = mayJudge(desk, address, kind); !may)
        return failure(may.error());
    auto transaction = Transaction::begin(desk.database, u"judge_sender"_s);
    if (!transaction)
        return failure(transaction.error());
    return SenderStore(desk.database)
      .set(*transaction, {.address = address, .kind = kind, .at = desk.now()})
      .and_then([&] {
          return SenderAction(desk, *transaction, address).run([kind](const Touch &touch) {
              return judged(touch, kind);
          });
      });
}

Result<SenderOutcome> judgeSenderOf(Desk &desk, TouchId id, TouchKind kind)
{
    const auto chosen = TouchStore(desk.database).touch(id);
    if (!chosen)
        return failure(chosen.error());
    if (chosen->sender.isEmpty())
        return failure({.code = Error::Code::NotFound,
                        .subject = QString::number(id.value()),
                        .detail = u"unknown-sender"_s});
    if (const auto may = mayJudge(desk, chosen->sender, kind); !may)
        return failure(may.error());
    auto transaction = Transaction::begin(desk.database, u"judge_sender"_s);
    if (!transaction)
        return failure(transaction.error());
    const auto change = [id, kind](Touch touch) {
        if (touch.mark.id != id || !touch.kindByRep || touch.mark.kind == kind)
            return judged(touch, kind);
        touch.mark.kind = kind; // this one too: it is the one that was pointed at
        return std::optional(touch);
    };
    return SenderStore(desk.database)
      .set(*transaction, {.address = chosen->sender, .kind = kind, .at = desk.now()})
      .and_then([&] { return SenderAction(desk, *transaction, chosen->sender).run(change); });
}

Result<SenderOutcome> judgeEachByItself(Desk &desk, const QString &given)
{
    const QString address = given.trimmed().toLower();
    const auto known = SenderStore(desk.database).find(address);
    if (!known)
        return failure(known.error());
    if (!*known)
        return failure({.code = Error::Code::NotFound, .subject = address, .detail = u"sender"_s});
    auto transaction = Transaction::begin(desk.database, u"judge_each"_s);
    if (!transaction)
        return failure(transaction.error());
    return SenderStore(desk.database).remove(*transaction, address).and_then([&] {
        return SenderAction(desk, *transaction, address).run(byItself);
    });
}

Result<QList<SenderJudgement>> senderJudgements(const Desk &desk)
{
    return SenderStore(desk.database).all();
}

} // namespace core
