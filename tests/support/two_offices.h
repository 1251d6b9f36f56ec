// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/revocation.h"
#include "service/roster_writing.h"
#include "service/same_person.h"
#include "service/sharing.h"
#include "support/sync_world.h"

namespace throughline::test {

//! An organisation with two work teams: an administrator, a worker and a manager of the first, and
//! a worker of the second; and somebody whom the first team works with.
struct TwoOffices
{
    explicit TwoOffices(std::uint64_t seed) : world(seed)
    {
        admin = world.newOrganisation();
        first = *service::workTeam(**admin, std::nullopt);
        worker = world.join(*admin, "Cas Example", service::MemberRole::Caseworker);
        manager = world.join(*admin, "Mia Example", service::MemberRole::Manager);
        const auto made = service::addTeam(**admin, &admin->transport, "Second");
        require(made.ok(), "there is a second team");
        second = *made;
        syncWell(*admin);
        other = join("Oli Example", service::MemberRole::Caseworker, "Second");
        person = addPerson(*worker, "Testname");
        (void)addContact(*worker, person, "the first one");
        syncWell(*worker);
        setText(*worker, domain::Kind::Person, person, "note", "written later");
        (void)addContact(*worker, person, "the second one");
        settle();
        world.advance(1000);
    }

    SyncWorld world;
    std::unique_ptr<WorldDevice> admin;
    std::unique_ptr<WorldDevice> worker;
    std::unique_ptr<WorldDevice> manager; //!< of the first team
    std::unique_ptr<WorldDevice> other; //!< of the second
    base::TeamId first;
    base::TeamId second;
    base::RecordId person;

    [[nodiscard]] std::vector<WorldDevice *> everybody() const
    {
        return {admin.get(), worker.get(), manager.get(), other.get()};
    }
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            for (WorldDevice *device : everybody())
                syncWell(*device);
        }
    }
    [[nodiscard]] std::unique_ptr<WorldDevice>
    join(const std::string &name, service::MemberRole role, const std::optional<std::string> &team)
    {
        const auto invitation = service::invite(**admin, admin->transport, name, role, team);
        require(invitation.ok(), "somebody is invited");
        auto device = world.newDevice();
        require(
            service::requestToJoin(**device, device->transport, SyncWorld::url, invitation->code)
                .ok(),
            "and asks to be let in");
        const auto pending = service::pendingMembers(**admin, admin->transport);
        require(pending.ok() && pending->size() == 1, "which the administrator sees");
        require(service::approve(**admin, admin->transport, pending->front().id).ok(), "and does");
        syncWell(*device);
        return device;
    }
    void share(const std::string &with = "Second")
    {
        syncWell(*manager); // who may be new to it
        const auto team = service::teamToShareWith(**manager, with);
        require(team.ok()
                    && service::sharePerson(**manager, &manager->transport, person, *team).ok(),
                "they are shared");
    }
    void unshare()
    {
        const auto done = service::unsharePerson(**manager, &manager->transport, person, second);
        require(done.ok(), done.ok() ? "" : done.error().message.c_str());
    }
    //! More than goes into a page.
    void addLongPast()
    {
        constexpr std::string_view letters =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,";
        for (int i = 0; i < 200; ++i) {
            std::string note; // that does not compress
            while (note.size() < 15'000)
                note += letters[world.random().below(letters.size())];
            (void)addContact(*worker, person, note);
            if (i % 10 == 9)
                syncWell(*worker);
        }
        syncWell(*worker);
    }
    //! Everything of the person's folder.
    [[nodiscard]] WorldState caseAt(WorldDevice &device) const
    {
        WorldState state = stateOf(device);
        const auto of = state.find({domain::Kind::Person, person});
        if (of == state.end())
            return {};
        const base::FolderId folder = of->second.first.folder;
        std::erase_if(state,
                      [&](const auto &entry) { return entry.second.first.folder != folder; });
        return state;
    }
};

} // namespace throughline::test
