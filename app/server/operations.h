// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dump.h"
#include "server/organisation_server.h"

#include <string_view>

//! What an operator does beside serving.
namespace throughline::server {

//! Everything of a store into one sealed file, with the server's secret; while it is served. The
//! passphrase has at least twelve characters.
[[nodiscard]] base::Result<Dumped> backUp(const Options &options, const std::filesystem::path &file,
                                          std::string_view passphrase, base::Random &random);

//! Puts it back where there is nothing yet. The whole file is read before anything is written.
[[nodiscard]] base::Result<Dumped> restore(const Options &options,
                                           const std::filesystem::path &file,
                                           std::string_view passphrase, base::Random &random);

//! Of each organisation its id, the head of its log and how many devices it has.
struct Listed
{
    base::OrganisationId id;
    std::uint64_t head = 0;
    std::size_t devices = 0;
};
[[nodiscard]] base::Result<std::vector<Listed>> listOrganisations(const Options &options,
                                                                  base::Random &random);

[[nodiscard]] base::Result<Checked> check(const Options &options, base::Random &random);

} // namespace throughline::server
