// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/candidates/candidatespage.h"

#include "ui/candidates/candidatefilter.h"
#include "ui/candidates/candidatesmodel.h"
#include "ui/candidates/candidatesview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kWidest = 1200;

core::Result<QList<core::Candidate>> candidatesIn(const QString &store, qint64 since)
{
    const auto database = core::Database::openBeside(store, core::Database::Mode::ReadOnly);
    if (!database)
        return core::failure(database.error());
    return core::candidates(*database, since);
}

core::Result<void> confirmIn(const QString &store, const core::Confirmation &answer, core::Instant now,
                             core::Progress &progress)
{
    auto database = core::Database::openBeside(store);
    if (!database)
        return core::failure(database.error());
    return core::confirm(*database, answer, now, progress);
}

QString toldOf(const core::Confirmation &answer)
{
    const auto kept = int(answer.kept.size());
    const auto gone = int(answer.leftOut.size());
    if (gone == 0)
        return CandidatesPage::tr("%n kept.", nullptr, kept);
    return CandidatesPage::tr("%1 kept, %2 left out.").arg(kept).arg(gone);
}

} // namespace

CandidatesPage::CandidatesPage(core::Desk &desk, QWidget *parent)
  : QWidget(parent), m_desk(desk), m_model(new CandidatesModel(this)), m_filter(new CandidateFilter(this)),
    m_view(new CandidatesView(this)), m_words(new QLineEdit(this)),
    m_lead(new TextLabel({.color = &Colors::quietText}, this)), m_all(new QPushButton(tr("All"), this)),
    m_none(new QPushButton(tr("None"), this)), m_later(new QPushButton(tr("Later"), this)),
    m_keep(new QPushButton(this))
{
    setObjectName(QStringLiteral("candidatesPage"));
    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    m_view->setSortingEnabled(true);
    build();
    connectParts();
}

void CandidatesPage::build()
{
    auto *title = new TextLabel({.size = TextSize::Title, .weight = TextWeight::Strong}, this);
    title->setText(tr("Who of these is a prospect?"));
    m_lead->setText(
      tr("Your mail brought them. Who is unchecked goes, and no later mail or list brings them back. The "
         "doubtful ones stand first: private and shared addresses, no answer, one mail only."));
    m_lead->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("candidateFilterLineEdit"));
    m_words->setAccessibleName(tr("Show only"));
    m_words->setPlaceholderText(tr("Show only names, companies, addresses, reasons"));
    m_words->setClearButtonEnabled(true);
    m_all->setToolTip(tr("Check all that are shown"));
    m_all->setAccessibleName(tr("Check all"));
    m_none->setToolTip(tr("Uncheck all that are shown"));
    m_none->setAccessibleName(tr("Uncheck all"));
    m_later->setToolTip(tr("Keep them all for now; the menu Prospect asks again"));
    m_later->setObjectName(QStringLiteral("laterButton"));
    m_keep->setObjectName(QStringLiteral("keepButton"));
    m_keep->setDefault(true);
    auto *inner = new QWidget(this);
    inner->setMaximumWidth(kWidest);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_lead);
    auto *above = new QHBoxLayout;
    above->setSpacing(8);
    above->addWidget(m_words, 1);
    above->addWidget(m_all);
    above->addWidget(m_none);
    column->addLayout(above);
    auto *card = new Card(&Colors::surface, inner);
    card->setFocusSource(m_view);
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(8, 4, 4, 8);
    inCard->addWidget(m_view);
    column->addWidget(card, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addStretch(1);
    below->addWidget(m_later);
    below->addWidget(m_keep);
    column->addLayout(below);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(inner, 100);
    row->addStretch(1);
}

void CandidatesPage::connectParts()
{
    connect(m_words, &QLineEdit::textChanged, m_filter, &CandidateFilter::setWords);
    connect(m_words, &QLineEdit::returnPressed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view, &CandidatesView::toggleWanted, this, &CandidatesPage::toggle);
    connect(m_model, &CandidatesModel::checksChanged, this, &CandidatesPage::showCounts);
    connect(m_all, &QPushButton::clicked, this, [this] { checkShown(Qt::Checked); });
    connect(m_none, &QPushButton::clicked, this, [this] { checkShown(Qt::Unchecked); });
    connect(m_later, &QPushButton::clicked, this, &CandidatesPage::closed);
    connect(m_keep, &QPushButton::clicked, this, &CandidatesPage::store);
    connect(&m_reader, &BackgroundTask::finished, this, &CandidatesPage::takeRead);
    connect(&m_task, &BackgroundTask::finished, this, &CandidatesPage::take);
    auto *leave = new QShortcut(Qt::Key_Escape, this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &CandidatesPage::leave);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_words, qOverload<>(&QWidget::setFocus));
}

void CandidatesPage::ask(qint64 since)
{
    if (m_reader.isRunning())
        return;
    m_read = std::make_shared<core::Result<QList<core::Candidate>>>();
    m_reader.start([read = m_read, path = m_desk.database.path(), since](core::Progress &) {
        *read = candidatesIn(path, since);
    });
}

void CandidatesPage::takeRead()
{
    if (!*m_read)
        return Q_EMIT failed(m_read->error());
    if ((*m_read)->isEmpty())
        return Q_EMIT nobodyFound();
    Q_EMIT somebodyFound();
    show(**m_read);
}

void CandidatesPage::show(const QList<core::Candidate> &candidates)
{
    words::Telling telling;
    telling.zone = m_desk.writer.zone;
    telling.now = m_desk.now();
    m_words->clear();
    m_view->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_filter->sort(-1);
    m_model->setCandidates(candidates, telling);
    m_view->layOut();
    m_view->scrollToTop();
    m_view->setCurrentIndex(m_filter->index(0, 0));
    m_view->setFocus();
    setBusy(false);
}

void CandidatesPage::showCounts()
{
    const auto kept = int(m_model->keptCount());
    const auto gone = int(m_model->leftOutCount());
    m_keep->setText(gone == 0   ? tr("Keep all %1").arg(kept)
                    : kept == 0 ? tr("Leave out all %1").arg(gone)
                                : tr("Keep %1, leave out %2").arg(kept).arg(gone));
    m_keep->setEnabled(kept + gone > 0 && !isWorking());
}

/// What was typed first, then the page.
void CandidatesPage::leave()
{
    if (!m_words->text().isEmpty())
        m_words->clear();
    else if (!isWorking())
        Q_EMIT closed();
}

/// All chosen rows as the current one is not.
void CandidatesPage::toggle()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const auto was = current.siblingAtColumn(CandidatesModel::Name).data(Qt::CheckStateRole);
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(m_filter->mapToSource(index).row());
    if (rows.isEmpty())
        rows.append(m_filter->mapToSource(current).row());
    m_model->setChecked(rows, was.value<Qt::CheckState>() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

void CandidatesPage::checkShown(Qt::CheckState state)
{
    QList<int> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        rows.append(m_filter->mapToSource(m_filter->index(row, 0)).row());
    m_model->setChecked(rows, state);
}

void CandidatesPage::store()
{
    m_answer = m_model->confirmation();
    m_outcome = std::make_shared<core::Result<void>>();
    m_task.start([outcome = m_outcome, path = m_desk.database.path(), answer = m_answer, now = m_desk.now()](
                   core::Progress &progress) { *outcome = confirmIn(path, answer, now, progress); });
    setBusy(true);
}

void CandidatesPage::take()
{
    setBusy(false);
    Q_EMIT stored();
    if (*m_outcome) {
        Q_EMIT closed();
        return Q_EMIT settled(toldOf(m_answer));
    }
    if (m_outcome->error().code != core::Error::Code::Canceled)
        Q_EMIT failed(m_outcome->error());
}

void CandidatesPage::setBusy(bool isBusy)
{
    for (QWidget *part :
         {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_all),
          static_cast<QWidget *>(m_none), static_cast<QWidget *>(m_later)})
        part->setEnabled(!isBusy);
    m_keep->setEnabled(!isBusy);
    if (!isBusy)
        showCounts();
    Q_EMIT workChanged();
}

} // namespace ui
