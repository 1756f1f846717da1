#!/bin/bash
# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0

# From a fresh clone to the last test: installs what is missing, builds with warnings as errors, runs every
# test. Those that look at the real window start a virtual display of their own (tests/app/ondesktop.sh).
# Arguments go to ctest: `bash tests/run.sh -R csv`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bash packaging/install-packages.sh packaging/packages-{build,run,test}.txt
bash packaging/build.sh ci
exec ctest --preset ci "$@"
