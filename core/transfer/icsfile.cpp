// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0

// The only file that knows the calendar library. It resolves neither zones by their Windows names nor moved
// occurrences of a series, and its recurrence has no bound: all three are seen to here.
#include "core/transfer/icsfile.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QTimeZone>

#include <libical/ical.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kLargestFile = 32LL * 1024 * 1024;
constexpr int kMostTimes = 1500; // of one event that recurs
constexpr int kFirstYear = 1970;
constexpr int kLastYear = 2199;
constexpr int kDefaultMinutes = 30;
constexpr int kMostDays = 366; // of one event of whole days

struct FreeComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
struct FreeIterator {
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

QString fromUtf8(const char *text)
{
    return QString::fromUtf8(text ? text : "");
}

QString addressOf(const char *uri)
{
    const QString text = fromUtf8(uri).trimmed();
    const bool isMail = text.startsWith("mailto:"_L1, Qt::CaseInsensitive);
    return (isMail ? text.mid(7) : text).trimmed().toLower();
}

QDate dateOf(const icaltimetype &time)
{
    return {time.year, time.month, time.day};
}

bool isSane(const icaltimetype &time)
{
    return !icaltime_is_null_time(time) && time.year >= kFirstYear && time.year <= kLastYear &&
           dateOf(time).isValid();
}

/// The zone that the property names, by its Windows name too; the system's for a floating time.
std::optional<QTimeZone> zoneOfProperty(icalproperty *property)
{
    icalparameter *parameter =
      property ? icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER) : nullptr;
    if (!parameter)
        return QTimeZone::systemTimeZone();
    const QByteArray id = icalparameter_get_tzid(parameter);
    if (const auto zone = zoneNamed(id))
        return zone;
    return zoneNamed(QTimeZone::windowsIdToDefaultIanaId(id));
}

/// Nothing when its zone is known nowhere.
std::optional<Instant> instantOf(const icaltimetype &time, icalproperty *property)
{
    const QDateTime local(dateOf(time), QTime(time.hour, time.minute, time.second), Qt::UTC);
    if (icaltime_is_utc(time))
        return Instant::from(local);
    if (time.zone) {
        const icaltimetype utc = icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone());
        return Instant::from(QDateTime(dateOf(utc), QTime(utc.hour, utc.minute, utc.second), Qt::UTC));
    }
    const auto zone = zoneOfProperty(property);
    if (!zone)
        return std::nullopt;
    return instantAt(local.date(), local.time(), *zone);
}

IcsAttendee::Answer answerOf(icalproperty *attendee)
{
    icalparameter *parameter = icalproperty_get_first_parameter(attendee, ICAL_PARTSTAT_PARAMETER);
    switch (parameter ? icalparameter_get_partstat(parameter) : ICAL_PARTSTAT_NONE) {
        case ICAL_PARTSTAT_ACCEPTED:
            return IcsAttendee::Answer::Accepted;
        case ICAL_PARTSTAT_DECLINED:
            return IcsAttendee::Answer::Declined;
        case ICAL_PARTSTAT_TENTATIVE:
            return IcsAttendee::Answer::Tentative;
        default:
            return IcsAttendee::Answer::None;
    }
}

class CalendarReader final
{
public:
    CalendarReader(IcsFile &file, const IcsSpan &span) : m_file(file), m_span(span) {}

    void read(icalcomponent *root)
    {
        if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT)
            return readCalendar(root);
        for (icalcomponent *calendar = icalcomponent_get_first_component(root, ICAL_VCALENDAR_COMPONENT);
             calendar; calendar = icalcomponent_get_next_component(root, ICAL_VCALENDAR_COMPONENT))
            readCalendar(calendar);
    }

    /// An occurrence that was moved stands no longer where its series had it.
    void dropMoved()
    {
        QHash<QString, QSet<qint64>> moved;
        for (const IcsEvent &event : std::as_const(m_file.events)) {
            if (event.movedFrom)
                moved[event.uid].insert(event.movedFrom->utcMs);
        }
        m_file.events.removeIf([&moved](const IcsEvent &event) {
            return !event.movedFrom && event.start && moved.value(event.uid).contains(event.start->utcMs);
        });
    }

private:
    void readCalendar(icalcomponent *calendar)
    {
        switch (icalcomponent_get_method(calendar)) {
            case ICAL_METHOD_REQUEST:
                m_file.method = IcsFile::Method::Request;
                break;
            case ICAL_METHOD_CANCEL:
                m_file.method = IcsFile::Method::Cancel;
                break;
            case ICAL_METHOD_REPLY:
                m_file.method = IcsFile::Method::Reply;
                break;
            case ICAL_METHOD_NONE:
            case ICAL_METHOD_PUBLISH:
                break;
            default:
                m_file.method = IcsFile::Method::Other;
        }
        for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
            readEvent(event);
    }

    void leaveOut(const QString &what) { m_file.problems.append({u"event %1"_s.arg(m_number), what}); }

    void readEvent(icalcomponent *component)
    {
        ++m_number;
        icalproperty *property = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
        const icaltimetype start = icalcomponent_get_dtstart(component);
        if (!isSane(start))
            return leaveOut(property ? fromUtf8(icalproperty_get_value_as_string(property)) : u"DTSTART"_s);
        IcsEvent event = valuesOf(component);
        if (start.is_date)
            return addDays(component, event, start);
        const auto at = instantOf(start, property);
        if (!at)
            return leaveOut(fromUtf8(icalproperty_as_ical_string(property)).trimmed());
        const icaltimetype end = icalcomponent_get_dtend(component);
        if (isSane(end) && !end.is_date) {
            const auto until =
              instantOf(end, icalcomponent_get_first_property(component, ICAL_DTEND_PROPERTY));
            if (until && *until > *at)
                event.minutes = int(std::min<qint64>((until->utcMs - at->utcMs) / 60'000, 24 * 60));
        }
        event.start = at;
        addTimes(component, event, start, *at);
    }

    IcsEvent valuesOf(icalcomponent *component) const
    {
        IcsEvent event;
        event.place = u"event %1"_s.arg(m_number);
        event.uid = fromUtf8(icalcomponent_get_uid(component));
        event.sequence = std::max(0, icalcomponent_get_sequence(component));
        event.recurs = icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY) != nullptr;
        event.summary = fromUtf8(icalcomponent_get_summary(component)).simplified();
        event.location = fromUtf8(icalcomponent_get_location(component)).simplified();
        event.minutes = kDefaultMinutes;
        event.cancelled = icalcomponent_get_status(component) == ICAL_STATUS_CANCELLED;
        if (icalproperty *organizer = icalcomponent_get_first_property(component, ICAL_ORGANIZER_PROPERTY))
            event.organizer = addressOf(icalproperty_get_organizer(organizer));
        for (icalproperty *attendee = icalcomponent_get_first_property(component, ICAL_ATTENDEE_PROPERTY);
             attendee; attendee = icalcomponent_get_next_property(component, ICAL_ATTENDEE_PROPERTY))
            event.attendees.append({addressOf(icalproperty_get_attendee(attendee)), answerOf(attendee)});
        const icaltimetype stamp = icalcomponent_get_dtstamp(component);
        if (isSane(stamp))
            event.stamp = instantOf(stamp, nullptr);
        const icaltimetype moved = icalcomponent_get_recurrenceid(component);
        if (isSane(moved))
            event.movedFrom =
              instantOf(moved, icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY));
        return event;
    }

    /// The times of its rule, its own alone where there is none.
    QList<icaltimetype> timesOf(icalcomponent *component, const icaltimetype &start)
    {
        icalproperty *rule = icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY);
        if (!rule)
            return {start};
        const icalrecurrencetype recurrence = icalproperty_get_rrule(rule);
        if (recurrence.freq == ICAL_SECONDLY_RECURRENCE || recurrence.freq == ICAL_MINUTELY_RECURRENCE ||
            recurrence.freq == ICAL_HOURLY_RECURRENCE || recurrence.freq == ICAL_NO_RECURRENCE) {
            leaveOut(fromUtf8(icalproperty_as_ical_string(rule)).trimmed());
            return {start};
        }
        const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(
          icalrecur_iterator_new(recurrence, start));
        if (!iterator)
            return {start};
        if (recurrence.count == 0) { // far from its beginning: go there at once
            const QDate from = m_span.from.dateIn(QTimeZone::utc()).addDays(-1);
            if (from > dateOf(start)) {
                icaltimetype later = start;
                later.year = from.year();
                later.month = from.month();
                later.day = from.day();
                icalrecur_iterator_set_start(iterator.get(), later);
            }
        }
        QList<icaltimetype> times;
        const QDate last = m_span.to.dateIn(QTimeZone::utc()).addDays(1);
        for (int i = 0; i < kMostTimes; ++i) {
            const icaltimetype next = icalrecur_iterator_next(iterator.get());
            if (!isSane(next) || dateOf(next) > last)
                break;
            times.append(next);
        }
        return times;
    }

    static QSet<QString> exceptionsOf(icalcomponent *component)
    {
        QSet<QString> exceptions;
        for (icalproperty *property = icalcomponent_get_first_property(component, ICAL_EXDATE_PROPERTY);
             property; property = icalcomponent_get_next_property(component, ICAL_EXDATE_PROPERTY))
            exceptions.insert(fromUtf8(icaltime_as_ical_string(icalproperty_get_exdate(property))).left(15));
        return exceptions;
    }

    void addTimes(icalcomponent *component, const IcsEvent &event, const icaltimetype &start, Instant first)
    {
        icalproperty *property = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
        const QSet<QString> exceptions = exceptionsOf(component);
        for (const icaltimetype &time : timesOf(component, start)) {
            const auto at = icaltime_compare(time, start) == 0 ? first : instantOf(time, property);
            const bool isWanted = at && (*at >= m_span.from && *at <= m_span.to);
            if (!isWanted || exceptions.contains(fromUtf8(icaltime_as_ical_string(time)).left(15)))
                continue;
            IcsEvent occurrence = event;
            occurrence.start = at;
            m_file.events.append(occurrence);
        }
    }

    void addDays(icalcomponent *component, const IcsEvent &event, const icaltimetype &start)
    {
        const icaltimetype end = icalcomponent_get_dtend(component); // the day after the last
        const qint64 days =
          isSane(end) ? std::clamp<qint64>(dateOf(start).daysTo(dateOf(end)), 1, kMostDays) : 1;
        const QSet<QString> exceptions = exceptionsOf(component);
        const QDate from = m_span.from.dateIn(QTimeZone::utc());
        const QDate to = m_span.to.dateIn(QTimeZone::utc());
        for (const icaltimetype &time : timesOf(component, start)) {
            if (exceptions.contains(fromUtf8(icaltime_as_ical_string(time)).left(15)))
                continue;
            for (qint64 i = 0; i < days; ++i) {
                IcsEvent day = event;
                day.day = dateOf(time).addDays(i);
                if (*day.day >= from && *day.day <= to)
                    m_file.events.append(day);
            }
        }
    }

    IcsFile &m_file;
    const IcsSpan &m_span;
    int m_number = 0;
};

Result<QByteArray> contentsOf(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return failure({.code = Error::Code::CannotRead, .subject = path, .detail = file.errorString()});
    if (file.size() > kLargestFile) {
        return failure({.code = Error::Code::DamagedFile,
                        .subject = path,
                        .detail = u"The file is larger than a calendar can be."_s});
    }
    QByteArray bytes = file.readAll();
    if (bytes.isEmpty())
        return failure({.code = Error::Code::EmptyFile, .subject = path});
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    return bytes.replace('\0', ' ');
}

} // namespace

Result<IcsFile> readIcsFile(const QString &path, const IcsSpan &span)
{
    const auto bytes = contentsOf(path);
    if (!bytes)
        return failure(bytes.error());
    icalerror_set_errors_are_fatal(false);
    const std::unique_ptr<icalcomponent, FreeComponent> root(icalparser_parse_string(bytes->constData()));
    const bool isCalendar = root && (icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT ||
                                     icalcomponent_get_first_component(root.get(), ICAL_VCALENDAR_COMPONENT));
    if (!isCalendar)
        return failure({.code = Error::Code::UnknownFormat, .subject = path});
    IcsFile file;
    CalendarReader reader(file, span);
    reader.read(root.get());
    reader.dropMoved();
    return file;
}

Result<QList<QDate>> readHolidays(const QString &path, Instant now)
{
    constexpr qint64 kYearHours = 366 * 24;
    const auto file = readIcsFile(path, {now.plusHours(-kYearHours), now.plusHours(5 * kYearHours)});
    if (!file)
        return failure(file.error());
    QList<QDate> days;
    for (const IcsEvent &event : file->events) {
        if (event.day && !event.cancelled)
            days.append(*event.day);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace core
