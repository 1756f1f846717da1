// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/domain/handoff.h"
#include "core/playbook/nextmove.h"
#include "core/tone/finding.h"

namespace core {

struct HandoffRequest {
    ProspectId prospect{0};
    HandoffVia via = HandoffVia::Clipboard;
    MoveRequest move;
    std::optional<Channel> channel;
    std::optional<QString> subject; ///< nothing: the draft's
    std::optional<QString> text;    ///< nothing: the draft's
    QString emlFolder;              ///< where an .eml draft is written; empty: the data folder's drafts/
    bool printOnly = false;         ///< writes nothing, records nothing
};

/// What to open or put on the clipboard. The caller opens it; the core never does.
struct HandoffReady {
    QString uri;    ///< mailto:, sms:, tel:, https:
    QString file;   ///< an .eml draft
    QByteArray eml; ///< its bytes, also when printOnly
    QString text;   ///< for the clipboard
    QString note;   ///< id of why it differs from what was asked: "too-long-for-mailto"
    Draft draft;
    QList<Finding> findings; ///< errors of tone and claims in what is handed off
    std::optional<HandoffId> id;
};
[[nodiscard]] Result<HandoffReady> handOff(Desk &desk, const HandoffRequest &request);

/// The rep says whether the newest open handoff was sent. Sent: it becomes a touch.
struct SentAnswer {
    State state;
    std::optional<TouchId> touch;
};
[[nodiscard]] Result<SentAnswer> markSent(Desk &desk, ProspectId prospect, std::optional<Instant> at);
[[nodiscard]] Result<SentAnswer> markNotSent(Desk &desk, ProspectId prospect);

} // namespace core
