// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/due_task_days.h"
#include "domain/due_tasks.h"
#include "domain/schema_table.h"
#include "domain/working_days.h"

#include <algorithm>
#include <initializer_list>

// Inside the computing of tasks: one person's records. The files due_tasks*.cpp each have the rules
// of one part of a case.

namespace throughline::domain::due_task_days {

using Day = std::int64_t;

inline constexpr int planWorkingDays = 5;
//! What was not done by then is not nagged about for ever.
inline constexpr Day patience = 28;
inline constexpr Day longPatience = 365;

[[nodiscard]] inline bool isOneOf(std::string_view key,
                                  std::initializer_list<std::string_view> keys)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

[[nodiscard]] inline std::optional<Day> dayOfMoment(const Record &record, std::uint16_t field)
{
    const auto *moment = fieldAs<Instant>(record, field);
    return moment ? std::optional(epochDay(londonDay(moment->at))) : std::nullopt;
}

[[nodiscard]] inline Day plusWorkingDays(Day from, int count)
{
    return epochDay(addWorkingDays(fromEpochDay(from), count));
}

//! One person's records, and the tasks found so far.
class Case
{
public:
    explicit Case(std::span<const Record> records);
    [[nodiscard]] std::vector<DueTask> tasks();

private:
    void everything();

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
        if (const auto *owner = fieldAs<base::RecordId>(record, field))
            task.owner = *owner;
    }

    // due_tasks_release.cpp
    void release(const Record &release);
    void beforeRelease(const Record &release, std::string_view state, Day out);
    [[nodiscard]] static bool isHomeless(const Record &release);
    [[nodiscard]] static bool isFor(const Record &duty, const Record &release);
    //! Whoever is back in custody is not asked where they sleep: what they do is told by the next
    //! release (domain.md 3.2).
    [[nodiscard]] bool isBackInCustody(Day out) const;
    void afterRelease(const Record &release, Day out);
    [[nodiscard]] bool isInCas3() const;
    [[nodiscard]] bool isAnswered(const Record &release, std::string_view timepoint) const;
    //! A contact that reached the person on that day or after; with `inPerson` they were seen.
    [[nodiscard]] static bool isSince(const Record &contact, Day from, bool inPerson);

    // due_tasks_referral.cpp
    void duty(const Record &duty);
    void referral(const Record &referral);
    void referralOut(const Record &referral);
    //! A referral in somebody's hands rests on a consent that is no more (domain.md 3.7).
    void consentTakenBack(const Record &referral);
    void referralIn(const Record &referral);

    // due_tasks_care.cpp
    void placement(const Record &placement);
    //! Nobody in emergency accommodation is without a key worker (domain.md 1, seed 17).
    void keyWorkerMissing();
    //! Of two for the same role the newer one counts.
    void handOver(const Record &transfer);

    // due_tasks.cpp
    void action(const Record &action);
    void appointment(const Record &appointment);
    void consent(const Record &consent);
    void safety(const Record &instruction);
    void risk(const Record &risk);
    void pause(const Record &person);
    void dataRequest(const Record &request);
    //! The newest contact says what comes next; any later one has taken it up.
    void nextStep();

    std::span<const Record> m_records;
    const Record *m_person = nullptr;
    std::vector<DueTask> m_tasks;
};

} // namespace throughline::domain::due_task_days
