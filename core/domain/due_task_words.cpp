// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/calendar.h"
#include "domain/due_tasks.h"

#include <algorithm>

namespace throughline::domain {

namespace {

struct RuleText
{
    TaskRule rule;
    std::string_view title;
    std::string_view before; //!< of the day
    std::string_view after;
};

constexpr RuleText texts[] = {
    {TaskRule::FirstNight, "Ask where they slept", "Came out on ",
     " and nobody has asked where they are staying."},
    {TaskRule::Day7, "Ask where they are staying after a week", "Came out on ",
     "; the answer after 7 days is missing."},
    {TaskRule::Day28, "Ask where they are staying after 28 days", "Came out on ",
     "; the answer after 28 days is missing."},
    {TaskRule::Week12, "Ask where they go from CAS3", "Came out on ",
     "; CAS3 ends after 84 nights and the answer is missing."},
    {TaskRule::Month3, "Ask where they are staying after three months", "Came out on ",
     "; the answer after three months is missing."},
    {TaskRule::FirstContact, "Get in touch", "Came out on ",
     " and nobody has spoken with them since."},
    {TaskRule::SeenIn28Days, "See them", "Came out on ", " and nobody has seen them since."},
    {TaskRule::DidTheyComeOut, "Did they come out?", "Was due out on ",
     " and nobody has said what happened."},
    {TaskRule::ConfirmRelease, "Confirm the release with the prison", "Due out on ",
     "; the day is not confirmed."},
    {TaskRule::AssignMeeting, "Say who meets them", "Due out on ",
     " and asked to be met; nobody is named."},
    {TaskRule::FindDestination, "Find a place to stay", "Due out on ", " with no place to go to."},
    {TaskRule::OwnAccommodation, "Say who finds a place", "Due out on ",
     " with no place, and nobody owns finding one."},
    {TaskRule::FirstAppointment, "Ask for the first appointment", "Due out on ",
     "; the first probation appointment is not known."},
    {TaskRule::RingRound, "Ring round", "Comes out on ", ": ring prison, probation and person."},
    {TaskRule::DutyToRefer, "Refer to the council", "Due out on ",
     " without a home; no duty to refer was sent."},
    {TaskRule::DutyAnswer, "Ask the council for its answer", "The duty to refer was sent on ",
     " and is not answered."},
    {TaskRule::ChaseReferral, "Ask what became of the referral", "Nothing was heard since ", "."},
    {TaskRule::AnswerReferral, "Answer the referral", "It came on ", " and is not answered."},
    {TaskRule::FirstMeeting, "Meet for the first time", "Referred on ",
     "; the first meeting is due within 10 working days."},
    {TaskRule::SendPlan, "Write the plan", "First met on ",
     "; the plan is due within 5 working days."},
    {TaskRule::EndReport, "Write the end-of-service report", "Ended on ",
     "; the report is due within 5 working days."},
    {TaskRule::MoveOn, "Plan where they go next", "The placement ends on ",
     " and nothing is planned after it."},
    {TaskRule::KeyWorkerMissing, "Name a key worker", "In temporary accommodation since ",
     " without a key worker."},
    {TaskRule::Action, "Do what was agreed", "Agreed for ", "."},
    {TaskRule::NextStep, "Take the next step", "Said at the last contact for ", "."},
    {TaskRule::AppointmentOutcome, "Say how the appointment went", "It was on ",
     " and has no outcome."},
    {TaskRule::AskConsentAgain, "Ask for consent again", "The consent runs until ", "."},
    {TaskRule::ReviewSafety, "Look at the safety instruction again", "Its review is on ", "."},
    {TaskRule::RiskAnswer, "Ask for the risk information again", "Asked on ", " and nothing came."},
    {TaskRule::ReviewPause, "Look again", "Paused; to be looked at on ", "."},
    {TaskRule::DataRequest, "Answer the request about data", "It came on ", "."},
};

[[nodiscard]] const RuleText &textOf(TaskRule rule)
{
    const auto *found = std::find_if(std::begin(texts), std::end(texts),
                                     [rule](const RuleText &one) { return one.rule == rule; });
    return found != std::end(texts) ? *found : texts[0];
}

} // namespace

std::string_view taskTitle(TaskRule rule)
{
    return textOf(rule).title;
}

std::string taskReason(const DueTask &task)
{
    const CivilDay when = civilFromDays(task.since);
    const RuleText &words = textOf(task.rule);
    const auto date = partialDate(static_cast<int>(when.year), when.month, when.day);
    return std::string(words.before) + (date ? toText(*date) : std::string())
        + std::string(words.after);
}

} // namespace throughline::domain
