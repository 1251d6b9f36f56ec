// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/move.h"

#include "server/open_store.h"

namespace throughline::server {

using base::Result;

namespace {

[[nodiscard]] Result<std::uint64_t> carry(Store &from, Store &to, const base::OrganisationId &id)
{
    TL_TRY(const StoredState state, stateOf(from, id));
    TL_TRY(const auto source, from.source(id));
    TL_TRY(const auto sink, to.sink(id, state));
    std::uint64_t entries = 0;
    for (const StoredTable &table : storedTables()) {
        TL_CHECK(source->rows(table, [&](const StoredRow &row) {
            entries += table.name == "log" ? 1U : 0U;
            return sink->add(table, row);
        }));
    }
    TL_TRY(const Usage usage, usageOf(from, id));
    if (usage.quota)
        TL_CHECK(sink->addQuota(*usage.quota));
    TL_CHECK(sink->commit());
    return entries;
}

} // namespace

Result<Dumped> moveStore(const Options &from, const Options &to, base::Random &random)
{
    TL_CHECK(requireStore(from));
    TL_TRY(const OpenedStore source, openStore(from, random));
    TL_TRY(const OpenedStore target, openStore(to, random));
    TL_TRY(const auto tokens, source.store->tokens());
    TL_CHECK(target.store->adopt(source.store->signingKey(), tokens));
    TL_TRY(const auto ids, source.store->organisations());
    Dumped moved;
    for (const base::OrganisationId &id : ids) {
        TL_TRY(const std::uint64_t entries, carry(*source.store, *target.store, id));
        TL_CHECK(makeKnown(*target.store, id));
        ++moved.organisations;
        moved.entries += entries;
    }
    return moved;
}

} // namespace throughline::server
