// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/demo/life.h"
#include "service/demo/made.h"

#include <algorithm>

namespace throughline::service {

//! What people's records point at: made once for each team.
struct DemoTeamRecords
{
    std::vector<base::RecordId> services;
    std::vector<std::string> serviceNames;
    std::vector<base::RecordId> packTemplates;
    std::vector<base::RecordId> schemes;
};

//! The records of one person in the making. The functions below each add a part of them.
class CaseMaker
{
public:
    CaseMaker(const DemoSetting &by, const DemoTeamRecords &pointedAt, const DemoLife &lived,
              DemoRandom drawn);

    const DemoSetting &setting;
    const DemoTeamRecords &shared;
    const DemoLife life;
    DemoRandom random;
    const std::int64_t today;
    base::RecordId person;
    base::RecordId release; //!< null without one
    base::RecordId keyWorker;
    std::string firstName;
    std::string_view whyTwice; //!< where somebody was written down twice: how it came about

    //! Adds a record about the person, written down on a day (or now, where it is to come).
    template<domain::Kind kind>
    base::RecordId add(Making<kind> &&fields, std::int64_t onDay)
    {
        return addAt(fields, recordedOn(onDay));
    }
    template<domain::Kind kind>
    base::RecordId addAt(Making<kind> &fields, base::Millis at)
    {
        base::RecordId id = person;
        MadeFields own = fields.take();
        if constexpr (kind != domain::Kind::Person) {
            id = m_ids.next();
            own.emplace(own.begin(), domain::fieldNumber<kind>("person"), person);
        }
        m_case.records.push_back({kind, id, at, std::move(own)});
        return id;
    }
    //! Adds one that managers alone may open.
    template<domain::Kind kind>
    void addForManagers(Making<kind> &&fields, std::int64_t onDay)
    {
        const base::RecordId id = m_ids.next();
        const base::RecordId folderRecord = m_ids.next();
        m_case.concerns.push_back(
            {{kind, id, recordedOn(onDay), fields.take()}, m_ids.nextFolder(), folderRecord});
    }
    //! Changes a record added before.
    template<domain::Kind kind>
    void change(const base::RecordId &id, Making<kind> &&fields, std::int64_t onDay)
    {
        m_case.changes.push_back({kind, id, recordedOn(onDay), fields.take()});
    }

    //! Some working hour of a day, never later than now.
    [[nodiscard]] base::Millis recordedOn(std::int64_t day);
    //! A day, but not one to come.
    [[nodiscard]] std::int64_t past(std::int64_t day) const { return std::min(day, today); }
    //! Somebody of the team.
    [[nodiscard]] base::RecordId worker();
    [[nodiscard]] std::string_view council();

    [[nodiscard]] MadeFields &personFields() { return m_case.records.front().fields; }
    [[nodiscard]] MadeCase take() { return std::move(m_case); }

private:
    DemoIds m_ids;
    MadeCase m_case;
};

void addPerson(CaseMaker &maker); //!< first: the others belong to it
//! Makes the person just added one who was written down before, with these fields.
void writeAgain(CaseMaker &maker, const MadeFields &first);
void addPersonDetails(CaseMaker &maker);
void addRelease(CaseMaker &maker); //!< before what belongs to a release
void addReleaseDay(CaseMaker &maker);
void addStays(CaseMaker &maker);
void addPlacement(CaseMaker &maker);
void addDutyToRefer(CaseMaker &maker);
void addContacts(CaseMaker &maker);
void addPlan(CaseMaker &maker);
void addReferrals(CaseMaker &maker);
void addConsents(CaseMaker &maker);
void addSafety(CaseMaker &maker);
void addConcern(CaseMaker &maker);
void addTransfers(CaseMaker &maker);
void addRetention(CaseMaker &maker);
void addMerge(CaseMaker &maker); //!< last: from then on all that is added goes to whom is kept

} // namespace throughline::service
