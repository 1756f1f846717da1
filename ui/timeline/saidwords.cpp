// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/saidwords.h"

#include <QKeyEvent>
#include <QTextDocument>

#include <optional>

namespace ui {

namespace {

std::optional<core::FactKind> kindOf(int key)
{
    switch (key) {
        case Qt::Key_P:
            return core::FactKind::Problem;
        case Qt::Key_O:
            return core::FactKind::Outcome;
        case Qt::Key_R:
            return core::FactKind::Reason;
        case Qt::Key_B:
            return core::FactKind::BestTime;
        case Qt::Key_D:
            return core::FactKind::Role;
        case Qt::Key_V:
            return core::FactKind::Promise;
        default:
            return std::nullopt;
    }
}

} // namespace

SaidWords::SaidWords(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("saidWords"));
    setAccessibleName(tr("Words of this message"));
    setToolTip(tr("Mark words and press P (the problem), O (what they want), R (why they wait), B (when to "
                  "reach them), D (who decides) or V (what was promised)"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    setViewportMargins(0, 0, 0, 0);
}

void SaidWords::setLines(const QStringList &lines)
{
    const QString text = lines.join(QLatin1Char('\n'));
    if (toPlainText() != text)
        setPlainText(text);
}

void SaidWords::setMarks(const QList<core::WordSpan> &marks, const QColor &color)
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const core::WordSpan &mark : marks) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(int(mark.start));
        selection.cursor.setPosition(int(mark.start + mark.length), QTextCursor::KeepAnchor);
        selection.format.setBackground(color);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

QRect SaidWords::firstMark() const
{
    const QList<QTextEdit::ExtraSelection> marks = extraSelections();
    return marks.isEmpty() ? rect() : cursorRect(marks.constFirst().cursor);
}

bool SaidWords::event(QEvent *event)
{
    // The keys of the window rest while words are marked.
    if (event->type() == QEvent::ShortcutOverride && !markedWords().isEmpty() &&
        kindOf(static_cast<QKeyEvent *>(event)->key())) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void SaidWords::keyPressEvent(QKeyEvent *event)
{
    const auto kind = event->modifiers() == Qt::NoModifier ? kindOf(event->key()) : std::nullopt;
    const QString words = markedWords();
    if (kind && !words.isEmpty())
        return Q_EMIT marked(*kind, words);
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT left();
    QPlainTextEdit::keyPressEvent(event);
}

QString SaidWords::markedWords() const
{
    return textCursor().selectedText().replace(QChar::ParagraphSeparator, QLatin1Char(' ')).simplified();
}

} // namespace ui
