// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPainter;
class QStyleOption;

namespace ui {

/// A box with a tick when it is on, and a dash when some of what it stands for is.
void drawCheckBox(const QStyleOption &option, QPainter &painter);
/// A ring with a dot when it is on.
void drawRadioButton(const QStyleOption &option, QPainter &painter);
/// Behind the name of a table's column.
void drawHeaderSection(const QStyleOption &option, QPainter &painter);

} // namespace ui
