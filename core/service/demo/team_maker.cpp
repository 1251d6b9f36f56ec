// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo/team_maker.h"

#include "service/workers.h"

namespace throughline::service {

namespace {

constexpr std::uint64_t teamStream = 0x7ea3;

} // namespace

TeamMaker::TeamMaker(const DemoSetting &by, std::size_t place)
    : setting(by), team(place), area(by.area(place)), today(by.today()),
      random(DemoRandom::of(by.seed, teamStream + place)),
      m_ids(by, static_cast<std::int64_t>(place) - static_cast<std::int64_t>(demoAreaCount))
{
}

base::Millis TeamMaker::recordedOn(std::int64_t day)
{
    return workingHour(setting, random, day);
}

base::RecordId TeamMaker::worker()
{
    return asReference(random.pick<base::UserId>(setting.teams[team].workers));
}

std::string_view TeamMaker::prison()
{
    return random.word(random.chance(80) ? area.mensPrisons : area.womensPrisons);
}

std::int64_t TeamMaker::scaled(std::int64_t forTwoHundred, std::int64_t most) const
{
    return std::clamp(forTwoHundred * setting.people / 200, std::min(forTwoHundred, most), most);
}

MadeTeam makeTeam(const DemoSetting &setting, std::size_t team)
{
    TeamMaker maker(setting, team);
    addServices(maker);
    addPackTemplates(maker);
    addSchemes(maker);
    addStaff(maker);
    addHall(maker);
    addNotices(maker);
    addVoices(maker);
    addLoneWorking(maker);
    addTeamWork(maker);
    return std::move(maker.made);
}

} // namespace throughline::service
