// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/textdecoder.h"

#include <QFile>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 kPiece = 64 * 1024;
constexpr qint64 kHead = 4096;

/// What windows-1252 has where Latin-1 has control characters: Qt without ICU does not know it.
constexpr std::array<char16_t, 32> kWindows1252 = {
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= QChar(0x80) && c <= QChar(0x9F))
            c = QChar(kWindows1252[size_t(c.unicode() - 0x80)]);
    }
    return text;
}

/// Counts what speaks for and against UTF-8, over pieces.
class Utf8Witness final
{
public:
    void look(const QByteArray &bytes)
    {
        for (const char byte : bytes)
            look(static_cast<unsigned char>(byte));
    }

    /// A few broken bytes among many good characters are a fault in a UTF-8 file, not another encoding.
    [[nodiscard]] bool isUtf8() const { return m_broken == 0 || m_whole > 10 * m_broken; }

private:
    void look(unsigned char byte)
    {
        if (m_expected > 0) {
            if ((byte & 0xC0) == 0x80) {
                if (--m_expected == 0)
                    ++m_whole;
                return;
            }
            ++m_broken;
            m_expected = 0;
        }
        if (byte < 0x80)
            return;
        if (byte >= 0xC2 && byte <= 0xDF)
            m_expected = 1;
        else if (byte >= 0xE0 && byte <= 0xEF)
            m_expected = 2;
        else if (byte >= 0xF0 && byte <= 0xF4)
            m_expected = 3;
        else
            ++m_broken;
    }

    qint64 m_whole = 0;
    qint64 m_broken = 0;
    int m_expected = 0;
};

std::optional<TextForm> byMark(const QByteArray &head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        return TextForm{TextEncoding::Utf8, 3};
    if (head.startsWith("\xFF\xFE"))
        return TextForm{TextEncoding::Utf16LE, 2};
    if (head.startsWith("\xFE\xFF"))
        return TextForm{TextEncoding::Utf16BE, 2};
    return std::nullopt;
}

/// Lists are mostly ASCII signs: in UTF-16 every other byte of those is zero. Nothing if no byte is.
Result<std::optional<TextForm>> byZeros(const QByteArray &head, const QString &path)
{
    qint64 even = 0;
    qint64 odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    if (even == 0 && odd == 0)
        return std::optional<TextForm>();
    const qint64 many = head.size() / 8;
    if (odd > many && odd > 10 * even)
        return TextForm{TextEncoding::Utf16LE, 0};
    if (even > many && even > 10 * odd)
        return TextForm{TextEncoding::Utf16BE, 0};
    return failure({Error::Code::UnknownFormat, path});
}

} // namespace

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
        case TextEncoding::Utf8:
            return u"UTF-8"_s;
        case TextEncoding::Utf16LE:
            return u"UTF-16LE"_s;
        case TextEncoding::Utf16BE:
            return u"UTF-16BE"_s;
        case TextEncoding::Windows1252:
            return u"windows-1252"_s;
    }
    return {};
}

std::optional<TextForm> textFormOfHead(const QByteArray &head)
{
    if (const auto form = byMark(head))
        return form;
    if (head.size() > 3 && head[0] != '\0' && head[1] == '\0' && head[2] != '\0' && head[3] == '\0')
        return TextForm{TextEncoding::Utf16LE, 0};
    if (head.size() > 3 && head[0] == '\0' && head[1] != '\0' && head[2] == '\0' && head[3] != '\0')
        return TextForm{TextEncoding::Utf16BE, 0};
    return std::nullopt;
}

Result<TextForm> textFormOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure({Error::Code::CannotRead, path, {}, file.errorString()});
    const QByteArray head = file.peek(kHead);
    if (head.isEmpty())
        return failure({Error::Code::EmptyFile, path});
    if (const auto form = byMark(head))
        return *form;
    const auto form = byZeros(head, path);
    if (!form)
        return failure(form.error());
    if (*form)
        return **form;

    Utf8Witness witness;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty())
            return failure({Error::Code::CannotRead, path, {}, file.errorString()});
        witness.look(piece);
    }
    return TextForm{witness.isUtf8() ? TextEncoding::Utf8 : TextEncoding::Windows1252, 0};
}

TextDecoder::TextDecoder(TextEncoding encoding) : m_encoding(encoding)
{
    if (encoding == TextEncoding::Utf8)
        m_decoder = QStringDecoder(QStringConverter::Utf8);
    else if (encoding == TextEncoding::Utf16LE)
        m_decoder = QStringDecoder(QStringConverter::Utf16LE);
    else if (encoding == TextEncoding::Utf16BE)
        m_decoder = QStringDecoder(QStringConverter::Utf16BE);
}

QString TextDecoder::decode(const QByteArray &bytes)
{
    return m_encoding == TextEncoding::Windows1252 ? fromWindows1252(bytes)
                                                   : QString(m_decoder.decode(bytes));
}

} // namespace core
