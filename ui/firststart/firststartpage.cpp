// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/firststartpage.h"

#include "ui/firststart/choicebutton.h"
#include "ui/firststart/pagelayout.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace ui {

FirstStartPage::FirstStartPage(const QList<core::ThunderbirdProfile> &profiles, QWidget *parent)
  : QWidget(parent)
{
    setObjectName(QStringLiteral("firstStartPage"));
    QVBoxLayout *column = newPageColumn(
      *this, tr("Who has gone silent?"),
      tr("Unghost reads what already lies on this laptop, finds who stopped answering, and has the "
         "next honest message ready. Nothing leaves this machine."));
    column->insertStretch(0, 2);
    for (const core::ThunderbirdProfile &profile : profiles)
        addProfile(*column, profile);
    auto *mail = new ChoiceButton(
      profiles.isEmpty() ? tr("Read my mail") : tr("Read other mail"),
      tr("Choose a mailbox (mbox) or single mails (.eml). Each person you wrote to becomes a prospect."),
      this);
    mail->setObjectName(QStringLiteral("readMailButton"));
    auto *folder = new ChoiceButton(
      tr("Read a mail folder"),
      tr("A Maildir, or a folder with mailboxes or saved mails in it. New mail is read on by itself."), this);
    folder->setObjectName(QStringLiteral("readFolderButton"));
    auto *list = new ChoiceButton(
      tr("Bring a list"),
      tr("A CSV file from a spreadsheet or a CRM: you see what was understood before anything is stored. Or "
         "contacts as vCards (.vcf)."),
      this);
    list->setObjectName(QStringLiteral("bringListButton"));
    auto *demo = new ChoiceButton(
      tr("Look at the demo"),
      tr("A pipeline of invented people, one in every state. Look around; nothing of it is real."), this);
    demo->setObjectName(QStringLiteral("demoButton"));
    column->addWidget(mail);
    column->addWidget(folder);
    column->addWidget(list);
    column->addWidget(demo);
    column->addStretch(3);
    connect(mail, &QPushButton::clicked, this, &FirstStartPage::mailChosen);
    connect(folder, &QPushButton::clicked, this, &FirstStartPage::folderChosen);
    connect(list, &QPushButton::clicked, this, &FirstStartPage::listChosen);
    connect(demo, &QPushButton::clicked, this, &FirstStartPage::demoChosen);
}

void FirstStartPage::addProfile(QVBoxLayout &column, const core::ThunderbirdProfile &profile)
{
    const QString whose =
      profile.addresses.isEmpty() ? profile.name : profile.addresses.mid(0, 3).join(QStringLiteral(", "));
    const auto count = int(profile.mailboxes.size());
    const QString mailboxes = count == 1 ? tr("one mailbox") : tr("%n mailboxes", nullptr, count);
    auto *button = new ChoiceButton(
      tr("Read my mail in Thunderbird"),
      tr("Found on this laptop: %1, %2. It is read and left as it is.").arg(whose, mailboxes), this);
    button->setObjectName(QStringLiteral("readProfileButton"));
    column.addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, profile] { Q_EMIT profileChosen(profile); });
}

} // namespace ui
