#!/bin/bash
# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0

# check_test.sh CHECK: feeds the check one small bad tree per rule and asks for that rule's words, then a good
# tree and asks for silence. A check that cannot fail would pass everything.
set -euo pipefail
check=$1
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
wrong=0

head() { printf '%s SPDX-FileCopyrightText: Unghost contributors\n%s SPDX-License-Identifier: Apache-2.0\n' "$1" "$1"; }

# put FILE TEXT: a file with the head that its kind wants.
put() {
    mkdir -p "$root/tree/$(dirname "$1")"
    case $1 in
        *.h) { head //; echo '#pragma once'; echo "$2"; } ;;
        *.cpp) { head //; echo "$2"; } ;;
        *) { head '#'; echo "$2"; } ;;
    esac >"$root/tree/$1"
}

good_tree() {
    rm -rf "$root/tree"
    put core/base/clock.cpp 'Instant now() { return Instant::from(QDateTime::currentDateTimeUtc()); }'
    put core/domain/touch.h '#include "core/base/clock.h"'
    put core/store/touchstore.cpp '#include <QSqlQuery>'
    put words/errortext.cpp 'QString text = tr("It cannot be read.");'
    put ui/shell/mainwindow.cpp '#include <QMainWindow>'
    put app/main.cpp '#include <QApplication>'
    put tests/core/tst_touch.cpp 'QTRY_COMPARE(spy.count(), 1);'
    put tests/CMakeLists.txt ''
}

# refuses RULE FILE TEXT: the good tree with this one file added must be refused, by this rule.
refuses() {
    good_tree
    put "$2" "$3"
    local said
    if said=$(bash "$check" "$root/tree") || [[ $said != *"$1: $2"* ]]; then
        echo "Not refused: $1, by $2: $3 (it said: ${said:-nothing})" >&2
        wrong=1
    fi
}

good_tree
if ! said=$(bash "$check" "$root/tree"); then
    echo "A good tree is refused: $said" >&2
    wrong=1
fi

refuses 'no window in core and words' core/mail/html.cpp '#include <QTextDocument>'
refuses 'no window in core and words' words/colours.cpp '#include <QColor>'
refuses 'no module in an include' core/mail/html.cpp '#include <QtGui/QTextDocument>'
refuses 'no module in an include' ui/shell/all.cpp '#include <QtWidgets>'
refuses 'core uses nothing above it' core/domain/prospect.cpp '#include "words/errortext.h"'
refuses 'words uses core alone' words/lines.cpp '#include "ui/shell/mainwindow.h"'
refuses 'ui uses core and words' ui/shell/start.cpp '#include "app/application.h"'
refuses 'app uses no test' app/demo.cpp '#include "tests/support/verifyresult.h"'
refuses 'core/domain uses only those above it' core/domain/prospect.cpp '#include "core/store/database.h"'
refuses 'core/mail uses only those above it' core/mail/reader.cpp '#include "core/actions/desk.h"'
refuses 'Qt Sql below core/store alone' core/transfer/reader.cpp '#include <QSqlQuery>'
refuses 'Qt Sql below core/store alone' ui/shell/list.cpp '#include <QSqlTableModel>'
refuses 'SQL below core/store alone' core/actions/count.cpp 'exec(R"sql(SELECT 1)sql");'
refuses 'no words for the user in core' core/domain/prospect.cpp 'return QObject::tr("Prospect");'
refuses 'the clock is injected' core/domain/standing.cpp 'const auto now = QDateTime::currentDateTimeUtc();'
refuses 'no test depends on today' tests/core/tst_day.cpp 'const auto today = QDate::currentDate();'
refuses 'tests wait on conditions, not on time' tests/ui/tst_list.cpp "QTest::q""Wait(50);"
refuses 'tests wait on conditions, not on time' tests/ui/tst_list.cpp "QThread::m""sleep(50);"
refuses 'tests wait on conditions, not on time' tests/app/flow.sh "sl""eep 1"
refuses 'tests wait on conditions, not on time' tests/app/flow.py "time.sl""eep(1)"
refuses 'nothing is left for later' ui/shell/list.cpp "// TO""DO: sort"
refuses 'no file above 600 lines' ui/shell/list.cpp "$(seq -f 'int a%g;' 600)"

good_tree
put core/misc/things.h ''
said=$(bash "$check" "$root/tree" || true)
[[ $said == *"a folder without a place in the order: core/misc"* ]] ||
    { echo "A folder without a place is let through" >&2; wrong=1; }

good_tree
mkdir -p "$root/tree/core/domain"
echo 'int nobodys;' >"$root/tree/core/domain/bare.h"
said=$(bash "$check" "$root/tree" || true)
[[ $said == *"the two SPDX lines come first: core/domain/bare.h"* && $said == *"read once: core/domain/bare.h"* ]] ||
    { echo "A file without its head is let through: $said" >&2; wrong=1; }

exit $wrong
