// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "service/demo/places.h"

#include <string>
#include <vector>

namespace throughline::service {

//! What made-up data depends on. The same setting gives the same data, ids included, on every
//! machine.
struct DemoSetting
{
    struct Member
    {
        base::UserId user;
        std::string name;
        std::string_view role; //!< key of `role`
    };
    struct Team
    {
        std::size_t area = 0; //!< place among demoAreas
        std::vector<Member> members; //!< who are in it; at most as many as a team shall have
        std::vector<base::UserId> workers; //!< those who look after people; at least one
    };

    std::uint64_t seed = 1;
    base::Millis now;
    std::int64_t people = 0;
    std::vector<Team> teams; //!< at least one
    base::UserId self; //!< whose device it is

    [[nodiscard]] const DemoArea &area(std::size_t team) const
    {
        return demoAreas()[teams[team].area];
    }
    [[nodiscard]] std::int64_t today() const; //!< in Europe/London, days since 1970
};

//! Some working hour of a day, never later than now.
[[nodiscard]] base::Millis workingHour(const DemoSetting &setting, DemoRandom &random,
                                       std::int64_t day);

//! Ids of one person's or one team's records. They rise in the order of making, as ids do, because
//! rows and indexes that append are written many times faster than rows out of order; their time is
//! just before `now`.
class DemoIds
{
public:
    //! Of person `place`, counted from 0; a team's records, with a place below 0, come before all
    //! people.
    DemoIds(const DemoSetting &setting, std::int64_t place);

    [[nodiscard]] base::RecordId next();
    //! For what has a folder of its own.
    [[nodiscard]] base::FolderId nextFolder();
    //! The first id that `next` gives for this place.
    [[nodiscard]] static base::RecordId firstOf(const DemoSetting &setting, std::int64_t place);

private:
    DemoRandom m_random;
    std::int64_t m_ms;
    std::uint16_t m_count = 0;
};

} // namespace throughline::service
