// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/finding.h"

#include <QList>
#include <QPlainTextEdit>

namespace ui {

/// The draft. Findings are underlined where they stand; a tooltip says what is wrong, the menu and one key
/// apply the fix.
class MessageEditor final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit MessageEditor(QWidget *parent = nullptr);

    void setFindings(const QList<core::Finding> &findings);
    /// Can be taken back with the editor's own undo.
    void applyFix(const core::Finding &finding);
    void select(const core::Finding &finding);
    /// The finding at the cursor that can be fixed, else the first one; null: none.
    [[nodiscard]] const core::Finding *nextFixable() const;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void underline();
    [[nodiscard]] const core::Finding *findingAt(int position) const;
    [[nodiscard]] QTextCursor cursorOver(const core::Finding &finding) const;

    QList<core::Finding> m_findings;
};

} // namespace ui
