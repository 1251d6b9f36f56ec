// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/demo/case_maker.h"
#include "service/demo/team_maker.h"

namespace throughline::service {

//! Makes people one by one. Each depends on the setting and on their own place alone, so that they
//! can be made in any order and on several threads at once.
class DemoMaker
{
public:
    DemoMaker(DemoSetting setting, std::int64_t contacts);

    [[nodiscard]] const DemoSetting &setting() const { return m_setting; }
    //! What each team holds; to be saved before the people, who point at it.
    [[nodiscard]] const std::vector<MadeTeam> &teams() const { return m_teams; }
    //! How many contacts each person has; together as many as asked for. A few people have many,
    //! most have some, and one, where there is room, has been known for years.
    [[nodiscard]] const std::vector<std::int32_t> &contacts() const { return m_contacts; }
    [[nodiscard]] MadeCase person(std::int64_t place) const;

private:
    //! The person alone, without what is recorded about them.
    [[nodiscard]] CaseMaker begin(std::int64_t place) const;

    DemoSetting m_setting;
    std::vector<MadeTeam> m_teams;
    std::vector<std::int32_t> m_contacts;
};

} // namespace throughline::service
