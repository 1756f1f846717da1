// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/importpage.h"

#include "ui/firststart/pagelayout.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/textlabel.h"
#include "words/errortext.h"
#include "words/importtext.h"

#include <QDir>
#include <QFileInfo>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace ui {

namespace {

QString summaryOf(const ImportOutcome &outcome)
{
    QStringList lines;
    if (outcome.error && outcome.error->code == core::Error::Code::Canceled)
        lines.append(ImportPage::tr("Canceled: nothing of the file that was being read is stored."));
    else if (outcome.error)
        lines.append(words::errorText(*outcome.error));
    for (const core::ImportReport &report : outcome.reports) {
        if (report.type.isEmpty())
            continue;
        //: a file, and what came of reading it
        lines.append(
          ImportPage::tr("%1: %2").arg(QFileInfo(report.path).fileName(), words::summaryText(report)));
    }
    return lines.join(QLatin1Char('\n'));
}

QStringList problemsOf(const ImportOutcome &outcome)
{
    QStringList lines;
    for (const core::ImportReport &report : outcome.reports) {
        const QString file = QDir::toNativeSeparators(report.path);
        for (const core::ImportProblem &problem : report.problems) {
            const QString text = words::problemText(problem);
            if (problem.place.isEmpty())
                lines.append(ImportPage::tr("%1: %2").arg(file, text));
            else
                //: a file, a place in it, and what is wrong there
                lines.append(ImportPage::tr("%1, %2: %3").arg(file, problem.place, text));
        }
    }
    return lines;
}

} // namespace

ImportPage::ImportPage(QWidget *parent)
  : QWidget(parent), m_title(new TextLabel({.size = TextSize::Title, .weight = TextWeight::Strong}, this)),
    m_what(new ElidedLabel(this)), m_bar(new QProgressBar(this)), m_summary(new TextLabel({}, this)),
    m_problems(new QListView(this)), m_model(new QStringListModel(this)),
    m_candidates(new TextLabel({}, this)), m_cancel(new QPushButton(tr("Cancel"), this)),
    m_confirm(new QPushButton(tr("Who of these is a prospect?"), this)),
    m_close(new QPushButton(tr("Go to the prospects"), this))
{
    setObjectName(QStringLiteral("importPage"));
    QVBoxLayout *column = newPageColumn(*this, {}, {});
    column->itemAt(0)->widget()->hide();
    m_what->setElideMode(Qt::ElideMiddle); // the end of a path is the file
    m_what->setObjectName(QStringLiteral("importWhat"));
    m_title->setObjectName(QStringLiteral("importTitle"));
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setWordWrap(true);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_problems->setAccessibleName(tr("Problems"));
    m_problems->setObjectName(QStringLiteral("problemsView"));
    m_problems->setModel(m_model);
    m_problems->setUniformItemSizes(true);
    m_problems->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_cancel->setObjectName(QStringLiteral("cancelImportButton"));
    m_close->setObjectName(QStringLiteral("closeImportButton"));
    m_close->setDefault(true);
    m_confirm->setObjectName(QStringLiteral("confirmProspectsButton"));
    m_confirm->setToolTip(tr("Keep or leave out each; the menu Prospect asks again later"));
    m_candidates->setObjectName(QStringLiteral("candidatesLabel"));
    m_candidates->setWordWrap(true);
    column->insertStretch(0, 1);
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addWidget(m_bar);
    column->addWidget(m_summary);
    column->addWidget(m_candidates);
    column->addWidget(m_problems, 3);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_close);
    buttons->addWidget(m_confirm);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false); // heard; a slow disk may need a moment
        Q_EMIT cancelWanted();
    });
    connect(m_close, &QPushButton::clicked, this, &ImportPage::closed);
    connect(m_confirm, &QPushButton::clicked, this, &ImportPage::confirmWanted);
}

void ImportPage::showStart(const QString &title)
{
    m_title->setText(title);
    m_what->setText({});
    showProgress({}, -1);
    m_model->setStringList({});
    for (QWidget *running :
         {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_cancel)})
        running->show();
    m_cancel->setEnabled(true);
    m_summary->hide();
    m_problems->hide();
    m_candidates->hide();
    m_confirm->hide();
    m_close->hide();
}

void ImportPage::showProgress(const QString &what, int permille)
{
    m_bar->setRange(0, permille < 0 ? 0 : 1000);
    m_bar->setValue(permille);
    if (!what.isEmpty())
        m_what->setText(QDir::toNativeSeparators(what));
}

void ImportPage::showOutcome(const ImportOutcome &outcome)
{
    const qsizetype candidates = outcome.candidates;
    const QStringList problems = problemsOf(outcome);
    m_title->setText(problems.isEmpty() && !outcome.error ? tr("Done")
                                                          : tr("Done, with something to look at"));
    m_summary->setText(summaryOf(outcome));
    m_summary->show();
    m_model->setStringList(problems);
    m_problems->setVisible(!problems.isEmpty());
    m_what->hide();
    m_bar->hide();
    m_cancel->hide();
    m_close->show();
    m_candidates->setVisible(candidates > 0);
    m_candidates->setText(candidates == 1
                            ? tr("Your mail brought one new prospect.")
                            : tr("Your mail brought %n new prospects.", nullptr, int(candidates)));
    m_confirm->setVisible(candidates > 0);
    QPushButton *next = candidates > 0 ? m_confirm : m_close;
    for (QPushButton *button : {m_confirm, m_close})
        button->setDefault(button == next);
    next->setFocus();
}

} // namespace ui
