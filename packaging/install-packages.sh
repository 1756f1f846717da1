#!/bin/bash
# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0

# install-packages.sh LIST...: installs those packages of the lists that are missing, and nothing else.
# Without anything missing it asks nobody for rights and is done at once.
set -euo pipefail

if ! command -v dpkg-query >/dev/null; then
    echo "No Debian packages here. Install what these lists name by your system's means: $*" >&2
    exit 0
fi

mapfile -t wanted < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@")
missing=()
for package in "${wanted[@]}"; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ $status == installed* ]] || missing+=("$package")
done
[[ ${#missing[@]} -gt 0 ]] || exit 0

as_root=()
if [[ $EUID -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
        echo "Missing: ${missing[*]}" >&2
        echo "Neither root nor sudo is at hand. As root: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

echo "Installing ${missing[*]}"
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq)
# A machine without a network may still have the packages at hand: the second step tells.
"${apt[@]}" update || echo "The package lists could not be brought up to date; trying with those at hand." >&2
"${apt[@]}" -o Dpkg::Use-Pty=0 install -y --no-install-recommends "${missing[@]}" >/dev/null
