// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/playbooks/playbookline.h"

#include "words/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct LineWords {
    Q_DECLARE_TR_FUNCTIONS(ui::PlaybookLine)
};

constexpr int kLineWidth = 270; // pixels of the longest wait
constexpr int kNameWidth = 110;
constexpr int kStepWidth = 22;
constexpr int kDigitWidth = 12;
constexpr int kTextWidth = 16; // a narrower wait stays without its number
constexpr double kDaysPerBusinessDay = 7.0 / 5;

constexpr core::Segment kSegments[] = {core::Segment::Consumer, core::Segment::SmallBusiness,
                                       core::Segment::Company, core::Segment::Enterprise};

double daysOf(const core::WaitSpan &wait)
{
    return wait.latest * (wait.unit == core::WaitUnit::BusinessDays ? kDaysPerBusinessDay : 1);
}

/// What is waited right before a step: its time counts from an earlier one where `after` names it.
struct Gap {
    double days = 0;
    QString text;
};

QList<Gap> gapsOf(const core::Playbook &playbook, core::Segment segment)
{
    QList<Gap> gaps;
    QList<double> at;
    for (const core::Step &step : playbook.steps) {
        const core::WaitSpan &wait = step.timing.wait[size_t(segment)];
        const int after = playbook.plan.indexOf(step.timing.after);
        const double before = at.isEmpty() ? 0 : at.constLast();
        const double from = after >= 0 && after < at.size() ? at.at(after) : before;
        const double day = step.timing.onTheDay ? before : from + daysOf(wait);
        at.append(std::max(before, day));
        const QString days = wait.earliest == wait.latest
                               ? QString::number(wait.latest)
                               : QStringLiteral("%1–%2").arg(wait.earliest).arg(wait.latest);
        gaps.append({at.constLast() - before, step.timing.onTheDay || wait.latest == 0 ? QString() : days});
    }
    return gaps;
}

QString lineOf(const core::Playbook &playbook, core::Segment segment, double longest)
{
    QString cells;
    int number = 0;
    for (const Gap &gap : gapsOf(playbook, segment)) {
        const int toScale = int(gap.days / longest * kLineWidth);
        if (toScale > 0) {
            const int width =
              toScale < kTextWidth ? toScale : std::max(toScale, int(gap.text.size()) * kDigitWidth);
            cells += QStringLiteral("<td width=\"%1\" align=\"center\" style=\"background-color: "
                                    "rgba(128,128,128,0.18)\">%2</td>")
                       .arg(width)
                       .arg(width < kTextWidth ? QString() : gap.text);
        }
        cells += QStringLiteral("<td width=\"%1\" align=\"center\" style=\"background-color: "
                                "rgba(31,111,104,0.35)\"><b>%2</b></td>")
                   .arg(kStepWidth)
                   .arg(++number);
    }
    return QStringLiteral(
             "<table cellspacing=\"1\" cellpadding=\"3\"><tr><td width=\"%1\">%2</td>%3</tr></table>")
      .arg(kNameWidth)
      .arg(words::segmentName(segment).toHtmlEscaped(), cells);
}

} // namespace

QString playbookLines(const core::Playbook &playbook)
{
    if (playbook.isBeside || playbook.steps.size() < 2)
        return {};
    double longest = 1;
    for (const core::Segment segment : kSegments) {
        double days = 0;
        for (const Gap &gap : gapsOf(playbook, segment))
            days += gap.days;
        longest = std::max(longest, days);
    }
    QString html;
    for (const core::Segment segment : kSegments)
        html += lineOf(playbook, segment, longest);
    return html +
           QStringLiteral("<p><small>%1</small></p>")
             .arg(LineWords::tr("Drawn to scale; between two steps the days to wait, business days where "
                                "the step says so below."));
}

} // namespace ui
