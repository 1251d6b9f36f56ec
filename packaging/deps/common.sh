# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# What packaging/run, tests/run and the scripts beside this file share. To be sourced, never run.

# The top of the tree, wherever the caller stands.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Says what is being done. On standard error, so that a script may end with an answer on standard
# output.
say() { printf '%s\n' "$*" >&2; }

# Ends the script with one plain sentence.
fail() {
    say "$*"
    exit 1
}

# How many compilers may run at once: one a core, but each may want a gigabyte and a half (the
# server's sockets are the heaviest).
jobs_for_this_machine() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1572864) }' /proc/meminfo 2>/dev/null || true)
    if [ -n "$memory" ] && [ "$memory" -lt "$cores" ]; then
        cores=$memory
    fi
    if [ "$cores" -lt 1 ]; then
        cores=1
    fi
    echo "$cores"
}

# Runs a command with its output kept in a file, which is shown only when the command fails.
quietly() {
    local log=$1
    shift
    if ! "$@" >"$log" 2>&1; then
        tail -n 60 "$log" >&2
        return 1
    fi
}

# The archives this machine uses, those that call themselves Debian's main archive first. Before the
# first "apt-get update" apt cannot say what an archive calls itself; the key decides in every case.
archives() {
    apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(COMPONENT)|$(REPO_URI)' 'Created-By: Packages' \
        | awk -F'|' '$3 == "main" && $1 == "Debian" && $2 == "Debian" { print "1 " $4 }
                     $3 == "main" && $1 != "Debian" && $2 !~ /^[A-Z]/ { print "2 " $4 }' \
        | sort -u | cut -d' ' -f2-
}

# build_preset PRESET [TARGET [OPTION...]]
# Installs what is missing, fetches SQLCipher, configures and builds one preset, or of it one
# target, with more options for CMake. What is done already takes a moment.
build_preset() {
    local preset=$1 target=${2:-all} sqlcipher folder
    shift "$(($# > 2 ? 2 : $#))"
    folder=$root/build/$preset
    say "Packages: installing what is missing."
    "$root/packaging/deps/install" || exit 1
    say "SQLCipher: taking it from the cache or making it."
    sqlcipher=$("$root/packaging/deps/sqlcipher" | tail -n 1) || exit 1
    say "Configuring the $preset build."
    mkdir -p "$folder"
    (cd "$root" && quietly "$folder/configure.log" \
        cmake --preset "$preset" "-DTHROUGHLINE_SQLCIPHER_DIR:PATH=$sqlcipher" "$@") \
        || fail "The $preset build cannot be configured; the lines above say why."
    say "Building in build/$preset; the first time takes some minutes."
    cmake --build "$folder" --target "$target" --parallel "$(jobs_for_this_machine)" >&2 \
        || fail "The $preset build failed; the lines above say where."
}
