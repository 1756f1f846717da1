// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/messagecheck.h"
#include "core/tone/tonerulebook.h"
#include "ui/ownfiles/readingpane.h"

#include <QUrl>
#include <QWidget>

#include <functional>

class QComboBox;
class QListWidget;
class QPushButton;

namespace ui {

class OwnFilesWatcher;

/// All rules of the tone check, to read, to change in the rep's own file, and to look again at what was
/// ignored. A window of its own beside the daily list, which follows those files.
class ToneRulesWindow final : public QWidget
{
    Q_OBJECT
public:
    /// Opens a file with whatever the desktop has for it; whether something took it.
    using Open = std::function<bool(const QUrl &file)>;
    /// What the rep ignores now.
    using Ignored = std::function<QList<core::IgnoredPlace>()>;
    struct Parts {
        core::ToneRulebook &rules;
        OwnFilesWatcher &watcher;
        Open open;
        Ignored ignored;
    };

    /// Borrows the book and its watcher, which outlive it. Goes when it is closed.
    ToneRulesWindow(const Parts &parts, QWidget *parent);

    /// Turns to a rule of a language by its id; where one is empty, it stays as it is.
    void turnTo(const QString &language, const QString &rule);
    /// Something that the rep ignores is different now.
    void refresh();

Q_SIGNALS:
    void heedWanted(core::IgnoredFindingId ignored);

private:
    QWidget *newSide();
    void fillLanguages();
    void fill();
    void showPage(ReadingPane::From from);
    void openFile();
    [[nodiscard]] const core::ToneRules *chosen() const;

    Parts m_parts;
    QComboBox *m_language;
    QListWidget *m_list;
    QPushButton *m_open;
    ReadingPane *m_reading;
};

} // namespace ui
