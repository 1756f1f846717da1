// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/exportwriter.h"

#include "core/team/exportlimits.h"
#include "core/team/writeall.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// JSON knows no half of a surrogate pair; a text that was cut inside one gets a sign for it.
QString whole(const QString &text)
{
    return QString::fromUtf8(text.toUtf8());
}

qint64 ms(Instant instant)
{
    return std::clamp(instant.utcMs, exportlimits::kEarliest, exportlimits::kLatest);
}

void put(QJsonObject &object, const QString &key, const QString &text, qsizetype most)
{
    if (!text.isEmpty())
        object.insert(key, whole(text.left(most)));
}

/// The name that was made of an address tells the address.
QString withoutAddress(const QString &name)
{
    return name.section(u'@', 0, 0).trimmed();
}

void put(QJsonObject &object, const QString &key, const std::optional<Instant> &instant)
{
    if (instant)
        object.insert(key, ms(*instant));
}

void put(QJsonObject &object, const QString &key, const QStringList &texts)
{
    QJsonArray all;
    for (const QString &text : texts.mid(0, exportlimits::kAddresses))
        all.append(whole(text.left(exportlimits::kName)));
    if (!all.isEmpty())
        object.insert(key, all);
}

QJsonObject attemptObject(const ExportedAttempt &attempt)
{
    QJsonArray channels;
    for (Channel channel : attempt.channels)
        channels.append(toId(channel));
    QJsonObject object{{u"at"_s, ms(attempt.at)}, {u"channels"_s, channels}};
    put(object, u"playbook"_s, attempt.playbook, exportlimits::kId);
    put(object, u"step"_s, attempt.step, exportlimits::kId);
    put(object, u"answered"_s, attempt.answeredAt);
    if (attempt.meaning)
        object.insert(u"meaning"_s, toId(*attempt.meaning));
    if (attempt.overridden)
        object.insert(u"overridden"_s, true);
    if (attempt.toneErrors > 0)
        object.insert(u"tone_errors"_s, std::min(attempt.toneErrors, exportlimits::kToneErrors));
    return object;
}

void putStanding(QJsonObject &object, const ExportedProspect &prospect)
{
    object.insert(u"segment"_s, toId(prospect.segment));
    object.insert(u"situation"_s, toId(prospect.situation));
    object.insert(u"state"_s, toId(prospect.state));
    put(object, u"flags"_s, toIds(prospect.flags));
    if (prospect.doneAs)
        object.insert(u"done_as"_s, toId(*prospect.doneAs));
    put(object, u"since"_s, prospect.since);
    put(object, u"last_touch"_s, prospect.lastTouch);
    put(object, u"due"_s, prospect.due);
    put(object, u"latest"_s, prospect.latest);
    put(object, u"playbook"_s, prospect.playbook, exportlimits::kId);
    put(object, u"step"_s, prospect.step, exportlimits::kId);
    if (prospect.heldUntil)
        object.insert(u"held_until"_s, prospect.heldUntil->toString(Qt::ISODate));
}

} // namespace

QByteArray exportLine(const ExportHeader &header)
{
    QJsonObject object{
      {u"format"_s, u"unghost-team-export"_s},
      {u"version"_s, kExportVersion},
      {u"store"_s, header.store},
      {u"rep"_s, whole(header.rep.left(exportlimits::kName))},
      {u"made"_s, ms(header.made)},
      {u"zone"_s, QString::fromLatin1(header.zone.isEmpty() ? QByteArray("Etc/UTC") : header.zone)},
      {u"level"_s, toId(header.level)}};
    put(object, u"key"_s, header.key, exportlimits::kId);
    return lineOf(object);
}

ExportLevel levelOf(const ExportedProspect &prospect, ExportLevel level)
{
    const bool askedForSilence =
      prospect.doneAs == DoneAs::NoContact || prospect.flags.testFlag(StandingFlag::OfferNoContact);
    return askedForSilence && level == ExportLevel::Full ? ExportLevel::Names : level;
}

QByteArray exportLine(const ExportedProspect &prospect, ExportLevel level)
{
    const ExportLevel told = levelOf(prospect, level);
    QJsonObject object{{u"line"_s, u"prospect"_s}, {u"id"_s, prospect.id.value()}};
    if (told != ExportLevel::Figures) {
        const bool tellsAddresses = told == ExportLevel::Full;
        put(object, u"name"_s, tellsAddresses ? prospect.name : withoutAddress(prospect.name),
            exportlimits::kName);
        put(object, u"organisation"_s,
            tellsAddresses ? prospect.organisation : withoutAddress(prospect.organisation),
            exportlimits::kName);
    }
    if (told == ExportLevel::Full)
        put(object, u"addresses"_s, prospect.addresses);
    put(object, u"hashes"_s, prospect.hashes);
    putStanding(object, prospect);
    QJsonArray attempts;
    for (const ExportedAttempt &attempt : prospect.attempts.mid(0, exportlimits::kAttempts))
        attempts.append(attemptObject(attempt));
    if (!attempts.isEmpty())
        object.insert(u"attempts"_s, attempts);
    return lineOf(object);
}

QByteArray exportLine(const ExportedTouch &touch, ExportLevel level)
{
    QJsonObject object{{u"line"_s, u"touch"_s},
                       {u"prospect"_s, touch.prospect.value()},
                       {u"at"_s, ms(touch.at)},
                       {u"channel"_s, toId(touch.channel)},
                       {u"direction"_s, toId(touch.direction)},
                       {u"kind"_s, toId(touch.kind)}};
    put(object, u"step"_s, touch.step, exportlimits::kId);
    if (touch.overridden)
        object.insert(u"overridden"_s, true);
    if (level == ExportLevel::Full) {
        put(object, u"subject"_s, touch.subject, exportlimits::kText);
        put(object, u"text"_s, touch.text, exportlimits::kText);
    }
    return lineOf(object);
}

TeamExportWriter::TeamExportWriter(QIODevice &out, ExportLevel level)
  : m_out(&out), m_level(level), m_touchLevel(level),
    m_digest(std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256))
{}

Result<TeamExportWriter> TeamExportWriter::begin(QIODevice &out, const ExportHeader &header,
                                                 const std::optional<Seal> &seal)
{
    TeamExportWriter writer(out, header.level);
    if (seal) {
        auto sealed = SealWriter::begin(out, seal->passphrase, seal->cost);
        if (!sealed)
            return failure(sealed.error());
        writer.m_seal = std::move(*sealed);
    }
    if (const auto written = writer.put(exportLine(header)); !written)
        return failure(written.error());
    return writer;
}

Result<void> TeamExportWriter::write(const ExportedProspect &prospect)
{
    m_touchLevel = levelOf(prospect, m_level);
    ++m_counts.prospects;
    return put(exportLine(prospect, m_level));
}

Result<void> TeamExportWriter::write(const ExportedTouch &touch)
{
    ++m_counts.touches;
    return put(exportLine(touch, m_touchLevel));
}

Result<ExportCounts> TeamExportWriter::finish()
{
    const QJsonObject end{{u"line"_s, u"end"_s},
                          {u"prospects"_s, m_counts.prospects},
                          {u"touches"_s, m_counts.touches},
                          {u"sha256"_s, QString::fromLatin1(m_digest->result().toHex())}};
    if (const auto written = putBytes(lineOf(end)); !written)
        return failure(written.error());
    if (m_seal) {
        if (const auto sealed = m_seal->finish(); !sealed)
            return failure(sealed.error());
    }
    return m_counts;
}

Result<void> TeamExportWriter::put(const QByteArray &line)
{
    m_digest->addData(line);
    return putBytes(line);
}

Result<void> TeamExportWriter::putBytes(const QByteArray &bytes)
{
    if (m_seal)
        return m_seal->write(bytes);
    return writeAll(*m_out, bytes);
}

} // namespace core
