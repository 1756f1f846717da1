// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "words/listtext.h"

#include "core/transfer/csvpreview.h"

#include <QCoreApplication>

namespace words {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("words::listText", text);
}

} // namespace

QString csvFieldName(core::CsvField field)
{
    switch (field) {
        case core::CsvField::Ignored:
            return tr("not used");
        case core::CsvField::Name:
            return tr("name");
        case core::CsvField::FirstName:
            return tr("first name");
        case core::CsvField::LastName:
            return tr("last name");
        case core::CsvField::Organisation:
            return tr("organisation");
        case core::CsvField::Email:
            return tr("e-mail");
        case core::CsvField::Phone:
            return tr("phone");
        case core::CsvField::Segment:
            return tr("segment");
        case core::CsvField::Situation:
            return tr("situation");
        case core::CsvField::Role:
            return tr("role");
        case core::CsvField::Timezone:
            return tr("time zone");
        case core::CsvField::MetOn:
            return tr("day we met");
        case core::CsvField::WrittenOn:
            return tr("day we wrote");
    }
    return {};
}

QString csvColumnName(const QList<core::CsvColumn> &columns, qsizetype column)
{
    const QString header = columns.value(column).header;
    return header.isEmpty() ? tr("column %1").arg(column + 1) : header;
}

QString csvQuestionText(const QList<core::CsvColumn> &columns)
{
    if (!core::canNamePeople(columns))
        return tr("Say which column is the name or the e-mail address.");
    return core::isSettled(columns) ? QString() : tr("Say which day comes first.");
}

} // namespace words
