// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http_limits.h"
#include "server/organisation_server.h"
#include "tls_files.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace throughline::server {

//! Exit codes of every program (the stable list of the command lines).
enum class ExitCode { Success = 0, Unsound = 1, BadUsage = 2, Refused = 3, StoreFailed = 5 };

//! `serve`: where the stores are and where to listen, in TLS or, on loopback, without.
struct ServeCommand
{
    Options options;
    std::string host;
    std::uint16_t port = 0;
    std::optional<TlsFiles> tls;
    HttpLimits limits = {};
    struct Metrics
    {
        std::string host;
        std::uint16_t port = 0;
    };
    std::optional<Metrics> metrics = {};
};

//! `org allow`: prints a one-time token.
struct AllowCommand
{
    Options options;
};

//! `move`: carries everything from one store to another.
struct MoveCommand
{
    Options from;
    Options to;
};

//! `backup` and `restore`: the store, and the file; the passphrase is not on the command line.
struct BackupCommand
{
    Options options;
    std::filesystem::path file;
    std::optional<std::string> passphraseFile;
};
struct RestoreCommand : BackupCommand
{
};

//! `check`, and `org list`.
struct CheckCommand
{
    Options options;
};
struct ListCommand
{
    Options options;
};

//! `vacuum`: what the database leaves lying of erased folders goes.
struct VacuumCommand
{
    Options options;
};

//! `org quota`: tells what an organisation takes and may take, after changing it where it says so.
struct QuotaCommand
{
    Options options;
    base::OrganisationId organisation;
    bool mustChange = false;
    std::optional<std::uint64_t> quota; //!< nothing: the server's own figure
};

//! `access-log`: who used what, of one organisation.
struct AccessLogCommand
{
    Options options;
    base::OrganisationId organisation;
    std::int64_t from = 0; //!< days since 1970, both with it
    std::int64_t to = 0;
    bool asCsv = false;
};

//! `pin`: of the key in a certificate.
struct PinCommand
{
    std::filesystem::path certificate;
};

//! The program ends here, with something to say: help on standard output or a reason on standard
//! error.
struct EarlyEnd
{
    ExitCode code = ExitCode::Success;
    std::string text;
};

using Configuration = std::variant<EarlyEnd, ServeCommand, AllowCommand, MoveCommand, BackupCommand,
                                   RestoreCommand, CheckCommand, ListCommand, VacuumCommand,
                                   QuotaCommand, AccessLogCommand, PinCommand>;

//! Reads the command line and the configuration file that it names. Nothing else is opened, and
//! nothing made.
[[nodiscard]] Configuration configure(int argc, const char *const *argv);

[[nodiscard]] ExitCode exitCodeOf(base::ErrorCode code);

} // namespace throughline::server
