// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/arguments.h"
#include "bench/figures.h"
#include "bench/insert_rows.h"
#include "bench/processes.h"
#include "load/office.h"
#include "support/postgres_cluster.h"

#include <QCoreApplication>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <stdexcept>

// Bundles through a real server, over both stores in one run; see tests/README.md.
//   bench_server --server PROGRAM [--runs N] [--bundles N] [--devices N]

namespace {

using namespace throughline;
using namespace throughline::protocol;
using bench::Figures;

constexpr std::size_t bundlesInPush = 50;
constexpr double microseconds = 1e6;
constexpr double megabyte = 1e6;

struct Options
{
    std::string server;
    std::uint32_t runs = 3;
    std::uint32_t bundles = 20'000;
    std::uint32_t devices = 8; //!< that push at the same time
};

//! One server over one store, fresh.
class Run
{
public:
    Run(const Options &options, std::string store, Figures &figures)
        : m_options(options), m_store(std::move(store)), m_figures(figures)
    {
    }
    void go();

private:
    void startServer();
    void push(load::Office &office);
    [[nodiscard]] std::vector<LogEntry> pull(load::Office &office);
    [[nodiscard]] load::net::awaitable<void> pushAll(load::Office &office, load::Device &device,
                                                     const std::vector<base::Bytes> &bodies);
    //! A rate, and the processor time that the server took for each.
    void add(const std::string &figure, std::size_t count, const bench::Stopwatch &watch,
             double serverBefore);

    const Options &m_options;
    const std::string m_store;
    Figures &m_figures;
    QTemporaryDir m_folder;
    std::unique_ptr<test::PostgresCluster> m_cluster;
    std::string m_database;
    bench::ServerProcess m_server;
    load::net::io_context m_io{1};
    load::Target m_target;
    std::size_t m_stored = 0;
};

void Run::startServer()
{
    QStringList options = {QStringLiteral("--device-requests"), QStringLiteral("0")};
    if (m_store == "postgres") {
        m_cluster = std::make_unique<test::PostgresCluster>(test::PostgresCluster::Disk::Waits);
        m_database = m_cluster->makeDatabase();
        options += {QStringLiteral("--store"), QString::fromStdString(m_database)};
    }
    const auto started = m_server.start(
        m_options.server, m_folder.filePath(QStringLiteral("data")).toStdString(), options);
    if (!started)
        throw std::runtime_error(started.error().message);
    const std::string url = m_server.url();
    m_target.port = static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
}

void Run::add(const std::string &figure, std::size_t count, const bench::Stopwatch &watch,
              double serverBefore)
{
    const std::string name = "server." + m_store + '.' + figure;
    const auto bundles = static_cast<double>(count);
    m_figures.add(name, "bundles/s", bundles / watch.times().seconds);
    m_figures.add(name + ".cpu", "us/bundle",
                  microseconds * (m_server.processorSeconds() - serverBefore) / bundles);
    if (m_store == "postgres") {
        m_figures.holdAgainst(name, "server.files." + figure);
        m_figures.holdAgainst(name + ".cpu", "server.files." + figure + ".cpu");
    }
}

load::net::awaitable<void> Run::pushAll(load::Office &office, load::Device &device,
                                        const std::vector<base::Bytes> &bodies)
{
    load::Line line(m_io.get_executor(), m_target);
    const int status = co_await openSession(line, device.keys, office.serverKey());
    for (std::size_t i = 0; status == 200 && i < bodies.size(); ++i) {
        const load::Answer answer =
            co_await line.ask(load::requestText("POST", "/v1/push", bodies[i], device.keys.token));
        const auto reply = decode<PushReply>(answer.body);
        if (!reply)
            co_return;
        m_stored += static_cast<std::size_t>(
            std::ranges::count(reply->results, ItemStatus::Stored, &PushResult::status));
    }
}

void Run::push(load::Office &office)
{
    std::vector<std::vector<base::Bytes>> bodies(office.devices().size());
    const std::size_t pushes = m_options.bundles / m_options.devices / bundlesInPush;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        for (std::size_t n = 0; n < pushes; ++n)
            bodies[i].push_back(office.newPush(office.devices()[i], bundlesInPush));
    }
    const double before = m_server.processorSeconds();
    const bench::Stopwatch watch;
    for (std::size_t i = 0; i < bodies.size(); ++i)
        load::net::co_spawn(m_io, pushAll(office, office.devices()[i], bodies[i]),
                            load::net::detached);
    m_io.restart();
    m_io.run();
    if (m_stored != bodies.size() * pushes * bundlesInPush)
        throw std::runtime_error("The server did not store all that it was sent.");
    add("push", m_stored, watch, before);
}

//! As a device that comes fresh to the team does, all from the beginning.
std::vector<LogEntry> Run::pull(load::Office &office)
{
    std::vector<LogEntry> entries;
    load::Device &reader = office.devices().back();
    const double before = m_server.processorSeconds();
    const bench::Stopwatch watch;
    load::net::co_spawn(
        m_io,
        [&]() -> load::net::awaitable<void> {
            load::Line line(m_io.get_executor(), m_target);
            for (bool more = true; more;) {
                const load::Answer answer = co_await line.ask(
                    load::requestText("GET", "/v1/log?after=" + std::to_string(reader.cursor), {},
                                      reader.keys.token));
                auto page = decode<LogPage>(answer.body);
                if (!page)
                    throw std::runtime_error("The log cannot be read.");
                reader.cursor = page->next;
                more = page->more;
                for (LogEntry &entry : page->entries) {
                    if (entry.kind == EntryKind::Bundle)
                        entries.push_back(std::move(entry));
                }
            }
        },
        [](std::exception_ptr error) {
            if (error)
                std::rethrow_exception(error);
        });
    m_io.restart();
    m_io.run();
    add("pull", entries.size(), watch, before);
    return entries;
}

void Run::go()
{
    startServer();
    load::Size size;
    size.devices = m_options.devices;
    size.teams = 1;
    size.folders = 100;
    load::Office office(m_io, m_target, size);
    push(office);
    const auto entries = pull(office);
    m_figures.add("server." + m_store + ".memory", "MB",
                  static_cast<double>(m_server.peakMemory()) / megabyte);
    if (m_store == "postgres") {
        const bench::Stopwatch watch;
        bench::insertRows(m_database, office.id(), entries, bundlesInPush);
        m_figures.add("floor.insert_rows", "bundles/s",
                      static_cast<double>(entries.size()) / watch.times().seconds);
        // One more line for the same figure, held against the other thing.
        const double rate = m_figures.latest("server.postgres.push");
        m_figures.add("server.postgres.push.beside_insert", "bundles/s", rate);
        m_figures.holdAgainst("server.postgres.push.beside_insert", "floor.insert_rows");
    }
}

[[nodiscard]] std::optional<Options> parse(const std::vector<std::string> &words)
{
    Options options;
    const bool isRead = bench::readArguments(words,
                                             {{"--runs", &options.runs},
                                              {"--bundles", &options.bundles},
                                              {"--devices", &options.devices}},
                                             {{"--server", &options.server}});
    const bool isEnough =
        options.devices >= 2 && options.bundles / options.devices >= bundlesInPush;
    return isRead && isEnough && !options.server.empty() ? std::optional(options) : std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv); // Qt's processes want one
    const auto options = parse(std::vector<std::string>(argv + 1, argv + argc));
    if (!options) {
        std::fprintf(stderr,
                     "That is not understood. There are --runs, --bundles and --devices "
                     "with numbers; two devices at least, and fifty bundles for each.\n");
        return 2;
    }
    Figures figures;
    try {
        for (std::uint32_t i = 1; i <= options->runs; ++i) {
            for (const char *const store : {"files", "postgres"}) {
                std::fprintf(stderr, "Run %u of %u: %u bundles, %s.\n", i, options->runs,
                             options->bundles, store);
                Run(*options, store, figures).go();
            }
        }
    } catch (const std::runtime_error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    figures.print();
    return 0;
}
