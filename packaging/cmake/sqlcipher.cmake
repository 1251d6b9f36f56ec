# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
#
# throughline::sqlcipher: SQLCipher as a static library, from the one C file that
# packaging/deps/sqlcipher makes.

set(THROUGHLINE_SQLCIPHER_DIR "" CACHE PATH "Folder with sqlite3.c and sqlite3.h of SQLCipher 4.6 or later")
if(NOT THROUGHLINE_SQLCIPHER_DIR)
    execute_process(
        COMMAND ${THROUGHLINE_SOURCE_DIR}/packaging/deps/sqlcipher
        OUTPUT_VARIABLE _sqlcipher OUTPUT_STRIP_TRAILING_WHITESPACE
        RESULT_VARIABLE _failed)
    if(_failed)
        message(FATAL_ERROR "SQLCipher cannot be had; the lines above say why.")
    endif()
    string(REGEX REPLACE ".*\n" "" _sqlcipher "${_sqlcipher}")
    set(THROUGHLINE_SQLCIPHER_DIR ${_sqlcipher} CACHE PATH "" FORCE)
endif()

file(STRINGS ${THROUGHLINE_SQLCIPHER_DIR}/sqlite3.c _version LIMIT_COUNT 1
    REGEX "define CIPHER_VERSION_NUMBER +[0-9.]+")
string(REGEX MATCH "[0-9]+\\.[0-9.]+" _version "${_version}")
if(NOT _version VERSION_GREATER_EQUAL 4.6)
    message(FATAL_ERROR "${THROUGHLINE_SQLCIPHER_DIR} holds SQLCipher '${_version}'; 4.6 or later is needed.")
endif()

add_library(throughline_sqlcipher STATIC ${THROUGHLINE_SQLCIPHER_DIR}/sqlite3.c)
add_library(throughline::sqlcipher ALIAS throughline_sqlcipher)
target_include_directories(throughline_sqlcipher SYSTEM PUBLIC ${THROUGHLINE_SQLCIPHER_DIR})
target_link_libraries(throughline_sqlcipher PRIVATE OpenSSL::Crypto ${CMAKE_DL_LIBS} Threads::Threads)
target_compile_definitions(throughline_sqlcipher
    PUBLIC
        SQLITE_HAS_CODEC
    PRIVATE
        # The cipher; nothing of a query ever goes to a file in clear.
        SQLCIPHER_CRYPTO_OPENSSL SQLITE_TEMP_STORE=2
        # What is wrong with a store is told by the error, not by lines on standard error.
        SQLCIPHER_OMIT_DEFAULT_LOGGING
        # A connection belongs to one thread at a time.
        SQLITE_THREADSAFE=2
        SQLITE_DQS=0 SQLITE_DEFAULT_FOREIGN_KEYS=1 SQLITE_DEFAULT_WAL_SYNCHRONOUS=1
        SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_MAX_EXPR_DEPTH=200
        SQLITE_STRICT_SUBTYPE=1
        SQLITE_ENABLE_FTS5 SQLITE_ENABLE_MATH_FUNCTIONS SQLITE_ENABLE_STAT4 SQLITE_ENABLE_DBSTAT_VTAB
        SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_SHARED_CACHE
        HAVE_STDINT_H=1 HAVE_USLEEP=1 HAVE_FDATASYNC=1 HAVE_LOCALTIME_R=1)
if(_version VERSION_GREATER_EQUAL 4.7)
    target_compile_definitions(throughline_sqlcipher PRIVATE
        SQLITE_EXTRA_INIT=sqlcipher_extra_init SQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown)
endif()
# Not our source: a file of a quarter of a million lines that its makers check with warnings of
# their own choice. The map keeps the folder of the user's cache out of it.
target_compile_options(throughline_sqlcipher PRIVATE
    -w -ffile-prefix-map=${THROUGHLINE_SQLCIPHER_DIR}=sqlcipher)
if(THROUGHLINE_SANITIZE MATCHES "undefined")
    # SQLite keeps some arrays behind the end of their structure, in one allocation; the size check
    # takes that for a fault.
    target_compile_options(throughline_sqlcipher PRIVATE -fno-sanitize=object-size)
endif()
