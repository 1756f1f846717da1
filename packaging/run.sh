#!/bin/bash
# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0

# From a fresh clone to the open window: installs what is missing, builds, starts. Arguments go to Unghost.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bash packaging/install-packages.sh packaging/packages-build.txt packaging/packages-run.txt
bash packaging/build.sh release
unghost=build/release/app/unghost

# A display that is named but not there (a stale DISPLAY after su) is none.
has_display() {
    [[ -n ${WAYLAND_DISPLAY:-} ]] && return 0
    case ${DISPLAY:-} in
        "") return 1 ;;
        :*) local number=${DISPLAY#:} && [[ -S /tmp/.X11-unix/X${number%%.*} ]] ;;
        *) return 0 ;;
    esac
}

if [[ $# -gt 0 ]] || has_display; then
    exec "$unghost" "$@"
fi

# A store of its own, made anew each time: its dates count from today.
store=build/release/demo.db
rm -f "$store" "$store"-wal "$store"-shm
echo "There is no display here, so no window can open. This is the demo pipeline's day instead."
echo "For your own: $unghost --help"
echo
echo "\$ unghost demo"
"$unghost" --db "$store" demo
echo
echo "\$ unghost today"
"$unghost" --db "$store" today
