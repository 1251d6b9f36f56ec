# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
#
# The libraries from Debian. Those that bring no CMake target of their own get a name here.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto SSL)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Test)
# The app and its tests.
find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Qml Quick QuickTest Svg LinguistTools)
get_target_property(_qmake Qt6::qmake IMPORTED_LOCATION)
execute_process(COMMAND ${_qmake} -query QT_INSTALL_QML
    OUTPUT_VARIABLE THROUGHLINE_QT_QML_DIR OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
find_package(CLI11 2.1 REQUIRED)
find_package(rapidcheck REQUIRED)
find_package(Boost 1.74 REQUIRED CONFIG)

function(_throughline_pkg_config name module)
    pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${module})
    add_library(throughline::${name} ALIAS PkgConfig::${name})
endfunction()

_throughline_pkg_config(sodium libsodium>=1.0.18)
_throughline_pkg_config(zstd libzstd>=1.5)
_throughline_pkg_config(pq libpq>=15)
_throughline_pkg_config(qrencode libqrencode>=4.1)

# Beast and Asio are headers; what they need to compile and to link goes with them.
add_library(throughline_beast INTERFACE)
add_library(throughline::beast ALIAS throughline_beast)
target_link_libraries(throughline_beast INTERFACE Boost::headers OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
# clang does not say in the way Boost 1.74 asks that it has coroutines.
target_compile_definitions(throughline_beast INTERFACE
    $<$<CXX_COMPILER_ID:Clang>:BOOST_ASIO_HAS_CO_AWAIT=1>
    $<$<CXX_COMPILER_ID:Clang>:BOOST_ASIO_HAS_STD_COROUTINE=1>)
