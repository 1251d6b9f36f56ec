// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/wire_checks.h"

#include "protocol/messages.h"
#include "simulation/checks.h"
#include "simulation/plants.h"
#include "simulation/world.h"

#include <algorithm>
#include <charconv>

namespace throughline::simulation {

namespace {

[[nodiscard]] bool asks(const Exchange &exchange, std::string_view method, std::string_view path)
{
    return exchange.reply.status == 200 && exchange.request.method == method
        && exchange.request.target.starts_with(path);
}

[[nodiscard]] std::uint64_t numberAfter(std::string_view text, std::string_view name)
{
    std::uint64_t value = 0;
    if (const auto at = text.find(name); at != std::string_view::npos)
        std::from_chars(text.data() + at + name.size(), text.data() + text.size(), value);
    return value;
}

[[nodiscard]] std::optional<base::UserId> userOf(World &world, const Device &device)
{
    if (!device.workspace || !device.workspace->hasIdentity())
        return std::nullopt;
    const auto *known = world.ledger.roster().device(device.workspace->keys().device);
    return known ? std::optional(known->user) : std::nullopt;
}

//! What will never be taken stays on its device for good.
[[nodiscard]] bool isForGood(protocol::ItemStatus status)
{
    return status == protocol::ItemStatus::NoAccess || status == protocol::ItemStatus::TooLarge
        || status == protocol::ItemStatus::CaseErased || status == protocol::ItemStatus::Malformed;
}

void noteRefused(World &world, const Exchange &exchange, const protocol::PushReply &reply)
{
    const auto items = protocol::decode<std::vector<protocol::PushItem>>(exchange.request.body);
    for (std::size_t i = 0; items && i < std::min(items->size(), reply.results.size()); ++i) {
        Sealed *sealed = world.noteSealed(exchange.device, (*items)[i].bytes);
        if (sealed)
            sealed->isRefused = isForGood(reply.results[i].status);
    }
}

} // namespace

void receiptsAreTrue(World &world, const Exchange &exchange)
{
    if (!asks(exchange, "POST", "/v1/push"))
        return;
    const auto reply = protocol::decode<protocol::PushReply>(exchange.reply.body);
    if (!reply)
        return world.account.violate("I2", "a reply to a push cannot be read");
    noteRefused(world, exchange, *reply);
    for (const protocol::PushResult &result : reply->results) {
        world.account.count("pushed_" + std::to_string(static_cast<int>(result.status)));
        if (!result.seq)
            continue;
        const Ledger::Entry *entry = world.ledger.find(result.id);
        if (!entry)
            world.account.violate("I2", "a receipt names what the log does not have");
        else if (entry->seq != *result.seq)
            world.account.violate("I3", "a retry was given another number");
        world.receipts.emplace_back(result.id, *result.seq);
    }
}

void pagesAreWholeAndInOrder(World &world, const Exchange &exchange)
{
    if (!asks(exchange, "GET", "/v1/log"))
        return;
    const auto page = protocol::decode<protocol::LogPage>(exchange.reply.body);
    const auto user = userOf(world, exchange.device);
    if (!page || !user)
        return world.account.violate("I4", "a page cannot be read");
    const base::DeviceId self = exchange.device.workspace->keys().device;
    auto shown = page->entries.begin();
    for (const Ledger::Entry &entry : world.ledger.entries()) {
        if (entry.seq <= numberAfter(exchange.request.target, "after=") || entry.seq > page->next)
            continue;
        const bool isOwn = entry.kind == protocol::EntryKind::Bundle && *entry.device == self;
        const bool isErased = entry.folder && world.ledger.roster().isErased(*entry.folder);
        const bool isServed = entry.kind == protocol::EntryKind::Roster
            || (entry.folder && world.ledger.isShown(*user, entry));
        if (isOwn || isErased || !isServed)
            continue;
        if (shown == page->entries.end() || shown->seq != entry.seq
            || !base::equal(shown->bytes, entry.body))
            return world.account.violate("I4", "an entry is left out of a page, or is another");
        ++shown;
    }
    if (shown != page->entries.end())
        world.account.violate("I4", "a page has what its reader may not read");
}

void nothingIsReadableOnTheWire(World &world, const Exchange &exchange)
{
    const auto shows = [](const base::Bytes &bytes) {
        return base::asText(bytes).find(World::canary) != std::string_view::npos;
    };
    if (shows(exchange.request.body) || shows(exchange.reply.body))
        world.account.violate("I11", "what somebody wrote is readable on the wire");
}

void wrapsAreForMembersAlone(World &world, const Exchange &exchange)
{
    const NoPlants sound;
    const std::string &target = exchange.request.target;
    constexpr std::string_view path = "/v1/teams/";
    if (exchange.request.method != "POST" || !target.starts_with(path))
        return;
    constexpr std::size_t hexOfId = 32;
    const auto team = base::TeamId::fromHex(std::string_view(target).substr(path.size(), hexOfId));
    const auto wraps = protocol::decodeDeviceWraps(exchange.request.body);
    if (!team || !wraps || !world.ledger.roster().team(*team))
        return world.account.violate("I14", "wraps of no team");
    // Who made them may not have known the newest members: then the server takes none of it.
    if (exchange.reply.status != 201)
        return;
    const auto members = world.ledger.roster().devicesOf(*team);
    for (const protocol::Wrap &wrap : *wraps) {
        if (std::find(members.begin(), members.end(), wrap.device) == members.end())
            world.account.violate("I14", "a team key is wrapped for somebody outside the team");
    }
}

} // namespace throughline::simulation
