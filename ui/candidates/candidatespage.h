// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/actions/leftout.h"
#include "core/base/error.h"
#include "ui/shell/backgroundtask.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QPushButton;

namespace ui {

class CandidateFilter;
class CandidatesModel;
class CandidatesView;
class TextLabel;

/// Asks who of those whom mail brought is a prospect: all in one list, one answer for all. They are read, and
/// the answer is stored, on another thread.
class CandidatesPage final : public QWidget
{
    Q_OBJECT
public:
    explicit CandidatesPage(core::Desk &desk, QWidget *parent = nullptr);

    /// Reads those that came behind `since`, as in core::candidates; then there is somebody or nobody.
    void ask(qint64 since);
    [[nodiscard]] bool isWorking() const { return m_task.isRunning(); }
    void cancel() { m_task.cancel(); }

Q_SIGNALS:
    /// The page is to be shown.
    void somebodyFound();
    void nobodyFound();
    /// The answer is stored, or the rep puts it off.
    void closed();
    /// What became of the answer, in a sentence.
    void settled(const QString &text);
    /// Storing ended, with or without the answer in the store.
    void stored();
    void failed(const core::Error &error);
    /// Storing began or ended.
    void workChanged();

private:
    void takeRead();
    void show(const QList<core::Candidate> &candidates);
    void build();
    void connectParts();
    void showCounts();
    void toggle();
    void leave();
    void checkShown(Qt::CheckState state);
    void store();
    void take();
    void setBusy(bool isBusy);

    core::Desk &m_desk;
    CandidatesModel *m_model;
    CandidateFilter *m_filter;
    CandidatesView *m_view;
    QLineEdit *m_words;
    TextLabel *m_lead;
    QPushButton *m_all;
    QPushButton *m_none;
    QPushButton *m_later;
    QPushButton *m_keep;
    core::Confirmation m_answer;
    std::shared_ptr<core::Result<QList<core::Candidate>>> m_read;
    std::shared_ptr<core::Result<void>> m_outcome;
    BackgroundTask m_reader; ///< last, as the next: its end is waited for before the rest goes
    BackgroundTask m_task;
};

} // namespace ui
