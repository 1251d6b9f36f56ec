// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "configuration.h"
#include "crypto/given_passphrase.h"
#include "crypto/system_random.h"
#include "data_lock.h"
#include "days.h"
#include "elsewhere.h"
#include "http_server.h"
#include "log.h"
#include "operations.h"
#include "server/move.h"
#include "server/open_store.h"
#include "tls_identity.h"

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <vector>

namespace {

using namespace throughline;
using server::ExitCode;

[[nodiscard]] ExitCode fail(const base::Error &error)
{
    server::log(error.message);
    return server::exitCodeOf(error.code);
}

void report(const char *done, const server::Dumped &what)
{
    std::printf("%s %zu organisations with %llu entries\n", done, what.organisations,
                static_cast<unsigned long long>(what.entries));
}

[[nodiscard]] ExitCode run(const server::EarlyEnd &end)
{
    if (end.code == ExitCode::Success)
        std::fputs(end.text.c_str(), stdout);
    else
        server::log(end.text);
    return end.code;
}

[[nodiscard]] ExitCode run(const server::AllowCommand &command)
{
    const base::SystemClock clock;
    crypto::SystemRandom random;
    if (const auto there = server::requireStore(command.options); !there)
        return fail(there.error());
    auto opened = server::OrganisationServer::open(command.options, clock, random);
    if (!opened)
        return fail(opened.error());
    const auto token = (*opened)->allowOrganisation();
    if (!token)
        return fail(token.error());
    std::puts(token->c_str());
    return ExitCode::Success;
}

//! To be taken before anything of the store is read or made. Files have one process at a time; a
//! database has as many as it likes.
[[nodiscard]] base::Result<std::optional<server::DataLock>> lockOf(const server::Options &options)
{
    if (!options.store.empty())
        return std::optional<server::DataLock>();
    std::error_code ignored;
    std::filesystem::create_directories(options.data, ignored); // to have what to lock
    TL_TRY(auto lock, server::DataLock::take(options.data));
    return std::optional(std::move(lock));
}

[[nodiscard]] ExitCode run(const server::MoveCommand &command)
{
    crypto::SystemRandom random;
    if (const auto there = server::requireStore(command.from); !there)
        return fail(there.error());
    std::vector<base::Result<std::optional<server::DataLock>>> locks;
    for (const server::Options &options : {command.from, command.to}) {
        if (!locks.emplace_back(lockOf(options)))
            return fail(locks.back().error());
    }
    const auto moved = server::moveStore(command.from, command.to, random);
    if (!moved)
        return fail(moved.error());
    report("moved", *moved);
    return ExitCode::Success;
}

[[nodiscard]] ExitCode run(const server::BackupCommand &command)
{
    crypto::SystemRandom random;
    const auto passphrase = crypto::GivenPassphrase::read(command.passphraseFile);
    if (!passphrase)
        return fail(passphrase.error());
    const auto dumped = server::backUp(command.options, command.file, passphrase->view(), random);
    if (!dumped)
        return fail(dumped.error());
    report("backed up", *dumped);
    return ExitCode::Success;
}

[[nodiscard]] ExitCode run(const server::RestoreCommand &command)
{
    crypto::SystemRandom random;
    const auto passphrase = crypto::GivenPassphrase::read(command.passphraseFile);
    if (!passphrase)
        return fail(passphrase.error());
    const auto lock = lockOf(command.options);
    if (!lock)
        return fail(lock.error());
    const auto restored =
        server::restore(command.options, command.file, passphrase->view(), random);
    if (!restored)
        return fail(restored.error());
    report("restored", *restored);
    std::puts("Each of them waits until one of its administrators confirms it, with "
              "`throughline-cli org confirm`.");
    return ExitCode::Success;
}

[[nodiscard]] ExitCode run(const server::CheckCommand &command)
{
    crypto::SystemRandom random;
    const auto checked = server::check(command.options, random);
    if (!checked)
        return fail(checked.error());
    for (const std::string &finding : checked->findings)
        server::log(finding);
    report(checked->findings.empty() ? "all is sound:" : "looked at", checked->what);
    return checked->findings.empty() ? ExitCode::Success : ExitCode::Unsound;
}

[[nodiscard]] ExitCode run(const server::VacuumCommand &command)
{
    crypto::SystemRandom random;
    const auto done = server::vacuum(command.options, random);
    if (!done)
        return fail(done.error());
    std::puts("Nothing of what was erased is left in the store.");
    return ExitCode::Success;
}

//! Bytes, and how many there may be.
[[nodiscard]] std::string toText(const server::Usage &usage, const server::Options &options)
{
    return std::to_string(usage.bytes) + ' ' + server::sizeText(usage.quotaOr(options.quota));
}

[[nodiscard]] ExitCode run(const server::ListCommand &command)
{
    crypto::SystemRandom random;
    const auto listed = server::listOrganisations(command.options, random);
    if (!listed)
        return fail(listed.error());
    for (const server::Listed &row : *listed)
        std::printf("%s %llu %zu %s\n", row.id.hex().c_str(),
                    static_cast<unsigned long long>(row.head), row.devices,
                    toText(row.usage, command.options).c_str());
    return ExitCode::Success;
}

[[nodiscard]] ExitCode run(const server::QuotaCommand &command)
{
    crypto::SystemRandom random;
    const auto usage = command.mustChange
        ? server::setQuota(command.options, command.organisation, command.quota, random)
        : server::usageOf(command.options, command.organisation, random);
    if (!usage)
        return fail(usage.error());
    std::puts(toText(*usage, command.options).c_str());
    return ExitCode::Success;
}

[[nodiscard]] const char *nameOf(server::Action action)
{
    switch (action) {
    case server::Action::SignedIn:
        return "signed in";
    case server::Action::Read:
        return "read";
    case server::Action::Wrote:
        return "wrote";
    case server::Action::GaveKeys:
        return "gave keys";
    }
    return "did something that a newer version of this program knows";
}

[[nodiscard]] ExitCode run(const server::AccessLogCommand &command)
{
    crypto::SystemRandom random;
    if (command.asCsv)
        std::puts("day,device,folder,action");
    const char *const form = command.asCsv ? "%s,%s,%s,%s\n" : "%s %s %s %s\n";
    const auto shown = server::visitAccesses(
        command.options, command.organisation, command.from, command.to, random,
        [&](const server::Access &access) {
            const bool hasFolder = access.folder != base::FolderId();
            const char *const none = command.asCsv ? "" : "-";
            std::printf(form, server::dayText(access.day).c_str(), access.device.hex().c_str(),
                        hasFolder ? access.folder.hex().c_str() : none, nameOf(access.action));
        });
    return shown ? ExitCode::Success : fail(shown.error());
}

[[nodiscard]] ExitCode run(const server::PinCommand &command)
{
    const auto pin = server::pinOf(command.certificate);
    if (!pin)
        return fail(pin.error());
    std::puts(pin->c_str());
    return ExitCode::Success;
}

//! The certificate that is in the files now; a broken one leaves the server with the one it has.
//! Where it serves without any, there is nothing to read.
void renew(server::HttpServer &http, const std::optional<server::TlsFiles> &files,
           const base::Clock &clock)
{
    if (!files)
        return server::log("there is no certificate to read again; serving goes on");
    auto identity = server::TlsIdentity::load(*files, clock.wall());
    if (!identity)
        return server::log("the certificate was not renewed: " + identity.error().message);
    http.setIdentity(*std::move(identity));
    server::log("the certificate was read again");
}

[[nodiscard]] base::Result<void> tellMetrics(server::HttpServer &http,
                                             const server::ServeCommand &command)
{
    if (!command.metrics)
        return {};
    const std::string &host = command.metrics->host;
    TL_TRY(const auto port, http.listenForMetrics(host, command.metrics->port));
    const bool v6 = host.find(':') != std::string::npos;
    std::printf(v6 ? "metrics on http://[%s]:%u/metrics\n" : "metrics on http://%s:%u/metrics\n",
                host.c_str(), static_cast<unsigned>(port));
    return {};
}

//! Nobody else is there where the store is a folder.
[[nodiscard]] base::Result<std::unique_ptr<server::Elsewhere>>
listenElsewhere(const std::string &store, server::OrganisationServer &served,
                server::HttpServer &http)
{
    if (store.empty())
        return std::unique_ptr<server::Elsewhere>();
    TL_TRY(auto address, postgres::Address::parse(store));
    auto elsewhere = std::make_unique<server::Elsewhere>(
        std::move(address), [&http](const base::OrganisationId &id) { http.hear(id); });
    served.onGrown([&all = *elsewhere](const base::OrganisationId &id) { all.tell(id); });
    return elsewhere;
}

[[nodiscard]] ExitCode run(const server::ServeCommand &command)
{
    const base::SystemClock clock;
    crypto::SystemRandom random;
    std::shared_ptr<server::TlsIdentity> identity;
    if (command.tls) {
        auto loaded = server::TlsIdentity::load(*command.tls, clock.wall());
        if (!loaded)
            return fail(loaded.error());
        identity = *std::move(loaded);
    }
    const auto lock = lockOf(command.options);
    if (!lock)
        return fail(lock.error());
    auto opened = server::OrganisationServer::open(command.options, clock, random);
    if (!opened)
        return fail(opened.error());
    server::HttpServer http(**opened, command.limits);
    http.setIdentity(std::move(identity));
    http.onHangup([&] { renew(http, command.tls, clock); });
    const auto port = http.listen(command.host, command.port);
    if (!port)
        return fail(port.error());
    if (const auto told = tellMetrics(http, command); !told)
        return fail(told.error());
    // Goes before `http`, which by then has stored the last thing that there is to tell.
    const auto elsewhere = listenElsewhere(command.options.store, **opened, http);
    if (!elsewhere)
        return fail(elsewhere.error());
    http.stopOnSignals();
    const bool v6 = command.host.find(':') != std::string::npos;
    std::printf(v6 ? "listening on %s://[%s]:%u\n" : "listening on %s://%s:%u\n",
                command.tls ? "https" : "http", command.host.c_str(), static_cast<unsigned>(*port));
    std::fflush(stdout);
    server::log("started");
    http.run();
    server::log("stopped");
    return ExitCode::Success;
}

//! Every connection takes a descriptor, and the usual soft limit is far below what the server
//! allows.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

int main(int argc, char **argv)
{
    umask(S_IRWXG | S_IRWXO); // all it writes is for its own user
    std::signal(SIGPIPE, SIG_IGN);
    raiseDescriptorLimit();
    const auto configuration = server::configure(argc, argv);
    return static_cast<int>(
        std::visit([](const auto &command) { return run(command); }, configuration));
}
