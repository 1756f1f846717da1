// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/tomlfile.h"
#include "core/playbook/playbook.h"

#include <QList>
#include <QString>

#include <optional>

namespace core {

/// The wordings of a playbook in a further language, as a file of their own says them.
struct PlaybookTranslation {
    struct Words {
        QString step;
        QList<Wording> wordings;
    };
    QString playbook; ///< its id
    QString language; ///< "de"
    QString file;     ///< where it was read from
    QList<Words> steps;
};

/// Whether a file is one: it has the key `translates`.
[[nodiscard]] bool isTranslation(const TomlFile &file);

/// `name` stands in errors: PlaybookBroken with "line 3, column 7".
[[nodiscard]] Result<PlaybookTranslation> translationIn(const TomlFile &file, const QString &name);

/// Adds the wordings, in place of those of the same language and channel. What is wrong where the playbook
/// has no such step or channel; it is then as it was.
[[nodiscard]] std::optional<Error> translate(Playbook &playbook, const PlaybookTranslation &translation);

} // namespace core
