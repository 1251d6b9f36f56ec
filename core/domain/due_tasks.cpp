// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/due_task_case.h"

// Whose tasks there are, and those of what was agreed with them and about them.

namespace throughline::domain {

namespace due_task_days {

using base::RecordId;

Case::Case(std::span<const Record> records) : m_records(records)
{
    for (const Record &record : records) {
        if (record.kind == Kind::Person)
            m_person = &record;
    }
}

std::vector<DueTask> Case::tasks()
{
    if (!m_person)
        return {};
    constexpr auto status = fieldNumber<Kind::Person>("status");
    constexpr auto diedOn = fieldNumber<Kind::Person>("died_on");
    each(Kind::DataRequest, &Case::dataRequest);
    for (const Record &record : m_records) {
        if (const auto settle = taskToSettle(record))
            m_tasks.push_back(*settle);
    }
    const bool ended = isOneOf(fieldText(*m_person, status), {"CLOSED", "RESTRICTED"})
        || fieldAs<PartialDate>(*m_person, diedOn);
    if (!ended)
        everything();
    return std::move(m_tasks);
}

void Case::everything()
{
    pause(*m_person);
    each(Kind::Release, &Case::release);
    each(Kind::DutyToRefer, &Case::duty);
    each(Kind::Referral, &Case::referral);
    each(Kind::Placement, &Case::placement);
    each(Kind::Action, &Case::action);
    each(Kind::Appointment, &Case::appointment);
    each(Kind::Consent, &Case::consent);
    each(Kind::SafetyInstruction, &Case::safety);
    each(Kind::Risk, &Case::risk);
    each(Kind::CaseTransfer, &Case::handOver);
    keyWorkerMissing();
    nextStep();
}

void Case::action(const Record &action)
{
    constexpr auto due = fieldNumber<Kind::Action>("due_on");
    constexpr auto done = fieldNumber<Kind::Action>("done_on");
    constexpr auto dropped = fieldNumber<Kind::Action>("dropped");
    constexpr auto owner = fieldNumber<Kind::Action>("owner");
    const auto by = day(action, due);
    if (by && !fieldAs<PartialDate>(action, done) && fieldText(action, dropped).empty())
        ownedBy(addOn(TaskRule::Action, action, *by), action, owner);
}

void Case::appointment(const Record &appointment)
{
    constexpr auto state = fieldNumber<Kind::Appointment>("state");
    constexpr auto starts = fieldNumber<Kind::Appointment>("starts");
    constexpr auto worker = fieldNumber<Kind::Appointment>("worker");
    const auto *when = fieldAs<WallDateTime>(appointment, starts);
    const std::string_view now = fieldText(appointment, state);
    if (when && when->date.isWholeDay() && (now.empty() || isOneOf(now, {"PLANNED", "STARTED"}))) {
        const Day on = epochDay(when->date);
        ownedBy(add(TaskRule::AppointmentOutcome, appointment, on, on, on, on + patience),
                appointment, worker);
    }
}

void Case::consent(const Record &consent)
{
    constexpr auto state = fieldNumber<Kind::Consent>("state");
    constexpr auto expires = fieldNumber<Kind::Consent>("expires_on");
    constexpr Day consentOpens = 14;
    const auto by = day(consent, expires);
    if (by && isOneOf(fieldText(consent, state), {"GIVEN", "GIVEN_LIMITED", "EXPIRED"}))
        addOn(TaskRule::AskConsentAgain, consent, *by, consentOpens);
}

void Case::safety(const Record &instruction)
{
    constexpr auto review = fieldNumber<Kind::SafetyInstruction>("review_on");
    constexpr auto ended = fieldNumber<Kind::SafetyInstruction>("ended_on");
    const auto by = day(instruction, review);
    if (by && !fieldAs<PartialDate>(instruction, ended))
        addOn(TaskRule::ReviewSafety, instruction, *by);
}

void Case::risk(const Record &risk)
{
    constexpr auto state = fieldNumber<Kind::Risk>("state");
    constexpr auto toldOn = fieldNumber<Kind::Risk>("told_on");
    const auto asked = day(risk, toldOn);
    if (asked && fieldText(risk, state) == "ASKED")
        addChase(TaskRule::RiskAnswer, risk, *asked, planWorkingDays);
}

void Case::pause(const Record &person)
{
    constexpr auto status = fieldNumber<Kind::Person>("status");
    constexpr auto review = fieldNumber<Kind::Person>("review_on");
    const auto by = day(person, review);
    if (by && fieldText(person, status) == "PAUSED")
        addOn(TaskRule::ReviewPause, person, *by);
}

void Case::dataRequest(const Record &request)
{
    constexpr auto receivedOn = fieldNumber<Kind::DataRequest>("received_on");
    constexpr auto dueOn = fieldNumber<Kind::DataRequest>("due_on");
    constexpr auto answeredOn = fieldNumber<Kind::DataRequest>("answered_on");
    constexpr Day oneMonth = 30; // the law says a month; the shortest that is asked of everybody
    const auto received = day(request, receivedOn);
    auto due = day(request, dueOn);
    if (!due && received)
        due = *received + oneMonth;
    if (due && !fieldAs<PartialDate>(request, answeredOn))
        add(TaskRule::DataRequest, request, received.value_or(*due), received.value_or(*due), *due,
            *due + longPatience);
}

void Case::nextStep()
{
    constexpr auto at = fieldNumber<Kind::Contact>("at");
    constexpr auto step = fieldNumber<Kind::Contact>("next_step");
    constexpr auto by = fieldNumber<Kind::Contact>("next_step_on");
    const Record *newest = nullptr;
    const auto moment = [](const Record &contact) {
        const auto *when = fieldAs<Instant>(contact, at);
        return std::pair(when ? when->at.value : 0, contact.id);
    };
    for (const Record &record : m_records) {
        if (record.kind == Kind::Contact && (!newest || moment(*newest) < moment(record)))
            newest = &record;
    }
    if (!newest || fieldText(*newest, step).empty())
        return;
    const auto due = day(*newest, by);
    if (due)
        addOn(TaskRule::NextStep, *newest, *due);
}

} // namespace due_task_days

std::vector<DueTask> tasksOf(std::span<const Record> records)
{
    return due_task_days::Case(records).tasks();
}

} // namespace throughline::domain
