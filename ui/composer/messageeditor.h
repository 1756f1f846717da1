// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/finding.h"
#include "core/tone/sentencesplit.h"
#include "ui/composer/findingmenu.h"

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

    /// `playbook` is the title of the message's, for the menu; empty: none.
    void setFindings(const QList<core::Finding> &findings, const QString &playbook = {});
    /// Can be taken back with the editor's own undo.
    void applyFix(const core::Finding &finding);
    void select(const core::Finding &finding);
    /// The finding at the cursor that can be fixed, else the first one; null: none.
    [[nodiscard]] const core::Finding *nextFixable() const;
    /// The finding behind the cursor's selection, or before it for -1, round and round; null: none.
    [[nodiscard]] const core::Finding *findingFrom(int direction) const;

    /// What was pasted or dropped in, and not changed since: the words of somebody else.
    [[nodiscard]] const QList<core::TextSpan> &pasted() const { return m_pasted; }
    void setPasted(const QList<core::TextSpan> &pasted) { m_pasted = pasted; }

Q_SIGNALS:
    void chosen(FindingChoice choice, const core::Finding &finding);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void underline();
    void followPasted();
    void addFindingActions(QMenu &menu, const core::Finding &finding);
    [[nodiscard]] const core::Finding *findingAt(int position) const;
    [[nodiscard]] QTextCursor cursorOver(const core::Finding &finding) const;

    QList<core::Finding> m_findings;
    QString m_playbook;
    QList<core::TextSpan> m_pasted; ///< in order
    QString m_text;                 ///< as it was before the change that is told now
    struct Paste {
        qsizetype before; ///< what stands before it
        qsizetype behind; ///< and how much behind it
    };
    std::optional<Paste> m_pasting;
};

} // namespace ui
