// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/wrappedtext.h"

#include <QFontMetrics>
#include <QTextLayout>

namespace ui {

namespace {

/// Enough to read in a timeline; a mail of a megabyte must not be laid out at each paint.
constexpr qsizetype kMostCharacters = 20'000;
constexpr qsizetype kCharactersALine = 400;

QStringList paragraphLines(const QString &paragraph, const Wrapping &wrapping)
{
    QTextLayout layout(paragraph, wrapping.font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(wrapping.width);
        lines.append(paragraph.mid(line.textStart(), line.textLength()).trimmed());
        if (wrapping.mostLines > 0 && lines.size() > wrapping.mostLines)
            break;
    }
    layout.endLayout();
    return lines;
}

} // namespace

QStringList wrapped(const QString &text, const Wrapping &wrapping)
{
    if (wrapping.width <= 0)
        return {};
    const bool limited = wrapping.mostLines > 0;
    QStringList lines;
    const qsizetype most = limited ? kCharactersALine * (wrapping.mostLines + 1) : kMostCharacters;
    const QStringList paragraphs = text.trimmed().left(most).split(QLatin1Char('\n'));
    for (const QString &paragraph : paragraphs) {
        const QString words = paragraph.simplified();
        if (words.isEmpty() && !limited && !lines.isEmpty())
            lines.append(QString());
        if (!words.isEmpty())
            lines += paragraphLines(words, wrapping);
        if (limited && lines.size() > wrapping.mostLines)
            break;
    }
    if (!limited || lines.size() <= wrapping.mostLines)
        return lines;
    const QFontMetrics metrics(wrapping.font);
    const QString next = lines.at(wrapping.mostLines);
    lines = lines.mid(0, wrapping.mostLines);
    lines.last() = metrics.elidedText(lines.last() + QLatin1Char(' ') + next + QChar(0x2026), Qt::ElideRight,
                                      wrapping.width);
    return lines;
}

} // namespace ui
