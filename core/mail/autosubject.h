// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace core {

/// What a subject's start says. Certain: the phrase by which mail servers begin automatic replies stands
/// there whole ("Automatic reply: ..."); Begins: so does something else ("Out of office furniture").
enum class AutoSubject { None, Begins, Certain };

/// Knows the phrases of the languages that Exchange, Gmail and the common servers answer in.
[[nodiscard]] AutoSubject autoSubjectOf(const QString &subject);

/// What of an automatic reply's subject the absent person may have written: "Out of office until 15 May"
/// is theirs; what follows "Automatic reply:" or "Re:" is the subject that they answer, so nothing is left.
[[nodiscard]] QString ownSubjectWords(const QString &subject);

/// "Re:", "AW:" and their kin at the start.
[[nodiscard]] bool isAnswerSubject(const QString &subject);

} // namespace core
