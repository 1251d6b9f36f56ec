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

//! Of each organisation its id, the head of its log, how many devices it has, and its bytes.
struct Listed
{
    base::OrganisationId id;
    std::uint64_t head = 0;
    std::size_t devices = 0;
    Usage usage;
};
[[nodiscard]] base::Result<std::vector<Listed>> listOrganisations(const Options &options,
                                                                  base::Random &random);

//! What an organisation takes and may take; while it is served. NotFound where there is none such.
[[nodiscard]] base::Result<Usage> usageOf(const Options &options, const base::OrganisationId &id,
                                          base::Random &random);
//! Changes it from the next push on; nothing lets the server's own figure hold.
[[nodiscard]] base::Result<Usage> setQuota(const Options &options, const base::OrganisationId &id,
                                           const std::optional<std::uint64_t> &quota,
                                           base::Random &random);

//! Who used what, in order; while it is served. NotFound where there is none such.
[[nodiscard]] base::Result<void> visitAccesses(const Options &options,
                                               const base::OrganisationId &id, std::int64_t from,
                                               std::int64_t to, base::Random &random,
                                               const OrganisationReader::AccessVisitor &visit);

//! Rids the database of what it leaves lying of erased folders; while it is served.
[[nodiscard]] base::Result<void> vacuum(const Options &options, base::Random &random);

[[nodiscard]] base::Result<Checked> check(const Options &options, base::Random &random);

} // namespace throughline::server
