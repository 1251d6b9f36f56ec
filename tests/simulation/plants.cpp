// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/plants.h"

#include "server/batch.h"
#include "server/log_reader.h"
#include "simulation/wrapped.h"
#include "store/device_store.h"
#include "sync/merge.h"
#include "sync/page_reader.h"

#include <algorithm>
#include <set>
#include <string>

namespace throughline::simulation {

namespace {

std::string &sown()
{
    static std::string name;
    return name;
}

int withoutPlants = 0;
constexpr std::size_t longerPage = 3;

} // namespace

bool isSown(std::string_view name)
{
    return withoutPlants == 0 && sown() == name;
}

std::span<const Plant> plants()
{
    static constexpr Plant all[] = {
        {"merge", "of two values of one field the one that came last is kept"},
        {"roster", "the device that joined a team last is not counted among its devices"},
        {"cursor", "a device passes over the last entry of a longer page"},
        {"reader", "the server leaves the last entry out of a longer page"},
        {"receipt", "the server signs for what it could not write"},
        {"counter", "every fifth seal does not count"},
        {"erasure", "a device does not erase what the roster says is erased"},
        {"clock", "an edit is not stamped after the value that it changes"},
        {"outbox", "what has to be sealed anew is taken for received"},
        {"durability", "an edit is told to be saved before it is on the disk"},
        {"quarantine", "what was set aside is not looked at again"},
        {"answers", "of several answers the one that came last is kept"},
        {"sets", "what is taken out of a set is out, whoever puts it in meanwhile"},
        {"rotation", "a folder's key stays when one of its readers has to leave"},
        {"backwards", "a team's old key opens the new one, and not the other way round"},
        {"waiting", "new work does not wait for the new key of a team"},
        {"former", "who has left a team still counts as one of it, here and on the server"},
        {"cut", "what lies beyond a cut is taken"},
        {"wipe", "a device that is to keep nothing keeps its store"},
        {"lock", "a device that is to lock destroys what it has"},
        {"lease", "a device that was away for too long goes on"},
        {"carry", "the last of what a file brings is passed over"},
        {"stamps", "what was given away in a file may get another stamp"},
        {"behind", "whoever has unsent work or answers to choose between is left behind"},
        {"due", "who comes out soon is left behind"},
        {"back", "who was left behind is not fetched again"},
        {"left", "what is left behind stays on the device"},
    };
    return all;
}

bool sow(std::string_view name)
{
    const auto all = plants();
    sown() = name;
    return std::any_of(all.begin(), all.end(), [&](const Plant &one) { return one.name == name; });
}

NoPlants::NoPlants()
{
    ++withoutPlants;
}

NoPlants::~NoPlants()
{
    --withoutPlants;
}

// Each function of the product that has a plant: itself under another name, and what is called in
// its place. A member function takes its object first, as the machine has it.

bool realMerge(domain::Record &record, sync::RowClock &clock, const sync::RecordChange &change,
               const base::DeviceId &device, std::vector<sync::PastValue> &past) REAL_MERGE;
bool plantedMerge(domain::Record &record, sync::RowClock &clock, const sync::RecordChange &change,
                  const base::DeviceId &device, std::vector<sync::PastValue> &past) WRAP_MERGE;
bool plantedMerge(domain::Record &record, sync::RowClock &clock, const sync::RecordChange &change,
                  const base::DeviceId &device, std::vector<sync::PastValue> &past)
{
    const bool isChanged = realMerge(record, clock, change, device, past);
    if (!isSown("merge"))
        return isChanged;
    for (const sync::FieldChange &one : change.changes) {
        if (one.field != 0)
            record.set(one.field, one.value);
    }
    return true;
}

base::Result<sync::IncomingPage>
realReadPage(sync::PageReader *self, std::vector<protocol::LogEntry> entries,
             std::vector<sync::QuarantinedEntry> again) REAL_READ_PAGE;
base::Result<sync::IncomingPage>
plantedReadPage(sync::PageReader *self, std::vector<protocol::LogEntry> entries,
                std::vector<sync::QuarantinedEntry> again) WRAP_READ_PAGE;
base::Result<sync::IncomingPage> plantedReadPage(sync::PageReader *self,
                                                 std::vector<protocol::LogEntry> entries,
                                                 std::vector<sync::QuarantinedEntry> again)
{
    if (isSown("cursor") && entries.size() >= longerPage)
        entries.pop_back();
    return realReadPage(self, std::move(entries), std::move(again));
}

base::HybridTime realTickAfter(sync::HybridClock *self, base::Millis now,
                               base::HybridTime seen) REAL_TICK_AFTER;
base::HybridTime plantedTickAfter(sync::HybridClock *self, base::Millis now,
                                  base::HybridTime seen) WRAP_TICK_AFTER;
base::HybridTime plantedTickAfter(sync::HybridClock *self, base::Millis now, base::HybridTime seen)
{
    return realTickAfter(self, now, isSown("clock") ? base::HybridTime() : seen);
}

base::Result<void> realCommitBatch(server::Batch *self) REAL_COMMIT_BATCH;
base::Result<void> plantedCommitBatch(server::Batch *self) WRAP_COMMIT_BATCH;
base::Result<void> plantedCommitBatch(server::Batch *self)
{
    const base::Result<void> committed = realCommitBatch(self);
    return isSown("receipt") ? base::Result<void>() : committed;
}

base::Result<std::variant<protocol::LogPage, protocol::LogConflict>>
realReadLog(server::OrganisationReader &store, const server::Caller &caller,
            const server::LogQuery &query, std::set<base::FolderId> &shown) REAL_READ_LOG;
base::Result<std::variant<protocol::LogPage, protocol::LogConflict>>
plantedReadLog(server::OrganisationReader &store, const server::Caller &caller,
               const server::LogQuery &query, std::set<base::FolderId> &shown) WRAP_READ_LOG;
base::Result<std::variant<protocol::LogPage, protocol::LogConflict>>
plantedReadLog(server::OrganisationReader &store, const server::Caller &caller,
               const server::LogQuery &query, std::set<base::FolderId> &shown)
{
    auto answer = realReadLog(store, caller, query, shown);
    auto *page = answer ? std::get_if<protocol::LogPage>(&*answer) : nullptr;
    if (isSown("reader") && page && page->entries.size() >= longerPage)
        page->entries.pop_back();
    return answer;
}

base::Result<void> realEraseFolder(store::Erasure *self, std::int64_t folder) REAL_ERASE_FOLDER;
base::Result<void> plantedEraseFolder(store::Erasure *self, std::int64_t folder) WRAP_ERASE_FOLDER;
base::Result<void> plantedEraseFolder(store::Erasure *self, std::int64_t folder)
{
    return isSown("erasure") ? base::Result<void>() : realEraseFolder(self, folder);
}

base::Result<void> realDropItem(store::Outbox *self, const store::ItemId &id) REAL_DROP_ITEM;
base::Result<void> plantedDropItem(store::Outbox *self, const store::ItemId &id) WRAP_DROP_ITEM;
base::Result<void> plantedDropItem(store::Outbox *self, const store::ItemId &id)
{
    if (!isSown("outbox"))
        return realDropItem(self, id);
    TL_TRY([[maybe_unused]] const auto carried, self->acknowledge(id, {}));
    return {};
}

base::Result<std::vector<store::Quarantine::Entry>>
realQuarantined(const store::Quarantine *self) REAL_QUARANTINED;
base::Result<std::vector<store::Quarantine::Entry>>
plantedQuarantined(const store::Quarantine *self) WRAP_QUARANTINED;
base::Result<std::vector<store::Quarantine::Entry>>
plantedQuarantined(const store::Quarantine *self)
{
    if (isSown("quarantine"))
        return std::vector<store::Quarantine::Entry>();
    return realQuarantined(self);
}

base::Result<void> realSetNumber(store::Meta *self, store::MetaKey key,
                                 std::int64_t value) REAL_SET_NUMBER;
base::Result<void> plantedSetNumber(store::Meta *self, store::MetaKey key,
                                    std::int64_t value) WRAP_SET_NUMBER;
base::Result<void> plantedSetNumber(store::Meta *self, store::MetaKey key, std::int64_t value)
{
    if (isSown("counter") && key == store::MetaKey::SealCount && value % 5 == 0)
        return {};
    return realSetNumber(self, key, value);
}

base::Result<void> realSetSynchronous(sqlite::Connection *self,
                                      sqlite::Synchronous level) REAL_SET_SYNCHRONOUS;
base::Result<void> plantedSetSynchronous(sqlite::Connection *self,
                                         sqlite::Synchronous level) WRAP_SET_SYNCHRONOUS;
base::Result<void> plantedSetSynchronous(sqlite::Connection *self, sqlite::Synchronous level)
{
    return realSetSynchronous(self, isSown("durability") ? sqlite::Synchronous::Normal : level);
}

} // namespace throughline::simulation
