// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema_table.h"
#include "service/kept_work.h"
#include "service/store_change_log.h"
#include "support/store_file.h"
#include "support/sync_world.h"
#include "sync/round.h"

#include <algorithm>

namespace throughline::test {

//! A device whose program knows the first version of the schema alone: what it takes of a page is
//! what that program would have understood of it, and it keeps the rest.
class OlderProgram final : public service::StoreChangeLog
{
public:
    using service::StoreChangeLog::StoreChangeLog;

    base::Result<std::int64_t> apply(const sync::IncomingPage &page) override
    {
        sync::IncomingPage seen = page;
        for (sync::IncomingBundle &bundle : seen.bundles) {
            for (sync::DecodedChange &change : bundle.ops.changes)
                forget(change);
        }
        return service::StoreChangeLog::apply(seen);
    }

private:
    [[nodiscard]] static bool isOld(const domain::Field &field) { return field.since == 1; }

    static void forget(sync::DecodedChange &change)
    {
        if (!change.known)
            return;
        const domain::KindDescription &kind = domain::describe(change.known->kind);
        const base::Bytes whole = sync::encode(*change.known);
        const bool isOldKind = std::any_of(kind.fields.begin(), kind.fields.end(), isOld);
        const std::size_t news =
            std::erase_if(change.known->changes, [&](const sync::FieldChange &one) {
                return !isOldKind || (one.field != 0 && !isOld(*kind.field(one.field)));
            });
        if (isOldKind && news == 0)
            return;
        change.unknown = whole;
        if (change.known->changes.empty())
            change.known.reset();
    }
};

//! A round of a device with the older program, which must succeed.
inline void syncAsOlder(WorldDevice &device)
{
    OlderProgram log(*device);
    service::StoreKeptWork kept(*device);
    sync::Round round(log, kept, device.clock, device.random, std::nullopt);
    for (;;) {
        const auto request = round.next();
        require(request.ok(), "the older program goes on");
        if (!*request)
            return;
        const auto reply = device.transport.exchange(**request);
        require(reply.ok() && round.receive(*reply).ok(), "and takes what it is given");
    }
}

//! The store as a program of the first schema would have left it, as far as it matters. Whoever
//! opens it next is an upgrade. `sql` is carried out besides.
inline void closeAsOlder(WorldDevice &device, const std::string &sql = {})
{
    device.workspace.reset();
    const auto profile = store::Profile{device.home.path().toStdString()}.folder();
    auto file = openStoreFile(profile, SyncWorld::passphrase);
    require(file.ok(), "the file opens");
    require(file->execute("ALTER TABLE person DROP COLUMN pronouns; DROP TABLE alias; "
                          "UPDATE record_schema SET version = 1; DELETE FROM meta WHERE k = 70; "
                          + sql)
                .ok(),
            "and is made older");
}

} // namespace throughline::test
