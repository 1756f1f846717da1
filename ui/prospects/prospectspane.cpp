// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prospects/prospectspane.h"

#include "ui/delegates/prospectdelegate.h"
#include "ui/look/colors.h"
#include "ui/models/prospectlistmodel.h"
#include "ui/prospects/prospectlistloader.h"
#include "ui/prospects/rowtext.h"
#include "ui/widgets/textlabel.h"
#include "words/searchtext.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace ui {

namespace {

/// Rows that are laid out in one go; the rest follows between events.
constexpr int kLayoutBatch = 4000;

} // namespace

ProspectsPane::ProspectsPane(const core::Desk &desk, std::function<words::Telling()> telling, QWidget *parent)
  : QWidget(parent), m_desk(desk), m_telling(std::move(telling)),
    m_model(new ProspectListModel(
      {.rowsFor =
         [&desk](const QList<core::ProspectId> &ids) {
             return core::StandingStore(desk.database).rowsFor(ids);
         },
       .spoken = [this](const core::ListRow &row) { return rowText(row, m_telling()).spoken; }},
      this)),
    m_loader(new ProspectListLoader(desk, *m_model, this)), m_search(new QLineEdit(this)),
    m_hint(new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this)),
    m_filter(new QComboBox(this)), m_list(new QListView(this))
{
    buildSearch();
    buildFilter();
    buildList();
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 10, 12, 6);
    top->setSpacing(6);
    top->addWidget(m_search, 1);
    top->addWidget(m_filter);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(top);
    lines->addWidget(m_hint);
    lines->addWidget(m_list, 1);

    connect(m_search, &QLineEdit::textChanged, this, &ProspectsPane::applySearch);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &ProspectsPane::applyFilter);
    connect(m_loader, &ProspectListLoader::loaded, this, &ProspectsPane::loaded);
    connect(m_loader, &ProspectListLoader::failed, this, &ProspectsPane::failed);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProspectsPane::restoreSelection);
}

void ProspectsPane::buildSearch()
{
    m_search->setObjectName(QStringLiteral("searchLineEdit"));
    m_search->setAccessibleName(QStringLiteral("Search"));
    m_search->setPlaceholderText(tr("Search every word"));
    const QString help =
      tr("Search people and every word exchanged ( / ). Also: \"words in a row\", from:sally, "
         "from:@their.domain, state:silent, before:2026-03-02, after:2026-03");
    m_search->setToolTip(help);
    m_search->setAccessibleDescription(help);
    m_search->installEventFilter(this);
    m_hint->setObjectName(QStringLiteral("searchHintLabel"));
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(14, 0, 14, 6);
    QSizePolicy narrow = m_hint->sizePolicy(); // a long word must not widen the pane
    narrow.setHorizontalPolicy(QSizePolicy::Ignored);
    m_hint->setSizePolicy(narrow);
    m_hint->hide();
}

void ProspectsPane::buildFilter()
{
    m_filter->setObjectName(QStringLiteral("filterComboBox"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setToolTip(tr("Show only prospects in one state"));
    m_filter->addItem(tr("All"));
    for (const core::State state :
         {core::State::YourTurn, core::State::Silent, core::State::Waiting, core::State::Scheduled,
          core::State::OnHold, core::State::Unreachable, core::State::New, core::State::Done})
        m_filter->addItem(words::stateName(state), int(state));
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_filter->setMinimumContentsLength(4);
    m_filter->view()->setMinimumWidth(140);
}

void ProspectsPane::buildList()
{
    m_list->setObjectName(QStringLiteral("prospectsView"));
    m_list->setAccessibleName(QStringLiteral("Prospects"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setLayoutMode(QListView::Batched);
    m_list->setBatchSize(kLayoutBatch);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAutoScroll(false); // showRow() scrolls, and not where a prospect went that just left
    m_list->setItemDelegate(new ProspectDelegate(m_telling, m_list));
    m_list->setModel(m_model);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProspectsPane::followSelection);
    connect(m_list, &QListView::activated, this, &ProspectsPane::prospectOpened);
}

void ProspectsPane::loadFirstPage()
{
    m_loader->loadFirstPage();
}

void ProspectsPane::load()
{
    m_loader->load({});
}

void ProspectsPane::reload()
{
    m_loader->load(wanted());
}

void ProspectsPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ProspectsPane::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void ProspectsPane::step(int direction)
{
    const int shown = m_chosen ? m_model->rowOf(*m_chosen) : -1;
    const bool moved = shown != m_chosenRow;
    // Whoever moved to another group left a gap: the next one stands where they stood.
    const int from = moved && direction > 0 ? m_chosenRow - 1 : m_chosenRow;
    const int row = m_model->nextProspect(qMax(-1, from), direction);
    if (row >= 0)
        select(row);
}

void ProspectsPane::choose(core::ProspectId prospect)
{
    if (const int row = m_model->rowOf(prospect); row >= 0)
        select(row);
}

bool ProspectsPane::showsAll() const
{
    return search().isEmpty() && !m_filter->currentData().isValid();
}

qsizetype ProspectsPane::dueCount() const
{
    return m_model->countOf(Group::Silent) + m_model->countOf(Group::DueToday);
}

qsizetype ProspectsPane::count() const
{
    return m_model->prospectCount();
}

void ProspectsPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colorsFor(palette()).window);
}

bool ProspectsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
            case Qt::Key_Escape:
                m_search->clear();
                focusList();
                return true;
            case Qt::Key_Return:
            case Qt::Key_Enter:
            case Qt::Key_Down:
                focusList();
                return true;
            default:
                break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

core::SearchQuery ProspectsPane::search() const
{
    return core::searchQuery(m_search->text(), m_desk.writer.zone);
}

core::ListQuery ProspectsPane::wanted() const
{
    core::ListQuery query;
    query.search = search();
    if (const QVariant state = m_filter->currentData(); state.isValid())
        query.state = core::State(state.toInt());
    return query;
}

void ProspectsPane::applyFilter()
{
    m_loader->load(wanted());
}

void ProspectsPane::applySearch()
{
    m_search->setClearButtonEnabled(true); // its icon is not worth waiting for at the start
    QStringList hints;
    const core::SearchQuery query = search();
    for (const core::SearchHint &hint : query.hints)
        hints.append(words::searchHintText(hint));
    m_hint->setText(hints.join(QLatin1Char(' ')));
    m_hint->setVisible(!hints.isEmpty());
    applyFilter();
    Q_EMIT searchChanged();
}

void ProspectsPane::followSelection()
{
    if (m_restoring)
        return;
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return;
    const int row = selected.constFirst().row();
    const auto prospect = m_model->prospectAt(row);
    if (!prospect)
        return;
    showRow(row);
    m_chosenRow = row;
    const bool other = m_chosen != prospect;
    m_chosen = prospect;
    if (other)
        Q_EMIT prospectChosen(*prospect);
}

void ProspectsPane::restoreSelection()
{
    const int row = m_chosen ? m_model->rowOf(*m_chosen) : -1;
    if (row < 0) {
        if (const int first = m_model->nextProspect(-1, 1); first >= 0)
            select(first);
        return;
    }
    const QScopedValueRollback restoring(m_restoring, true);
    m_list->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
}

void ProspectsPane::showRow(int row)
{
    if (row == m_model->nextProspect(-1, 1))
        return m_list->scrollToTop();
    // A heading right above belongs to it.
    if (m_model->index(row - 1).data(ProspectListModel::IsHeadingRole).toBool())
        m_list->scrollTo(m_model->index(row - 1));
    m_list->scrollTo(m_model->index(row));
}

void ProspectsPane::select(int row)
{
    const QModelIndex index = m_model->index(row);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

} // namespace ui
