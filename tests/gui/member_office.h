// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app_window.h"
#include "service/device_unlock.h"
#include "support/way_to.h"

namespace throughline::test {

//! An organisation with a server and two teams, in which others wait for somebody: a device asks to
//! be let in, and a caseworker's to be unlocked.
class MemberOffice
{
public:
    explicit MemberOffice(std::uint64_t seed) : m_world(seed)
    {
        m_admin = m_world.newOrganisation();
        m_worker = m_world.join(*m_admin, "Rhys Example", service::MemberRole::Caseworker);
        m_person = addPerson(*m_admin, "Testname");
        require(service::addTeam(**m_admin, &m_admin->transport, "Second").ok(), "a second team");
        syncWell(*m_admin);
        syncWell(*m_worker);
        const auto invitation = service::invite(**m_admin, m_admin->transport, "Seren Example",
                                                service::MemberRole::Caseworker, "Second");
        require(invitation.ok(), "somebody is invited");
        m_asking = m_world.newDevice();
        const auto words = service::requestToJoin(**m_asking, m_asking->transport, SyncWorld::url,
                                                  invitation->code);
        require(words.ok(), "and asks to be let in");
        m_wordsToJoin = QString::fromStdString(*words);
        m_worker->workspace.reset();
        const auto unlock =
            service::askUnlock({m_worker->home.path().toStdString()}, "another made up passphrase",
                               m_worker->transport, m_worker->random);
        require(unlock.ok(), "and somebody cannot open their device");
        m_wordsToUnlock = QString::fromStdString(*unlock);
        m_admin->workspace.reset();
    }

    //! The administrator's app, locked; with a chance that outlives it, or the machine's.
    [[nodiscard]] std::unique_ptr<AppWindow> openManager(QSize size, base::Random *random = nullptr)
    {
        return std::make_unique<AppWindow>(m_admin->home.path().toStdString(), size,
                                           Around{wayToServer(), &m_admin->clock, random});
    }
    //! What was just sent could still be undone, and whom it is about would stay.
    void dayPasses() { m_world.advance(25LL * 3600 * 1000); }
    //! The way to the server, as an app makes one for itself.
    [[nodiscard]] service::ConnectServer wayToServer() { return wayTo(m_world); }
    [[nodiscard]] QString person() const { return QString::fromStdString(m_person.hex()); }
    [[nodiscard]] QString wordsToJoin() const { return m_wordsToJoin; }
    [[nodiscard]] QString wordsToUnlock() const { return m_wordsToUnlock; }
    [[nodiscard]] WorldDevice &worker() { return *m_worker; }
    [[nodiscard]] WorldDevice &asking() { return *m_asking; }
    [[nodiscard]] std::unique_ptr<WorldDevice> newDevice() { return m_world.newDevice(); }

private:
    SyncWorld m_world;
    std::unique_ptr<WorldDevice> m_admin;
    std::unique_ptr<WorldDevice> m_worker;
    std::unique_ptr<WorldDevice> m_asking;
    base::RecordId m_person;
    QString m_wordsToJoin;
    QString m_wordsToUnlock;
};

} // namespace throughline::test
