// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0

// Trains the scorer of the tone check from labelled sentences, when the program is built. The same files give
// the same bytes. With --report it prints how well it does on sentences held back.
#include "core/tone/sentencescorer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <numeric>

using core::SentencePlace;
using core::SentenceScorer;

namespace {

constexpr int kRounds = 24;
constexpr double kRate = 0.15;
constexpr double kDecay = 3e-3;      // L2, a step
constexpr double kCleanWeight = 2.0; // in real messages most sentences are right
constexpr int kFewestTimes = 2;      // a feature that one example alone has is learned by heart
constexpr int kFolds = 5;
constexpr std::size_t kFewestKnown = 14;  // those of place and length alone are about eight
constexpr double kWantedPrecision = 0.87; // of two rules that are near each other
constexpr double kLowestThreshold = 0.50;
constexpr double kWantedOfClean = 0.97; // in a long message the scorer asks for more

struct Example {
    int label = 0;
    std::vector<std::uint32_t> features;
    QString text;
};

struct Examples {
    QStringList classes; ///< the last is empty
    std::vector<Example> all;
};

std::optional<QString> contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(file.readAll());
}

SentencePlace placeOf(const QString &letter)
{
    return letter == u"o"   ? SentencePlace::Opening
           : letter == u"c" ? SentencePlace::Closing
                            : SentencePlace::Middle;
}

std::optional<Examples> read(const QStringList &paths, const core::WordLexicon &lexicon,
                             const core::Grammar &grammar)
{
    struct Line {
        QString rule;
        QString place;
        QString text;
    };
    QList<Line> lines;
    QStringList classes;
    for (const QString &path : paths) {
        const auto text = contentsOf(path);
        if (!text)
            return std::nullopt;
        for (const QString &line : text->split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList parts = line.split(u'\t');
            if (line.startsWith(u'#') || parts.size() != 3)
                continue;
            const QString rule = parts.at(0) == u"none" ? QString() : parts.at(0);
            lines.append({rule, parts.at(1), parts.at(2).trimmed()});
            if (!rule.isEmpty() && !classes.contains(rule))
                classes.append(rule);
        }
    }
    std::sort(classes.begin(), classes.end());
    classes.append(QString());
    Examples examples{classes, {}};
    for (const Line &line : std::as_const(lines)) {
        const core::MessageText message(line.text, grammar);
        const bool isQuestion = std::any_of(message.sentences().begin(), message.sentences().end(),
                                            [](const auto &sentence) { return sentence.question; });
        examples.all.push_back({int(classes.indexOf(line.rule)),
                                core::featuresOf(message.tokens(), isQuestion, placeOf(line.place), lexicon),
                                line.text});
    }
    return examples;
}

/// The same order in every run.
std::vector<std::size_t> shuffled(std::size_t count, std::uint32_t seed)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::uint32_t state = seed * 2654435761U + 12345U;
    for (std::size_t i = count; i > 1; --i) {
        state = state * 1664525U + 1013904223U;
        std::swap(order[i - 1], order[(state >> 8U) % i]);
    }
    return order;
}

/// Features that more than one example has: the others can only be learned by heart.
std::vector<std::uint32_t> sharedFeatures(const std::vector<const Example *> &examples)
{
    std::map<std::uint32_t, int> seen;
    for (const Example *example : examples) {
        for (const std::uint32_t feature : example->features)
            ++seen[feature];
    }
    std::vector<std::uint32_t> shared;
    for (const auto &[feature, times] : seen) {
        if (times >= kFewestTimes)
            shared.push_back(feature);
    }
    return shared;
}

std::vector<std::size_t> placesOf(const Example &example, const std::vector<std::uint32_t> &features)
{
    std::vector<std::size_t> places;
    for (const std::uint32_t feature : example.features) {
        const auto it = std::lower_bound(features.begin(), features.end(), feature);
        if (it != features.end() && *it == feature)
            places.push_back(std::size_t(it - features.begin()));
    }
    return places;
}

/// Softmax regression by stochastic descent, with steps that grow smaller where a feature was seen often.
SentenceScorer::Model trained(const std::vector<const Example *> &examples, const QStringList &names)
{
    const std::size_t classes = std::size_t(names.size());
    SentenceScorer::Model model{
      .classes = names, .features = sharedFeatures(examples), .weights = {}, .thresholds = {}, .lexicon = {}};
    std::vector<std::vector<std::size_t>> rows;
    for (const Example *example : examples)
        rows.push_back(placesOf(*example, model.features));
    std::vector<float> &weights = model.weights;
    weights.assign(model.features.size() * classes, 0.0F);
    std::vector<float> seen(weights.size(), 1e-2F);
    std::vector<double> scores(classes);
    std::vector<float> means(weights.size(), 0.0F);
    for (int round = 0; round < kRounds; ++round) {
        for (const std::size_t index : shuffled(examples.size(), std::uint32_t(round))) {
            const int label = examples[index]->label;
            std::fill(scores.begin(), scores.end(), 0.0);
            for (const std::size_t row : rows[index]) {
                for (std::size_t c = 0; c < classes; ++c)
                    scores[c] += weights[row * classes + c];
            }
            const double most = *std::max_element(scores.begin(), scores.end());
            double sum = 0;
            for (double &score : scores)
                sum += score = std::exp(score - most);
            const double weight = std::size_t(label) + 1 == classes ? kCleanWeight : 1.0;
            for (std::size_t c = 0; c < classes; ++c) {
                const double error = weight * (scores[c] / sum - (int(c) == label ? 1.0 : 0.0));
                for (const std::size_t row : rows[index]) {
                    const std::size_t at = row * classes + c;
                    const double slope = error + kDecay * weights[at];
                    seen[at] += float(slope * slope);
                    weights[at] -= float(kRate * slope / std::sqrt(double(seen[at])));
                }
            }
        }
        for (std::size_t i = 0; round >= kRounds / 3 && i < weights.size(); ++i)
            means[i] += weights[i];
    }
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = means[i] / float(kRounds - kRounds / 3);
    return model;
}

struct Judged {
    int label = 0;
    int guess = 0;
    double probability = 0;
    const Example *example = nullptr;
};

/// Every sentence as a model judges it that has not seen it.
std::vector<Judged> heldBack(const Examples &examples)
{
    const std::vector<std::size_t> order = shuffled(examples.all.size(), 7);
    std::vector<Judged> judged;
    for (int fold = 0; fold < kFolds; ++fold) {
        std::vector<const Example *> known;
        std::vector<const Example *> asked;
        for (std::size_t i = 0; i < order.size(); ++i)
            (int(i % kFolds) == fold ? asked : known).push_back(&examples.all[order[i]]);
        const auto scorer = SentenceScorer::from(trained(known, examples.classes));
        for (const Example *example : asked) {
            const auto likely = scorer.probabilities(example->features);
            const auto best = std::max_element(likely.begin(), likely.end());
            judged.push_back({example->label, int(best - likely.begin()), *best, example});
        }
    }
    return judged;
}

/// The lowest probability from which on a class's verdicts are right often enough: seldom on a sentence in
/// which nothing is wrong, and mostly of the right rule.
double thresholdOf(int label, int clean, const std::vector<Judged> &judged)
{
    for (double threshold = kLowestThreshold; threshold < 0.99; threshold += 0.01) {
        int right = 0;
        int otherRule = 0;
        int nothingWrong = 0;
        for (const Judged &verdict : judged) {
            if (verdict.guess != label || verdict.probability < threshold)
                continue;
            right += verdict.label == label ? 1 : 0;
            nothingWrong += verdict.label != label && verdict.label == clean ? 1 : 0;
            otherRule += verdict.label != label && verdict.label != clean ? 1 : 0;
        }
        if (right >= kWantedOfClean * (right + nothingWrong) &&
            right >= kWantedPrecision * (right + otherRule))
            return threshold;
    }
    return 0.99;
}

void report(const Examples &examples, const std::vector<Judged> &judged,
            const std::vector<double> &thresholds)
{
    for (qsizetype c = 0; c < examples.classes.size(); ++c) {
        int right = 0;
        int wrong = 0;
        int all = 0;
        for (const Judged &verdict : judged) {
            const bool told = verdict.guess == c && verdict.probability >= thresholds[std::size_t(c)];
            all += verdict.label == c ? 1 : 0;
            right += told && verdict.label == c ? 1 : 0;
            wrong += told && verdict.label != c ? 1 : 0;
        }
        std::printf(
          "%-15s %4d examples, from %.2f on: %3d found, %2d wrong\n",
          qPrintable(examples.classes.at(c).isEmpty() ? QStringLiteral("(nothing)") : examples.classes.at(c)),
          all, thresholds[std::size_t(c)], right, wrong);
    }
}

int fail(const QString &text)
{
    std::fprintf(stderr, "tonetrainer: %s\n", qPrintable(text));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("grammar"), {}, QStringLiteral("FILE")},
                       {QStringLiteral("lexicon"), {}, QStringLiteral("FILE")},
                       {QStringLiteral("output"), {}, QStringLiteral("FILE")},
                       {QStringLiteral("report"), {}}});
    parser.process(application);
    const auto lexicon = contentsOf(parser.value(QStringLiteral("lexicon")));
    const QString grammarPath = parser.value(QStringLiteral("grammar"));
    const auto grammarText = contentsOf(grammarPath);
    const auto grammar = core::Grammar::parse(grammarText.value_or(QString()).toUtf8(), grammarPath);
    if (!lexicon || !grammar)
        return fail(QStringLiteral("no lexicon or no grammar"));
    const auto examples = read(parser.positionalArguments(), core::WordLexicon::parse(*lexicon), **grammar);
    if (!examples || examples->all.empty())
        return fail(QStringLiteral("no examples"));
    const std::vector<Judged> judged = heldBack(*examples);
    std::vector<double> thresholds;
    for (int c = 0; c < examples->classes.size(); ++c)
        thresholds.push_back(thresholdOf(c, int(examples->classes.size()) - 1, judged));
    if (parser.isSet(QStringLiteral("report")))
        report(*examples, judged, thresholds);
    std::vector<const Example *> all;
    for (const Example &example : examples->all)
        all.push_back(&example);
    SentenceScorer::Model model = trained(all, examples->classes);
    model.thresholds = thresholds;
    model.lexicon = *lexicon;
    model.fewestKnown = kFewestKnown;
    QSaveFile file(parser.value(QStringLiteral("output")));
    if (!file.open(QIODevice::WriteOnly) || file.write(SentenceScorer::toBytes(model)) < 0 || !file.commit())
        return fail(file.errorString());
    return 0;
}
