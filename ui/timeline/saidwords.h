// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/foldedwords.h"
#include "core/domain/vocabulary.h"

#include <QPlainTextEdit>

namespace ui {

/// The words of one message, to mark some of them and keep them as a fact with one key: P the problem, O what
/// they want, R why they wait, B when to reach them, D who decides, V what was promised.
class SaidWords final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SaidWords(QWidget *parent = nullptr);

    /// Lines as the timeline broke them.
    void setLines(const QStringList &lines);
    /// What a search found in the lines, which are joined by one character each.
    void setMarks(const QList<core::WordSpan> &marks, const QColor &color);
    /// Where the first of them stands in the widget; all of it if there is none.
    [[nodiscard]] QRect firstMark() const;

Q_SIGNALS:
    void marked(core::FactKind kind, const QString &words);
    /// Escape: back to where it came from.
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QString markedWords() const;
};

} // namespace ui
