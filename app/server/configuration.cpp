// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "configuration.h"

#include "listen_address.h"
#include "postgres/address.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <charconv>
#include <optional>

namespace throughline::server {

namespace {

//! The command line as typed.
struct Typed
{
    std::string data;
    std::string listen;
    std::string keyFile;
    std::string registration;
    std::string store;
    std::string from;
    std::string to;
    std::string file;
    std::string passphraseFile;
    std::string certificate;
    std::string key;
};

struct Endpoint
{
    std::string host;
    std::uint16_t port = 0;
};

//! `HOST:PORT`, an IPv6 address in brackets.
[[nodiscard]] std::optional<Endpoint> parseEndpoint(std::string_view text)
{
    const auto colon = text.rfind(':');
    if (colon == text.npos || colon == 0)
        return std::nullopt;
    Endpoint endpoint;
    const auto port = text.substr(colon + 1);
    const auto end = port.data() + port.size();
    const auto [last, error] = std::from_chars(port.data(), end, endpoint.port);
    if (error != std::errc() || last != end)
        return std::nullopt;
    auto host = text.substr(0, colon);
    const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
    if (bracketed)
        host = host.substr(1, host.size() - 2);
    if (!bracketed && host.find(':') != host.npos)
        return std::nullopt;
    endpoint.host = host;
    return endpoint;
}

[[nodiscard]] Options toOptions(const Typed &typed)
{
    Options options;
    options.data = typed.data;
    options.keyFile =
        typed.keyFile.empty() ? options.data / "server.key" : std::filesystem::path(typed.keyFile);
    options.store = typed.store;
    return options;
}

//! Whoever reaches the server from elsewhere needs a token to create an organisation (cli.md).
[[nodiscard]] Registration registrationOf(const Typed &typed, std::string_view address)
{
    if (typed.registration.empty())
        return isLoopback(address) ? Registration::Open : Registration::Token;
    return typed.registration == "token" ? Registration::Token : Registration::Open;
}

[[nodiscard]] Configuration toServe(const Typed &typed)
{
    const auto endpoint = parseEndpoint(typed.listen);
    if (!endpoint)
        return EarlyEnd{ExitCode::BadUsage,
                        "--listen takes HOST:PORT with a port from 0 to 65535, for example "
                        "127.0.0.1:8080."};
    std::optional<TlsFiles> tls;
    if (typed.certificate.empty() != typed.key.empty())
        return EarlyEnd{ExitCode::BadUsage, "--tls-cert and --tls-key go together: give both."};
    if (!typed.certificate.empty())
        tls = TlsFiles{typed.certificate, typed.key};
    const auto address = listenAddress(endpoint->host, tls.has_value());
    if (!address)
        return EarlyEnd{ExitCode::Refused, address.error().message};
    Options options = toOptions(typed);
    options.registration = registrationOf(typed, *address);
    return ServeCommand{std::move(options), *address, endpoint->port, std::move(tls)};
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
    std::filesystem::path keyFile = typed.keyFile;
    for (const std::string &store : {typed.from, typed.to}) {
        if (keyFile.empty() && !postgres::Address::isOne(store))
            keyFile = std::filesystem::path(store) / "server.key";
    }
    if (keyFile.empty())
        return EarlyEnd{ExitCode::BadUsage,
                        "Name the server's secret with --key-file: neither store is a folder."};
    return MoveCommand{toOptions(typed.from, keyFile), toOptions(typed.to, keyFile)};
}

template<class Command>
[[nodiscard]] Command toBackup(const Typed &typed)
{
    Command command;
    command.options = toOptions(typed);
    command.file = typed.file;
    if (!typed.passphraseFile.empty())
        command.passphraseFile = typed.passphraseFile;
    return command;
}

//! The options that say which store is meant.
void addStore(CLI::App &command, Typed &typed)
{
    command.add_option("--data", typed.data, "Folder of the stores")->required();
    command.add_option(
        "--store", typed.store,
        "postgresql://USER@HOST/DATABASE; the password is in the file that PGPASSFILE "
        "names (default: files in DATA)");
    command.add_option("--key-file", typed.keyFile,
                       "The server's secret (default: DATA/server.key)");
}

void addPassphrase(CLI::App &command, Typed &typed)
{
    command.add_option("--passphrase-file", typed.passphraseFile,
                       "File whose first line is the passphrase (default: THROUGHLINE_PASSPHRASE)");
}

[[nodiscard]] EarlyEnd toEarlyEnd(const CLI::App &program, const CLI::ParseError &error)
{
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
        return {ExitCode::Success, program.help("", CLI::AppFormatMode::All)};
    std::string reason = error.what();
    while (!reason.empty() && (reason.back() == '.' || reason.back() == '\n'))
        reason.pop_back();
    return {ExitCode::BadUsage, reason + "; run throughline-server --help for the commands."};
}

} // namespace

Configuration configure(int argc, const char *const *argv)
{
    Typed typed;
    CLI::App program("The organisation server of Throughline. It stores what it cannot read.",
                     "throughline-server");
    program.require_subcommand(1);

    CLI::App *serve =
        program.add_subcommand("serve", "Serve the organisations of a store, made when missing");
    addStore(*serve, typed);
    serve
        ->add_option("--listen", typed.listen,
                     "HOST:PORT of this machine; port 0 takes a free one. Without a certificate "
                     "only for this machine itself")
        ->required();
    serve->add_option("--tls-cert", typed.certificate,
                      "The server's certificate and its chain, PEM; read again on SIGHUP");
    serve->add_option("--tls-key", typed.key, "Its key, PEM without a password");
    serve
        ->add_option("--registration", typed.registration,
                     "Who may create an organisation: open or token (default: open on an "
                     "address of this machine alone, otherwise token)")
        ->check(CLI::IsMember({"open", "token"}));

    CLI::App *backup = program.add_subcommand(
        "backup", "Everything into one file sealed under a passphrase, also while it is served");
    addStore(*backup, typed);
    backup->add_option("--out", typed.file, "The file to write")->required();
    addPassphrase(*backup, typed);

    CLI::App *restore = program.add_subcommand("restore", "Put a backup into an empty place");
    addStore(*restore, typed);
    restore->add_option("--in", typed.file, "The file that backup wrote")->required();
    addPassphrase(*restore, typed);

    CLI::App *check = program.add_subcommand("check", "Look through everything that is kept");
    addStore(*check, typed);

    CLI::App *move = program.add_subcommand("move", "Carry everything to another, empty store");
    move->add_option("--from", typed.from, "Folder, or postgresql://USER@HOST/DATABASE")
        ->required();
    move->add_option("--to", typed.to, "The same")->required();
    move->add_option("--key-file", typed.keyFile,
                     "The server's secret (default: server.key of the folder)");

    CLI::App *pin = program.add_subcommand(
        "pin", "Print what stands behind the server's address for devices to insist on its key");
    pin->add_option("--tls-cert", typed.certificate, "The server's certificate, PEM")->required();

    CLI::App *org = program.add_subcommand("org", "Organisations on this server");
    org->require_subcommand(1);
    CLI::App *allow = org->add_subcommand("allow", "Print a token that lets one organisation in");
    addStore(*allow, typed);
    CLI::App *list = org->add_subcommand("list", "Print id, head of the log and number of devices");
    addStore(*list, typed);

    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return toEarlyEnd(program, error);
    }
    if (allow->parsed())
        return AllowCommand{toOptions(typed)};
    if (list->parsed())
        return ListCommand{toOptions(typed)};
    if (pin->parsed())
        return PinCommand{typed.certificate};
    if (check->parsed())
        return CheckCommand{toOptions(typed)};
    if (backup->parsed())
        return toBackup<BackupCommand>(typed);
    if (restore->parsed())
        return toBackup<RestoreCommand>(typed);
    return move->parsed() ? toMove(typed) : toServe(typed);
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
