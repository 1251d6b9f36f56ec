// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/disk.h"
#include "simulation/jobs.h"
#include "simulation/plants.h"
#include "simulation/simulation.h"

#include <charconv>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

using namespace throughline::simulation;

namespace {

struct Arguments
{
    std::uint64_t seeds = 0;
    std::uint64_t from = 1;
    bool isTwice = false; //!< each seed twice, and the two must be alike
    bool listsPlants = false;
    bool triesPlants = false; //!< every one of them, or `plant`, until it is caught
    bool shrinks = true;
    std::uint64_t jobs = 1; //!< processes
    std::string plant;
    std::vector<std::filesystem::path> corpora; //!< plans, or folders of plans
    std::string keepIn; //!< where a failing plan is written
};

constexpr const char *help =
    "tests/simulation/run [--seeds N] [--from S] [--twice] [--plant NAME] [--list-plants]\n"
    "                     [--all-plants] [--corpus FILE-OR-FOLDER]... [--keep FOLDER]\n"
    "                     [--no-shrink] [--jobs N]\n";

[[nodiscard]] std::optional<std::uint64_t> number(const std::string &text)
{
    std::uint64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(value)
                                                                           : std::nullopt;
}

[[nodiscard]] std::optional<Arguments> parse(const std::vector<std::string> &words)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        if (word == "--twice") {
            arguments.isTwice = true;
        } else if (word == "--list-plants") {
            arguments.listsPlants = true;
        } else if (word == "--all-plants") {
            arguments.triesPlants = true;
        } else if (word == "--no-shrink") {
            arguments.shrinks = false;
        } else {
            if (++i == words.size())
                return std::nullopt;
            const auto value = number(words[i]);
            if (word == "--seeds" && value)
                arguments.seeds = *value;
            else if (word == "--from" && value)
                arguments.from = *value;
            else if (word == "--jobs" && value && *value > 0)
                arguments.jobs = *value;
            else if (word == "--plant")
                arguments.plant = words[i];
            else if (word == "--corpus")
                arguments.corpora.emplace_back(words[i]);
            else if (word == "--keep")
                arguments.keepIn = words[i];
            else
                return std::nullopt;
        }
    }
    return arguments;
}

//! All runs of this process together.
class Runs
{
public:
    explicit Runs(Arguments arguments) : m_arguments(std::move(arguments)) {}

    //! False when it broke an invariant, or was another run the second time.
    [[nodiscard]] bool take(const Plan &plan, const std::string &name)
    {
        return take(plan, name, outcomeOf(plan, m_arguments.isTwice));
    }
    [[nodiscard]] bool take(const Plan &plan, const std::string &name, const Outcome &outcome)
    {
        ++m_runs;
        for (const auto &[what, times] : outcome.counts)
            m_total.count(what, times);
        m_total.trace(outcome.hash.view());
        if (!outcome.isAlike) {
            std::cout << name << ": two runs of it are not alike\n";
            return false;
        }
        if (!outcome.violation)
            return true;
        std::cout << name << " breaks " << outcome.violation->invariant << ": "
                  << outcome.violation->how << '\n';
        if (m_arguments.shrinks)
            tell(shrink(plan, outcome.violation->invariant), name);
        return false;
    }

    //! What has to happen in a long run and never did.
    [[nodiscard]] bool lacksSomething() const
    {
        constexpr std::uint64_t isLong = 500;
        static constexpr const char *needed[] = {"admins_set",
                                                 "approvals",
                                                 "backups",
                                                 "captive_portal",
                                                 "carried_in",
                                                 "carried_in_again",
                                                 "carried_out",
                                                 "carried_out_ahead",
                                                 "clock_jumps",
                                                 "clocks_wrong",
                                                 "crashes",
                                                 "cut_reply",
                                                 "decisions",
                                                 "deliver_late",
                                                 "deliver_twice",
                                                 "device_copies",
                                                 "device_restores",
                                                 "differences_seen",
                                                 "disk_refusals",
                                                 "disks_full",
                                                 "edits",
                                                 "elements_added",
                                                 "elements_taken_out",
                                                 "erasures",
                                                 "everybody_chosen",
                                                 "folders_back",
                                                 "folders_left",
                                                 "forms_begun",
                                                 "forms_thrown_away",
                                                 "garbage_reply",
                                                 "given_back",
                                                 "invitations",
                                                 "leases_over",
                                                 "locks",
                                                 "lose_reply",
                                                 "lose_request",
                                                 "network_down",
                                                 "overtaken",
                                                 "people_opened",
                                                 "people_taken",
                                                 "restores",
                                                 "restores_confirmed",
                                                 "roles_set",
                                                 "rollbacks_noticed",
                                                 "server_busy",
                                                 "server_clock_jumps",
                                                 "server_copies",
                                                 "server_copies_back",
                                                 "server_crashes",
                                                 "server_disk_errors",
                                                 "server_restarts",
                                                 "shared",
                                                 "shared_compared",
                                                 "shut_out_to_lock",
                                                 "shut_out_to_wipe",
                                                 "some_people_chosen",
                                                 "taken_back",
                                                 "teams_added",
                                                 "teams_left",
                                                 "told_of_restores",
                                                 "weeks_away",
                                                 "wipes"};
        bool isLacking = false;
        for (const char *what : needed) {
            const auto found = m_total.counts().find(what);
            if (m_runs >= isLong && (found == m_total.counts().end() || found->second == 0)) {
                std::cout << "never happened: " << what << '\n';
                isLacking = true;
            }
        }
        return isLacking;
    }

    void report(double seconds) const
    {
        for (const auto &[what, times] : m_total.counts())
            std::printf("%-24s %lld\n", what.c_str(), static_cast<long long>(times));
        std::printf("%llu runs in %.1f s, trace %s\n", static_cast<unsigned long long>(m_runs),
                    seconds, m_total.hash().hex().c_str());
    }

private:
    void tell(const Plan &plan, const std::string &name) const
    {
        const auto violation = run(plan).violation();
        std::string text = "# " + (violation ? violation->invariant : std::string()) + ": "
            + (violation ? violation->how : std::string()) + '\n' + toText(plan);
        std::cout << text;
        if (m_arguments.keepIn.empty())
            return;
        const std::filesystem::path file =
            std::filesystem::path(m_arguments.keepIn) / (name + ".plan");
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file) << "# SPDX-FileCopyrightText: 2026 The Throughline authors\n"
                            << "# SPDX-License-Identifier: Apache-2.0\n"
                            << text;
        std::cout << "kept as " << file.string() << '\n';
    }

    Arguments m_arguments;
    Account m_total;
    std::uint64_t m_runs = 0;
};

[[nodiscard]] bool runCorpus(Runs &runs, const std::filesystem::path &path)
{
    std::vector<std::filesystem::path> files;
    if (std::filesystem::is_directory(path)) {
        for (const auto &file : std::filesystem::directory_iterator(path)) {
            if (file.path().extension() == ".plan")
                files.push_back(file.path());
        }
        std::sort(files.begin(), files.end());
    } else {
        files.push_back(path);
    }
    bool isGood = true;
    for (const auto &file : files) {
        std::ifstream in(file);
        const auto plan = parsePlan({std::istreambuf_iterator<char>(in), {}});
        if (!plan) {
            std::cout << file.string() << ": " << plan.error().message << '\n';
            return false;
        }
        isGood = runs.take(*plan, file.stem().string()) && isGood;
    }
    return isGood;
}

//! What breaks with this plant in a run that holds without it.
[[nodiscard]] std::optional<Account::Violation> catchPlant(const Plant &plant, const Plan &plan)
{
    (void)sow(plant.name);
    const auto found = run(plan).violation();
    (void)sow({});
    return found && !run(plan).violation() ? found : std::nullopt;
}

//! Whether the plant is caught within so many seeds.
[[nodiscard]] bool catchPlant(const Plant &plant, const Arguments &arguments)
{
    std::optional<Account::Violation> found;
    std::uint64_t seed = arguments.from;
    for (; !found && seed < arguments.from + arguments.seeds; ++seed)
        found = catchPlant(plant, makePlan(seed));
    const std::string told = found ? ": caught by seed " + std::to_string(seed - 1) + ", "
            + found->invariant + ": " + found->how
                                   : std::string(": not caught");
    std::cout << std::string(plant.name) + told + '\n';
    return found.has_value();
}

//! The same of each plant, or of the one that is named.
[[nodiscard]] bool catchPlants(const Arguments &arguments)
{
    std::vector<const Plant *> chosen;
    for (const Plant &plant : plants()) {
        if (arguments.plant.empty() || arguments.plant == plant.name)
            chosen.push_back(&plant);
    }
    return inProcesses(chosen.size(), arguments.jobs,
                       [&](std::size_t i) { return catchPlant(*chosen[i], arguments); });
}

//! The seeds that are asked for, up to the first that fails.
[[nodiscard]] bool runSeeds(Runs &runs, const Arguments &arguments)
{
    SeedRuns outcomes(arguments.from, arguments.seeds, arguments.jobs, arguments.isTwice);
    for (std::uint64_t i = 0; i < arguments.seeds; ++i) {
        const std::uint64_t seed = arguments.from + i;
        const auto outcome = outcomes.next();
        if (!outcome) {
            std::cout << "the process of seed " << seed << " died\n";
            return false;
        }
        if (!runs.take(makePlan(seed), "seed-" + std::to_string(seed), *outcome))
            return false;
    }
    return true;
}

} // namespace

int main(int count, char **words)
{
    const auto arguments = parse({words + 1, words + count});
    if (!arguments) {
        std::cerr << help;
        return 2;
    }
    if (arguments->listsPlants) {
        for (const Plant &plant : plants())
            std::cout << plant.name << ": " << plant.what << '\n';
        return 0;
    }
    if (!arguments->plant.empty() && !sow(arguments->plant)) {
        std::cerr << "There is no plant of that name; --list-plants names them.\n";
        return 2;
    }
    std::cout << std::unitbuf; // a long run may be ended from outside
    Disk::install();
    if (arguments->triesPlants)
        return catchPlants(*arguments) ? 0 : 1;
    const auto started = std::chrono::steady_clock::now();
    Runs runs(*arguments);
    bool isGood = true;
    for (const auto &corpus : arguments->corpora)
        isGood = runCorpus(runs, corpus) && isGood;
    isGood = isGood && runSeeds(runs, *arguments);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - started;
    runs.report(taken.count());
    return isGood && !runs.lacksSomething() ? 0 : 1;
}
