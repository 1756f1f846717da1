// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/messageeditor.h"

#include "ui/look/colors.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// What is taken out leaves neither a blank at the beginning of a line nor two in a row nor an empty line.
void takeBlanksToo(QTextCursor &cursor)
{
    const QTextDocument *document = cursor.document();
    const auto at = [document](int position) { return document->characterAt(position); };
    int begin = cursor.selectionStart();
    int end = cursor.selectionEnd();
    const int last = document->characterCount() - 1;
    const bool startsLine = begin == 0 || at(begin - 1) == QChar::ParagraphSeparator;
    if (startsLine) {
        while (end < last && (at(end) == u' ' || at(end) == QChar::ParagraphSeparator))
            ++end;
    } else {
        while (begin > 0 && at(begin - 1) == u' ')
            --begin;
    }
    if (startsLine && end == last) { // the last line: so are the empty ones above it
        while (begin > 0 && at(begin - 1) == QChar::ParagraphSeparator)
            --begin;
    }
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
}

/// What gets a line of its own leaves no blank at the end of the one before, nor at the beginning of the
/// next.
void takeBlanksAround(QTextCursor &cursor, const QString &replacement)
{
    const auto isBlank = [](QChar c) { return c == u' ' || c == QChar::ParagraphSeparator; };
    const QTextDocument *document = cursor.document();
    int begin = cursor.selectionStart();
    int end = cursor.selectionEnd();
    const int last = document->characterCount() - 1;
    while (replacement.startsWith(u'\n') && begin > 0 && isBlank(document->characterAt(begin - 1)))
        --begin;
    while (replacement.endsWith(u'\n') && end < last && isBlank(document->characterAt(end)))
        ++end;
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
}

} // namespace

MessageEditor::MessageEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("messageEdit"));
    setAccessibleName(QStringLiteral("Message"));
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    connect(document(), &QTextDocument::contentsChange, this, &MessageEditor::followPasted);
}

void MessageEditor::setFindings(const QList<core::Finding> &findings, const QString &playbook)
{
    m_playbook = playbook;
    m_findings = findings;
    underline();
}

void MessageEditor::applyFix(const core::Finding &finding)
{
    if (!finding.replacement)
        return;
    QTextCursor cursor = cursorOver(finding);
    if (finding.replacement->isEmpty())
        takeBlanksToo(cursor);
    else if (finding.replacement->contains(u'\n'))
        takeBlanksAround(cursor, *finding.replacement);
    cursor.insertText(*finding.replacement);
    setTextCursor(cursor);
}

void MessageEditor::select(const core::Finding &finding)
{
    setTextCursor(cursorOver(finding));
    setFocus();
}

const core::Finding *MessageEditor::nextFixable() const
{
    const core::Finding *here = findingAt(textCursor().position());
    if (here && here->replacement)
        return here;
    const auto it = std::find_if(m_findings.cbegin(), m_findings.cend(),
                                 [](const core::Finding &f) { return f.replacement.has_value(); });
    return it == m_findings.cend() ? nullptr : &*it;
}

const core::Finding *MessageEditor::findingFrom(int direction) const
{
    if (m_findings.isEmpty())
        return nullptr;
    const int from = textCursor().selectionStart();
    if (direction > 0) {
        const auto behind = std::find_if(m_findings.cbegin(), m_findings.cend(), [&](const core::Finding &f) {
            return f.offset > from || (f.offset == from && !textCursor().hasSelection());
        });
        return behind == m_findings.cend() ? &m_findings.first() : &*behind;
    }
    const auto before = std::find_if(m_findings.crbegin(), m_findings.crend(),
                                     [&](const core::Finding &f) { return f.offset < from; });
    return before == m_findings.crend() ? &m_findings.last() : &*before;
}

bool MessageEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->ignore(); // the window's key that leads back to the list
        return true;
    }
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPoint inView = viewport()->mapFromGlobal(help->globalPos());
    if (const core::Finding *finding = findingAt(cursorForPosition(inView).position()))
        QToolTip::showText(help->globalPos(), tr("%1 (source %2)").arg(finding->message, finding->source),
                           this);
    else
        QToolTip::hideText();
    return true;
}

void MessageEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        underline();
}

void MessageEditor::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const core::Finding *finding = findingAt(cursorForPosition(event->pos()).position()))
        addFindingActions(*menu, *finding);
    menu->popup(event->globalPos());
}

void MessageEditor::addFindingActions(QMenu &menu, const core::Finding &finding)
{
    QAction *first = menu.actions().value(0);
    if (finding.replacement) {
        auto *fix = new QAction(fixText(finding), &menu);
        connect(fix, &QAction::triggered, this, [this, finding] { applyFix(finding); });
        menu.insertAction(first, fix);
    }
    addFindingChoices(menu, first, m_playbook,
                      [this, finding](FindingChoice choice) { Q_EMIT chosen(choice, finding); });
    menu.insertSeparator(first);
}

void MessageEditor::insertFromMimeData(const QMimeData *source)
{
    const QTextCursor cursor = textCursor();
    m_pasting = {cursor.selectionStart(), m_text.size() - cursor.selectionEnd()};
    QPlainTextEdit::insertFromMimeData(source);
    m_pasting.reset();
}

/// Moves the pasted stretches along with what is typed. What is typed into one is the rep's own. Qt tells of
/// wider changes than were made, so the two texts are compared.
void MessageEditor::followPasted()
{
    const QString before = std::exchange(m_text, toPlainText());
    const qsizetype most = std::min(before.size(), m_text.size());
    qsizetype same = 0; // at the beginning
    while (same < most && before.at(same) == m_text.at(same))
        ++same;
    qsizetype tail = 0; // at the end
    while (tail < most - same && before.at(before.size() - 1 - tail) == m_text.at(m_text.size() - 1 - tail))
        ++tail;
    if (m_pasting) {
        same = std::min(same, m_pasting->before);
        tail = std::min(tail, m_pasting->behind);
    }
    const qsizetype moved = m_text.size() - before.size();
    QList<core::TextSpan> spans;
    const auto keep = [&spans](qsizetype from, qsizetype to) {
        if (to > from)
            spans.append({from, to - from});
    };
    for (const core::TextSpan &span : std::as_const(m_pasted)) {
        keep(span.offset, std::min(span.end(), same));
        keep(std::max(span.offset, before.size() - tail) + moved, span.end() + moved);
    }
    if (m_pasting)
        keep(m_pasting->before, m_text.size() - m_pasting->behind);
    std::sort(spans.begin(), spans.end(),
              [](const core::TextSpan &a, const core::TextSpan &b) { return a.offset < b.offset; });
    m_pasted = spans;
}

void MessageEditor::underline()
{
    const Colors &colors = colorsFor(palette());
    QList<QTextEdit::ExtraSelection> selections;
    for (const core::Finding &finding : std::as_const(m_findings)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursorOver(finding);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(finding.severity == core::Severity::Error ? colors.missed
                                                                                     : colors.silent);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

const core::Finding *MessageEditor::findingAt(int position) const
{
    const auto it = std::find_if(m_findings.cbegin(), m_findings.cend(), [position](const core::Finding &f) {
        return position >= f.offset && position <= f.offset + f.length;
    });
    return it == m_findings.cend() ? nullptr : &*it;
}

QTextCursor MessageEditor::cursorOver(const core::Finding &finding) const
{
    const int end = qMax(0, document()->characterCount() - 1);
    QTextCursor cursor(document());
    cursor.setPosition(qBound(0, finding.offset, end));
    cursor.setPosition(qBound(0, finding.offset + finding.length, end), QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace ui
