// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/kept_work.h"

#include "service/anchor.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace throughline::service {

using base::Result;
using store::DeviceStore;
using store::KeptEntries;
using store::MetaKey;
using store::OutgoingItem;

namespace {

//! Statements in one request: well below what a server takes.
constexpr std::size_t uploadBytes = 512 * 1024;
//! `Alarm` in meta: the server's log is not what it was.
constexpr std::int64_t frozenAlarm = 1;

[[nodiscard]] sync::KeptWork::Item itemOf(const KeptEntries::Entry &entry)
{
    return {entry.kind == OutgoingItem::Kind::Grant ? protocol::EntryKind::Grant
                                                    : protocol::EntryKind::Bundle,
            entry.id, entry.source == KeptEntries::Source::Own, entry.index, entry.isLeftBehind};
}

[[nodiscard]] KeptEntries::Entry entryOf(const sync::KeptWork::Item &item)
{
    return {item.isOwn ? KeptEntries::Source::Own : KeptEntries::Source::Others, item.place,
            item.kind == protocol::EntryKind::Grant ? OutgoingItem::Kind::Grant
                                                    : OutgoingItem::Kind::Bundle,
            item.id};
}

} // namespace

Result<std::vector<protocol::SignedStatement>> StoreKeptWork::statements(std::uint64_t from)
{
    TL_TRY(const std::vector<protocol::SignedStatement> chain, m_workspace.wholeChain());
    std::vector<protocol::SignedStatement> lacking;
    std::size_t bytes = 0;
    for (std::size_t seq = from; seq < chain.size(); ++seq) {
        bytes += chain[seq].bytes.size() + 128 * chain[seq].signatures.size();
        if (bytes > uploadBytes && !lacking.empty())
            break;
        lacking.push_back(chain[seq]);
    }
    return lacking;
}

Result<std::optional<sync::Anchor>> StoreKeptWork::receivedUpTo(std::uint64_t seq)
{
    const std::uint64_t bound =
        std::min<std::uint64_t>(seq, std::numeric_limits<std::int64_t>::max());
    TL_TRY(const auto last, m_workspace.store().kept.lastUpTo(bound));
    return last ? std::optional(sync::Anchor{last->first, last->second}) : std::nullopt;
}

Result<void> StoreKeptWork::moveOn(const base::EpochId &epoch,
                                   const std::optional<sync::Anchor> &common)
{
    store::Meta &meta = m_workspace.store().meta;
    TL_TRY(auto transaction, m_workspace.store().begin(DeviceStore::Durability::Durable));
    const auto cursor = static_cast<std::int64_t>(common ? common->seq : 0);
    TL_CHECK(meta.set(MetaKey::Cursor, cursor));
    TL_CHECK(meta.set(MetaKey::HeadSeen, cursor));
    TL_CHECK(common ? meta.set(MetaKey::Anchor, encodeAnchor(*common))
                    : meta.remove(MetaKey::Anchor));
    TL_CHECK(meta.remove(MetaKey::OwnAnchor));
    TL_CHECK(m_workspace.store().kept.forgetPlacesAfter(common ? common->seq : 0));
    TL_CHECK(m_workspace.store().wantedFolders.startAnew());
    TL_CHECK(meta.set(MetaKey::Epoch, epoch.view()));
    TL_CHECK(meta.set(MetaKey::OwedToServer, std::int64_t{1}));
    TL_CHECK(meta.remove(MetaKey::Alarm));
    // Whose seals and whose new keys the server has is to be asked anew.
    TL_CHECK(meta.remove(MetaKey::WrapsCheckedAt));
    TL_CHECK(meta.remove(MetaKey::FoldersCheckedAt));
    return transaction.commit();
}

bool StoreKeptWork::isFrozen() const
{
    const auto alarm = m_workspace.store().meta.number(MetaKey::Alarm);
    return alarm && *alarm == frozenAlarm;
}

Result<void> StoreKeptWork::setFrozen(bool frozen)
{
    store::Meta &meta = m_workspace.store().meta;
    TL_TRY(auto transaction, m_workspace.store().begin(DeviceStore::Durability::Durable));
    if (frozen) {
        TL_CHECK(meta.set(MetaKey::Alarm, frozenAlarm));
        // Should the log fit without it, all that is kept is given back, and this with it.
        TL_CHECK(meta.remove(MetaKey::OwnAnchor));
    } else {
        // What was read after the entry that fits may have come from the other log: whatever cuts
        // the next page short, it is read again.
        TL_TRY(const auto anchor, meta.bytes(MetaKey::Anchor));
        TL_TRY(const auto cursor, meta.number(MetaKey::Cursor));
        const auto fits = anchor ? decodeAnchor(*anchor) : std::nullopt;
        TL_CHECK(meta.set(
            MetaKey::Cursor,
            std::min(cursor.value_or(0), static_cast<std::int64_t>(fits ? fits->seq : 0))));
        TL_CHECK(meta.remove(MetaKey::Alarm));
        TL_CHECK(meta.set(MetaKey::OwedToServer, std::int64_t{1}));
    }
    return transaction.commit();
}

bool StoreKeptWork::isOwed() const
{
    const auto owed = m_workspace.store().meta.number(MetaKey::OwedToServer);
    return owed && owed->value_or(0) != 0;
}

Result<void> StoreKeptWork::setOwed(bool owed)
{
    store::Meta &meta = m_workspace.store().meta;
    TL_TRY(auto transaction, m_workspace.store().begin(DeviceStore::Durability::Durable));
    TL_CHECK(owed ? meta.set(MetaKey::OwedToServer, std::int64_t{1})
                  : meta.remove(MetaKey::OwedToServer));
    return transaction.commit();
}

namespace {

//! A new key says first whom it is taken from, while those who had the one before decide (D10); of
//! a first key that was given, whoever lost it lost it after they had it.
[[nodiscard]] int placeOf(const protocol::Grant &grant)
{
    if (!grant.sealedKey)
        return grant.epoch > 0 ? 0 : 2;
    return 1;
}

} // namespace

Result<std::vector<sync::KeptWork::Item>> StoreKeptWork::grants()
{
    struct Ordered
    {
        base::FolderId folder;
        std::uint64_t epoch = 0;
        int place = 0; //!< among those of an epoch
        std::size_t came = 0;
        Item item;
    };
    std::vector<Ordered> ordered;
    const KeptEntries &kept = m_workspace.store().kept;
    // Own ones came back with the others, in the order of the log, but for the very newest.
    for (const auto source : {KeptEntries::Source::Others, KeptEntries::Source::Own}) {
        TL_TRY(const auto entries,
               kept.after(source, OutgoingItem::Kind::Grant, 0,
                          std::numeric_limits<std::int64_t>::max()));
        for (const KeptEntries::Entry &entry : entries) {
            TL_TRY(const auto bytes, kept.bytesOf(entry));
            const auto grant = bytes
                ? protocol::decodeGrant(*bytes)
                : base::Error{base::ErrorCode::NotFound, "It has gone meanwhile."};
            if (grant)
                ordered.push_back({grant->grant.folder, grant->grant.epoch, placeOf(grant->grant),
                                   ordered.size(), itemOf(entry)});
        }
    }
    std::sort(ordered.begin(), ordered.end(), [](const Ordered &a, const Ordered &b) {
        return std::tie(a.folder, a.epoch, a.place, a.came)
            < std::tie(b.folder, b.epoch, b.place, b.came);
    });
    std::vector<Item> items;
    std::set<protocol::Hash> seen;
    for (const Ordered &one : ordered) {
        if (seen.insert(one.item.id).second)
            items.push_back(one.item);
    }
    return items;
}

Result<std::vector<sync::KeptWork::Item>> StoreKeptWork::bundlesAfter(const Item *last,
                                                                      std::size_t most)
{
    const KeptEntries &kept = m_workspace.store().kept;
    const auto limit = static_cast<std::int64_t>(most);
    std::vector<Item> items;
    // What is own may answer what others wrote, and whoever opened a folder for managers writes
    // there before them or not at all (D10).
    if (!last || !last->isOwn) {
        TL_TRY(const auto others,
               kept.after(KeptEntries::Source::Others, OutgoingItem::Kind::Bundle,
                          last ? last->place : 0, limit));
        std::transform(others.begin(), others.end(), std::back_inserter(items), itemOf);
    }
    if (!items.empty())
        return items;
    TL_TRY(const auto own,
           kept.after(KeptEntries::Source::Own, OutgoingItem::Kind::Bundle,
                      last && last->isOwn ? last->place : 0, limit));
    std::transform(own.begin(), own.end(), std::back_inserter(items), itemOf);
    return items;
}

Result<std::optional<base::Bytes>> StoreKeptWork::bytesOf(const Item &item)
{
    return m_workspace.store().kept.bytesOf(entryOf(item));
}

Result<void> StoreKeptWork::keepReceipt(base::Millis received, base::ByteView receipt)
{
    TL_TRY(auto transaction, m_workspace.store().begin(DeviceStore::Durability::Lazy));
    TL_CHECK(m_workspace.store().outbox.addReceipt(received, receipt));
    return transaction.commit();
}

Result<void> forgetKeptWork(Workspace &workspace)
{
    TL_TRY(auto transaction, workspace.store().begin(DeviceStore::Durability::Lazy));
    TL_CHECK(workspace.store().outbox.forgetSentBefore(workspace.now() + -keptMs));
    TL_CHECK(workspace.store().kept.forgetBefore(workspace.now()));
    return transaction.commit();
}

} // namespace throughline::service
