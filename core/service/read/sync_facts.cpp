// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/sync_facts.h"

#include "domain/schema_table.h"
#include "protocol/types.h"
#include "service/differences.h"
#include "service/read/reader.h"
#include "service/read/record_fields.h"

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;

namespace {

//! Why the server will not take an item, for people.
[[nodiscard]] std::string inWords(int reason)
{
    using protocol::ItemStatus;
    switch (static_cast<ItemStatus>(reason)) {
    case ItemStatus::NoAccess:
        return "You may not write about this person any more. Ask an administrator.";
    case ItemStatus::CaseErased:
        return "This person's records were erased by the organisation.";
    case ItemStatus::TooLarge:
        return "It is too large for the server. Tell an administrator.";
    case ItemStatus::QuotaReached:
        return "The organisation's server is full. Tell an administrator.";
    case ItemStatus::Revoked:
        return "This device may not send any more. Ask an administrator.";
    case ItemStatus::Malformed:
    case ItemStatus::Stored:
    case ItemStatus::Duplicate:
    case ItemStatus::StaleKey:
    case ItemStatus::ClockAhead:
    case ItemStatus::RosterAhead:
        break;
    }
    return "The server cannot read it. Tell an administrator.";
}

[[nodiscard]] Result<void> addPerson(const store::Records &records, const RecordId &person,
                                     WaitingRecord &out)
{
    out.person = person;
    TL_TRY(const auto row, records.find(Kind::Person, person));
    if (row)
        out.name = nameOf(row->record);
    return {};
}

[[nodiscard]] Result<WaitingRecord> describe(const Reader &reader,
                                             const store::WaitingChange &change)
{
    const store::Records &records = reader.store().records;
    WaitingRecord out{change.kind, change.record, {}, {}, {}, change.made, {}};
    if (change.refused)
        out.refusedBecause = inWords(*change.refused);
    if (change.kind == Kind::Person) {
        TL_CHECK(addPerson(records, change.record, out));
        return out;
    }
    TL_TRY(const auto row, records.find(change.kind, change.record));
    if (!row)
        return out;
    out.title = store::Records::titleOf(row->record);
    if (const auto person = domain::personOf(row->record))
        TL_CHECK(addPerson(records, *person, out));
    return out;
}

} // namespace

Result<SyncFacts> syncFacts(const store::Outbox &outbox, const store::Meta &meta,
                            const store::Quarantine &quarantine, const store::Raised &raised,
                            const store::WantedFolders &wanted, const store::Rescues &rescues,
                            bool hasServer)
{
    SyncFacts facts;
    // An organisation that stands alone has nothing to wait for (sync.md D9), and a server that
    // never was has refused nothing: its outbox, which holds all it ever wrote, is not searched.
    if (hasServer) {
        TL_TRY(const store::Waiting waiting, outbox.waiting());
        facts.refused = waiting.refused;
        facts.waiting = waiting.records;
        facts.oldestWaiting = waiting.oldest;
        TL_TRY(facts.raisedUnsent, raised.unsentCount());
    }
    TL_TRY(const auto received, meta.number(store::MetaKey::LastReceived));
    if (received)
        facts.lastReceived = base::Millis{*received};
    TL_TRY(facts.aside, setAside(quarantine));
    TL_TRY(facts.fetching, wanted.count());
    TL_TRY(const store::Rescues::Count sealed, rescues.count());
    facts.rescued = sealed.unwritten;
    return facts;
}

Result<SyncFacts> syncFacts(const Reader &reader)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    const store::ReadStore &store = reader.store();
    TL_TRY(SyncFacts facts,
           syncFacts(store.outbox, store.meta, store.quarantine, store.raised, store.wantedFolders,
                     store.rescues, reader.names().hasServer));
    TL_TRY(facts.decisions, countDifferences(store.records, reader.names().isStaff));
    return facts;
}

std::optional<std::int64_t> freeBytes(const Reader &reader)
{
    return reader.store().freeBytes();
}

Result<std::vector<WaitingRecord>> waitingRecords(const Reader &reader, std::int64_t limit)
{
    std::vector<WaitingRecord> out;
    if (!reader.names().hasServer)
        return out;
    TL_TRY(const auto snapshot, reader.snapshot());
    TL_TRY(const auto changes, reader.store().outbox.waitingChanges(limit));
    for (const store::WaitingChange &change : changes) {
        TL_TRY(WaitingRecord one, describe(reader, change));
        out.push_back(std::move(one));
    }
    return out;
}

} // namespace throughline::service
