// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/findingrow.h"

#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace ui {

namespace {

constexpr int kAbove = 4;     ///< the words: their line is that of the buttons
constexpr int kMark = 7;      ///< across
constexpr int kMarkRoom = 14; ///< before the words

} // namespace

FindingRow::FindingRow(QWidget *parent)
  : QWidget(parent), m_message(new TextLabel({.size = TextSize::Small}, this)),
    m_button(new QToolButton(this)), m_more(new QToolButton(this)), m_menu(new QMenu(this))
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(kMarkRoom, 0, 0, 0);
    columns->setSpacing(4);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_message->setContentsMargins(0, kAbove, 0, kAbove);
    columns->addWidget(m_message, 1);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    columns->addWidget(m_button, 0, Qt::AlignTop);
    m_more->setObjectName(QStringLiteral("ignoreFindingButton"));
    m_more->setText(QStringLiteral("\u22EF"));
    m_more->setAccessibleName(tr("Ignore"));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    columns->addWidget(m_more, 0, Qt::AlignTop);
    dressButtons();
    connect(m_menu, &QMenu::aboutToShow, this, &FindingRow::fillMenu);
    connect(m_more, &QToolButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_button, &QToolButton::clicked, this,
            [this] { choose(m_finding.replacement ? FindingChoice::Fix : FindingChoice::Show); });
}

void FindingRow::show(const core::Finding &finding, const QString &playbook)
{
    m_finding = finding;
    m_playbook = playbook;
    const bool error = finding.severity == core::Severity::Error;
    m_message->setColor(error ? &Colors::text : &Colors::quietText);
    m_message->setText(finding.message);
    m_message->setToolTip(tr("%1 · source %2").arg(finding.rule, finding.source));
    m_message->setAccessibleName(error ? tr("Error: %1").arg(finding.message)
                                       : tr("Hint: %1").arg(finding.message));
    m_button->setText(finding.replacement ? tr("Fix") : tr("Show"));
    m_button->setObjectName(finding.replacement ? QStringLiteral("fixButton")
                                                : QStringLiteral("showFindingButton"));
    m_button->setAccessibleDescription(finding.message);
    m_button->setToolTip(finding.replacement ? fixText(finding) : tr("Select it in the message"));
    m_more->setToolTip(tr("Stop saying this here, or in this playbook"));
    m_more->setAccessibleDescription(finding.message);
    update();
}

/// A full mark is an error, a ring a hint: told by shape, not by colour alone.
void FindingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsFor(palette());
    const bool error = m_finding.severity == core::Severity::Error;
    const QColor color = error ? colors.missed : colors.silent;
    const int line = m_message->fontMetrics().height();
    const QRect mark = QStyle::visualRect(
      layoutDirection(), rect(), {1, m_message->y() + kAbove + (line - kMark + 1) / 2, kMark, kMark});
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(error ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(mark).adjusted(0.75, 0.75, -0.75, -0.75));
}

void FindingRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        dressButtons();
}

/// As large as the words beside them, in the colour of what can be done.
void FindingRow::dressButtons()
{
    const Colors &colors = colorsFor(palette());
    const auto dress = [](QToolButton &button, const QColor &color) {
        button.setFont(fontOf(QFont(), TextSize::Small));
        QPalette own;
        own.setColor(QPalette::ButtonText, color);
        button.setPalette(own);
    };
    dress(*m_button, colors.accent);
    dress(*m_more, colors.quietText);
}

void FindingRow::fillMenu()
{
    m_menu->clear();
    addFindingChoices(*m_menu, nullptr, m_playbook, [this](FindingChoice choice) { choose(choice); });
}

void FindingRow::choose(FindingChoice choice)
{
    const core::Finding finding = m_finding; // the row may show another one before all is done
    Q_EMIT chosen(choice, finding);
}

} // namespace ui
