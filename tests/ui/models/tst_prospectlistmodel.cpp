// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/prospectlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace ui;

class TestProspectListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void headingsStandBeforeTheirGroups();
    void headingsCannotBeSelected();
    void readsOnlyWhatIsShown();
    void lastCountOfAFirstPageIsNotKnown();
    void findsTheNextProspectOverAHeading();
    void showReplacesWhatWasThere();

private:
    [[nodiscard]] ProspectListModel *made(QObject *parent);

    QList<qsizetype> m_queried; ///< sizes of the queries
};

void TestProspectListModel::init()
{
    m_queried.clear();
}

ProspectListModel *TestProspectListModel::made(QObject *parent)
{
    auto *model = new ProspectListModel(
      {.rowsFor = [this](const QList<ProspectId> &ids) -> Result<QList<ListRow>> {
           m_queried.append(ids.size());
           QList<ListRow> rows;
           for (const ProspectId id : ids) {
               ListRow row;
               row.id = id;
               row.name = QStringLiteral("Prospect %1").arg(id.value());
               rows.append(row);
           }
           return rows;
       },
       .spoken = [](const ListRow &row) { return QStringLiteral("spoken %1").arg(row.name); }},
      parent);
    new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
    QList<ProspectId> ids;
    for (qint64 i = 0; i < 1000; ++i)
        ids.append(ProspectId(i + 1));
    model->show(ids, {{Group::Silent, 0, 2}, {Group::Waiting, 2, 998}}, ProspectListModel::Extent::All);
    return model;
}

void TestProspectListModel::headingsStandBeforeTheirGroups()
{
    QObject owner;
    const ProspectListModel *model = made(&owner);
    QCOMPARE(model->rowCount(), 1002);
    QStringList first;
    for (int row = 0; row < 5; ++row)
        first.append(model->index(row).data().toString());
    QCOMPARE(first, (QStringList{QStringLiteral("Silent"), QStringLiteral("Prospect 1"),
                                 QStringLiteral("Prospect 2"), QStringLiteral("Waiting"),
                                 QStringLiteral("Prospect 3")}));
    QCOMPARE(model->index(3).data(ProspectListModel::CountRole).toInt(), 998);
    QCOMPARE(model->index(1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("spoken Prospect 1"));
    QCOMPARE(model->prospectAt(1001), ProspectId(1000));
    QCOMPARE(model->prospectAt(3), std::nullopt);
    QCOMPARE(model->prospectAt(1002), std::nullopt);
    for (const int row : {1, 2, 4, 500, 1001})
        QCOMPARE(model->rowOf(*model->prospectAt(row)), row);
    QCOMPARE(model->rowOf(ProspectId(4711)), -1);
}

void TestProspectListModel::headingsCannotBeSelected()
{
    QObject owner;
    const ProspectListModel *model = made(&owner);
    QVERIFY(!model->flags(model->index(0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(model->flags(model->index(1)).testFlag(Qt::ItemIsSelectable));
}

void TestProspectListModel::readsOnlyWhatIsShown()
{
    QObject owner;
    const ProspectListModel *model = made(&owner);
    m_queried.clear();
    for (int row = 900; row < 920; ++row)
        QVERIFY(model->index(row).data(ProspectListModel::ListRowRole).isValid());
    QVERIFY(m_queried.size() <= 2);
    for (const qsizetype size : std::as_const(m_queried))
        QVERIFY(size <= 64);
}

void TestProspectListModel::lastCountOfAFirstPageIsNotKnown()
{
    QObject owner;
    ProspectListModel *model = made(&owner);
    model->show({ProspectId(1), ProspectId(2)}, {{Group::Silent, 0, 1}, {Group::Waiting, 1, 1}},
                ProspectListModel::Extent::FirstPage);
    QCOMPARE(model->index(0).data(ProspectListModel::CountRole).toInt(), 1);
    QCOMPARE(model->index(2).data(ProspectListModel::CountRole).toInt(), -1);
}

void TestProspectListModel::findsTheNextProspectOverAHeading()
{
    QObject owner;
    const ProspectListModel *model = made(&owner);
    QCOMPARE(model->nextProspect(-1, 1), 1);
    QCOMPARE(model->nextProspect(2, 1), 4);
    QCOMPARE(model->nextProspect(4, -1), 2);
    QCOMPARE(model->nextProspect(1, -1), -1);
    QCOMPARE(model->nextProspect(1001, 1), -1);
}

void TestProspectListModel::showReplacesWhatWasThere()
{
    QObject owner;
    ProspectListModel *model = made(&owner);
    QSignalSpy reset(model, &QAbstractItemModel::modelReset);
    model->show({}, {}, ProspectListModel::Extent::All);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model->rowCount(), 0);
    QCOMPARE(model->countOf(Group::Silent), 0);
}

QTEST_MAIN(TestProspectListModel)
#include "tst_prospectlistmodel.moc"
