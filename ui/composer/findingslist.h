// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/finding.h"
#include "ui/composer/findingrow.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ui {

class TextLabel;

/// What a draft should not say, a line each, or that there is nothing to fix; and beside it how long the
/// draft is.
class FindingsList final : public QWidget
{
    Q_OBJECT
public:
    struct View {
        const QList<core::Finding> &findings;
        QString length;           ///< "19 of 75 words"
        QString playbook;         ///< title of the message's; empty: none
        bool claimsHold = false;  ///< the record shows all that the draft says
        bool holdsPasted = false; ///< there are words that were not judged
    };

    explicit FindingsList(QWidget *parent = nullptr);

    void show(const View &view);
    /// "2 things to look at"; empty before anything was shown.
    [[nodiscard]] QString verdict() const;

Q_SIGNALS:
    void chosen(FindingChoice choice, const core::Finding &finding);
    /// Pasted words are to be judged too.
    void pastedWanted();

private:
    FindingRow *newRow();

    TextLabel *m_verdict;
    TextLabel *m_length;
    QWidget *m_pasted;
    QVBoxLayout *m_lines;
    TextLabel *m_more;
    QList<FindingRow *> m_rows; ///< as many as were ever needed; those beyond the findings are hidden
};

} // namespace ui
