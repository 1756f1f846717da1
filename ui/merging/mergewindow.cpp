// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/merging/mergewindow.h"

#include "ui/merging/pairview.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/textlabel.h"
#include "words/errortext.h"
#include "words/pairtext.h"

#include <QAction>
#include <QListWidget>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kListWidth = 250;
constexpr QSize kSize(980, 640);
enum Page { Calm, Pair };

core::ProspectPair keyOf(const core::DoubtfulPair &pair)
{
    return core::pairOf(pair.first, pair.second);
}

} // namespace

MergeWindow::MergeWindow(const Parts &parts, QWidget *parent)
  : QWidget(parent, Qt::Window), m_parts(parts), m_problem(new NoticeBar(NoticeBar::Tone::Error, this)),
    m_count(new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this)),
    m_list(new QListWidget(this)), m_pages(new QStackedWidget(this)),
    m_calm(new TextLabel({.size = TextSize::Heading, .weight = TextWeight::Strong}, this)),
    m_calmMore(new TextLabel({.color = &Colors::quietText}, this)),
    m_hint(new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, this)),
    m_view(new PairView(this)),
    m_merge(newAction(tr("Merge"), tr("Make them one, with everything of both"), Qt::Key_M)),
    m_part(newAction(tr("Two different ones"), tr("They are two: not asked again"), Qt::Key_D)),
    m_putOff(newAction(tr("Later"), tr("Ask again after the others"), Qt::Key_L))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Who is the same?"));
    setObjectName(QStringLiteral("mergeWindow"));
    m_problem->setOuterMargins({12, 8, 12, 0});
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 16, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_problem);
    right->addWidget(newPages(), 1);
    right->addWidget(newButtons());
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(1);
    columns->addWidget(newSide());
    columns->addLayout(right, 1);
    resize(kSize);
    connect(m_list, &QListWidget::currentRowChanged, this, &MergeWindow::showPair);
    connect(m_merge, &QAction::triggered, this, &MergeWindow::mergeShown);
    connect(m_part, &QAction::triggered, this, &MergeWindow::partShown);
    connect(m_putOff, &QAction::triggered, this, &MergeWindow::putOff);
    addNavigation();
    fill({});
    m_list->setFocus();
}

QAction *MergeWindow::newAction(const QString &text, const QString &tip, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setToolTip(tip);
    action->setShortcut(key);
    addAction(action);
    return action;
}

void MergeWindow::addNavigation()
{
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &MergeWindow::undoWanted);
    connect(new QShortcut(Qt::Key_J, this), &QShortcut::activated, this, [this] { step(1); });
    connect(new QShortcut(Qt::Key_K, this), &QShortcut::activated, this, [this] { step(-1); });
    connect(new QShortcut(Qt::Key_1, this), &QShortcut::activated, m_view,
            [this] { m_view->keep(core::MergeSide::Into); });
    connect(new QShortcut(Qt::Key_2, this), &QShortcut::activated, m_view,
            [this] { m_view->keep(core::MergeSide::Merged); });
}

QWidget *MergeWindow::newSide()
{
    auto *side = m_side = new QWidget(this);
    auto *lines = new QVBoxLayout(side);
    lines->setContentsMargins(0, 16, 0, 12);
    lines->setSpacing(8);
    m_count->setObjectName(QStringLiteral("pairCountLabel"));
    m_count->setContentsMargins(12, 0, 12, 0);
    lines->addWidget(m_count);
    m_list->setObjectName(QStringLiteral("pairList"));
    m_list->setAccessibleName(tr("Pairs"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(4);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    lines->addWidget(m_list, 1);
    side->setFixedWidth(kListWidth);
    return side;
}

QWidget *MergeWindow::newPages()
{
    auto *calm = new QWidget(m_pages);
    auto *lines = new QVBoxLayout(calm);
    lines->setContentsMargins(40, 0, 40, 0);
    lines->addStretch(1);
    m_calm->setObjectName(QStringLiteral("calmLabel"));
    for (TextLabel *label : {m_calm, m_calmMore}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        lines->addWidget(label);
    }
    lines->addStretch(2);
    m_pages->insertWidget(Calm, calm);
    m_pages->insertWidget(Pair, m_view);
    return m_pages;
}

QWidget *MergeWindow::newButtons()
{
    auto *bar = new QWidget(this);
    auto *lines = new QVBoxLayout(bar);
    lines->setContentsMargins(20, 8, 20, 16);
    lines->setSpacing(8);
    m_answers = new QWidget(bar);
    auto *row = new QHBoxLayout(m_answers);
    row->setContentsMargins(0, 0, 0, 0);
    auto *merge = new KeyButton(m_merge, bar);
    merge->setObjectName(QStringLiteral("mergeButton"));
    merge->setDefault(true);
    auto *part = new KeyButton(m_part, bar);
    part->setObjectName(QStringLiteral("partButton"));
    auto *later = new KeyButton(m_putOff, bar);
    later->setObjectName(QStringLiteral("laterButton"));
    for (KeyButton *button : {merge, part, later})
        row->addWidget(button);
    row->addStretch(1);
    lines->addWidget(m_answers);
    m_hint->setObjectName(QStringLiteral("mergeHintLabel"));
    m_hint->setText(tr("1 and 2 choose whose name stays. Everything of both is kept, and Ctrl+Z takes each "
                       "answer back."));
    m_hint->setWordWrap(true);
    lines->addWidget(m_hint);
    return bar;
}

void MergeWindow::showPairs(const QList<core::DoubtfulPair> &pairs)
{
    const auto before = shown();
    std::optional<core::ProspectPair> wanted;
    if (before)
        wanted = keyOf(*before);
    m_hasLooked = true;
    m_pairs = pairs;
    std::stable_partition(m_pairs.begin(), m_pairs.end(),
                          [this](const core::DoubtfulPair &pair) { return !m_later.contains(keyOf(pair)); });
    const auto isThere = [this](const core::ProspectPair &key) {
        return std::any_of(m_pairs.begin(), m_pairs.end(),
                           [&key](const core::DoubtfulPair &pair) { return keyOf(pair) == key; });
    };
    if (!m_decided.isEmpty() && isThere(m_decided.last())) // it was taken back
    {
        wanted = m_decided.takeLast();
        m_hint->setText(tr("Taken back."));
    }
    const core::MergeSide kept = m_view->kept();
    fill(wanted);
    if (before && shown() && keyOf(*shown()) == keyOf(*before)) // the rep may have chosen already
        m_view->keep(kept);
}

void MergeWindow::fill(const std::optional<core::ProspectPair> &wanted)
{
    const int before = std::max(0, m_list->currentRow());
    int row = std::min<int>(before, int(m_pairs.size()) - 1);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const core::DoubtfulPair &pair : std::as_const(m_pairs)) {
            const QString why = m_later.contains(keyOf(pair))
                                  ? tr("%1 (later)").arg(words::pairName(pair.reason))
                                  : words::pairName(pair.reason);
            auto *item = new QListWidgetItem(pair.shared + QLatin1Char('\n') + why, m_list);
            item->setToolTip(words::pairText(pair));
            if (keyOf(pair) == wanted)
                row = m_list->count() - 1;
        }
        m_list->setCurrentRow(row);
    }
    const auto count = int(m_pairs.size());
    m_count->setText(count == 0   ? tr("No pairs")
                     : count == 1 ? tr("1 pair")
                                  : tr("%n pairs", nullptr, count));
    showPair();
}

void MergeWindow::showPair()
{
    m_problem->hide();
    const auto pair = shown();
    m_pages->setCurrentIndex(pair ? Pair : Calm);
    for (QAction *action : {m_merge, m_part, m_putOff})
        action->setEnabled(pair.has_value());
    m_side->setVisible(pair.has_value());
    m_answers->setVisible(pair.has_value());
    m_hint->setVisible(pair || !m_decided.isEmpty());
    if (!pair)
        return showCalm();
    const auto sides = m_parts.sides(keyOf(*pair));
    if (!sides)
        return tell(sides.error());
    m_view->show(*pair, *sides, m_parts.telling());
}

void MergeWindow::showCalm()
{
    m_calm->setText(m_hasLooked ? tr("Nobody is here twice.") : tr("Looking …"));
    m_calmMore->setText(m_hasLooked ? tr("When mail or a list brings somebody who may be here already, the "
                                         "two wait here for you, side by side.")
                                    : QString());
}

void MergeWindow::tell(const core::Error &error)
{
    m_problem->tell(words::errorText(error));
}

void MergeWindow::mergeShown()
{
    const auto pair = shown();
    if (!pair)
        return;
    const bool keepsFirst = m_view->kept() == core::MergeSide::Into;
    const core::Merge merge{.merged = keepsFirst ? pair->second : pair->first,
                            .into = keepsFirst ? pair->first : pair->second};
    if (!m_parts.merge(merge))
        return;
    m_hint->setText(tr("They are one now. Ctrl+Z takes it back."));
    goOn(keyOf(*pair), merge.merged);
}

void MergeWindow::partShown()
{
    const auto pair = shown();
    if (!pair || !m_parts.tellApart(keyOf(*pair)))
        return;
    m_hint->setText(tr("Remembered: two different ones. Ctrl+Z takes it back."));
    goOn(keyOf(*pair), std::nullopt);
}

void MergeWindow::putOff()
{
    const auto pair = shown();
    if (!pair)
        return;
    m_later.insert(keyOf(*pair));
    m_pairs.move(m_list->currentRow(), m_pairs.size() - 1);
    fill({});
}

void MergeWindow::goOn(const core::ProspectPair &decided, std::optional<core::ProspectId> gone)
{
    m_decided.append(decided);
    m_pairs.removeIf([&](const core::DoubtfulPair &pair) {
        return keyOf(pair) == decided || pair.first == gone || pair.second == gone;
    });
    fill({});
}

std::optional<core::DoubtfulPair> MergeWindow::shown() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_pairs.size() ? std::optional(m_pairs.at(row)) : std::nullopt;
}

void MergeWindow::step(int direction)
{
    const int row = m_list->currentRow() + direction;
    if (row >= 0 && row < m_list->count())
        m_list->setCurrentRow(row);
}

} // namespace ui
