// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settingswindow.h"

#include "core/actions/settings.h"
#include "ui/look/colors.h"
#include "ui/settings/awayfield.h"
#include "ui/settings/followedmailfield.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/textlabel.h"
#include "words/errortext.h"

#include <QCompleter>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTimeZone>
#include <QVBoxLayout>

namespace ui {

namespace settings = core::settings;

namespace {

constexpr QSize kSize(560, 660);
constexpr int kUsefulLines = 4;
constexpr int kUsefulPadding = 20;

QStringList zoneNames()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        names.append(QString::fromLatin1(id));
    return names;
}

TextLabel *label(const QString &text, QWidget *buddy)
{
    auto *made = new TextLabel({.weight = TextWeight::Strong}, buddy->parentWidget());
    made->setText(text);
    made->setBuddy(buddy);
    return made;
}

TextLabel *quiet(const QString &text, QWidget *parent)
{
    auto *made = new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, parent);
    made->setText(text);
    made->setWordWrap(true);
    return made;
}

} // namespace

SettingsWindow::SettingsWindow(QWidget *parent)
  : QWidget(parent, Qt::Window), m_problem(new NoticeBar(NoticeBar::Tone::Error, this)),
    m_holidays(new ElidedLabel(this)), m_away(new AwayField(this)), m_mail(new FollowedMailField(this)),
    m_useful(new QPlainTextEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("settingsWindow"));
    setWindowTitle(tr("Settings"));
    QVBoxLayout *lines = newLines();
    addLine(*lines, settings::kRepName, tr("Your name"),
            tr("Drafts are signed and voicemails begin with it"));
    addLine(*lines, settings::kRepPhone, tr("Your phone number"),
            tr("Named where you ask to be called back"));
    addLine(*lines, settings::kRepTimezone, tr("Your time zone"), tr("Empty: that of this laptop"));
    m_edits.value(settings::kRepTimezone)
      ->setPlaceholderText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    auto *zones = new QCompleter(zoneNames(), this);
    zones->setCaseSensitivity(Qt::CaseInsensitive);
    zones->setFilterMode(Qt::MatchContains);
    m_edits.value(settings::kRepTimezone)->setCompleter(zones);
    addHolidays(*lines);
    lines->addWidget(label(tr("Away"), m_away));
    lines->addWidget(m_away);
    lines->addSpacing(12);
    addMail(*lines);
    addUseful(*lines);
    resize(kSize);
    m_edits.value(settings::kRepName)->setFocus();
    connect(m_away, &AwayField::chosen, this,
            [this](const QString &period) { change(settings::kAway, period); });
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
}

/// Much followed mail makes more lines than a small screen has: they scroll, what went wrong does not.
QVBoxLayout *SettingsWindow::newLines()
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(area);
    area->setWidget(inner);
    area->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_problem->setOuterMargins({24, 20, 24, 0});
    column->addWidget(m_problem);
    column->addWidget(area);
    auto *lines = new QVBoxLayout(inner);
    lines->setContentsMargins(24, 20, 24, 20);
    lines->setSpacing(4);
    return lines;
}

void SettingsWindow::addLine(QVBoxLayout &lines, const QString &name, const QString &text,
                             const QString &hint)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(text);
    m_edits.insert(name, edit);
    lines.addWidget(label(text, edit));
    lines.addWidget(edit);
    lines.addWidget(quiet(hint, this));
    lines.addSpacing(12);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, name] {
        if (edit->text().trimmed() != m_values.value(name))
            change(name, edit->text());
    });
}

void SettingsWindow::addHolidays(QVBoxLayout &lines)
{
    auto *choose = new QPushButton(tr("Choose a calendar file"), this);
    auto *none = new QPushButton(tr("None"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_holidays, 1);
    row->addWidget(choose);
    row->addWidget(none);
    lines.addWidget(label(tr("Holidays"), choose));
    lines.addLayout(row);
    lines.addWidget(quiet(tr("No move falls on them. An .ics file, as holiday calendars are offered"), this));
    lines.addSpacing(12);
    connect(choose, &QPushButton::clicked, this, &SettingsWindow::holidaysWanted);
    connect(none, &QPushButton::clicked, this, [this] { change(settings::kHolidays, {}); });
}

void SettingsWindow::addMail(QVBoxLayout &lines)
{
    auto *said = new QPushButton(tr("Left out and judged"), this);
    said->setObjectName(QStringLiteral("saidButton"));
    said->setToolTip(tr("Who is not a prospect, and what all mail of a sender is; take it back there"));
    lines.addWidget(label(tr("Mail that is read"), m_mail));
    lines.addWidget(m_mail);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(
      quiet(tr("New mail is found by itself while the window is open. Nothing in it is changed"), this), 1);
    row->addWidget(said);
    lines.addLayout(row);
    connect(said, &QPushButton::clicked, this, &SettingsWindow::saidWanted);
    lines.addSpacing(12);
}

void SettingsWindow::addUseful(QVBoxLayout &lines)
{
    m_useful->setObjectName(settings::kUseful);
    m_useful->setAccessibleName(tr("One useful thing"));
    m_useful->setTabChangesFocus(true);
    m_useful->setFixedHeight(m_useful->fontMetrics().lineSpacing() * kUsefulLines + kUsefulPadding);
    m_useful->installEventFilter(this);
    lines.addWidget(label(tr("One useful thing"), m_useful));
    lines.addWidget(m_useful, 1);
    lines.addWidget(
      quiet(tr("What the nurture list gets every six to eight weeks: a finding, a case, a link; in "
               "your own words"),
            this));
}

void SettingsWindow::show(const QMap<QString, QString> &values, QDate today)
{
    m_values = values;
    if (m_refused.isEmpty())
        m_problem->hide();
    for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it) {
        const bool isBeingTyped = it.value()->hasFocus() && it.value()->isModified();
        if (!isBeingTyped && it.key() != m_refused)
            it.value()->setText(values.value(it.key()));
    }
    const QString holidays = values.value(settings::kHolidays);
    m_holidays->setText(holidays.isEmpty() ? tr("None") : QFileInfo(holidays).fileName());
    m_away->setPeriod(values.value(settings::kAway), today);
    if (!m_useful->hasFocus() && m_useful->toPlainText() != values.value(settings::kUseful))
        m_useful->setPlainText(values.value(settings::kUseful));
    QWidget::show();
}

void SettingsWindow::change(const QString &name, const QString &value)
{
    m_told = name;
    if (m_refused == name)
        m_refused.clear();
    Q_EMIT changed(name, value);
}

void SettingsWindow::tell(const core::Error &error)
{
    m_refused = m_told;
    m_problem->tell(words::errorText(error));
}

bool SettingsWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_useful && (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide))
        tellUseful();
    return QWidget::eventFilter(watched, event);
}

void SettingsWindow::tellUseful()
{
    const QString text = m_useful->toPlainText().trimmed();
    if (text != m_values.value(settings::kUseful))
        change(settings::kUseful, text);
}

} // namespace ui
