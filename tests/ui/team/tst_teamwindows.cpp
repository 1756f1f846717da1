// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/shell/windowfixture.h"
#include "ui/team/exportwindow.h"
#include "ui/team/reportchart.h"
#include "ui/team/reporttablemodel.h"
#include "ui/team/reviewwindow.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

/// "Export for team" and "Team review" beside the real main window.
class TestTeamWindows final : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openWindow();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup() { closeWindow(); }

    void thePreviewIsWhatTheFileBeginsWith()
    {
        openExport();
        auto *preview = in<QPlainTextEdit>(exportWindow(), u"previewText"_s);
        in<QLineEdit>(exportWindow(), u"repNameEdit"_s)->setText(u"Ann"_s);
        QVERIFY(preview->toPlainText().contains(u"Sally Brandt"_s));
        in<QRadioButton>(exportWindow(), u"figuresRadio"_s)->click();
        QVERIFY(!preview->toPlainText().contains(u"Sally Brandt"_s));
        QVERIFY(preview->toPlainText().contains(u"\"figures\""_s));
        const QString shown = preview->toPlainText();
        exportTo(u"a.unghost-team"_s);
        QVERIFY(bytesOf(u"a.unghost-team"_s).startsWith(shown.toUtf8()));
    }

    void withoutANameNothingIsWritten()
    {
        openExport();
        in<QLineEdit>(exportWindow(), u"repNameEdit"_s)->setText(u"  "_s);
        QVERIFY(!in<QPushButton>(exportWindow(), u"exportButton"_s)->isEnabled());
    }

    void aPlaceThatCannotBeWrittenIsTold()
    {
        openExport();
        in<QLineEdit>(exportWindow(), u"repNameEdit"_s)->setText(u"Ann"_s);
        m_outside->place = m_folder->filePath(u"no/where"_s);
        in<QPushButton>(exportWindow(), u"exportButton"_s)->click();
        QTRY_VERIFY(in<QPushButton>(exportWindow(), u"exportButton"_s)->isEnabled());
        QVERIFY(toldIn(exportWindow()).contains(u"cannot be written"_s));
    }

    void whatARepExportsIsReviewed()
    {
        openExport();
        in<QLineEdit>(exportWindow(), u"repNameEdit"_s)->setText(u"Ann Lee"_s);
        exportTo(u"ann.unghost-team"_s);
        openReview();
        QVERIFY(in<QLabel>(reviewWindow(), u"reviewCalmLabel"_s)->isVisibleTo(reviewWindow()));
        take({u"ann.unghost-team"_s});
        auto *table = in<QTableView>(reviewWindow(), u"reviewTable"_s);
        const QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"Ann Lee"_s);
        QCOMPARE(table->model()->index(0, 2).data().toString(), u"7"_s);
        auto *sections = in<QListWidget>(reviewWindow(), u"reviewList"_s);
        for (int row = 0; row < sections->count(); ++row) {
            sections->setCurrentRow(row);
            QCOMPARE(in<QLabel>(reviewWindow(), u"reviewTitleLabel"_s)->text(), sections->item(row)->text());
        }
        reviewWindow()->close();
        QTRY_VERIFY(!reviewWindow());
        openReview(); // it is kept
        QTRY_VERIFY(in<QTableView>(reviewWindow(), u"reviewTable"_s)->model()->rowCount() > 0);
    }

    void aFileThatIsNotWholeIsNamedAndTheOthersCount()
    {
        openExport();
        in<QLineEdit>(exportWindow(), u"repNameEdit"_s)->setText(u"Ann Lee"_s);
        exportTo(u"ann.unghost-team"_s);
        QFile bad(m_folder->filePath(u"bad.unghost-team"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write(bytesOf(u"ann.unghost-team"_s).chopped(9));
        bad.close();
        openReview();
        take({u"bad.unghost-team"_s, u"ann.unghost-team"_s});
        QVERIFY(toldIn(reviewWindow()).contains(u"bad.unghost-team is cut off"_s));
        QCOMPARE(in<QTableView>(reviewWindow(), u"reviewTable"_s)->model()->rowCount(), 1);
    }

    void aSealedFileAsksForItsPassphrase()
    {
        openExport();
        in<QLineEdit>(exportWindow(), u"repNameEdit"_s)->setText(u"Ann Lee"_s);
        in<QLineEdit>(exportWindow(), u"passphraseEdit"_s)->setText(u"correct horse"_s);
        exportTo(u"ann.unghost-team"_s);
        openReview();
        take({u"ann.unghost-team"_s});
        auto *bar = in<QWidget>(reviewWindow(), u"sealedBar"_s);
        QVERIFY(bar->isVisibleTo(reviewWindow()));
        auto *passphrase = in<QLineEdit>(reviewWindow(), u"reviewPassphraseEdit"_s);
        passphrase->setText(u"mule"_s);
        QTest::keyClick(passphrase, Qt::Key_Return);
        QTRY_VERIFY(isIdle());
        QVERIFY(bar->isVisibleTo(reviewWindow()));
        passphrase->setText(u"correct horse"_s);
        QTest::keyClick(passphrase, Qt::Key_Return);
        QTRY_VERIFY(isIdle());
        QVERIFY(!bar->isVisibleTo(reviewWindow()));
        QCOMPARE(in<QTableView>(reviewWindow(), u"reviewTable"_s)->model()->rowCount(), 1);
    }

    void theReportIsSavedInTheFormOfItsName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("PDF") << u"out.pdf"_s << QByteArray("%PDF-");
        QTest::newRow("web page") << u"out.HTML"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("spreadsheet") << u"out.xlsx"_s << QByteArray("PK");
        QTest::newRow("CSV") << u"out.csv"_s << QByteArray("\xef\xbb\xbf");
        QTest::newRow("no form of ours") << u"out.doc"_s << QByteArray();
    }
    void theReportIsSavedInTheFormOfItsName()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        openExport();
        in<QLineEdit>(exportWindow(), u"repNameEdit"_s)->setText(u"Ann Lee"_s);
        exportTo(u"ann.unghost-team"_s);
        openReview();
        take({u"ann.unghost-team"_s});
        m_outside->place = m_folder->filePath(name);
        in<QPushButton>(reviewWindow(), u"saveReportButton"_s)->click();
        QCOMPARE(QFile::exists(m_folder->filePath(name)), !begins.isEmpty());
        QVERIFY(bytesOf(name).startsWith(begins));
        QCOMPARE(toldIn(reviewWindow()).contains(u"out.doc"_s), begins.isEmpty());
    }

    void aChartDrawsRatesWithTheirSpanAndCounts()
    {
        const ReportTable rates{.title = u"a"_s,
                                .note = {},
                                .columns = {u"Step"_s, u"Attempts"_s, u"Rate"_s, u"Low"_s, u"High"_s},
                                .rows = {{u"one"_s, qint64(40), Share{0.5}, Share{0.4}, Share{0.6}},
                                         {u"two"_s, qint64(3), Share{0.1}, Share{0.0}, Share{0.7}},
                                         {u"none"_s, qint64(0), {}, {}, {}}}};
        const QList<ui::ChartRow> rows = ui::chartOf(rates);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).label, u"one"_s);
        QCOMPARE(rows.at(0).low, std::optional(0.4));
        QCOMPARE(rows.at(0).text, u"50.0%"_s);
        QVERIFY(!rows.at(0).isFaint);
        QVERIFY(rows.at(1).isFaint); // too few to compare
        const ReportTable counts{.title = u"b"_s,
                                 .note = {},
                                 .columns = {u"Days"_s, u"Prospects"_s},
                                 .rows = {{u"0–3"_s, qint64(4)}, {u"4–7"_s, qint64(0)}}};
        QCOMPARE(ui::chartOf(counts).size(), 2);
        QCOMPARE(ui::chartOf(counts).at(0).value, 4.0);
        const ReportTable words{
          .title = u"c"_s, .note = {}, .columns = {u"Who"_s, u"Where"_s}, .rows = {{u"a"_s, u"b"_s}}};
        QVERIFY(ui::chartOf(words).isEmpty());
        ui::ReportChart chart;
        chart.show(u"Answers"_s, rows);
        QCOMPARE(chart.accessibleName(), u"Answers"_s);
        QCOMPARE(chart.accessibleDescription(), u"one: 50.0%; two: 10.0%"_s);
    }

    void everyControlHasAName()
    {
        openExport();
        openReview();
        for (const QWidget *window :
             {static_cast<QWidget *>(exportWindow()), static_cast<QWidget *>(reviewWindow())}) {
            for (const QLineEdit *edit : window->findChildren<QLineEdit *>())
                QVERIFY2(!edit->accessibleName().isEmpty(), qPrintable(edit->objectName()));
            for (const QAbstractScrollArea *area : window->findChildren<QAbstractScrollArea *>()) {
                if (!area->objectName().isEmpty() && !area->objectName().startsWith(u"qt_") &&
                    area->objectName() != u"reviewTable"_s)
                    QVERIFY2(!area->accessibleName().isEmpty(), qPrintable(area->objectName()));
            }
        }
    }

private:
    template <class T>
    static T *in(const QWidget *window, const QString &name)
    {
        auto *found = window->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] ui::ExportWindow *exportWindow() const { return m_window->findChild<ui::ExportWindow *>(); }
    [[nodiscard]] ui::ReviewWindow *reviewWindow() const { return m_window->findChild<ui::ReviewWindow *>(); }
    void openExport() { action("Export for team")->trigger(); }
    void openReview()
    {
        action("Team review")->trigger();
        QTRY_VERIFY(isIdle());
    }
    [[nodiscard]] bool isIdle() const
    {
        return in<QPushButton>(reviewWindow(), u"addExportsButton"_s)->isEnabled();
    }
    void exportTo(const QString &name)
    {
        m_outside->place = m_folder->filePath(name);
        auto *button = in<QPushButton>(exportWindow(), u"exportButton"_s);
        button->click();
        QTRY_VERIFY(button->isEnabled());
        QVERIFY(QFile::exists(m_outside->place));
    }
    void take(const QStringList &names)
    {
        m_outside->files.clear();
        for (const QString &name : names)
            m_outside->files.append(m_folder->filePath(name));
        in<QPushButton>(reviewWindow(), u"addExportsButton"_s)->click();
        QTRY_VERIFY(isIdle());
    }
    [[nodiscard]] QByteArray bytesOf(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// All that its labels say.
    static QString toldIn(const QWidget *window)
    {
        QStringList all;
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            if (label->isVisibleTo(window))
                all.append(label->text());
        }
        return all.join(u'\n');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestTeamWindows)
#include "tst_teamwindows.moc"
