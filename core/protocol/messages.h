// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/statement.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

//! The bodies of requests and replies (sync.md D13), shared by client and server: maps with integer
//! keys from 1 in the order the design names them. Every decoder is strict and returns Malformed.
namespace throughline::protocol {

//! Name and value of the header that every reply to a device carries.
inline constexpr std::string_view stateHeader = "Throughline-State";

struct ServerState
{
    base::EpochId epoch; //!< null where no organisation is known yet
    std::uint64_t head = 0; //!< seq of the newest log entry
    std::uint64_t rosterSeq = 0; //!< seq of the newest roster statement
    base::Millis serverTime;
};
//! `<epoch hex> <head> <roster_seq> <server_ms>`
[[nodiscard]] std::string toText(const ServerState &state);
[[nodiscard]] std::optional<ServerState> parseServerState(std::string_view text);

struct Limits
{
    std::uint64_t pushBytes = limits::pushBytes;
    std::uint64_t pushItems = limits::pushItems;
    std::uint64_t pageBytes = limits::pageBytes;
};

//! GET /v1/server
struct ServerInfo
{
    SignPublicKey signKey;
    Limits limits;
};

//! A team seed sealed to one device.
struct Wrap
{
    base::TeamId team;
    std::uint64_t generation = 0;
    base::DeviceId device;
    base::Bytes sealed;
};

//! POST /v1/orgs
struct NewOrganisation
{
    std::vector<SignedStatement> chain;
    std::vector<Wrap> wraps;
    std::optional<std::string> token;
};

//! POST /v1/session; the challenge's body is the device alone, {1: device} -> {1: nonce}.
using SessionNonce = base::FixedBytes<struct SessionNonceTag, 32>;
struct SessionProof
{
    base::DeviceId device;
    SessionNonce nonce;
    Signature signature; //!< SIG "tl1/sess" over server key || nonce
};
inline constexpr std::string_view sessionDomain = "tl1/sess";
struct Session
{
    std::string token; //!< good for 15 minutes
    Limits limits;
};

//! GET /v1/roster?after=COUNT&nonce=HEX: statements from seq COUNT on.
struct RosterReply
{
    std::vector<SignedStatement> statements;
    Hash headHash;
    base::Millis serverTime;
    Signature fresh; //!< SIG "tl1/fresh" over nonce || head hash || server_ms (u64be)
};
inline constexpr std::string_view freshDomain = "tl1/fresh";

//! 409 of POST /v1/roster.
struct RosterConflict
{
    std::uint64_t head = 0;
    Hash hash;
};

struct PushItem
{
    EntryKind kind = EntryKind::Bundle;
    base::Bytes bytes;
};

struct PushResult
{
    Hash id;
    ItemStatus status = ItemStatus::Malformed;
    std::optional<std::uint64_t> seq; //!< of Stored and Duplicate
    //! StaleKey: the kid in force (32 bytes) or the team's generation; ClockAhead: the server's
    //! time.
    std::variant<std::monostate, std::uint64_t, base::Bytes> extra;
};

//! POST /v1/push. The signature is SIG "tl1/receipt" over `receiptMessage` of what has a seq here.
struct PushReply
{
    std::vector<PushResult> results;
    base::Millis received;
    Signature receipt;
};
inline constexpr std::string_view receiptDomain = "tl1/receipt";
[[nodiscard]] base::Bytes receiptMessage(const base::OrganisationId &organisation,
                                         const base::EpochId &epoch, const PushReply &reply);

struct LogEntry
{
    std::uint64_t seq = 0;
    base::Millis received;
    EntryKind kind = EntryKind::Bundle;
    base::Bytes bytes;
};

//! GET /v1/log
struct LogPage
{
    std::vector<LogEntry> entries;
    std::uint64_t next = 0; //!< the cursor after this page
    bool more = false;
};

//! 409 of GET /v1/log: the reader's past is not this log's past.
struct LogConflict
{
    base::EpochId epoch;
    std::uint64_t head = 0;
};

//! Part of a folder: its entries after a place in the log.
struct FolderPart
{
    base::FolderId folder;
    std::uint64_t after = 0;

    friend bool operator==(const FolderPart &, const FolderPart &) = default;
};

//! POST /v1/folders/fetch, whose body is `[[folder, after]..]`: what the log has of these folders,
//! in the order asked for, as much as goes into a page.
struct FolderFetch
{
    static constexpr std::size_t mostFolders = 64; //!< in one request

    //! Of one folder.
    struct Result
    {
        ItemStatus status = ItemStatus::Stored; //!< or NoAccess or CaseErased, and nothing of it
        std::uint64_t next = 0; //!< all up to here is in the reply
        bool more = false;
    };
    std::vector<LogEntry> entries;
    std::vector<Result> results; //!< at least one; of the folders that are left out ask again
};

//! GET /v1/invites/{id}
struct InviteOffer
{
    base::OrganisationId organisation;
    SignedStatement genesis;
    SignedStatement invite;
    std::uint64_t headSeq = 0;
    Hash headHash;
};

//! POST /v1/invites/{id}/accept
struct Acceptance
{
    SignPublicKey signKey;
    BoxPublicKey boxKey;
    Hash headHash;
    Signature p;
    Signature q;
};

//! One row of GET /v1/invites/pending.
struct PendingInvite
{
    base::InviteId invite;
    Acceptance acceptance;
};

[[nodiscard]] base::Bytes encode(const ServerInfo &value);
[[nodiscard]] base::Bytes encode(const NewOrganisation &value);
[[nodiscard]] base::Bytes encode(const SessionProof &value);
[[nodiscard]] base::Bytes encode(const Session &value);
[[nodiscard]] base::Bytes encode(const RosterReply &value);
[[nodiscard]] base::Bytes encode(const RosterConflict &value);
[[nodiscard]] base::Bytes encode(const std::vector<SignedStatement> &value);
[[nodiscard]] base::Bytes encode(const std::vector<PushItem> &value);
[[nodiscard]] base::Bytes encode(const PushReply &value);
[[nodiscard]] base::Bytes encode(const LogPage &value);
[[nodiscard]] base::Bytes encode(const LogConflict &value);
[[nodiscard]] base::Bytes encode(const std::vector<FolderPart> &value);
[[nodiscard]] base::Bytes encode(const FolderFetch &value);
[[nodiscard]] base::Bytes encode(const InviteOffer &value);
[[nodiscard]] base::Bytes encode(const Acceptance &value);
[[nodiscard]] base::Bytes encode(const std::vector<PendingInvite> &value);
//! `[[device, sealed]..]` of POST /v1/teams/{team}/{generation}/wraps: team and generation are in
//! the path.
[[nodiscard]] base::Bytes encodeDeviceWraps(const std::vector<Wrap> &value);
//! `[[team, generation, device]..]` of GET /v1/wraps/missing; `sealed` is empty.
[[nodiscard]] base::Bytes encodeMissingWraps(const std::vector<Wrap> &value);
//! {1: bytes} and {1: n}: epochs, devices, nonces, own wraps; heads.
[[nodiscard]] base::Bytes encodeOne(base::ByteView value);
[[nodiscard]] base::Bytes encodeOne(std::uint64_t value);
//! {1: [id..]}: the devices of a participant_mismatch.
[[nodiscard]] base::Bytes encodeDevices(const std::vector<base::DeviceId> &value);

//! `decode<LogPage>(bytes)`; defined for each type above that has an `encode`.
template<class T>
[[nodiscard]] base::Result<T> decode(base::ByteView bytes);
[[nodiscard]] base::Result<std::vector<Wrap>> decodeDeviceWraps(base::ByteView bytes);
[[nodiscard]] base::Result<std::vector<Wrap>> decodeMissingWraps(base::ByteView bytes);
[[nodiscard]] base::Result<base::Bytes> decodeOneBytes(base::ByteView bytes);
[[nodiscard]] base::Result<std::uint64_t> decodeOneNumber(base::ByteView bytes);
[[nodiscard]] base::Result<std::vector<base::DeviceId>> decodeDevices(base::ByteView bytes);

} // namespace throughline::protocol
