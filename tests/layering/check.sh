#!/bin/bash
# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0

# check.sh TREE: the rules of CONTRIBUTING.md that a compiler cannot check, over a source tree. Prints
# "rule: file:line:text" for each breach and exits 1 if there is one.
set -uo pipefail
cd "$1" || exit 2

# A folder of core includes itself and those before it here, nothing after it.
order=(base domain playbook tone mail store transfer team actions)

report() {
    awk -v rule="$1" '{ print rule ": " $0 }'
}

present=()
for folder in core words ui app tests; do
    [[ -d $folder ]] && present+=("$folder")
done
[[ ${#present[@]} -gt 0 ]] || { echo "No source tree here: $1" >&2; exit 2; }
library=()
for folder in core words; do
    [[ -d $folder ]] && library+=("$folder")
done

# in_sources PATTERN FOLDER...: matching lines of the C++ files there.
in_sources() {
    local pattern=$1
    shift
    [[ $# -eq 0 ]] || grep -rnE --include='*.cpp' --include='*.h' -e "$pattern" "$@"
}

sources() {
    find "${present[@]}" -type f \( -name '*.cpp' -o -name '*.h' "$@" \) | sort
}

layers() {
    local gui='Widget|Application|GuiApplication|MainWindow|Dialog|Window|Screen|Clipboard|DesktopServices'
    gui+='|Icon|Pixmap|Image|Bitmap|Painter|PainterPath|Pen|Brush|Color|Font|FontMetrics|Palette|Cursor'
    gui+='|TextDocument|TextDocumentFragment|TextCursor|SyntaxHighlighter|StandardItemModel|Action'
    gui+='|KeyEvent|MouseEvent|PdfWriter|SvgRenderer|Style|Label|PushButton|LineEdit|Accessible'
    local modules='Concurrent|Core|DBus|Gui|Network|PrintSupport|Sql|Svg|SvgWidgets|Test|Widgets|Xml'
    in_sources "^ *# *include *<Q($gui)>" "${library[@]}" | report "no window in core and words"
    in_sources '^ *# *include *<Qt('"$modules"')(/|>)' "${present[@]}" | report "no module in an include"

    [[ -d core ]] && in_sources '^ *# *include *"(words|ui|app|tests)/' core | report "core uses nothing above it"
    [[ -d words ]] && in_sources '^ *# *include *"(ui|app|tests)/' words | report "words uses core alone"
    [[ -d ui ]] && in_sources '^ *# *include *"(app|tests)/' ui | report "ui uses core and words"
    [[ -d app ]] && in_sources '^ *# *include *"tests/' app | report "app uses no test"

    local folder known later
    for folder in core/*/; do
        [[ -d $folder ]] || continue
        folder=$(basename "$folder")
        known=" ${order[*]} "
        if [[ $known != *" $folder "* ]]; then
            echo "core/$folder" | report "a folder without a place in the order"
            continue
        fi
        later=${known#*" $folder "}
        later=${later% }
        [[ -z $later ]] || in_sources "^ *# *include *\"core/(${later// /|})/" "core/$folder" |
            report "core/$folder uses only those above it"
    done
}

database() {
    local folders=() folder
    for folder in core/*/ words ui app; do
        [[ -d $folder && $folder != core/store/ ]] && folders+=("${folder%/}")
    done
    in_sources '^ *# *include *<(QSql|QtSql)' "${folders[@]}" | report "Qt Sql below core/store alone"
    in_sources 'R"sql\(' "${folders[@]}" | report "SQL below core/store alone"
}

words_and_clocks() {
    [[ -d core ]] && in_sources '\btr\(|QCoreApplication::translate|QT_TR(ANSLATE)?_NOOP' core |
        report "no words for the user in core"
    in_sources '::current(Date|Time|DateTime|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch)\(' "${library[@]}" |
        grep -vE '^core/(base/clock|store/migrations/migrations)\.cpp:' | report "the clock is injected"
    if [[ -d tests ]]; then
        in_sources '::current(Date|DateTime|DateTimeUtc)\(' tests | report "no test depends on today"
        grep -rnE --include='*.cpp' --include='*.h' --include='*.py' --include='*.sh' \
            -e 'q[W]ait\(|q[S]leep\(|::m?u?s[l]eep\(|this_thread::s[l]eep|(^|[^[:alnum:]_."])s[l]eep( |\()|time\.s[l]eep' tests |
            report "tests wait on conditions, not on time"
    fi
    grep -rnE --include='*.cpp' --include='*.h' --include='*.py' --include='*.sh' --include='CMakeLists.txt' \
        -e '\b(TO[D]O|FIX[M]E)\b' "${present[@]}" | report "nothing is left for later"
}

shapes() {
    sources -o -name '*.py' -o -name '*.sh' | xargs -d '\n' -r wc -l | grep -v ' total$' |
        awk '$1 > 600 { print $2 ": " $1 " lines" }' | report "no file above 600 lines"
    sources -o -name '*.py' -o -name '*.sh' -o -name 'CMakeLists.txt' | xargs -d '\n' -r awk '
        FNR <= 3 && /SPDX-FileCopyrightText: / { owner[FILENAME] = 1 }
        FNR <= 3 && /SPDX-License-Identifier: Apache-2.0/ { licence[FILENAME] = 1 }
        FNR == 1 { seen[FILENAME] = 1 }
        END { for (file in seen) if (!owner[file] || !licence[file]) print file }' | sort |
        report "the two SPDX lines come first"
    find "${present[@]}" -name '*.h' -exec grep -L '^#pragma once$' {} + | sort | report "a header is read once"
}

found=$(layers; database; words_and_clocks; shapes)
[[ -z $found ]] && exit 0
printf '%s\n' "$found"
exit 1
