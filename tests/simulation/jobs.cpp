// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/jobs.h"

#include "simulation/simulation.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace throughline::simulation {

namespace {

[[nodiscard]] std::string asLine(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text + '\n';
}

//! A line each: the hash, whether two runs were alike, counts; then the violation, if there is one,
//! in two lines; an empty one ends it.
[[nodiscard]] std::string toText(const Outcome &outcome)
{
    std::string text = outcome.hash.hex() + (outcome.isAlike ? " alike\n" : " differs\n");
    for (const auto &[what, times] : outcome.counts)
        text += what + ' ' + std::to_string(times) + '\n';
    if (outcome.violation)
        text += "! " + asLine(outcome.violation->invariant) + asLine(outcome.violation->how);
    return text + '\n';
}

[[nodiscard]] std::optional<std::string> readLine(std::FILE *file)
{
    std::string line;
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
        if (c == '\n')
            return line;
        line += static_cast<char>(c);
    }
    return std::nullopt;
}

[[nodiscard]] std::optional<Outcome> readOutcome(std::FILE *file)
{
    Outcome outcome;
    auto line = readLine(file);
    if (!line)
        return std::nullopt;
    std::istringstream words(*line);
    std::string hash;
    std::string alike;
    words >> hash >> alike;
    outcome.hash = crypto::Hash::fromHex(hash).value_or(crypto::Hash());
    outcome.isAlike = alike == "alike";
    for (line = readLine(file); line && !line->empty(); line = readLine(file)) {
        if (line->starts_with("! ")) {
            const std::string invariant = line->substr(2);
            outcome.violation = {invariant, readLine(file).value_or("")};
            continue;
        }
        std::istringstream counted(*line);
        std::string what;
        std::int64_t times = 0;
        counted >> what >> times;
        outcome.counts[what] = times;
    }
    return line ? std::optional(std::move(outcome)) : std::nullopt;
}

//! A process that does this and ends.
[[nodiscard]] int start(const std::function<int()> &work)
{
    std::fflush(nullptr);
    const int process = ::fork();
    if (process < 0)
        throw std::runtime_error("no further process can be started");
    if (process == 0) {
        std::signal(SIGPIPE, SIG_IGN); // told by the write itself, so that it can tidy up
        std::exit(work());
    }
    return process;
}

} // namespace

Outcome outcomeOf(const Plan &plan, bool isTwice)
{
    const Account account = run(plan);
    Outcome outcome{account.counts(), account.hash(), account.violation(), true};
    outcome.isAlike = !isTwice || run(plan).hash() == account.hash();
    return outcome;
}

SeedRuns::SeedRuns(std::uint64_t from, std::uint64_t seeds, std::size_t jobs, bool isTwice)
{
    for (std::size_t job = 0; job < jobs; ++job) {
        int ends[2];
        if (::pipe(ends) != 0)
            throw std::runtime_error("no pipe to another process can be made");
        const int process = start([&] {
            ::close(ends[0]);
            for (const Worker &other : m_workers) // or it would write to us when nobody listens
                ::close(::fileno(other.told));
            std::FILE *out = ::fdopen(ends[1], "w");
            for (std::uint64_t i = job; i < seeds; i += jobs) {
                const std::string text = toText(outcomeOf(makePlan(from + i), isTwice));
                std::fwrite(text.data(), 1, text.size(), out);
                if (std::fflush(out) != 0)
                    return 1; // nobody wants to know any more
            }
            return 0;
        });
        ::close(ends[1]);
        m_workers.push_back({process, ::fdopen(ends[0], "r")});
    }
}

SeedRuns::~SeedRuns()
{
    for (const Worker &worker : m_workers)
        std::fclose(worker.told); // it ends after the run that it is at
    for (const Worker &worker : m_workers)
        ::waitpid(worker.process, nullptr, 0);
}

std::optional<Outcome> SeedRuns::next()
{
    return readOutcome(m_workers[m_next++ % m_workers.size()].told);
}

bool inProcesses(std::size_t count, std::size_t jobs, const std::function<bool(std::size_t)> &work)
{
    std::vector<int> processes;
    for (std::size_t job = 0; job < std::min(jobs, count); ++job)
        processes.push_back(start([&] {
            bool isGood = true;
            for (std::size_t i = job; i < count; i += jobs)
                isGood = work(i) && isGood;
            return isGood ? 0 : 1;
        }));
    bool isGood = true;
    for (const int process : processes) {
        int status = 0;
        ::waitpid(process, &status, 0);
        isGood = isGood && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    return isGood;
}

} // namespace throughline::simulation
