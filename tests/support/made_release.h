// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/organisation.h"

#include <QtGlobal>

namespace throughline::test {

struct MadePerson
{
    base::RecordId person;
    base::RecordId release;
};

//! A made-up person who comes out so many days from now at half past eight.
inline MadePerson addReleased(service::Workspace &workspace, const std::string &given,
                              const std::string &family, int days = 0)
{
    using domain::fieldNumber;
    using domain::Kind;
    MadePerson made;
    auto edit = service::Edit::begin(workspace);
    made.person =
        *edit->addPerson({Kind::Person,
                          {{fieldNumber<Kind::Person>("given_names"), given},
                           {fieldNumber<Kind::Person>("family_name"), family},
                           {fieldNumber<Kind::Person>("date_of_birth"), *domain::partialDate(1987)},
                           {fieldNumber<Kind::Person>("prison_number"), std::string("A1234BC")},
                           {fieldNumber<Kind::Person>("prison"), std::string("CFI")}}},
                         service::writableTeams(workspace).front());
    const auto day = domain::londonDay(workspace.now() + std::int64_t{days} * 86'400'000);
    made.release = *edit->addAbout(
        {Kind::Release,
         {{fieldNumber<Kind::Release>("person"), made.person},
          {fieldNumber<Kind::Release>("state"), std::string("CONFIRMED")},
          {fieldNumber<Kind::Release>("release_date"), day},
          {fieldNumber<Kind::Release>("release_time"), std::int64_t{8 * 60 + 30}}}});
    if (!edit->commit().ok())
        qFatal("a made-up person could not be saved");
    return made;
}

} // namespace throughline::test
