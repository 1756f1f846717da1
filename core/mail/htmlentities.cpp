// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/htmlentities.h"

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Entity {
    QLatin1StringView name;
    char16_t character;
};

using L = QLatin1StringView;

// Those that mail in European languages uses; case matters.
constexpr auto kEntities = std::to_array<Entity>({
  {L("amp"), u'&'},         {L("lt"), u'<'},          {L("gt"), u'>'},          {L("quot"), u'"'},
  {L("apos"), u'\''},       {L("nbsp"), u' '},        {L("ensp"), u' '},        {L("emsp"), u' '},
  {L("thinsp"), u' '},      {L("zwnj"), u'\u200c'},   {L("zwj"), u'\u200d'},    {L("shy"), u'\u00ad'},
  {L("ndash"), u'\u2013'},  {L("mdash"), u'\u2014'},  {L("lsquo"), u'\u2018'},  {L("rsquo"), u'\u2019'},
  {L("sbquo"), u'\u201a'},  {L("ldquo"), u'\u201c'},  {L("rdquo"), u'\u201d'},  {L("bdquo"), u'\u201e'},
  {L("laquo"), u'\u00ab'},  {L("raquo"), u'\u00bb'},  {L("lsaquo"), u'\u2039'}, {L("rsaquo"), u'\u203a'},
  {L("bull"), u'\u2022'},   {L("middot"), u'\u00b7'}, {L("hellip"), u'\u2026'}, {L("copy"), u'\u00a9'},
  {L("reg"), u'\u00ae'},    {L("trade"), u'\u2122'},  {L("euro"), u'\u20ac'},   {L("pound"), u'\u00a3'},
  {L("yen"), u'\u00a5'},    {L("cent"), u'\u00a2'},   {L("sect"), u'\u00a7'},   {L("para"), u'\u00b6'},
  {L("deg"), u'\u00b0'},    {L("plusmn"), u'\u00b1'}, {L("times"), u'\u00d7'},  {L("divide"), u'\u00f7'},
  {L("frac12"), u'\u00bd'}, {L("frac14"), u'\u00bc'}, {L("frac34"), u'\u00be'}, {L("sup2"), u'\u00b2'},
  {L("sup3"), u'\u00b3'},   {L("micro"), u'\u00b5'},  {L("ordf"), u'\u00aa'},   {L("ordm"), u'\u00ba'},
  {L("iexcl"), u'\u00a1'},  {L("iquest"), u'\u00bf'}, {L("larr"), u'\u2190'},   {L("rarr"), u'\u2192'},
  {L("Agrave"), u'\u00c0'}, {L("Aacute"), u'\u00c1'}, {L("Acirc"), u'\u00c2'},  {L("Atilde"), u'\u00c3'},
  {L("Auml"), u'\u00c4'},   {L("Aring"), u'\u00c5'},  {L("AElig"), u'\u00c6'},  {L("Ccedil"), u'\u00c7'},
  {L("Egrave"), u'\u00c8'}, {L("Eacute"), u'\u00c9'}, {L("Ecirc"), u'\u00ca'},  {L("Euml"), u'\u00cb'},
  {L("Igrave"), u'\u00cc'}, {L("Iacute"), u'\u00cd'}, {L("Icirc"), u'\u00ce'},  {L("Iuml"), u'\u00cf'},
  {L("Ntilde"), u'\u00d1'}, {L("Ograve"), u'\u00d2'}, {L("Oacute"), u'\u00d3'}, {L("Ocirc"), u'\u00d4'},
  {L("Otilde"), u'\u00d5'}, {L("Ouml"), u'\u00d6'},   {L("Oslash"), u'\u00d8'}, {L("Ugrave"), u'\u00d9'},
  {L("Uacute"), u'\u00da'}, {L("Ucirc"), u'\u00db'},  {L("Uuml"), u'\u00dc'},   {L("szlig"), u'\u00df'},
  {L("agrave"), u'\u00e0'}, {L("aacute"), u'\u00e1'}, {L("acirc"), u'\u00e2'},  {L("atilde"), u'\u00e3'},
  {L("auml"), u'\u00e4'},   {L("aring"), u'\u00e5'},  {L("aelig"), u'\u00e6'},  {L("ccedil"), u'\u00e7'},
  {L("egrave"), u'\u00e8'}, {L("eacute"), u'\u00e9'}, {L("ecirc"), u'\u00ea'},  {L("euml"), u'\u00eb'},
  {L("igrave"), u'\u00ec'}, {L("iacute"), u'\u00ed'}, {L("icirc"), u'\u00ee'},  {L("iuml"), u'\u00ef'},
  {L("ntilde"), u'\u00f1'}, {L("ograve"), u'\u00f2'}, {L("oacute"), u'\u00f3'}, {L("ocirc"), u'\u00f4'},
  {L("otilde"), u'\u00f5'}, {L("ouml"), u'\u00f6'},   {L("oslash"), u'\u00f8'}, {L("ugrave"), u'\u00f9'},
  {L("uacute"), u'\u00fa'}, {L("ucirc"), u'\u00fb'},  {L("uuml"), u'\u00fc'},   {L("yacute"), u'\u00fd'},
  {L("OElig"), u'\u0152'},  {L("oelig"), u'\u0153'},  {L("Scaron"), u'\u0160'}, {L("scaron"), u'\u0161'},
});

constexpr qsizetype kLongestEntity = 12;

// Numbers 128 to 159 mean windows-1252 in HTML.
constexpr std::array<char16_t, 32> kWindows{
  0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x8d,   0x017d, 0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178,
};

QString character(char32_t code)
{
    if (code == 0xa0)
        return u" "_s;
    if (code >= 128 && code < 160)
        return QString(QChar(kWindows[code - 128]));
    const bool valid = code >= 9 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return valid ? QString::fromUcs4(&code, 1) : QString();
}

std::optional<QString> entity(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint code = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        return ok ? std::optional(character(code)) : std::nullopt;
    }
    for (const Entity &known : kEntities) {
        if (name == known.name)
            return QString(QChar(known.character));
    }
    return std::nullopt;
}

} // namespace

QString withoutEntities(QStringView text)
{
    QString out;
    out.reserve(text.size());
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype ampersand = text.indexOf(u'&', at);
        if (ampersand < 0)
            break;
        out += text.sliced(at, ampersand - at);
        const QStringView rest = text.sliced(ampersand + 1).left(kLongestEntity);
        const qsizetype end = rest.indexOf(u';');
        const std::optional<QString> known = end > 0 ? entity(rest.first(end)) : std::nullopt;
        out += known.value_or(u"&"_s);
        at = ampersand + 1 + (known ? end + 1 : 0);
    }
    return out + text.sliced(at);
}

} // namespace core
