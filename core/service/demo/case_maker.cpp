// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo/case_maker.h"

#include "service/workers.h"

namespace throughline::service {

CaseMaker::CaseMaker(const DemoSetting &by, const DemoTeamRecords &pointedAt, const DemoLife &lived,
                     DemoRandom drawn)
    : setting(by), shared(pointedAt), life(lived), random(drawn), today(by.today()),
      m_ids(by, lived.place)
{
    m_case.team = life.team;
    person = m_ids.next();
    m_case.folder = m_ids.nextFolder();
    m_case.folderRecord = m_ids.next();
    keyWorker = worker();
}

base::Millis CaseMaker::recordedOn(std::int64_t day)
{
    return workingHour(setting, random, day);
}

base::RecordId CaseMaker::worker()
{
    return asReference(random.pick<base::UserId>(setting.teams[life.team].workers));
}

std::string_view CaseMaker::council()
{
    return random.word(life.area->councils);
}

} // namespace throughline::service
