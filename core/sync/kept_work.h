// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/change_log.h"

#include <string>

namespace throughline::sync {

//! What this device keeps of its own and of others' work for a server that was put back from a
//! backup (sync.md D8), and where it stands with that. `service` adapts the store to this. Every
//! write is one transaction. One thread, that of the round.
class KeptWork
{
public:
    //! Something that the server had once, without its bytes.
    struct Item
    {
        protocol::EntryKind kind = protocol::EntryKind::Bundle;
        protocol::Hash id;
        bool isOwn = false;
        std::int64_t place = 0; //!< in order of coming, within own ones and others
        bool isLeftBehind = false; //!< an own one, whose grants are on other devices alone
    };

    virtual ~KeptWork() = default;

    //! This device's chain from the statement `from` on, as much as goes into one request.
    [[nodiscard]] virtual base::Result<std::vector<protocol::SignedStatement>>
    statements(std::uint64_t from) = 0;

    //! The newest entry up to that seq that is known to have come from the server; nothing where
    //! none is kept.
    [[nodiscard]] virtual base::Result<std::optional<Anchor>> receivedUpTo(std::uint64_t seq) = 0;
    //! From now on the server is in this epoch, and its log is read on after the entry `common`,
    //! up to which it is the one that was read before: from its beginning where there is none.
    //! What is kept is owed to it.
    [[nodiscard]] virtual base::Result<void> moveOn(const base::EpochId &epoch,
                                                    const std::optional<Anchor> &common) = 0;
    //! The log is not what it was, in the same epoch: until it is again, nothing is read of it.
    [[nodiscard]] virtual bool isFrozen() const = 0;
    //! Frozen, or no more: then what is kept is owed.
    [[nodiscard]] virtual base::Result<void> setFrozen(bool frozen) = 0;

    //! True when what is kept has to be offered to the server.
    [[nodiscard]] virtual bool isOwed() const = 0;
    [[nodiscard]] virtual base::Result<void> setOwed(bool owed) = 0;
    //! All grants in the order in which they may come back: those of a folder together, an epoch
    //! after the other.
    [[nodiscard]] virtual base::Result<std::vector<Item>> grants() = 0;
    //! The bundles after that one, own ones first; null for the first of them.
    [[nodiscard]] virtual base::Result<std::vector<Item>> bundlesAfter(const Item *last,
                                                                       std::size_t most) = 0;
    //! Nothing where it has gone meanwhile.
    [[nodiscard]] virtual base::Result<std::optional<base::Bytes>> bytesOf(const Item &item) = 0;
    //! The signed message and its signature, for what the server has taken again.
    [[nodiscard]] virtual base::Result<void> keepReceipt(base::Millis received,
                                                         base::ByteView receipt) = 0;
};

} // namespace throughline::sync
