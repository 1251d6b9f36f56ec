// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::domain {

//! How long records are kept, in months from each `retention_trigger`. The organisation sets them
//! (domain.md 5); until it has, what is proposed here holds, and every reason says so.
class RetentionPeriods
{
public:
    struct Period
    {
        std::string_view trigger;
        int months = 0;
        bool isOwn = false; //!< set by the organisation
    };

    //! Of records of kind `retention_period`, withdrawn ones left out by the caller. Where two
    //! devices set one at the same time, the longer holds.
    explicit RetentionPeriods(std::span<const Record> own = {});

    [[nodiscard]] const Period &of(std::string_view trigger) const;
    [[nodiscard]] std::span<const Period> all() const { return m_periods; }
    //! Whether the clock has a use for this trigger. No grants are kept, and a legal hold has no
    //! end.
    [[nodiscard]] static bool hasPeriod(std::string_view trigger);

private:
    std::vector<Period> m_periods;
};

//! What the clock looks at besides the person's own record.
struct RetentionFacts
{
    std::optional<PartialDate> madeOn; //!< the record was made here
    //! The first that their records tell of, where that is earlier: who comes in a list was known
    //! before it.
    std::optional<PartialDate> knownSince;
    std::optional<PartialDate> lastContact;
    //! The consent to work with us and keep a record, where withdrawing it was the last word.
    std::optional<PartialDate> consentWithdrawn;
    bool wasSupported = false; //!< they once agreed to it
    bool concernOpen = false; //!< a safeguarding concern, as far as this device may know
    std::optional<PartialDate> concernClosed; //!< the last one
    std::optional<PartialDate> requestReceived; //!< about data, not answered, other than to erase
    const Record *review = nullptr; //!< the newest of kind `retention`; must outlive the call
};

//! Where somebody's records are on their way to an end (domain.md 3.18).
struct Retention
{
    enum class State {
        NotRunning, //!< the case is open, and in use
        Running,
        Due, //!< to be looked at by somebody
        Kept, //!< longer, by a decision
        ToErase, //!< decided, and the time is over; an administrator erases
        Held, //!< may not be erased, whatever the date
    };
    State state = State::NotRunning;
    std::string_view trigger; //!< of the day it runs from; empty while it does not
    std::optional<PartialDate> since;
    std::optional<PartialDate> until; //!< the last day that they are kept
    std::vector<std::string> holds; //!< sentences: what forbids to erase
    std::string why; //!< in words, for people

    //! Whether the time is over, whatever was decided or holds.
    [[nodiscard]] bool isOver(PartialDate today) const { return until && *until < today; }
};

//! The last day that a month or a year known only as such can mean: nobody is erased too early.
[[nodiscard]] PartialDate lastDayOf(PartialDate date);

//! Computed by every device for itself; pure. Nothing is ever erased because of it: somebody
//! decides.
[[nodiscard]] Retention retentionOf(const Record &person, const RetentionFacts &facts,
                                    const RetentionPeriods &periods, PartialDate today);

//! Of two records of one person, each with a clock of its own: the longer holds, and what forbids
//! to erase the one forbids it for both. What was decided is what was decided about `kept`.
[[nodiscard]] Retention longerOf(Retention kept, const Retention &other, PartialDate today);

//! A key for programs: `DUE`.
[[nodiscard]] std::string_view retentionStateName(Retention::State state);

} // namespace throughline::domain
