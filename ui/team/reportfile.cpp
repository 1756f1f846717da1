// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/reportfile.h"

#include "core/team/report/reportwriters.h"
#include "core/team/writetarget.h"
#include "ui/team/reportpdf.h"

#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

core::Result<void> writeBytes(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return core::failure(
      {.code = core::Error::Code::CannotWrite, .subject = path, .detail = file.errorString()});
}

} // namespace

QStringList reportSuffixes()
{
    return {u".pdf"_s, u".html"_s, u".xlsx"_s, u".csv"_s};
}

bool isReportPath(const QString &path)
{
    const QStringList suffixes = reportSuffixes();
    return std::any_of(suffixes.cbegin(), suffixes.cend(),
                       [&](const QString &suffix) { return path.endsWith(suffix, Qt::CaseInsensitive); });
}

core::Result<void> writeReportFile(const core::Report &report, const QString &path, const QStringList &kept)
{
    if (!isReportPath(path)) {
        return core::failure(
          {.code = core::Error::Code::InvalidValue, .subject = path, .detail = u"report"_s});
    }
    const auto target = core::writeTarget(path, kept);
    if (!target)
        return core::failure(target.error());
    if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        return writeReportPdf(report, *target);
    if (path.endsWith(u".html"_s, Qt::CaseInsensitive))
        return writeBytes(core::reportHtml(report), *target);
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
        return core::writeReportXlsx(report, *target);
    return writeBytes(core::reportCsv(report), *target);
}

} // namespace ui
