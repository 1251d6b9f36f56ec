// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo/maker.h"

#include <utility>

namespace throughline::service {

namespace {

constexpr std::uint64_t shareStream = 0x5a4e;
constexpr std::uint64_t peopleStream = 0x10000;
//! Who has been known for years, and what share of all contacts they may have at most.
constexpr std::size_t longKnown = 24;
constexpr std::int64_t longKnownContacts = 2000;
constexpr std::int64_t longKnownShare = 50;

[[nodiscard]] std::vector<std::int32_t> shared(DemoRandom random, std::int64_t contacts,
                                               std::int64_t people)
{
    std::vector<std::int32_t> counts(static_cast<std::size_t>(people));
    std::int64_t all = 0;
    for (std::int32_t &weight : counts) {
        const std::int64_t one = random.between(0, 10);
        weight = static_cast<std::int32_t>(random.chance(10) ? one * 8 : one);
        all += weight;
    }
    std::int64_t extra = 0;
    if (counts.size() > longKnown)
        extra = std::min(longKnownContacts, contacts / longKnownShare);
    if (all == 0)
        counts.front() = static_cast<std::int32_t>(all = 1);
    std::int64_t weightSoFar = 0;
    std::int64_t given = 0;
    for (std::int32_t &count : counts) {
        weightSoFar += count;
        const std::int64_t upToHere = (contacts - extra) * weightSoFar / all;
        count = static_cast<std::int32_t>(upToHere - std::exchange(given, upToHere));
    }
    if (extra > 0)
        counts[longKnown] += static_cast<std::int32_t>(extra);
    return counts;
}

} // namespace

DemoMaker::DemoMaker(DemoSetting setting, std::int64_t contacts)
    : m_setting(std::move(setting)),
      m_contacts(shared(DemoRandom::of(m_setting.seed, shareStream), contacts, m_setting.people))
{
    for (std::size_t team = 0; team < m_setting.teams.size(); ++team)
        m_teams.push_back(makeTeam(m_setting, team));
}

CaseMaker DemoMaker::begin(std::int64_t place) const
{
    DemoRandom random =
        DemoRandom::of(m_setting.seed, peopleStream + static_cast<std::uint64_t>(place));
    DemoLife life = makeLife(m_setting, place, m_contacts[static_cast<std::size_t>(place)], random);
    std::optional<CaseMaker> first;
    if (life.sameAs) {
        first.emplace(begin(*life.sameAs));
        life.people = first->life.people;
        life.isWoman = first->life.isWoman;
        life.bornDay = first->life.bornDay;
        life.prison = first->life.prison;
    }
    CaseMaker maker(m_setting, m_teams[life.team].shared, life, random);
    addPerson(maker);
    if (first)
        writeAgain(maker, first->personFields());
    return maker;
}

MadeCase DemoMaker::person(std::int64_t place) const
{
    CaseMaker maker = begin(place);
    addPersonDetails(maker);
    addRelease(maker);
    addReleaseDay(maker);
    addStays(maker);
    addPlacement(maker);
    addDutyToRefer(maker);
    addContacts(maker);
    addPlan(maker);
    addReferrals(maker);
    addConsents(maker);
    addSafety(maker);
    addTransfers(maker);
    addRetention(maker);
    addConcern(maker);
    addMerge(maker);
    return maker.take();
}

} // namespace throughline::service
