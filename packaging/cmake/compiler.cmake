# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
#
# Warnings, hardening, and what makes a second build quick.

option(THROUGHLINE_WARNINGS_AS_ERRORS "Stop at a warning in our own sources" ON)

# For our own targets alone: other people's headers and generated sources are theirs.
set(THROUGHLINE_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(THROUGHLINE_WARNINGS_AS_ERRORS)
    list(APPEND THROUGHLINE_WARNINGS -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Once it has inlined std::string, std::vector and std::variant, GCC sees copies out of bounds and
    # values that nobody set where there are none (its bugs 105329, 105651, 107852, 80635). The address sanitizer's tests look for the true ones.
    list(APPEND THROUGHLINE_WARNINGS
        -Wno-maybe-uninitialized -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
endif()

# The release keeps its assertions: it is better that the program stops than that it goes on with a
# record that cannot be. So NDEBUG is not defined. Line numbers are enough to read a crash.
foreach(language IN ITEMS C CXX)
    set(CMAKE_${language}_FLAGS_RELWITHDEBINFO "-O2 -g1")
endforeach()
if(NOT THROUGHLINE_SANITIZE)
    add_compile_options(-fstack-protector-strong $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
    add_compile_definitions($<$<COMPILE_LANGUAGE:CXX>:_GLIBCXX_ASSERTIONS>)
    add_link_options(-Wl,-z,relro -Wl,-z,now)
endif()

# No folder of the building machine in what is built; and the compiler cache serves any build
# folder.
add_compile_options(-ffile-prefix-map=${CMAKE_BINARY_DIR}=build -ffile-prefix-map=${THROUGHLINE_SOURCE_DIR}=.)

find_program(THROUGHLINE_CCACHE ccache)
mark_as_advanced(THROUGHLINE_CCACHE)
if(THROUGHLINE_CCACHE)
    foreach(language IN ITEMS C CXX)
        if(NOT CMAKE_${language}_COMPILER_LAUNCHER)
            # Without the base, what another copy of the tree compiled is no hit.
            set(CMAKE_${language}_COMPILER_LAUNCHER
                ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${THROUGHLINE_SOURCE_DIR} ${THROUGHLINE_CCACHE})
        endif()
    endforeach()
endif()

# Hundreds of programs are linked from the same large libraries: four times as fast, where it is there.
find_program(THROUGHLINE_MOLD mold)
mark_as_advanced(THROUGHLINE_MOLD)
if(THROUGHLINE_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
