// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace ui {

/// One line of text that ends in "…" where there is no room, with the whole of it as its tooltip.
class ElidedLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    /// Where it is cut when it does not fit; at its end unless said otherwise.
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTipIfCut();

    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace ui
