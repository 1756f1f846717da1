// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace core {

/// What a person's name is compared by: without case, accents, titles ("Dr.") and initials in the middle,
/// "Last, First" turned round, "Müller" as "Mueller". Empty for what names nobody for certain: a single word
/// (but for scripts that write a whole name so), an address, an organisation with its legal form.
[[nodiscard]] QString personKey(const QString &name);

/// What an organisation's name is compared by, word by word: without case, accents, punctuation, a leading
/// "The", "and" and the legal form at its end ("Inc.", "GmbH & Co. KG", "S.A."). Letters that stand alone are
/// one word ("H & M" is "hm"). Empty where there is no name ("-", "n/a", "self-employed").
[[nodiscard]] QStringList organisationWords(const QString &name);

/// Whether the name ends in a legal form: then it is no person's.
[[nodiscard]] bool hasLegalForm(const QString &name);

/// Whether two names of organisations (as organisationWords) differ by one typing mistake in one long word: a
/// letter too many, one too few, another one, or two changed over. Digits are no mistake: "Plant 1" and
/// "Plant 2" are two.
[[nodiscard]] bool isOneTypoApart(const QStringList &words, const QStringList &others);

} // namespace core
