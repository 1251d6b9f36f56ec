// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema_table.h"
#include "service/edit.h"
#include "support/sync_world.h"

#include <filesystem>

namespace throughline::test {

constexpr auto managersAnswer = "07700 900123";
constexpr auto workersAnswer = "07700 900077";

//! A caseworker's device, closed, on which the telephone number of Jamie has two answers: theirs,
//! and a manager's, written without knowing of each other. It opens with SyncWorld::passphrase.
inline void makeDeviceWithTwoAnswers(const std::filesystem::path &home)
{
    using domain::fieldNumber;
    using domain::Kind;
    constexpr auto value = fieldNumber<Kind::ContactPoint>("value");
    SyncWorld world(11);
    const auto manager = world.newOrganisation();
    const auto worker = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const auto must = [](const base::Result<void> &done) {
        require(done.ok(), done ? "" : done.error().message.c_str());
    };
    base::RecordId way;
    {
        auto edit = service::Edit::begin(**manager);
        const base::RecordId person = *edit->addPerson(
            {Kind::Person,
             {{fieldNumber<Kind::Person>("given_names"), std::string("Jamie")},
              {fieldNumber<Kind::Person>("family_name"), std::string("Sampleton")}}},
            service::writableTeams(**manager).front());
        way = *edit->addAbout({Kind::ContactPoint,
                               {{fieldNumber<Kind::ContactPoint>("person"), person},
                                {fieldNumber<Kind::ContactPoint>("type"), std::string("MOBILE")},
                                {value, std::string("07700 900000")}}});
        must(edit->commit());
    }
    syncWell(*manager);
    syncWell(*worker);
    const auto answer = [&](WorldDevice &device, const char *number) {
        auto edit = service::Edit::begin(*device);
        must(edit->change(Kind::ContactPoint, way, {{value, std::string(number)}}));
        must(edit->commit());
    };
    answer(*manager, managersAnswer);
    world.advance(60'000);
    answer(*worker, workersAnswer);
    for (WorldDevice *const device : {manager.get(), worker.get()})
        syncWell(*device);
    worker->workspace.reset();
    std::filesystem::copy(worker->home.path().toStdString(), home,
                          std::filesystem::copy_options::recursive
                              | std::filesystem::copy_options::overwrite_existing);
}

} // namespace throughline::test
