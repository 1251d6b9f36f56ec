// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/event.h"

#include "domain/schema_table.h"
#include "service/one_edit.h"
#include "service/organisation.h"
#include "service/same_person.h"
#include "service/workers.h"
#include "simulation/people.h"
#include "simulation/world.h"

namespace throughline::simulation {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using service::Edit;
using test::SeededRandom;

namespace {

[[nodiscard]] Result<RecordId> savePerson(service::Workspace &workspace, const std::string &name,
                                          SeededRandom &random)
{
    const auto teams = service::writableTeams(workspace);
    if (teams.empty())
        return base::Error{base::ErrorCode::Refused, "no team to write in"};
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY(const RecordId id,
           edit.addPerson({Kind::Person, {{fieldNumber<Kind::Person>("family_name"), name}}},
                          teams[random.below(teams.size())]));
    TL_CHECK(edit.commit());
    return id;
}

[[nodiscard]] Result<RecordId> saveAbout(service::Workspace &workspace, const service::Draft &draft)
{
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY(const RecordId id, edit.addAbout(draft));
    TL_CHECK(edit.commit());
    return id;
}

[[nodiscard]] Result<RecordId> saveReferral(service::Workspace &workspace, const RecordId &person)
{
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY([[maybe_unused]] const RecordId consent,
           edit.addAbout(
               {Kind::Consent,
                {{fieldNumber<Kind::Consent>("person"), person},
                 {fieldNumber<Kind::Consent>("purpose"), std::string("SHARE_PARTNER")},
                 {fieldNumber<Kind::Consent>("state"), std::string("GIVEN")},
                 {fieldNumber<Kind::Consent>("decided_on"), domain::londonDay(workspace.now())}}}));
    TL_TRY(const RecordId id,
           edit.addAbout(
               {Kind::Referral,
                {{fieldNumber<Kind::Referral>("person"), person},
                 {fieldNumber<Kind::Referral>("direction"), std::string("OUT")},
                 {fieldNumber<Kind::Referral>("service_name"), std::string("Made Up")},
                 {fieldNumber<Kind::Referral>("consent_purpose"), std::string("SHARE_PARTNER")},
                 {fieldNumber<Kind::Referral>("status"), std::string("DRAFT")}}}));
    TL_CHECK(edit.commit());
    return id;
}

[[nodiscard]] Result<void> withdraw(service::Workspace &workspace, const RecordId &contact,
                                    const std::optional<std::string> &reason)
{
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_CHECK(edit.setVoid(Kind::Contact, contact, reason));
    return edit.commit();
}

//! `draftOf` says what is written about somebody at a moment.
template<class DraftOf>
void addAbout(World &world, Device &device, SeededRandom &random, const DraftOf &draftOf)
{
    const auto person = somePerson(world, device, random);
    if (!person)
        return;
    service::Workspace &workspace = world.open(device);
    (void)world.accept(device, saveAbout(workspace, draftOf(*person, workspace.now())));
}

} // namespace

void addPerson(World &world, Device &device, SeededRandom &random)
{
    service::Workspace &workspace = world.open(device);
    const auto id = savePerson(workspace, someWords("Sample", random), random);
    if (world.accept(device, id))
        world.people.push_back(*id);
}

void addContact(World &world, Device &device, SeededRandom &random)
{
    addAbout(world, device, random, [&random](const RecordId &person, base::Millis now) {
        return service::Draft{Kind::Contact,
                              {{fieldNumber<Kind::Contact>("person"), person},
                               {fieldNumber<Kind::Contact>("mode"), std::string("PHONE")},
                               {fieldNumber<Kind::Contact>("outcome"), std::string("ATTENDED")},
                               {fieldNumber<Kind::Contact>("at"), domain::londonInstant(now)},
                               {fieldNumber<Kind::Contact>("note"), someWords("Rang", random)}}};
    });
}

void addReferral(World &world, Device &device, SeededRandom &random)
{
    const auto person = somePerson(world, device, random);
    if (!person)
        return;
    const auto id = saveReferral(world.open(device), *person);
    if (world.accept(device, id))
        world.referrals.push_back(*id);
}

//! One of few fields of one of few people: several devices change the same one.
void editPerson(World &world, Device &device, SeededRandom &random)
{
    static constexpr std::uint16_t fields[] = {fieldNumber<Kind::Person>("note"),
                                               fieldNumber<Kind::Person>("preferred_name"),
                                               fieldNumber<Kind::Person>("pronouns")};
    const auto person = somePerson(world, device, random);
    if (!person)
        return;
    const std::uint16_t field = fields[random.below(std::size(fields))];
    domain::Value value; // cleared
    if (random.below(8) != 0)
        value = someWords("Changed", random);
    service::Workspace &workspace = world.open(device);
    // Said of somebody written down twice, it is changed where they are shown.
    const auto shown = service::recordedWith(workspace, *person);
    if (!world.accept(device, shown)
        || !world.accept(device,
                         service::saveChange(workspace, Kind::Person, *person, {{field, value}})))
        return;
    // I18: what somebody changes before their eyes is changed.
    const auto row = workspace.store().records.find(Kind::Person, *shown);
    const domain::Value *now = row && *row ? (**row).record.find(field) : nullptr;
    if ((now ? *now : domain::Value()) != value)
        world.account.violate("I18", "a change of what the user saw did not take place");
}

void moveReferral(World &world, Device &device, SeededRandom &random)
{
    static constexpr const char *states[] = {"READY", "SENT", "ACKNOWLEDGED", "WITHDRAWN"};
    if (world.referrals.empty())
        return;
    const RecordId referral = latest(world.referrals, random);
    (void)world.accept(
        device,
        service::moveRecord(
            world.open(device), Kind::Referral, referral, states[random.below(std::size(states))],
            {{fieldNumber<Kind::Referral>("reason"), someWords("Because", random)}}));
}

void withdrawContact(World &world, Device &device, SeededRandom &random)
{
    const auto contact = someRecord(world, device, Kind::Contact, random);
    if (!contact)
        return;
    std::optional<std::string> reason;
    if (random.below(3) != 0)
        reason = someWords("Twice", random);
    (void)world.accept(device, withdraw(world.open(device), *contact, reason));
}

void addRelease(World &world, Device &device, SeededRandom &random)
{
    addAbout(world, device, random, [&random](const RecordId &person, base::Millis now) {
        const auto day =
            domain::epochDay(domain::londonDay(now)) + static_cast<std::int64_t>(random.below(40));
        return service::Draft{
            Kind::Release,
            {{fieldNumber<Kind::Release>("person"), person},
             {fieldNumber<Kind::Release>("release_date"), domain::fromEpochDay(day)},
             {fieldNumber<Kind::Release>("release_date_type"), std::string("CONFIRMED")}}};
    });
}

//! Someday in these weeks: somebody is due then.
void addAppointment(World &world, Device &device, SeededRandom &random)
{
    constexpr std::int16_t morning = 600;
    addAbout(world, device, random, [&random](const RecordId &person, base::Millis now) {
        const auto day =
            domain::epochDay(domain::londonDay(now)) + static_cast<std::int64_t>(random.below(25));
        return service::Draft{Kind::Appointment,
                              {{fieldNumber<Kind::Appointment>("person"), person},
                               {fieldNumber<Kind::Appointment>("starts"),
                                domain::WallDateTime{domain::fromEpochDay(day), morning}}}};
    });
}

//! Something that a member has to do, or should have done.
void addAction(World &world, Device &device, SeededRandom &random)
{
    const Device &owner = world.device(random.below(world.devices.size()));
    if (!owner.user)
        return;
    addAbout(world, device, random, [&](const RecordId &person, base::Millis now) {
        constexpr std::int64_t late = 3;
        const auto day = domain::epochDay(domain::londonDay(now)) - late
            + static_cast<std::int64_t>(random.below(25));
        return service::Draft{
            Kind::Action,
            {{fieldNumber<Kind::Action>("person"), person},
             {fieldNumber<Kind::Action>("title"), someWords("Ring", random)},
             {fieldNumber<Kind::Action>("owner"), service::asReference(*owner.user)},
             {fieldNumber<Kind::Action>("due_on"), domain::fromEpochDay(day)}}};
    });
}

void addService(World &world, Device &device, SeededRandom &random)
{
    service::Workspace &workspace = world.open(device);
    const auto add = [&]() -> Result<void> {
        TL_TRY(const base::TeamId team, service::workTeam(workspace, std::nullopt));
        TL_TRY(Edit edit, Edit::begin(workspace));
        TL_TRY([[maybe_unused]] const RecordId id,
               edit.addToTeam(
                   {Kind::Service,
                    {{fieldNumber<Kind::Service>("name"), someWords("Made up service", random)}}},
                   team));
        return edit.commit();
    };
    (void)world.accept(device, add());
}

} // namespace throughline::simulation
