// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tonerules/toneruleswindow.h"

#include "ui/ownfiles/ownfileswatcher.h"
#include "ui/tonerules/tonerulestext.h"
#include "ui/widgets/noticebar.h"
#include "words/sentences.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>

namespace ui {

namespace {

constexpr int kListWidth = 220;
constexpr QSize kSize(860, 640);

QString listText(const core::ToneRule &rule)
{
    if (rule.off)
        return ToneRulesWindow::tr("%1 (off)").arg(ruleTitle(rule));
    return rule.ownFile.isEmpty() ? ruleTitle(rule) : ToneRulesWindow::tr("%1 (yours)").arg(ruleTitle(rule));
}

} // namespace

ToneRulesWindow::ToneRulesWindow(const Parts &parts, QWidget *parent)
  : QWidget(parent, Qt::Window), m_parts(parts), m_language(new QComboBox(this)),
    m_list(new QListWidget(this)), m_open(new QPushButton(tr("Write rules of my own"), this)),
    m_reading(new ReadingPane(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tone rules"));
    setObjectName(QStringLiteral("toneRulesWindow"));
    m_reading->problem().setObjectName(QStringLiteral("toneRulesProblem"));
    m_reading->page().setAccessibleName(tr("The rule and its examples"));
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(1);
    columns->addWidget(newSide());
    columns->addWidget(m_reading, 1);
    resize(kSize);
    fillLanguages();
    connect(m_language, &QComboBox::currentIndexChanged, this, &ToneRulesWindow::fill);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this] { showPage(ReadingPane::From::Beginning); });
    connect(m_open, &QPushButton::clicked, this, &ToneRulesWindow::openFile);
    connect(&m_reading->page(), &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        Q_EMIT heedWanted(core::IgnoredFindingId(link.path().toLongLong()));
    });
    connect(&m_parts.watcher, &OwnFilesWatcher::reloaded, this, &ToneRulesWindow::fill);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    fill();
}

QWidget *ToneRulesWindow::newSide()
{
    auto *side = new QWidget(this);
    auto *lines = new QVBoxLayout(side);
    lines->setContentsMargins(0, 0, 0, 12);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 12, 12, 4);
    m_language->setObjectName(QStringLiteral("ruleLanguageBox"));
    m_language->setAccessibleName(tr("Language"));
    top->addWidget(m_language);
    lines->addLayout(top);
    m_list->setObjectName(QStringLiteral("ruleList"));
    m_list->setAccessibleName(tr("Tone rules"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(4);
    lines->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 4, 12, 0);
    m_open->setObjectName(QStringLiteral("openOwnRulesButton"));
    m_open->setToolTip(tr("The file opens in your text editor; what you save there is read at once"));
    buttons->addWidget(m_open);
    lines->addLayout(buttons);
    side->setFixedWidth(kListWidth);
    return side;
}

void ToneRulesWindow::turnTo(const QString &language, const QString &rule)
{
    if (const int index = m_language->findData(language); index >= 0)
        m_language->setCurrentIndex(index);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == rule)
            m_list->setCurrentRow(row);
    }
}

void ToneRulesWindow::refresh()
{
    showPage(ReadingPane::From::WhereItWas);
}

void ToneRulesWindow::fillLanguages()
{
    for (const core::ToneRules &rules : m_parts.rules.languages().all)
        m_language->addItem(words::languageName(rules.language), rules.language);
}

void ToneRulesWindow::fill()
{
    const QString before =
      m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = 0;
    if (const core::ToneRules *rules = chosen()) {
        for (const core::ToneRule &rule : rules->rules) {
            auto *item = new QListWidgetItem(listText(rule), m_list);
            item->setData(Qt::UserRole, rule.id);
            if (rule.id == before)
                row = m_list->count() - 1;
        }
    }
    m_list->setCurrentRow(row);
    showPage(ReadingPane::From::WhereItWas);
    m_reading->tellFirst(m_parts.rules.problems());
}

void ToneRulesWindow::showPage(ReadingPane::From from)
{
    const core::ToneRules *rules = chosen();
    const int row = m_list->currentRow();
    if (!rules || row < 0 || row >= rules->rules.size())
        return m_reading->page().clear();
    m_reading->showPage(ruleText(rules->rules.at(row), m_parts.ignored()), from);
}

void ToneRulesWindow::openFile()
{
    const auto path = m_parts.rules.ownFile(m_language->currentData().toString());
    if (!path)
        return m_reading->tell(path.error());
    m_parts.watcher.start();
    if (!m_parts.open(QUrl::fromLocalFile(*path)))
        m_reading->problem().tell(tr("No editor could be opened. The file lies in %1.").arg(*path));
}

const core::ToneRules *ToneRulesWindow::chosen() const
{
    return m_parts.rules.languages().rulesOf(m_language->currentData().toString());
}

} // namespace ui
