// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transfer/csvpreview.h"
#include "core/transfer/vcardimporter.h"
#include "ui/firststart/importjob.h"
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
/// summary. The reading itself runs on another thread.
class ImportFlow final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit ImportFlow(core::Desk &desk, QWidget *parent = nullptr);

    void start(const QStringList &paths);
    [[nodiscard]] bool isReading() const { return m_task.isRunning(); }
    void cancel() { m_task.cancel(); }

Q_SIGNALS:
    /// Something may be in the store that was not there before.
    void stored();
    /// Who of those whom this reading brought is a prospect; `since` as in core::candidates.
    void confirmWanted(qint64 since);
    /// The rep is through with it.
    void closed();
    void failed(const core::Error &error);

private:
    void sort(const QString &path);
    void sortList(const QString &path);
    void sortCards(const QString &path);
    /// Asks which accounts are to be read where there are several.
    void askAccounts();
    void takeAccounts(const QStringList &leftOut);
    /// Asks for our own addresses where none is known yet.
    void askWhoseMail();
    void askNext();
    void takeAddresses(const QStringList &addresses);
    void takeList();
    void showColumns(const QList<core::CsvColumn> &columns);
    void read();
    void showOutcome();

    core::Desk &m_desk;
    AccountsPage *m_accounts;
    OwnAddressesPage *m_addresses;
    ListPreviewPage *m_preview;
    ImportPage *m_page;
    ImportJob m_job;
    qsizetype m_asked = 0;                   ///< how many mails of the job were asked about
    qint64 m_since = 0;                      ///< candidates behind it are of this reading
    QList<core::CsvPreview> m_unseen;        ///< lists that were not yet shown
    QList<core::VCardPreview> m_unseenCards; ///< likewise
    std::shared_ptr<ImportOutcome> m_outcome;
    BackgroundTask m_task; ///< last: its end is waited for before the rest goes
};

} // namespace ui
