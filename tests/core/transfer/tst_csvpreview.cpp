// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvpreview.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryFile>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestCsvPreview final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatWillBeStored_data();
    void showsWhatWillBeStored();
    void knowsHeaders_data();
    void knowsHeaders();
    void takesNameBesideFirstNameForLast();
    void findsHeaderAsWritten();
    void listsWhatIsWrongByLine();
    void refusesListWithoutPeople();
    void takesColumnsAsTheRepSaidOfSuchAList();
    void forgetsWhatDoesNotFitTheHeader();
    void showsRowsByChangedColumns();
    void asksForTheOrderOfDays();
    void looksAtColumnsOfAnUnknownList_data();
    void looksAtColumnsOfAnUnknownList();
};

namespace {

/// Troubles in the words of a test: enough to see which rule spoke.
QString troubleName(core::ImportTrouble trouble)
{
    using Trouble = core::ImportTrouble;
    if (trouble == Trouble::NoNameNoEmail)
        return u"nobody"_s;
    if (trouble == Trouble::BrokenAddress)
        return u"address"_s;
    if (trouble == Trouble::BrokenTimezone)
        return u"timezone"_s;
    if (trouble == Trouble::UnknownValue)
        return u"value"_s;
    if (trouble == Trouble::TwoDays)
        return u"two days"_s;
    if (trouble == Trouble::UnclosedQuote)
        return u"quote"_s;
    return trouble == Trouble::TooManyFields ? u"fields"_s : u"other"_s;
}

QString shownProblems(const core::CsvPreview &preview)
{
    QStringList lines;
    for (const core::ImportProblem &problem : preview.problems) {
        const QString line = problem.place + u": "_s + troubleName(problem.trouble) + u' ' + problem.value;
        lines.append(line.trimmed());
    }
    return lines.join(u'\n');
}

/// One row a line: "5 Name / Organisation / addresses / numbers / segment situation role zone".
QString shownRows(const core::CsvPreview &preview)
{
    QStringList lines;
    for (const core::ImportRow &row : preview.rows) {
        const QStringList words{core::toId(row.segment), core::toId(row.situation), core::toId(row.role),
                                QString::fromUtf8(row.timezone)};
        const QStringList parts{row.name, row.organisation, row.emails.join(u' '), row.phones.join(u", "_s),
                                words.join(u' ').trimmed()};
        lines.append(QString::number(row.line) + u' ' + parts.join(u" / "_s));
    }
    return lines.join(u'\n');
}

/// "Ada met 2026-04-03 wrote": the days of each row.
QString shownDays(const core::CsvPreview &preview)
{
    const auto shown = [](const QList<QDate> &days) {
        QStringList texts;
        for (const QDate day : days)
            texts.append(day.toString(Qt::ISODate));
        return texts.join(u' ');
    };
    QStringList lines;
    for (const core::ImportRow &row : preview.rows)
        lines.append(row.name + u" met "_s + shown(row.metOn) + u" wrote "_s + shown(row.writtenOn));
    return lines.join(u'\n');
}

/// A list on disk.
class ListFile final
{
public:
    explicit ListFile(const QByteArray &text)
    {
        if (!m_file.open() || m_file.write(text) != text.size() || !m_file.flush())
            qFatal("the test's file cannot be written");
    }
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    QTemporaryFile m_file;
};

QString dataFile(const QString &name)
{
    return QStringLiteral(UNGHOST_TEST_DATA "/csv/") + name;
}

} // namespace

void TestCsvPreview::showsWhatWillBeStored_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expected");

    QTest::newRow("HubSpot")
      << u"hubspot.csv"_s
      << u"2 Sally Brandt / Northlight Solar / sally@northlight.example s.brandt@northlight.example "
         "sally.brandt@gmail.com / +1 212 555 0117 / company never_engaged decision_maker US/Eastern\n"
         "3 Tomás Ibáñez / Puerto Frío, S.A. / tomas@puerto.example / +34 600 555 012 / "
         "company never_engaged user Europe/Madrid"_s;
    QTest::newRow("Salesforce report with its title and totals")
      << u"salesforce.csv"_s
      << u"5 Priya Raman / Harbor Freight Lines / priya.raman@harbor.example /  / "
         "company never_engaged unknown\n"
         "6 Otto Lindqvist / Lindqvist Maskin AB / otto@lindqvist.example /  / company never_engaged unknown"_s;
    QTest::newRow("Pipedrive")
      << u"pipedrive.csv"_s
      << u"2 Ingrid Solberg / Fjord Cabins / ingrid@fjord.example post@fjord.example / "
         "+47 22 55 01 90, +47 22 55 01 91 / company never_engaged unknown\n"
         "3 Marek Dvořák /  / marek.dvorak@seznam.cz / +420 601 555 010 / consumer never_engaged unknown\n"
         "4 Tall Oaks School / Tall Oaks School /  / +44 20 7946 0018 / company never_engaged unknown"_s;
    QTest::newRow("Google Contacts")
      << u"google.csv"_s
      << u"2 Noor Haddad / Cedar Clinic / noor@cedar.example n.haddad@cedar.example noor.haddad@icloud.com / "
         "+49 171 5550143, +49 30 5550143 / company never_engaged unknown\n"
         "4 Beau Okafor /  /  / (212) 555-0144 / company never_engaged unknown"_s;
    QTest::newRow("Google Contacts, older")
      << u"google-old.csv"_s
      << u"2 Noor Haddad / Cedar Clinic / noor@cedar.example / +49 171 5550143 / company never_engaged unknown"_s;
    QTest::newRow("Outlook in windows-1252")
      << u"outlook.csv"_s
      << u"2 Jürgen Weiß / Weiß Möbel GmbH / juergen@weiss-moebel.example / +49 30 555011, +49 171 555012 / "
         "company never_engaged unknown\n"
         "3 Ana Sá /  / ana.sa@sapo.pt / +351 21 555 0100 / consumer never_engaged unknown"_s;
    QTest::newRow("LinkedIn's connections")
      << u"linkedin.csv"_s
      << u"5 Leonie Marchand / Atelier Sud / leonie@atelier-sud.example /  / company never_engaged unknown\n"
         "6 Tariq Aziz, PMP / Delta Rail /  /  / company never_engaged unknown"_s;
    QTest::newRow("Zoho")
      << u"zoho.csv"_s
      << u"2 Hanne Krog / Krog Brewing / hanne@krog.example h.krog@krog.example / "
         "+45 33 55 01 10, +45 20 55 01 10 / company never_engaged unknown\n"
         "3 Okonkwo / Lagos Cold Store / okonkwo@coldstore.example /  / company never_engaged unknown"_s;
    QTest::newRow("made by hand, UTF-16 and tabs")
      << u"handmade-utf16.csv"_s
      << u"3 Pia Klee / Klee & Co / pia@klee.example /  / enterprise after_proposal unknown\n"
         "4 Uwe Roth /  / uwe@web.de /  / consumer never_engaged unknown"_s;
}

void TestCsvPreview::showsWhatWillBeStored()
{
    QFETCH(QString, file);
    QFETCH(QString, expected);
    const auto preview = core::previewCsv(dataFile(file));
    VERIFY_RESULT(preview);
    QCOMPARE(shownRows(*preview), expected);
}

void TestCsvPreview::knowsHeaders_data()
{
    using core::CsvField;
    QTest::addColumn<QString>("header");
    QTest::addColumn<CsvField>("field");
    QTest::newRow("case and signs") << u"E-MAIL_ADDRESS"_s << CsvField::Email;
    QTest::newRow("a number in it") << u"E-mail 3 - Value"_s << CsvField::Email;
    QTest::newRow("data export") << u"MobilePhone"_s << CsvField::Phone;
    QTest::newRow("accents") << u"Société"_s << CsvField::Organisation;
    QTest::newRow("Arabic") << u"البريد الإلكتروني"_s << CsvField::Email;
    QTest::newRow("our own staff") << u"Contact owner"_s << CsvField::Ignored;
    QTest::newRow("our own staff's address") << u"Owner Email"_s << CsvField::Ignored;
    QTest::newRow("Mr or Ms") << u"Title"_s << CsvField::Ignored;
    QTest::newRow("a kind of address") << u"E-mail 1 - Type"_s << CsvField::Ignored;
    QTest::newRow("another person's number") << u"Assistant's Phone"_s << CsvField::Ignored;
    QTest::newRow("no number to call") << u"Business Fax"_s << CsvField::Ignored;
    QTest::newRow("nothing") << QString() << CsvField::Ignored;
}

void TestCsvPreview::knowsHeaders()
{
    QFETCH(QString, header);
    QFETCH(core::CsvField, field);
    QCOMPARE(core::fieldOfHeader(header), field);
}

void TestCsvPreview::takesNameBesideFirstNameForLast()
{
    using core::CsvField;
    const auto fieldsOf = [](const QStringList &header) {
        QList<CsvField> fields;
        for (const core::CsvColumn &column : core::columnsOfHeader(header))
            fields.append(column.field);
        return fields;
    };
    QCOMPARE(fieldsOf({u"Name"_s, u"Vorname"_s}), (QList{CsvField::LastName, CsvField::FirstName}));
    QCOMPARE(fieldsOf({u"Nombre"_s, u"Apellidos"_s}), (QList{CsvField::FirstName, CsvField::LastName}));
    QCOMPARE(fieldsOf({u"Name"_s, u"Email"_s}), (QList{CsvField::Name, CsvField::Email}));
    QCOMPARE(fieldsOf({u"Name"_s, u"Given Name"_s, u"Family Name"_s}),
             (QList{CsvField::Name, CsvField::FirstName, CsvField::LastName}));
}

void TestCsvPreview::findsHeaderAsWritten()
{
    const auto preview = core::previewCsv(dataFile(u"salesforce.csv"_s));
    VERIFY_RESULT(preview);
    QCOMPARE(preview->mapping.headerLine, 4);
    QStringList headers;
    for (const core::CsvColumn &column : preview->mapping.columns)
        headers.append(column.header + u'=' + core::toId(column.field));
    QCOMPARE(headers.join(u' '),
             u"Salutation=ignored First Name=first_name Last Name=last_name Title=ignored "
             "Company / Account=organisation Email=email Lead Owner=ignored"_s);
}

void TestCsvPreview::listsWhatIsWrongByLine()
{
    const auto preview = core::previewCsv(dataFile(u"broken.csv"_s));
    VERIFY_RESULT(preview);
    QCOMPARE(shownProblems(*preview), u"line 2: timezone Mars/Olympus\n"
                                      "line 4: quote\n"
                                      "line 5: address cy@x\n"
                                      "line 6: value 4.9E+11\n"
                                      "line 7: fields\n"
                                      "line 8: nobody"_s);
    QCOMPARE(shownRows(*preview), u"2 Ada /  / ada@x.example /  / company never_engaged unknown\n"
                                  "6 Dee /  / dee@x.example /  / company never_engaged unknown\n"
                                  "9 Fay, Inc. /  / fay@x.example fay2@x.example /  / "
                                  "company never_engaged unknown Europe/Berlin"_s);

    const auto hubspot = core::previewCsv(dataFile(u"hubspot.csv"_s));
    VERIFY_RESULT(hubspot);
    QCOMPARE(shownProblems(*hubspot), u"line 4: nobody\nline 5: address quinn(at)ode.example"_s);
}

void TestCsvPreview::refusesListWithoutPeople()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("Date,Amount\n2026-01-01,12\n");
    QVERIFY(file.flush());
    const auto preview = core::previewCsv(file.fileName());
    QVERIFY(!preview);
    QCOMPARE(preview.error().code, core::Error::Code::UnknownFormat);
    QCOMPARE(preview.error().subject, file.fileName());
}

void TestCsvPreview::takesColumnsAsTheRepSaidOfSuchAList()
{
    const ListFile first("Kunde,Wer,Mail\nLee Ltd,Ada,ada@x.example\n");
    auto preview = previewCsv(first.path());
    VERIFY_RESULT(preview);
    QCOMPARE(csvMatchText(preview->mapping.columns), u"ignored ignored email"_s);
    preview->mapping.columns[0].field = CsvField::Organisation;
    preview->mapping.columns[1].field = CsvField::Name;
    const CsvLayouts said{{csvLayoutOf(preview->mapping.columns), csvMatchText(preview->mapping.columns)}};

    const ListFile next("Our customers\n KUNDE ,wer,Mail\nRoth AG,Uwe,uwe@roth.example\n");
    const auto again = previewCsv(next.path(), said);
    VERIFY_RESULT(again);
    QCOMPARE(shownRows(*again), u"3 Uwe / Roth AG / uwe@roth.example /  / company never_engaged unknown"_s);
    const ListFile other("Wer,Kunde,Mail\nUwe,Roth AG,uwe@roth.example\n");
    const auto unlike = previewCsv(other.path(), said);
    VERIFY_RESULT(unlike);
    QCOMPARE(csvMatchText(unlike->mapping.columns), u"ignored ignored email"_s);
}

void TestCsvPreview::forgetsWhatDoesNotFitTheHeader()
{
    const ListFile list("Name,Mail\nAda,ada@x.example\n");
    const auto preview = previewCsv(list.path());
    VERIFY_RESULT(preview);
    for (const QString &match :
         {u"name"_s, u"name email phone"_s, u"name shoe_size"_s, u"ignored ignored"_s}) {
        const auto again = previewCsv(list.path(), {{csvLayoutOf(preview->mapping.columns), match}});
        VERIFY_RESULT(again);
        QCOMPARE(again->mapping, preview->mapping);
    }
}

void TestCsvPreview::showsRowsByChangedColumns()
{
    const ListFile list("Name,Company,Note,Mail\nLee Ltd,,,ada@x.example\n,Ada,VIP,\n");
    const auto preview = previewCsv(list.path());
    VERIFY_RESULT(preview);
    QCOMPARE(preview->samples, (QStringList{u"Lee Ltd"_s, u"Ada"_s, u"VIP"_s, u"ada@x.example"_s}));
    CsvMapping mapping = preview->mapping;
    mapping.columns[0].field = CsvField::Organisation;
    mapping.columns[1].field = CsvField::Name;
    const auto changed = previewAs(mapping);
    VERIFY_RESULT(changed);
    QCOMPARE(shownRows(*changed), u"2 Lee Ltd / Lee Ltd / ada@x.example /  / company never_engaged unknown\n"
                                  "3 Ada /  /  /  / company never_engaged unknown"_s);
    for (CsvColumn &column : mapping.columns)
        column.field = CsvField::Ignored;
    QVERIFY(!isSettled(mapping.columns));
}

void TestCsvPreview::asksForTheOrderOfDays()
{
    const ListFile list("Name,Met On,Written On\nAda,03/04/2026,25/04/2026\nBo,25.4.2026,01/02/2026\n");
    const auto preview = previewCsv(list.path());
    VERIFY_RESULT(preview);
    QCOMPARE(preview->mapping.columns[1].question, u"03/04/2026"_s);
    QCOMPARE(preview->mapping.columns[2].question, QString());
    QCOMPARE(preview->mapping.columns[2].order, DateOrder::DayFirst);
    QVERIFY(!isSettled(preview->mapping.columns));
    QCOMPARE(shownProblems(*preview), u"line 2: two days 03/04/2026"_s);
    QCOMPARE(shownDays(*preview), u"Ada met  wrote 2026-04-25\nBo met 2026-04-25 wrote 2026-02-01"_s);

    CsvMapping mapping = preview->mapping;
    mapping.columns[1].order = DateOrder::MonthFirst;
    const auto answered = previewAs(mapping);
    VERIFY_RESULT(answered);
    QVERIFY(isSettled(answered->mapping.columns));
    QCOMPARE(answered->problems.size(), 0);
    QCOMPARE(shownDays(*answered),
             u"Ada met 2026-03-04 wrote 2026-04-25\nBo met 2026-04-25 wrote 2026-02-01"_s);
    // Said once, it holds for the next list that leaves it open, and for none that proves the contrary.
    const CsvLayouts said{{csvLayoutOf(mapping.columns), csvMatchText(answered->mapping.columns)}};
    const auto again = previewCsv(list.path(), said);
    VERIFY_RESULT(again);
    QCOMPARE(again->mapping, answered->mapping);
    const ListFile proven("Name,Met On,Written On\nAda,25/04/2026,\nBo,03/04/2026,\n");
    const auto contrary = previewCsv(proven.path(), said);
    VERIFY_RESULT(contrary);
    QCOMPARE(shownDays(*contrary), u"Ada met 2026-04-25 wrote \nBo met 2026-04-03 wrote "_s);
}

void TestCsvPreview::looksAtColumnsOfAnUnknownList_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QString>("header"); // line, and the columns
    QTest::addColumn<QString>("match");

    QTest::newRow("names that nobody knows")
      << "Wer,Wo\nAda,Bath\n"_ba << u"1 Wer|Wo"_s << u"ignored ignored"_s;
    QTest::newRow("a title above them")
      << "List\n\nWer,Wo\nAda,Bath\nBo,Rome\n"_ba << u"3 Wer|Wo"_s << u"ignored ignored"_s;
    QTest::newRow("no header at all")
      << "Ada,ada@x.example\nBo,bo@x.example\n"_ba << u"0 |"_s << u"ignored email"_s;
    QTest::newRow("a column with other things too")
      << "Wer,Wo\nAda,ada@x.example\nBo,Rome\n"_ba << u"1 Wer|Wo"_s << u"ignored ignored"_s;
}

void TestCsvPreview::looksAtColumnsOfAnUnknownList()
{
    QFETCH(QByteArray, list);
    const ListFile file(list);
    const auto preview = previewUnknownCsv(file.path());
    VERIFY_RESULT(preview);
    QStringList header;
    for (const CsvColumn &column : preview->mapping.columns)
        header.append(column.header);
    QTEST(QString(QString::number(preview->mapping.headerLine) + u' ' + header.join(u'|')), "header");
    QTEST(csvMatchText(preview->mapping.columns), "match");
    const auto blank = previewUnknownCsv(ListFile("one line\nand one more\n").path());
    QVERIFY(!blank);
    QCOMPARE(blank.error().code, core::Error::Code::UnknownFormat);
}

QTEST_GUILESS_MAIN(TestCsvPreview)
#include "tst_csvpreview.moc"
