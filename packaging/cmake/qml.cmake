# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
#
# QML modules, and programs that use them. Every module is a static library that holds its QML files,
# compiled and as resources under qrc:/qt/qml, and its C++ types. Qt 6.4 looks there only if told:
# a program calls engine.addImportPath("qrc:/qt/qml").

# Half of a second's start for some minutes of compiling; while pages are being drawn, OFF is quicker.
option(THROUGHLINE_QML_AHEAD_OF_TIME "Compile QML to C++ in the build" ON)

# Where the modules lie in the build tree, as an import path for the linter and the QML compiler.
set(THROUGHLINE_QML_DIR ${CMAKE_BINARY_DIR}/qml)

# throughline_qml_module(NAME URI Throughline.X [QML a.qml ...] [SOURCES x.cpp x.h ...] [RESOURCES ...]
#                        [IMPORTS QtQuick ...] [LINK throughline::y ...])
# A QML module, throughline_NAME, that others link as throughline::NAME. A file with
# `pragma Singleton` becomes a singleton; classes say with QML_ELEMENT that they are types. IMPORTS are
# modules that come along with this one; write them without a version.
function(throughline_qml_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "URI" "QML;SOURCES;RESOURCES;IMPORTS;LINK")
    set(target throughline_${name})
    string(REPLACE "." "/" path ${arg_URI})

    foreach(file IN LISTS arg_QML)
        file(STRINGS ${file} singleton REGEX "^pragma Singleton" LIMIT_COUNT 1)
        if(singleton)
            set_source_files_properties(${file} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
        endif()
    endforeach()
    # An empty list after a keyword would swallow the next one.
    foreach(part IN ITEMS SOURCES RESOURCES IMPORTS)
        if(arg_${part})
            list(APPEND parts ${part} ${arg_${part}})
        endif()
    endforeach()
    if(arg_QML)
        list(APPEND parts QML_FILES ${arg_QML})
    endif()

    if(NOT THROUGHLINE_QML_AHEAD_OF_TIME)
        list(APPEND parts NO_CACHEGEN)
    endif()

    # Of the module and of the plugin that comes with it.
    set(CMAKE_AUTOMOC ON)
    qt_add_qml_module(${target} STATIC
        URI ${arg_URI}
        VERSION 1.0
        RESOURCE_PREFIX /qt/qml
        OUTPUT_DIRECTORY ${THROUGHLINE_QML_DIR}/${path}
        IMPORT_PATH ${THROUGHLINE_QML_DIR}
        ${parts})
    add_library(throughline::${name} ALIAS ${target})
    target_link_libraries(${target} PUBLIC ${arg_LINK} Qt6::Qml $<$<BOOL:${arg_QML}>:Qt6::Quick>)
    target_include_directories(${target}
        PUBLIC ${THROUGHLINE_SOURCE_DIR}/core ${THROUGHLINE_SOURCE_DIR}/app
        PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
    set_property(GLOBAL APPEND PROPERTY THROUGHLINE_QML_MODULES ${name})
    set_property(GLOBAL PROPERTY THROUGHLINE_QML_${name}_LINK "${arg_LINK}")

    # Without QML it is compiled as any library of ours.
    if(NOT arg_QML)
        _throughline_our_own(${target})
        _throughline_strict_qt(${target})
        return()
    endif()

    # The compiled QML of a module shares its headers, and they are most of the work.
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    # What Qt's compilers make of QML is theirs: it shadows names, and it casts.
    foreach(file IN LISTS arg_SOURCES)
        if(file MATCHES "\\.cpp$")
            set_source_files_properties(${file} PROPERTIES
                SKIP_UNITY_BUILD_INCLUSION ON
                COMPILE_OPTIONS "${THROUGHLINE_WARNINGS}"
                COMPILE_DEFINITIONS "${THROUGHLINE_STRICT_QT}")
        endif()
    endforeach()
endfunction()

# The modules that `names` stand on, themselves included, into `result`.
function(_throughline_qml_closure result names)
    get_property(known GLOBAL PROPERTY THROUGHLINE_QML_MODULES)
    set(all "")
    while(names)
        list(POP_FRONT names name)
        if(name IN_LIST all OR NOT name IN_LIST known)
            continue()
        endif()
        list(APPEND all ${name})
        get_property(linked GLOBAL PROPERTY THROUGHLINE_QML_${name}_LINK)
        list(TRANSFORM linked REPLACE "^throughline::" "")
        list(APPEND names ${linked})
    endwhile()
    set(${result} ${all} PARENT_SCOPE)
endfunction()

# throughline_use_qml(TARGET NAME...)
# Makes the QML modules NAME, and those they link, part of the program TARGET. Qt's own search for
# imports is off: it wants a CMake package for every module of Debian's. A static module is only in a
# program whose code asks for its plugin, so a source that does is written here.
# The modules have to be known already.
function(throughline_use_qml target)
    _throughline_qml_closure(modules "${ARGN}")
    foreach(name IN LISTS ARGN)
        if(NOT name IN_LIST modules)
            message(FATAL_ERROR "${target}: there is no QML module '${name}' yet.")
        endif()
    endforeach()
    set(source "#include <QtQml/qqmlextensionplugin.h>\n")
    foreach(name IN LISTS modules)
        get_target_property(uri throughline_${name} QT_QML_MODULE_URI)
        string(REPLACE "." "_" class ${uri})
        string(APPEND source "Q_IMPORT_QML_PLUGIN(${class}Plugin)\n")
        target_link_libraries(${target} PRIVATE throughline_${name} throughline_${name}plugin)
    endforeach()
    set(file ${CMAKE_CURRENT_BINARY_DIR}/${target}_qml_plugins.cpp)
    file(CONFIGURE OUTPUT ${file} CONTENT "${source}" @ONLY)
    # A header and a few lines: what others share would take longer to read than to do without.
    set_source_files_properties(${file} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    target_sources(${target} PRIVATE ${file})
    set_target_properties(${target} PROPERTIES QT_QML_MODULE_NO_IMPORT_SCAN TRUE)
endfunction()

# throughline_quick_test(NAME MODULES module ... [TIMEOUT seconds])
# A Qt Quick Test program, bin/tests/tst_NAME, that runs the tst_*.qml of the folder NAME beside the
# CMakeLists.txt with the QML modules it names; ctest knows it as <folder>/NAME. qmltestrunner would not
# do: it cannot load a static module.
function(throughline_quick_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "MODULES")
    get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    set(target tst_${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()

    add_executable(${target})
    target_link_libraries(${target} PRIVATE throughline_quick_test_main)
    set_target_properties(${target} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin/tests)
    _throughline_our_own(${target})
    throughline_use_qml(${target} testing ${arg_MODULES})

    # Without Qt's cache of compiled QML: it outlives a change of a C++ type that the QML stands on.
    add_test(NAME ${folder}/${name} COMMAND ${target} -input ${CMAKE_CURRENT_SOURCE_DIR}/${name})
    set_tests_properties(${folder}/${name} PROPERTIES
        LABELS "${folder}" TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;QML_DISABLE_DISK_CACHE=1;${THROUGHLINE_SANITIZER_ENVIRONMENT}")
endfunction()

# throughline_qml_lint_test(NAME)
# A test that runs qmllint over the QML files of every module known by now; any warning fails it. What
# counts as one is in .qmllint.ini. Qt's own targets throughline_X_qmllint and all_qmllint do the same.
function(throughline_qml_lint_test name)
    get_property(modules GLOBAL PROPERTY THROUGHLINE_QML_MODULES)
    set(files "")
    set(maps "")
    foreach(module IN LISTS modules)
        # Says to which module a file of the source tree belongs; without it the linter would not know
        # the C++ types beside it.
        set(map $<TARGET_PROPERTY:throughline_${module},_qt_generated_qrc_files>)
        list(APPEND maps "$<$<BOOL:${map}>:--resource$<SEMICOLON>$<JOIN:${map},$<SEMICOLON>--resource$<SEMICOLON>>>")
        list(APPEND files "$<TARGET_PROPERTY:throughline_${module},QT_QML_LINT_FILES>")
    endforeach()
    add_test(NAME ${name}
        COMMAND Qt6::qmllint --bare -I ${THROUGHLINE_QML_DIR} -I ${THROUGHLINE_QT_QML_DIR} ${maps} ${files}
        COMMAND_EXPAND_LISTS)
    set_tests_properties(${name} PROPERTIES LABELS tidy TIMEOUT 120)
endfunction()
