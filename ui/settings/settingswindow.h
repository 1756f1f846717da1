// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QDate>
#include <QMap>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace ui {

class AwayField;
class ElidedLabel;
class FollowedMailField;
class NoticeBar;

/// The rep's settings. What is changed is told at once; there is nothing to confirm.
class SettingsWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsWindow(QWidget *parent);

    /// The values as they are now, by the names of core::settings.
    void show(const QMap<QString, QString> &values, QDate today);
    [[nodiscard]] FollowedMailField &mail() const { return *m_mail; }
    /// What was told last could not be taken.
    void tell(const core::Error &error);

Q_SIGNALS:
    void changed(const QString &name, const QString &value);
    void holidaysWanted(); ///< a calendar file is to be chosen
    void saidWanted();     ///< whom the rep left out, and which senders were judged

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QVBoxLayout *newLines();
    void addLine(QVBoxLayout &lines, const QString &name, const QString &label, const QString &hint);
    void addHolidays(QVBoxLayout &lines);
    void addMail(QVBoxLayout &lines);
    void addUseful(QVBoxLayout &lines);
    void tellUseful();

    void change(const QString &name, const QString &value);

    QMap<QString, QString> m_values;
    QString m_told;    ///< the name of what was told last
    QString m_refused; ///< the name of what could not be taken; its field stays as it was typed
    QMap<QString, QLineEdit *> m_edits;
    NoticeBar *m_problem;
    ElidedLabel *m_holidays;
    AwayField *m_away;
    FollowedMailField *m_mail;
    QPlainTextEdit *m_useful;
};

} // namespace ui
