// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/mail/datenames.h"

#include "core/mail/wordlist.h"

namespace core {

namespace {

using V = QStringView;

// A name's end is left off ("kwiet*") where the language declines it.
constexpr auto kJanuary = std::to_array<V>(
  {u"january", u"jan",      u"januar",  u"jänner",    u"janvier", u"janv",     u"enero", u"ene",   u"janeiro",
   u"gennaio", u"gen",      u"januari", u"tammikuu*", u"stycz*",  u"sty",      u"leden", u"ledna", u"lednu",
   u"január*", u"ianuarie", u"январ*",  u"янв",       u"січ*",    u"ιανουαρ*", u"ocak*", u"oca"});
constexpr auto kFebruary = std::to_array<V>(
  {u"february",  u"feb",       u"februar",  u"feber", u"février",  u"févr",      u"fevrier", u"febrero",
   u"fevereiro", u"fev",       u"febbraio", u"febr",  u"februari", u"helmikuu*", u"lut*",    u"únor*",
   u"február*",  u"februarie", u"феврал*",  u"фев",   u"лют*",     u"φεβρουαρ*", u"şubat*",  u"şub"});
constexpr auto kMarch = std::to_array<V>(
  {u"march",    u"mar",        u"märz",   u"mars",  u"marzo", u"março",  u"maart",  u"mrt",    u"marts",
   u"mrz",      u"maaliskuu*", u"marzec", u"marca", u"marcu", u"březen", u"března", u"březnu", u"marec",
   u"március*", u"márc",       u"martie", u"март*", u"мар",   u"берез*", u"μαρτ*",  u"mart"});
constexpr auto kApril = std::to_array<V>(
  {u"april",   u"apr",    u"avril", u"avr",   u"abril",  u"abr",    u"aprile",   u"huhtikuu*",
   u"kwiet*",  u"kwi",    u"duben", u"dubna", u"dubnu",  u"apríl*", u"április*", u"ápr",
   u"aprilie", u"апрел*", u"апр",   u"квіт*", u"απριλ*", u"nisan*"});
constexpr auto kMay = std::to_array<V>(
  {u"may",  u"mai",       u"mayo",   u"maio",   u"maggio", u"mag",   u"mei",   u"maj",   u"maja",
   u"maju", u"toukokuu*", u"květen", u"května", u"květnu", u"máj",   u"mája",  u"máji",  u"május*",
   u"máj",  u"мая",       u"май",    u"мае",    u"трав*",  u"μαΐου", u"μαϊου", u"μάιος", u"mayıs*"});
constexpr auto kJune = std::to_array<V>(
  {u"june",     u"jun",     u"juni",    u"juin",  u"junio",  u"junho",  u"giugno", u"giu",     u"kesäkuu*",
   u"czerwiec", u"czerwca", u"czerwcu", u"cze",   u"červen", u"června", u"červnu", u"jún",     u"júna",
   u"júni",     u"június*", u"jún",     u"iunie", u"июн*",   u"черв*",  u"ιουν*",  u"haziran*"});
constexpr auto kJuly = std::to_array<V>(
  {u"july",      u"jul",     u"juli",  u"juillet", u"juil",     u"julio",    u"julho",    u"luglio", u"lug",
   u"heinäkuu*", u"lipiec",  u"lipca", u"lipcu",   u"červenec", u"července", u"červenci", u"júl",    u"júla",
   u"júli",      u"július*", u"iulie", u"июл*",    u"лип*",     u"ιουλ*",    u"temmuz*"});
constexpr auto kAugust = std::to_array<V>(
  {u"august",  u"aug",    u"août",  u"aout",     u"agosto",   u"ago",      u"augustus", u"augusti",
   u"elokuu*", u"sierp*", u"srpen", u"srpna",    u"srpnu",    u"augusta",  u"auguste",  u"augusztus*",
   u"август*", u"авг",    u"серп*", u"αυγουστ*", u"αυγούστ*", u"ağustos*", u"ağu"});
constexpr auto kSeptember =
  std::to_array<V>({u"september", u"sep",       u"sept",      u"septembre",   u"septiembre", u"setiembre",
                    u"setembro",  u"settembre", u"set",       u"syyskuu*",    u"wrzes*",     u"wrześ*",
                    u"wrz",       u"září",      u"septembra", u"szeptember*", u"szept",      u"septembrie",
                    u"сентябр*",  u"сен",       u"верес*",    u"σεπτεμβρ*",   u"eylül*",     u"eyl"});
constexpr auto kOctober = std::to_array<V>(
  {u"october", u"oct",      u"oktober",   u"okt",          u"octobre", u"octubre", u"outubro", u"out",
   u"ottobre", u"ott",      u"lokakuu*",  u"październik*", u"paź",     u"říjen",   u"října",   u"říjnu",
   u"októbr*", u"október*", u"octombrie", u"октябр*",      u"окт",     u"жовт*",   u"οκτωβρ*", u"ekim*"});
constexpr auto kNovember =
  std::to_array<V>({u"november", u"nov", u"novembre", u"noviembre", u"novembro", u"marraskuu*", u"listopad*",
                    u"novembra", u"noiembrie", u"ноябр*", u"ноя", u"νοεμβρ*", u"kasım*"});
constexpr auto kDecember = std::to_array<V>(
  {u"december",  u"dec",     u"dezember", u"dez",      u"décembre", u"déc",       u"decembre",
   u"diciembre", u"dic",     u"dezembro", u"dicembre", u"desember", u"joulukuu*", u"grudzień",
   u"grudnia",   u"grudniu", u"gru",      u"prosinec", u"prosince", u"prosinci",  u"decembra",
   u"decembrie", u"декабр*", u"дек",      u"груд*",    u"δεκεμβρ*", u"aralık*"});

constexpr auto kMonday = std::to_array<V>(
  {u"monday",  u"mon",    u"montag",       u"lundi",      u"lunes",       u"segunda",    u"lunedì",
   u"maandag", u"måndag", u"mandag",       u"maanantai*", u"poniedział*", u"pondělí",    u"pondelok",
   u"hétfő*",  u"luni",   u"понедельник*", u"понеділ*",   u"δευτέρα",     u"pazartesi*", u"月曜日",
   u"月曜",    u"周一",   u"星期一",       u"週一",       u"월요일"});
constexpr auto kTuesday = std::to_array<V>(
  {u"tuesday", u"tue",      u"dienstag", u"mardi", u"martes", u"terça",  u"martedì", u"dinsdag",  u"tisdag",
   u"tirsdag", u"tiistai*", u"wtor*",    u"úterý", u"utorok", u"kedd*",  u"marți",   u"вторник*", u"вівтор*",
   u"τρίτη",   u"salı",     u"火曜日",   u"火曜",  u"周二",   u"星期二", u"週二",    u"화요일"});
constexpr auto kWednesday = std::to_array<V>(
  {u"wednesday", u"wed",    u"mittwoch",   u"mercredi", u"miércoles", u"quarta", u"mercoledì",
   u"woensdag",  u"onsdag", u"keskiviik*", u"środ*",    u"střed*",    u"streda", u"szerd*",
   u"miercuri",  u"сред*",  u"серед*",     u"τετάρτη",  u"çarşamba*", u"水曜日", u"水曜",
   u"周三",      u"星期三", u"週三",       u"수요일"});
constexpr auto kThursday = std::to_array<V>(
  {u"thursday",  u"thu",      u"donnerstag", u"jeudi",   u"jueves",    u"quinta",  u"giovedì",
   u"donderdag", u"torsdag",  u"torstai*",   u"czwart*", u"čtvrtek",   u"štvrtok", u"csütörtök*",
   u"joi",       u"четверг*", u"четвер",     u"πέμπτη",  u"perşembe*", u"木曜日",  u"木曜",
   u"周四",      u"星期四",   u"週四",       u"목요일"});
constexpr auto kFriday =
  std::to_array<V>({u"friday",  u"fri",    u"freitag",    u"vendredi", u"viernes", u"sexta",    u"venerdì",
                    u"vrijdag", u"fredag", u"perjantai*", u"piątek",   u"piątku",  u"piątkiem", u"pátek",
                    u"pátku",   u"piatok", u"péntek*",    u"vineri",   u"пятниц*", u"п'ятниц*", u"παρασκευή",
                    u"cuma",    u"金曜日", u"金曜",       u"周五",     u"星期五",  u"週五",     u"금요일"});
constexpr auto kSaturday = std::to_array<V>(
  {u"saturday", u"samstag",   u"sonnabend", u"samedi",   u"sábado",  u"sabato", u"zaterdag", u"lördag",
   u"lørdag",   u"lauantai*", u"sobot*",    u"szombat*", u"суббот*", u"субот*", u"σάββατο",  u"cumartesi",
   u"土曜日",   u"土曜",      u"周六",      u"星期六",   u"週六",    u"토요일"});
constexpr auto kSunday = std::to_array<V>(
  {u"sunday",     u"sonntag",   u"dimanche", u"domingo", u"domenica",  u"zondag",      u"söndag", u"søndag",
   u"sunnuntai*", u"niedziel*", u"neděl*",   u"nedeľ*",  u"vasárnap*", u"воскресень*", u"неділ*", u"κυριακή",
   u"pazar",      u"日曜日",    u"日曜",     u"周日",    u"星期日",    u"星期天",      u"週日",   u"일요일"});

constexpr auto kTomorrow =
  std::to_array<V>({u"tomorrow", u"morgen", u"demain",   u"mañana", u"amanhã", u"domani", u"imorgon",
                    u"imorgen",  u"jutro",  u"huomenna", u"zítra",  u"zajtra", u"holnap", u"mâine",
                    u"завтра",   u"yarın",  u"αύριο",    u"明日",   u"明天",   u"내일"});

// What stands around dates in languages without spaces, the longer of two that begin alike first.
constexpr auto kUnspaced = std::to_array<V>(
  {u"月曜日", u"火曜日", u"水曜日", u"木曜日", u"金曜日", u"土曜日", u"日曜日", u"月曜",   u"火曜",
   u"水曜",   u"木曜",   u"金曜",   u"土曜",   u"日曜",   u"星期一", u"星期二", u"星期三", u"星期四",
   u"星期五", u"星期六", u"星期日", u"星期天", u"周一",   u"周二",   u"周三",   u"周四",   u"周五",
   u"周六",   u"周日",   u"週一",   u"週二",   u"週三",   u"週四",   u"週五",   u"週六",   u"週日",
   u"まで",   u"迄",     u"から",   u"より",   u"以降",   u"以后",   u"以後",   u"戻",     u"出社",
   u"出勤",   u"復帰",   u"再開",   u"通常",   u"営業",   u"休暇",   u"休業",   u"休み",   u"不在",
   u"出張",   u"返回",   u"回来",   u"回來",   u"回到",   u"恢复",   u"恢復",   u"复工",   u"上班",
   u"返岗",   u"休假",   u"出差",   u"外出",   u"放假",   u"度假",   u"年假",   u"不在",   u"月底",
   u"月末",   u"明日",   u"明天",   u"年",     u"月",     u"日",     u"号",     u"號",     u"至",
   u"到",     u"前",     u"월요일", u"화요일", u"수요일", u"목요일", u"금요일", u"토요일", u"일요일",
   u"까지",   u"부터",   u"복귀",   u"출근",   u"업무",   u"재개",   u"돌아",   u"휴가",   u"부재",
   u"출장",   u"내일",   u"년",     u"월",     u"일"});

} // namespace

int monthOf(QStringView word)
{
    int month = 0;
    const auto isNext = [&](const auto &names) {
        ++month;
        return isListed(names, word);
    };
    const bool known = isNext(kJanuary) || isNext(kFebruary) || isNext(kMarch) || isNext(kApril) ||
                       isNext(kMay) || isNext(kJune) || isNext(kJuly) || isNext(kAugust) ||
                       isNext(kSeptember) || isNext(kOctober) || isNext(kNovember) || isNext(kDecember);
    return known ? month : 0;
}

int weekdayOf(const QString &word)
{
    int day = 0;
    const auto isNext = [&](const auto &names) {
        ++day;
        return isListed(names, word);
    };
    const bool known = isNext(kMonday) || isNext(kTuesday) || isNext(kWednesday) || isNext(kThursday) ||
                       isNext(kFriday) || isNext(kSaturday) || isNext(kSunday);
    return known ? day : 0;
}

bool isTomorrow(QStringView word)
{
    return isListed(kTomorrow, word);
}

qsizetype unspacedWordAt(QStringView text)
{
    for (const V word : kUnspaced) {
        if (text.startsWith(word))
            return word.size();
    }
    return 0;
}

} // namespace core
