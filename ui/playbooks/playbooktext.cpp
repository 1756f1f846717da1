// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/playbooks/playbooktext.h"

#include "ui/playbooks/playbookline.h"
#include "words/sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace ui {

namespace {

struct PlaybookWords {
    Q_DECLARE_TR_FUNCTIONS(ui::PlaybookText)
};

constexpr core::Segment kSegments[] = {core::Segment::Consumer, core::Segment::SmallBusiness,
                                       core::Segment::Company, core::Segment::Enterprise};

QString channelsText(const core::Step &step)
{
    QStringList names;
    for (const core::Channel channel : step.channels)
        names.append(words::channelName(channel));
    return names.join(step.allChannels ? PlaybookWords::tr(", then ") : PlaybookWords::tr(" or "));
}

/// One line for all segments where they wait alike.
QString waitsText(const core::Step &step)
{
    const auto &wait = step.timing.wait;
    if (step.timing.onTheDay) {
        return PlaybookWords::tr("%1-%2 minutes after the agreed start")
          .arg(step.timing.onTheDay->earliestMinutes)
          .arg(step.timing.onTheDay->latestMinutes);
    }
    const bool alike = wait[0] == wait[1] && wait[1] == wait[2] && wait[2] == wait[3];
    if (alike && wait[0].latest == 0)
        return step.guard ? QString() : PlaybookWords::tr("on the same day");
    if (alike)
        return PlaybookWords::tr("after %1").arg(words::waitText(wait[0]));
    QStringList parts;
    for (const core::Segment segment : kSegments)
        parts.append(PlaybookWords::tr("%1: %2").arg(words::segmentName(segment),
                                                     words::waitText(wait[size_t(segment)])));
    return parts.join(QStringLiteral(" &middot; "));
}

/// A template as a rep reads it: slots by their names, parts that may be left out in brackets.
QString readable(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("\\{\\{([#^/]?)\\s*([a-z_]+)\\s*\\}\\}"));
    QString html;
    qsizetype from = 0;
    for (auto marks = mark.globalMatch(text); marks.hasNext();) {
        const auto match = marks.next();
        html += text.mid(from, match.capturedStart() - from).toHtmlEscaped();
        from = match.capturedEnd();
        const QString kind = match.captured(1);
        const QString slot = match.captured(2).replace(QLatin1Char('_'), QLatin1Char(' '));
        if (kind.isEmpty())
            html += QStringLiteral("<u>%1</u>").arg(slot);
        else
            html += kind == QLatin1String("/") ? QStringLiteral("]") : QStringLiteral("[");
    }
    html += text.mid(from).toHtmlEscaped();
    return html.replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

/// "E-mail"; with its language where the step has words in several: "E-mail · Deutsch".
QString channelOf(const core::Wording &wording, const core::Step &step)
{
    const QString channel = words::channelName(wording.channel);
    const bool isOneOfSeveral =
      std::any_of(step.wordings.cbegin(), step.wordings.cend(),
                  [&](const core::Wording &other) { return other.language != wording.language; });
    if (!isOneOfSeveral)
        return channel;
    return PlaybookWords::tr("%1 · %2").arg(channel, words::languageName(wording.language));
}

QString wordingText(const core::Wording &wording, const core::Step &step)
{
    const QString subject = wording.subject.isEmpty()
                              ? QString()
                              : QStringLiteral("<i>%1</i><br><br>").arg(readable(wording.subject));
    return QStringLiteral("<p><b>%1</b></p><blockquote>%2%3</blockquote>")
      .arg(channelOf(wording, step).toHtmlEscaped(), subject, readable(wording.body));
}

QString stepText(const core::Step &step, int number, bool isBeside)
{
    QString html = isBeside ? QStringLiteral("<h3>%1</h3>").arg(step.title.toHtmlEscaped())
                            : QStringLiteral("<h3>%1. %2</h3>").arg(number).arg(step.title.toHtmlEscaped());
    QStringList lines;
    if (!step.why.isEmpty())
        lines.append(step.why.toHtmlEscaped());
    for (const QString &line : {channelsText(step).toHtmlEscaped(), waitsText(step)}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    html += QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("<br>")));
    for (const core::Wording &wording : step.wordings)
        html += wordingText(wording, step);
    return html;
}

QString whereFrom(const core::Playbook &playbook)
{
    const bool isShipped = playbook.file.startsWith(QLatin1String(":/"));
    return isShipped
             ? PlaybookWords::tr("From source %1. Comes with Unghost. [Parts in brackets] stand only where "
                                 "the record shows them.")
                 .arg(playbook.source)
             : PlaybookWords::tr("From source %1. Your own: %2").arg(playbook.source, playbook.file);
}

} // namespace

QString playbookText(const core::Playbook &playbook)
{
    QString html = QStringLiteral("<h2>%1</h2><p>%2</p>")
                     .arg(playbook.title.toHtmlEscaped(), whereFrom(playbook).toHtmlEscaped());
    html += playbookLines(playbook);
    int number = 0;
    for (const core::Step &step : playbook.steps)
        html += stepText(step, ++number, playbook.isBeside);
    return html;
}

} // namespace ui
