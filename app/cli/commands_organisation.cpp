// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "crypto/secret.h"
#include "protocol/client_version.h"
#include "root_file.h"
#include "service/lease_policy.h"
#include "service/minimum_version.h"
#include "service/organisation.h"
#include "service/recovery.h"
#include "service/server_restored.h"

namespace throughline::cli {

namespace {

using base::Result;

[[nodiscard]] std::string rootText(const std::string &organisation, const std::string &printed)
{
    return "Paper root of " + organisation + "\n\n" + printed
        + "\n\nWhoever has this can take over the organisation and everything in it. Print it or\n"
          "copy it by hand, keep it in a safe place away from the devices, and delete this file.\n";
}

//! On the disk before anything rests on it, so that no organisation is ever without its root.
[[nodiscard]] Result<void> keepRoot(RootFile &file, const service::OrganisationRequest &request,
                                    const service::PaperRoot &root)
{
    std::string text = rootText(request.name, root.printed);
    const Result<void> kept = file.write(text);
    crypto::wipe({reinterpret_cast<std::uint8_t *>(text.data()), text.size()});
    return kept;
}

[[nodiscard]] Result<ExitCode> create(Context &context, const Arguments &arguments)
{
    const auto url = arguments.text("--server");
    const bool alone = arguments.has("--alone");
    if (alone == url.has_value())
        return base::Error{base::ErrorCode::BadUsage,
                           "Say either --server URL or --alone; run the command with --help."};
    const service::OrganisationRequest request{
        arguments.required("--name"), arguments.required("--user"), arguments.text("--team")};
    sync::Transport *server = nullptr;
    if (url) {
        TL_TRY(server, context.session.serverAt(*url));
    }
    const std::string path = arguments.required("--root-out");
    TL_TRY(RootFile file, RootFile::reserve(path));
    TL_TRY(service::Workspace *const workspace, context.session.fresh());
    TL_TRY(service::PaperRoot root,
           service::createOrganisation(
               *workspace, request, server, url.value_or(std::string()),
               arguments.text("--server-token"),
               [&](const service::PaperRoot &made) { return keepRoot(file, request, made); }));
    crypto::wipe({reinterpret_cast<std::uint8_t *>(root.printed.data()), root.printed.size()});
    file.keep();

    if (context.json) {
        JsonWriter json;
        json.beginObject()
            .text("name", request.name)
            .text("user", workspace->keys().user.hex())
            .text("device", workspace->keys().device.hex())
            .text("root", path)
            .endObject();
        TL_CHECK(context.out.line(json.take()));
    } else {
        TL_CHECK(context.out.line("Created " + request.name + ". Its paper root is in " + path
                                  + ": print it, keep it safe, then delete the file."));
    }
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> connect(Context &context, const Arguments &arguments)
{
    const std::string url = arguments.required("--server");
    TL_TRY(sync::Transport *const server, context.session.serverAt(url));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_CHECK(
        service::connectOrganisation(*workspace, *server, url, arguments.text("--server-token")));
    if (context.json)
        TL_CHECK(
            context.out.line(JsonWriter().beginObject().text("server", url).endObject().take()));
    else
        TL_CHECK(
            context.out.line("Connected. What is here goes to the server with the next sync."));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> recover(Context &context, const Arguments &arguments)
{
    const std::string url = arguments.required("--server");
    TL_TRY(const PrintedRoot root, PrintedRoot::read(arguments.required("--root-file")));
    TL_TRY(sync::Transport *const server, context.session.serverAt(url));
    TL_TRY(service::Workspace *const workspace, context.session.fresh());
    TL_CHECK(service::recoverOrganisation(*workspace, *server, url, root.view(),
                                          arguments.required("--user")));
    if (context.json) {
        TL_CHECK(context.out.line(JsonWriter()
                                      .beginObject()
                                      .text("user", workspace->keys().user.hex())
                                      .text("device", workspace->keys().device.hex())
                                      .endObject()
                                      .take()));
        return ExitCode::Success;
    }
    TL_CHECK(context.out.line("This device is an administrator's now. Shut the lost ones out: "
                              "`members` prints them, `revoke DEVICE --wipe` does it. Then delete "
                              "the file with the paper root."));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> checkRoot(Context &context, const Arguments &arguments)
{
    TL_TRY(const PrintedRoot root, PrintedRoot::read(arguments.required("--root-file")));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const bool isOurs, service::isOurRoot(*workspace, root.view()));
    if (context.json)
        TL_CHECK(
            context.out.line(JsonWriter().beginObject().yesNo("ours", isOurs).endObject().take()));
    else
        TL_CHECK(context.out.line(isOurs ? "This is the paper root of this organisation. Delete "
                                           "the file, and keep the paper."
                                         : "This is NOT the paper root of this organisation."));
    return isOurs ? ExitCode::Success : ExitCode::CheckFailed;
}

[[nodiscard]] Result<ExitCode> lease(Context &context, const Arguments &arguments)
{
    TL_TRY(const auto days, arguments.number("--days"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    if (days) {
        TL_TRY(sync::Transport *const server, context.session.requiredServer());
        TL_CHECK(service::setLeaseDays(*workspace, *server, *days));
    }
    const auto inForce = static_cast<std::int64_t>(workspace->roster().policy().leaseDays);
    TL_CHECK(context.out.line(
        context.json      ? JsonWriter().beginObject().number("days", inForce).endObject().take()
            : inForce > 0 ? "A device locks that has not reached the server for so many days: "
                + std::to_string(inForce) + "."
                          : std::string("No device locks for not reaching the server.")));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> minimumVersion(Context &context, const Arguments &arguments)
{
    const auto wanted = arguments.text("--set");
    TL_TRY(service::Workspace *const workspace, context.session.member());
    if (wanted) {
        TL_TRY(sync::Transport *const server, context.session.requiredServer());
        TL_CHECK(service::setMinimumVersion(*workspace, *server, *wanted));
    }
    const std::uint64_t inForce = workspace->roster().policy().minimumClient;
    const std::string text = protocol::versionText(inForce);
    if (context.json)
        TL_CHECK(context.out.line(
            JsonWriter().beginObject().text("minimum_version", text).endObject().take()));
    else
        TL_CHECK(context.out.line(inForce > 0 ? "Devices sync with version " + text + " or newer."
                                              : std::string("Devices sync with any version.")));
    return ExitCode::Success;
}

[[nodiscard]] Result<void> print(Context &context, const service::RestoredServer &found)
{
    if (context.json)
        return context.out.line(
            JsonWriter()
                .beginObject()
                .number("head", static_cast<std::int64_t>(found.head))
                .number("head_seen_here", static_cast<std::int64_t>(found.headSeenHere))
                .number("members", static_cast<std::int64_t>(found.members))
                .number("members_here", static_cast<std::int64_t>(found.membersHere))
                .yesNo("confirmed", found.isConfirmed)
                .number("given_back", found.givenBack)
                .endObject()
                .take());
    TL_CHECK(context.out.line("The server's log ends at entry " + std::to_string(found.head)
                              + "; this device knows of " + std::to_string(found.headSeenHere)
                              + "."));
    TL_CHECK(context.out.line(
        "The server's list of members had " + std::to_string(found.members)
        + " statements; this device has " + std::to_string(found.membersHere)
        + (found.members < found.membersHere ? ", and has brought back what was missing." : ".")));
    if (!found.isConfirmed)
        return context.out.line("Not confirmed yet. Confirm on the device that synced last: what "
                                "others changed in the list of members since the backup, and this "
                                "device has not got, is lost for good.");
    return context.out.line("Confirmed: the server serves everybody again. Given back by this "
                            "device: "
                            + std::to_string(found.givenBack)
                            + ". Every device gives back what it has with its next sync.");
}

[[nodiscard]] Result<ExitCode> confirm(Context &context, const Arguments &arguments)
{
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(sync::Transport *const server, context.session.requiredServer());
    TL_TRY(const service::RestoredServer found,
           arguments.has("--look") ? service::lookAtRestoredServer(*workspace, *server)
                                   : service::confirmRestoredServer(*workspace, *server));
    TL_CHECK(print(context, found));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> addTeam(Context &context, const Arguments &arguments)
{
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(sync::Transport *const server, context.session.server());
    TL_TRY(const base::TeamId team,
           service::addTeam(*workspace, server, arguments.required("NAME")));
    TL_CHECK(context.out.line(
        context.json ? JsonWriter().beginObject().text("id", team.hex()).endObject().take()
                     : team.hex()));
    return ExitCode::Success;
}

} // namespace

void addOrganisationCommands(CommandLine &commands)
{
    const Command org = commands.group("org", "The organisation that this device belongs to");
    const Command making = commands.addTo(
        org, "create", "Create an organisation; this device is its first administrator", create);
    making.option("--server", "Address of the organisation's server", "URL");
    making.flag("--alone", "Without a server; `org connect` can add one later");
    making.required("--name", "Name of the organisation", "NAME");
    making.required("--user", "Your full name", "NAME");
    making.option("--team", "Name of the first team (default: as the organisation)", "NAME");
    making.option("--server-token", "Token from the server's operator", "TOKEN");
    making.required("--root-out", "New file for the paper root, which opens everything", "FILE");

    const Command connecting = commands.addTo(
        org, "connect", "Take an organisation that stood alone to a server", connect);
    connecting.required("--server", "Address of the server", "URL");
    connecting.option("--server-token", "Token from the server's operator", "TOKEN");

    const Command recovering = commands.addTo(
        org, "recover",
        "On a new device, when all administrators' devices are lost: let it in with the paper root",
        recover);
    recovering.required("--server", "Address of the organisation's server", "URL");
    recovering.required("--root-file", "File with what is printed on the paper root", "FILE");
    recovering.required("--user", "Full name of who becomes its administrator", "NAME");

    const Command checking = commands.addTo(
        org, "check-root", "Whether a paper root is this organisation's: try it once a year",
        checkRoot);
    checking.required("--root-file", "File with what is printed on it", "FILE");

    const Command confirming = commands.addTo(
        org, "confirm",
        "After the server was put back from a backup: say that it goes on from there", confirm);
    confirming.flag("--look", "Only say what it was put back to");

    const Command leasing = commands.addTo(
        org, "lease", "After how many days without the server a device locks", lease);
    leasing.option("--days", "Change it, for every device; 0 for never", "N");

    const Command versions = commands.addTo(
        org, "minimum-version", "The oldest version of the program that may sync", minimumVersion);
    versions.option("--set", "Change it, for every device; 0.0.0 for any version", "VERSION");

    const Command team = commands.group("team", "Teams of the organisation");
    const Command adding = commands.addTo(team, "add", "Add a team; prints its id", addTeam);
    adding.word("NAME", "Name of the team");
}

} // namespace throughline::cli
