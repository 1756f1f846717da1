// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0

// How fast a mailbox is read against a bare loop of the MIME library over the same file.
//     bench_mailbox FILE
#include "core/mail/mailkind.h"
#include "core/mail/mailreader.h"
#include "core/mail/replytext.h"
#include "core/transfer/mailbox.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <gmime/gmime.h>

#include <algorithm>

namespace {

constexpr int kRounds = 3;

struct Run {
    qint64 mails = 0;
    qint64 milliseconds = 0;
};

/// Parses message after message and looks at nothing.
Run bareLoop(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    Run run;
    GMimeStream *stream = g_mime_stream_file_open(QFile::encodeName(path).constData(), "r", nullptr);
    if (!stream)
        return run;
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_mime_parser_set_format(parser, GMIME_FORMAT_MBOX);
    while (!g_mime_parser_eos(parser)) {
        if (GMimeMessage *message = g_mime_parser_construct_message(parser, nullptr)) {
            ++run.mails;
            g_object_unref(message);
        }
    }
    g_object_unref(parser);
    g_object_unref(stream);
    run.milliseconds = timer.elapsed();
    return run;
}

/// What an import does before the store: mails apart, to values, own words, kind.
Run ourLoop(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    Run run;
    auto reader = core::MailboxReader::open(path, core::ImportType::Mbox);
    while (reader) {
        const auto raw = (*reader)->next();
        if (!raw)
            break;
        const auto mail = core::readMail(raw->bytes);
        if (mail && core::judgeMail(*mail, {}).kind != core::TouchKind::Sent &&
            core::replyText(mail->text).own.size() <= mail->text.size())
            ++run.mails;
    }
    run.milliseconds = timer.elapsed();
    return run;
}

template <class Loop>
Run best(Loop loop, const QString &path)
{
    Run fastest = loop(path);
    for (int i = 1; i < kRounds; ++i)
        fastest.milliseconds = std::min(fastest.milliseconds, loop(path).milliseconds);
    return fastest;
}

} // namespace

int main(int argc, char **argv)
{
    QTextStream out(stdout);
    if (argc != 2) {
        out << "usage: bench_mailbox FILE\n";
        return 2;
    }
    g_mime_init();
    const QString path = QFile::decodeName(argv[1]);
    const Run bare = best(bareLoop, path);
    const Run ours = best(ourLoop, path);
    out << "bare MIME loop: " << bare.mails << " mails, " << bare.milliseconds << " ms\n"
        << "Unghost: " << ours.mails << " mails, " << ours.milliseconds << " ms\n"
        << "speed of Unghost: " << double(bare.milliseconds) / double(std::max<qint64>(1, ours.milliseconds))
        << " of the bare loop (aim: at least 0.5)\n";
    return 0;
}
