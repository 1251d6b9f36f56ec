// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/account.h"
#include "simulation/plan.h"

#include <cstdio>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace throughline::simulation {

//! What came of one run, or of two that had to be alike.
struct Outcome
{
    std::map<std::string, std::int64_t> counts;
    crypto::Hash hash;
    std::optional<Account::Violation> violation;
    bool isAlike = true;
};
[[nodiscard]] Outcome outcomeOf(const Plan &plan, bool isTwice);

//! The runs of many seeds, in several processes at once: a run is one thread. What each came to is
//! told in the order of the seeds, so that nothing depends on how many processes there are. Its
//! processes end with it. Not for a process with threads.
class SeedRuns
{
public:
    SeedRuns(std::uint64_t from, std::uint64_t seeds, std::size_t jobs, bool isTwice);
    SeedRuns(const SeedRuns &) = delete;
    SeedRuns &operator=(const SeedRuns &) = delete;
    ~SeedRuns();

    //! The next seed's; nothing where its process died.
    [[nodiscard]] std::optional<Outcome> next();

private:
    struct Worker
    {
        int process = 0;
        std::FILE *told = nullptr;
    };
    std::vector<Worker> m_workers;
    std::size_t m_next = 0;
};

//! Does numbers 0 to `count` in several processes at once; false when one of them said so or died.
[[nodiscard]] bool inProcesses(std::size_t count, std::size_t jobs,
                               const std::function<bool(std::size_t)> &work);

} // namespace throughline::simulation
