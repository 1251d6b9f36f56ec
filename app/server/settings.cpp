// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "settings.h"

#include "listen_address.h"
#include "server/quota.h"
#include "server/routes.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace throughline::server {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

[[nodiscard]] bool isAnything(std::string_view)
{
    return true;
}

[[nodiscard]] bool isEndpoint(std::string_view value)
{
    return hostAndPort(value).has_value();
}

[[nodiscard]] bool isRegistration(std::string_view value)
{
    return value == "open" || value == "token";
}

[[nodiscard]] bool isSize(std::string_view value)
{
    return parseSize(value).has_value();
}

template<std::uint64_t least, std::uint64_t most>
[[nodiscard]] bool isNumber(std::string_view value)
{
    const auto number = parseNumber(value);
    return number && *number >= least && *number <= most;
}

constexpr std::array settings{
    Setting{"data", &Settings::data, "", "/var/lib/throughline",
            "Folder of the stores and of the server's secret", "a folder", isAnything},
    Setting{"store", &Settings::store, "", "postgresql://throughline@HOST/throughline",
            "Keep all but the secret in a PostgreSQL database and not in files in the folder; the "
            "password is in the file that the variable PGPASSFILE names",
            "postgresql://USER@HOST/DATABASE", isAnything},
    Setting{"key-file", &Settings::keyFile, "", "/var/lib/throughline/server.key",
            "The server's secret, by default server.key in the folder", "a file", isAnything},
    Setting{"listen", &Settings::listen, "", "127.0.0.1:8440",
            "HOST:PORT of this machine; port 0 takes a free one. Without a certificate only for "
            "this machine itself",
            "HOST:PORT with a port from 0 to 65535, for example 127.0.0.1:8080", isEndpoint},
    Setting{"tls-cert", &Settings::tlsCertificate, "", "/etc/throughline/fullchain.pem",
            "The server's certificate and its chain, PEM; read again on SIGHUP", "a file",
            isAnything},
    Setting{"tls-key", &Settings::tlsKey, "", "/etc/throughline/privkey.pem",
            "Its key, PEM without a password", "a file", isAnything},
    Setting{"registration", &Settings::registration, "", "token",
            "Who may create an organisation: open (anybody) or token (who has one of `org allow`); "
            "by default open on an address of this machine alone, otherwise token",
            "open or token", isRegistration},
    Setting{"connections", &Settings::connections, "10000", "",
            "Connections that may be open at the same time; more are turned away",
            "a number from 1 to 1000000", isNumber<1, 1'000'000>},
    Setting{"device-requests", &Settings::deviceRequests, "60", "",
            "Requests a minute of one device, for ever; 0 for no limit. One too many is told to "
            "come again later, and does",
            "a number from 0 to 1000000", isNumber<0, 1'000'000>},
    Setting{"device-burst", &Settings::deviceBurst, "120", "",
            "Requests of one device at once, after it was quiet for a while",
            "a number from 1 to 1000000", isNumber<1, 1'000'000>},
    Setting{"stranger-requests", &Settings::strangerRequests, "600", "",
            "Requests a minute from one address without a session, as every device makes two to "
            "open one; 0 for no limit. This machine itself has none",
            "a number from 0 to 1000000", isNumber<0, 1'000'000>},
    Setting{"stranger-burst", &Settings::strangerBurst, "1200", "",
            "Requests from one address without a session at once, after a while without any",
            "a number from 1 to 1000000", isNumber<1, 1'000'000>},
    Setting{"quota", &Settings::quota, "20GiB", "",
            "What each organisation's entries may take, where `org quota` says nothing else of it; "
            "new work is refused from a twentieth above it on, and waits on the devices",
            "a size, for example 500MiB or 20GiB, or none", isSize},
    Setting{"metrics", &Settings::metrics, "", "127.0.0.1:9101",
            "Tell what the server counts at http://HOST:PORT/metrics, in the text format of "
            "Prometheus; an address of this machine alone, other than that of listen",
            "HOST:PORT of this machine alone, for example 127.0.0.1:9101", isEndpoint},
    Setting{"access-log-days", &Settings::accessLogDays, "365", "",
            "How many days it is kept which device used which folder; 0 for not at all",
            "a number from 0 to 3650", isNumber<0, 3650>},
    Setting{"passphrase-file", &Settings::passphraseFile, "", "/etc/throughline/passphrase",
            "For backup and restore: file whose first line is the passphrase, by default the "
            "variable THROUGHLINE_PASSPHRASE",
            "a file", isAnything},
};

[[nodiscard]] std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == text.npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

[[nodiscard]] Error wrongLine(std::size_t number, const std::string &what)
{
    return {ErrorCode::BadUsage,
            "The configuration file, line " + std::to_string(number) + ": " + what};
}

//! One line that says something.
[[nodiscard]] Result<void> take(std::string_view line, std::size_t number, Settings &into)
{
    const std::size_t equals = line.find('=');
    if (equals == line.npos)
        return wrongLine(number, "write NAME = VALUE, or # in front of what is only a note.");
    const std::string name(trimmed(line.substr(0, equals)));
    const std::string_view value = trimmed(line.substr(equals + 1));
    const auto found = std::find_if(settings.begin(), settings.end(),
                                    [&](const Setting &setting) { return setting.name == name; });
    if (found == settings.end())
        return wrongLine(number,
                         "there is no setting of this name; `throughline-server serve "
                         "--print-config` shows all there are.");
    std::string &place = into.*found->value;
    if (!place.empty())
        return wrongLine(number, name + " is set a second time; keep one of the two lines.");
    if (value.empty())
        return wrongLine(number,
                         name
                             + " has no value; write # in front of the line to leave it "
                               "as it is without.");
    if (!found->accepts(value))
        return wrongLine(number, name + " takes " + std::string(found->takes) + '.');
    place = value;
    return {};
}

//! As comment lines of at most 100 columns.
[[nodiscard]] std::string comment(std::string_view text)
{
    constexpr std::size_t longest = 98;
    std::string lines;
    while (text.size() > longest) {
        const std::size_t end = text.rfind(' ', longest);
        lines += "# " + std::string(text.substr(0, end)) + '\n';
        text.remove_prefix(end + 1);
    }
    return lines + "# " + std::string(text) + '\n';
}

} // namespace

std::span<const Setting> allSettings()
{
    return settings;
}

const Setting &settingOf(std::string_view name)
{
    return *std::find_if(settings.begin(), settings.end(),
                         [&](const Setting &setting) { return setting.name == name; });
}

Result<Settings> parseSettings(std::string_view text)
{
    Settings said;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && line.front() != '#')
            TL_CHECK(take(line, number, said));
    }
    return said;
}

Result<Settings> readSettings(const std::filesystem::path &file)
{
    std::error_code ignored;
    std::ifstream in(file, std::ios::binary);
    if (!in.is_open() || std::filesystem::is_directory(file, ignored))
        return Error{ErrorCode::BadUsage,
                     "The configuration file cannot be read: check the path after --config, and "
                     "that the server's user may read it."};
    std::stringstream text;
    text << in.rdbuf();
    return parseSettings(text.str());
}

Result<void> checkSettings(const Settings &given)
{
    for (const Setting &setting : settings) {
        const std::string &value = given.*setting.value;
        if (!value.empty() && !setting.accepts(value))
            return Error{ErrorCode::BadUsage,
                         "--" + std::string(setting.name) + " takes " + std::string(setting.takes)
                             + '.'};
    }
    return {};
}

void fillUp(Settings &given, const Settings &further)
{
    for (const Setting &setting : settings) {
        std::string &value = given.*setting.value;
        if (value.empty())
            value = further.*setting.value;
    }
}

Settings defaultSettings()
{
    Settings defaults;
    for (const Setting &setting : settings)
        defaults.*setting.value = setting.fallback;
    return defaults;
}

std::string explanationOf(const Setting &setting)
{
    std::string text(setting.purpose);
    if (!setting.fallback.empty())
        text += " (default: " + std::string(setting.fallback) + ')';
    return text;
}

std::string settingsText(const Settings &given)
{
    std::string text =
        comment("Configuration of throughline-server. A line is NAME = VALUE; one that begins with "
                "# says nothing and shows a default or an example. What stands on the command line "
                "as --NAME comes first. `throughline-server serve --config FILE --print-config` "
                "shows what holds.");
    for (const Setting &setting : settings) {
        const std::string &value = given.*setting.value;
        const std::string name(setting.name);
        text += '\n' + comment(explanationOf(setting) + '.');
        if (!value.empty())
            text += name + " = " + value + '\n';
        else
            text += '#' + name + " = "
                + std::string(setting.fallback.empty() ? setting.example : setting.fallback) + '\n';
    }
    return text;
}

} // namespace throughline::server
