// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema_table.h"
#include "service/edit.h"
#include "support/sync_world.h"

namespace throughline::test {

//! A made-up contact, written now and said to have happened so many days ago. After eight days it
//! is one that a manager is asked to look at.
[[nodiscard]] inline base::RecordId addContactLate(service::Workspace &workspace,
                                                   const base::RecordId &person,
                                                   const std::string &note, std::int64_t daysAgo)
{
    using domain::fieldNumber;
    using domain::Kind;
    constexpr std::int64_t day = 86'400'000;
    auto edit = service::Edit::begin(workspace);
    require(edit.ok(), "an edit begins");
    const auto added =
        edit->addAbout({Kind::Contact,
                        {{fieldNumber<Kind::Contact>("person"), person},
                         {fieldNumber<Kind::Contact>("mode"), std::string("PHONE")},
                         {fieldNumber<Kind::Contact>("outcome"), std::string("ATTENDED")},
                         {fieldNumber<Kind::Contact>("at"),
                          domain::londonInstant(workspace.now() + -daysAgo * day)},
                         {fieldNumber<Kind::Contact>("note"), note}}});
    require(added.ok() && edit->commit().ok(), "a contact is added");
    return *added;
}

} // namespace throughline::test
