// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/due_tasks.h"

#include "domain/due_task_days.h"
#include "domain/rules/accommodation_rules.h"
#include "domain/rules/consent_rules.h"
#include "domain/rules/open_work.h"
#include "domain/schema_table.h"
#include "domain/working_days.h"

#include <algorithm>

namespace throughline::domain {

namespace {

using base::RecordId;
using Day = std::int64_t;

// Time points of domain.md 3.2, 3.5, 3.6, 3.7 and the indicators, in days.
constexpr Day dutyOpens = 56;
constexpr Day dutyDue = 28;
constexpr Day placeDue = 28;
constexpr Day appointmentDue = 14;
constexpr Day confirmDue = 7;
constexpr Day ringRoundDue = 1;
constexpr Day followUp = 28;
constexpr Day dutyRunsOut = 26 * 7;
constexpr Day moveOnOpens = 14;
constexpr Day cas3Nights = 84;
using due_task_days::reviewOpens;
constexpr int replyWorkingDays = 10;
constexpr int planWorkingDays = 5;
constexpr int answerWorkingDays = 2; // of a hand-over; ours
//! What was not done by then is not nagged about for ever.
constexpr Day patience = 28;
constexpr Day longPatience = 365;

[[nodiscard]] bool isYes(const Record &record, std::uint16_t field)
{
    const auto *value = fieldAs<std::int64_t>(record, field);
    return value && *value != 0;
}

using due_task_days::day;

[[nodiscard]] std::optional<Day> dayOfMoment(const Record &record, std::uint16_t field)
{
    const auto *moment = fieldAs<Instant>(record, field);
    return moment ? std::optional(epochDay(londonDay(moment->at))) : std::nullopt;
}

[[nodiscard]] bool isOneOf(std::string_view key, std::initializer_list<std::string_view> keys)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

[[nodiscard]] Day plusWorkingDays(Day from, int count)
{
    return epochDay(addWorkingDays(fromEpochDay(from), count));
}

//! One person's records, and the tasks found so far.
class Case
{
public:
    explicit Case(std::span<const Record> records) : m_records(records)
    {
        for (const Record &record : records) {
            if (record.kind == Kind::Person)
                m_person = &record;
        }
    }

    [[nodiscard]] std::vector<DueTask> tasks()
    {
        if (!m_person)
            return {};
        constexpr auto status = fieldNumber<Kind::Person>("status");
        constexpr auto diedOn = fieldNumber<Kind::Person>("died_on");
        each(Kind::DataRequest, &Case::dataRequest);
        const bool ended = isOneOf(fieldText(*m_person, status), {"CLOSED", "RESTRICTED"})
            || fieldAs<PartialDate>(*m_person, diedOn);
        if (!ended)
            everything();
        return std::move(m_tasks);
    }

private:
    void everything()
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

    void each(Kind kind, void (Case::*look)(const Record &))
    {
        for (const Record &record : m_records) {
            if (record.kind == kind)
                (this->*look)(record);
        }
    }

    template<class Condition>
    [[nodiscard]] bool any(Kind kind, Condition holds) const
    {
        return std::any_of(m_records.begin(), m_records.end(), [&](const Record &record) {
            return record.kind == kind && holds(record);
        });
    }

    DueTask &add(TaskRule rule, const Record &about, Day since, Day opens, Day due, Day expires)
    {
        m_tasks.push_back({rule, about.kind, about.id, {}, since, opens, due, expires});
        return m_tasks.back();
    }

    //! To be looked at on its day, shown some days before.
    DueTask &addOn(TaskRule rule, const Record &about, Day on, Day before = reviewOpens)
    {
        return add(rule, about, on, on - before, on, on + longPatience);
    }

    //! To be done so many working days after something, shown at once.
    void addWithin(TaskRule rule, const Record &about, Day since, int workingDays)
    {
        add(rule, about, since, since, plusWorkingDays(since, workingDays), since + longPatience);
    }

    //! To be asked about when nothing was heard for so many working days.
    void addChase(TaskRule rule, const Record &about, Day since, int workingDays,
                  Day lasts = longPatience)
    {
        const Day due = plusWorkingDays(since, workingDays);
        add(rule, about, since, due, due, since + lasts);
    }

    void ownedBy(DueTask &task, const Record &record, std::uint16_t field)
    {
        if (const auto *owner = fieldAs<RecordId>(record, field))
            task.owner = *owner;
    }

    // Releases ------------------------------------------------------------------------------------

    void release(const Record &release)
    {
        constexpr auto state = fieldNumber<Kind::Release>("state");
        constexpr auto date = fieldNumber<Kind::Release>("release_date");
        constexpr auto releasedAt = fieldNumber<Kind::Release>("released_at");
        const std::string_view now = fieldText(release, state);
        const auto planned = day(release, date);
        if (isOneOf(now, {"RELEASED", "RELEASED_UNKNOWN"})) {
            auto out = dayOfMoment(release, releasedAt);
            if (!out)
                out = planned;
            if (out)
                afterRelease(release, *out);
        } else if (isOneOf(now, {"PLANNED", "CONFIRMED"}) && planned) {
            beforeRelease(release, now, *planned);
        }
    }

    void beforeRelease(const Record &release, std::string_view state, Day out)
    {
        constexpr auto destination = fieldNumber<Kind::Release>("destination");
        constexpr auto owner = fieldNumber<Kind::Release>("accommodation_owner");
        constexpr auto appointment = fieldNumber<Kind::Release>("first_appointment");
        constexpr auto supervised = fieldNumber<Kind::Release>("supervised");
        constexpr auto meet = fieldNumber<Kind::Release>("meet");
        constexpr auto metBy = fieldNumber<Kind::Release>("met_by");
        const bool hasPlace = !fieldText(release, destination).empty() && !isHomeless(release);
        if (!hasPlace) {
            add(TaskRule::FindDestination, release, out, out - dutyOpens, out - placeDue, out);
            if (!fieldAs<RecordId>(release, owner))
                add(TaskRule::OwnAccommodation, release, out, out - dutyOpens, out - placeDue, out);
            if (!any(Kind::DutyToRefer, [&](const Record &duty) { return isFor(duty, release); }))
                add(TaskRule::DutyToRefer, release, out, out - dutyOpens, out - dutyDue, out);
        }
        if (!fieldAs<WallDateTime>(release, appointment) && isYes(release, supervised))
            add(TaskRule::FirstAppointment, release, out, out - placeDue, out - appointmentDue,
                out);
        if (state == "PLANNED")
            add(TaskRule::ConfirmRelease, release, out, out - appointmentDue, out - confirmDue,
                out);
        if (isOneOf(fieldText(release, meet), {"ASKED", "YES"})
            && !fieldAs<RecordId>(release, metBy))
            add(TaskRule::AssignMeeting, release, out, out - appointmentDue, out - confirmDue, out);
        ownedBy(add(TaskRule::RingRound, release, out, out - ringRoundDue, out - ringRoundDue,
                    out - ringRoundDue),
                release, metBy);
        ownedBy(add(TaskRule::DidTheyComeOut, release, out, out + 1, out + 1, out + patience),
                release, metBy);
    }

    [[nodiscard]] static bool isHomeless(const Record &release)
    {
        constexpr auto destination = fieldNumber<Kind::Release>("destination");
        return isOneOf(fieldText(release, destination), {"ROUGH", "SHELTER_SQUAT", "NOT_KNOWN"});
    }

    [[nodiscard]] static bool isFor(const Record &duty, const Record &release)
    {
        constexpr auto of = fieldNumber<Kind::DutyToRefer>("release");
        constexpr auto state = fieldNumber<Kind::DutyToRefer>("state");
        const auto *id = fieldAs<RecordId>(duty, of);
        return (!id || *id == release.id) && fieldText(duty, state) != "WITHDRAWN";
    }

    //! Whoever is back in custody is not asked where they sleep: what they do is told by the next
    //! release (domain.md 3.2).
    [[nodiscard]] bool isBackInCustody(Day out) const
    {
        constexpr auto from = fieldNumber<Kind::Custody>("from_date");
        constexpr auto to = fieldNumber<Kind::Custody>("to_date");
        return any(Kind::Custody, [out](const Record &custody) {
            const auto in = day(custody, from);
            const auto left = day(custody, to);
            return in && (*in > out || (*in == out && (!left || *left > out)));
        });
    }

    void afterRelease(const Record &release, Day out)
    {
        if (isBackInCustody(out))
            return;
        static constexpr std::pair<std::string_view, TaskRule> asked[] = {
            {"FIRST_NIGHT", TaskRule::FirstNight},
            {"D7", TaskRule::Day7},
            {"D28", TaskRule::Day28},
            {"W12", TaskRule::Week12},
            {"M3", TaskRule::Month3},
        };
        for (const auto &[timepoint, rule] : asked) {
            const TimepointRule *when = timepointRule(timepoint);
            const bool wanted = rule == TaskRule::Week12 ? isInCas3() : when->taskByDefault;
            if (wanted && !isAnswered(release, timepoint))
                add(rule, release, out, out + when->firstDay,
                    out + std::max(when->firstDay, 1), // the first night is asked about afterwards
                    out + when->lastDay + patience);
        }
        if (!any(Kind::Contact,
                 [&](const Record &contact) { return isSince(contact, out, false); }))
            add(TaskRule::FirstContact, release, out, out, plusWorkingDays(out, 1), out + patience);
        if (!any(Kind::Contact, [&](const Record &contact) { return isSince(contact, out, true); }))
            add(TaskRule::SeenIn28Days, release, out, out + followUp / 2, out + followUp,
                out + followUp + patience);
    }

    [[nodiscard]] bool isInCas3() const
    {
        constexpr auto type = fieldNumber<Kind::Placement>("type");
        constexpr auto state = fieldNumber<Kind::Placement>("state");
        return any(Kind::Placement, [](const Record &placement) {
            return fieldText(placement, type) == "A17"
                && isOneOf(fieldText(placement, state), {"ARRIVED", "DEPARTED"});
        });
    }

    [[nodiscard]] bool isAnswered(const Record &release, std::string_view timepoint) const
    {
        constexpr auto of = fieldNumber<Kind::Accommodation>("release");
        constexpr auto when = fieldNumber<Kind::Accommodation>("timepoint");
        return any(Kind::Accommodation, [&](const Record &entry) {
            const auto *id = fieldAs<RecordId>(entry, of);
            return (!id || *id == release.id) && fieldText(entry, when) == timepoint;
        });
    }

    //! A contact that reached the person on that day or after; with `inPerson` they were seen.
    [[nodiscard]] static bool isSince(const Record &contact, Day from, bool inPerson)
    {
        constexpr auto at = fieldNumber<Kind::Contact>("at");
        constexpr auto outcome = fieldNumber<Kind::Contact>("outcome");
        constexpr auto mode = fieldNumber<Kind::Contact>("mode");
        constexpr auto third = fieldNumber<Kind::Contact>("third_party");
        const auto when = dayOfMoment(contact, at);
        const std::string_view what = fieldText(contact, outcome);
        const bool reached = what.empty() || isOneOf(what, {"ATTENDED", "LATE", "PARTIAL"});
        return when && *when >= from && reached && !isYes(contact, third)
            && fieldText(contact, mode) != "THIRD_PARTY"
            && (!inPerson
                || isOneOf(fieldText(contact, mode),
                           {"IN_PERSON_PROBATION", "IN_PERSON_OFFICE", "IN_PERSON_PRISON", "GATE",
                            "HOME", "DOORSTEP", "COMMUNITY", "ACCOMPANY", "GROUP"}));
    }

    // Others --------------------------------------------------------------------------------------

    void duty(const Record &duty)
    {
        constexpr auto state = fieldNumber<Kind::DutyToRefer>("state");
        constexpr auto sentOn = fieldNumber<Kind::DutyToRefer>("sent_on");
        const auto sent = day(duty, sentOn);
        if (fieldText(duty, state) == "SUBMITTED" && sent)
            addChase(TaskRule::DutyAnswer, duty, *sent, replyWorkingDays, dutyRunsOut);
    }

    void referral(const Record &referral)
    {
        constexpr auto direction = fieldNumber<Kind::Referral>("direction");
        constexpr auto assigned = fieldNumber<Kind::Referral>("assigned_to");
        const std::size_t before = m_tasks.size();
        if (fieldText(referral, direction) == "OUT")
            referralOut(referral);
        else
            referralIn(referral);
        for (std::size_t i = before; i < m_tasks.size(); ++i)
            ownedBy(m_tasks[i], referral, assigned);
    }

    void referralOut(const Record &referral)
    {
        constexpr auto status = fieldNumber<Kind::Referral>("status");
        constexpr auto statusOn = fieldNumber<Kind::Referral>("status_on");
        constexpr auto referredOn = fieldNumber<Kind::Referral>("referred_on");
        auto since = day(referral, statusOn);
        if (!since)
            since = day(referral, referredOn);
        if (since
            && isOneOf(fieldText(referral, status),
                       {"SENT", "ACKNOWLEDGED", "MORE_INFO", "NO_REPLY"}))
            addChase(TaskRule::ChaseReferral, referral, *since, replyWorkingDays);
        consentTakenBack(referral);
    }

    //! A referral in somebody's hands rests on a consent that is no more (domain.md 3.7).
    void consentTakenBack(const Record &referral)
    {
        constexpr auto purpose = fieldNumber<Kind::Referral>("consent_purpose");
        constexpr auto state = fieldNumber<Kind::Consent>("state");
        constexpr auto decidedOn = fieldNumber<Kind::Consent>("decided_on");
        const Record *consent = newestConsent(m_records, fieldText(referral, purpose));
        if (!consent || !isOpenWork(referral)
            || !isOneOf(fieldText(*consent, state), {"WITHDRAWN", "REFUSED"}))
            return;
        if (const auto on = day(*consent, decidedOn))
            addWithin(TaskRule::WithdrawReferral, referral, *on, 0);
    }

    void referralIn(const Record &referral)
    {
        constexpr auto status = fieldNumber<Kind::Referral>("status");
        constexpr auto referredOn = fieldNumber<Kind::Referral>("referred_on");
        constexpr auto metOn = fieldNumber<Kind::Referral>("first_meeting_on");
        constexpr auto planOn = fieldNumber<Kind::Referral>("plan_on");
        constexpr auto endedOn = fieldNumber<Kind::Referral>("ended_on");
        constexpr auto reportOn = fieldNumber<Kind::Referral>("report_on");
        const std::string_view now = fieldText(referral, status);
        const auto referred = day(referral, referredOn);
        const auto met = day(referral, metOn);
        const auto ended = day(referral, endedOn);
        if (referred && isOneOf(now, {"RECEIVED", "MORE_INFO"}))
            addWithin(TaskRule::AnswerReferral, referral, *referred, planWorkingDays);
        if (referred && !met && isOneOf(now, {"ACCEPTED", "WAITING", "ASSIGNED", "FIRST_CONTACT"}))
            addWithin(TaskRule::FirstMeeting, referral, *referred, replyWorkingDays);
        if (met && !day(referral, planOn) && isOneOf(now, {"FIRST_CONTACT", "ACTIVE"}))
            addWithin(TaskRule::SendPlan, referral, *met, planWorkingDays);
        if (ended && !day(referral, reportOn) && isOneOf(now, {"COMPLETED", "ENDED_EARLY"}))
            addWithin(TaskRule::EndReport, referral, *ended, planWorkingDays);
    }

    void placement(const Record &placement)
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
            ownedBy(
                add(TaskRule::MoveOn, placement, *end, *end - moveOnOpens, *end, *end + patience),
                placement, owner);
    }

    //! Nobody in emergency accommodation is without a key worker (domain.md 1, seed 17).
    void keyWorkerMissing()
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

    //! Of two for the same role the newer one counts.
    void handOver(const Record &transfer)
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

    void action(const Record &action)
    {
        constexpr auto due = fieldNumber<Kind::Action>("due_on");
        constexpr auto done = fieldNumber<Kind::Action>("done_on");
        constexpr auto dropped = fieldNumber<Kind::Action>("dropped");
        constexpr auto owner = fieldNumber<Kind::Action>("owner");
        const auto by = day(action, due);
        if (by && !fieldAs<PartialDate>(action, done) && fieldText(action, dropped).empty())
            ownedBy(addOn(TaskRule::Action, action, *by), action, owner);
    }

    void appointment(const Record &appointment)
    {
        constexpr auto state = fieldNumber<Kind::Appointment>("state");
        constexpr auto starts = fieldNumber<Kind::Appointment>("starts");
        constexpr auto worker = fieldNumber<Kind::Appointment>("worker");
        const auto *when = fieldAs<WallDateTime>(appointment, starts);
        const std::string_view now = fieldText(appointment, state);
        if (when && when->date.isWholeDay()
            && (now.empty() || isOneOf(now, {"PLANNED", "STARTED"}))) {
            const Day on = epochDay(when->date);
            ownedBy(add(TaskRule::AppointmentOutcome, appointment, on, on, on, on + patience),
                    appointment, worker);
        }
    }

    void consent(const Record &consent)
    {
        constexpr auto state = fieldNumber<Kind::Consent>("state");
        constexpr auto expires = fieldNumber<Kind::Consent>("expires_on");
        const auto by = day(consent, expires);
        if (by && isOneOf(fieldText(consent, state), {"GIVEN", "GIVEN_LIMITED", "EXPIRED"}))
            addOn(TaskRule::AskConsentAgain, consent, *by, appointmentDue);
    }

    void safety(const Record &instruction)
    {
        constexpr auto review = fieldNumber<Kind::SafetyInstruction>("review_on");
        constexpr auto ended = fieldNumber<Kind::SafetyInstruction>("ended_on");
        const auto by = day(instruction, review);
        if (by && !fieldAs<PartialDate>(instruction, ended))
            addOn(TaskRule::ReviewSafety, instruction, *by);
    }

    void risk(const Record &risk)
    {
        constexpr auto state = fieldNumber<Kind::Risk>("state");
        constexpr auto toldOn = fieldNumber<Kind::Risk>("told_on");
        const auto asked = day(risk, toldOn);
        if (asked && fieldText(risk, state) == "ASKED")
            addChase(TaskRule::RiskAnswer, risk, *asked, planWorkingDays);
    }

    void pause(const Record &person)
    {
        constexpr auto status = fieldNumber<Kind::Person>("status");
        constexpr auto review = fieldNumber<Kind::Person>("review_on");
        const auto by = day(person, review);
        if (by && fieldText(person, status) == "PAUSED")
            addOn(TaskRule::ReviewPause, person, *by);
    }

    void dataRequest(const Record &request)
    {
        constexpr auto receivedOn = fieldNumber<Kind::DataRequest>("received_on");
        constexpr auto dueOn = fieldNumber<Kind::DataRequest>("due_on");
        constexpr auto answeredOn = fieldNumber<Kind::DataRequest>("answered_on");
        constexpr Day oneMonth =
            30; // the law says a month; the shortest that is asked of everybody
        const auto received = day(request, receivedOn);
        auto due = day(request, dueOn);
        if (!due && received)
            due = *received + oneMonth;
        if (due && !fieldAs<PartialDate>(request, answeredOn))
            add(TaskRule::DataRequest, request, received.value_or(*due), received.value_or(*due),
                *due, *due + longPatience);
    }

    //! The newest contact says what comes next; any later one has taken it up.
    void nextStep()
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

    std::span<const Record> m_records;
    const Record *m_person = nullptr;
    std::vector<DueTask> m_tasks;
};

} // namespace

std::vector<DueTask> tasksOf(std::span<const Record> records)
{
    return Case(records).tasks();
}

} // namespace throughline::domain
