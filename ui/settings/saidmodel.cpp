// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/saidmodel.h"

namespace ui {

namespace {

QString kindText(core::TouchKind kind)
{
    switch (kind) {
        case core::TouchKind::Reply:
            return SaidModel::tr("Every mail is a person's answer");
        case core::TouchKind::AutoReply:
            return SaidModel::tr("Every mail is an automatic reply");
        case core::TouchKind::Bounce:
            return SaidModel::tr("Every mail is a delivery report");
        case core::TouchKind::Receipt:
            return SaidModel::tr("Every mail is a read receipt");
        case core::TouchKind::List:
            return SaidModel::tr("Every mail is mailing-list mail");
        case core::TouchKind::Other:
        case core::TouchKind::Sent:
        case core::TouchKind::Held:
        case core::TouchKind::Missed:
        case core::TouchKind::Note:
            break;
    }
    return SaidModel::tr("Every mail counts as nothing");
}

QString whomOf(const core::LeftOut &leftOut)
{
    const QString &whom = leftOut.domain.isEmpty() ? leftOut.address : leftOut.domain;
    //: a name, and their address or their company's domain
    return leftOut.name.isEmpty() ? whom : SaidModel::tr("%1, %2").arg(leftOut.name, whom);
}

} // namespace

void SaidModel::setSaid(const Said &said, const words::Telling &telling)
{
    if (said == m_said && telling.zone == m_telling.zone)
        return;
    beginResetModel();
    m_said = said;
    m_telling = telling;
    endResetModel();
}

const core::LeftOut *SaidModel::leftOutAt(int row) const
{
    return row >= 0 && row < m_said.leftOut.size() ? &m_said.leftOut.at(row) : nullptr;
}

const core::SenderJudgement *SaidModel::senderAt(int row) const
{
    const qsizetype at = row - m_said.leftOut.size();
    return at >= 0 && at < m_said.senders.size() ? &m_said.senders.at(at) : nullptr;
}

int SaidModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_said.leftOut.size() + m_said.senders.size());
}

int SaidModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SaidModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const core::LeftOut *leftOut = leftOutAt(index.row());
    const core::SenderJudgement *sender = senderAt(index.row());
    switch (index.column()) {
        case Whom:
            return leftOut ? whomOf(*leftOut) : sender->address;
        case What:
            if (!leftOut)
                return kindText(sender->kind);
            return leftOut->domain.isEmpty() ? tr("Not a prospect") : tr("Nobody there is a prospect");
        case When:
            return m_telling.locale.toString((leftOut ? leftOut->at : sender->at).dateIn(m_telling.zone),
                                             QStringLiteral("d MMM yyyy"));
        default:
            return {};
    }
}

QVariant SaidModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Whom:
            return tr("Whom");
        case What:
            return tr("What you said");
        case When:
            return tr("When");
        default:
            return {};
    }
}

} // namespace ui
