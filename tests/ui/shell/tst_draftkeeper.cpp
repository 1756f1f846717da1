// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/draftkeeper.h"

#include <QTest>

using namespace core;
using ui::DraftKeeper;

class TestDraftKeeper final : public QObject
{
    Q_OBJECT

    static DraftKeeper::Place placeOf(int prospect)
    {
        return {.prospect = ProspectId(prospect), .step = QStringLiteral("still-looking")};
    }
    static void write(DraftKeeper &keeper, int prospect, const char *text)
    {
        keeper.keep(placeOf(prospect), {.subject = {}, .message = QString::fromLatin1(text), .pasted = {}});
    }
    static QString wordsFor(const DraftKeeper &keeper, int prospect)
    {
        const auto words = keeper.wordsFor(placeOf(prospect));
        return words ? words->message : QString();
    }

private Q_SLOTS:
    void wordsGoOverWithAMergeAndReturn()
    {
        DraftKeeper keeper;
        write(keeper, 1, "to one");
        keeper.follow(ProspectId(1), ProspectId(2));
        QCOMPARE(wordsFor(keeper, 2), QStringLiteral("to one"));
        keeper.follow(ProspectId(2), ProspectId(3));
        QCOMPARE(wordsFor(keeper, 3), QStringLiteral("to one"));
        keeper.part({ProspectId(2), ProspectId(3)});
        QCOMPARE(wordsFor(keeper, 3), QString());
        QCOMPARE(wordsFor(keeper, 2), QStringLiteral("to one"));
        keeper.part({ProspectId(1), ProspectId(2)});
        QCOMPARE(wordsFor(keeper, 2), QString());
        QCOMPARE(wordsFor(keeper, 1), QStringLiteral("to one"));
    }

    void ownWordsComeBeforeThoseOfTheMergedOne()
    {
        DraftKeeper keeper;
        write(keeper, 1, "to one");
        write(keeper, 2, "to two");
        keeper.follow(ProspectId(1), ProspectId(2));
        QCOMPARE(wordsFor(keeper, 2), QStringLiteral("to two"));
    }

    void whatWasSentIsForgottenForBoth()
    {
        DraftKeeper keeper;
        write(keeper, 1, "to one");
        keeper.follow(ProspectId(1), ProspectId(2));
        keeper.forget(ProspectId(2));
        QCOMPARE(wordsFor(keeper, 2), QString());
    }
};

QTEST_GUILESS_MAIN(TestDraftKeeper)
#include "tst_draftkeeper.moc"
