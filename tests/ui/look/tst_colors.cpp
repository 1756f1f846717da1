// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/look/colors.h"

#include <QTest>

#include <cmath>

using namespace ui;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(double(color.redF())) + 0.7152 * channel(double(color.greenF())) +
           0.0722 * channel(double(color.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

class TestColors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textCanBeRead_data();
    void textCanBeRead();
    void paletteTellsItsScheme();
};

void TestColors::textCanBeRead_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const auto &[name, scheme] : {std::pair("light", Scheme::Light), std::pair("dark", Scheme::Dark)}) {
        const Colors &c = colorsOf(scheme);
        const QList<std::pair<const char *, QColor>> grounds{{"window", c.window},
                                                             {"surface", c.surface},
                                                             {"selected", c.accentSurface},
                                                             {"ours", c.ourSurface}};
        const QList<std::pair<const char *, QColor>> inks{
          {"text", c.text},     {"quiet", c.quietText},   {"accent", c.accent}, {"silent", c.silent},
          {"missed", c.missed}, {"yourTurn", c.yourTurn}, {"fine", c.fine},     {"onHold", c.onHold}};
        for (const auto &[groundName, ground] : grounds) {
            for (const auto &[inkName, ink] : inks)
                QTest::addRow("%s, %s on %s", name, inkName, groundName) << ink << ground;
        }
        QTest::addRow("%s, missed on its surface", name) << c.missed << c.missedSurface;
        QTest::addRow("%s, text on missed", name) << c.text << c.missedSurface;
        QTest::addRow("%s, text on a hit", name) << c.text << c.hit;
        QTest::addRow("%s, text of a primary button", name) << c.onAccent << c.accent;
    }
}

void TestColors::textCanBeRead()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    const double found = contrast(ink, ground);
    QVERIFY2(found >= 4.5, qPrintable(QString::number(found)));
}

void TestColors::paletteTellsItsScheme()
{
    QCOMPARE(schemeOf(paletteOf(Scheme::Light)), Scheme::Light);
    QCOMPARE(schemeOf(paletteOf(Scheme::Dark)), Scheme::Dark);
    QCOMPARE(colorsFor(paletteOf(Scheme::Dark)).text, colorsOf(Scheme::Dark).text);
}

QTEST_MAIN(TestColors)
#include "tst_colors.moc"
