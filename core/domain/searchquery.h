// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/vocabulary.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace core {

/// One word, or several that follow each other: at least one, folded (foldedwords.h).
struct SearchTerm {
    QStringList words;
    bool isStart = false; ///< its last word may go on
    bool operator==(const SearchTerm &) const = default;
};

/// Who wrote: whose name or address holds the words, the last of which may go on.
struct SearchSender {
    SearchTerm term;
    /// Not empty: the address begins so, or its domain where this begins with "@". Lower case.
    QString address;
    /// Whether it does; `whole` in lower case.
    [[nodiscard]] bool fits(QStringView whole) const;
    bool operator==(const SearchSender &) const = default;
};

/// A value of an operator that could not be taken as it is written.
struct SearchHint {
    enum class Code {
        NoDay,   ///< it restricts nothing
        NoState, ///< no state begins so: nobody is found
    };
    Code code = Code::NoDay;
    QString value;
    bool operator==(const SearchHint &) const = default;
};

/// What a rep looks for.
struct SearchQuery {
    QList<SearchTerm> terms;            ///< each of them
    QList<SearchSender> from;           ///< any of them; empty: whoever wrote
    std::optional<QList<State>> states; ///< any of them, in the vocabulary's order; nothing: whatever state
    std::optional<Instant> before;      ///< earlier than it
    std::optional<Instant> since;       ///< not earlier than it
    QList<SearchHint> hints;

    /// Everybody is found.
    [[nodiscard]] bool isEmpty() const { return terms.isEmpty() && !asksForOneTouch() && !states; }
    /// One and the same touch must hold all the terms, be from whom and in the time that is asked for. If
    /// not, each term may be found anywhere: in names, organisations, addresses, touches.
    [[nodiscard]] bool asksForOneTouch() const { return !from.isEmpty() || before || since; }
    /// The terms as they are looked for in touches: a start of less than three letters would begin a word in
    /// nearly all of them, there it is a whole word.
    [[nodiscard]] QList<SearchTerm> termsInTouches() const;
    bool operator==(const SearchQuery &) const = default;
};

/// Reads what a rep types, at any moment of typing it; nothing that is typed is an error.
///
/// - `price` is a word, `no-show` two. The last word of all may be the start of one.
/// - `"the plan"` are words that follow each other. Typographic quotes count. Without its closing quote a
///   phrase goes to the end, and its last word may be the start of one.
/// - `from:sally`, `from:"Sally Brandt"`, `from:sally@northlight.example`, `from:@northlight.example`: who
///   wrote. Several: any of them.
/// - `state:silent`: where a prospect stands; `state:sil` is every state that begins so, "-" and a blank are
///   "_". Several: any of them. No state begins so: nobody is found, and a hint says so.
/// - `before:2026-03-02`, `before:2026-03`, `before:2026`: earlier than this day, month or year.
///   `after:` them: later than their last day. Days are the rep's. Several: all of them hold. What is no
///   day restricts nothing, and a hint says so.
///
/// Operators may be written in capitals; a value may be quoted; one without a value restricts nothing. A word
/// before a colon that is none of these is a word ("re:", "http:").
[[nodiscard]] SearchQuery searchQuery(const QString &typed, const QTimeZone &repZone);

} // namespace core
