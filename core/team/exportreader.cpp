// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/exportreader.h"

#include "core/team/exportparser.h"
#include "core/team/exportwriter.h"
#include "core/team/sealedfile.h"

#include <QCryptographicHash>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kLongestLine = 64 * 1024 * 1024;
constexpr qsizetype kPiece = 256 * 1024;
constexpr qint64 kFormatWithin = 40; ///< bytes: the format's name is the first thing that a file says
constexpr qint64 kMostAhead = 24 * 3600 * qint64(1000); ///< milliseconds by which clocks may differ

/// Cuts what a device or a sealed stream gives into lines, without their ends.
class LineSource final
{
public:
    LineSource(QIODevice &in, QString path) : m_in(in), m_path(std::move(path)) {}

    void open(SealReader reader) { m_seal = std::move(reader); }
    [[nodiscard]] bool isSealed() const { return m_seal.has_value(); }

    /// Valid until the next call. Nothing at the end; what stands behind the last line's end is a cut.
    [[nodiscard]] Result<std::optional<QByteArrayView>> next()
    {
        for (;;) {
            const qsizetype end = m_buffer.indexOf('\n', m_searched);
            if (end >= 0) {
                const QByteArrayView line = QByteArrayView(m_buffer).sliced(m_start, end - m_start);
                m_start = end + 1;
                m_searched = m_start;
                ++m_number;
                return line;
            }
            m_searched = m_buffer.size();
            const auto more = fill();
            if (!more)
                return failure(more.error());
            if (*more)
                continue;
            if (m_start < m_buffer.size())
                return failure(refusal(u"cut"_s));
            return std::optional<QByteArrayView>();
        }
    }

    [[nodiscard]] Error refusal(const QString &reason) const
    {
        return {.code = Error::Code::TeamFileRefused,
                .subject = m_path,
                .place = m_number > 0 ? u"line %1"_s.arg(m_number) : QString(),
                .detail = reason};
    }

private:
    /// False at the end.
    Result<bool> fill()
    {
        if (m_start > 0) {
            m_buffer.remove(0, m_start);
            m_searched -= m_start;
            m_start = 0;
        }
        if (m_buffer.size() > kLongestLine) {
            ++m_number;
            return failure(refusal(u"too-large"_s));
        }
        QByteArray piece;
        if (m_seal) {
            auto opened = m_seal->next();
            if (!opened)
                return failure(opened.error());
            piece = *std::move(opened);
        } else {
            piece.resize(kPiece);
            const qint64 read = m_in.read(piece.data(), kPiece);
            if (read < 0) {
                return failure(
                  {.code = Error::Code::CannotRead, .subject = m_path, .detail = m_in.errorString()});
            }
            piece.truncate(qsizetype(read));
        }
        m_buffer += piece;
        return !piece.isEmpty();
    }

    QIODevice &m_in;
    QString m_path;
    std::optional<SealReader> m_seal;
    QByteArray m_buffer;
    qsizetype m_start = 0;    ///< of the line that comes next
    qsizetype m_searched = 0; ///< no line ends before it
    qint64 m_number = 0;      ///< of the line given last, from 1
};

} // namespace

struct TeamExportReader::State {
    explicit State(const Source &source) : lines(source.in, source.path) {}

    LineSource lines;
    ExportParser parser;
    QCryptographicHash digest{QCryptographicHash::Sha256};
    ExportHeader header;
    ExportCounts counts;
    ProspectId prospect{0};                 ///< told last
    ExportLevel level = ExportLevel::Names; ///< of its words

    void count(QByteArrayView line)
    {
        digest.addData(line);
        digest.addData("\n");
    }

    Result<Line> take(ExportedProspect told)
    {
        const bool isNamed = !told.name.isEmpty() || !told.organisation.isEmpty();
        level = levelOf(told, header.level);
        if (told.id <= prospect || (isNamed && level == ExportLevel::Figures) ||
            (!told.addresses.isEmpty() && level != ExportLevel::Full) ||
            (!told.hashes.isEmpty() && header.key.isEmpty()))
            return failure(lines.refusal({}));
        prospect = told.id;
        ++counts.prospects;
        return Line(std::move(told));
    }

    Result<Line> take(ExportedTouch told)
    {
        const bool hasWords = !told.subject.isEmpty() || !told.text.isEmpty();
        if (counts.prospects == 0 || told.prospect != prospect || (hasWords && level != ExportLevel::Full))
            return failure(lines.refusal({}));
        ++counts.touches;
        return Line(std::move(told));
    }

    Result<Line> take(const ExportEnd &told)
    {
        if (told.sha256 != digest.result().toHex())
            return failure(lines.refusal(u"changed"_s));
        if (told.counts != counts)
            return failure(lines.refusal(u"counts"_s));
        const auto behind = lines.next();
        if (!behind)
            return failure(behind.error());
        if (*behind)
            return failure(lines.refusal(u"changed"_s));
        return Line(End{counts, told.sha256});
    }
};

Result<TeamExportReader> TeamExportReader::begin(const Source &source)
{
    auto state = std::make_unique<State>(source);
    if (core::isSealed(source.in.peek(16))) {
        if (source.passphrase.isEmpty())
            return failure(state->lines.refusal(u"sealed"_s));
        auto seal = SealReader::begin(source.in, source.passphrase, source.path);
        if (!seal)
            return failure(seal.error());
        state->lines.open(std::move(*seal));
    } else if (!source.in.peek(kFormatWithin).contains("unghost-team-export") && !source.in.atEnd()) {
        return failure(state->lines.refusal(u"foreign"_s));
    }
    const auto line = state->lines.next();
    if (!line)
        return failure(line.error());
    if (!*line)
        return failure({.code = Error::Code::EmptyFile, .subject = source.path});
    const ExportLine told = state->parser.header(**line);
    if (const auto *refused = std::get_if<NoExportLine>(&told))
        return failure(state->lines.refusal(refused->reason));
    state->header = std::get<ExportHeader>(told);
    if (state->header.made.utcMs > source.now.utcMs + kMostAhead)
        return failure(state->lines.refusal(u"future"_s));
    state->count(**line);
    return TeamExportReader(std::move(state));
}

Result<TeamExportReader::Line> TeamExportReader::next()
{
    const auto line = m_state->lines.next();
    if (!line)
        return failure(line.error());
    if (!*line)
        return failure(m_state->lines.refusal(u"cut"_s));
    const ExportLine told = m_state->parser.line(**line);
    if (const auto *end = std::get_if<ExportEnd>(&told))
        return m_state->take(*end);
    m_state->count(**line);
    if (const auto *prospect = std::get_if<ExportedProspect>(&told))
        return m_state->take(*prospect);
    if (const auto *touch = std::get_if<ExportedTouch>(&told))
        return m_state->take(*touch);
    return failure(m_state->lines.refusal({}));
}

TeamExportReader::TeamExportReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
TeamExportReader::TeamExportReader(TeamExportReader &&) noexcept = default;
TeamExportReader &TeamExportReader::operator=(TeamExportReader &&) noexcept = default;
TeamExportReader::~TeamExportReader() = default;

const ExportHeader &TeamExportReader::header() const
{
    return m_state->header;
}

bool TeamExportReader::isSealed() const
{
    return m_state->lines.isSealed();
}

} // namespace core
