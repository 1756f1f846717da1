// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextEdit>

namespace ui {

/// Why this move and why now: a few sentences that can be selected and are as tall as their words.
class WhyCard final : public QTextEdit
{
    Q_OBJECT
public:
    explicit WhyCard(QWidget *parent = nullptr);

    void tell(const QString &lead, const QString &reason);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fitHeight();
};

} // namespace ui
