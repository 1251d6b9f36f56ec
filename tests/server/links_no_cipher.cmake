# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
#
# The server cannot open what it stores, because nothing that could is linked into it:
#   cmake -DNM=nm -DSERVER=libthroughline_server.a -DBASE=libthroughline_crypto_base.a
#         -DOTHERS=<archives that it links> -P links_no_cipher.cmake
cmake_minimum_required(VERSION 3.25)

function(symbols archive flag result)
    execute_process(COMMAND ${NM} ${flag} --format=posix ${archive}
        OUTPUT_VARIABLE text ERROR_QUIET RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "nm cannot read ${archive}")
    endif()
    string(REGEX MATCHALL "(^|\n)[A-Za-z_][^ \n]*" names "${text}")
    string(REPLACE "\n" "" names "${names}")
    set(${result} ${names} PARENT_SCOPE)
endfunction()

foreach(archive IN LISTS SERVER BASE OTHERS)
    symbols(${archive} --undefined-only wanted)
    if(NOT wanted)
        message(FATAL_ERROR "${archive} wants nothing at all: this test looks at the wrong file.")
    endif()
    foreach(name IN LISTS wanted)
        if(name MATCHES "^crypto_(aead|box|kdf|pwhash|secretbox|secretstream|stream|kx|scalarmult)")
            message(SEND_ERROR "${archive} calls ${name}")
        endif()
    endforeach()
endforeach()

# Our own wrappers of them are in another target.
symbols(${BASE} --defined-only defined)
symbols(${SERVER} --undefined-only wanted)
set(used 0)
foreach(name IN LISTS wanted)
    if(name MATCHES "^_ZNK?11throughline6crypto")
        math(EXPR used "${used} + 1")
        if(NOT name IN_LIST defined)
            message(SEND_ERROR "${SERVER} calls ${name}, which crypto_base has not")
        endif()
    endif()
endforeach()
if(used EQUAL 0)
    message(FATAL_ERROR "No call of crypto_base found: this test looks for the wrong names.")
endif()
