// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/firstlook.h"

#include "core/store/settingsstore.h"
#include "core/transfer/importfile.h"
#include "core/transfer/mailboximporter.h"

#include <QFileInfo>

namespace ui {

namespace {

constexpr qsizetype kMostGuesses = 4;

void lookAtMail(const QString &path, FirstLook &look, core::Progress &progress)
{
    const auto mail = core::mailCollectionAt(path, progress);
    if (mail)
        look.job.mail.append(*mail);
    else
        look.job.done.append(refusal(path, mail.error()));
}

void lookAtList(const QString &path, const core::CsvLayouts &layouts, FirstLook &look,
                core::Progress &progress)
{
    auto preview = core::previewCsv(path, layouts, progress);
    if (!preview && preview.error().code == core::Error::Code::UnknownFormat)
        preview = core::previewUnknownCsv(path);
    if (preview)
        look.lists.append(*preview);
    else
        look.job.done.append(refusal(path, preview.error()));
}

void lookAtCards(const QString &path, FirstLook &look)
{
    const auto preview = core::previewVCards(path);
    if (preview)
        look.cards.append(*preview);
    else
        look.job.done.append(refusal(path, preview.error()));
}

void lookAtPath(const QString &path, const core::CsvLayouts &layouts, FirstLook &look,
                core::Progress &progress)
{
    if (QFileInfo(path).isDir())
        return lookAtMail(path, look, progress);
    const auto type = core::importTypeOf(path);
    if (!type) {
        look.job.done.append(refusal(path, type.error()));
        return;
    }
    switch (*type) {
        case core::ImportType::Mbox:
        case core::ImportType::Eml:
            return lookAtMail(path, look, progress);
        case core::ImportType::Ics:
            look.job.calendars.append(path);
            return;
        case core::ImportType::VCard:
            return lookAtCards(path, look);
        case core::ImportType::Csv:
            return lookAtList(path, layouts, look, progress);
    }
}

/// None if the store cannot be read: then the lists are asked about anew.
core::CsvLayouts layoutsIn(const QString &store)
{
    const auto database = core::Database::openBeside(store, core::Database::Mode::ReadOnly);
    if (!database)
        return {};
    return core::SettingsStore(*database).all().value_or(core::CsvLayouts());
}

} // namespace

FirstLook lookAt(const QString &store, const QStringList &paths, core::Progress &progress)
{
    FirstLook look;
    const core::CsvLayouts layouts = layoutsIn(store);
    for (const QString &path : paths) {
        if (progress.isCanceled())
            break;
        progress.report(path, 0, 0);
        lookAtPath(path, layouts, look, progress);
    }
    return look;
}

QStringList guessedAddresses(const QList<core::MailCollection> &mail, core::Progress &progress)
{
    QStringList guesses;
    for (const core::MailCollection &collection : mail) {
        for (const core::LikelyOwnAddress &own : core::likelyOwnAddresses(collection, progress)) {
            if (!guesses.contains(own.address) && guesses.size() < kMostGuesses)
                guesses.append(own.address);
        }
    }
    return guesses;
}

} // namespace ui
