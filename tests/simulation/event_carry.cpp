// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/event.h"

#include "service/carry.h"
#include "simulation/answer_checks.h"
#include "simulation/world.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace throughline::simulation {

using test::SeededRandom;

namespace {

[[nodiscard]] base::Bytes contentOf(const std::filesystem::path &file)
{
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    return base::toBytes(base::asBytes(bytes));
}

//! Everybody may be given everything of theirs by everybody: a member's own devices too.
[[nodiscard]] Device *otherDevice(World &world, const Device &device, SeededRandom &random)
{
    Device &other = world.device(random.below(world.devices.size()));
    return other.index != device.index && other.user && World::isThere(other) ? &other : nullptr;
}

void takeIn(World &world, Device &device, const CarriedFile &file)
{
    world.endRound(device);
    if (device.disk.hasStopped())
        return;
    const auto before = knownOf(world, device, file);
    const auto told = service::carryIn(world.open(device), file.bytes);
    if (!world.accept(device, told))
        return;
    world.account.count("carried_in");
    world.account.count("carried_in_again", told->bundles > 0 && told->known == told->bundles);
    checkCarried(world, device, file, before);
}

//! From now on others may rest on the stamps that these changes have.
void noteCarried(World &world, Device &device, Device &reader, const CarriedFile &file)
{
    const std::set<crypto::Hash> given = givenIn(world, reader, file);
    const auto noted = world.open(device).store().outbox.forEachItem(
        [&](const store::OutgoingItem &item, bool) -> base::Result<void> {
            Sealed *sealed =
                given.contains(item.id) ? world.noteSealed(device, item.bytes) : nullptr;
            if (sealed && !sealed->carried)
                sealed->carried = base::Millis{world.time.now};
            return {};
        });
    if (!noted)
        world.account.violate("error", noted.error().message);
}

} // namespace

//! What one device has, in a file for another; what becomes of the file is another event.
void carryOut(World &world, Device &device, SeededRandom &random)
{
    Device *other = otherDevice(world, device, random);
    if (!other || !device.user)
        return;
    world.endRound(device);
    if (device.disk.hasStopped())
        return;
    const std::filesystem::path file =
        world.freshFolder("carried" + std::to_string(world.files.size()));
    service::Workspace &workspace = world.open(device);
    const auto told = service::carryOut(workspace, other->user->hex(), file,
                                        report::PrivateFile::Existing::Replace);
    if (!world.accept(device, told))
        return;
    world.files.push_back({device.index, *other->user, contentOf(file)});
    world.account.trace(world.files.back().bytes);
    world.account.count("carried_out");
    noteCarried(world, device, *other, world.files.back());
}

//! Somebody's clock is hours ahead, and no server has told their device yet: what they write and
//! give away has stamps that others rest on from then on.
void carryOutAhead(World &world, Device &device, SeededRandom &random)
{
    constexpr std::int64_t minute = 60'000;
    constexpr std::int64_t least = 10 * minute;
    constexpr std::uint64_t most = 22 * 60 * minute;
    device.clock.moveBy(least + static_cast<std::int64_t>(random.below(most)));
    editPerson(world, device, random);
    carryOut(world, device, random);
    world.account.count("carried_out_ahead");
}

//! One of the last files, whoever it is for, to somebody it is for mostly; so the same one comes
//! again, and late.
void carryIn(World &world, Device &device, SeededRandom &random)
{
    constexpr std::size_t few = 4;
    if (world.files.empty())
        return;
    const CarriedFile file =
        world.files[world.files.size() - 1 - random.below(std::min(few, world.files.size()))];
    if (random.below(8) == 0)
        return takeIn(world, device, file);
    for (const auto &one : world.devices) {
        if (one->user == file.to && World::isThere(*one))
            return takeIn(world, *one, file);
    }
}

} // namespace throughline::simulation
