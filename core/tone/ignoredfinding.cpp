// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/ignoredfinding.h"

#include "core/tone/texttoken.h"

#include <algorithm>

namespace core {

namespace {

bool covers(const IgnoredFinding &ignored, const Finding &finding, QStringView text,
            const MessagePlace &place)
{
    if (ignored.rule != finding.rule)
        return false;
    if (!ignored.prospect)
        return !ignored.playbook.isEmpty() && ignored.playbook == place.playbook;
    return ignored.prospect == place.prospect &&
           (ignored.words.isEmpty() || ignored.words == wordsOf(finding, text));
}

} // namespace

QString wordsOf(const Finding &finding, QStringView text)
{
    return foldedText(text.mid(finding.offset, finding.length)).simplified();
}

QList<Finding> withoutIgnored(QList<Finding> findings, QStringView text, const QList<IgnoredFinding> &ignored,
                              const MessagePlace &place)
{
    findings.removeIf([&](const Finding &finding) {
        return std::any_of(ignored.cbegin(), ignored.cend(),
                           [&](const IgnoredFinding &known) { return covers(known, finding, text, place); });
    });
    return findings;
}

QList<Finding> outside(const QList<TextSpan> &stretches, QList<Finding> findings)
{
    findings.removeIf([&](const Finding &finding) {
        return !finding.ofForm &&
               std::any_of(stretches.cbegin(), stretches.cend(), [&](const TextSpan &stretch) {
                   return stretch.offset <= finding.offset &&
                          finding.offset + finding.length <= stretch.end();
               });
    });
    return findings;
}

} // namespace core
