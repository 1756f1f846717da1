// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/reviewwindow.h"

#include "ui/team/reportchart.h"
#include "ui/team/reportfile.h"
#include "ui/team/reporttablemodel.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/textlabel.h"
#include "words/errortext.h"
#include "words/teamreport.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize kSize(1120, 720);
constexpr int kListWidth = 220;
constexpr int kItemPadding = 14;
enum Page { Calm, Tables };

} // namespace

ReviewWindow::ReviewWindow(const Parts &parts, QWidget *parent)
  : QWidget(parent, Qt::Window), m_parts(parts), m_problem(new NoticeBar(NoticeBar::Tone::Error, this)),
    m_sealed(new NoticeBar(NoticeBar::Tone::Plain, this)), m_passphrase(new QLineEdit(this)),
    m_status(new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this)),
    m_list(new QListWidget(this)), m_pages(new QStackedWidget(this)),
    m_title(new TextLabel({.size = TextSize::Heading, .weight = TextWeight::Strong}, this)),
    m_note(new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this)),
    m_chart(new ReportChart(this)), m_table(new QTableView(this)), m_model(new ReportTableModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"reviewWindow"_s);
    setWindowTitle(tr("Team review"));
    setAcceptDrops(true);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_problem->setOuterMargins({20, 12, 20, 0});
    lines->addWidget(newBar());
    lines->addWidget(m_problem);
    lines->addWidget(newPassphraseBar());
    m_pages->addWidget([this] {
        auto *calm = new TextLabel({.color = &Colors::quietText}, m_pages);
        calm->setObjectName(u"reviewCalmLabel"_s);
        calm->setAlignment(Qt::AlignCenter);
        calm->setWordWrap(true);
        calm->setMargin(40);
        calm->setText(tr("Drop the files of your reps here, or choose them above.\nEach is checked whole "
                         "before anything of it counts, and stays on this computer."));
        return calm;
    }());
    m_pages->addWidget(newTables());
    lines->addWidget(m_pages, 1);
    resize(kSize);
    connect(m_list, &QListWidget::currentRowChanged, this, &ReviewWindow::showTable);
    connect(&m_task, &BackgroundTask::progressed, this, [this](const QString &what, int) {
        m_status->setText(tr("Checking %1 …").arg(QFileInfo(what).fileName()));
    });
    connect(&m_task, &BackgroundTask::finished, this, &ReviewWindow::showOutcome);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    begin({.store = m_parts.store, .now = m_parts.telling().now});
}

QWidget *ReviewWindow::newBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(20, 16, 20, 12);
    row->setSpacing(12);
    m_add = new QPushButton(tr("Add exports"), bar);
    m_add->setObjectName(u"addExportsButton"_s);
    m_add->setDefault(true);
    m_save = new QPushButton(tr("Save report"), bar);
    m_save->setObjectName(u"saveReportButton"_s);
    m_save->setToolTip(tr("As PDF, web page, spreadsheet or CSV"));
    m_stop = new QPushButton(tr("Stop"), bar);
    m_stop->setObjectName(u"stopReviewButton"_s);
    m_stop->hide();
    m_status->setObjectName(u"reviewStatusLabel"_s);
    row->addWidget(m_add);
    row->addWidget(m_save);
    row->addWidget(m_stop);
    row->addWidget(m_status, 1);
    connect(m_add, &QPushButton::clicked, this, [this] { takeIn(m_parts.chooseFiles()); });
    connect(m_save, &QPushButton::clicked, this, &ReviewWindow::saveReport);
    connect(m_stop, &QPushButton::clicked, &m_task, &BackgroundTask::cancel);
    return bar;
}

QWidget *ReviewWindow::newPassphraseBar()
{
    m_sealed->setObjectName(u"sealedBar"_s);
    m_sealed->setOuterMargins({20, 12, 20, 0});
    m_passphrase->setObjectName(u"reviewPassphraseEdit"_s);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_sealed->addWidget(m_passphrase);
    QPushButton *open = m_sealed->addButton(tr("Open"));
    connect(open, &QPushButton::clicked, this, &ReviewWindow::openSealed);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &ReviewWindow::openSealed);
    m_sealed->hide();
    return m_sealed;
}

QWidget *ReviewWindow::newTables()
{
    auto *page = new QWidget(m_pages);
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(20, 0, 20, 20);
    columns->setSpacing(16);
    m_list->setObjectName(u"reviewList"_s);
    m_list->setAccessibleName(tr("Sections"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(kListWidth);
    m_list->setSpacing(1);
    m_list->viewport()->setAutoFillBackground(false);
    columns->addWidget(m_list);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    m_title->setObjectName(u"reviewTitleLabel"_s);
    m_note->setWordWrap(true);
    m_chart->setObjectName(u"reviewChart"_s);
    m_table->setObjectName(u"reviewTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setTabKeyNavigation(false);
    right->addWidget(m_title);
    right->addWidget(m_note);
    right->addWidget(m_chart);
    right->addWidget(m_table, 1);
    columns->addLayout(right, 1);
    return page;
}

void ReviewWindow::takeIn(const QStringList &files, const QByteArray &passphrase)
{
    if (files.isEmpty() || m_task.isRunning())
        return;
    begin({.store = m_parts.store, .files = files, .passphrase = passphrase, .now = m_parts.telling().now});
}

void ReviewWindow::begin(const ReviewJob &job)
{
    m_problem->hide();
    m_sealed->hide();
    m_add->setEnabled(false);
    m_save->setEnabled(false);
    m_stop->setVisible(!job.files.isEmpty());
    m_outcome = std::make_shared<ReviewOutcome>();
    m_task.start(
      [outcome = m_outcome, job](core::Progress &progress) { *outcome = runReview(job, progress); });
}

void ReviewWindow::showOutcome()
{
    m_stop->hide();
    m_add->setEnabled(true);
    if (m_outcome->error)
        m_problem->tell(words::errorText(*m_outcome->error));
    QStringList sentences;
    for (const core::Error &problem : std::as_const(m_outcome->problems)) {
        if (!m_outcome->sealed.contains(problem.subject))
            sentences.append(words::errorText(problem));
    }
    for (const QString &path : std::as_const(m_outcome->superseded))
        sentences.append(tr("%1 was left out: a newer export of the same rep is there already.")
                           .arg(QDir::toNativeSeparators(path)));
    if (!sentences.isEmpty())
        m_problem->tell(sentences.join(u'\n'));
    m_wantPassphrase = m_outcome->sealed;
    if (!m_wantPassphrase.isEmpty()) {
        const auto count = int(m_wantPassphrase.size());
        m_sealed->tell(count == 1 ? tr("A file wants its passphrase.")
                                  : tr("%n files want their passphrase.", nullptr, count));
        m_passphrase->clear();
        m_passphrase->setFocus();
    }
    m_report = words::teamReport(m_outcome->review, m_parts.telling());
    showReport();
}

void ReviewWindow::showReport()
{
    const bool isEmpty = m_outcome->review.reps.isEmpty();
    m_save->setEnabled(!isEmpty);
    m_status->setText(isEmpty ? QString() : m_report.made);
    m_pages->setCurrentIndex(isEmpty ? Calm : Tables);
    const int before = std::max(0, m_list->currentRow());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const core::ReportTable &table : std::as_const(m_report.tables)) {
            auto *item = new QListWidgetItem(table.title, m_list);
            item->setSizeHint({0, fontMetrics().height() + kItemPadding});
        }
        m_list->setCurrentRow(before);
    }
    showTable(before);
}

void ReviewWindow::showTable(int row)
{
    if (row < 0 || row >= m_report.tables.size())
        return;
    const core::ReportTable &table = m_report.tables.at(row);
    m_title->setText(table.title);
    m_note->setText(table.note);
    m_note->setVisible(!table.note.isEmpty());
    m_chart->show(table.title, chartOf(table));
    m_model->setTable(table);
    m_table->setAccessibleName(table.title);
}

void ReviewWindow::saveReport()
{
    const core::Instant now = m_parts.telling().now;
    const QString path = m_parts.choosePlace(
      u"%1 %2.pdf"_s.arg(tr("Team review"), now.dateIn(m_parts.telling().zone).toString(Qt::ISODate)));
    if (path.isEmpty())
        return;
    m_problem->hide();
    if (const auto written = writeReportFile(m_report, path, {m_parts.store}); !written)
        return m_problem->tell(words::errorText(written.error()));
    m_status->setText(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
}

void ReviewWindow::openSealed()
{
    takeIn(m_wantPassphrase, m_passphrase->text().toUtf8());
}

void ReviewWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && !m_task.isRunning())
        event->acceptProposedAction();
}

void ReviewWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    takeIn(paths);
}

} // namespace ui
