// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/mailboxstore.h"
#include "core/transfer/mailsource.h"

#include <QDir>
#include <QHash>
#include <QSet>
#include <QStringList>

namespace core {

/// The mails of a folder that holds one a file: a Maildir folder (without the folders inside of it), or any
/// folder with saved mails, those inside of its folders too, but not the Maildirs there. Files that are no
/// mail are passed over, unless their name or place says that they should be one. Symbolic links are not
/// followed.
class MailFolderReader final : public MailSource
{
public:
    /// CannotRead.
    [[nodiscard]] static Result<std::unique_ptr<MailFolderReader>> open(const QString &path);

    /// Leaves out the files of these names, as lastingName() gives them, before the first mail is read; not
    /// those that are another file by now. How many.
    qsizetype leaveOut(const QHash<QString, ReadFile> &files);
    /// Whether another mail, or less of it, was read in this file before.
    [[nodiscard]] bool isChanged(const MailPlace &place) const { return m_changed.contains(place.file); }
    /// The file of the last mail, as it was before it was read. In a Maildir the name alone counts.
    [[nodiscard]] ReadFile lastFile() const { return m_lastFile; }
    /// By which a mail's file is known again, whatever its flags.
    [[nodiscard]] QString lastingName(const MailPlace &place) const;

    [[nodiscard]] std::optional<RawMail> next() override;
    [[nodiscard]] std::optional<RawMail> again(const MailPlace &place) override;
    [[nodiscard]] qint64 done() const override { return m_at; }
    [[nodiscard]] qint64 size() const override { return m_files.size(); }

private:
    explicit MailFolderReader(const QString &path);
    [[nodiscard]] ReadFile fileNow(const QString &file) const;
    [[nodiscard]] bool isMail(const QString &file) const;
    [[nodiscard]] std::optional<RawMail> read(const MailPlace &place) const;
    /// The path of a file that may have been renamed since; empty when it is gone.
    [[nodiscard]] QString pathOf(const QString &file) const;

    QDir m_folder;
    bool m_isMaildir;
    ReadFile m_lastFile;
    QSet<QString> m_changed;
    QStringList m_files; ///< relative to the folder
    qsizetype m_at = 0;
    mutable QHash<QString, QString> m_namesNow; ///< lasting names and files, once one was missed
};

} // namespace core
