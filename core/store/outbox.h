// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/schema.h"
#include "store/folders.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Where a record stands on its way to the organisation's server (codes list offline_state).
enum class RecordState { Queued, Sent, Synced };

//! One change of one record, waiting to be sealed. It stays here until a signed receipt names the
//! bundle that carried it, so that it can always be sealed again.
struct OutgoingOp
{
    std::int64_t index = 0; //!< in order of making; set by the outbox
    domain::Kind kind = domain::Kind::Person;
    base::RecordId record;
    base::Millis made;
    base::HybridTime time;
    //! Stamped after a value from the future (D4), or known to another device from a file: never
    //! stamped earlier.
    bool bumped = false;
    base::Bytes op; //!< as sync encodes it
};

//! A sealed bundle or a grant, ready to be sent as it is.
struct OutgoingItem
{
    enum class Kind { Bundle = 1, Grant = 2 };

    std::int64_t index = 0; //!< order of sending; set by the outbox
    Kind kind = Kind::Bundle;
    ItemId id;
    std::int64_t folder = 0;
    std::uint64_t n = 0; //!< 0 for a grant
    std::int64_t lastOp = 0; //!< the bundle holds the folder's ops up to this index
    base::Bytes bytes;
};

struct Waiting
{
    std::int64_t records = 0;
    std::optional<base::Millis> oldest;
    std::int64_t refused = 0; //!< records in items the server will never take
};

//! A record with changes on their way.
struct WaitingChange
{
    domain::Kind kind = domain::Kind::Person;
    base::RecordId record;
    base::Millis made; //!< the oldest of its changes
    std::optional<int> refused; //!< why the server will never take it, as given to `refuse`

    friend bool operator==(const WaitingChange &, const WaitingChange &) = default;
};

//! The outgoing side (sync.md D15): ops, sealed items, and what became of them. Every call runs in
//! the caller's transaction where it writes.
class Outbox
{
public:
    explicit Outbox(sqlite::Connection &connection) : m_connection(connection) {}

    [[nodiscard]] base::Result<void> addOp(std::int64_t folder, const OutgoingOp &op);
    //! For a grant, at folder creation, and for bundles at sealing.
    [[nodiscard]] base::Result<void> addItem(const OutgoingItem &item);

    //! A grant sealed anew takes the place of the one before it in the order of sending.
    [[nodiscard]] base::Result<void> replaceGrant(const ItemId &before, const ItemId &id,
                                                  base::ByteView bytes);

    //! Folders with ops newer than their last live (not dropped) bundle, oldest op first.
    [[nodiscard]] base::Result<std::vector<std::int64_t>> foldersToSeal(std::int64_t limit) const;
    //! Ops of the folder that no live bundle holds, oldest first, within both limits (at least
    //! one).
    [[nodiscard]] base::Result<std::vector<OutgoingOp>>
    unsealedOps(std::int64_t folder, std::size_t maxOps, std::size_t maxBytes) const;
    //! Every op of the folder that the server is not known to have, oldest first, in a bundle or
    //! not.
    [[nodiscard]] base::Result<std::vector<OutgoingOp>> opsOf(std::int64_t folder) const;
    //! The folders that have any, and those with a grant that the server is not known to have.
    [[nodiscard]] base::Result<std::vector<std::int64_t>> foldersWithWork() const;
    //! The folder's grants that the server is not known to have, in order.
    [[nodiscard]] base::Result<std::vector<OutgoingItem>> grantsOf(std::int64_t folder) const;
    //! The first of them: the folder was made here. Nothing for none.
    [[nodiscard]] base::Result<std::optional<OutgoingItem>> grantOf(std::int64_t folder) const;
    //! Puts another stamp on an op that no live bundle holds.
    [[nodiscard]] base::Result<void> restamp(std::int64_t folder, const OutgoingOp &op);

    //! Whether an item is left out, and counts to no limit; asked of each once, in order.
    using Holds = std::function<base::Result<bool>(const OutgoingItem &)>;
    //! Items neither acknowledged nor refused, in order, within both limits (at least one).
    [[nodiscard]] base::Result<std::vector<OutgoingItem>>
    toSend(std::size_t maxItems, std::size_t maxBytes, const Holds &holds = {}) const;
    //! Every item that the server has, or may yet get, as long as its bytes are kept, in order: for
    //! whoever takes them elsewhere. Of acknowledged ones `isReceived`.
    [[nodiscard]] base::Result<void> forEachItem(
        const std::function<base::Result<void>(const OutgoingItem &, bool isReceived)> &take) const;
    //! An item as it was sealed, as long as its bytes are kept.
    [[nodiscard]] base::Result<std::optional<base::Bytes>> bytesOf(const ItemId &id) const;
    [[nodiscard]] base::Result<void> markSent(std::span<const ItemId> ids);
    //! The bundle goes to another device in a file: its ops keep the stamps that they have there.
    [[nodiscard]] base::Result<void> keepStamps(const ItemId &id);
    //! Whether a bundle of the folder waits for the server's answer.
    [[nodiscard]] base::Result<bool> hasSealed(std::int64_t folder) const;

    //! What an acknowledged item carried.
    struct Carried
    {
        domain::Kind kind = domain::Kind::Person;
        base::RecordId record;
        base::HybridTime time; //!< the change's stamp
    };
    //! The item is received: its ops leave the outbox, its bytes are kept for `keep_sent_days`.
    //! Nothing (an empty list) when the id is unknown or was acknowledged before.
    [[nodiscard]] base::Result<std::vector<Carried>> acknowledge(const ItemId &id,
                                                                 base::Millis received);
    //! The item must be sealed anew (stale key, clock): it goes, its ops wait again.
    [[nodiscard]] base::Result<void> drop(const ItemId &id);
    //! The server will never take the item: kept with the reason, shown, not sent again.
    [[nodiscard]] base::Result<void> refuse(const ItemId &id, int reason);
    //! What was refused for this reason may be taken now: bundles are sealed anew, grants go as
    //! they are.
    [[nodiscard]] base::Result<void> offerAgain(int reason);

    [[nodiscard]] base::Result<Waiting> waiting() const;
    //! Synced where no change of the record is on its way. By index: costs what the record's own
    //! changes are, however many wait.
    [[nodiscard]] base::Result<RecordState> stateOf(const base::RecordId &record) const;
    //! Refused records first, then in order of their oldest change.
    [[nodiscard]] base::Result<std::vector<WaitingChange>> waitingChanges(std::int64_t limit) const;

    //! The index of the newest op ever made. What one transaction adds lies between the mark from
    //! before it and the mark from after it.
    [[nodiscard]] base::Result<std::int64_t> mark() const;
    //! Takes back what one transaction added, for an undo within seconds (interface.md 3.3): the
    //! ops after `before` up to `after`. True when they are gone, all but those of folders, which
    //! stay: the caller removes the rows whose insert it was (`Records::remove`) and puts the
    //! others back as they were, unless something has come into them from another device since.
    //! False, and nothing done, when one of them is sealed or already with the server, or when one
    //! of the records has a newer op.
    [[nodiscard]] base::Result<bool> takeBack(std::int64_t before, std::int64_t after);

    //! A receipt as the server signed it.
    [[nodiscard]] base::Result<void> addReceipt(base::Millis received, base::ByteView receipt);
    //! Bytes of items acknowledged before this moment are not needed any more.
    [[nodiscard]] base::Result<void> forgetSentBefore(base::Millis moment);

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
