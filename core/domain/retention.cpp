// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/retention.h"

#include "domain/rules/record_rules.h"
#include "domain/schema_table.h"
#include "domain/working_days.h"

#include <algorithm>

namespace throughline::domain {

namespace {

using P = RetentionPeriods::Period;

//! Proposals of ours, in months; only the two of `retention_trigger` (half a year for who never
//! enrolled, the age of 25 for a child) stand in the field's own list. Six years are the time in
//! which a claim can be brought after most services (Limitation Act 1980).
constexpr P proposed[] = {
    {"CASE_CLOSED", 72},   {"NO_CONTACT", 24}, {"CONSENT_WITHDRAWN", 6},
    {"SAFEGUARDING", 120}, {"CHILD", 25 * 12}, {"NEVER_ENROLLED", 6},
};
constexpr int adultAge = 18;
constexpr std::int64_t mostMonths = 1200;

[[nodiscard]] const PartialDate *day(const Record &person, std::uint16_t field)
{
    return fieldAs<PartialDate>(person, field);
}

//! `72 months (proposed by this program, not set by the organisation)`
[[nodiscard]] std::string inWords(const P &period)
{
    const bool isYears = period.months % 12 == 0;
    const int count = isYears ? period.months / 12 : period.months;
    std::string words = std::to_string(count) + (isYears ? " year" : " month");
    words += count == 1 ? "" : "s";
    return period.isOwn
        ? words
        : words + " (what this program proposes: the organisation has not set its own)";
}

//! The day from which a closed case runs.
struct Start
{
    std::string_view trigger;
    PartialDate since;
    std::string words;
};

class Clock
{
public:
    Clock(const Record &person, const RetentionFacts &facts, const RetentionPeriods &periods,
          PartialDate today)
        : m_person(person), m_facts(facts), m_periods(periods), m_today(today)
    {
    }

    [[nodiscard]] Retention read()
    {
        findHolds();
        if (const auto start = startOf()) {
            m_runs = start->trigger != "NO_CONTACT";
            m_out.trigger = start->trigger;
            m_out.since = start->since;
            const P &period = m_periods.of(start->trigger);
            m_out.until = addMonths(start->since, period.months);
            m_out.why = start->words + " Records are kept for " + inWords(period)
                + " from then on, until " + toText(*m_out.until) + '.';
            stretchForChild();
            stretchForReview();
        } else {
            m_out.why = "The case is not closed, and it is in use.";
        }
        m_out.state = stateNow();
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::string_view text(std::uint16_t field) const
    {
        return fieldText(m_person, field);
    }
    [[nodiscard]] bool isClosed() const
    {
        return text(fieldNumber<Kind::Person>("status")) == "CLOSED";
    }

    void findHolds()
    {
        if (isYes(m_person, fieldNumber<Kind::Person>("legal_hold")))
            m_out.holds.emplace_back("These records must be kept (legal hold).");
        const PartialDate *until = day(m_person, fieldNumber<Kind::Person>("keep_until"));
        if (until && lastDayOf(*until) >= m_today)
            m_out.holds.push_back("These records must be kept until " + toText(*until) + '.');
        if (m_facts.concernOpen)
            m_out.holds.emplace_back("A safeguarding concern about this person is not closed.");
        if (m_facts.concernClosed) {
            const P &period = m_periods.of("SAFEGUARDING");
            const PartialDate last = addMonths(lastDayOf(*m_facts.concernClosed), period.months);
            if (last >= m_today)
                m_out.holds.push_back("A safeguarding concern about this person was closed on "
                                      + toText(*m_facts.concernClosed) + " and is kept for "
                                      + inWords(period) + ", until " + toText(last) + '.');
        }
        if (m_facts.requestReceived)
            m_out.holds.push_back("A request about their data, received on "
                                  + toText(*m_facts.requestReceived)
                                  + ", has not been answered yet.");
    }

    //! The later of the day it was closed and of the last contact.
    [[nodiscard]] std::optional<PartialDate> endOfWork() const
    {
        const PartialDate *closed = day(m_person, fieldNumber<Kind::Person>("status_on"));
        std::optional<PartialDate> end;
        if (closed && isClosed())
            end = lastDayOf(*closed);
        if (m_facts.lastContact)
            end = end ? std::max(*end, *m_facts.lastContact) : *m_facts.lastContact;
        return end ? end : m_facts.madeOn;
    }

    [[nodiscard]] std::string endInWords(std::string_view about) const
    {
        std::string words(about);
        const PartialDate *closed = day(m_person, fieldNumber<Kind::Person>("status_on"));
        if (closed && isClosed())
            words += " The case was closed on " + toText(*closed) + '.';
        words += m_facts.lastContact
            ? " The last contact was on " + toText(*m_facts.lastContact) + '.'
            : std::string(" No contact is recorded.");
        return words.starts_with(' ') ? words.substr(1) : words;
    }

    //! A closed case without a basis may only lack the entry, as cases from elsewhere do: what was
    //! done in it shows that there was one, and the longer time holds.
    [[nodiscard]] bool isNeverEnrolled(std::string_view status) const
    {
        if (!text(fieldNumber<Kind::Person>("basis")).empty())
            return false;
        if (isClosed())
            return !m_facts.lastContact && !m_facts.wasSupported;
        return status.empty() || status == "IDENTIFIED" || status == "ENGAGING";
    }

    [[nodiscard]] std::optional<Start> startOf() const
    {
        const std::string_view status = text(fieldNumber<Kind::Person>("status"));
        const auto end = endOfWork();
        if (!end)
            return std::nullopt;
        const bool isStopped = isClosed() || status == "RESTRICTED";
        if (isStopped && m_facts.consentWithdrawn)
            return Start{"CONSENT_WITHDRAWN", lastDayOf(*m_facts.consentWithdrawn),
                         "They withdrew their consent on " + toText(*m_facts.consentWithdrawn)
                             + '.'};
        if (isNeverEnrolled(status))
            return Start{"NEVER_ENROLLED", *end,
                         endInWords("The case was never opened: no lawful basis was recorded.")};
        if (isClosed())
            return Start{"CASE_CLOSED", *end, endInWords("")};
        return Start{"NO_CONTACT", *end, endInWords("The case is still open.")};
    }

    //! A day before they were born is a mistake, and tells nothing.
    [[nodiscard]] std::optional<PartialDate> firstDay(PartialDate born) const
    {
        const bool isEarlier = m_facts.knownSince && born <= *m_facts.knownSince
            && (!m_facts.madeOn || *m_facts.knownSince < *m_facts.madeOn);
        return isEarlier ? m_facts.knownSince : m_facts.madeOn;
    }

    //! Whoever was a child when we first knew them.
    void stretchForChild()
    {
        const PartialDate *born = day(m_person, fieldNumber<Kind::Person>("date_of_birth"));
        const auto first = born ? firstDay(*born) : std::nullopt;
        if (!first || addMonths(lastDayOf(*born), adultAge * 12) <= *first)
            return;
        const P &period = m_periods.of("CHILD");
        const PartialDate until = addMonths(lastDayOf(*born), period.months);
        if (until <= *m_out.until)
            return;
        m_out.trigger = "CHILD";
        m_out.until = until;
        m_out.why += " But we knew them as a child: records are kept for " + inWords(period)
            + " from their birth on, until " + toText(until) + '.';
    }

    //! A decision counts for the closing that it was made after.
    [[nodiscard]] std::string_view decision() const
    {
        if (!m_facts.review || !isClosed())
            return {};
        const PartialDate *closed = day(m_person, fieldNumber<Kind::Person>("status_on"));
        const PartialDate *decided = day(*m_facts.review, fieldNumber<Kind::Retention>("state_on"));
        const bool isOfEarlierClosing = closed && decided && isAfter(*closed, *decided);
        return isOfEarlierClosing
            ? std::string_view()
            : fieldText(*m_facts.review, fieldNumber<Kind::Retention>("state"));
    }

    void stretchForReview()
    {
        if (decision() != "KEEP")
            return;
        const PartialDate *until = day(*m_facts.review, fieldNumber<Kind::Retention>("until"));
        if (!until || lastDayOf(*until) <= *m_out.until)
            return;
        m_out.until = lastDayOf(*until);
        m_out.why += " It was decided to keep them longer, until " + toText(*until) + ": "
            + std::string(fieldText(*m_facts.review, fieldNumber<Kind::Retention>("reason")));
        if (m_out.why.back() != '.')
            m_out.why += '.';
    }

    [[nodiscard]] Retention::State stateNow() const
    {
        using State = Retention::State;
        if (!m_out.holds.empty())
            return State::Held;
        if (!m_out.until)
            return State::NotRunning;
        const std::string_view decided = decision();
        if (decided == "DESTROY" && m_out.isOver(m_today))
            return State::ToErase; // else work went on since, or the time was made longer
        if (m_out.isOver(m_today) || decided == "REVIEW")
            return State::Due;
        if (decided == "KEEP")
            return State::Kept;
        return m_runs ? State::Running : State::NotRunning;
    }

    const Record &m_person;
    const RetentionFacts &m_facts;
    const RetentionPeriods &m_periods;
    PartialDate m_today;
    bool m_runs = false; //!< not only because nobody has had contact
    Retention m_out;
};

} // namespace

RetentionPeriods::RetentionPeriods(std::span<const Record> own)
    : m_periods(std::begin(proposed), std::end(proposed))
{
    for (const Record &record : own) {
        const std::string_view trigger =
            fieldText(record, fieldNumber<Kind::RetentionPeriod>("trigger"));
        const auto *months =
            fieldAs<std::int64_t>(record, fieldNumber<Kind::RetentionPeriod>("months"));
        const auto found = std::find_if(m_periods.begin(), m_periods.end(),
                                        [&](const P &one) { return one.trigger == trigger; });
        if (found == m_periods.end() || !months || *months <= 0)
            continue;
        const int given = static_cast<int>(std::min<std::int64_t>(*months, mostMonths));
        found->months = found->isOwn ? std::max(found->months, given) : given;
        found->isOwn = true;
    }
}

const RetentionPeriods::Period &RetentionPeriods::of(std::string_view trigger) const
{
    const auto found = std::find_if(m_periods.begin(), m_periods.end(),
                                    [&](const P &one) { return one.trigger == trigger; });
    return found == m_periods.end() ? m_periods.front() : *found;
}

bool RetentionPeriods::hasPeriod(std::string_view trigger)
{
    return std::any_of(std::begin(proposed), std::end(proposed),
                       [&](const P &one) { return one.trigger == trigger; });
}

PartialDate lastDayOf(PartialDate date)
{
    if (date.isWholeDay())
        return date;
    const PartialDate first = *partialDate(date.year, std::max<int>(date.month, 1), 1);
    return addDays(addMonths(first, date.month == 0 ? 12 : 1), -1);
}

Retention retentionOf(const Record &person, const RetentionFacts &facts,
                      const RetentionPeriods &periods, PartialDate today)
{
    return Clock(person, facts, periods, today).read();
}

Retention longerOf(Retention kept, const Retention &other, PartialDate today)
{
    using State = Retention::State;
    for (const std::string &hold : other.holds) {
        if (std::find(kept.holds.begin(), kept.holds.end(), hold) == kept.holds.end())
            kept.holds.push_back(hold);
    }
    if (other.until && (!kept.until || *kept.until < *other.until)) {
        kept.until = other.until;
        kept.since = other.since;
        kept.trigger = other.trigger;
        kept.why += (kept.why.empty() ? "" : " ")
            + std::string("Another record of the same person is kept longer. ") + other.why;
    }
    const bool isWaiting = kept.state == State::Due || kept.state == State::ToErase;
    if (!kept.holds.empty())
        kept.state = State::Held;
    else if (isWaiting && !kept.isOver(today))
        kept.state = State::Running;
    return kept;
}

std::string_view retentionStateName(Retention::State state)
{
    switch (state) {
    case Retention::State::NotRunning:
        return "NOT_RUNNING";
    case Retention::State::Running:
        return "RUNNING";
    case Retention::State::Due:
        return "DUE";
    case Retention::State::Kept:
        return "KEPT";
    case Retention::State::ToErase:
        return "TO_ERASE";
    case Retention::State::Held:
        return "HELD";
    }
    return "";
}

} // namespace throughline::domain
