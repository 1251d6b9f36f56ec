# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
#
# Headers that nearly all sources of a folder include. To read them again for each source is most of
# the work of a whole build; here they are compiled once for all of them.

# Not where somebody writes code: there a source that forgets an include has to fail.
option(THROUGHLINE_SHARED_HEADERS "Compile the headers that the sources of a folder share once" OFF)

# throughline_shared_headers(TARGET <header> ...)
# What the sources of a library or program share.
function(throughline_shared_headers target)
    if(THROUGHLINE_SHARED_HEADERS)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()

# throughline_shared_test_headers(LINK throughline::x ... HEADERS <header> ...)
# What the tests of this folder share, those from here on. Each has to link at least LINK: a compiled
# header is good only where all macros are defined that it was compiled with.
function(throughline_shared_test_headers)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "LINK;HEADERS")
    if(THROUGHLINE_SHARED_HEADERS)
        get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
        set(target ${folder}_test_headers)
        file(CONFIGURE OUTPUT ${target}.cpp CONTENT "// There is no target without a source.\n")
        add_library(${target} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp)
        _throughline_test_options(${target} ${arg_LINK})
        throughline_shared_headers(${target} ${arg_HEADERS})
        set_property(DIRECTORY PROPERTY THROUGHLINE_TEST_HEADERS ${target})
    endif()
endfunction()

function(_throughline_use_shared_test_headers target)
    get_property(headers DIRECTORY PROPERTY THROUGHLINE_TEST_HEADERS)
    if(headers)
        target_precompile_headers(${target} REUSE_FROM ${headers})
    endif()
endfunction()
