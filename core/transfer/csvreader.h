// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/transfer/importreport.h"
#include "core/transfer/textdecoder.h"

#include <QFile>
#include <QStringList>

#include <memory>
#include <optional>

namespace core {

/// How a list is written.
struct CsvForm {
    TextForm text;
    QChar delimiter = u',';
    bool operator==(const CsvForm &) const = default;
};

/// One row, decoded and taken out of its quotes.
struct CsvRecord {
    qint64 line = 1; ///< of the file, from 1, where the record starts
    QStringList fields;
    std::optional<ImportTrouble> trouble; ///< UnclosedQuote, RowTooLong: `fields` is what could be read
};

/// Reads the rows of a CSV file one after the other, in bounded memory whatever the file holds. Takes what
/// spreadsheets and CRMs write: line breaks and doubled quotes inside quotes, quotes in the middle of a
/// field, lines that end in CR, LF or both, a first line "sep=;".
class CsvReader final
{
public:
    /// Finds out how the file is written. CannotRead, EmptyFile, UnknownFormat for what is no text.
    [[nodiscard]] static Result<CsvReader> open(const QString &path);
    /// As written in `form`, which an earlier look at the file found out.
    [[nodiscard]] static Result<CsvReader> open(const QString &path, const CsvForm &form);

    [[nodiscard]] const CsvForm &form() const { return m_form; }
    [[nodiscard]] qint64 bytesRead() const;
    [[nodiscard]] qint64 size() const;

    /// The next row that is not blank; nothing at the end of the file.
    [[nodiscard]] std::optional<CsvRecord> next();

private:
    CsvReader(std::unique_ptr<QFile> file, const CsvForm &form);

    [[nodiscard]] CsvRecord readRecord();
    /// Gives a record up: what follows its first line is read anew.
    [[nodiscard]] CsvRecord giveUp(ImportTrouble trouble);
    void skipSeparatorLine();
    void skipLine();
    bool fill();
    [[nodiscard]] QStringView ahead() const { return QStringView(m_text).mid(m_pos); }

    std::unique_ptr<QFile> m_file;
    CsvForm m_form;
    TextDecoder m_decoder;
    QString m_text;      ///< decoded and not yet given out, from m_pos on
    qsizetype m_pos = 0; ///< where the next record starts
    qint64 m_line = 1;   ///< at m_pos
};

} // namespace core
