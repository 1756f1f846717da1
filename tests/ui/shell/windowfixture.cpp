// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/shell/windowfixture.h"

#include "ui/models/prospectlistmodel.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using testsupport::SmallPipeline;

void WindowFixture::openWindow(SmallPipeline::Start start)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("unghost-tests"));
    QSettings().clear();
    m_pipeline = std::make_unique<SmallPipeline>(start);
    m_outside = std::make_unique<FakeOutside>();
    m_window = std::make_unique<ui::MainWindow>(
      ui::MainWindow::Surroundings{.desk = m_pipeline->desk(), .outside = *m_outside});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    if (start == SmallPipeline::Start::Filled)
        QTRY_VERIFY(!title().isEmpty());
}

void WindowFixture::closeWindow()
{
    m_window.reset();
    m_pipeline.reset();
}

QAction *WindowFixture::action(const char *text) const
{
    for (QAction *found : m_window->findChildren<QAction *>()) {
        if (found->text() == QString::fromLatin1(text))
            return found;
    }
    return nullptr;
}

void WindowFixture::choose(core::ProspectId prospect)
{
    auto *list = child<QListView>("prospectsView");
    const auto *model = qobject_cast<ui::ProspectListModel *>(list->model());
    const int row = model->rowOf(prospect);
    QVERIFY(row >= 0);
    list->selectionModel()->select(model->index(row), QItemSelectionModel::ClearAndSelect);
}

QString WindowFixture::title() const
{
    return child<QLabel>("moveTitle")->text();
}
