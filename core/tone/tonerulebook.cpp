// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonerulebook.h"

#include "core/base/ownfiles.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace core {

const ToneRulesLoaded &ToneRulebook::loaded() const
{
    if (const ToneRulesLoaded *current = m_current.load(std::memory_order_acquire))
        return *current;
    const std::lock_guard lock(m_mutex);
    if (!m_current.load(std::memory_order_relaxed)) {
        m_read.push_back(std::make_unique<const ToneRulesLoaded>(loadToneRules(m_ownFolder)));
        m_current.store(m_read.back().get(), std::memory_order_release);
    }
    return *m_current.load(std::memory_order_relaxed);
}

ToneRulebook::Reading ToneRulebook::readAgain() const
{
    const ToneRulesLoaded &before = loaded();
    if (ownFilesDigest(m_ownFolder) == before.ownDigest)
        return nullptr;
    return std::make_unique<const ToneRulesLoaded>(loadToneRules(m_ownFolder));
}

void ToneRulebook::use(Reading reading)
{
    const std::lock_guard lock(m_mutex);
    m_read.push_back(std::move(reading));
    m_current.store(m_read.back().get(), std::memory_order_release);
}

bool ToneRulebook::reload()
{
    Reading reading = readAgain();
    if (!reading)
        return false;
    use(std::move(reading));
    return true;
}

Result<QString> ToneRulebook::ownFile(const QString &language) const
{
    Q_ASSERT_X(!m_ownFolder.isEmpty(), "ToneRulebook::ownFile", "there is a place for own files");
    const QDir folder(m_ownFolder);
    const QString path = folder.absoluteFilePath(u"own-%1.toml"_s.arg(language));
    if (QFile::exists(path))
        return path;
    const auto cannotWrite = [&path](const QString &why) {
        return failure(Error{.code = Error::Code::CannotWrite, .subject = path, .detail = why});
    };
    QFile beginning(u":/tone/own.toml"_s);
    if (!beginning.open(QIODevice::ReadOnly))
        return cannotWrite(beginning.errorString());
    if (!folder.mkpath(u"."_s))
        return cannotWrite(m_ownFolder);
    const QByteArray text = beginning.readAll().replace("LANGUAGE", language.toUtf8());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return cannotWrite(file.errorString());
    return path;
}

} // namespace core
