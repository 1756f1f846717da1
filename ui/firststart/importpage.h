// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/firststart/importjob.h"

#include <QWidget>

class QListView;
class QProgressBar;
class QPushButton;
class QStringListModel;

namespace ui {

class ElidedLabel;
class TextLabel;

/// What is being looked at or read and how far it is, with a way to stop; then what came of it, every problem
/// by file and place.
class ImportPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportPage(QWidget *parent = nullptr);

    /// `title`: what begins.
    void showStart(const QString &title);
    void showProgress(const QString &what, int permille);
    void showOutcome(const ImportOutcome &outcome);

Q_SIGNALS:
    void cancelWanted();
    void closed();
    void confirmWanted(); ///< who of the new prospects is one

private:
    TextLabel *m_title;
    ElidedLabel *m_what;
    QProgressBar *m_bar;
    TextLabel *m_summary;
    QListView *m_problems;
    QStringListModel *m_model;
    TextLabel *m_candidates;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
    QPushButton *m_close;
};

} // namespace ui
