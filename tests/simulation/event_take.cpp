// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Whom a device takes along ("Take with me"), and what makes it keep somebody.
#include "simulation/event.h"

#include "service/access_log.h"
#include "service/form_draft.h"
#include "service/take_with_me.h"
#include "simulation/people.h"
#include "simulation/world.h"

namespace throughline::simulation {

using test::SeededRandom;

//! Those who are due in some days, or everybody; nobody leaves before the next round.
void takeWithMe(World &world, Device &device, SeededRandom &random)
{
    std::optional<int> days;
    if (random.below(4) != 0)
        days = service::takeDaysChoices.at(random.below(service::takeDaysChoices.size()));
    world.endRound(device);
    if (device.disk.hasStopped()
        || !world.accept(device, service::takeWithMe(world.open(device), days)))
        return;
    world.account.count(days ? "some_people_chosen" : "everybody_chosen");
    if (random.below(2) == 0)
        (void)world.sync(device);
}

//! Some days of ordinary life: a round in each.
void daysPass(World &world, Device &device, SeededRandom &random)
{
    constexpr std::int64_t day = 24LL * 3600 * 1000;
    const std::uint64_t days = 1 + random.below(6);
    for (std::uint64_t i = 0; i < days; ++i) {
        world.time.now += day;
        if (World::isThere(device))
            (void)world.sync(device);
        world.settleEvent(device);
    }
}

void openPerson(World &world, Device &device, SeededRandom &random)
{
    const auto person = somePerson(world, device, random);
    if (person && world.accept(device, service::openPerson(world.open(device), *person)))
        world.account.count("people_opened");
}

//! A form about somebody that is not saved yet; the next time it is thrown away.
void beginForm(World &world, Device &device, SeededRandom &random)
{
    const auto person = somePerson(world, device, random);
    if (!person)
        return;
    service::Workspace &workspace = world.open(device);
    const std::string key = "contact/" + person->hex();
    const auto begun = workspace.store().drafts.find(key);
    const bool isBegun = begun && *begun;
    if (world.accept(
            device,
            isBegun
                ? service::removeDraft(workspace, key)
                : service::saveDraft(
                    workspace, {key, 1, workspace.now(), {{"note", someWords("Begun", random)}}})))
        world.account.count(isBegun ? "forms_thrown_away" : "forms_begun");
}

} // namespace throughline::simulation
