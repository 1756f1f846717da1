// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/vocabulary.h"

#include <QWidget>

class QLineEdit;

namespace ui {

class TextLabel;

/// Asks for something that the prospect said and a step needs, and takes it down.
class FactField final : public QWidget
{
    Q_OBJECT
public:
    explicit FactField(QWidget *parent = nullptr);

    void ask(core::FactKind kind);

Q_SIGNALS:
    void told(core::FactKind kind, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();

    core::FactKind m_kind = core::FactKind::Outcome;
    TextLabel *m_question;
    QLineEdit *m_edit;
};

} // namespace ui
