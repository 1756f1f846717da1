// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/saidmodel.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace ui {

class TextLabel;

/// Lists whom the rep left out and which senders were judged, and lets each be taken back.
class SaidWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit SaidWindow(QWidget *parent);

    void show(const SaidModel::Said &said, const words::Telling &telling);

Q_SIGNALS:
    void takeInWanted(core::LeftOutId leftOut);
    void judgeEachWanted(const QString &sender);

private:
    void build();
    void layOut();
    void offer();
    void takeBack();

    SaidModel *m_model;
    QSortFilterProxyModel *m_filter;
    QTreeView *m_view;
    QLineEdit *m_words;
    TextLabel *m_none;
    QPushButton *m_back;
};

} // namespace ui
