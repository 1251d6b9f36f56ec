// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "configuration.h"

#include "days.h"
#include "listen_address.h"
#include "postgres/address.h"
#include "server/routes.h"
#include "settings.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <limits>
#include <optional>

namespace throughline::server {

using base::Result;

namespace {

//! The command line as typed, with what the configuration file adds.
struct Typed
{
    Settings settings;
    std::string config;
    bool mustPrint = false; //!< the settings, instead of serving
    std::string from;
    std::string to;
    std::string file;
    std::string certificate; //!< of `pin`
    std::string organisation;
    std::string size; //!< of `org quota`
    std::string firstDay; //!< of `access-log`
    std::string lastDay;
    bool asCsv = false;
};

[[nodiscard]] EarlyEnd badUsage(std::string reason)
{
    return {ExitCode::BadUsage, std::move(reason)};
}

[[nodiscard]] Options toOptions(const Typed &typed)
{
    const Settings &settings = typed.settings;
    Options options;
    options.data = settings.data;
    options.keyFile = settings.keyFile.empty() ? options.data / "server.key"
                                               : std::filesystem::path(settings.keyFile);
    options.store = settings.store;
    const std::string quota(settings.quota.empty() ? settingOf("quota").fallback
                                                   : std::string_view(settings.quota));
    options.quota = parseSize(quota).value_or(noQuota);
    return options;
}

//! Whoever reaches the server from elsewhere needs a token to create an organisation (cli.md).
[[nodiscard]] Registration registrationOf(const Settings &settings, std::string_view address)
{
    if (settings.registration.empty())
        return isLoopback(address) ? Registration::Open : Registration::Token;
    return settings.registration == "token" ? Registration::Token : Registration::Open;
}

//! Of a setting that was checked.
[[nodiscard]] std::uint64_t numberOf(const std::string &value)
{
    return parseNumber(value).value_or(0);
}

[[nodiscard]] Rate rateOf(const std::string &perMinute, const std::string &atOnce)
{
    return {static_cast<std::uint32_t>(numberOf(perMinute)),
            static_cast<std::uint32_t>(numberOf(atOnce))};
}

[[nodiscard]] Configuration toServe(Typed typed)
{
    fillUp(typed.settings, defaultSettings());
    const Settings &settings = typed.settings;
    const auto endpoint = hostAndPort(settings.listen);
    if (!endpoint)
        return badUsage("Say where to listen with --listen HOST:PORT, or with the setting listen "
                        "in the configuration file.");
    std::optional<TlsFiles> tls;
    if (settings.tlsCertificate.empty() != settings.tlsKey.empty())
        return badUsage("--tls-cert and --tls-key go together: give both.");
    if (!settings.tlsCertificate.empty())
        tls = TlsFiles{settings.tlsCertificate, settings.tlsKey};
    const auto address = listenAddress(endpoint->host, tls.has_value());
    if (!address)
        return EarlyEnd{ExitCode::Refused, address.error().message};
    Options options = toOptions(typed);
    options.registration = registrationOf(settings, *address);
    HttpLimits limits;
    limits.connections = numberOf(settings.connections);
    std::optional<ServeCommand::Metrics> metrics;
    if (const auto at = hostAndPort(settings.metrics))
        metrics = {at->host, at->port};
    options.accessLogDays = static_cast<std::int64_t>(numberOf(settings.accessLogDays));
    limits.strangers = rateOf(settings.strangerRequests, settings.strangerBurst);
    options.deviceRate = rateOf(settings.deviceRequests, settings.deviceBurst);
    return ServeCommand{std::move(options), *address, endpoint->port,
                        std::move(tls),     limits,   std::move(metrics)};
}

//! A store named on its own: a folder or the address of a database.
[[nodiscard]] Options toOptions(const std::string &store, const std::filesystem::path &keyFile)
{
    Options options;
    if (postgres::Address::isOne(store))
        options.store = store;
    else
        options.data = store;
    options.keyFile = keyFile;
    return options;
}

//! Both stores have one secret: that of the folder among them, unless another file is named.
[[nodiscard]] Configuration toMove(const Typed &typed)
{
    std::filesystem::path keyFile = typed.settings.keyFile;
    for (const std::string &store : {typed.from, typed.to}) {
        if (keyFile.empty() && !postgres::Address::isOne(store))
            keyFile = std::filesystem::path(store) / "server.key";
    }
    if (keyFile.empty())
        return badUsage("Name the server's secret with --key-file: neither store is a folder.");
    return MoveCommand{toOptions(typed.from, keyFile), toOptions(typed.to, keyFile)};
}

template<class Command>
[[nodiscard]] Command toBackup(const Typed &typed)
{
    Command command;
    command.options = toOptions(typed);
    command.file = typed.file;
    if (!typed.settings.passphraseFile.empty())
        command.passphraseFile = typed.settings.passphraseFile;
    return command;
}

[[nodiscard]] Configuration toQuota(const Typed &typed)
{
    const auto organisation = base::OrganisationId::fromHex(typed.organisation);
    if (!organisation)
        return badUsage("An organisation is named by its id, which `org list` prints.");
    QuotaCommand command{toOptions(typed), *organisation, !typed.size.empty(), {}};
    if (typed.size.empty() || typed.size == "default")
        return command;
    command.quota = parseSize(typed.size);
    if (!command.quota)
        return badUsage("A quota is a size, for example 500MiB or 20GiB, or none, or default for "
                        "the server's own.");
    return command;
}

[[nodiscard]] Configuration toAccessLog(const Typed &typed)
{
    const auto organisation = base::OrganisationId::fromHex(typed.organisation);
    if (!organisation)
        return badUsage("An organisation is named by its id, which `org list` prints.");
    AccessLogCommand command{toOptions(typed), *organisation, 0,
                             std::numeric_limits<std::int32_t>::max(), typed.asCsv};
    const auto take = [](const std::string &text, std::int64_t &day) {
        const auto parsed = parseDay(text);
        day = parsed.value_or(day);
        return text.empty() || parsed;
    };
    if (!take(typed.firstDay, command.from) || !take(typed.lastDay, command.to))
        return badUsage("A day is written as 2026-11-23.");
    return command;
}

void addSetting(CLI::App &command, Settings &settings, std::string_view name)
{
    const Setting &setting = settingOf(name);
    command.add_option("--" + std::string(name), settings.*setting.value, explanationOf(setting));
}

//! The options that say which store is meant.
void addStore(CLI::App &command, Typed &typed)
{
    command.add_option("--config", typed.config,
                       "A file with any of the settings; what is given here comes first");
    for (const char *name : {"data", "store", "key-file"})
        addSetting(command, typed.settings, name);
}

//! What may be typed.
class CommandLine
{
public:
    CommandLine()
    {
        program.require_subcommand(1);
        addServe();
        addBackups();
        addStore(*check, typed);
        addStore(*vacuum, typed);
        addMove();
        addAccessLog();
        pin->add_option("--tls-cert", typed.certificate, "The server's certificate, PEM")
            ->required();
        org->require_subcommand(1);
        addStore(*allow, typed);
        addStore(*list, typed);
        addSetting(*list, typed.settings, "quota");
        addStore(*quota, typed);
        addSetting(*quota, typed.settings, "quota");
        quota->add_option("ID", typed.organisation, "The organisation, as `org list` prints it")
            ->required();
        quota->add_option("SIZE", typed.size,
                          "What it may take from now on: 500MiB, 20GiB, none, or default");
    }

    Typed typed;
    CLI::App program{"The organisation server of Throughline. It stores what it cannot read.",
                     "throughline-server"};
    CLI::App *serve =
        program.add_subcommand("serve", "Serve the organisations of a store, made when missing");
    CLI::App *backup = program.add_subcommand(
        "backup", "Everything into one file sealed under a passphrase, also while it is served");
    CLI::App *restore = program.add_subcommand("restore", "Put a backup into an empty place");
    CLI::App *check = program.add_subcommand("check", "Look through everything that is kept");
    CLI::App *vacuum = program.add_subcommand(
        "vacuum", "After an erasure: rid a PostgreSQL database of what it leaves lying of it");
    CLI::App *move = program.add_subcommand("move", "Carry everything to another, empty store");
    CLI::App *pin = program.add_subcommand(
        "pin", "Print what stands behind the server's address for devices to insist on its key");
    CLI::App *org = program.add_subcommand("org", "Organisations on this server");
    CLI::App *allow = org->add_subcommand("allow", "Print a token that lets one organisation in");
    CLI::App *list = org->add_subcommand(
        "list", "Print id, head of the log, number of devices, bytes, and how many it may take");
    CLI::App *quota =
        org->add_subcommand("quota", "Print what an organisation takes and may take, or change it");

    CLI::App *accessLog = program.add_subcommand(
        "access-log", "Print which device of an organisation used which folder on which day");

private:
    void addAccessLog()
    {
        addStore(*accessLog, typed);
        accessLog
            ->add_option("--org", typed.organisation, "The organisation, as `org list` prints it")
            ->required();
        accessLog->add_option("--from", typed.firstDay, "First day, as 2026-11-23 (default: all)");
        accessLog->add_option("--to", typed.lastDay, "Last day (default: all)");
        accessLog->add_flag("--csv", typed.asCsv, "As CSV, for a spreadsheet");
    }
    void addServe()
    {
        addStore(*serve, typed);
        for (const char *name : {"listen", "tls-cert", "tls-key", "registration", "connections",
                                 "device-requests", "device-burst", "stranger-requests",
                                 "stranger-burst", "quota", "metrics", "access-log-days"})
            addSetting(*serve, typed.settings, name);
        serve->add_flag("--print-config", typed.mustPrint,
                        "Print what is set, as a configuration file, and do nothing else");
    }
    void addBackups()
    {
        addStore(*backup, typed);
        backup->add_option("--out", typed.file, "The file to write")->required();
        addSetting(*backup, typed.settings, "passphrase-file");
        addStore(*restore, typed);
        restore->add_option("--in", typed.file, "The file that backup wrote")->required();
        addSetting(*restore, typed.settings, "passphrase-file");
    }
    void addMove()
    {
        move->add_option("--from", typed.from, "Folder, or postgresql://USER@HOST/DATABASE")
            ->required();
        move->add_option("--to", typed.to, "The same")->required();
        move->add_option("--key-file", typed.settings.keyFile,
                         "The server's secret (default: server.key of the folder)");
    }
};

[[nodiscard]] EarlyEnd toEarlyEnd(const CLI::App &program, const CLI::ParseError &error)
{
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
        return {ExitCode::Success, program.help("", CLI::AppFormatMode::All)};
    std::string reason = error.what();
    while (!reason.empty() && (reason.back() == '.' || reason.back() == '\n'))
        reason.pop_back();
    return badUsage(reason + "; run throughline-server --help for the commands.");
}

//! The command line comes first, then the file.
[[nodiscard]] Result<void> addFile(Typed &typed)
{
    TL_CHECK(checkSettings(typed.settings));
    if (typed.config.empty())
        return {};
    TL_TRY(const Settings said, readSettings(typed.config));
    fillUp(typed.settings, said);
    return {};
}

[[nodiscard]] Configuration toStoreCommand(const CommandLine &line)
{
    const Typed &typed = line.typed;
    if (typed.settings.data.empty())
        return badUsage("Say where the stores are with --data FOLDER, or with the setting data in "
                        "the configuration file.");
    if (line.allow->parsed())
        return AllowCommand{toOptions(typed)};
    if (line.list->parsed())
        return ListCommand{toOptions(typed)};
    if (line.quota->parsed())
        return toQuota(typed);
    if (line.accessLog->parsed())
        return toAccessLog(typed);
    if (line.check->parsed())
        return CheckCommand{toOptions(typed)};
    if (line.vacuum->parsed())
        return VacuumCommand{toOptions(typed)};
    if (line.backup->parsed())
        return toBackup<BackupCommand>(typed);
    if (line.restore->parsed())
        return toBackup<RestoreCommand>(typed);
    return toServe(typed);
}

} // namespace

Configuration configure(int argc, const char *const *argv)
{
    CommandLine line;
    try {
        line.program.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return toEarlyEnd(line.program, error);
    }
    if (line.pin->parsed())
        return PinCommand{line.typed.certificate};
    if (line.move->parsed())
        return toMove(line.typed);
    if (const auto added = addFile(line.typed); !added)
        return EarlyEnd{exitCodeOf(added.error().code), added.error().message};
    if (line.typed.mustPrint)
        return EarlyEnd{ExitCode::Success, settingsText(line.typed.settings)};
    return toStoreCommand(line);
}

ExitCode exitCodeOf(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::BadUsage:
        return ExitCode::BadUsage;
    case base::ErrorCode::Refused:
    case base::ErrorCode::NotFound:
    case base::ErrorCode::Unreachable:
    case base::ErrorCode::ServerRefused:
    case base::ErrorCode::ServerFault:
    case base::ErrorCode::NotApproved:
    case base::ErrorCode::Revoked:
    case base::ErrorCode::Locked:
    case base::ErrorCode::Malformed:
    case base::ErrorCode::BadProof:
    case base::ErrorCode::Internal:
        return ExitCode::Refused;
    case base::ErrorCode::NoStore:
    case base::ErrorCode::StoreExists:
    case base::ErrorCode::WrongSecret:
    case base::ErrorCode::KeyFileDamaged:
    case base::ErrorCode::StoreDamaged:
    case base::ErrorCode::StoreTooNew:
    case base::ErrorCode::StoreInUse:
    case base::ErrorCode::DiskFull:
    case base::ErrorCode::ReadOnly:
    case base::ErrorCode::IoFailed:
        return ExitCode::StoreFailed;
    }
    return ExitCode::Refused;
}

} // namespace throughline::server
