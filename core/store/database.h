// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

class QSqlDatabase;

namespace core {

class StatementCache;
struct Migration;

struct StoreFile;

/// What opening did to the file.
struct MigrationReport {
    int from = 0; ///< schema version before; 0 for a new file
    int to = 0;
    QString backupPath{}; ///< of the file as it was; empty when nothing was migrated
    bool operator==(const MigrationReport &) const = default;
};

/// One connection to the store. The only place with connection pragmas; brings the schema up to date,
/// after a backup, and refuses a newer file untouched. Belongs to the thread that opened it.
class Database final
{
public:
    enum class Mode {
        ReadWrite, ///< makes the folder and the file if they are missing
        ReadOnly,  ///< never creates or migrates; an older schema is MigrationFailed
    };
    [[nodiscard]] static Result<Database> open(const QString &path, Mode mode = Mode::ReadWrite);
    /// With another history of the schema than the program's own: what an older or newer one would do.
    [[nodiscard]] static Result<Database> open(const QString &path, Mode mode,
                                               const QList<Migration> &history);

    /// Another connection to a store that this program has open already. It leaves out the look at the file
    /// itself: whoever closes a file that SQLite holds in the same program lets go of all its locks (POSIX),
    /// and another program may then throw the log away.
    [[nodiscard]] static Result<Database> openBeside(const QString &path, Mode mode = Mode::ReadWrite);

    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    [[nodiscard]] QString path() const;
    [[nodiscard]] const MigrationReport &migration() const;
    /// For core/store alone.
    [[nodiscard]] QSqlDatabase connection() const;
    [[nodiscard]] StatementCache &statements() const;

    /// A whole copy of the store at `path` (which must not exist), safe while others read and write.
    [[nodiscard]] Result<void> backupTo(const QString &path) const;
    /// integrity_check and foreign_key_check; each line a problem, empty when all is well.
    [[nodiscard]] Result<QStringList> problems() const;

private:
    struct Private;
    explicit Database(std::unique_ptr<Private> d);
    [[nodiscard]] static Result<Database> connect(const QString &path, Mode mode,
                                                  const QList<Migration> &history, const StoreFile &file);
    std::unique_ptr<Private> d;
};

/// The per-user data folder's store file: where it lies without `--db`.
[[nodiscard]] QString defaultStorePath();

} // namespace core
