// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/vcardimporter.h"
#include "ui/firststart/importjob.h"

namespace ui {

/// What files are, told by their content.
struct FirstLook {
    ImportJob job;                   ///< what can be read as it is, and what was refused
    QList<core::CsvPreview> lists;   ///< to be shown before they are read
    QList<core::VCardPreview> cards; ///< likewise
};

/// Once canceled, what was not yet looked at is missing. Opens its own connection to the store, for what the
/// rep said of lists before: may run on any thread.
[[nodiscard]] FirstLook lookAt(const QString &store, const QStringList &paths, core::Progress &progress);

/// Whoever writes and gets most of the mail; whoever of less of it once canceled.
[[nodiscard]] QStringList guessedAddresses(const QList<core::MailCollection> &mail, core::Progress &progress);

} // namespace ui
