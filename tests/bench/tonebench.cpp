// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/tonebench.h"

#include "core/tone/tonecheck.h"
#include "core/tone/tonerulefile.h"
#include "tests/bench/measure.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr qsizetype kShort = 100'000;

/// A hundred words, as a rep writes them.
QString message()
{
    const QString fact = u"We measured both halls on Monday, and the second one is four metres shorter than "
                         "the plan says. "_s;
    return u"Hey Ann,\n\n"_s + fact.repeated(2) + u"\n\n"_s + fact.repeated(2) +
           u"The old conveyor fits if the gate stays where it is.\n\nI called on Tuesday and wrote on "
           "Thursday, but we didn't hear back.\n\nWhere should we go from here?"_s;
}

QString textOf(qsizetype size)
{
    const QString paragraph = message() + u"\n\n"_s;
    return paragraph.repeated(size / paragraph.size() + 1).left(size);
}

void reportOne(const char *what, const QString &text, const ToneRules &rules)
{
    constexpr int kTimes = 100; // one alone is too short to be timed
    const double all = fastest(5, [&] {
        for (int i = 0; i < kTimes; ++i)
            (void)checkTone(text, rules, {});
    });
    std::printf("%-58s %10.3f ms\n", what, all / kTimes);
}

} // namespace

void runToneBench()
{
    report("tone rules and scorer, read", fastest(5, [] { (void)loadToneRules({}); }));
    const ToneRules rules = *loadToneRules({}).languages.rulesOf(QStringLiteral("en"));
    const QString one = message();
    ToneRules patterns = rules;
    patterns.scorer = nullptr;
    reportOne("tone of a message of 100 words", one, rules);
    reportOne("the same without the scorer", one, patterns);
    const QString small = textOf(kShort);
    const QString large = textOf(kShort * 10);
    const double base = fastest(3, [&] { (void)checkTone(small, rules, {}); });
    report("tone of 100 kB", base);
    reportRatio("tone of 1 MB", fastest(3, [&] { (void)checkTone(large, rules, {}); }), base);
}

} // namespace bench
