// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "devices.h"
#include "figures.h"
#include "insert_floor.h"
#include "processes.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

// Push and pull of contacts through a real server on loopback; see tests/README.md.
//   bench_sync --server PROGRAM [--runs N] [--people N] [--contacts-each N]
// Called by itself as `bench_sync --rounds HOME URL`, so that a device's memory is its own.

namespace {

using namespace throughline;
using base::Result;
using bench::Figures;
using bench::Load;
using bench::Measured;

constexpr int roundsTimeout = 600'000;
constexpr double megabyte = 1e6;
constexpr double microseconds = 1e6;
//! What is measured is work.
const QStringList withoutPauses = {QStringLiteral("--device-requests"), QStringLiteral("0")};

struct Options
{
    std::string server;
    std::uint32_t runs = 3;
    Load load;
};

[[nodiscard]] base::Error failed(const char *what)
{
    return {base::ErrorCode::Internal, what};
}

//! The numbers of Measured as one line, and back.
void printMeasured(const Measured &m)
{
    std::printf("%.6f %.6f %lld %lld %lld %d %lld %lld %d %lld %lld\n", m.times.seconds,
                m.times.cpuSeconds, static_cast<long long>(m.round.pushed + m.round.pulled),
                static_cast<long long>(m.round.bytesOut), static_cast<long long>(m.round.bytesIn),
                m.round.requests, static_cast<long long>(m.idle.bytesOut),
                static_cast<long long>(m.idle.bytesIn), m.idle.requests,
                static_cast<long long>(m.peakMemory), static_cast<long long>(m.roundMemory));
}

[[nodiscard]] std::optional<Measured> readMeasured(const std::string &line)
{
    Measured m;
    long long records = 0, out = 0, in = 0, idleOut = 0, idleIn = 0, peak = 0, round = 0;
    if (std::sscanf(line.c_str(), "%lf %lf %lld %lld %lld %d %lld %lld %d %lld %lld",
                    &m.times.seconds, &m.times.cpuSeconds, &records, &out, &in, &m.round.requests,
                    &idleOut, &idleIn, &m.idle.requests, &peak, &round)
        != 11)
        return std::nullopt;
    m.round.pushed = records;
    m.round.bytesOut = out;
    m.round.bytesIn = in;
    m.idle.bytesOut = idleOut;
    m.idle.bytesIn = idleIn;
    m.peakMemory = peak;
    m.roundMemory = round;
    return m;
}

[[nodiscard]] Result<Measured> roundsInOwnProcess(const std::filesystem::path &home,
                                                  const std::string &url)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--rounds"), QString::fromStdString(home.string()),
                   QString::fromStdString(url)});
    if (!process.waitForFinished(roundsTimeout) || process.exitCode() != 0)
        return failed("A device did not finish its sync.");
    const auto measured = readMeasured(process.readAllStandardOutput().toStdString());
    if (!measured)
        return failed("A device did not say what it measured.");
    return *measured;
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

[[nodiscard]] Result<void> run(const Options &options, Figures &figures)
{
    const QTemporaryDir temporary;
    if (!temporary.isValid())
        return failed("No temporary folder can be made.");
    const std::filesystem::path folder = temporary.path().toStdString();
    bench::ServerProcess server;
    TL_CHECK(server.start(options.server, (folder / "server").string(), withoutPauses));
    TL_CHECK(bench::makeDevices(folder / "a", folder / "b", server.url()));
    TL_CHECK(bench::writeOffline(folder / "a", options.load));

    TL_TRY(const Measured push, roundsInOwnProcess(folder / "a", server.url()));
    TL_TRY(const Measured pull, roundsInOwnProcess(folder / "b", server.url()));
    addRounds(figures, "push", push, options.load);
    addRounds(figures, "pull", pull, options.load);
    figures.add("sync.idle.requests", "requests", pull.idle.requests);
    figures.add("sync.idle.bytes", "bytes",
                static_cast<double>(pull.idle.bytesOut + pull.idle.bytesIn));
    figures.add("server.memory", "MB", static_cast<double>(server.peakMemory()) / megabyte);
    return addFloors(figures, folder, folder / "b", options.load);
}

[[nodiscard]] Result<void> runAll(const Options &options)
{
    Figures figures;
    for (std::uint32_t i = 1; i <= options.runs; ++i) {
        std::fprintf(stderr, "Run %u of %u: %u contacts about %u people.\n", i, options.runs,
                     options.load.contacts(), options.load.people);
        TL_CHECK(run(options, figures));
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
                                              {"--contacts-each", &options.load.contactsEach}},
                                             {{"--server", &options.server}});
    return isRead && !options.server.empty() ? std::optional(options) : std::nullopt;
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
        const auto measured = bench::measureRounds(words[1], words[2]);
        if (!measured)
            return report(measured.error());
        printMeasured(*measured);
        return 0;
    }
    const auto options = parse(words);
    if (!options) {
        std::fprintf(stderr,
                     "That is not understood. There are --runs N, --people N and "
                     "--contacts-each N, with numbers from 1 on.\n");
        return 2;
    }
    const auto done = runAll(*options);
    return done ? 0 : report(done.error());
}
