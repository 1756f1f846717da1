// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;
class QVBoxLayout;
class QWidget;

namespace ui {

/// The column in which every page of the first start stands: in the middle of the window, not too wide,
/// with a title and a sentence below it.
[[nodiscard]] QVBoxLayout *newPageColumn(QWidget &page, const QString &title, const QString &lead);

} // namespace ui
