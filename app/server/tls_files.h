// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace throughline::server {

//! Where the server's certificate (its chain after it) and its key are, both as PEM.
struct TlsFiles
{
    std::filesystem::path certificate;
    std::filesystem::path key;
};

} // namespace throughline::server
