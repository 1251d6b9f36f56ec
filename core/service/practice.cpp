// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/practice.h"

#include "domain/schema_table.h"
#include "domain/working_days.h"
#include "service/demo.h"
#include "service/demo/organisation.h"
#include "service/edit.h"
#include "service/organisation.h"
#include "service/retention.h"
#include "service/workers.h"
#include "store/read_store.h"

namespace throughline::service {

namespace {

using domain::fieldNumber;
using domain::Kind;

constexpr std::string_view practicePassphrase = "practice only: nobody real is in here";

struct PracticePerson
{
    const char *given;
    const char *family;
    int bornYear;
    int bornMonth;
    const char *number;
    const char *prison;
    int minutes; //!< after midnight
    const char *state;
    const char *dateType;
    int appointment; //!< minutes after midnight of the same day; 0: none
    int day; //!< 0 today, 1 tomorrow
};

// Made up, and look it.
constexpr PracticePerson people[] = {
    {"Jamie", "Sampleton", 1987, 3, "A1234BC", "CFI", 510, "CONFIRMED", "CRD", 840, 0},
    {"Marek", "Example-Kowalski", 1990, 11, "A2345CD", "CFI", 540, "CONFIRMED", "CRD", 0, 0},
    {"Siân", "Enghraifft", 1979, 6, "A3456DE", "EWI", 555, "PLANNED", "ARD", 900, 0},
    {"Oluwaseun", "Demonstrator", 1996, 1, "A4567EF", "CFI", 600, "CONFIRMED", "HDCED", 0, 0},
    {"Gruffydd", "Ó Sampla", 1958, 2, "A5678FG", "CFI", 510, "CONFIRMED", "CRD", 810, 1},
    {"Aisha", "Placeholder", 1984, 9, "A6789GH", "EWI", 540, "PLANNED", "CRD", 0, 1},
};

//! The person.
[[nodiscard]] base::Result<base::RecordId> addReleased(Edit &edit, const PracticePerson &one,
                                                       const base::TeamId &team,
                                                       domain::PartialDate day)
{
    TL_TRY(const base::RecordId person,
           edit.addPerson({Kind::Person,
                           {{fieldNumber<Kind::Person>("given_names"), std::string(one.given)},
                            {fieldNumber<Kind::Person>("family_name"), std::string(one.family)},
                            {fieldNumber<Kind::Person>("date_of_birth"),
                             *domain::partialDate(one.bornYear, one.bornMonth)},
                            {fieldNumber<Kind::Person>("prison_number"), std::string(one.number)},
                            {fieldNumber<Kind::Person>("prison"), std::string(one.prison)},
                            {fieldNumber<Kind::Person>("status"), std::string("OPEN")}}},
                          team));
    Draft release{Kind::Release,
                  {{fieldNumber<Kind::Release>("person"), person},
                   {fieldNumber<Kind::Release>("state"), std::string(one.state)},
                   {fieldNumber<Kind::Release>("prison"), std::string(one.prison)},
                   {fieldNumber<Kind::Release>("release_date"), day},
                   {fieldNumber<Kind::Release>("release_time"), std::int64_t{one.minutes}},
                   {fieldNumber<Kind::Release>("release_date_type"), std::string(one.dateType)},
                   {fieldNumber<Kind::Release>("meet"), std::string("YES")}}};
    if (one.appointment != 0)
        release.fields.emplace_back(
            fieldNumber<Kind::Release>("first_appointment"),
            domain::WallDateTime{day, static_cast<std::int16_t>(one.appointment)});
    TL_TRY([[maybe_unused]] const base::RecordId id, edit.addAbout(release));
    return person;
}

//! With two of them the user is to go somewhere, so that there is something to try it with.
[[nodiscard]] base::Result<void> addAppointments(Edit &edit, const std::vector<base::RecordId> &who,
                                                 const base::RecordId &self,
                                                 domain::PartialDate today)
{
    struct Appointment
    {
        std::size_t whose;
        int day;
        std::int16_t minutes;
        const char *withWhom;
        const char *place;
        const char *mode;
    };
    for (const Appointment &one : {
             Appointment{1, 0, 870, "Housing officer", "Exampleton Council", "ACCOMPANY"},
             Appointment{3, 1, 630, "Work coach", "", "PHONE"},
         }) {
        Draft draft{Kind::Appointment,
                    {{fieldNumber<Kind::Appointment>("person"), who[one.whose]},
                     {fieldNumber<Kind::Appointment>("state"), std::string("PLANNED")},
                     {fieldNumber<Kind::Appointment>("starts"),
                      domain::WallDateTime{domain::addDays(today, one.day), one.minutes}},
                     {fieldNumber<Kind::Appointment>("with_whom"), std::string(one.withWhom)},
                     {fieldNumber<Kind::Appointment>("mode"), std::string(one.mode)},
                     {fieldNumber<Kind::Appointment>("worker"), self}}};
        if (*one.place != '\0')
            draft.fields.emplace_back(fieldNumber<Kind::Appointment>("place"),
                                      std::string(one.place));
        TL_TRY([[maybe_unused]] const base::RecordId id, edit.addAbout(draft));
    }
    return {};
}

} // namespace

base::Result<void> makePracticeOrganisation(Workspace &workspace)
{
    const OrganisationRequest request{"Practice Organisation", "Practice Worker",
                                      std::string(demoAreas().front().team), practiceUser()};
    TL_TRY(PaperRoot root,
           createOrganisation(workspace, request, nullptr, std::string(), std::nullopt));
    crypto::wipe({reinterpret_cast<std::uint8_t *>(root.printed.data()), root.printed.size()});
    {
        TL_TRY(auto transaction, workspace.store().begin(store::DeviceStore::Durability::Durable));
        TL_CHECK(workspace.store().meta.set(store::MetaKey::Practice, 1));
        TL_CHECK(transaction.commit());
    }
    TL_CHECK(addPracticeColleagues(workspace));
    return setRetentionPeriod(workspace, "CASE_CLOSED", 6 * 12, "As the funders ask");
}

base::Result<void> addPracticeReleases(Workspace &workspace)
{
    const domain::PartialDate today = domain::londonDay(workspace.now());
    TL_TRY(const auto reader, workspace.store().openReader());
    TL_TRY(const std::vector<base::RecordId> due, reader->agenda.releasesBetween(today, today));
    if (due.size() >= 3)
        return {};
    TL_TRY(const DemoOrganisation organisation, demoOrganisation(workspace));
    const base::TeamId team = organisation.teams.front();
    TL_TRY(Edit edit, Edit::begin(workspace, Edit::States::AsGiven));
    std::vector<base::RecordId> who;
    for (const PracticePerson &one : people) {
        TL_TRY(const base::RecordId person,
               addReleased(edit, one, team, domain::addDays(today, one.day)));
        who.push_back(person);
    }
    TL_CHECK(addAppointments(edit, who, asReference(workspace.keys().user), today));
    return edit.commit();
}

base::Result<std::unique_ptr<Workspace>>
openPractice(const std::filesystem::path &home, const base::Clock &clock, base::Random &random)
{
    const bool isThere = store::DeviceStore::exists(store::Profile{home}.folder());
    TL_TRY(std::unique_ptr<Workspace> workspace,
           isThere ? Workspace::open({home}, practicePassphrase, clock, random)
                   : Workspace::create({home}, practicePassphrase, clock, random));
    if (!workspace->hasIdentity()) {
        TL_CHECK(makePracticeOrganisation(*workspace));
        TL_CHECK(fillDemo(*workspace, {}, {}));
    }
    TL_CHECK(addPracticeReleases(*workspace));
    return workspace;
}

} // namespace throughline::service
