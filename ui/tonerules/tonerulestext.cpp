// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tonerules/tonerulestext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ToneRuleWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ToneRules)
};

constexpr qsizetype kMostExamples = 14;

QString examplesText(const QString &title, const QList<core::ToneExample> &examples)
{
    if (examples.isEmpty())
        return {};
    QString html = QStringLiteral("<h3>%1</h3>").arg(title.toHtmlEscaped());
    for (const core::ToneExample &example : examples.mid(0, kMostExamples)) {
        QString text = example.text.trimmed().toHtmlEscaped();
        text.replace(QStringLiteral("\n\n"), QStringLiteral("<br>")).replace(u'\n', QStringLiteral("<br>"));
        html += QStringLiteral("<blockquote>%1</blockquote>").arg(text);
    }
    return html;
}

QString headText(const core::ToneRule &rule)
{
    const QString weight =
      rule.severity == core::Severity::Error ? ToneRuleWords::tr("An error") : ToneRuleWords::tr("A hint");
    QString html = QStringLiteral("<h2>%1</h2><p>%2</p>")
                     .arg(ruleTitle(rule).toHtmlEscaped(), rule.message.toHtmlEscaped());
    QString from = ToneRuleWords::tr("%1 · %2 · source %3").arg(weight, rule.id, rule.source);
    if (!rule.ownFile.isEmpty())
        from += u'\n' + ToneRuleWords::tr("Changed or added by your file %1").arg(rule.ownFile);
    html += QStringLiteral("<p>%1</p>").arg(from.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    if (rule.off)
        html += QStringLiteral("<p><b>%1</b></p>").arg(ToneRuleWords::tr("Switched off.").toHtmlEscaped());
    return html;
}

QString ignoredText(const core::ToneRule &rule, const QList<core::IgnoredPlace> &ignored)
{
    QString items;
    for (const core::IgnoredPlace &place : ignored) {
        if (place.ignored.rule != rule.id)
            continue;
        const QString words = place.ignored.words.isEmpty()
                                ? place.where
                                : ToneRuleWords::tr("%1: “%2”").arg(place.where, place.ignored.words);
        items += QStringLiteral("<p>%1 &nbsp; <a href=\"heed:%2\">%3</a></p>")
                   .arg(words.toHtmlEscaped(), QString::number(place.ignored.id.value()),
                        ToneRuleWords::tr("Say it again").toHtmlEscaped());
    }
    if (items.isEmpty())
        return {};
    return QStringLiteral("<h3>%1</h3>").arg(ToneRuleWords::tr("You ignore it for").toHtmlEscaped()) + items;
}

} // namespace

QString ruleTitle(const core::ToneRule &rule)
{
    QString title = rule.id;
    title.replace(u'-', u' ');
    return title.isEmpty() ? title : title.at(0).toUpper() + title.mid(1);
}

QString ruleText(const core::ToneRule &rule, const QList<core::IgnoredPlace> &ignored)
{
    return headText(rule) + ignoredText(rule, ignored) +
           examplesText(ToneRuleWords::tr("It finds"), rule.hit) +
           examplesText(ToneRuleWords::tr("It leaves alone"), rule.miss);
}

} // namespace ui
