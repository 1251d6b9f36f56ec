// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace throughline::domain {

//! Why something is to be done (domain.md 3, "time points"). The numbers stand in the device's own
//! tables, never on the wire: tasks are computed from the records, by every device for itself.
enum class TaskRule {
    FirstNight = 1, //!< out, and nobody has asked where they sleep
    Day7 = 2,
    Day28 = 3,
    Week12 = 4, //!< CAS3 alone
    Month3 = 5,
    FirstContact = 10, //!< out, and nobody has spoken with them
    SeenIn28Days = 11,
    DidTheyComeOut = 12, //!< the day has passed and nobody said
    ConfirmRelease = 13,
    AssignMeeting = 14, //!< they asked to be met
    FindDestination = 15,
    OwnAccommodation = 16, //!< nobody owns finding a place
    FirstAppointment = 17,
    RingRound = 18,
    DutyToRefer = 20,
    DutyAnswer = 21,
    ChaseReferral = 25,
    AnswerReferral = 26,
    FirstMeeting = 27,
    SendPlan = 28,
    EndReport = 29,
    WithdrawReferral = 30, //!< the consent it rests on was taken back
    MoveOn = 35, //!< a placement ends and nothing is next
    KeyWorkerMissing = 36, //!< in emergency accommodation (MEAM)
    AnswerHandOver = 37, //!< a case was offered
    FindWorker = 38, //!< and declined
    Action = 40,
    NextStep = 41,
    AppointmentOutcome = 42,
    AskConsentAgain = 50,
    ReviewSafety = 51,
    RiskAnswer = 52,
    ReviewPause = 53,
    DataRequest = 54,
    Settle = 55, //!< two devices gave different answers; for who may choose (rules/differences.h)
    SeeConcern = 60, //!< on the day it is raised (domain.md 3.11)
    ReviewConcern = 61,
    ReadNotice = 70, //!< sent to the team, and not read yet by whose device this is
    // Somebody works alone and is not back when they said (domain.md 3.12, `lone_escalation`).
    SayBackSafely = 80, //!< the worker's own
    CallWorker = 81, //!< the buddy's; where nobody is named, the managers'
    EscalateWorker = 82, //!< the managers'
    CallPolice = 83,
    LoneAlarm = 84,
    EndEscalation = 85, //!< nobody has said how it ended
    ConfirmSafe = 86, //!< they have said that they are safe, after it was taken further
};

//! Something to be done, nearly always for a person. Days are days since 1970-01-01 in
//! Europe/London.
struct DueTask
{
    TaskRule rule;
    Kind kind; //!< of the record that it is about
    base::RecordId subject;
    std::optional<base::RecordId> owner = {}; //!< a user's id; nobody's: the key worker's
    std::int64_t since = 0; //!< the day that the reason speaks of
    std::int64_t opens = 0; //!< not shown before
    std::int64_t due = 0;
    std::int64_t expires =
        0; //!< not shown after: what was missed is missed, and the figures say so
    base::Millis from{}; //!< not shown before this moment of the day it opens; 0: all of that day

    friend bool operator==(const DueTask &, const DueTask &) = default;
};

//! All tasks of one person, from that person's records (withdrawn ones left out by the caller; of
//! contacts the newest, and those since the last release, are enough). Pure: the same records give
//! the same tasks on every day; which of them are shown depends on the day. Nobody who has died,
//! is closed or is merged into somebody else has any but a data request and answers to settle.
[[nodiscard]] std::vector<DueTask> tasksOf(std::span<const Record> records);

//! The tasks of a safeguarding concern, for those who may read it. A concern is never left behind,
//! however late: its tasks do not expire.
[[nodiscard]] std::vector<DueTask> tasksOfConcern(const Record &concern);

//! To choose between the answers that a record has several of; nothing where it has none. In the
//! lists of tasksOf and tasksOfConcern already, whoever may choose.
[[nodiscard]] std::optional<DueTask> taskToSettle(const Record &record);

//! On whose device tasks of what a team holds in common are computed: each has their own.
struct TaskReader
{
    base::RecordId user;
    bool isManager = false; //!< of a team that has the record
};

//! The task to read a notice: of everybody of the team but whoever wrote it, until they have.
//! `reads` are the notice's `notice_read` records.
[[nodiscard]] std::vector<DueTask> tasksOfNotice(const Record &notice,
                                                 const base::RecordId &writtenBy,
                                                 std::span<const Record> reads,
                                                 const TaskReader &reader);

//! What the reader has to do about somebody who works alone and is not back: nothing before the
//! time they said, and more the later it is. Never left behind, however late, until they are safe.
[[nodiscard]] std::vector<DueTask> tasksOfLoneWorking(const Record &check,
                                                      const TaskReader &reader);

//! What is to be done, in a few words.
[[nodiscard]] std::string_view taskTitle(TaskRule rule);
//! Why, in a sentence with its day: "Came out on 2026-11-24 and nobody has asked where they sleep."
[[nodiscard]] std::string taskReason(const DueTask &task);

} // namespace throughline::domain
