#!/bin/bash
# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0

# ondesktop.sh COMMAND...: runs a command on a virtual display with a session bus and an accessibility bus of
# its own, and a home that holds nothing and is gone afterwards.
set -euo pipefail

home=$(mktemp -d)
x=
finish() {
    [[ -z $x ]] || kill "$x" 2>/dev/null || true
    [[ -z $x ]] || wait "$x" 2>/dev/null || true
    rm -rf "$home"
}
trap finish EXIT
mkdir -m 0700 "$home/run"

# Xvfb chooses a free number and writes it once it takes connections. Without -noreset it would drop everybody
# when its first client leaves.
mkfifo "$home/display"
Xvfb -displayfd 3 -noreset -screen 0 1366x768x24 -nolisten tcp 3>"$home/display" 2>"$home/xvfb.log" &
x=$!
if ! read -r -t 60 number <"$home/display"; then
    cat "$home/xvfb.log" >&2
    exit 1
fi

export DISPLAY=:$number HOME=$home XDG_RUNTIME_DIR=$home/run
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LC_ALL=C.UTF-8 TZ=UTC
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS
dbus-run-session -- "$@"
