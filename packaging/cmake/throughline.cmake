# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
#
# How every target of this project is built, and the three functions that make one.
# Include it once, after project().

get_filename_component(THROUGHLINE_SOURCE_DIR "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
# Told that the compiler has concepts, the moc of Qt 6.4 reads the standard library's and stumbles
# over them.
set(CMAKE_AUTOMOC_COMPILER_PREDEFINES OFF)

include(sanitizers)
include(compiler)
include(headers)
include(libraries)
include(sqlcipher)
include(qml)

function(_throughline_our_own target)
    target_compile_options(${target} PRIVATE ${THROUGHLINE_WARNINGS})
    target_include_directories(${target} PUBLIC ${THROUGHLINE_SOURCE_DIR}/core)
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
endfunction()

# Text becomes a QString only where the code says from what: a char * may be UTF-8 or not, bytes may
# be a key.
set(THROUGHLINE_STRICT_QT
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)

function(_throughline_strict_qt target)
    target_compile_definitions(${target} PRIVATE ${THROUGHLINE_STRICT_QT})
endfunction()

# throughline_library(NAME SOURCES a.cpp ... LINK throughline::base ... [MOC])
# A static library, throughline_NAME, that others link as throughline::NAME. MOC where a class is a Q_OBJECT.
function(throughline_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "MOC" "" "SOURCES;LINK")
    set(target throughline_${name})
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(throughline::${name} ALIAS ${target})
    target_link_libraries(${target} PUBLIC ${arg_LINK})
    set_target_properties(${target} PROPERTIES AUTOMOC ${arg_MOC})
    _throughline_our_own(${target})
    _throughline_strict_qt(${target})
endfunction()

# throughline_executable(NAME SOURCES main.cpp ... LINK throughline::service ... [MOC])
# A program, in bin/NAME.
function(throughline_executable name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "MOC" "" "SOURCES;LINK")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LINK})
    set_target_properties(${name} PROPERTIES AUTOMOC ${arg_MOC})
    _throughline_our_own(${name})
    _throughline_strict_qt(${name})
endfunction()

# How a test program is compiled, and the headers that those of a folder share.
function(_throughline_test_options target)
    target_link_libraries(${target} PRIVATE ${ARGN} rapidcheck Qt6::Test)
    target_include_directories(${target} PRIVATE ${THROUGHLINE_SOURCE_DIR}/tests)
    target_compile_definitions(${target} PRIVATE
        THROUGHLINE_TEST_DATA="${THROUGHLINE_SOURCE_DIR}/tests/data")
    _throughline_our_own(${target})
    # Nobody waits for a test's own lines; to optimise them less builds them in seven eighths of the time.
    # GCC then sees strings that are in no memory where an optional holds one.
    target_compile_options(${target} PRIVATE
        $<$<CONFIG:RelWithDebInfo>:-O1> $<$<CXX_COMPILER_ID:GNU>:-Wno-free-nonheap-object>)
    if(Qt6_VERSION VERSION_GREATER_EQUAL 6.7)
        # The QTRY_ macros of these versions narrow a duration of their own, in the middle of our code.
        target_compile_options(${target} PRIVATE -Wno-conversion)
    endif()
endfunction()

# Runs moc for those of the sources that hold a class for it, and for nothing else. AUTOMOC would give every test a
# target and an empty source of its own besides: a sixth of the time that a whole build takes.
function(_throughline_moc target)
    foreach(source IN LISTS ARGN)
        get_filename_component(source ${source} ABSOLUTE)
        get_filename_component(name ${source} NAME_WE)
        file(STRINGS ${source} class REGEX "^    Q_OBJECT$" LIMIT_COUNT 1)
        if(class AND source MATCHES "\\.h$")
            set(made moc_${name}.cpp)
        elseif(class)
            set(made ${name}.moc) # which it includes itself
        else()
            continue()
        endif()
        set(made ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc/${made})
        qt6_generate_moc(${source} ${made})
        target_sources(${target} PRIVATE ${made})
        target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc)
    endforeach()
endfunction()

# throughline_test(NAME SOURCES tst_x.cpp ... LINK throughline::x ... [LABELS threads ...] [TIMEOUT seconds]
#                  [DEPENDS target ...])
# A Qt Test program, bin/tests/tst_NAME, that ctest knows as <folder>/NAME with the label <folder>.
# Its sources end with `#include "tst_x.moc"`. THROUGHLINE_TEST_DATA is tests/data;
# in the environment THROUGHLINE_BIN is the folder of the programs.
function(throughline_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LINK;LABELS;DEPENDS")
    get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    string(REGEX REPLACE "^tst_" "" name ${name})
    set(target tst_${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()

    add_executable(${target} ${arg_SOURCES})
    _throughline_test_options(${target} ${arg_LINK})
    _throughline_use_shared_test_headers(${target})
    _throughline_moc(${target} ${arg_SOURCES})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin/tests)
    if(arg_DEPENDS)
        add_dependencies(${target} ${arg_DEPENDS})
    endif()

    add_test(NAME ${folder}/${name} COMMAND ${target})
    set_tests_properties(${folder}/${name} PROPERTIES
        LABELS "${folder};${arg_LABELS}"
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;THROUGHLINE_BIN=${CMAKE_BINARY_DIR}/bin;${THROUGHLINE_SANITIZER_ENVIRONMENT}")
endfunction()
