// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/mimetext.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace core {

namespace {

bool isBase64Digit(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// One "=?charset?B?text?=" that begins at `from`.
struct EncodedWord {
    QByteArray charset;
    QByteArray bytes;
    qsizetype end = 0;
};

QByteArray fromQ(QByteArrayView text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '=' && i + 2 < text.size()) {
            const QByteArray byte = QByteArray::fromHex(text.sliced(i + 1, 2).toByteArray());
            if (byte.size() == 1) {
                out += byte;
                i += 2;
                continue;
            }
        }
        out += text[i] == '_' ? ' ' : text[i];
    }
    return out;
}

// RFC 2047 allows 75; some programs write a whole subject as one word. The bound keeps the search linear.
constexpr qsizetype kLongestWord = 1024;

qsizetype tokenEnd(QByteArrayView head, qsizetype from)
{
    while (from < head.size() && head[from] != '?' && !isBlank(head[from]))
        ++from;
    return from;
}

std::optional<EncodedWord> encodedWordAt(QByteArrayView head, qsizetype from)
{
    head = head.first(std::min(head.size(), from + kLongestWord));
    const qsizetype charsetEnd = tokenEnd(head, from + 2);
    if (charsetEnd + 2 >= head.size() || head[charsetEnd] != '?' || head[charsetEnd + 2] != '?')
        return std::nullopt;
    const qsizetype textFrom = charsetEnd + 3;
    // A "?" belongs to the text where no "=" follows it: some programs write it raw in Q form.
    qsizetype textEnd = tokenEnd(head, textFrom);
    while (textEnd + 1 < head.size() && head[textEnd] == '?' && head[textEnd + 1] != '=')
        textEnd = tokenEnd(head, textEnd + 1);
    if (textEnd + 1 >= head.size() || head[textEnd] != '?')
        return std::nullopt;
    EncodedWord word;
    word.charset = head.sliced(from + 2, charsetEnd - from - 2).toByteArray();
    if (const qsizetype language = word.charset.indexOf('*'); language >= 0)
        word.charset.truncate(language);
    const QByteArrayView text = head.sliced(textFrom, textEnd - textFrom);
    const char form = char(head[charsetEnd + 1] | 0x20);
    if (form != 'b' && form != 'q')
        return std::nullopt;
    word.bytes = form == 'b' ? fromBase64Runs(text) : fromQ(text);
    word.end = textEnd + 2;
    return word;
}

QByteArray qWord(const QString &text)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    QByteArray out = "=?UTF-8?Q?";
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        const uchar byte = uchar(c);
        if (byte < 0x20 || byte == 0x7f) { // a line break inside would begin another field
            out += "=20";
            continue;
        }
        out += '=';
        out += kHex[byte >> 4];
        out += kHex[byte & 15];
    }
    return out + "?=";
}

/// Encoded words that only blanks separate are one text, even where a character is cut between them.
QByteArray wordRunAsQ(QByteArrayView head, EncodedWord word, qsizetype *end)
{
    QString text;
    *end = word.end;
    while (true) {
        qsizetype next = *end;
        while (next < head.size() && isBlank(head[next]))
            ++next;
        std::optional<EncodedWord> following;
        if (next > *end && head.sliced(next).startsWith("=?"))
            following = encodedWordAt(head, next);
        if (!following)
            break;
        *end = following->end;
        if (following->charset.compare(word.charset, Qt::CaseInsensitive) == 0) {
            word.bytes += following->bytes;
        } else {
            text += decodedText(word.bytes, word.charset);
            word = *following;
        }
    }
    return qWord(text + decodedText(word.bytes, word.charset));
}

QByteArray asUtf8(const QByteArray &head)
{
    if (std::none_of(head.begin(), head.end(), [](char c) { return uchar(c) >= 0x80; }))
        return head;
    return decodedText(head, {}).toUtf8();
}

} // namespace

QString decodedText(const QByteArray &bytes, const QByteArray &charset)
{
    QByteArray name = charset.trimmed().toLower();
    const bool multiByte = name.startsWith("iso-2022") || name.startsWith("utf-16") || name == "utf-7";
    QString text;
    // Stateless: else a sequence cut at the end is no error and its bytes vanish.
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    if (!multiByte) {
        text = utf8(bytes);
        if (!utf8.hasError())
            return text.remove(QChar::Null);
    }
    if (name.isEmpty() || name == "utf-8" || name == "us-ascii" || name == "iso-8859-1" || name == "latin1")
        name = "windows-1252"; // what mail programs mean by these labels
    QStringDecoder decoder(name.constData());
    if (!decoder.isValid())
        decoder = QStringDecoder("windows-1252");
    text = decoder(bytes);
    return text.remove(QChar::Null);
}

QByteArray fromBase64Runs(QByteArrayView text)
{
    QByteArray out;
    QByteArray run;
    const auto flush = [&] {
        out += QByteArray::fromBase64(run);
        run.clear();
    };
    for (const char c : text) {
        if (c == '=')
            flush();
        else if (isBase64Digit(c))
            run += c;
    }
    flush();
    return out;
}

QByteArray plainHeaderBlock(const QByteArray &head)
{
    const QByteArray utf8 = asUtf8(head);
    const QByteArrayView view(utf8);
    QByteArray out;
    qsizetype done = 0;
    for (qsizetype at = view.indexOf("=?"); at >= 0; at = view.indexOf("=?", at)) {
        const std::optional<EncodedWord> word = encodedWordAt(view, at);
        if (!word) {
            at += 2;
            continue;
        }
        out += view.sliced(done, at - done);
        out += wordRunAsQ(view, *word, &done);
        at = done;
    }
    return done == 0 ? utf8 : QByteArray(out + view.sliced(done));
}

} // namespace core
