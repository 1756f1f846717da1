// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/store/standingstore.h"
#include "words/sentences.h"

#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLineEdit;
class QListView;

namespace ui {

class ProspectListLoader;
class ProspectListModel;
class TextLabel;

/// The prospects in their groups, with search and filter. Whoever is chosen stays chosen when the list is
/// read anew; going on from there goes on from the place where they stood.
class ProspectsPane final : public QWidget
{
    Q_OBJECT
public:
    ProspectsPane(const core::Desk &desk, std::function<words::Telling()> telling, QWidget *parent = nullptr);

    /// As many rows as any screen shows.
    void loadFirstPage();
    void load();
    void reload();
    void focusSearch();
    void focusList();
    /// To the next (+1) or previous (-1) prospect.
    void step(int direction);
    void choose(core::ProspectId prospect);
    [[nodiscard]] std::optional<core::ProspectId> chosen() const { return m_chosen; }
    /// What is typed into the search field.
    [[nodiscard]] core::SearchQuery search() const;
    /// Of all that are shown: silent, or due before the day is over.
    /// Whether neither a search nor a filter leaves anybody out.
    [[nodiscard]] bool showsAll() const;
    [[nodiscard]] qsizetype dueCount() const;
    [[nodiscard]] qsizetype count() const;

Q_SIGNALS:
    void prospectChosen(core::ProspectId prospect);
    /// Enter, or a double click.
    void prospectOpened();
    void searchChanged();
    void loaded();
    void failed(const core::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildSearch();
    void buildList();
    void buildFilter();
    [[nodiscard]] core::ListQuery wanted() const;
    void applyFilter();
    void applySearch();
    void followSelection();
    void restoreSelection();
    void select(int row);
    void showRow(int row);

    const core::Desk &m_desk;
    std::function<words::Telling()> m_telling;
    ProspectListModel *m_model;
    ProspectListLoader *m_loader;
    QLineEdit *m_search;
    TextLabel *m_hint; ///< what the search could not take as it is written
    QComboBox *m_filter;
    QListView *m_list;
    std::optional<core::ProspectId> m_chosen;
    int m_chosenRow = -1; ///< where it stood when it was chosen
    bool m_restoring = false;
};

} // namespace ui
