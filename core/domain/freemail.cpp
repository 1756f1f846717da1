// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/freemail.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using L = QLatin1StringView;

/// Providers that write one name under many endings: yahoo.com, yahoo.co.uk, yahoo.com.br.
constexpr auto kFamilies = std::to_array<L>({
  L("aol"),
  L("gmx"),
  L("hotmail"),
  L("live"),
  L("msn"),
  L("outlook"),
  L("yahoo"),
  L("ymail"),
});

constexpr auto kDomains = std::to_array<L>({
  L("126.com"),       L("163.com"),         L("aim.com"),      L("arcor.de"),       L("att.net"),
  L("bellsouth.net"), L("bigpond.com"),     L("bluewin.ch"),   L("bol.com.br"),     L("btinternet.com"),
  L("charter.net"),   L("comcast.net"),     L("cox.net"),      L("daum.net"),       L("duck.com"),
  L("earthlink.net"), L("email.it"),        L("fastmail.com"), L("fastmail.fm"),    L("foxmail.com"),
  L("free.fr"),       L("freenet.de"),      L("gmail.com"),    L("googlemail.com"), L("hanmail.net"),
  L("hey.com"),       L("icloud.com"),      L("inbox.com"),    L("inbox.lv"),       L("interia.pl"),
  L("juno.com"),      L("laposte.net"),     L("libero.it"),    L("mac.com"),        L("mail.com"),
  L("mail.ru"),       L("mailbox.org"),     L("me.com"),       L("mindspring.com"), L("naver.com"),
  L("neuf.fr"),       L("o2.pl"),           L("onet.pl"),      L("online.de"),      L("optonline.net"),
  L("orange.fr"),     L("pacbell.net"),     L("pm.me"),        L("posteo.de"),      L("proton.me"),
  L("protonmail.ch"), L("protonmail.com"),  L("qq.com"),       L("rediffmail.com"), L("rocketmail.com"),
  L("sapo.pt"),       L("sbcglobal.net"),   L("seznam.cz"),    L("sfr.fr"),         L("shaw.ca"),
  L("sina.com"),      L("sky.com"),         L("swbell.net"),   L("t-online.de"),    L("telus.net"),
  L("terra.com.br"),  L("tutanota.com"),    L("tutanota.de"),  L("uol.com.br"),     L("verizon.net"),
  L("virgilio.it"),   L("virginmedia.com"), L("wanadoo.fr"),   L("web.de"),         L("wp.pl"),
  L("yandex.com"),    L("yandex.ru"),       L("zoho.com"),
});

/// "com", "net", "de", "co.uk", "com.br": what may follow a family's name. Not "nation.example".
bool isPublicEnding(QStringView ending)
{
    const auto dot = ending.lastIndexOf(u'.');
    if (dot < 0)
        return ending == L("com") || ending == L("net") || ending.size() == 2;
    const QStringView first = ending.left(dot);
    return ending.size() - dot - 1 == 2 && (first == L("co") || first == L("com"));
}

} // namespace

bool isFreeMail(QStringView address)
{
    const QString domain = address.mid(address.lastIndexOf(u'@') + 1).trimmed().toString().toLower();
    const auto isDomain = [&domain](L known) { return domain == known; };
    if (std::any_of(kDomains.begin(), kDomains.end(), isDomain))
        return true;
    const auto dot = domain.indexOf(u'.');
    const auto isName = [&domain, dot](L family) { return QStringView(domain).left(dot) == family; };
    return dot > 0 && std::any_of(kFamilies.begin(), kFamilies.end(), isName) &&
           isPublicEnding(QStringView(domain).mid(dot + 1));
}

} // namespace core
