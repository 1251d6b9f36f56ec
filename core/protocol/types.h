// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/id.h"
#include "crypto/hash.h"
#include "crypto/sign.h"

#include <cstdint>

namespace throughline::protocol {

using crypto::BoxPublicKey;
using crypto::Hash;
using crypto::Signature;
using crypto::SignPublicKey;

//! Version byte of every format (sync.md D1). Anything else is refused, never guessed at.
inline constexpr std::uint64_t formatVersion = 1;

//! Kinds of log entries (sync.md D6).
enum class EntryKind : std::uint8_t { Bundle = 1, Grant = 2, Snapshot = 3, Roster = 4, Erase = 5 };

enum class TeamKind : std::uint8_t { Work = 0, Personal = 1, All = 2, Managers = 3 };

//! A team role (sync.md D2). Greater means more.
enum class Role : std::uint8_t { None = 0, Reader = 1, Writer = 2, Manager = 3 };

//! What the server did with one pushed item (sync.md D13).
enum class ItemStatus : std::uint8_t {
    Stored = 0,
    Duplicate = 1,
    StaleKey = 10,
    ClockAhead = 11,
    NoAccess = 12,
    CaseErased = 13,
    TooLarge = 14,
    Malformed = 15,
    RosterAhead = 16,
    QuotaReached = 17,
    Revoked = 18,
};

//! sync.md D16.
namespace limits {
inline constexpr std::size_t bundleBytes = 256 * 1024;
inline constexpr std::size_t bundleOps = 4096;
inline constexpr std::size_t bundleParents = 16;
inline constexpr std::size_t pushBytes = 1024 * 1024;
inline constexpr std::size_t pushItems = 256;
inline constexpr std::size_t pageBytes = 1024 * 1024;
inline constexpr std::size_t statementBytes = 64 * 1024;
inline constexpr std::size_t chainStatements = 50'000;
inline constexpr std::int64_t clockAheadMs = 300'000;
inline constexpr std::int64_t clockQuarantineMs = 24LL * 3600 * 1000;
} // namespace limits

//! Ids that are hashes of what they name (sync.md D1).
[[nodiscard]] base::OrganisationId organisationId(const SignPublicKey &rootKey);
[[nodiscard]] base::DeviceId deviceId(const SignPublicKey &signKey, const BoxPublicKey &boxKey);
[[nodiscard]] base::InviteId inviteId(const SignPublicKey &inviteKey);

} // namespace throughline::protocol
