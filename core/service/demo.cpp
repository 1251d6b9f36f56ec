// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo.h"

#include "domain/schema_table.h"
#include "service/demo_people.h"
#include "service/edit.h"

#include <utility>

namespace throughline::service {

namespace {

using domain::fieldNumber;
using domain::Kind;
using Fields = DemoPerson::Fields;

//! As many records as one transaction takes: so few that memory stays small, so many that waiting
//! for the disk does not count.
constexpr std::int64_t recordsPerEdit = 2000;

base::Result<base::TeamId> demoTeam(const Workspace &workspace)
{
    const std::vector<base::TeamId> teams = writableTeams(workspace);
    if (teams.size() > 1)
        return teams.front();
    return chooseTeam(workspace, std::nullopt);
}

//! Saves what a DemoMaker makes.
class DemoFiller
{
public:
    DemoFiller(Workspace &workspace, const base::TeamId &team, DemoMaker maker)
        : m_workspace(workspace), m_team(team), m_maker(std::move(maker))
    {
    }

    base::Result<void> addServices()
    {
        TL_TRY(Edit edit, Edit::begin(m_workspace, Edit::States::AsGiven));
        for (const Fields &fields : m_maker.services()) {
            TL_TRY(const base::RecordId id, edit.addToTeam({Kind::Service, fields}, m_team));
            m_services.push_back(id);
        }
        return edit.commit();
    }

    //! Adds people from `next` on until the edit is full; moves `next` to the first who is left.
    base::Result<void> addBatch(const std::vector<std::int64_t> &contacts, std::size_t &next)
    {
        TL_TRY(Edit edit, Edit::begin(m_workspace, Edit::States::AsGiven));
        m_records = 0;
        while (next < contacts.size() && m_records < recordsPerEdit) {
            TL_CHECK(addPerson(edit, m_maker.person(contacts[next])));
            ++next;
        }
        return edit.commit();
    }

private:
    base::Result<void> addPerson(Edit &edit, DemoPerson made)
    {
        TL_TRY(m_person, edit.addPerson({Kind::Person, std::move(made.person)}, m_team));
        ++m_records;
        base::RecordId release;
        if (!made.release.empty()) {
            TL_TRY(release, addAbout(edit, Kind::Release, std::move(made.release)));
        }
        for (Fields &stay : made.accommodation) {
            stay.emplace_back(fieldNumber<Kind::Accommodation>("release"), release);
            TL_TRY([[maybe_unused]] const auto id,
                   addAbout(edit, Kind::Accommodation, std::move(stay)));
        }
        for (DemoPerson::Contact &contact : made.contacts) {
            if (contact.aboutRelease)
                contact.fields.emplace_back(fieldNumber<Kind::Contact>("release"), release);
            TL_TRY([[maybe_unused]] const auto id,
                   addAbout(edit, Kind::Contact, std::move(contact.fields)));
        }
        for (DemoPerson::Referral &referral : made.referrals) {
            referral.fields.emplace_back(fieldNumber<Kind::Referral>("service"),
                                         m_services[referral.service]);
            TL_TRY([[maybe_unused]] const auto id,
                   addAbout(edit, Kind::Referral, std::move(referral.fields)));
        }
        return {};
    }

    base::Result<base::RecordId> addAbout(Edit &edit, Kind kind, Fields fields)
    {
        fields.emplace_back(domain::describe(kind).field("person")->number, m_person);
        ++m_records;
        return edit.addAbout({kind, std::move(fields)});
    }

    Workspace &m_workspace;
    base::TeamId m_team;
    DemoMaker m_maker;
    std::vector<base::RecordId> m_services;
    base::RecordId m_person;
    std::int64_t m_records = 0; //!< in this edit
};

base::Result<void> requirePossible(const DemoRequest &request)
{
    constexpr std::int64_t mostPeople = 1'000'000;
    constexpr std::int64_t mostContacts = 10'000'000;
    if (request.people < 1 || request.people > mostPeople) {
        return base::Error{base::ErrorCode::BadUsage,
                           "There can be 1 to 1,000,000 made-up people; ask for as many."};
    }
    if (request.contacts < 0 || request.contacts > mostContacts) {
        return base::Error{base::ErrorCode::BadUsage,
                           "There can be 0 to 10,000,000 made-up contacts; ask for as many."};
    }
    return {};
}

} // namespace

base::Result<void> fillDemo(Workspace &workspace, const DemoRequest &request,
                            const std::function<void(std::int64_t, std::int64_t)> &progress)
{
    TL_CHECK(requirePossible(request));
    TL_CHECK(workspace.requireMember());
    TL_TRY(const base::TeamId team, demoTeam(workspace));
    DemoMaker maker(request.seed, workspace.now());
    const std::vector<std::int64_t> contacts = maker.share(request.contacts, request.people);
    DemoFiller filler(workspace, team, std::move(maker));
    TL_CHECK(filler.addServices());
    const std::int64_t all = request.people + request.contacts;
    std::int64_t done = 0;
    for (std::size_t next = 0; next < contacts.size();) {
        const std::size_t first = next;
        TL_CHECK(filler.addBatch(contacts, next));
        for (std::size_t i = first; i < next; ++i)
            done += 1 + contacts[i];
        if (progress)
            progress(done, all);
    }
    return {};
}

} // namespace throughline::service
