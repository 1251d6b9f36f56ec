// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/types.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace throughline::protocol {

//! A name that only members can read: nonce||ciphertext under the key of team `all` at that
//! generation (sync.md D2).
struct SealedName
{
    std::uint64_t generation = 0;
    base::Bytes sealed;
    friend bool operator==(const SealedName &, const SealedName &) = default;
};

//! Nothing this device sealed after n counts once the statement that holds the cut is in force
//! (D5).
struct Cut
{
    base::DeviceId device;
    std::uint64_t lastN = 0;
    friend bool operator==(const Cut &, const Cut &) = default;
};

struct Policy
{
    std::uint64_t leaseDays = 30;
    std::uint64_t minimumClient = 0;
    //! Numbers of people below it do not leave the organisation; nothing: what the program has.
    std::optional<std::uint64_t> hideBelow = std::nullopt;
    friend bool operator==(const Policy &, const Policy &) = default;
};

struct Genesis
{
    SignPublicKey rootSignKey;
    BoxPublicKey recoveryBoxKey;
    base::UserId user;
    SignPublicKey signKey;
    BoxPublicKey boxKey;
    std::optional<SignPublicKey> serverSignKey;
    std::vector<base::Bytes> spkiPins;
    Policy policy;
    friend bool operator==(const Genesis &, const Genesis &) = default;
};

struct UserAdd
{
    base::UserId user;
    SealedName name;
    friend bool operator==(const UserAdd &, const UserAdd &) = default;
};

struct DeviceAdd
{
    base::UserId user;
    SignPublicKey signKey;
    BoxPublicKey boxKey;
    base::InviteId invite;
    Signature p; //!< by the key of the invite: the new device knew the code
    Signature q; //!< by the new device
    Hash headHash; //!< head of the chain that the new device was shown
    friend bool operator==(const DeviceAdd &, const DeviceAdd &) = default;
};

struct TeamAdd
{
    base::TeamId team;
    TeamKind kind = TeamKind::Work;
    std::optional<base::UserId> user; //!< of a personal team
    std::optional<SealedName> name; //!< of a work team
    base::FolderId folder;
    friend bool operator==(const TeamAdd &, const TeamAdd &) = default;
};

struct MemberSet
{
    base::UserId user;
    base::TeamId team;
    Role role = Role::Reader;
    std::vector<Cut> cuts; //!< when it lowers the role
    friend bool operator==(const MemberSet &, const MemberSet &) = default;
};

//! Takes a member out of a team, with the cuts that end what their devices wrote there.
struct MemberUnset
{
    base::UserId user;
    base::TeamId team;
    std::vector<Cut> cuts;
    friend bool operator==(const MemberUnset &, const MemberUnset &) = default;
};

//! Why a device is shut out: what its owner is told, and whether it is expected to be seen again.
enum class RevokeReason : std::uint8_t { Left = 0, Lost = 1, Stolen = 2, Copied = 3 };

//! Shuts a device out for good: nothing of it beyond lastN counts anywhere (D5, D10).
struct DeviceRevoke
{
    base::DeviceId device;
    std::uint64_t lastN = 0;
    bool wipe = false; //!< it destroys all it holds, unsent work too; otherwise it locks
    RevokeReason reason = RevokeReason::Left;
    friend bool operator==(const DeviceRevoke &, const DeviceRevoke &) = default;
};

//! Makes a user an administrator, or one no longer, with the cuts of their devices.
struct AdminSet
{
    base::UserId user;
    bool isAdmin = false;
    std::vector<Cut> cuts; //!< when it takes the right away
    friend bool operator==(const AdminSet &, const AdminSet &) = default;
};

struct InviteCancel
{
    base::InviteId invite;
    friend bool operator==(const InviteCancel &, const InviteCancel &) = default;
};

//! Signed by the root: a new first device of an administrator, when all others are gone (D12).
struct Recover
{
    base::UserId user;
    SignPublicKey signKey;
    BoxPublicKey boxKey;
    friend bool operator==(const Recover &, const Recover &) = default;
};

struct TeamKeyAdd
{
    base::TeamId team;
    std::uint64_t generation = 0;
    BoxPublicKey boxKey;
    base::Bytes recovery; //!< the seed, sealed to the recovery key
    std::optional<base::Bytes> previous; //!< seed of the generation before, sealed under this one
    friend bool operator==(const TeamKeyAdd &, const TeamKeyAdd &) = default;
};

struct Invite
{
    SignPublicKey inviteKey;
    base::UserId user;
    std::vector<std::pair<base::TeamId, Role>> teams;
    base::Millis expires;
    Hash tag;
    friend bool operator==(const Invite &, const Invite &) = default;
};

struct ServerKey
{
    SignPublicKey serverSignKey;
    std::vector<base::Bytes> spkiPins;
    std::string url;
    friend bool operator==(const ServerKey &, const ServerKey &) = default;
};

//! Everything of a person's folder is destroyed, on the server and on every device (D11).
struct Erase
{
    base::FolderId folder;
    std::string code; //!< why: a key of the code list erasure_reason, and nothing else
    friend bool operator==(const Erase &, const Erase &) = default;
};

//! The server was put back from a backup, and this is where it goes on (sync.md D8): an
//! administrator has seen that it holds the chain up to here.
struct ServerEpoch
{
    base::EpochId epoch;
    std::uint64_t reason = 0; //!< 0: put back from a backup; others are for later versions
    friend bool operator==(const ServerEpoch &, const ServerEpoch &) = default;
};

//! A statement of a type that this version does not act on, or whose body breaks its type's format:
//! kept as it came.
struct OtherStatement
{
    std::uint64_t type = 0;
    base::Bytes body;
    friend bool operator==(const OtherStatement &, const OtherStatement &) = default;
};

using StatementBody = std::variant<Genesis, UserAdd, DeviceAdd, DeviceRevoke, TeamAdd, MemberSet,
                                   MemberUnset, TeamKeyAdd, Invite, InviteCancel, Erase, Policy,
                                   ServerKey, AdminSet, Recover, ServerEpoch, OtherStatement>;

//! The table's numbers (D2). +128 means "the same, critical".
enum class StatementType : std::uint64_t {
    Genesis = 0,
    UserAdd = 1,
    DeviceAdd = 2,
    DeviceRevoke = 3,
    TeamAdd = 4,
    MemberSet = 5,
    MemberUnset = 6,
    TeamKey = 7,
    Checkpoint = 8,
    Invite = 9,
    InviteCancel = 10,
    Erase = 11,
    Policy = 12,
    ServerEpoch = 13,
    ServerKey = 14,
    AdminSet = 15,
    Recover = 16,
};

struct Statement
{
    base::OrganisationId organisation;
    std::uint64_t seq = 0;
    Hash previous;
    base::DeviceId author;
    base::Millis issued; //!< information only
    bool critical =
        false; //!< who does not know the type must not go on as if nothing had been said
    StatementBody body;
    friend bool operator==(const Statement &, const Statement &) = default;
};

//! [device, signature]; the device is null (zero bytes) for the root.
using StatementSignature = std::pair<base::DeviceId, Signature>;

//! A statement as it stands in the chain: its bytes are what is hashed and signed.
struct SignedStatement
{
    base::Bytes bytes;
    std::vector<StatementSignature> signatures;
    friend bool operator==(const SignedStatement &, const SignedStatement &) = default;
};

inline constexpr std::string_view rosterDomain = "tl1/roster";

[[nodiscard]] base::Bytes encode(const Statement &statement);
//! ErrorCode::Malformed where the bytes are not a statement of this version.
[[nodiscard]] base::Result<Statement> decodeStatement(base::ByteView bytes);

[[nodiscard]] inline Hash hashOf(const SignedStatement &statement)
{
    return crypto::blake2b256({statement.bytes});
}

//! p and q of an accepted invite are signatures over this (D9).
[[nodiscard]] base::Bytes acceptMessage(const SignPublicKey &inviteKey,
                                        const SignPublicKey &signKey, const BoxPublicKey &boxKey,
                                        const Hash &headHash);
inline constexpr std::string_view acceptDomain = "tl1/accept";

} // namespace throughline::protocol
