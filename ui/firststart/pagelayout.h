// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;
class QVBoxLayout;
class QWidget;

namespace ui {

constexpr int kPageWidth = 720;

/// The column in which every page of the first start stands: in the middle of the window, not wider than
/// `widest` pixels, with a title and a sentence below it.
[[nodiscard]] QVBoxLayout *newPageColumn(QWidget &page, const QString &title, const QString &lead,
                                         int widest = kPageWidth);

} // namespace ui
