// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/messageparagraphs.h"

namespace core {

namespace {

bool isOwn(LineKind kind)
{
    return kind == LineKind::Text || kind == LineKind::ListItem;
}

} // namespace

std::vector<MessageParagraph> paragraphsOf(QStringView text, const std::vector<MessageLine> &lines)
{
    std::vector<MessageParagraph> paragraphs;
    LineKind before = LineKind::Blank;
    for (const MessageLine &line : lines) {
        if (isOwn(line.kind)) {
            const bool continues =
              before == LineKind::Text
                ? line.kind == LineKind::Text
                : before == LineKind::ListItem && line.kind == LineKind::Text && text[line.offset].isSpace();
            if (continues)
                paragraphs.back().span.length = line.end() - paragraphs.back().span.offset;
            else
                paragraphs.push_back({{line.offset, line.length}, line.kind == LineKind::ListItem});
        }
        if (!(before == LineKind::ListItem && line.kind == LineKind::Text && !paragraphs.empty() &&
              paragraphs.back().listItem))
            before = line.kind;
    }
    return paragraphs;
}

TextSpan bodyOf(const std::vector<MessageParagraph> &paragraphs)
{
    if (paragraphs.empty())
        return {};
    const qsizetype begin = paragraphs.front().span.offset;
    return {begin, paragraphs.back().span.end() - begin};
}

} // namespace core
