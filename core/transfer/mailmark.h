// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>
#include <QtGlobal>

namespace core {

/// A short form of an address, an id or a key, the same in every run and on every machine (FNV-1a). Two of a
/// million are alike by chance once in 30 million mailboxes; what it finds is looked up by its full text.
[[nodiscard]] inline quint64 markOf(QStringView text)
{
    quint64 mark = 0xcbf29ce484222325;
    for (const QChar c : text) {
        for (const quint64 byte : {quint64(c.unicode() & 0xff), quint64(c.unicode() >> 8)})
            mark = (mark ^ byte) * 0x100000001b3;
    }
    return mark;
}

} // namespace core
