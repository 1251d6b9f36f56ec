// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/box.h"
#include "protocol/grant.h"
#include "protocol/messages.h"
#include "protocol/roster.h"
#include "sync/change.h"
#include "sync/clock.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace throughline::sync {

//! Why an entry of the log was set aside (sync.md D7). Numbers are stored: frozen.
enum class QuarantineReason : int {
    NoKey = 1, //!< its grant has not come yet
    UnknownDevice = 2,
    BadSignature = 3,
    NoRight = 4, //!< the author could not write this folder, or was cut off before
    RosterDiffers = 5, //!< the author saw another roster than this device: fork alarm
    RosterAhead = 6, //!< the author saw statements that this device has not
    ClockAhead = 7, //!< stamped more than a day ahead
    Malformed = 8,
    BadSeal = 9,
    CounterReused = 10, //!< two bundles with one counter value: a copied device
    BadGrant = 11,
    UnknownKind = 12, //!< a kind of entry of a later version
    CutOff = 13, //!< sealed by a device after what its cut lets count (D5)
    Upgraded = 14, //!< an older program could not read it, and this one has not tried yet
};

//! This device's own identity, for as long as the store is open.
struct DeviceKeys
{
    base::DeviceId device;
    base::UserId user;
    crypto::SigningKey sign;
    crypto::BoxKey box;
};

//! An entry that the log must have at its place: what shows a restored or rolled-back server (D8).
struct Anchor
{
    std::uint64_t seq = 0;
    protocol::Hash id;
};

//! How far this device has read the organisation's log.
struct Position
{
    std::optional<base::EpochId> epoch; //!< nothing before the first reply
    std::uint64_t cursor = 0;
    std::optional<Anchor> anchor; //!< the last entry received, or brought and passed
    std::optional<Anchor> brought; //!< the newest of this device's own that is not passed yet
    std::uint64_t headSeen = 0;
};

//! A key of a folder as its grants tell of it (D10); the key itself may not be here.
struct FolderEpoch
{
    base::KeyId kid;
    std::optional<base::Bytes> previous; //!< the key before, sealed under this one
    std::vector<base::TeamId> teams; //!< all that ever had a grant of it: who writes under it
};

//! How long and how much a folder's newest key has been in use, as far as this device has seen.
struct KeyUse
{
    base::Millis since;
    std::uint64_t bundles = 0;
};

//! A folder as far as checking and opening a bundle needs it.
struct FolderAccess
{
    std::map<std::uint64_t, FolderEpoch> epochs; //!< by number, without gaps
    //! The teams that have it now, and the generation of their key that the newest grant is for.
    std::map<base::TeamId, std::uint64_t> teams;
    std::map<base::KeyId, crypto::Secret32> keys;
    //! The device that made it for managers alone, and may write it without a role (D10) as long
    //! as nobody else has.
    std::optional<base::DeviceId> opener;
    KeyUse use;
    //! This device does not take it along: who may read it is known, and nothing of it is opened
    //! before all of it is fetched.
    bool isLeftBehind = false;
    //! What came first of it may not be here, and with it teams that have had it all the time:
    //! until it is, who seems to have no right may have one.
    bool isDoubtful = true;

    //! The epoch whose key has this name; null for none.
    [[nodiscard]] const FolderEpoch *epochOf(const base::KeyId &kid) const;
    //! True when a team that has it has a newer key than the grants are sealed to: who was shut out
    //! of the team may have the folder's key (D10).
    [[nodiscard]] bool isStale(const protocol::Roster &roster) const;
    //! True when the newest key has been in use for long enough, or for enough bundles, that this
    //! device replaces it when it writes next (D10). Not all folders of one day at once, and not
    //! all devices: each of the two is due a little before the limit, by as much as the key's name
    //! and the device's say.
    [[nodiscard]] bool isWorn(const base::DeviceId &device, base::Millis now) const;
};

//! A key is used no longer and no more than this where anybody writes (D10).
inline constexpr std::int64_t keyAgeMs = 365LL * 24 * 3600 * 1000;
inline constexpr std::int64_t keyBundles = std::int64_t{1} << 20;
//! So much earlier one or the other device begins to replace it.
inline constexpr std::int64_t keyAgeSpreadMs = 30LL * 24 * 3600 * 1000;
inline constexpr std::int64_t keyBundlesSpread = std::int64_t{1} << 16;

//! Changes of one folder that no bundle holds yet, and what sealing them needs.
struct UnsealedFolder
{
    struct Op
    {
        std::int64_t index = 0;
        base::HybridTime time;
        bool bumped = false; //!< may not be stamped earlier (D4, or another device has it)
        base::Bytes bytes;
    };
    base::FolderId folder;
    base::KeyId kid;
    crypto::Secret32 key;
    std::vector<protocol::Hash> heads;
    bool hasSealed = false; //!< earlier changes of it lie in bundles that wait for an answer
    std::vector<Op> ops;
};

struct SealedItem
{
    base::FolderId folder;
    protocol::Hash id;
    std::uint64_t n = 0;
    std::int64_t lastOp = 0;
    base::Bytes bytes;
};

struct WaitingItem
{
    base::FolderId folder;
    protocol::EntryKind kind = protocol::EntryKind::Bundle;
    protocol::Hash id;
    base::Bytes bytes;
};

//! What became of one pushed item.
struct Settled
{
    enum class What { Received, SealAgain, Refused };
    protocol::Hash id;
    What what = What::Received;
    protocol::ItemStatus status = protocol::ItemStatus::Stored;
    //! The entry's number in the log; 0 where it has none, or the log may be another one.
    std::uint64_t seq = 0;
};

struct IncomingGrant
{
    base::FolderId folder;
    base::TeamId team;
    std::uint64_t epoch = 0;
    base::KeyId kid;
    std::uint64_t generation = 0; //!< of the team's key
    std::optional<base::Bytes> previous; //!< the key before, sealed
    bool takesAway = false; //!< an ungrant
    std::optional<base::DeviceId> opener; //!< of a folder made for managers alone (D10)
    std::optional<base::Millis> received = std::nullopt; //!< by the server, where it showed it
};

//! A folder key that a grant held, or a later key led back to.
struct IncomingKey
{
    base::FolderId folder;
    std::uint64_t epoch = 0;
    base::KeyId kid;
    crypto::Secret32 key;
};

//! A new key of a folder that the server has taken.
struct NewFolderKey
{
    IncomingKey key;
    std::vector<IncomingGrant> grants;
    std::vector<WaitingItem> items; //!< the same as they were sent
};

struct IncomingBundle
{
    protocol::BundleHeader header;
    protocol::Hash id;
    std::optional<base::Millis> received; //!< by the server; nothing when it was carried in a file
    DecodedOps ops;
    bool isKnown = false; //!< a file brought it before: news is only that the server has it
};

//! How a bundle is known here; own ones are the server's.
enum class BundleState { Unknown, Carried, Received };

struct QuarantinedEntry
{
    protocol::Hash id;
    protocol::LogEntry entry;
    QuarantineReason reason = QuarantineReason::Malformed;
};

//! A bundle or grant as the server sent it.
struct CameAs
{
    WaitingItem item;
    std::uint64_t seq = 0; //!< in the log
    base::Millis received; //!< by the server
};

//! How far a folder has been fetched out of turn (D7, backfill).
struct FetchedFolder
{
    base::FolderId folder;
    std::uint64_t after = 0; //!< place in the server's log up to which it is here
    bool isWhole = false; //!< that is all there is
    bool isFromStart = false; //!< this page has its beginning
};

//! All that one page of the log brought, checked and opened.
struct IncomingPage
{
    std::vector<IncomingGrant> grants;
    std::vector<IncomingKey> keys;
    std::vector<IncomingBundle> bundles;
    std::vector<QuarantinedEntry> quarantined;
    std::vector<protocol::Hash> released; //!< what is set aside no longer, if it was
    //! Grants of this device's own, of folders that the server may not have yet.
    std::vector<WaitingItem> toSend;
    //! What the server sent of the above, as it came: for a time when it has that no more (D8).
    std::vector<CameAs> kept;
    //! Folders of which something came that rests on what is not here: to be fetched.
    std::vector<base::FolderId> wanted;
    std::vector<FetchedFolder> fetched; //!< the page is of these, out of turn
    Position position;
    base::Millis now; //!< corrected wall time, for the clock rules
};

//! The device's durable state as the sync round sees it. `service` adapts the store to this; the
//! simulator and tests bring their own. Every write is one transaction. One thread.
class ChangeLog
{
public:
    virtual ~ChangeLog() = default;

    [[nodiscard]] virtual const DeviceKeys &keys() const = 0;
    [[nodiscard]] virtual const protocol::Roster &roster() const = 0;
    //! The root key kept since enrolment, and the server key to sign a session for.
    [[nodiscard]] virtual protocol::SignPublicKey rootKey() const = 0;
    [[nodiscard]] virtual std::optional<protocol::SignPublicKey> serverKey() const = 0;
    //! Stores statements that `grown` has verified, and takes `grown` as the roster.
    [[nodiscard]] virtual base::Result<void>
    growRoster(std::span<const protocol::SignedStatement> statements, protocol::Roster grown) = 0;

    using TeamSeeds = std::map<std::pair<base::TeamId, std::uint64_t>, crypto::Secret32>;
    [[nodiscard]] virtual const TeamSeeds &teamSeeds() const = 0;
    [[nodiscard]] virtual base::Result<void> addTeamSeed(const base::TeamId &team,
                                                         std::uint64_t generation,
                                                         const crypto::Secret32 &seed) = 0;
    //! Size of the roster at which no device of any team was without its wrap.
    [[nodiscard]] virtual std::uint64_t wrapsCheckedAt() const = 0;
    [[nodiscard]] virtual base::Result<void> setWrapsCheckedAt(std::uint64_t rosterSize) = 0;

    //! When this device replaces the team's key that went stale with the statement `since`: what
    //! was said before, or else `proposed`, kept from now on (D2: not all at once).
    [[nodiscard]] virtual base::Result<base::Millis>
    rotationDue(const base::TeamId &team, std::uint64_t since, base::Millis proposed) = 0;

    [[nodiscard]] virtual const ClockOffset &clockOffset() const = 0;
    [[nodiscard]] virtual base::Result<void> setClockOffset(const ClockOffset &offset) = 0;

    // Outgoing
    [[nodiscard]] virtual base::Result<std::vector<UnsealedFolder>>
    unsealed(std::size_t maxFolders) = 0;
    //! Gives ops that were stamped by a wrong clock new times, in the outbox and in the rows they
    //! changed: later than everything that any bundle received or applied holds.
    [[nodiscard]] virtual base::Result<void> restamp(const base::FolderId &folder,
                                                     std::span<const std::int64_t> ops) = 0;
    //! The counter value of the newest seal; `storeSealed` moves it on.
    [[nodiscard]] virtual base::Result<std::uint64_t> sealCount() const = 0;
    //! Bundles, counter and heads together; durable before anything is sent (D8).
    [[nodiscard]] virtual base::Result<void> storeSealed(std::span<const SealedItem> items) = 0;
    //! Whether something has to wait although its turn has come; asked of each item once, in order.
    using Holds = std::function<bool(const base::FolderId &, protocol::EntryKind, base::ByteView)>;
    //! The oldest that wait for the server and are not held; at least one, whatever its size.
    [[nodiscard]] virtual base::Result<std::vector<WaitingItem>>
    toSend(std::size_t maxItems, std::size_t maxBytes, const Holds &holds) = 0;
    //! A grant that waits, sealed anew to a newer key of its team.
    [[nodiscard]] virtual base::Result<void>
    replaceGrant(const protocol::Hash &before, const protocol::Hash &id, base::ByteView bytes) = 0;
    //! From now on the folder is sealed under this key.
    [[nodiscard]] virtual base::Result<void> storeFolderKey(const NewFolderKey &made) = 0;
    //! True where the team has the folder now, by the newest grants known here.
    [[nodiscard]] virtual base::Result<bool> isGiven(const base::FolderId &folder,
                                                     const base::TeamId &team) const = 0;
    //! Folders whose key is older than that of a team that has them, and that this device may put
    //! right as a manager.
    [[nodiscard]] virtual base::Result<std::vector<base::FolderId>> staleFolders() = 0;
    [[nodiscard]] virtual base::Result<void> markSent(std::span<const protocol::Hash> ids) = 0;
    //! One push's outcome; `receipt` is the signed message and its signature. Returns how many
    //! records the server now has.
    [[nodiscard]] virtual base::Result<std::int64_t>
    settle(std::span<const Settled> outcome, base::Millis received, base::ByteView receipt) = 0;

    // Incoming
    [[nodiscard]] virtual base::Result<Position> position() const = 0;
    //! Remembers the epoch that the server is in.
    [[nodiscard]] virtual base::Result<void> setEpoch(const base::EpochId &epoch) = 0;
    [[nodiscard]] virtual base::Result<FolderAccess>
    folderAccess(const base::FolderId &folder) const = 0;
    [[nodiscard]] virtual base::Result<BundleState> bundleState(const protocol::Hash &id) const = 0;
    //! True when the device has made another bundle with this counter value.
    [[nodiscard]] virtual base::Result<bool> isCounterUsed(const base::DeviceId &device,
                                                           std::uint64_t n) const = 0;
    [[nodiscard]] virtual base::Result<std::vector<QuarantinedEntry>> quarantine() const = 0;
    //! Merges everything and moves the cursor, together. Returns how many records changed.
    [[nodiscard]] virtual base::Result<std::int64_t> apply(const IncomingPage &page) = 0;

    // What comes and goes with the right to read (D7)
    //! The page of the server's list of folders that is to be read next, where this device's user
    //! has come into a team and its keys are here.
    [[nodiscard]] virtual base::Result<std::optional<std::uint64_t>> listingPage() const = 0;
    //! Folders that the server has for this device: those that are not here are wanted from now on.
    //! `next` is the page after them; nothing when these were the last.
    [[nodiscard]] virtual base::Result<void> takeListing(std::span<const base::FolderId> folders,
                                                         std::optional<std::uint64_t> next) = 0;
    //! Folders to be fetched, those begun first.
    [[nodiscard]] virtual base::Result<std::vector<protocol::FolderPart>>
    wantedFolders(std::size_t most) = 0;
    //! Takes out of the store whatever this user may read no longer. Only at a moment when all
    //! grants up to now are known: a page may end between what takes and what gives.
    [[nodiscard]] virtual base::Result<void> leaveLostFolders() = 0;
};

} // namespace throughline::sync
