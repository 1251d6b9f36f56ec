// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "server/store.h"

#include <functional>
#include <optional>

//! Everything of a store as a run of records, for a backup. What becomes of the records, and who
//! may read them, is the caller's matter: they hold the server's signing key.
namespace throughline::server {

//! What a dump holds.
struct Dumped
{
    std::size_t organisations = 0;
    std::uint64_t entries = 0; //!< of all logs, with what is left of erased folders
};

using PutRecord = std::function<base::Result<void>(base::ByteView)>;
//! Nothing at the end.
using TakeRecord = std::function<base::Result<std::optional<base::Bytes>>()>;

//! Of each organisation one state; the store may be served meanwhile.
[[nodiscard]] base::Result<Dumped> dumpStore(Store &store, const PutRecord &put);

//! Fills an empty store. Every organisation begins a new epoch, by which devices see that the
//! server may have forgotten what it had (sync.md D8). Malformed for anything but a whole dump.
[[nodiscard]] base::Result<Dumped> loadStore(Store &store, const TakeRecord &take,
                                             base::Random &random);

//! Where an organisation of a store stands.
[[nodiscard]] base::Result<StoredState> stateOf(Store &store, const base::OrganisationId &id);
//! What an organisation's log takes and may take.
[[nodiscard]] base::Result<Usage> usageOf(Store &store, const base::OrganisationId &id);
//! After its rows were put into a store: reads it as a server would, which verifies the chain, and
//! says whose the devices are.
[[nodiscard]] base::Result<void> makeKnown(Store &store, const base::OrganisationId &id);

//! What is wrong with a store, as sentences; empty when it is sound. Every chain is verified, and
//! every entry has to be where the log says, under the hash of its bytes.
struct Checked
{
    Dumped what;
    std::vector<std::string> findings;
};
[[nodiscard]] base::Result<Checked> checkStore(Store &store);

} // namespace throughline::server
