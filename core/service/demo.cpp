// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo.h"

#include "base/parallel.h"
#include "service/demo/maker.h"
#include "service/demo/organisation.h"
#include "service/edit.h"
#include "service/tasks.h"

#include <utility>

namespace throughline::service {

namespace {

using domain::Kind;

//! As many records as one transaction takes: so few that memory stays small, so many that waiting
//! for the disk does not count.
constexpr std::size_t recordsPerEdit = 12'000;
//! As many people as are made at a time, on all cores.
constexpr std::size_t peopleAtOnce = 128;

//! Saves what a DemoMaker makes, through the same edits as a user's work.
class DemoFiller
{
public:
    DemoFiller(Workspace &workspace, std::vector<base::TeamId> teams, DemoMaker maker)
        : m_workspace(workspace), m_teams(std::move(teams)), m_maker(std::move(maker))
    {
    }

    [[nodiscard]] const DemoMaker &maker() const { return m_maker; }

    base::Result<void> addTeams()
    {
        TL_TRY(Edit edit, Edit::begin(m_workspace, Edit::States::AsGiven));
        for (std::size_t team = 0; team < m_teams.size(); ++team) {
            for (const MadeRecord &made : m_maker.teams()[team].records) {
                TL_TRY([[maybe_unused]] const auto id,
                       edit.addToTeam(draftOf(made), m_teams[team]));
            }
            TL_CHECK(addConcerns(edit, m_maker.teams()[team].concerns));
        }
        return edit.commit();
    }

    //! Adds people from `next` on until the edit is full; moves `next` to the first who is left.
    base::Result<void> addBatch(std::int64_t &next)
    {
        TL_TRY(Edit edit, Edit::begin(m_workspace, Edit::States::AsGiven));
        std::size_t records = 0;
        while (next < m_maker.setting().people && records < recordsPerEdit) {
            makeSome(next);
            for (MadeCase &made : m_made) {
                records += made.records.size() + made.changes.size();
                TL_CHECK(addCase(edit, made));
            }
            next += static_cast<std::int64_t>(m_made.size());
        }
        TL_CHECK(edit.commit());
        // They were too many for the edit itself to compute; here nobody waits.
        constexpr std::int64_t piece = 1000;
        for (;;) {
            TL_TRY(const std::int64_t done, catchUpTasks(m_workspace, piece));
            if (done < piece)
                return {};
        }
    }

private:
    void makeSome(std::int64_t first)
    {
        const std::int64_t left = m_maker.setting().people - first;
        m_made.resize(std::min(peopleAtOnce, static_cast<std::size_t>(left)));
        base::parallelFor(m_made.size(), [&](std::size_t i) {
            m_made[i] = m_maker.person(first + static_cast<std::int64_t>(i));
        });
    }

    [[nodiscard]] static Draft draftOf(const MadeRecord &made)
    {
        return {made.kind, made.fields, Draft::Origin{made.id, made.at, {}, {}}};
    }

    [[nodiscard]] base::Result<void> addCase(Edit &edit, const MadeCase &made)
    {
        for (const MadeRecord &record : made.records) {
            Draft draft = draftOf(record);
            if (record.kind != Kind::Person) {
                TL_TRY([[maybe_unused]] const auto id, edit.addAbout(draft));
                continue;
            }
            draft.origin->folder = made.folder;
            draft.origin->folderRecord = made.folderRecord;
            TL_TRY([[maybe_unused]] const auto id, edit.addPerson(draft, m_teams[made.team]));
        }
        for (const MadeChange &change : made.changes)
            TL_CHECK(edit.change(change.kind, change.id, change.fields, change.at));
        return addConcerns(edit, made.concerns);
    }

    //! Where the user is a manager: nobody else could read them afterwards.
    [[nodiscard]] base::Result<void> addConcerns(Edit &edit,
                                                 const std::vector<MadeConcern> &concerns)
    {
        const protocol::Roster &roster = m_workspace.roster();
        const auto *managers = roster.teamOfKind(protocol::TeamKind::Managers);
        if (!managers
            || roster.roleOf(m_workspace.keys().user, managers->id) < protocol::Role::Writer)
            return {};
        for (const MadeConcern &made : concerns) {
            Draft draft = draftOf(made.record);
            draft.origin->folder = made.folder;
            draft.origin->folderRecord = made.folderRecord;
            TL_TRY([[maybe_unused]] const auto id, edit.addForManagers(draft));
        }
        return {};
    }

    Workspace &m_workspace;
    std::vector<base::TeamId> m_teams;
    DemoMaker m_maker;
    std::vector<MadeCase> m_made;
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
    TL_TRY(DemoOrganisation organisation, demoOrganisation(workspace));
    organisation.setting.seed = request.seed;
    organisation.setting.people = request.people;
    DemoFiller filler(workspace, std::move(organisation.teams),
                      DemoMaker(std::move(organisation.setting), request.contacts));
    TL_CHECK(filler.addTeams());
    const std::int64_t all = request.people + request.contacts;
    std::int64_t done = 0;
    for (std::int64_t next = 0; next < request.people;) {
        const std::int64_t first = next;
        TL_CHECK(filler.addBatch(next));
        for (std::int64_t i = first; i < next; ++i)
            done += 1 + filler.maker().contacts()[static_cast<std::size_t>(i)];
        if (progress)
            progress(done, all);
    }
    return {};
}

} // namespace throughline::service
