// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"
#include "domain/due_task_days.h"
#include "domain/due_tasks.h"
#include "domain/rules/lone_working_rules.h"
#include "domain/schema_table.h"

#include <algorithm>
#include <limits>

// Tasks of what a team holds in common, and not about a person: each reader has their own.

namespace throughline::domain {

using base::RecordId;
using due_task_days::day;

namespace {

using Day = std::int64_t;

constexpr Day oneYear = 365;
constexpr Day never = std::numeric_limits<Day>::max();

[[nodiscard]] Day dayOf(base::Millis at)
{
    return epochDay(londonDay(at));
}

//! One check of somebody who works alone, for one reader.
class Watch
{
public:
    Watch(const Record &check, const TaskReader &reader) : m_check(check), m_reader(reader)
    {
        if (const auto *end =
                fieldAs<Instant>(check, fieldNumber<Kind::LoneWorking>("expected_end")))
            m_end = end->at;
    }

    [[nodiscard]] std::vector<DueTask> tasks()
    {
        const std::string_view state = fieldText(m_check, fieldNumber<Kind::LoneWorking>("state"));
        const bool isOut = isOutAlone(state);
        const auto *ended = fieldAs<Instant>(m_check, fieldNumber<Kind::LoneWorking>("ended_at"));
        if (hasAlarm(m_check))
            alarm();
        // Nobody calls the police for somebody who has said meanwhile that they are safe.
        else if (ended && (isOut || state == "ESCALATED"))
            confirm(ended->at);
        else if (isOut && isMe("worker"))
            step(TaskRule::SayBackSafely);
        else if (isOut)
            watch(state == "OVERDUE");
        else if (state == "ESCALATED" && m_reader.isManager)
            atOnce(TaskRule::EndEscalation);
        return std::move(m_tasks);
    }

private:
    [[nodiscard]] bool isMe(std::string_view field) const
    {
        const auto *user =
            fieldAs<RecordId>(m_check, describe(Kind::LoneWorking).field(field)->number);
        return user && *user == m_reader.user;
    }

    void alarm()
    {
        if (!isMe("worker") && (isMe("buddy") || m_reader.isManager))
            atOnce(TaskRule::LoneAlarm);
    }

    //! Whoever looks out for them; what somebody has seen already waits for no time.
    void watch(bool isSeen)
    {
        const bool hasBuddy =
            fieldAs<RecordId>(m_check, fieldNumber<Kind::LoneWorking>("buddy")) != nullptr;
        if (isMe("buddy") || (m_reader.isManager && !hasBuddy)) {
            if (isSeen)
                atOnce(TaskRule::CallWorker);
            else
                step(TaskRule::CallWorker);
        }
        if (!m_reader.isManager)
            return;
        step(TaskRule::EscalateWorker);
        step(TaskRule::CallPolice);
    }

    void step(TaskRule rule)
    {
        if (!m_end)
            return;
        const base::Millis from{m_end->value + due_task_days::loneWorkingStep(rule)->value};
        add(rule, dayOf(*m_end), dayOf(from), from);
    }

    //! Whatever is due at once was so as soon as the check was made: it is late already. The call
    //! has the time that they said in its reason, from its own moment.
    void atOnce(TaskRule rule)
    {
        const base::Millis begun = base::madeAt(m_check.id);
        const Day made = dayOf(begun);
        const Day since = m_end ? dayOf(*m_end) : made;
        add(rule, since, std::min(since, made),
            due_task_days::loneWorkingStep(rule) ? base::Millis{} : begun);
    }

    void confirm(base::Millis ended)
    {
        if (m_reader.isManager)
            add(TaskRule::ConfirmSafe, dayOf(ended), dayOf(ended), ended);
    }

    void add(TaskRule rule, Day since, Day opens, base::Millis from)
    {
        DueTask task{rule, Kind::LoneWorking, m_check.id, m_reader.user};
        task.since = since;
        task.opens = task.due = opens;
        task.expires = never;
        task.from = from;
        m_tasks.push_back(task);
    }

    const Record &m_check;
    const TaskReader &m_reader;
    std::optional<base::Millis> m_end;
    std::vector<DueTask> m_tasks;
};

} // namespace

std::vector<DueTask> tasksOfNotice(const Record &notice, const RecordId &writtenBy,
                                   std::span<const Record> reads, const TaskReader &reader)
{
    constexpr auto readBy = fieldNumber<Kind::NoticeRead>("reader");
    const std::string_view state = fieldText(notice, fieldNumber<Kind::Notice>("state"));
    const bool isRead = std::any_of(reads.begin(), reads.end(), [&](const Record &read) {
        const auto *by = fieldAs<RecordId>(read, readBy);
        return by && *by == reader.user;
    });
    if (isRead || writtenBy == reader.user || (state != "SENT" && state != "ACTED"))
        return {};
    DueTask task{TaskRule::ReadNotice, Kind::Notice, notice.id, reader.user};
    task.since =
        day(notice, fieldNumber<Kind::Notice>("told_on")).value_or(dayOf(base::madeAt(notice.id)));
    task.opens = task.due = task.since;
    const auto effective = day(notice, fieldNumber<Kind::Notice>("effective_on"));
    const auto answer = day(notice, fieldNumber<Kind::Notice>("due_on"));
    const Day soonest = std::min(effective.value_or(never), answer.value_or(never));
    if (soonest != never)
        task.due = std::max(task.since, soonest);
    task.expires =
        day(notice, fieldNumber<Kind::Notice>("expires_on")).value_or(task.due + oneYear);
    return {task};
}

std::vector<DueTask> tasksOfLoneWorking(const Record &check, const TaskReader &reader)
{
    return Watch(check, reader).tasks();
}

} // namespace throughline::domain
