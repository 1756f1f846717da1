// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/messageeditor.h"

#include <QTest>

using namespace ui;

namespace {

core::Finding finding(int offset, int length, std::optional<QString> replacement = {})
{
    core::Finding made;
    made.rule = QStringLiteral("fluff-signoff");
    made.offset = offset;
    made.length = length;
    made.replacement = replacement;
    return made;
}

} // namespace

class TestMessageEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void underlinesFindingsInPlace();
    void fixReplacesThatStretchAlone();
    void fixCanBeTakenBack();
    void nextFixableSkipsWhatCannotBeFixed();
    void findingBeyondTheTextDoesNoHarm();
};

void TestMessageEditor::underlinesFindingsInPlace()
{
    MessageEditor editor;
    editor.setPlainText(QStringLiteral("Where now? Thanks in advance"));
    editor.setFindings({finding(11, 17)});
    QCOMPARE(editor.extraSelections().size(), 1);
    QCOMPARE(editor.extraSelections().constFirst().cursor.selectedText(),
             QStringLiteral("Thanks in advance"));
    QCOMPARE(editor.extraSelections().constFirst().format.underlineStyle(), QTextCharFormat::WaveUnderline);
}

void TestMessageEditor::fixReplacesThatStretchAlone()
{
    MessageEditor editor;
    editor.setPlainText(QStringLiteral("Just checking in: where now?"));
    editor.applyFix(finding(0, 18, QString()));
    QCOMPARE(editor.toPlainText(), QStringLiteral("where now?"));
}

void TestMessageEditor::fixCanBeTakenBack()
{
    MessageEditor editor;
    editor.setPlainText(QStringLiteral("Reply ASAP"));
    editor.applyFix(finding(6, 4, QStringLiteral("soon")));
    QCOMPARE(editor.toPlainText(), QStringLiteral("Reply soon"));
    editor.undo();
    QCOMPARE(editor.toPlainText(), QStringLiteral("Reply ASAP"));
}

void TestMessageEditor::nextFixableSkipsWhatCannotBeFixed()
{
    MessageEditor editor;
    editor.setPlainText(QStringLiteral("one two three"));
    QVERIFY(!editor.nextFixable());
    editor.setFindings({finding(0, 3), finding(4, 3, QStringLiteral("2"))});
    QVERIFY(editor.nextFixable());
    QCOMPARE(editor.nextFixable()->offset, 4);
}

void TestMessageEditor::findingBeyondTheTextDoesNoHarm()
{
    MessageEditor editor;
    editor.setPlainText(QStringLiteral("short"));
    editor.setFindings({finding(100, 50)});
    editor.applyFix(finding(100, 50, QStringLiteral("!")));
    QCOMPARE(editor.toPlainText(), QStringLiteral("short!"));
}

QTEST_MAIN(TestMessageEditor)
#include "tst_messageeditor.moc"
