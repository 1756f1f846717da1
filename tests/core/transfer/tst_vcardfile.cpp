// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/vcardfile.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

/// Cards as programs write them, and as they arrive broken.
class TestVCardFile final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileOf(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"cards.vcf"_s));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    static QByteArray card(const QByteArray &lines, const QByteArray &version = "3.0")
    {
        return "BEGIN:VCARD\nVERSION:" + version + '\n' + lines + "END:VCARD\n";
    }

    static QString troubleName(ImportTrouble trouble)
    {
        switch (trouble) {
            case ImportTrouble::UnclosedCard:
                return u"unclosed"_s;
            case ImportTrouble::UnopenedCard:
                return u"unopened"_s;
            case ImportTrouble::CardTooLarge:
                return u"too large"_s;
            default:
                return u"?"_s;
        }
    }

    /// "1 Ada Lee / Lee Ltd; ada@x.example; +1 555 0100; Buyer; Europe/Berlin; de": what is empty at the end
    /// is left away.
    static QString told(const VCard &card)
    {
        const QString line = QString::number(card.line) + u' ';
        if (card.trouble)
            return line + troubleName(*card.trouble);
        static const QStringList kinds{u""_s, u"(organisation) "_s, u"(other) "_s};
        QString text = line + kinds.at(int(card.kind)) + card.name + u" / "_s + card.organisation + u"; "_s +
                       card.emails.join(u", "_s) + u"; "_s + card.phones.join(u", "_s) + u"; "_s +
                       card.roles.join(u", "_s) + u"; "_s + card.timezone + u"; "_s + card.language;
        while (text.endsWith(u"; "_s) || text.endsWith(u" / "_s))
            text.chop(text.endsWith(u"; "_s) ? 2 : 3);
        return text;
    }

    QString read(const QByteArray &bytes)
    {
        auto reader = VCardReader::open(fileOf(bytes)).value();
        QStringList cards;
        while (const auto card = reader.next())
            cards.append(told(*card));
        return cards.join(u'\n');
    }

private Q_SLOTS:
    void valuesAreRead_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const QByteArray &lines, const QString &told) {
            QTest::newRow(name) << lines << told;
        };
        row("a name as it is shown", "N:Lee;Ada;;;\nFN:Dr. Ada Lee\n", u"1 Dr. Ada Lee"_s);
        row("a name made of its parts", "N:Lee;Ada;Mary,Ann;Dr.;MD\nFN:\n", u"1 Ada Mary Ann Lee"_s);
        row("an organisation without its units", "FN:Ada\nORG:Lee\\; Sons\\, Ltd;Sales;East\n",
            u"1 Ada / Lee; Sons, Ltd"_s);
        row("addresses of a person, the preferred one first",
            "FN:Ada\nEMAIL;TYPE=WORK:a@x.example\nEMAIL;TYPE=\"home,pref\":b@x.example\n",
            u"1 Ada / ; b@x.example, a@x.example"_s);
        row("an order by numbers", "FN:Ada\nTEL;PREF=50:222\nTEL;PREF=1:111\nTEL:333\n",
            u"1 Ada / ; ; 111, 222, 333"_s);
        row("a group before the name", "item1.FN:Ada\nitem1.EMAIL;type=INTERNET:a@x.example\n",
            u"1 Ada / ; a@x.example"_s);
        row("names in lower case", "fn:Ada\nemail;type=work:a@x.example\n", u"1 Ada / ; a@x.example"_s);
        row("a colon and a semicolon in quotes", "FN;X-A=\"a:b;c\":Ada\n", u"1 Ada"_s);
        row("a quote that never closes", "FN;X-A=\"a:Ada\n", u"1 Ada"_s);
        row("an address of another net", "FN:Ada\nEMAIL;TYPE=X400:c=us;a=x\n", u"1 Ada"_s);
        row("a number as an address", "FN:Ada\nTEL;VALUE=uri:tel:+1-555-0100;ext=12\n",
            u"1 Ada / ; ; +1-555-0100 x12"_s);
        row("a number with its context", "FN:Ada\nTEL:TEL:555%2D0100;phone-context=+1\n",
            u"1 Ada / ; ; 555-0100"_s);
        row("no fax", "FN:Ada\nTEL;TYPE=fax,work:111\nTEL;TYPE=voice,fax:222\n", u"1 Ada / ; ; 222"_s);
        row("title and role", "FN:Ada\nTITLE:Head of Buying\nROLE:Decision maker\n",
            u"1 Ada / ; ; ; Head of Buying, Decision maker"_s);
        row("zone and language", "FN:Ada\nTZ:Europe/Berlin\nLANG;PREF=2:fr\nLANG;PREF=1:de-CH\n",
            u"1 Ada / ; ; ; ; Europe/Berlin; de-CH"_s);
        row("escapes", "FN:Ada\\nLee \\\\ \\: \\x\n", u"1 Ada Lee \\ : \\x"_s);
        row("a note with anything in it", "NOTE:FN:No\\nEND:VCARD\nFN:Ada\n", u"1 Ada"_s);
        row("a line that is none", "nonsense\n=\n:\n;:x\nFN:Ada\n", u"1 Ada"_s);
        row("an organisation by its kind", "KIND:org\nFN:Lee Ltd\n", u"1 (organisation) Lee Ltd"_s);
        row("an organisation as Apple says it", "X-ABShowAs:COMPANY\nFN:Lee Ltd\nORG:Lee Ltd;\n",
            u"1 (organisation) Lee Ltd / Lee Ltd"_s);
        row("an organisation by its names", "N:;;;;\nFN:Lee Ltd\nORG:Lee Ltd\n",
            u"1 (organisation) Lee Ltd / Lee Ltd"_s);
        row("a person of their own firm", "N:Lee;Ada;;;\nFN:Ada Lee\nORG:Ada Lee\n",
            u"1 Ada Lee / Ada Lee"_s);
        row("a group", "KIND:group\nFN:Friends\nMEMBER:urn:uuid:1\n", u"1 (other) Friends"_s);
        row("a group as Apple says it", "X-ADDRESSBOOKSERVER-KIND:group\nFN:Friends\n",
            u"1 (other) Friends"_s);
        row("nothing at all", "", u"1"_s);
    }

    void valuesAreRead()
    {
        QFETCH(QByteArray, lines);
        QTEST(read(card(lines)).trimmed(), "told");
    }

    void textIsDecoded_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *name, const QByteArray &lines, const QString &read) {
            QTest::newRow(name) << lines << read;
        };
        row("UTF-8", "FN:J\xC3\xBCrgen\n", u"Jürgen"_s);
        row("bytes that are no UTF-8", "FN:J\xFCrgen\n", u"Jürgen"_s);
        row("quoted-printable", "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=BCr=\ngen\n", u"Jürgen"_s);
        row("quoted-printable as a bare word", "FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=FCrgen\n",
            u"Jürgen"_s);
        row("quoted-printable in lower case", "FN;encoding=quoted-printable:J=c3=bcrgen\n", u"Jürgen"_s);
        row("a code that is none", "FN;QUOTED-PRINTABLE:100=25 =XY=4\n", u"100% =XY=4"_s);
        row("an equals sign at the end", "FN;QUOTED-PRINTABLE:Ada=\n", u"Ada"_s);
        row("a line break inside", "FN;QUOTED-PRINTABLE:Ada=0D=0ALee\n", u"Ada Lee"_s);
        row("a charset", "FN;CHARSET=windows-1251:\xC8\xE2\xE0\xED\n", u"Иван"_s);
        row("a charset of two bytes whose second may be a backslash",
            "FN;CHARSET=SHIFT_JIS:\x83\x5C\x96\xEC\n", u"ソ野"_s);
        row("an unknown charset", "FN;CHARSET=x-none:J\xFCrgen \x80\n", u"Jürgen €"_s);
        row("base64", "FN;ENCODING=b:SsO8cmdlbg==\n", u"Jürgen"_s);
        row("zero bytes", QByteArray("FN:A\0da\n", 8), u"Ada"_s);
        row("parts with an encoded semicolon", "N;QUOTED-PRINTABLE:Lee=3B Ltd;J=C3=BCrgen\n",
            u"Jürgen Lee; Ltd"_s);
        row("a fold before a blank", "FN:Ada\r\n Lee\n", u"Ada Lee"_s);
    }

    void textIsDecoded()
    {
        QFETCH(QByteArray, lines);
        auto reader = VCardReader::open(fileOf(card(lines, "2.1"))).value();
        const auto read = reader.next();
        QVERIFY(read);
        QTEST(read->name, "name");
        QVERIFY(!reader.next());
    }

    void exportsOfProgramsAreRead_data();
    void exportsOfProgramsAreRead();

    void brokenCardsAreListed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("cards");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &cards) {
            QTest::newRow(name) << bytes << cards;
        };
        const QByteArray ada = card("FN:Ada\n");
        row("no end", "BEGIN:VCARD\nFN:Bo\n", u"1 unclosed"_s);
        row("a beginning alone", "BEGIN:VCARD", u"1 unclosed"_s);
        row("no end before the next", "BEGIN:VCARD\nFN:Bo\n" + ada, u"1 unclosed\n3 Ada"_s);
        row("no beginning", "FN:Bo\nEND:VCARD\n" + ada, u"2 unopened\n3 Ada"_s);
        row("two ends", ada + "END:VCARD\n" + ada, u"1 Ada\n5 unopened\n6 Ada"_s);
        row("text around", "Hello\n\n" + ada + "Bye: now\n" + ada, u"3 Ada\n8 Ada"_s);
        row("boundaries in other cases, with blanks", "begin:vcard \nfn:Ada\nEnd: vCard\n", u"1 Ada"_s);
        row("an agent inside",
            "BEGIN:VCARD\nFN:Ada\nAGENT:\nBEGIN:VCARD\nFN:Bo\nEMAIL:bo@x.example\nEND:VCARD\n"
            "EMAIL:ada@x.example\nEND:VCARD\n" +
              ada,
            u"1 Ada / ; ada@x.example\n10 Ada"_s);
        row("an agent inside, behind its name",
            "BEGIN:VCARD\nAGENT:BEGIN:VCARD\nFN:Bo\nEND:VCARD\nFN:Ada\nEND:VCARD\n", u"1 Ada"_s);
        row("an agent that is not ended",
            "BEGIN:VCARD\nFN:Ada\nAGENT:\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n" + ada, u"1 unclosed\n7 Ada"_s);
        row("an agent in one line", card("FN:Ada\nAGENT:BEGIN:VCARD\\nFN:Bo\\nEND:VCARD\\n\n"), u"1 Ada"_s);
        row("agents to any depth",
            QByteArray("BEGIN:VCARD\nAGENT:\n").repeated(10'000) + "BEGIN:VCARD\n" +
              QByteArray("END:VCARD\n").repeated(10'000) + "FN:Ada\nEND:VCARD\n",
            u"1 Ada"_s);
        row("more addresses than a card has", card("FN:Bo\n" + QByteArray("EMAIL:\n").repeated(20'000)) + ada,
            u"1 too large\n20005 Ada"_s);
        row("a name that is too long", card("FN:" + QByteArray(70'000, 'x') + '\n') + ada,
            u"1 too large\n5 Ada"_s);
        row("nothing but text", "Hello\n", u""_s);
    }

    void brokenCardsAreListed()
    {
        QFETCH(QByteArray, bytes);
        QTEST(read(bytes), "cards");
    }

    void picturesMayBeOfAnySize()
    {
        QCOMPARE(read(card("FN:Ada\nPHOTO;ENCODING=b:" + QByteArray(20'000'000, 'A') + "\nTEL:111\n")),
                 u"1 Ada / ; ; 111"_s);
    }

    void utf16IsReadWhateverCharsetItNames()
    {
        const QString text = u"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=UTF-16:Jürgen Иван\r\n"
                             "ORG;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:L=E4den\r\nEND:VCARD\r\n"_s;
        const QByteArray bytes(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        QCOMPARE(read("\xFF\xFE" + bytes), u"1 Jürgen Иван / Läden"_s);
    }
};

void TestVCardFile::exportsOfProgramsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("cards");
    QTest::newRow("Google Contacts, folded inside of a character")
      << "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Ångström-Brandt\r\nN:Ångström-Brandt;Zoë;;;\r\n"
         "EMAIL;TYPE=INTERNET;TYPE=WORK:Zoe.Brandt@northlight.example\r\n"
         "item1.EMAIL;TYPE=INTERNET:zoe@home.example\r\nitem1.X-ABLabel:Other\r\n"
         "TEL;TYPE=CELL:+46 70 555 01 00\r\n"
         "item2.ORG:Fjällräven Möbler och Ljus\\, Västra Götaland\\, Skåne och \xC3\r\n \x96"
         "land AB;Sales\r\n"
         "TITLE:Buyer\r\nPHOTO:https://pictures.example/1\r\nCATEGORIES:myContacts\r\nEND:VCARD\r\n"_ba
      << u"1 Zoë Ångström-Brandt / Fjällräven Möbler och Ljus, Västra Götaland, Skåne och Öland AB; "
         "Zoe.Brandt@northlight.example, zoe@home.example; +46 70 555 01 00; Buyer"_s;
    QTest::newRow("iCloud, with a group and a picture")
      << "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iCloud Web Address Book 2420//EN\r\n"
         "N:Brandt;Sally;;;\r\nFN:Sally Brandt\r\nORG:Northlight;\r\n"
         "EMAIL;type=INTERNET;type=HOME:sally@home.example\r\n"
         "EMAIL;type=INTERNET;type=WORK;type=pref:sally@northlight.example\r\n"
         "TEL;type=CELL;type=VOICE:+1 (555) 010-0100\r\nTEL;type=WORK;type=FAX:+1 555 0199\r\n"
         "item1.URL;type=pref:northlight.example\r\nitem1.X-ABLabel:_$!<HomePage>!$_\r\n"
         "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAASABIAAD/4QBYRXhpZgAATU0AKgAA\r\n"
         "  AAgAAgESAAMAAAABAAEAAIdpAAQAAAABAAAAJgAAAAAAA6ABAAMAAAABAAEAAKACAAQAAAAB\r\n"
         "REV:2026-02-01T10:00:00Z\r\nEND:VCARD\r\n"
         "BEGIN:VCARD\r\nVERSION:3.0\r\nX-ADDRESSBOOKSERVER-KIND:group\r\nN:Carriers\r\nFN:Carriers\r\n"
         "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1\r\nEND:VCARD\r\n"_ba
      << u"1 Sally Brandt / Northlight; sally@northlight.example, sally@home.example; +1 (555) 010-0100\n"
         "17 (other) Carriers"_s;
    QTest::newRow("Outlook, 2.1")
      << "BEGIN:VCARD\r\nVERSION:2.1\r\nX-MS-OL-DESIGN;CHARSET=utf-8:<card><img/></card>\r\n"
         "N;LANGUAGE=de;CHARSET=Windows-1252:M\xFCller;Omar\r\nFN;CHARSET=Windows-1252:Omar M\xFCller\r\n"
         "ORG;CHARSET=Windows-1252:K\xFC"
         "chen & Co;Einkauf\r\nTITLE:User\r\n"
         "NOTE;ENCODING=QUOTED-PRINTABLE:first=0D=0A=\r\nTEL:this is of the note=0D=0A=\r\n\r\n"
         "TEL;WORK;VOICE:+49 30 555 0100\r\nTEL;WORK;FAX:+49 30 555 0101\r\n"
         "ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;;Weg 1=0D=0A2. Stock;Berlin;;10115;Deutschland\r\n"
         "EMAIL;PREF;INTERNET:omar@kueche.example\r\n"
         "PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n /9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAYEBQYFBAYG\r\n"
         " BQYHBwYIChAKCgkJChQODwwQFxQYGBc=\r\n\r\nREV:20260201T100000Z\r\nEND:VCARD\r\n"_ba
      << u"1 Omar Müller / Küchen & Co; omar@kueche.example; +49 30 555 0100; User"_s;
    QTest::newRow("an old phone, 2.1")
      << "BEGIN:VCARD\r\nVERSION:2.1\r\n"
         "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=B2=D0=B0=D0=BD=D0=BE=D0=B2=D0=B0;=D0=98=D1=80="
         "\r\n"
         "=D0=B8=D0=BD=D0=B0;;;\r\nTEL;CELL;PREF:5550100\r\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\r\n\r\n\r\n"
         "END:VCARD\r\n"_ba
      << u"1 Ирина Иванова / ; ; 5550100"_s;
    QTest::newRow("Nextcloud, 4.0")
      << "BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:-//Nextcloud Contacts v5.5.3\r\n"
         "UID:0f2c9a52-2f5c-4c1b-9d8e-000000000001\r\nFN:Jerry Moss\r\nN:Moss;Jerry;;;\r\n"
         "EMAIL;TYPE=WORK;PREF=1:jerry@northlight.example\r\nTEL;VALUE=uri;TYPE=\"voice,work\";PREF=1:"
         "tel:+1-555-010-0102;ext=7\r\nORG:Northlight;Buying\r\nROLE:Decision maker\r\n"
         "TZ:America/New_York\r\nLANG;TYPE=work;PREF=1:en-US\r\nBDAY;VALUE=DATE:19800102\r\n"
         "PHOTO:data:image/png;base64,iVBORw0KGgo=\r\nREV;VALUE=DATE-AND-OR-TIME:20260201T100000Z\r\n"
         "END:VCARD\r\n\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Northlight\r\n"
         "EMAIL:hello@northlight.example\r\nEND:VCARD\r\n"_ba
      << u"1 Jerry Moss / Northlight; jerry@northlight.example; +1-555-010-0102 x7; Decision maker; "
         "America/New_York; en-US\n18 (organisation) Northlight / ; hello@northlight.example"_s;
}

void TestVCardFile::exportsOfProgramsAreRead()
{
    QFETCH(QByteArray, bytes);
    QTEST(read(bytes), "cards");
    QTEST(read(QByteArray(bytes).replace("\r\n", "\n")), "cards");
    QTEST(read(QByteArray(bytes).replace("\r\n", "\r")), "cards");
}

QTEST_GUILESS_MAIN(TestVCardFile)
#include "tst_vcardfile.moc"
