// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

namespace ui {

/// A row of small outlined labels. Each gives way, shortened, where there is no room for all.
class ChipRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent = nullptr);

    void setTexts(const QStringList &texts);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont chipFont() const;
    [[nodiscard]] QList<int> widths() const;

    QStringList m_texts;
};

} // namespace ui
