// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "words/searchtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace words {

namespace {

struct SearchText {
    Q_DECLARE_TR_FUNCTIONS(words::SearchText)
};

} // namespace

QString searchHintText(const core::SearchHint &hint)
{
    switch (hint.code) {
        case core::SearchHint::Code::NoDay:
            return SearchText::tr("“%1” is not a day: write 2026-03-02, 2026-03 or 2026.").arg(hint.value);
        case core::SearchHint::Code::NoState:
            return SearchText::tr("“%1” is not a state: write one of %2.")
              .arg(hint.value, core::allIds<core::State>().join(u", "_s));
    }
    return {};
}

} // namespace words
