// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/task_reason.h"

#include "domain/calendar.h"
#include "domain/due_task_days.h"

namespace throughline::domain {

using due_task_days::loneWorkingEnd;

namespace {

//! What the clock on a wall in London shows: "14:30 on 2026-11-24".
[[nodiscard]] std::string londonText(base::Millis at)
{
    constexpr std::int64_t msPerMinute = 60'000;
    constexpr std::int64_t minutesPerDay = 24 * 60;
    const std::int64_t minutes =
        floorDivide(at.value, msPerMinute) + londonInstant(at).offsetMinutes;
    const auto ofDay =
        static_cast<std::int16_t>(minutes - floorDivide(minutes, minutesPerDay) * minutesPerDay);
    const std::string both = toText(WallDateTime{londonDay(at), ofDay});
    const std::size_t middle = both.find('T');
    return both.substr(middle + 1) + " on " + both.substr(0, middle);
}

struct RuleText
{
    std::string_view title;
    std::string_view before; //!< of the day
    std::string_view after;
};

[[nodiscard]] RuleText textOf(TaskRule rule)
{
    switch (rule) {
    case TaskRule::FirstNight:
        return {"Ask where they slept", "Came out on ",
                " and nobody has asked where they are staying."};
    case TaskRule::Day7:
        return {"Ask where they are staying after a week", "Came out on ",
                "; the answer after 7 days is missing."};
    case TaskRule::Day28:
        return {"Ask where they are staying after 28 days", "Came out on ",
                "; the answer after 28 days is missing."};
    case TaskRule::Week12:
        return {"Ask where they go from CAS3", "Came out on ",
                "; CAS3 ends after 84 nights and the answer is missing."};
    case TaskRule::Month3:
        return {"Ask where they are staying after three months", "Came out on ",
                "; the answer after three months is missing."};
    case TaskRule::FirstContact:
        return {"Get in touch", "Came out on ", " and nobody has spoken with them since."};
    case TaskRule::SeenIn28Days:
        return {"See them", "Came out on ", " and nobody has seen them since."};
    case TaskRule::DidTheyComeOut:
        return {"Did they come out?", "Was due out on ", " and nobody has said what happened."};
    case TaskRule::ConfirmRelease:
        return {"Confirm the release with the prison", "Due out on ",
                "; the day is not confirmed."};
    case TaskRule::AssignMeeting:
        return {"Say who meets them", "Due out on ", " and asked to be met; nobody is named."};
    case TaskRule::FindDestination:
        return {"Find a place to stay", "Due out on ", " with no place to go to."};
    case TaskRule::OwnAccommodation:
        return {"Say who finds a place", "Due out on ",
                " with no place, and nobody owns finding one."};
    case TaskRule::FirstAppointment:
        return {"Ask for the first appointment", "Due out on ",
                "; the first probation appointment is not known."};
    case TaskRule::RingRound:
        return {"Ring round", "Comes out on ", ": ring prison, probation and person."};
    case TaskRule::DutyToRefer:
        return {"Refer to the council", "Due out on ",
                " without a home; no duty to refer was sent."};
    case TaskRule::DutyAnswer:
        return {"Ask the council for its answer", "The duty to refer was sent on ",
                " and is not answered."};
    case TaskRule::ChaseReferral:
        return {"Ask what became of the referral", "Nothing was heard since ", "."};
    case TaskRule::AnswerReferral:
        return {"Answer the referral", "It came on ", " and is not answered."};
    case TaskRule::FirstMeeting:
        return {"Meet for the first time", "Referred on ",
                "; the first meeting is due within 10 working days."};
    case TaskRule::SendPlan:
        return {"Write the plan", "First met on ", "; the plan is due within 5 working days."};
    case TaskRule::EndReport:
        return {"Write the end-of-service report", "Ended on ",
                "; the report is due within 5 working days."};
    case TaskRule::MoveOn:
        return {"Plan where they go next", "The placement ends on ",
                " and nothing is planned after it."};
    case TaskRule::KeyWorkerMissing:
        return {"Name a key worker", "In temporary accommodation since ", " without a key worker."};
    case TaskRule::WithdrawReferral:
        return {"Withdraw the referral", "They took back their consent on ", "."};
    case TaskRule::AnswerHandOver:
        return {"Accept or decline the hand-over", "Offered on ", "."};
    case TaskRule::FindWorker:
        return {"Find another worker", "The hand-over was declined on ", "."};
    case TaskRule::Action:
        return {"Do what was agreed", "Agreed for ", "."};
    case TaskRule::NextStep:
        return {"Take the next step", "Said at the last contact for ", "."};
    case TaskRule::AppointmentOutcome:
        return {"Say how the appointment went", "It was on ", " and has no outcome."};
    case TaskRule::AskConsentAgain:
        return {"Ask for consent again", "The consent runs until ", "."};
    case TaskRule::ReviewSafety:
        return {"Look at the safety instruction again", "Its review is on ", "."};
    case TaskRule::RiskAnswer:
        return {"Ask for the risk information again", "Asked on ", " and nothing came."};
    case TaskRule::ReviewPause:
        return {"Look again", "Paused; to be looked at on ", "."};
    case TaskRule::DataRequest:
        return {"Answer the request about data", "It came on ", "."};
    case TaskRule::Settle:
        return {"Two answers: choose one, or keep both", "Written differently on two devices on ",
                "; both are kept until somebody chooses."};
    case TaskRule::SeeConcern:
        return {"See the safeguarding concern", "Raised on ", " and nobody has seen it."};
    case TaskRule::ReviewConcern:
        return {"Look at the safeguarding concern again", "Its review is on ", "."};
    case TaskRule::ReadNotice:
        return {"Read the notice", "Sent on ", " and you have not read it."};
    case TaskRule::SayBackSafely:
        return {"Say that you are back safely", "You were to be back by ",
                " and have not said that you are safe."};
    case TaskRule::CallWorker:
        return {"Call the colleague who works alone", "To be back by ",
                " and not heard of: call them, then their buddy."};
    case TaskRule::EscalateWorker:
        return {"Escalate: a colleague who works alone is missing", "To be back by ",
                " and not heard of for 45 minutes."};
    case TaskRule::CallPolice:
        return {"Call the police: a colleague who works alone is missing", "To be back by ",
                " and not heard of for an hour. Say where they were going."};
    case TaskRule::LoneAlarm:
        return {"A colleague who works alone has raised the alarm", "Out since ",
                "; they need help now."};
    case TaskRule::EndEscalation:
        return {"Say how it ended for the colleague who works alone", "Escalated; to be back by ",
                " and nobody has said what was done."};
    case TaskRule::ConfirmSafe:
        return {"Said to be safe: confirm and resolve", "Said on ",
                " by the colleague who works alone; a manager rings them and ends it."};
    }
    return {};
}

} // namespace

std::string_view taskTitle(TaskRule rule)
{
    return textOf(rule).title;
}

TaskReason taskReasonParts(const DueTask &task)
{
    const RuleText words = textOf(task.rule);
    return {words.before, fromEpochDay(task.since), loneWorkingEnd(task), words.after};
}

std::string taskReason(const DueTask &task)
{
    const TaskReason parts = taskReasonParts(task);
    const std::string when = parts.moment.value != 0 ? londonText(parts.moment) : toText(parts.day);
    return std::string(parts.before) + when + std::string(parts.after);
}

bool isWaitingForOthers(TaskRule rule)
{
    return rule == TaskRule::ChaseReferral || rule == TaskRule::DutyAnswer
        || rule == TaskRule::RiskAnswer;
}

TaskWeight taskWeight(TaskRule rule)
{
    switch (rule) {
    case TaskRule::SeeConcern:
    case TaskRule::ReviewConcern:
    case TaskRule::SayBackSafely:
    case TaskRule::CallWorker:
    case TaskRule::EscalateWorker:
    case TaskRule::CallPolice:
    case TaskRule::LoneAlarm:
    case TaskRule::EndEscalation:
    case TaskRule::ConfirmSafe:
        return TaskWeight::Danger;
    case TaskRule::FirstNight:
    case TaskRule::FirstContact:
    case TaskRule::DidTheyComeOut:
    case TaskRule::FindDestination:
    case TaskRule::OwnAccommodation:
    case TaskRule::MoveOn:
        return TaskWeight::Bed;
    default:
        return TaskWeight::Usual;
    }
}

} // namespace throughline::domain
