// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace throughline::server {

//! The end points (sync.md D13), and the two ways in which a request can miss them.
enum class Endpoint {
    NotFound,
    WrongMethod,
    ServerInfo,
    Health,
    CreateOrganisation,
    Challenge,
    OpenSession,
    ReadRoster,
    AppendRoster,
    ReadWrap,
    PostWraps,
    MissingWraps,
    DeviceCounter,
    Push,
    ReadLog,
    FetchFolders,
    ReadEpoch,
    MissingEntries,
    ReadIndex,
    ReadInvite,
    AcceptInvite,
    PutGrants,
    PendingInvites,
    AskUnlock,
    OpenUnlocks,
    AnswerUnlock,
    ReadUnlock,
    RecoveryChallenge,
    RecoveryChain,
    Recover,
};

//! A request line taken apart. The views are into the target.
struct Route
{
    Endpoint endpoint = Endpoint::NotFound;
    std::string_view id; //!< 32 lower-case hexadecimal digits, where the path has them
    std::uint64_t generation = 0;
    std::string_view query;
};

[[nodiscard]] Route routeOf(std::string_view method, std::string_view target);
//! True for the end points of the write lane.
[[nodiscard]] bool isWrite(Endpoint endpoint);
//! True for the end points that serve nobody but a device with a session.
[[nodiscard]] bool needsSession(Endpoint endpoint);

//! Method and path as they stand in the table, `{id}` for any id; `none` without an end point.
[[nodiscard]] std::string nameOf(Endpoint endpoint);

//! A parameter of the query; nothing when it is not there.
[[nodiscard]] std::optional<std::string_view> parameter(std::string_view query,
                                                        std::string_view name);
//! Canonical decimal digits below 2^63: what the store can count.
[[nodiscard]] std::optional<std::uint64_t> parseNumber(std::string_view text);

} // namespace throughline::server
