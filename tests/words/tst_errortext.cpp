// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "words/errortext.h"

#include <QTest>

using core::Error;
using namespace Qt::StringLiterals;

/// Errors end in a sentence for the user.
class TestErrorText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWhereAndWhatToDo_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("text");
        QTest::newRow("no driver's words behind a full disk")
          << Error{.code = Error::Code::DiskFull,
                   .subject = u"s.db"_s,
                   .detail = u"database or disk is full"_s}
          << u"There is no room left for s.db. Free some space and try again; nothing was changed."_s;
        QTest::newRow("nor behind a store in use")
          << Error{.code = Error::Code::StoreLocked, .subject = u"s.db"_s, .detail = u"database is locked"_s}
          << u"The store s.db is in use by another program. Close that one and try again."_s;
        QTest::newRow("the system's reason where it helps")
          << Error{.code = Error::Code::EmptyFile,
                   .subject = u"a.csv"_s,
                   .place = u"line 2"_s,
                   .detail = u"Why."_s}
          << u"a.csv is empty. Choose another file. (line 2) Why."_s;
    }

    void saysWhatWhereAndWhatToDo()
    {
        QFETCH(Error, error);
        QTEST(words::errorText(error), "text");
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
