# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# A bare Debian in a folder, for packaging/debian/try and packaging/debian/trixie. To be sourced after
# deps/common.sh, never run.

need_root() {
    [ "$(id -u)" -eq 0 ] || fail "Only root can make a Debian in a folder and enter it: run this as root."
    command -v debootstrap >/dev/null || fail "This needs the package debootstrap: install it with apt."
}

# make_debian SUITE FOLDER: the smallest Debian that has apt, from the archive this machine uses.
make_debian() {
    local suite=$1 folder=$2 archive log
    log=$(mktemp)
    while read -r archive; do
        rm -rf --one-file-system "$folder"
        if debootstrap --variant=minbase "$suite" "$folder" "$archive" >"$log" 2>&1 </dev/null; then
            rm -f "$log"
            return
        fi
    done < <(archives)
    tail -n 20 "$log" >&2
    rm -f "$log"
    fail "No archive of this machine's gave a bare Debian '$suite'; the lines above say why."
}

# inside FOLDER COMMAND...: runs it there, with processes and mounts of its own that end with it.
inside() {
    local folder=$1
    shift
    unshare --pid --fork --kill-child --mount-proc="$folder/proc" chroot "$folder" \
        env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# install_inside FOLDER PACKAGE...: with nothing that is only recommended, and no service is started.
install_inside() {
    local folder=$1 log
    shift
    log=$(mktemp)
    printf '#!/bin/sh\nexit 101\n' >"$folder/usr/sbin/policy-rc.d"
    chmod 755 "$folder/usr/sbin/policy-rc.d"
    { quietly "$log" inside "$folder" apt-get update \
        && quietly "$log" inside "$folder" apt-get install --yes --no-install-recommends "$@"; } || {
        rm -f "$log"
        fail "The packages could not be installed in $folder; the lines above say why."
    }
    rm -f "$log"
}
