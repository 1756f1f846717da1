// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>

namespace ui {

/// A check box whose text is cut in its middle where there is no room; the whole is its tip then.
class ElidedCheckBox final : public QCheckBox
{
    Q_OBJECT
public:
    explicit ElidedCheckBox(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace ui
