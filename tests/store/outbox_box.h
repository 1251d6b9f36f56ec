// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/bare_store.h"

#include "store/outbox.h"
#include "store/store_check.h"

#include <set>

namespace throughline::test {

//! More than any test puts in.
inline constexpr std::size_t many = 1000;

[[nodiscard]] inline store::OutgoingOp op(std::uint8_t record, std::int64_t made = 0)
{
    store::OutgoingOp out;
    out.kind = domain::Kind::Contact;
    out.record = idOf<base::RecordId>(record);
    out.made = {made};
    out.time = {std::uint64_t{1} << 63 | record};
    out.bumped = record % 2 == 1;
    out.op = base::Bytes(10, record);
    return out;
}

struct Box : BareStore
{
    store::Outbox outbox{connection};
    std::uint8_t nextId = 1;

    void add(std::int64_t folder, std::uint8_t record, std::int64_t made = 0)
    {
        if (!outbox.addOp(folder, op(record, made)).ok())
            qFatal("no op");
    }
    [[nodiscard]] std::vector<std::int64_t> unsealed(std::int64_t folder, std::size_t most = many)
    {
        std::vector<std::int64_t> indexes;
        const auto ops = outbox.unsealedOps(folder, most, 1 << 20);
        for (const store::OutgoingOp &one : ops.value())
            indexes.push_back(one.index);
        return indexes;
    }
    //! A bundle of the folder's oldest unsealed ops.
    store::ItemId seal(std::int64_t folder, std::size_t most = many)
    {
        store::OutgoingItem item;
        item.id = idOf<store::ItemId>(nextId++);
        item.folder = folder;
        item.n = nextId;
        item.lastOp = unsealed(folder, most).back();
        item.bytes = base::Bytes(100, nextId);
        if (!outbox.addItem(item).ok())
            qFatal("no item");
        return item.id;
    }
    [[nodiscard]] std::vector<store::ItemId> sendable()
    {
        std::vector<store::ItemId> ids;
        const auto items = outbox.toSend(many, 1 << 20);
        for (const store::OutgoingItem &item : items.value())
            ids.push_back(item.id);
        return ids;
    }
    //! Records an acknowledged item carried, by the first byte of their id.
    [[nodiscard]] std::set<int> acknowledge(const store::ItemId &id)
    {
        std::set<int> records;
        const auto carried = outbox.acknowledge(id, {5});
        for (const store::Outbox::Carried &one : carried.value())
            records.insert(one.record.bytes[0]);
        return records;
    }
    [[nodiscard]] store::RecordState state(std::uint8_t record)
    {
        return *outbox.stateOf(idOf<base::RecordId>(record));
    }
    //! What the check of the store says of the outgoing side.
    [[nodiscard]] QString wrong()
    {
        QString all;
        const auto findings = store::examine(connection);
        for (const std::string &finding : findings.value()) {
            if (finding.find("whose record is not there") == std::string::npos)
                all += QString::fromStdString(finding);
        }
        return all;
    }
};

} // namespace throughline::test
