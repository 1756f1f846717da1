// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/firststart/firstlook.h"
#include "ui/firststart/listweigher.h"
#include "ui/shell/backgroundtask.h"

#include <QStackedWidget>

#include <functional>
#include <memory>

namespace ui {

class AccountsPage;
class ImportPage;
class ListPreviewPage;
class OwnAddressesPage;

/// Reads files, from the look at what they are over the questions that only the rep can answer to the
/// summary. The looks and the reading run on another thread.
class ImportFlow final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit ImportFlow(core::Desk &desk, QWidget *parent = nullptr);

    /// Begins with a look at them; once begun, and until the reading, they join those that are there.
    void start(const QStringList &paths);
    [[nodiscard]] bool isWorking() const { return m_work != Work::None; }
    [[nodiscard]] bool canTakeFiles() const { return m_work != Work::Reading; }
    void cancel();

Q_SIGNALS:
    /// Work on another thread began or ended.
    void workChanged();
    /// Something may be in the store that was not there before.
    void stored();
    /// Who of those whom this reading brought is a prospect; `since` as in core::candidates.
    void confirmWanted(qint64 since);
    /// The rep is through with it.
    void closed();
    void failed(const core::Error &error);

private:
    enum class Work { None, Looking, Guessing, Reading };
    void run(Work work, const QString &title, const BackgroundTask::Work &what);
    void goOn();
    void leave();
    void lookAtWaiting();
    void takeLook();
    /// Asks which accounts are to be read where there are several.
    void askAccounts();
    void takeAccounts(const QStringList &leftOut);
    /// Asks for our own addresses where none is known yet.
    void askWhoseMail();
    void guessWhoseMail();
    void askNext();
    void takeAddresses(const QStringList &addresses);
    void takeList();
    void weighColumns(const QList<core::CsvColumn> &columns);
    void showWeighed(const core::CsvPreview &preview);
    void read();
    void showOutcome();

    core::Desk &m_desk;
    AccountsPage *m_accounts;
    OwnAddressesPage *m_addresses;
    ListPreviewPage *m_preview;
    ImportPage *m_page;
    bool m_isOpen = false; ///< from the first look to the summary
    Work m_work = Work::None;
    bool m_isCanceled = false;
    QStringList m_waiting; ///< for a look
    ImportJob m_job;
    qsizetype m_asked = 0;                   ///< how many mails of the job were asked about
    QList<core::CsvPreview> m_unseen;        ///< lists that were not yet shown
    QList<core::VCardPreview> m_unseenCards; ///< likewise
    std::shared_ptr<FirstLook> m_look;
    std::shared_ptr<QStringList> m_guesses;
    std::shared_ptr<ImportOutcome> m_outcome;
    ListWeigher m_weigher;
    BackgroundTask m_task; ///< last: its end is waited for before the rest goes
};

} // namespace ui
