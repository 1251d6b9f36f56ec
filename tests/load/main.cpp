// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/arguments.h"
#include "bench/figures.h"
#include "bench/processes.h"
#include "load/attacks.h"
#include "load/idle.h"
#include "load/storm.h"
#include "support/postgres_cluster.h"

#include <QCoreApplication>

#include <boost/asio/io_context.hpp>

#include <cstdio>
#include <optional>
#include <stdexcept>
#include <sys/resource.h>

// Thousands of devices, and those who mean no good, against a real server process of this machine;
// see README.md beside this file.

namespace {

using namespace throughline;
using bench::Figures;

constexpr double megabyte = 1e6;
constexpr double thousand = 1000; // milliseconds of a second, bytes of a kilobyte
constexpr std::size_t quietRounds = 15;
constexpr std::size_t newsTimes = 5;

struct Options
{
    std::string server;
    std::string store = "files"; //!< or postgres, or both
    load::Size size;
    std::uint32_t within = 0; //!< seconds over which the devices come back
    std::uint32_t attackers = 1000;
    std::uint32_t memoryLimit = 1024; //!< of the server, in MiB; stated, and held
};

//! What must hold and does not.
class Complaints
{
public:
    void require(bool holds, const std::string &sentence)
    {
        if (holds)
            return;
        std::fprintf(stderr, "%s\n", sentence.c_str());
        ++m_count;
    }
    [[nodiscard]] bool none() const { return m_count == 0; }

private:
    int m_count = 0;
};

[[nodiscard]] std::string textOf(const load::Outcomes &outcomes)
{
    std::string text;
    for (const auto &[status, count] : outcomes)
        text += ' ' + (status == 0 ? std::string("cut off") : std::to_string(status)) + ": "
            + std::to_string(count);
    return text.empty() ? " none" : text;
}

//! Every connection takes a descriptor here and one in the server, which raises its own limit.
void requireDescriptors(std::size_t connections)
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    const rlim_t needed = connections + 200;
    if (limit.rlim_max < needed)
        throw std::runtime_error("This many connections need " + std::to_string(needed)
                                 + " open files, and this machine allows "
                                 + std::to_string(limit.rlim_max)
                                 + ": raise the hard limit (`ulimit -Hn`), or ask for fewer "
                                   "devices.");
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

//! One server with its store, from the founding to the last attack.
class Run
{
public:
    Run(const Options &options, std::string store, Figures &figures, Complaints &complaints)
        : m_options(options), m_store(std::move(store)), m_figures(figures),
          m_complaints(complaints), m_force{options.attackers,
                                            options.size.devices + options.attackers + 100}
    {
    }

    void go();

private:
    void startServer();
    void measureIdle();
    void storm(load::Office &office);
    void news(load::Office &office, load::Storm &storm);
    void withstand(load::Office &office);
    void watchMemory(const std::string &when);

    [[nodiscard]] std::string named(const std::string &figure) const
    {
        return "load." + m_store + '.' + figure;
    }
    //! Of PostgreSQL beside the same of the files, where both are run.
    void add(const std::string &figure, const std::string &unit, double value)
    {
        m_figures.add(named(figure), unit, value);
        if (m_store == "postgres")
            m_figures.holdAgainst(named(figure), "load.files." + figure);
    }
    void addSpread(const std::string &figure, const std::vector<double> &seconds)
    {
        add(figure, "ms", thousand * bench::quantile(seconds, 0.5));
        add(figure + ".p99", "ms", thousand * bench::quantile(seconds, 0.99));
    }

    const Options &m_options;
    const std::string m_store;
    Figures &m_figures;
    Complaints &m_complaints;
    const load::Force m_force;
    QTemporaryDir m_folder;
    std::unique_ptr<test::PostgresCluster> m_cluster;
    bench::ServerProcess m_server;
    load::net::io_context m_io{1};
    load::Target m_target;
};

void Run::startServer()
{
    QStringList options = {QStringLiteral("--connections"), QString::number(m_force.connections)};
    if (m_store == "postgres") {
        m_cluster = std::make_unique<test::PostgresCluster>(test::PostgresCluster::Disk::Waits);
        options += {QStringLiteral("--store"), QString::fromStdString(m_cluster->makeDatabase())};
    }
    const auto started = m_server.start(
        m_options.server, m_folder.filePath(QStringLiteral("data")).toStdString(), options);
    if (!started)
        throw std::runtime_error(started.error().message);
    const std::string url = m_server.url();
    m_target.port = static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
}

void Run::watchMemory(const std::string &when)
{
    const auto peak = static_cast<double>(m_server.peakMemory());
    add("memory." + when, "MB", static_cast<double>(m_server.memory()) / megabyte);
    m_complaints.require(peak > 0, "The server is gone: " + when + '.');
    if (m_options.memoryLimit > 0)
        m_complaints.require(peak < m_options.memoryLimit * 1024.0 * 1024.0,
                             "The server took more memory than it may: " + when + '.');
}

//! Connections that have asked once and say nothing more, as many as there are devices.
void Run::measureIdle()
{
    const std::int64_t before = m_server.memory();
    load::IdleLines lines(m_io, m_target, m_options.size.devices);
    m_complaints.require(lines.open() == m_options.size.devices,
                         "Not every idle connection was taken.");
    add("idle.memory", "kB/connection",
        static_cast<double>(m_server.memory() - before) / m_options.size.devices / thousand);
}

void Run::storm(load::Office &office)
{
    std::fprintf(stderr, "%s: %u devices come back with %u bundles each.\n", m_store.c_str(),
                 m_options.size.devices, m_options.size.bundles);
    const double cpu = m_server.processorSeconds();
    load::Storm storm(m_io, office, m_target, std::chrono::seconds(m_options.within));
    storm.run();
    const load::Storm::Figures &figures = storm.figures();
    add("storm", "s", figures.seconds);
    add("storm.bundles", "bundles/s", static_cast<double>(figures.received) / figures.seconds);
    add("storm.cpu", "us/bundle",
        1e6 * (m_server.processorSeconds() - cpu)
            / std::max(1.0, static_cast<double>(figures.received)));
    addSpread("storm.request", figures.requests);
    addSpread("storm.device", figures.devices);
    add("storm.retries", "requests", static_cast<double>(figures.retries));
    std::fprintf(stderr, "%s: turned away or told to wait:%s\n", m_store.c_str(),
                 textOf(figures.refused).c_str());
    m_complaints.require(figures.failed == 0,
                         std::to_string(figures.failed) + " devices did not come back.");
    const std::size_t written =
        static_cast<std::size_t>(m_options.size.devices) * m_options.size.bundles;
    m_complaints.require(figures.received == written, "Not every bundle has a receipt.");
    watchMemory("waiting");
    news(office, storm);
    storm.end();
    watchMemory("afterwards");
}

void Run::news(load::Office &office, load::Storm &storm)
{
    std::vector<double> seen;
    const double cpu = m_server.processorSeconds();
    for (std::size_t i = 0; i < newsTimes; ++i) {
        const auto times = storm.news(i * 7 % office.devices().size());
        m_complaints.require(times.size() >= office.teamMates(),
                             "Not everybody who waited was told of something new.");
        seen.insert(seen.end(), times.begin(), times.end());
    }
    addSpread("news.seen", seen);
    add("news.cpu", "ms", thousand * (m_server.processorSeconds() - cpu) / newsTimes);
}

void Run::withstand(load::Office &office)
{
    const load::Attacked quiet = load::quiet(m_io, office, m_target, quietRounds);
    m_complaints.require(quiet.failedRounds == 0, "A round without any attack failed.");
    add("quiet.round", "ms", thousand * bench::quantile(quiet.rounds, 0.5));
    for (const load::Attack kind : load::allAttacks) {
        const std::string name = load::nameOf(kind);
        const auto attacked = load::attack(m_io, office, m_target, kind, m_force);
        std::fprintf(stderr,
                     "%s: %s, %.1f s, the attackers were answered:%s; the honest device did %zu "
                     "rounds and came again %zu times.\n",
                     m_store.c_str(), name.c_str(), attacked.seconds,
                     textOf(attacked.outcomes).c_str(), attacked.rounds.size(), attacked.retries);
        m_figures.add(named(name + ".round"), "ms",
                      thousand * bench::quantile(attacked.rounds, 0.5));
        m_figures.holdAgainst(named(name + ".round"), named("quiet.round"));
        m_complaints.require(attacked.failedRounds == 0 && !attacked.rounds.empty(),
                             "An honest device could not do its round beside " + name + '.');
        watchMemory(name);
    }
}

void Run::go()
{
    startServer();
    measureIdle();
    const auto begun = load::Clock::now();
    load::Office office(m_io, m_target, m_options.size);
    add("enrol", "s", std::chrono::duration<double>(load::Clock::now() - begun).count());
    office.writeOffline();
    watchMemory("enrolled");
    storm(office);
    withstand(office);
    const std::string trouble = load::checkLog(m_io, office, m_target);
    m_complaints.require(trouble.empty(), "The log is not what was received: " + trouble + '.');
    add("memory.peak", "MB", static_cast<double>(m_server.peakMemory()) / megabyte);
}

[[nodiscard]] std::optional<Options> parse(const std::vector<std::string> &words)
{
    Options options;
    const bool isRead =
        bench::readArguments(words,
                             {{"--devices", &options.size.devices},
                              {"--teams", &options.size.teams},
                              {"--folders", &options.size.folders},
                              {"--bundles", &options.size.bundles},
                              {"--bundle-bytes", &options.size.bundleBytes},
                              {"--within", &options.within},
                              {"--attackers", &options.attackers},
                              {"--memory-limit", &options.memoryLimit}},
                             {{"--server", &options.server}, {"--store", &options.store}});
    const bool isStore =
        options.store == "files" || options.store == "postgres" || options.store == "both";
    const bool isSize = options.size.devices >= 2 * options.size.teams
        && options.size.bundles <= protocol::limits::pushItems;
    return isRead && isStore && isSize && !options.server.empty() ? std::optional(options)
                                                                  : std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv); // Qt's processes want one
    const auto options = parse(std::vector<std::string>(argv + 1, argv + argc));
    if (!options) {
        std::fprintf(stderr,
                     "That is not understood. There are --store files, postgres or both, "
                     "and --devices, --teams, --folders, --bundles, --bundle-bytes, "
                     "--within, --attackers and --memory-limit with numbers from 1 on; at "
                     "least two devices to a team.\n");
        return 2;
    }
    Figures figures;
    Complaints complaints;
    try {
        requireDescriptors((options->size.devices + options->attackers + 100) * 11 / 10);
        for (const std::string store : {"files", "postgres"}) {
            if (options->store == store || options->store == "both")
                Run(*options, store, figures, complaints).go();
        }
    } catch (const std::runtime_error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    figures.print();
    return complaints.none() ? 0 : 1;
}
