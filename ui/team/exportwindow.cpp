// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/exportwindow.h"

#include "core/actions/settings.h"
#include "core/store/database.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/textlabel.h"
#include "words/errortext.h"

#include <QButtonGroup>
#include <QDir>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize kSize(680, 700);
constexpr qsizetype kPreviewed = 3; ///< prospects

TextLabel *quiet(const QString &text, QWidget *parent)
{
    auto *made = new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, parent);
    made->setText(text);
    made->setWordWrap(true);
    return made;
}

TextLabel *label(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *made = new TextLabel({.weight = TextWeight::Strong}, parent);
    made->setText(text);
    made->setBuddy(buddy);
    return made;
}

/// On the worker's thread. What a change of the settings may touch meanwhile is given as a copy.
core::Result<core::TeamExportOutcome> exported(const core::Desk &desk, const core::Writer &writer,
                                               const core::BusinessCalendar &calendar,
                                               const core::TeamExportRequest &request,
                                               core::Progress &progress)
{
    auto database = core::Database::openBeside(desk.database.path(), core::Database::Mode::ReadOnly);
    if (!database)
        return core::failure(database.error());
    const core::Desk own{.database = *database,
                         .shelf = desk.shelf,
                         .tone = desk.tone,
                         .clock = desk.clock,
                         .writer = writer,
                         .calendar = calendar};
    return core::exportForTeam(own, request, progress);
}

} // namespace

ExportWindow::ExportWindow(const Parts &parts, QWidget *parent)
  : QWidget(parent, Qt::Window), m_parts(parts), m_problem(new NoticeBar(NoticeBar::Tone::Error, this)),
    m_name(new QLineEdit(this)), m_levels(new QButtonGroup(this)), m_passphrase(new QLineEdit(this)),
    m_key(new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this)),
    m_preview(new QPlainTextEdit(this)),
    m_status(new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"exportWindow"_s);
    setWindowTitle(tr("Export for team"));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(24, 20, 24, 20);
    lines->setSpacing(4);
    lines->addWidget(m_problem);
    addName(*lines);
    addLevels(*lines);
    addKey(*lines);
    addPassphrase(*lines);
    addPreview(*lines);
    addButtons(*lines);
    resize(kSize);
    connect(m_levels, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            showPreview();
    });
    connect(m_name, &QLineEdit::textChanged, this, &ExportWindow::showPreview);
    connect(&m_task, &BackgroundTask::progressed, this, &ExportWindow::showProgress);
    connect(&m_task, &BackgroundTask::finished, this, &ExportWindow::showOutcome);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    showKey();
    showPreview();
}

void ExportWindow::addName(QVBoxLayout &lines)
{
    m_name->setObjectName(u"repNameEdit"_s);
    m_name->setAccessibleName(tr("Your name"));
    m_name->setText(m_parts.desk.writer.name);
    lines.addWidget(label(tr("Your name"), m_name, this));
    lines.addWidget(m_name);
    lines.addWidget(quiet(tr("As your manager sees it"), this));
    lines.addSpacing(12);
}

void ExportWindow::addLevels(QVBoxLayout &lines)
{
    struct Choice {
        core::ExportLevel level;
        QString text;
        QString hint;
    };
    const Choice choices[] = {
      {core::ExportLevel::Figures, tr("Figures"),
       tr("Nobody is named and no word is quoted: states, dates and steps alone")},
      {core::ExportLevel::Names, tr("Names"),
       tr("Who it is about and at which organisation, but no word that passed")},
      {core::ExportLevel::Full, tr("Everything"),
       tr("Addresses and messages too, but never of those who asked not to be contacted")},
    };
    lines.addWidget(label(tr("How much"), nullptr, this));
    for (const Choice &choice : choices) {
        auto *button = new QRadioButton(choice.text, this);
        button->setObjectName(toId(choice.level) + u"Radio"_s);
        button->setAccessibleDescription(choice.hint);
        button->setChecked(choice.level == core::ExportLevel::Names);
        m_levels->addButton(button, int(choice.level));
        auto *hint = quiet(choice.hint, this);
        hint->setContentsMargins(26, 0, 0, 4);
        lines.addWidget(button);
        lines.addWidget(hint);
    }
    lines.addSpacing(8);
}

void ExportWindow::addKey(QVBoxLayout &lines)
{
    auto *choose = new QPushButton(tr("Load the team's key"), this);
    choose->setObjectName(u"teamKeyButton"_s);
    choose->setAutoDefault(false);
    m_key->setObjectName(u"teamKeyLabel"_s);
    m_key->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_key, 1);
    row->addWidget(choose);
    lines.addLayout(row);
    lines.addSpacing(12);
    connect(choose, &QPushButton::clicked, this, &ExportWindow::chooseKey);
}

void ExportWindow::addPassphrase(QVBoxLayout &lines)
{
    m_passphrase->setObjectName(u"passphraseEdit"_s);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setPlaceholderText(tr("Empty: anybody who has the file can read it"));
    lines.addWidget(label(tr("Passphrase"), m_passphrase, this));
    lines.addWidget(m_passphrase);
    lines.addWidget(quiet(tr("Tell it to your manager by another way than the file"), this));
    lines.addSpacing(12);
}

void ExportWindow::addPreview(QVBoxLayout &lines)
{
    m_preview->setObjectName(u"previewText"_s);
    m_preview->setAccessibleName(tr("What the file begins with"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setWordWrapMode(QTextOption::WrapAnywhere);
    lines.addWidget(label(tr("What the file begins with"), m_preview, this));
    lines.addWidget(m_preview, 1);
    lines.addSpacing(12);
}

void ExportWindow::addButtons(QVBoxLayout &lines)
{
    m_export = new QPushButton(tr("Export"), this);
    m_export->setObjectName(u"exportButton"_s);
    m_export->setDefault(true);
    m_stop = new QPushButton(tr("Stop"), this);
    m_stop->setObjectName(u"stopButton"_s);
    m_stop->hide();
    m_status->setObjectName(u"exportStatusLabel"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_export);
    row->addWidget(m_stop);
    row->addWidget(m_status, 1);
    lines.addLayout(row);
    connect(m_export, &QPushButton::clicked, this, &ExportWindow::begin);
    connect(m_stop, &QPushButton::clicked, &m_task, &BackgroundTask::cancel);
}

core::TeamExportRequest ExportWindow::request() const
{
    core::TeamExportRequest request{.path = m_path,
                                    .rep = m_name->text(),
                                    .level = core::ExportLevel(m_levels->checkedId()),
                                    .key = m_teamKey};
    if (!m_passphrase->text().isEmpty())
        request.seal = core::TeamExportWriter::Seal{m_passphrase->text().toUtf8()};
    return request;
}

void ExportWindow::chooseKey()
{
    const QString path = m_parts.chooseKey();
    if (path.isEmpty())
        return;
    m_problem->hide();
    if (const auto set = m_parts.setKey(path); !set)
        m_problem->tell(words::errorText(set.error()));
    showKey();
    showPreview();
}

void ExportWindow::showKey()
{
    const auto key = core::settings::teamKey(m_parts.desk);
    m_teamKey = key ? *key : std::nullopt;
    m_key->setText(m_teamKey
                     ? tr("The team's key is loaded: contacts that a colleague works as well show, unnamed.")
                     : tr("Without the team's key it stays hidden that a colleague works the same contact."));
}

void ExportWindow::showPreview()
{
    m_export->setEnabled(!m_name->text().trimmed().isEmpty() && !m_task.isRunning());
    if (m_name->text().trimmed().isEmpty())
        return m_preview->setPlainText(tr("Write your name first."));
    const auto lines = core::teamExportPreview(m_parts.desk, request(), kPreviewed);
    if (lines)
        m_preview->setPlainText(*lines);
    else
        m_problem->tell(words::errorText(lines.error()));
}

void ExportWindow::begin()
{
    const QString day = m_parts.desk.now().dateIn(m_parts.desk.writer.zone).toString(Qt::ISODate);
    const QString name = u"%1 %2.unghost-team"_s.arg(m_name->text().simplified(), day);
    m_path = m_parts.choosePlace(QString(name).replace(u'/', u'-'));
    if (m_path.isEmpty())
        return;
    m_problem->hide();
    // Work that is stopped before its turn comes never runs.
    m_outcome = std::make_shared<Outcome::element_type>(
      core::failure({.code = core::Error::Code::Canceled, .subject = m_path}));
    m_export->setEnabled(false);
    m_stop->show();
    const core::Desk &desk = m_parts.desk;
    m_task.start([outcome = m_outcome, request = request(), &desk, writer = desk.writer,
                  calendar = desk.calendar](core::Progress &progress) {
        *outcome = exported(desk, writer, calendar, request, progress);
    });
}

void ExportWindow::showProgress(const QString &, int permille)
{
    m_status->setText(permille < 0 ? tr("Writing …") : tr("Writing … %1 %").arg(permille / 10));
}

void ExportWindow::showOutcome()
{
    m_stop->hide();
    m_export->setEnabled(true);
    m_status->setText({});
    const auto outcome = *m_outcome;
    if (!outcome && outcome.error().code == core::Error::Code::Canceled)
        return m_status->setText(tr("Stopped. Nothing was written."));
    if (!outcome)
        return m_problem->tell(words::errorText(outcome.error()));
    const int count = int(outcome->counts.prospects);
    const QString text =
      count == 1 ? tr("Written: 1 prospect, %1") : tr("Written: %n prospects, %1", nullptr, count);
    m_status->setText(text.arg(QDir::toNativeSeparators(m_path)));
}

} // namespace ui
