// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/csvpreview.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryFile>
#include <QTest>

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

QTEST_GUILESS_MAIN(TestCsvPreview)
#include "tst_csvpreview.moc"
