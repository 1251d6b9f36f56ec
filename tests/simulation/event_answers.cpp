// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/event.h"

#include "domain/code_set.h"
#include "domain/schema_table.h"
#include "service/differences.h"
#include "service/one_edit.h"
#include "service/same_person.h"
#include "simulation/people.h"
#include "simulation/world.h"

namespace throughline::simulation {

using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using test::SeededRandom;

namespace {

//! What the record has now; nothing where it is gone.
[[nodiscard]] std::optional<domain::Record> recordOf(World &world, Device &device, Kind kind,
                                                     const RecordId &id)
{
    const auto row = world.open(device).store().records.find(kind, id);
    return row && *row ? std::optional((**row).record) : std::nullopt;
}

[[nodiscard]] domain::Value valueOf(const domain::Record &record, std::uint16_t field)
{
    const domain::Value *held = record.find(field);
    return held ? *held : domain::Value();
}

//! I18: what somebody answers before their eyes is the answer. True where it was saved.
bool answer(World &world, Device &device, Kind kind, const RecordId &id, std::uint16_t field,
            const domain::Value &value)
{
    if (!world.accept(device, service::saveChange(world.open(device), kind, id, {{field, value}})))
        return false;
    const auto now = recordOf(world, device, kind, id);
    if (now && valueOf(*now, field) != value)
        world.account.violate("I18", "an answer did not become the answer");
    return true;
}

//! Whom a device shows somebody as; nothing where it does not have them.
[[nodiscard]] std::optional<RecordId> shownAs(World &world, Device &device, const RecordId &person)
{
    const auto row = world.open(device).store().records.find(Kind::Person, person);
    if (!row || !*row)
        return std::nullopt;
    const auto shown = service::recordedWith(world.open(device), person);
    return world.accept(device, shown) ? std::optional(*shown) : std::nullopt;
}

//! One of few questions about somebody.
void answerAbout(World &world, Device &device, const RecordId &person, bool isAboutContact,
                 SeededRandom &random)
{
    const auto shown = shownAs(world, device, person);
    if (!shown)
        return;
    domain::Value value; // cleared
    if (isAboutContact)
        value = static_cast<std::int64_t>(random.below(2));
    else if (random.below(6) != 0)
        value = someWords("Ring", random);
    if (answer(world, device, Kind::Person, *shown,
               isAboutContact ? fieldNumber<Kind::Person>("do_not_contact")
                              : fieldNumber<Kind::Person>("supporter_phone"),
               value))
        world.account.count("answers");
}

//! Puts one of few things into somebody's needs, or takes it out.
void changeNeedsOf(World &world, Device &device, const RecordId &person, const std::string &need)
{
    constexpr auto field = fieldNumber<Kind::Person>("access_needs");
    const auto shown = shownAs(world, device, person);
    const auto record = shown ? recordOf(world, device, Kind::Person, *shown) : std::nullopt;
    if (!record)
        return;
    std::vector<std::string> keys = domain::splitCodeSet(domain::fieldText(*record, field));
    const bool takesOut = std::erase(keys, need) > 0;
    if (!takesOut)
        keys.push_back(need);
    const std::string text = domain::joinCodeSet(keys);
    if (answer(world, device, Kind::Person, *shown, field,
               text.empty() ? domain::Value() : domain::Value(text)))
        world.account.count(takesOut ? "elements_taken_out" : "elements_added");
}

[[nodiscard]] std::string someNeed(SeededRandom &random)
{
    static constexpr const char *needs[] = {"HEARING", "MOBILITY", "VISUAL"};
    return needs[random.below(std::size(needs))];
}

} // namespace

void answerQuestion(World &world, Device &device, SeededRandom &random)
{
    if (const auto person = somePerson(world, device, random))
        answerAbout(world, device, *person, random.below(2) == 0, random);
}

//! Two devices answer the same question without knowing of each other.
void answerApart(World &world, Device &device, SeededRandom &random)
{
    const auto person = somePerson(world, device, random);
    Device &other = world.device(random.below(world.devices.size()));
    if (!person || !World::isThere(other))
        return;
    const bool isAboutContact = random.below(2) == 0;
    answerAbout(world, device, *person, isAboutContact, random);
    answerAbout(world, other, *person, isAboutContact, random);
}

void changeNeeds(World &world, Device &device, SeededRandom &random)
{
    if (const auto person = somePerson(world, device, random))
        changeNeedsOf(world, device, *person, someNeed(random));
}

//! Two devices put the same thing in, take it out, or the one and the other.
void changeNeedsApart(World &world, Device &device, SeededRandom &random)
{
    const auto person = somePerson(world, device, random);
    Device &other = world.device(random.below(world.devices.size()));
    if (!person || !World::isThere(other))
        return;
    const std::string need = someNeed(random);
    if (random.below(2) == 0) // so that the first one puts it in again
        changeNeedsOf(world, device, *person, need);
    changeNeedsOf(world, device, *person, need);
    changeNeedsOf(world, other, *person, need);
}

void addWayToReach(World &world, Device &device, SeededRandom &random)
{
    const auto person = somePerson(world, device, random);
    if (!person)
        return;
    service::Workspace &workspace = world.open(device);
    const auto add = [&]() -> base::Result<RecordId> {
        TL_TRY(service::Edit edit, service::Edit::begin(workspace));
        TL_TRY(const RecordId id,
               edit.addAbout(
                   {Kind::ContactPoint,
                    {{fieldNumber<Kind::ContactPoint>("person"), *person},
                     {fieldNumber<Kind::ContactPoint>("type"), std::string("MOBILE")},
                     {fieldNumber<Kind::ContactPoint>("value"), someWords("Number", random)}}}));
        TL_CHECK(edit.commit());
        return id;
    };
    (void)world.accept(device, add());
}

void editWayToReach(World &world, Device &device, SeededRandom &random)
{
    if (const auto way = someRecord(world, device, Kind::ContactPoint, random))
        (void)answer(world, device, Kind::ContactPoint, *way,
                     fieldNumber<Kind::ContactPoint>("value"), someWords("Number", random));
}

//! Somebody chooses between answers that differ, or keeps them all.
void decide(World &world, Device &device, SeededRandom &random)
{
    service::Workspace &workspace = world.open(device);
    const auto all = service::differences(workspace);
    if (!world.accept(device, all) || all->empty())
        return;
    const service::Difference &one = (*all)[random.below(all->size())];
    world.account.count("differences_seen");
    service::Choice choice;
    if (random.below(4) != 0)
        choice = random.below(one.answers.size());
    if (!world.accept(device, service::settle(workspace, one, choice)))
        return;
    world.account.count("decisions");
    const auto now = recordOf(world, device, one.kind, one.record);
    const bool isAsChosen = now && !now->differs(one.field->number)
        && (!choice || valueOf(*now, one.field->number) == one.answers[*choice].value);
    if (!isAsChosen)
        world.account.violate("I18", "what somebody has decided is not decided");
}

} // namespace throughline::simulation
