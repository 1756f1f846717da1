// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/finding.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace ui {

class TextLabel;

/// What a draft should not say, one line each with its fix, or that there is nothing to fix; and beside it
/// how long the draft is.
class FindingsList final : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsList(QWidget *parent = nullptr);

    void show(const QList<core::Finding> &findings, const QString &length);

Q_SIGNALS:
    void fixChosen(const core::Finding &finding);
    void findingChosen(const core::Finding &finding);

private:
    QWidget *newRow(const core::Finding &finding);

    TextLabel *m_verdict;
    TextLabel *m_length;
    QVBoxLayout *m_rows;
    QList<core::Finding> m_findings;
};

} // namespace ui
