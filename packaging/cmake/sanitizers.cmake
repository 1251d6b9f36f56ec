# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
#
# Sanitizers are for the whole build, SQLCipher included: one that misses half of the program misses
# half of the faults, and the thread sanitizer then also reports what is none.

set(THROUGHLINE_SANITIZE "" CACHE STRING "Sanitizers of the whole build: empty, 'address,undefined' or 'thread'")

set(THROUGHLINE_SANITIZER_ENVIRONMENT "")
if(THROUGHLINE_SANITIZE)
    add_compile_options(-O1 -fsanitize=${THROUGHLINE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${THROUGHLINE_SANITIZE})
    if(THROUGHLINE_SANITIZE STREQUAL "thread")
        # GCC says for every fence of Asio's that it cannot follow it.
        add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
        set(THROUGHLINE_SANITIZER_ENVIRONMENT "TSAN_OPTIONS=halt_on_error=1 ignore_noninstrumented_modules=1")
    else()
        set(THROUGHLINE_SANITIZER_ENVIRONMENT
            "ASAN_OPTIONS=detect_stack_use_after_return=1;UBSAN_OPTIONS=print_stacktrace=1")
    endif()
endif()
