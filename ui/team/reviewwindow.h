// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/team/report/report.h"
#include "ui/shell/backgroundtask.h"
#include "ui/team/reviewjob.h"
#include "words/sentences.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

class NoticeBar;
class ReportChart;
class ReportTableModel;
class TextLabel;

/// "Team review": the exports that the reps handed over, as tables with what of them can be seen at a glance,
/// and the same as a file. Files are chosen or dropped, and checked beside the window's thread. Never touches
/// the rep's own store.
class ReviewWindow final : public QWidget
{
    Q_OBJECT
public:
    struct Parts {
        QString store;                                           ///< the team's, in a file of its own
        std::function<QStringList()> chooseFiles;                ///< none: thought better of it
        std::function<QString(const QString &name)> choosePlace; ///< empty: thought better of it
        std::function<words::Telling()> telling;
    };
    /// Goes when it is closed.
    ReviewWindow(const Parts &parts, QWidget *parent);

    void takeIn(const QStringList &files, const QByteArray &passphrase = {});

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *newBar();
    QWidget *newPassphraseBar();
    QWidget *newTables();
    void begin(const ReviewJob &job);
    void showOutcome();
    void showReport();
    void showTable(int row);
    void saveReport();
    void openSealed();

    Parts m_parts;
    NoticeBar *m_problem;
    NoticeBar *m_sealed;
    QLineEdit *m_passphrase;
    TextLabel *m_status;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    TextLabel *m_title;
    TextLabel *m_note;
    ReportChart *m_chart;
    QTableView *m_table;
    ReportTableModel *m_model;
    QPushButton *m_add = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_stop = nullptr;
    core::Report m_report;
    QStringList m_wantPassphrase;
    std::shared_ptr<ReviewOutcome> m_outcome;
    BackgroundTask m_task;
};

} // namespace ui
