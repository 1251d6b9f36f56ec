// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/event.h"

#include "domain/schema_table.h"
#include "service/assignment.h"
#include "service/erasure.h"
#include "service/hand_over.h"
#include "service/organisation.h"
#include "service/same_person.h"
#include "service/workers.h"
#include "simulation/people.h"
#include "simulation/world.h"

#include <algorithm>

namespace throughline::simulation {

using base::RecordId;
using base::Result;
using test::SeededRandom;

namespace {

[[nodiscard]] RecordId someMember(World &world, Device &device, SeededRandom &random)
{
    const auto &users = world.open(device).roster().users();
    auto user = users.begin();
    std::advance(user, static_cast<std::ptrdiff_t>(random.below(users.size())));
    return service::asReference(user->first);
}

} // namespace

void mergePeople(World &world, Device &device, SeededRandom &random)
{
    const auto kept = somePerson(world, device, random);
    const auto other = somePerson(world, device, random);
    if (kept && other && *kept != *other)
        (void)world.accept(
            device,
            service::mergePeople(world.open(device), *kept, *other, someWords("Alike", random)));
}

void unmergePeople(World &world, Device &device, SeededRandom &random)
{
    if (const auto person = somePerson(world, device, random))
        (void)world.accept(
            device,
            service::unmergePerson(world.open(device), *person, someWords("Two people", random)));
}

void assignCase(World &world, Device &device, SeededRandom &random)
{
    const auto person = somePerson(world, device, random);
    if (!person)
        return;
    service::Assignment assignment;
    assignment.person = *person;
    assignment.to = someMember(world, device, random);
    assignment.reason = someWords("Their turn", random);
    assignment.atOnce = random.below(2) == 0;
    (void)world.accept(device, service::assign(world.open(device), assignment));
}

void handOverCases(World &world, Device &device, SeededRandom &random)
{
    service::Workspace &workspace = world.open(device);
    if (!workspace.isMember())
        return; // it knows nobody yet
    service::HandOver request;
    request.from = someMember(world, device, random);
    request.to = {someMember(world, device, random)};
    request.reason = someWords("Leaves", random);
    const auto give = [&]() -> Result<std::string> {
        TL_TRY(const service::HandOverPlan plan, service::planHandOver(workspace, request));
        return service::handOver(workspace, request, plan);
    };
    (void)world.accept(device, give());
}

void erasePerson(World &world, Device &, SeededRandom &random)
{
    Device &device = world.admin();
    const auto person = somePerson(world, device, random);
    if (!person)
        return;
    world.endRound(device);
    service::Workspace &workspace = world.open(device);
    const auto erase = [&]() -> Result<RecordId> {
        TL_TRY(const service::ErasurePlan plan, service::planErasure(workspace, *person));
        return service::erasePerson(workspace, &device.network,
                                    {*person, "ASKED", "They wrote to us", plan.content.records});
    };
    if (world.accept(device, erase()))
        world.account.count("erasures");
}

void inviteMember(World &world, Device &, SeededRandom &random)
{
    Device &admin = world.admin();
    const std::size_t blank = world.joining;
    if (blank == blankDevices)
        return;
    world.endRound(admin);
    constexpr service::MemberRole roles[] = {service::MemberRole::Caseworker,
                                             service::MemberRole::Manager,
                                             service::MemberRole::Volunteer};
    const auto invitation =
        service::invite(world.open(admin), admin.network, "Joiner " + std::to_string(blank),
                        roles[random.below(std::size(roles))], std::nullopt);
    if (!world.accept(admin, invitation))
        return;
    Device &joiner = world.addBlank();
    const auto asked =
        service::requestToJoin(world.open(joiner), joiner.network, World::url, invitation->code);
    joiner.standing = Device::Standing::Waiting;
    if (world.accept(joiner, asked))
        world.account.count("invitations");
    else if (!joiner.disk.hasStopped() && !world.open(joiner).hasIdentity())
        joiner.standing = Device::Standing::Blank;
    world.settleEvent(joiner);
}

void approveMember(World &world, Device &, SeededRandom &)
{
    Device &admin = world.admin();
    world.endRound(admin);
    service::Workspace &workspace = world.open(admin);
    const auto approveAll = [&]() -> Result<std::int64_t> {
        std::int64_t approved = 0;
        TL_TRY(const auto pending, service::pendingMembers(workspace, admin.network));
        for (const service::PendingMember &one : pending) {
            if (!one.isSound)
                continue;
            TL_CHECK(service::approve(workspace, admin.network, one.id));
            ++approved;
        }
        return approved;
    };
    const auto approved = approveAll();
    if (world.accept(admin, approved))
        world.account.count("approvals", *approved);
}

} // namespace throughline::simulation
