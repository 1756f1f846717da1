// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/address.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using L = QLatin1StringView;

bool isLineBreak(QChar c)
{
    return c == u'\r' || c == u'\n' || c.isNull() || c == u'\v' || c == u'\f' || c == QChar(0x85) ||
           c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

constexpr auto kMachineWords = std::to_array<L>({
  L("noreply"),
  L("donotreply"),
  L("dontreply"),
  L("mailerdaemon"),
  L("nepasrepondre"),
  L("noresponder"),
  L("naoresponda"),
  L("nichtantworten"),
});

constexpr auto kMachineLocals = std::to_array<L>({
  L("bounce"),
  L("bounces"),
  L("newsletter"),
  L("newsletters"),
  L("notification"),
  L("notifications"),
  L("notify"),
  L("postmaster"),
  L("alert"),
  L("alerts"),
  L("mailer"),
  L("listserv"),
  L("majordomo"),
  L("autoresponder"),
  L("auto-reply"),
  L("autoreply"),
  L("daemon"),
  L("root"),
  L("calendar-notification"),
});

// Not info@, office@ or sales@: a small business answers there itself.
constexpr auto kRoleLocals = std::to_array<L>({
  L("abuse"),      L("accounting"), L("admin"),    L("billing"),     L("feedback"),     L("helpdesk"),
  L("hostmaster"), L("invoice"),    L("invoices"), L("jobs"),        L("list"),         L("lists"),
  L("news"),       L("orders"),     L("press"),    L("privacy"),     L("registration"), L("security"),
  L("spam"),       L("subscribe"),  L("support"),  L("unsubscribe"), L("webmaster"),
});

constexpr auto kSharedLocals = std::to_array<L>({
  L("buero"),     L("comercial"), L("contact"),   L("contacto"), L("contato"),    L("customerservice"),
  L("enquiries"), L("hallo"),     L("hello"),     L("hola"),     L("info"),       L("inquiries"),
  L("kontakt"),   L("mail"),      L("marketing"), L("office"),   L("purchasing"), L("reception"),
  L("sales"),     L("service"),   L("team"),      L("ventas"),   L("vertrieb"),
});

template <size_t N>
bool holds(const std::array<L, N> &words, QStringView word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

Result<void> checkOneLine(const QString &value, const QString &field)
{
    if (std::any_of(value.begin(), value.end(), isLineBreak))
        return failure({.code = Error::Code::HeaderLineBreak, .subject = field});
    return {};
}

bool isMailAddress(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 1 || at > 64 || text.size() - at < 2 || text.size() > 254)
        return false;
    const QStringView local = QStringView(text).first(at);
    const QStringView domain = QStringView(text).sliced(at + 1);
    const bool quoted = local.size() > 2 && local.front() == u'"' && local.back() == u'"';
    const auto strange = [](QStringView part, QStringView forbidden) {
        return std::any_of(part.begin(), part.end(), [forbidden](QChar c) {
            return c.isSpace() || c.category() == QChar::Other_Control || isLineBreak(c) ||
                   forbidden.contains(c);
        });
    };
    if (!quoted && strange(local, u"\"(),:;<>@[\\]"))
        return false;
    if (quoted && std::any_of(local.begin(), local.end(), isLineBreak))
        return false;
    return !strange(domain, u"\"(),;<>@\\/?&#%=+*!'`{}|^~$_") && !domain.startsWith(u'.') &&
           !domain.endsWith(u'.') && !domain.contains(u".."_s);
}

QString localPart(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at < 0 ? address : address.left(at);
}

QString mailDomain(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at < 0 ? QString() : address.mid(at + 1).toLower();
}

bool isMachineAddress(const QString &address)
{
    QString local = localPart(address).toLower();
    if (holds(kMachineLocals, local))
        return true;
    local.removeIf([](QChar c) { return !c.isLetter(); });
    return std::any_of(kMachineWords.begin(), kMachineWords.end(),
                       [&](L word) { return local.startsWith(word) || local.endsWith(word); });
}

bool isRoleAddress(const QString &address)
{
    return holds(kRoleLocals, localPart(address).toLower());
}

bool isSharedAddress(const QString &address)
{
    return address.contains(u'@') && holds(kSharedLocals, localPart(address).toLower());
}

} // namespace core
