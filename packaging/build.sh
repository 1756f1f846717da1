#!/bin/bash
# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0

# build.sh PRESET: configures when that was not done yet, and builds. Quick when nothing changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
preset=$1

if [[ ! -f build/$preset/build.ninja ]]; then
    # CMake reads the launcher from here at the first configuring.
    if command -v ccache >/dev/null; then
        export CMAKE_CXX_COMPILER_LAUNCHER=ccache
    fi
    cmake --preset "$preset"
fi
cmake --build --preset "$preset"
