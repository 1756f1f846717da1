// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/template.h"

#include <QList>
#include <QStringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Piece {
    enum class Kind { Text, Slot, IfFilled, IfEmpty, End };
    Kind kind = Kind::Text;
    QString text; ///< the words, or the slot's name
    qsizetype at = 0;
};

QString placeOf(const QString &text, qsizetype at)
{
    const QStringView before = QStringView(text).first(at);
    const qsizetype line = before.count(u'\n') + 1;
    const qsizetype column = at - (before.lastIndexOf(u'\n') + 1) + 1;
    return u"line %1, column %2"_s.arg(line).arg(column);
}

Error broken(const QString &text, qsizetype at, const QString &what)
{
    return {.code = Error::Code::PlaybookBroken, .subject = {}, .place = placeOf(text, at), .detail = what};
}

Piece markPiece(QStringView mark, qsizetype at)
{
    Piece piece{Piece::Kind::Slot, mark.trimmed().toString(), at};
    if (!mark.isEmpty() && (mark.front() == u'#' || mark.front() == u'^' || mark.front() == u'/')) {
        piece.kind = mark.front() == u'#'   ? Piece::Kind::IfFilled
                     : mark.front() == u'^' ? Piece::Kind::IfEmpty
                                            : Piece::Kind::End;
        piece.text = mark.sliced(1).trimmed().toString();
    }
    return piece;
}

Result<QList<Piece>> piecesOf(const QString &text)
{
    QList<Piece> pieces;
    QStringList open;
    qsizetype pos = 0;
    while (pos < text.size()) {
        const qsizetype start = text.indexOf("{{"_L1, pos);
        const qsizetype stray = text.indexOf("}}"_L1, pos);
        if (stray >= 0 && (start < 0 || stray < start))
            return failure(broken(text, stray, u"“}}” without “{{”"_s));
        if (start != pos)
            pieces.append({Piece::Kind::Text, text.mid(pos, start < 0 ? -1 : start - pos), pos});
        if (start < 0)
            break;
        const qsizetype end = text.indexOf("}}"_L1, start);
        const qsizetype nested = text.indexOf("{{"_L1, start + 2);
        if (end < 0 || (nested >= 0 && nested < end))
            return failure(broken(text, start, u"“{{” without “}}”"_s));
        const Piece piece = markPiece(QStringView(text).sliced(start + 2, end - start - 2), start);
        if (piece.kind == Piece::Kind::IfFilled || piece.kind == Piece::Kind::IfEmpty) {
            open.append(piece.text);
        } else if (piece.kind == Piece::Kind::End) {
            if (open.isEmpty() || open.takeLast() != piece.text)
                return failure(broken(text, start, u"“{{/%1}}” closes nothing"_s.arg(piece.text)));
        }
        pieces.append(piece);
        pos = end + 2;
    }
    if (!open.isEmpty())
        return failure(broken(text, text.size(), u"“{{#%1}}” is never closed"_s.arg(open.last())));
    return pieces;
}

} // namespace

Result<QString> fillTemplate(const QString &text, const Slots &slots)
{
    const auto pieces = piecesOf(text);
    if (!pieces)
        return failure(pieces.error());
    QString out;
    QList<bool> shown; // one entry per open block
    for (const Piece &piece : *pieces) {
        const bool visible = std::all_of(shown.cbegin(), shown.cend(), [](bool s) { return s; });
        const QString value = slots.value(piece.text);
        switch (piece.kind) {
            case Piece::Kind::Text:
                if (visible)
                    out += piece.text;
                break;
            case Piece::Kind::Slot:
                if (visible && value.isEmpty())
                    return failure({.code = Error::Code::FactMissing, .subject = piece.text});
                if (visible)
                    out += value;
                break;
            case Piece::Kind::IfFilled:
                shown.append(!value.isEmpty());
                break;
            case Piece::Kind::IfEmpty:
                shown.append(value.isEmpty());
                break;
            case Piece::Kind::End:
                shown.removeLast();
                break;
        }
    }
    return out;
}

Result<void> checkTemplate(const QString &text, const QSet<QString> &knownSlots)
{
    const auto pieces = piecesOf(text);
    if (!pieces)
        return failure(pieces.error());
    for (const Piece &piece : *pieces) {
        if (piece.kind != Piece::Kind::Text && !knownSlots.contains(piece.text))
            return failure(broken(text, piece.at, u"there is no slot “%1”"_s.arg(piece.text)));
    }
    return {};
}

} // namespace core
