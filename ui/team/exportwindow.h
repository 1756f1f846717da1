// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/teamexport.h"
#include "ui/shell/backgroundtask.h"

#include <QWidget>

#include <functional>
#include <memory>

class QButtonGroup;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class NoticeBar;
class TextLabel;

/// "Export for team": how much the manager gets, what of it will stand in the file letter by letter, and the
/// file. The export runs beside the window's thread and can be stopped; closing the window stops it.
class ExportWindow final : public QWidget
{
    Q_OBJECT
public:
    struct Parts {
        core::Desk &desk;                                          ///< outlives the window
        std::function<QString(const QString &name)> choosePlace;   ///< empty: thought better of it
        std::function<QString()> chooseKey;                        ///< the file with the team's key
        std::function<core::Result<void>(const QString &)> setKey; ///< remembers it; empty: no key
    };
    /// Goes when it is closed.
    ExportWindow(const Parts &parts, QWidget *parent);

private:
    void addName(QVBoxLayout &lines);
    void addLevels(QVBoxLayout &lines);
    void addPassphrase(QVBoxLayout &lines);
    void addKey(QVBoxLayout &lines);
    void addPreview(QVBoxLayout &lines);
    void addButtons(QVBoxLayout &lines);
    [[nodiscard]] core::TeamExportRequest request() const;
    void chooseKey();
    void showKey();
    void showPreview();
    void begin();
    void showProgress(const QString &path, int permille);
    void showOutcome();

    using Outcome = std::shared_ptr<core::Result<core::TeamExportOutcome>>;
    Parts m_parts;
    NoticeBar *m_problem;
    QLineEdit *m_name;
    QButtonGroup *m_levels;
    QLineEdit *m_passphrase;
    TextLabel *m_key;
    QPlainTextEdit *m_preview;
    TextLabel *m_status;
    QPushButton *m_export = nullptr;
    QPushButton *m_stop = nullptr;
    std::optional<core::TeamKey> m_teamKey;
    QString m_path;
    Outcome m_outcome;
    BackgroundTask m_task;
};

} // namespace ui
