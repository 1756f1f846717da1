#!/bin/bash
# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0

# Runs every fuzz target for at most so many seconds (60), from the kept corpus:  tests/fuzz/run.sh [SECONDS]
# Always the same 60,000 inputs, so that a check does not hang on luck. With --grow others each time, for all of
# the time, and those that reach new code are kept; commit them. A finding is left in build/fuzz/findings.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 2
grow=false
inputs=(-seed=1 -runs=60000)
[[ ${1:-} == --grow ]] && { grow=true; inputs=(); shift; }
seconds=${1:-60}

CC=clang-14 CXX=clang++-14 bash packaging/build.sh fuzz || exit 1
export QT_QPA_PLATFORM=offscreen TZ=UTC
export ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
findings=build/fuzz/findings
mkdir -p "$findings"

fuzz() {
    local name=$1 made
    made=$(mktemp -d)
    mkdir -p "tests/fuzz/corpus/$name"
    "build/fuzz/tests/fuzz/fuzz_$name" "${inputs[@]}" -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=1024 \
        -print_final_stats=1 -artifact_prefix="$findings/$name-" "$made" "tests/fuzz/corpus/$name" \
        >"$findings/$name.log" 2>&1
    local status=$?
    grep -E "stat::number_of_executed_units|ERROR|SUMMARY" "$findings/$name.log" | sed "s/^/$name: /"
    if $grow && [[ $status -eq 0 ]]; then
        "build/fuzz/tests/fuzz/fuzz_$name" -merge=1 "tests/fuzz/corpus/$name" "$made" >/dev/null 2>&1
    fi
    rm -rf "$made"
    return $status
}

status=0
for name in mail mailbox replytext csv vcard ics; do
    fuzz "$name" || { echo "$name: failed, see $findings/$name.log" >&2; status=1; }
done
exit $status
