// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/box.h"
#include "crypto/secret.h"
#include "protocol/bundle.h"
#include "protocol/grant.h"
#include "protocol/statement.h"

#include <optional>
#include <string>
#include <string_view>

//! How every key comes from another (sync.md D1, D2, D9, D10), in one place.
namespace throughline::sync {

//! The organisation's root, 32 bytes on paper, and what it yields.
struct RootKeys
{
    explicit RootKeys(const crypto::Secret32 &root);
    crypto::SigningKey sign;
    crypto::BoxKey recovery;
};

//! The key pair of a team's generation, from its seed.
[[nodiscard]] crypto::BoxKey teamBoxKey(const crypto::Secret32 &seed);

//! The seed of the generation before, sealed under that of `generation` (D2, field 5 of team_key):
//! who gets the newest gets all before it.
struct SeedPlace
{
    base::OrganisationId organisation;
    base::TeamId team;
    std::uint64_t generation = 0;
};
[[nodiscard]] base::Bytes sealPreviousSeed(const crypto::Secret32 &seed, const SeedPlace &place,
                                           const crypto::Secret32 &previous, base::Random &random);
[[nodiscard]] std::optional<crypto::Secret32>
openPreviousSeed(const crypto::Secret32 &seed, const SeedPlace &place, base::ByteView sealed);

//! What a folder key derives (D10): content and previous-key keys.
[[nodiscard]] crypto::Secret32 folderContentKey(const crypto::Secret32 &folderKey);
[[nodiscard]] base::KeyId keyId(const crypto::Secret32 &folderKey);

//! Names of users and teams, readable by whoever holds the seed of team `all` (D2). `subject` is
//! the id of the user or team that bears the name.
[[nodiscard]] protocol::SealedName sealName(const crypto::Secret32 &allSeed,
                                            std::uint64_t generation,
                                            const base::OrganisationId &organisation,
                                            base::ByteView subject, std::string_view name,
                                            base::Random &random);
[[nodiscard]] std::optional<std::string> openName(const crypto::Secret32 &allSeed,
                                                  const base::OrganisationId &organisation,
                                                  base::ByteView subject,
                                                  const protocol::SealedName &name);

//! The 128-bit code of an invite (D9): its key, and the tag that only a holder of the code can
//! make.
using InviteCode = crypto::Secret<16>;
[[nodiscard]] crypto::SigningKey inviteKey(const InviteCode &code);
[[nodiscard]] protocol::Hash inviteTag(const InviteCode &code,
                                       const base::OrganisationId &organisation,
                                       const protocol::SignPublicKey &rootKey,
                                       const std::optional<protocol::SignPublicKey> &serverKey);

//! A folder key sealed to a team, signed: the grant that comes with a new folder (epoch 0), gives a
//! second team the same folder, or brings a new key of a folder, which leads back to the last one.
struct GrantRequest
{
    base::OrganisationId organisation;
    base::FolderId folder;
    std::uint64_t epoch = 0;
    crypto::Secret32 folderKey;
    std::optional<crypto::Secret32> previousKey; //!< of the epoch before
    base::TeamId team;
    std::uint64_t generation = 0;
    protocol::BoxPublicKey teamKey;
    base::DeviceId device;
    std::uint64_t rosterSeq = 0;
};
struct MadeGrant
{
    protocol::Hash id;
    base::Bytes bytes;
};
[[nodiscard]] MadeGrant makeGrant(const GrantRequest &request, const crypto::SigningKey &signer,
                                  base::Random &random);
//! Signed as it stands; one without a key says that the team has the folder no longer (D10).
[[nodiscard]] MadeGrant signGrant(const protocol::Grant &grant, const crypto::SigningKey &signer);
//! The folder key, or nothing when the box was not for this team or holds a key of another id.
[[nodiscard]] std::optional<crypto::Secret32> openGrant(const protocol::Grant &grant,
                                                        const crypto::BoxKey &teamKey);
//! The key of the epoch before, out of field 8 of a grant of this one (D10).
[[nodiscard]] std::optional<crypto::Secret32>
openPreviousKey(const crypto::Secret32 &folderKey, const base::OrganisationId &organisation,
                const base::FolderId &folder, std::uint64_t epoch, base::ByteView sealed);

} // namespace throughline::sync
