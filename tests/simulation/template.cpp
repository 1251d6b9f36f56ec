// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/template.h"

#include "service/organisation.h"
#include "service/sync_service.h"
#include "simulation/plants.h"
#include "simulation/world.h"
#include "support/direct_transport.h"

#include <memory>
#include <stdexcept>
#include <unistd.h>

namespace throughline::simulation {

namespace {

using service::MemberRole;

template<class T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return *std::move(result);
}

//! A device while the organisation is made: nothing goes wrong yet.
struct Member
{
    Member(const std::filesystem::path &home, const Time &time, std::uint64_t seed,
           server::OrganisationServer &server)
        : random(seed), clock(time), transport(server),
          workspace(must(service::Workspace::create({home}, World::passphrase, clock, random)))
    {
    }
    test::SeededRandom random;
    SkewedClock clock;
    test::DirectTransport transport;
    std::unique_ptr<service::Workspace> workspace;
};

[[nodiscard]] MemberRole roleOf(std::size_t device)
{
    if (device == 2)
        return MemberRole::Manager;
    return device % 4 == 3 ? MemberRole::Volunteer : MemberRole::Caseworker;
}

class Making
{
public:
    Making(std::filesystem::path folder, std::size_t devices)
        : m_folder(std::move(folder)), m_clock(m_time), m_random(devices)
    {
        server::Options options;
        options.data = m_folder / "server";
        m_server = must(server::OrganisationServer::open(options, m_clock, m_random));
    }

    [[nodiscard]] Member &add(const std::string &name)
    {
        m_members.push_back(
            std::make_unique<Member>(m_folder / name, m_time, m_members.size() + 1, *m_server));
        return *m_members.back();
    }

    void found(Member &admin)
    {
        (void)must(service::createOrganisation(*admin.workspace,
                                               {"Sampleton", "Ada Example", std::nullopt},
                                               &admin.transport, World::url, std::nullopt));
        sync(admin);
    }

    void join(Member &admin, Member &member, std::size_t number)
    {
        const auto invitation =
            must(service::invite(*admin.workspace, admin.transport,
                                 "Member " + std::to_string(number), roleOf(number), std::nullopt));
        (void)must(service::requestToJoin(*member.workspace, member.transport, World::url,
                                          invitation.code));
        const auto pending = must(service::pendingMembers(*admin.workspace, admin.transport));
        if (const auto approved =
                service::approve(*admin.workspace, admin.transport, pending.front().id);
            !approved)
            throw std::runtime_error(approved.error().message);
        sync(member);
    }

    void inStep()
    {
        for (int round = 0; round < 2; ++round) {
            for (const auto &member : m_members) {
                if (member->workspace->hasIdentity())
                    sync(*member);
            }
        }
    }

    [[nodiscard]] const Time &time() const { return m_time; }

private:
    void sync(Member &member)
    {
        (void)must(service::syncOnce(*member.workspace, &member.transport));
        m_time.now += 1000;
    }

    std::filesystem::path m_folder;
    Time m_time;
    SkewedClock m_clock;
    test::SeededRandom m_random;
    std::unique_ptr<server::OrganisationServer> m_server;
    std::vector<std::unique_ptr<Member>> m_members;
};

[[nodiscard]] Template make(const std::filesystem::path &folder, std::size_t devices)
{
    Making making(folder, devices);
    Member &admin = making.add("device0");
    making.found(admin);
    for (std::size_t i = 1; i < devices; ++i)
        making.join(admin, making.add("device" + std::to_string(i)), i);
    making.inStep();
    for (std::size_t i = 0; i < blankDevices; ++i)
        (void)making.add("blank" + std::to_string(i));
    return {folder, admin.workspace->roster().organisation(), making.time()};
}

} // namespace

const Template &templateOf(std::size_t devices)
{
    // A process that another one has begun has the other's templates, and makes further ones apart.
    static std::map<int, Folder> folders;
    static std::map<std::size_t, Template> made;
    const auto known = made.find(devices);
    if (known != made.end())
        return known->second;
    const NoPlants sound;
    const Folder &folder = folders[::getpid()];
    return made.emplace(devices, make(folder.path() / std::to_string(devices), devices))
        .first->second;
}

} // namespace throughline::simulation
