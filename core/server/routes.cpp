// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace throughline::server {

namespace {

//! `{id}` stands for an id, `{n}` for a number.
struct Pattern
{
    std::string_view method;
    std::string_view path;
    Endpoint endpoint;
};

// A fixed path stands before a pattern that it would match too.
constexpr Pattern patterns[] = {
    {"GET", "/v1/server", Endpoint::ServerInfo},
    {"GET", "/v1/health", Endpoint::Health},
    {"POST", "/v1/orgs", Endpoint::CreateOrganisation},
    {"POST", "/v1/session/challenge", Endpoint::Challenge},
    {"POST", "/v1/session", Endpoint::OpenSession},
    {"GET", "/v1/roster", Endpoint::ReadRoster},
    {"POST", "/v1/roster", Endpoint::AppendRoster},
    {"GET", "/v1/teams/{id}/{n}/wraps", Endpoint::ReadWrap},
    {"POST", "/v1/teams/{id}/{n}/wraps", Endpoint::PostWraps},
    {"GET", "/v1/wraps/missing", Endpoint::MissingWraps},
    {"GET", "/v1/devices/{id}", Endpoint::DeviceCounter},
    {"POST", "/v1/push", Endpoint::Push},
    {"GET", "/v1/log", Endpoint::ReadLog},
    {"POST", "/v1/folders/fetch", Endpoint::FetchFolders},
    {"GET", "/v1/epoch", Endpoint::ReadEpoch},
    {"POST", "/v1/missing", Endpoint::MissingEntries},
    {"GET", "/v1/index", Endpoint::ReadIndex},
    {"GET", "/v1/invites/pending", Endpoint::PendingInvites},
    {"GET", "/v1/invites/{id}", Endpoint::ReadInvite},
    {"POST", "/v1/invites/{id}/accept", Endpoint::AcceptInvite},
    {"PUT", "/v1/folders/{id}/grants", Endpoint::PutGrants},
    {"POST", "/v1/unlock", Endpoint::AskUnlock},
    {"GET", "/v1/unlock", Endpoint::OpenUnlocks},
    {"PUT", "/v1/unlock/{id}", Endpoint::AnswerUnlock},
    {"GET", "/v1/unlock/{id}", Endpoint::ReadUnlock},
    {"POST", "/v1/recovery/challenge", Endpoint::RecoveryChallenge},
    {"POST", "/v1/recovery/chain", Endpoint::RecoveryChain},
    {"POST", "/v1/recovery", Endpoint::Recover},
};

[[nodiscard]] std::string_view takeSegment(std::string_view &path)
{
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(end);
    return segment;
}

[[nodiscard]] bool isId(std::string_view text)
{
    return text.size() == 32 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

[[nodiscard]] bool matches(std::string_view pattern, std::string_view path, Route &route)
{
    while (!pattern.empty()) {
        if (path.empty() || path.front() != '/')
            return false;
        const std::string_view expected = takeSegment(pattern);
        const std::string_view found = takeSegment(path);
        if (expected == "{id}") {
            if (!isId(found))
                return false;
            route.id = found;
        } else if (expected == "{n}") {
            const auto number = parseNumber(found);
            if (!number)
                return false;
            route.generation = *number;
        } else if (expected != found) {
            return false;
        }
    }
    return path.empty();
}

} // namespace

Route routeOf(std::string_view method, std::string_view target)
{
    Route route;
    const std::size_t mark = target.find('?');
    if (mark != std::string_view::npos)
        route.query = target.substr(mark + 1);
    const std::string_view path = target.substr(0, mark);
    for (const Pattern &pattern : patterns) {
        if (!matches(pattern.path, path, route))
            continue;
        route.endpoint = Endpoint::WrongMethod;
        if (pattern.method == method) {
            route.endpoint = pattern.endpoint;
            return route;
        }
    }
    return route;
}

bool isWrite(Endpoint endpoint)
{
    constexpr std::array writes = {Endpoint::CreateOrganisation,
                                   Endpoint::OpenSession,
                                   Endpoint::AppendRoster,
                                   Endpoint::PostWraps,
                                   Endpoint::Push,
                                   Endpoint::AcceptInvite,
                                   Endpoint::PutGrants,
                                   Endpoint::AskUnlock,
                                   Endpoint::AnswerUnlock,
                                   Endpoint::Recover};
    return std::find(writes.begin(), writes.end(), endpoint) != writes.end();
}

std::string nameOf(Endpoint endpoint)
{
    const auto found = std::find_if(std::begin(patterns), std::end(patterns),
                                    [&](const Pattern &one) { return one.endpoint == endpoint; });
    return found == std::end(patterns)
        ? "none"
        : std::string(found->method) + ' ' + std::string(found->path);
}

bool needsSession(Endpoint endpoint)
{
    switch (endpoint) {
    case Endpoint::NotFound:
    case Endpoint::WrongMethod:
    case Endpoint::ServerInfo:
    case Endpoint::Health:
    case Endpoint::CreateOrganisation:
    case Endpoint::Challenge:
    case Endpoint::OpenSession:
    case Endpoint::ReadInvite:
    case Endpoint::AcceptInvite:
    case Endpoint::AskUnlock:
    case Endpoint::ReadUnlock:
    case Endpoint::RecoveryChallenge:
    case Endpoint::RecoveryChain:
    case Endpoint::Recover:
        return false;
    case Endpoint::ReadRoster:
    case Endpoint::AppendRoster:
    case Endpoint::ReadWrap:
    case Endpoint::PostWraps:
    case Endpoint::MissingWraps:
    case Endpoint::DeviceCounter:
    case Endpoint::Push:
    case Endpoint::ReadLog:
    case Endpoint::FetchFolders:
    case Endpoint::ReadEpoch:
    case Endpoint::MissingEntries:
    case Endpoint::ReadIndex:
    case Endpoint::PutGrants:
    case Endpoint::PendingInvites:
    case Endpoint::OpenUnlocks:
    case Endpoint::AnswerUnlock:
        return true;
    }
    return false;
}

std::optional<std::string_view> parameter(std::string_view query, std::string_view name)
{
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name)
            return pair.substr(equals + 1);
    }
    return std::nullopt;
}

std::optional<std::uint64_t> parseNumber(std::string_view text)
{
    std::uint64_t number = 0;
    const char *const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, number);
    const bool canonical = !text.empty() && (text.front() != '0' || text.size() == 1);
    if (error != std::errc() || last != end || !canonical
        || number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return std::nullopt;
    return number;
}

} // namespace throughline::server
