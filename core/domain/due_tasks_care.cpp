// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/due_task_case.h"
#include "domain/rules/accommodation_rules.h"

// Where they live for now, and who looks after them.

namespace throughline::domain::due_task_days {

using base::RecordId;

namespace {

constexpr Day moveOnOpens = 14;
constexpr Day cas3Nights = 84;
constexpr int answerWorkingDays = 2; // of a hand-over; ours

} // namespace

void Case::placement(const Record &placement)
{
    constexpr auto state = fieldNumber<Kind::Placement>("state");
    constexpr auto type = fieldNumber<Kind::Placement>("type");
    constexpr auto startOn = fieldNumber<Kind::Placement>("start_on");
    constexpr auto plannedEnd = fieldNumber<Kind::Placement>("planned_end");
    constexpr auto plan = fieldNumber<Kind::Placement>("move_on_plan");
    constexpr auto owner = fieldNumber<Kind::Placement>("owner");
    if (fieldText(placement, state) != "ARRIVED")
        return;
    const auto start = day(placement, startOn);
    auto end = day(placement, plannedEnd);
    if (!end && start && fieldText(placement, type) == "A17")
        end = *start + cas3Nights;
    if (end && fieldText(placement, plan).empty())
        ownedBy(add(TaskRule::MoveOn, placement, *end, *end - moveOnOpens, *end, *end + patience),
                placement, owner);
}

void Case::keyWorkerMissing()
{
    constexpr auto owner = fieldNumber<Kind::Placement>("owner");
    constexpr auto start = fieldNumber<Kind::Placement>("start_on");
    constexpr auto from = fieldNumber<Kind::Accommodation>("from_date");
    constexpr auto answered = fieldNumber<Kind::Accommodation>("answered_on");
    constexpr auto keyWorker = fieldNumber<Kind::Person>("key_worker");
    const Record *place = emergencyPlace(m_records);
    if (!place || fieldAs<RecordId>(*m_person, keyWorker))
        return;
    const bool isPlacement = place->kind == Kind::Placement;
    if (isPlacement && fieldAs<RecordId>(*place, owner))
        return;
    auto since = day(*place, isPlacement ? start : from);
    if (!since && !isPlacement)
        since = day(*place, answered);
    if (since)
        addOn(TaskRule::KeyWorkerMissing, *place, *since, 0);
}

void Case::handOver(const Record &transfer)
{
    constexpr auto state = fieldNumber<Kind::CaseTransfer>("state");
    constexpr auto role = fieldNumber<Kind::CaseTransfer>("role");
    constexpr auto to = fieldNumber<Kind::CaseTransfer>("to");
    constexpr auto offeredOn = fieldNumber<Kind::CaseTransfer>("offered_on");
    constexpr auto answeredOn = fieldNumber<Kind::CaseTransfer>("answered_on");
    const auto offered = day(transfer, offeredOn);
    const auto answered = day(transfer, answeredOn);
    const std::string_view now = fieldText(transfer, state);
    if (now == "OFFERED" && offered) {
        addWithin(TaskRule::AnswerHandOver, transfer, *offered, answerWorkingDays);
        ownedBy(m_tasks.back(), transfer, to);
    }
    const bool isOld = any(Kind::CaseTransfer, [&](const Record &other) {
        return fieldText(other, role) == fieldText(transfer, role) && transfer.id < other.id;
    });
    if (now == "DECLINED" && answered && !isOld)
        addWithin(TaskRule::FindWorker, transfer, *answered, answerWorkingDays);
}

} // namespace throughline::domain::due_task_days
