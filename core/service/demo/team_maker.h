// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/demo/case_maker.h"

namespace throughline::service {

//! As many worker records as three teams have together.
inline constexpr std::size_t demoWorkers = 40;

//! What a team holds in common, and what its people's records point at.
struct MadeTeam
{
    std::vector<MadeRecord> records; //!< in the order in which they are to be saved
    std::vector<MadeConcern> concerns;
    DemoTeamRecords shared;
};

//! The records of one team's folder in the making. The functions below each add a part of them.
class TeamMaker
{
public:
    TeamMaker(const DemoSetting &by, std::size_t place);

    const DemoSetting &setting;
    const std::size_t team;
    const DemoArea &area;
    const std::int64_t today;
    DemoRandom random;
    MadeTeam made;

    template<domain::Kind kind>
    base::RecordId add(Making<kind> &&fields, std::int64_t onDay)
    {
        const base::RecordId id = m_ids.next();
        made.records.push_back({kind, id, recordedOn(onDay), fields.take()});
        return id;
    }
    //! Adds one that managers alone may open.
    template<domain::Kind kind>
    void addForManagers(Making<kind> &&fields, std::int64_t onDay)
    {
        const base::RecordId id = m_ids.next();
        const base::RecordId folderRecord = m_ids.next();
        made.concerns.push_back(
            {{kind, id, recordedOn(onDay), fields.take()}, m_ids.nextFolder(), folderRecord});
    }
    [[nodiscard]] base::Millis recordedOn(std::int64_t day);
    [[nodiscard]] base::RecordId worker();
    //! One of the area's prisons.
    [[nodiscard]] std::string_view prison();
    //! More of it for more people, and never none.
    [[nodiscard]] std::int64_t scaled(std::int64_t forTwoHundred, std::int64_t most) const;

private:
    DemoIds m_ids;
};

void addServices(TeamMaker &maker);
void addPackTemplates(TeamMaker &maker);
void addStaff(TeamMaker &maker);
void addHall(TeamMaker &maker);
void addNotices(TeamMaker &maker);
void addVoices(TeamMaker &maker);
void addLoneWorking(TeamMaker &maker);
void addSchemes(TeamMaker &maker);
void addTeamWork(TeamMaker &maker);

[[nodiscard]] MadeTeam makeTeam(const DemoSetting &setting, std::size_t team);

} // namespace throughline::service
