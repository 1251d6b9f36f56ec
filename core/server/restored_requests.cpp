// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/restored_requests.h"

#include "protocol/restored.h"
#include "server/log_reader.h"

#include <algorithm>
#include <map>

namespace throughline::server {

using base::Result;
using protocol::IndexLine;
using protocol::Role;

Response readEpoch(const Context &context, const Request &request, const Route &route)
{
    const auto caller = callerOf(context, request, WhileRecovering::Serve);
    if (!caller)
        return failure(context, caller.error());
    const Organisation &organisation = *caller->organisation;
    const auto before = base::EpochId::fromHex(parameter(route.query, "before").value_or(""));
    if (!before)
        return reply(context, &organisation, 400);
    std::uint64_t common = *before == organisation.epoch()
        ? organisation.head()
        : organisation.past().commonWith(*before);
    if (const auto text = parameter(route.query, "anchor")) {
        const auto anchor = parseAnchor(*text);
        if (!anchor)
            return reply(context, &organisation, 400);
        auto reader = organisation.store().reader();
        if (!reader)
            return failure(context, reader.error());
        const auto id = (**reader).idAt(anchor->seq);
        if (!id)
            return failure(context, id.error());
        if (anchor->seq > common || *id != anchor->id)
            common = 0;
    }
    return reply(
        context, &organisation, 200,
        encode(protocol::EpochReply{organisation.epoch(), common, organisation.isRecovering()}));
}

Response missingEntries(const Context &context, const Request &request)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return failure(context, caller.error());
    const auto ids = protocol::decodeIds(request.body);
    if (!ids)
        return reply(context, caller->organisation, 400);
    auto reader = caller->organisation->store().reader();
    if (!reader)
        return failure(context, reader.error());
    const auto has = (**reader).haves(*ids);
    if (!has)
        return failure(context, has.error());
    std::vector<std::uint64_t> missing;
    for (std::size_t place = 0; place < has->size(); ++place) {
        if (!(*has)[place])
            missing.push_back(place);
    }
    return reply(context, caller->organisation, 200, protocol::encodePlaces(missing));
}

namespace {

//! Of an administrator, who is in every team, only a team of their own.
[[nodiscard]] bool isOwnTeam(const Caller &caller, const base::TeamId &id)
{
    const protocol::Roster::Team *team = caller.roster->team(id);
    if (!team)
        return false;
    if (caller.isAdmin())
        return team->user == caller.device->user;
    return team->kind != protocol::TeamKind::All
        && caller.roster->roleOf(caller.device->user, id) >= Role::Writer;
}

[[nodiscard]] Result<std::vector<IndexLine>> linesFor(OrganisationReader &store,
                                                      const Caller &caller)
{
    std::optional<std::vector<base::TeamId>> teams;
    if (!caller.isAdmin())
        teams = caller.roster->teamsOf(caller.device->user);
    std::map<base::FolderId, IndexLine> byFolder;
    TL_CHECK(store.folders(teams, [&](const OrganisationReader::HeldFolder &held) {
        IndexLine &line = byFolder[held.folder];
        line.folder = held.folder;
        line.lastSeq = held.lastSeq;
        line.bytes = held.bytes;
        line.kid = held.kid;
        line.mine = line.mine || isOwnTeam(caller, held.team);
    }));
    std::vector<IndexLine> lines;
    lines.reserve(byFolder.size());
    for (auto &[folder, line] : byFolder)
        lines.push_back(line);
    return lines;
}

} // namespace

Response readIndex(const Context &context, const Request &request, const Route &route)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return failure(context, caller.error());
    const auto page = parseNumber(parameter(route.query, "page").value_or("0"));
    if (!page)
        return reply(context, caller->organisation, 400);
    auto reader = caller->organisation->store().reader();
    if (!reader)
        return failure(context, reader.error());
    auto lines = linesFor(**reader, *caller);
    if (!lines)
        return failure(context, lines.error());
    std::sort(lines->begin(), lines->end(), [](const IndexLine &a, const IndexLine &b) {
        return a.mine != b.mine ? a.mine : a.lastSeq > b.lastSeq;
    });
    const std::size_t first =
        std::min<std::uint64_t>(*page, lines->size() / protocol::indexPageLines + 1)
        * protocol::indexPageLines;
    const std::size_t start = std::min(first, lines->size());
    const std::size_t count = std::min(protocol::indexPageLines, lines->size() - start);
    return reply(context, caller->organisation, 200,
                 protocol::encodeIndex(std::span(*lines).subspan(start, count)));
}

} // namespace throughline::server
