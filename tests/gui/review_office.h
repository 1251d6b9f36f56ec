// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app_window.h"
#include "support/late_contact.h"
#include "support/sync_world.h"

namespace throughline::test {

//! A manager's device, closed, with what a caseworker wrote down late about three people: three
//! records to look at. The app on it has a clock of its own, which stands.
class ReviewOffice
{
public:
    explicit ReviewOffice(std::uint64_t seed) : m_world(seed)
    {
        m_manager = m_world.newOrganisation();
        const auto worker =
            m_world.join(*m_manager, "Amara Example", service::MemberRole::Caseworker);
        std::int64_t daysAgo = 12;
        for (const char *name : {"Jamie", "Seren", "Marek"}) {
            add(**worker, name, daysAgo--);
            m_world.advance(60'000);
        }
        syncWell(*worker);
        syncWell(*m_manager);
        m_manager->workspace.reset();
    }

    //! The manager's app, locked; with a chance that outlives it, or the machine's.
    [[nodiscard]] std::unique_ptr<AppWindow> open(QSize size, base::Random *random = nullptr)
    {
        return std::make_unique<AppWindow>(m_manager->home.path().toStdString(), size,
                                           Around{noServer, &m_manager->clock, random});
    }

private:
    static void add(service::Workspace &workspace, const std::string &name, std::int64_t daysAgo)
    {
        using domain::fieldNumber;
        using domain::Kind;
        auto edit = service::Edit::begin(workspace);
        const auto person = edit->addPerson(
            {Kind::Person,
             {{fieldNumber<Kind::Person>("given_names"), name},
              {fieldNumber<Kind::Person>("family_name"), std::string("Sampleton")}}},
            service::writableTeams(workspace).front());
        require(person.ok() && edit->commit().ok(), "somebody is added");
        (void)addContactLate(workspace, *person, "Rang about " + name + "'s bank card", daysAgo);
    }

    SyncWorld m_world;
    std::unique_ptr<WorldDevice> m_manager;
};

} // namespace throughline::test
