// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "device_process.h"
#include "figures.h"
#include "insert_floor.h"
#include "peers.h"
#include "quiet_machine.h"
#include "site.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>

// Push, pull, edits and a crowd of devices through a real server on loopback, and the same work
// through the peers in turn; see tests/README.md.
//   bench_sync --server PROGRAM [--runs N] [--people N] [--contacts-each N] [--edits N]
//              [--devices N] [--patience SECONDS] [--work push_pull|edit|crowd|all]
//              [--peer-scripts FOLDER --peer-modules FOLDER]
// Called by itself as `bench_sync --rounds HOME URL`.

namespace {

using namespace throughline;
using base::Result;
using bench::DeviceProcess;
using bench::Figures;
using bench::Load;
using bench::Measured;
using bench::Peers;
using bench::Site;

constexpr double megabyte = 1e6;
constexpr double microseconds = 1e6;
constexpr double milliseconds = 1e3;

struct Options
{
    std::string server;
    std::uint32_t runs = 3;
    std::uint32_t edits = 100;
    std::uint32_t devices = 50;
    std::uint32_t contactsOfDevice = 200;
    std::uint32_t patienceSeconds = 120; //!< for the rest of the machine to come to rest
    std::string work = "all";
    std::string peerScripts;
    std::string peerModules;
    Load load;

    [[nodiscard]] bool does(const std::string &what) const { return work == "all" || work == what; }
    [[nodiscard]] std::chrono::seconds patience() const
    {
        return std::chrono::seconds(patienceSeconds);
    }
    [[nodiscard]] Peers peers() const { return Peers(peerScripts, peerModules); }
};

[[nodiscard]] Result<Measured> roundsInOwnProcess(const std::filesystem::path &home,
                                                  const std::string &url)
{
    DeviceProcess device;
    TL_CHECK(device.start(home, url));
    device.begin();
    return device.finish();
}

void addRounds(Figures &figures, const std::string &name, const Measured &m, const Load &load)
{
    const double contacts = load.contacts();
    figures.add("sync." + name, "contacts/s", contacts / m.times.seconds);
    figures.holdAgainst("sync." + name, "floor.insert");
    figures.add("sync." + name + ".cpu", "us/contact",
                microseconds * m.times.cpuSeconds / contacts);
    figures.holdAgainst("sync." + name + ".cpu", "floor.insert.cpu");
    figures.add("sync." + name + ".bytes_up", "bytes/contact",
                static_cast<double>(m.round.bytesOut) / contacts);
    figures.add("sync." + name + ".bytes_down", "bytes/contact",
                static_cast<double>(m.round.bytesIn) / contacts);
    figures.add("sync." + name + ".requests", "requests", m.round.requests);
    figures.add("sync." + name + ".memory", "MB", static_cast<double>(m.peakMemory) / megabyte);
    figures.add("sync." + name + ".memory_of_round", "MB",
                static_cast<double>(m.roundMemory) / megabyte);
}

[[nodiscard]] Result<void> addFloors(Figures &figures, const std::filesystem::path &folder,
                                     const std::filesystem::path &device, const Load &load)
{
    TL_TRY(const auto rows, bench::rowsOf(device, load));
    TL_TRY(const auto store, bench::insertThroughStore(folder / "floor", rows));
    TL_TRY(const auto bare, bench::insertBare(folder / "bare", rows));
    const double contacts = load.contacts();
    figures.add("floor.insert", "contacts/s", contacts / store.times.seconds);
    figures.add("floor.insert.cpu", "us/contact", microseconds * store.times.cpuSeconds / contacts);
    figures.add("floor.insert.transaction", "rows", static_cast<double>(store.transaction));
    figures.add("floor.insert_bare", "contacts/s", contacts / bare.times.seconds);
    figures.add("floor.insert_bare.cpu", "us/contact",
                microseconds * bare.times.cpuSeconds / contacts);
    figures.add("floor.insert_bare.transaction", "rows", static_cast<double>(bare.transaction));
    figures.holdAgainst("floor.insert", "floor.insert_bare");
    return {};
}

//! One more line for a figure of ours: beside the peer's.
void besidePeer(Figures &figures, const std::string &figure, const std::string &unit, double value)
{
    figures.add("sync." + figure + ".beside_peer", unit, value);
    figures.holdAgainst("sync." + figure + ".beside_peer", "peer." + figure);
}

[[nodiscard]] double only(const Peers::Values &values, const std::string &name)
{
    const auto found = values.find(name);
    return found == values.end() ? 0 : bench::quantile(found->second, 0.5);
}

//! One run of the peer with each setting. A run that fails is told and left out of nothing: its
//! figures are missing, and the program ends with 1.
class PeerRuns
{
public:
    PeerRuns(Figures &figures, const Options &options)
        : m_figures(figures), m_options(options), m_peers(options.peers())
    {
    }

    //! Figures that rise are rates, and of the two settings the faster one counts; of others the
    //! smaller.
    enum class Better { Higher, Lower };
    struct Wanted
    {
        std::string figure;
        std::string unit;
        Better better;
        std::function<double(const Peers::Values &)> from;
    };
    [[nodiscard]] Result<void> run(const std::string &work, const Load &load,
                                   const std::vector<std::string> &more,
                                   const std::vector<Wanted> &wanted);

private:
    Figures &m_figures;
    const Options &m_options;
    const Peers m_peers;
};

Result<void> PeerRuns::run(const std::string &work, const Load &load,
                           const std::vector<std::string> &more, const std::vector<Wanted> &wanted)
{
    if (!m_peers.areThere())
        return {};
    std::vector<Peers::Values> all;
    for (const char *const setting : Peers::settings) {
        bench::waitUntilQuiet(m_options.patience());
        TL_TRY(all.emplace_back(), m_peers.run(work, setting, load, more));
        for (const Wanted &one : wanted)
            m_figures.add("peer." + one.figure + '.' + setting, one.unit, one.from(all.back()));
    }
    for (const Wanted &one : wanted) {
        const double first = one.from(all.front());
        const double second = one.from(all.back());
        m_figures.add("peer." + one.figure, one.unit,
                      one.better == Better::Higher ? std::max(first, second)
                                                   : std::min(first, second));
    }
    return {};
}

[[nodiscard]] Result<void> pushAndPull(const Options &options, Figures &figures)
{
    const Load &load = options.load;
    const double contacts = load.contacts();
    bench::waitUntilQuiet(options.patience());
    Site site;
    TL_CHECK(site.start(options.server, 2));
    const std::string url = site.server.url();
    TL_CHECK(bench::writeOffline(site.homes[0], load));
    TL_TRY(const Measured push, roundsInOwnProcess(site.homes[0], url));
    TL_TRY(const Measured pull, roundsInOwnProcess(site.homes[1], url));
    addRounds(figures, "push", push, load);
    addRounds(figures, "pull", pull, load);
    figures.add("sync.idle.requests", "requests", pull.idle.requests);
    figures.add("sync.idle.bytes", "bytes",
                static_cast<double>(pull.idle.bytesOut + pull.idle.bytesIn));
    figures.add("server.memory", "MB", static_cast<double>(site.server.peakMemory()) / megabyte);
    TL_CHECK(addFloors(figures, site.folder(), site.homes[1], load));

    if (!options.peers().areThere())
        return {};
    const auto rate = [&](const char *name) {
        return
            [contacts, name](const Peers::Values &values) { return contacts / only(values, name); };
    };
    const auto value = [&](const char *name, double divisor) {
        return
            [name, divisor](const Peers::Values &values) { return only(values, name) / divisor; };
    };
    using Better = PeerRuns::Better;
    PeerRuns peers(figures, options);
    TL_CHECK(peers.run("push_pull", load, {},
                       {{"push", "contacts/s", Better::Higher, rate("push.seconds")},
                        {"pull", "contacts/s", Better::Higher, rate("pull.seconds")},
                        {"push.memory", "MB", Better::Lower, value("push.memory", megabyte)},
                        {"pull.memory", "MB", Better::Lower, value("pull.memory", megabyte)},
                        {"server.memory", "MB", Better::Lower, value("server.memory", megabyte)}}));
    // What the relay counts is counted in a run of its own.
    TL_CHECK(
        peers.run("push_pull", load, {"--relay"},
                  {{"push.bytes", "bytes/contact", Better::Lower, value("push.bytes", contacts)},
                   {"pull.bytes", "bytes/contact", Better::Lower, value("pull.bytes", contacts)},
                   {"push.turns", "turns", Better::Lower, value("push.turns", 1)},
                   {"pull.turns", "turns", Better::Lower, value("pull.turns", 1)}}));
    const auto bytes = [&](const Measured &m) {
        return static_cast<double>(m.round.bytesOut + m.round.bytesIn) / contacts;
    };
    besidePeer(figures, "push", "contacts/s", contacts / push.times.seconds);
    besidePeer(figures, "pull", "contacts/s", contacts / pull.times.seconds);
    besidePeer(figures, "push.bytes", "bytes/contact", bytes(push));
    besidePeer(figures, "pull.bytes", "bytes/contact", bytes(pull));
    besidePeer(figures, "push.turns", "turns", push.round.requests);
    besidePeer(figures, "pull.turns", "turns", pull.round.requests);
    besidePeer(figures, "push.memory", "MB", static_cast<double>(push.peakMemory) / megabyte);
    besidePeer(figures, "pull.memory", "MB", static_cast<double>(pull.peakMemory) / megabyte);
    besidePeer(figures, "server.memory", "MB",
               static_cast<double>(site.server.peakMemory()) / megabyte);
    return {};
}

[[nodiscard]] Result<void> edit(const Options &options, Figures &figures)
{
    bench::waitUntilQuiet(options.patience());
    Site site;
    TL_CHECK(site.start(options.server, 2));
    TL_CHECK(bench::writeOffline(site.homes[0], options.load));
    TL_TRY(const bench::Edits edits,
           bench::measureEdits(site.homes[0], site.homes[1], site.server.url(), options.edits));
    const double median = milliseconds * bench::quantile(edits.seconds, 0.5);
    const double p95 = milliseconds * bench::quantile(edits.seconds, 0.95);
    const double bytes = static_cast<double>(edits.bytesOut + edits.bytesIn) / options.edits;
    figures.add("sync.edit", "ms", median);
    figures.add("sync.edit.p95", "ms", p95);
    figures.add("sync.edit.bytes", "bytes/edit", bytes);
    figures.add("sync.edit.bytes_up", "bytes/edit",
                static_cast<double>(edits.bytesOut) / options.edits);
    figures.add("sync.edit.requests", "requests/edit",
                static_cast<double>(edits.requests) / options.edits);

    if (!options.peers().areThere())
        return {};
    using Better = PeerRuns::Better;
    const auto spread = [](double part) {
        return [part](const Peers::Values &values) {
            return bench::quantile(values.at("edit.ms"), part);
        };
    };
    const std::string count = std::to_string(options.edits);
    PeerRuns peers(figures, options);
    TL_CHECK(peers.run("edit", options.load, {"--edits", count},
                       {{"edit", "ms", Better::Lower, spread(0.5)},
                        {"edit.p95", "ms", Better::Lower, spread(0.95)}}));
    TL_CHECK(peers.run("edit", options.load, {"--edits", count, "--relay"},
                       {{"edit.bytes", "bytes/edit", Better::Lower,
                         [](const Peers::Values &values) { return only(values, "edit.bytes"); }}}));
    besidePeer(figures, "edit", "ms", median);
    besidePeer(figures, "edit.p95", "ms", p95);
    besidePeer(figures, "edit.bytes", "bytes/edit", bytes);
    return {};
}

//! The contacts of one of the crowd, about people of its own.
[[nodiscard]] Load loadOf(const Options &options, std::uint32_t device)
{
    constexpr std::uint32_t contactsEach = 10;
    Load load = options.load;
    load.contactsEach = contactsEach;
    load.people = options.contactsOfDevice / contactsEach;
    load.first = device * options.contactsOfDevice;
    return load;
}

[[nodiscard]] Result<void> crowd(const Options &options, Figures &figures)
{
    Site site;
    TL_CHECK(site.start(options.server, options.devices));
    std::vector<std::unique_ptr<DeviceProcess>> processes;
    for (std::uint32_t i = 0; i < options.devices; ++i) {
        TL_CHECK(bench::writeOffline(site.homes[i], loadOf(options, i)));
        TL_CHECK(processes.emplace_back(std::make_unique<DeviceProcess>())
                     ->start(site.homes[i], site.server.url()));
    }
    bench::waitUntilQuiet(options.patience());
    const double begun = bench::monotonicSeconds();
    for (const auto &process : processes)
        process->begin();
    double ended = begun;
    std::vector<double> times;
    for (const auto &process : processes) {
        TL_TRY(const Measured measured, process->finish());
        ended = std::max(ended, measured.ended);
        times.push_back(milliseconds * measured.times.seconds);
    }
    const double contacts = static_cast<double>(options.devices) * options.contactsOfDevice;
    const double rate = contacts / (ended - begun);
    figures.add("sync.crowd", "contacts/s", rate);
    figures.add("sync.crowd.device", "ms", bench::quantile(times, 0.5));
    figures.add("sync.crowd.device.p95", "ms", bench::quantile(times, 0.95));
    figures.add("sync.crowd.server_memory", "MB",
                static_cast<double>(site.server.peakMemory()) / megabyte);

    if (!options.peers().areThere())
        return {};
    using Better = PeerRuns::Better;
    const auto spread = [](double part) {
        return [part](const Peers::Values &values) {
            return bench::quantile(values.at("crowd.device_ms"), part);
        };
    };
    Load all = options.load;
    all.people = options.load.people;
    all.contactsEach = options.devices * options.contactsOfDevice / all.people;
    PeerRuns peers(figures, options);
    TL_CHECK(
        peers.run("crowd", all, {"--devices", std::to_string(options.devices)},
                  {{"crowd", "contacts/s", Better::Higher,
                    [contacts](const Peers::Values &values) {
                        return contacts / only(values, "crowd.seconds");
                    }},
                   {"crowd.device", "ms", Better::Lower, spread(0.5)},
                   {"crowd.device.p95", "ms", Better::Lower, spread(0.95)},
                   {"crowd.server_memory", "MB", Better::Lower, [](const Peers::Values &values) {
                        return only(values, "server.memory") / megabyte;
                    }}}));
    besidePeer(figures, "crowd", "contacts/s", rate);
    besidePeer(figures, "crowd.device", "ms", bench::quantile(times, 0.5));
    besidePeer(figures, "crowd.device.p95", "ms", bench::quantile(times, 0.95));
    return {};
}

[[nodiscard]] Result<void> runAll(const Options &options)
{
    using Work = Result<void> (*)(const Options &, Figures &);
    const std::pair<const char *, Work> works[] = {
        {"push_pull", pushAndPull}, {"edit", edit}, {"crowd", crowd}};
    if (options.peers().areThere())
        std::fprintf(stderr,
                     "Beside it: %s. They seal nothing, neither on the disk nor on the way; "
                     "ours is sealed in both.\n",
                     options.peers().versions().c_str());
    Figures figures;
    for (std::uint32_t i = 1; i <= options.runs; ++i) {
        for (const auto &[name, work] : works) {
            if (!options.does(name))
                continue;
            std::fprintf(stderr, "Run %u of %u: %s.\n", i, options.runs, name);
            TL_CHECK(work(options, figures));
        }
    }
    figures.print();
    return {};
}

[[nodiscard]] std::optional<Options> parse(const std::vector<std::string> &words)
{
    Options options;
    const bool isRead = bench::readArguments(words,
                                             {{"--runs", &options.runs},
                                              {"--people", &options.load.people},
                                              {"--contacts-each", &options.load.contactsEach},
                                              {"--edits", &options.edits},
                                              {"--devices", &options.devices},
                                              {"--patience", &options.patienceSeconds}},
                                             {{"--server", &options.server},
                                              {"--work", &options.work},
                                              {"--peer-scripts", &options.peerScripts},
                                              {"--peer-modules", &options.peerModules}});
    const bool isWork = options.does("push_pull") || options.does("edit") || options.does("crowd");
    return isRead && isWork && !options.server.empty() ? std::optional(options) : std::nullopt;
}

int report(const base::Error &error)
{
    std::fprintf(stderr, "%s\n", error.message.c_str());
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv); // Qt's sockets and processes want one
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 3 && words[0] == "--rounds") {
        const auto done = DeviceProcess::run(words[1], words[2]);
        return done ? 0 : report(done.error());
    }
    const auto options = parse(words);
    if (!options) {
        std::fprintf(
            stderr,
            "That is not understood. There are --runs, --people, --contacts-each, --edits, "
            "--devices and --patience with numbers from 1 on, and --work push_pull, edit, crowd or "
            "all.\n");
        return 2;
    }
    const auto done = runAll(*options);
    return done ? 0 : report(done.error());
}
