// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0

// The only file that knows the MIME library. What it gets wrong in the version we build on is put right
// here and in mimetext: see there.
#include "core/mail/mailreader.h"

#include "core/mail/address.h"
#include "core/mail/htmltext.h"
#include "core/mail/mimetext.h"
#include "core/mail/reportparts.h"

#include <QSet>

#include <gmime/gmime.h>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kDeepestPart = 40;              // of nested parts that are looked into
constexpr qsizetype kLongestText = 2'000'000; // bytes of one part's text; no person writes more

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using Ref = std::unique_ptr<T, Unref>;

/// What a part has to read.
struct Body {
    QString text;
    bool fromHtml = false;
};

class PartWalk final
{
public:
    explicit PartWalk(MailMessage &mail) : m_mail(mail) {}
    Body read(GMimeObject *part, int depth);

private:
    Body readMultipart(GMimeMultipart *parts, int depth);
    Body readLeaf(GMimePart *part);
    void readAttachedMessage(GMimeMessagePart *part);

    MailMessage &m_mail;
};

QString fromUtf8(const char *text)
{
    return QString::fromUtf8(text ? text : "");
}

bool isType(GMimeObject *part, const char *type, const char *subtype)
{
    GMimeContentType *contentType = g_mime_object_get_content_type(part);
    return contentType && g_mime_content_type_is_type(contentType, type, subtype);
}

QByteArray streamBytes(GMimeStream *memory)
{
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
    return bytes ? QByteArray(reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len))
                 : QByteArray();
}

/// The decoded bytes. Base64 is decoded by us: the library stops at padding in the middle.
QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Ref<GMimeStream> memory(g_mime_stream_mem_new());
    const bool base64 = g_mime_data_wrapper_get_encoding(content) == GMIME_CONTENT_ENCODING_BASE64;
    if (base64) {
        GMimeStream *raw = g_mime_data_wrapper_get_stream(content);
        g_mime_stream_reset(raw);
        g_mime_stream_write_to_stream(raw, memory.get());
    } else {
        g_mime_data_wrapper_write_to_stream(content, memory.get());
    }
    const QByteArray bytes = streamBytes(memory.get()).left(base64 ? kLongestText * 4 / 3 : kLongestText);
    return base64 ? fromBase64Runs(bytes) : bytes;
}

/// The METHOD line of an iCalendar stream; PUBLISH where there is none.
QString methodInCalendar(const QByteArray &calendar)
{
    const qsizetype at = calendar.toUpper().indexOf("\nMETHOD:");
    if (at < 0)
        return u"PUBLISH"_s;
    const qsizetype from = at + 8;
    const qsizetype end = calendar.indexOf('\n', from);
    return QString::fromLatin1(calendar.mid(from, end < 0 ? -1 : end - from)).trimmed().toUpper();
}

QString textOf(GMimePart *part)
{
    const char *charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    QString text = decodedText(contentOf(part), charset ? charset : "");
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    return text;
}

bool isBlank(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

Body PartWalk::read(GMimeObject *part, int depth)
{
    m_mail.nestedTooDeep = m_mail.nestedTooDeep || depth > kDeepestPart;
    if (!part || depth > kDeepestPart)
        return {};
    if (GMIME_IS_MULTIPART(part))
        return readMultipart(GMIME_MULTIPART(part), depth);
    if (GMIME_IS_MESSAGE_PART(part)) // a mail inside the mail: its words are not this sender's
        readAttachedMessage(GMIME_MESSAGE_PART(part));
    else if (GMIME_IS_PART(part))
        return readLeaf(GMIME_PART(part));
    return {};
}

Body PartWalk::readMultipart(GMimeMultipart *parts, int depth)
{
    GMimeObject *self = GMIME_OBJECT(parts);
    if (const char *report = g_mime_object_get_content_type_parameter(self, "report-type"))
        m_mail.readReceipt = m_mail.readReceipt || qstricmp(report, "disposition-notification") == 0;
    const bool alternative = isType(self, "multipart", "alternative");
    const bool isReport = isType(self, "multipart", "report");

    Body chosen;
    for (int i = 0; i < g_mime_multipart_get_count(parts); ++i) {
        const Body body = read(g_mime_multipart_get_part(parts, i), depth + 1);
        if (isBlank(body.text) || (isReport && i > 0))
            continue;
        if (alternative) {
            if (isBlank(chosen.text) || (chosen.fromHtml && !body.fromHtml))
                chosen = body;
        } else {
            chosen.text +=
              (chosen.text.isEmpty() || chosen.text.endsWith(u'\n') ? QString() : u"\n"_s) + body.text;
            chosen.fromHtml = chosen.fromHtml || body.fromHtml;
        }
    }
    return chosen;
}

Body PartWalk::readLeaf(GMimePart *part)
{
    GMimeObject *self = GMIME_OBJECT(part);
    if (isType(self, "message", "delivery-status") || isType(self, "message", "global-delivery-status")) {
        m_mail.deliveryReport = true;
        m_mail.deliveryStatus += deliveryStatusOf(contentOf(part));
        return {};
    }
    if (isType(self, "message", "disposition-notification") ||
        isType(self, "message", "global-disposition-notification")) {
        m_mail.readReceipt = true;
        return {};
    }
    if (isType(self, "text", "rfc822-headers") || isType(self, "message", "global-headers")) {
        if (m_mail.returnedMessageId.isEmpty())
            m_mail.returnedMessageId = messageIdInHeaders(contentOf(part));
        return {};
    }
    if (isType(self, "text", "calendar")) {
        const char *method = g_mime_object_get_content_type_parameter(self, "method");
        m_mail.calendarMethod = method ? fromUtf8(method).toUpper() : methodInCalendar(contentOf(part));
        return {};
    }
    const char *name = g_mime_part_get_filename(part);
    if (g_mime_part_is_attachment(part) || !isType(self, "text", "*")) {
        if (name)
            m_mail.attachments << fromUtf8(name);
        return {};
    }
    const bool html = isType(self, "text", "html");
    if (!html && !isType(self, "text", "plain") && name) {
        m_mail.attachments << fromUtf8(name);
        return {};
    }
    return {.text = html ? textFromHtml(textOf(part)) : textOf(part), .fromHtml = html};
}

void PartWalk::readAttachedMessage(GMimeMessagePart *part)
{
    GMimeMessage *message = g_mime_message_part_get_message(part);
    if (message && m_mail.returnedMessageId.isEmpty())
        m_mail.returnedMessageId = fromUtf8(g_mime_message_get_message_id(message));
}

void addAddresses(InternetAddressList *list, QList<MailAddress> &out, int depth = 0)
{
    for (int i = 0; list && i < internet_address_list_length(list); ++i) {
        InternetAddress *entry = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(entry)) {
            if (depth < 4)
                addAddresses(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(entry)), out,
                             depth + 1);
        } else if (INTERNET_ADDRESS_IS_MAILBOX(entry)) {
            const QString address =
              fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(entry)))
                .trimmed()
                .toLower();
            if (!address.isEmpty())
                out << MailAddress{fromUtf8(internet_address_get_name(entry)).simplified(), address};
        }
    }
}

/// What stands in angle brackets, for fields that the library gives up on: "sally@ <sally@x.example>".
QList<MailAddress> bracketedAddresses(const QString &field)
{
    QList<MailAddress> addresses;
    for (qsizetype open = field.indexOf(u'<'); open >= 0; open = field.indexOf(u'<', open + 1)) {
        const qsizetype close = field.indexOf(u'>', open);
        if (close < 0)
            break;
        const QString address = field.mid(open + 1, close - open - 1).trimmed().toLower();
        if (isMailAddress(address))
            addresses << MailAddress{.address = address};
        open = close;
    }
    return addresses;
}

QList<MailAddress> addressesOf(GMimeMessage *message, GMimeAddressType type, const char *field)
{
    QList<MailAddress> addresses;
    addAddresses(g_mime_message_get_addresses(message, type), addresses);
    return addresses.isEmpty()
             ? bracketedAddresses(fromUtf8(g_mime_object_get_header(GMIME_OBJECT(message), field)))
             : addresses;
}

const QSet<QByteArray> &markNames()
{
    static const QSet<QByteArray> names{
      "auto-submitted",
      "feedback-id",
      "list-id",
      "list-unsubscribe",
      "precedence",
      "return-path",
      "x-apple-action",
      "x-apple-criteria",
      "x-auto-response-suppress",
      "x-autogenerated",
      "x-autoreply",
      "x-autorespond",
      "x-autoresponse",
      "x-failed-recipients",
      "x-fc-machinegenerated",
      "x-mail-autoreply",
      "x-from",
      "x-unsent",
      "x-ms-exchange-inbox-rules-loop",
      "x-post-messageclass",
    };
    return names;
}

/// Fields that the message has no accessor for; of Received the newest hop.
struct OtherFields {
    QString inReplyTo;
    QString references;
    QByteArray received;
};

/// The library keeps the Content- fields with the body.
void readContentClass(GMimeObject *body, MailMessage &mail)
{
    const char *value = body ? g_mime_object_get_header(body, "Content-Class") : nullptr;
    if (value)
        mail.marks.insert("content-class", fromUtf8(value).trimmed());
}

OtherFields readFields(GMimeObject *message, MailMessage &mail)
{
    OtherFields fields;
    GMimeHeaderList *headers = g_mime_object_get_header_list(message);
    for (int i = 0; i < g_mime_header_list_get_count(headers); ++i) {
        GMimeHeader *header = g_mime_header_list_get_header_at(headers, i);
        const QByteArray name = QByteArray(g_mime_header_get_name(header)).toLower();
        if (name == "in-reply-to" && fields.inReplyTo.isEmpty())
            fields.inReplyTo = fromUtf8(g_mime_header_get_value(header));
        else if (name == "references" && fields.references.isEmpty())
            fields.references = fromUtf8(g_mime_header_get_value(header));
        else if (name == "received" && fields.received.isEmpty())
            fields.received = g_mime_header_get_value(header);
        else if (markNames().contains(name) && !mail.marks.contains(name))
            mail.marks.insert(name, fromUtf8(g_mime_header_get_value(header)).trimmed());
    }
    return fields;
}

void readDate(GDateTime *date, MailMessage &mail)
{
    if (!date || g_date_time_get_year(date) < 1970 || g_date_time_get_year(date) > 2200)
        return;
    mail.date = Instant{g_date_time_to_unix(date) * 1000};
    mail.utcOffsetMinutes = int(g_date_time_get_utc_offset(date) / 60'000'000);
}

void readDates(GMimeMessage *message, const QByteArray &received, MailMessage &mail)
{
    readDate(g_mime_message_get_date(message), mail);
    if (mail.date || received.isEmpty())
        return;
    GDateTime *hop = g_mime_utils_header_decode_date(received.mid(received.lastIndexOf(';') + 1).constData());
    readDate(hop, mail);
    if (hop)
        g_date_time_unref(hop);
}

void readHeader(GMimeMessage *message, MailMessage &mail)
{
    const OtherFields fields = readFields(GMIME_OBJECT(message), mail);
    readDates(message, fields.received, mail);
    const QStringList ids = messageIdsIn(u'<' + fromUtf8(g_mime_message_get_message_id(message)) + u'>');
    mail.messageId = ids.isEmpty() ? QString() : ids.first();
    mail.inReplyTo = messageIdsIn(fields.inReplyTo);
    mail.references = messageIdsIn(fields.references);
    mail.from = addressesOf(message, GMIME_ADDRESS_TYPE_FROM, "From").value(0);
    if (mail.from.name.isEmpty()) // Exchange keeps the name there when it exports bare addresses
        mail.from.name = mail.marks.value("x-from").section(u'<', 0, 0).remove(u'"').simplified();
    mail.sender = addressesOf(message, GMIME_ADDRESS_TYPE_SENDER, "Sender").value(0);
    mail.to = addressesOf(message, GMIME_ADDRESS_TYPE_TO, "To");
    mail.cc = addressesOf(message, GMIME_ADDRESS_TYPE_CC, "Cc");
    mail.bcc = addressesOf(message, GMIME_ADDRESS_TYPE_BCC, "Bcc");
    mail.replyTo = addressesOf(message, GMIME_ADDRESS_TYPE_REPLY_TO, "Reply-To");
    mail.subject = fromUtf8(g_mime_message_get_subject(message)).simplified();
}

/// Where the header block ends: behind its empty line, or the whole where there is none.
qsizetype headerEnd(const QByteArray &bytes)
{
    const qsizetype lf = bytes.indexOf("\n\n");
    const QByteArrayView before = lf < 0 ? QByteArrayView(bytes) : QByteArrayView(bytes).first(lf);
    const qsizetype crlf = before.indexOf("\n\r\n");
    return crlf >= 0 ? crlf + 3 : lf >= 0 ? lf + 2 : bytes.size();
}

Ref<GMimeMessage> parse(const QByteArray &bytes)
{
    static std::once_flag started;
    std::call_once(started, g_mime_init);
    const Ref<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size())));
    const Ref<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Ref<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

/// Without a byte order mark and empty lines, which would end the header before it began.
QByteArray withoutLead(const QByteArray &bytes)
{
    qsizetype from = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
    while (from < bytes.size() && (bytes[from] == '\n' || bytes[from] == '\r'))
        ++from;
    return from == 0 ? bytes : bytes.mid(from);
}

Error noMail(const QString &detail)
{
    return {.code = Error::Code::DamagedFile, .subject = {}, .place = {}, .detail = detail};
}

} // namespace

Result<MailMessage> readMail(const QByteArray &raw)
{
    const QByteArray bytes = withoutLead(raw);
    if (bytes.isEmpty())
        return failure(noMail(u"it is empty"_s));
    const qsizetype end = headerEnd(bytes);
    const Ref<GMimeMessage> message = parse(plainHeaderBlock(bytes.left(end)) + bytes.mid(end));
    MailMessage mail;
    if (message)
        readHeader(message.get(), mail);
    if (mail.from.address.isEmpty() && !mail.date && mail.messageId.isEmpty())
        return failure(noMail(u"it has no sender, no date and no Message-ID"_s));
    readContentClass(g_mime_message_get_mime_part(message.get()), mail);
    mail.text = PartWalk(mail).read(g_mime_message_get_mime_part(message.get()), 0).text;
    return mail;
}

} // namespace core
