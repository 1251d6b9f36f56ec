// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "service/organisation.h"
#include "service/revocation.h"
#include "service/workers.h"

// What a member may do, changed: roles in teams, administrators.

namespace throughline::cli {

namespace {

using base::Result;
using protocol::Role;

[[nodiscard]] Result<Role> roleFrom(const std::string &typed)
{
    if (typed == "reader")
        return Role::Reader;
    if (typed == "caseworker")
        return Role::Writer;
    if (typed == "manager")
        return Role::Manager;
    return base::Error{base::ErrorCode::BadUsage,
                       "ROLE is reader, caseworker or manager. Nothing was changed."};
}

//! Whom a command is about, on a device that can ask the server.
struct Target
{
    service::Workspace *workspace = nullptr;
    sync::Transport *server = nullptr;
    base::UserId user;
};

[[nodiscard]] Result<Target> targetOf(Context &context, const Arguments &arguments)
{
    Target target;
    TL_TRY(target.workspace, context.session.member());
    TL_TRY(target.server, context.session.requiredServer());
    TL_TRY(const base::RecordId chosen,
           service::chooseWorker(*target.workspace, arguments.required("MEMBER")));
    target.user = *base::UserId::from(chosen.view());
    return target;
}

[[nodiscard]] Result<ExitCode> tell(Context &context, const Target &target, std::string_view role,
                                    const std::string &sentence)
{
    if (!context.json) {
        TL_CHECK(context.out.line(sentence));
        return ExitCode::Success;
    }
    JsonWriter json;
    json.beginObject().text("user", target.user.hex()).text("role", role).endObject();
    TL_CHECK(context.out.line(json.take()));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> role(Context &context, const Arguments &arguments)
{
    const std::string typed = arguments.required("ROLE");
    TL_TRY(const Role wanted, roleFrom(typed));
    TL_TRY(const Target target, targetOf(context, arguments));
    TL_TRY(const base::TeamId team, service::workTeam(*target.workspace, arguments.text("--team")));
    TL_CHECK(service::setRole(*target.workspace, *target.server, target.user, team, wanted));
    return tell(context, target, typed, "In this team they are " + typed + " now.");
}

[[nodiscard]] Result<ExitCode> leave(Context &context, const Arguments &arguments)
{
    TL_TRY(const Target target, targetOf(context, arguments));
    TL_TRY(const base::TeamId team, service::workTeam(*target.workspace, arguments.text("--team")));
    TL_CHECK(service::leaveTeam(*target.workspace, *target.server, target.user, team));
    return tell(context, target, "none",
                "They are out of the team. Nothing that they write there from now on is heeded, "
                "and the team gets a new key.");
}

[[nodiscard]] Result<ExitCode> admin(Context &context, const Arguments &arguments)
{
    const bool isAdmin = !arguments.has("--end");
    TL_TRY(const Target target, targetOf(context, arguments));
    TL_CHECK(service::setAdmin(*target.workspace, *target.server, target.user, isAdmin));
    return tell(context, target, isAdmin ? "admin" : "member",
                isAdmin ? "They administer the organisation now, and see all of it."
                        : "They administer the organisation no longer. What they may do now is "
                          "what their teams give them.");
}

} // namespace

void addRoleCommands(CommandLine &commands, const Command &members)
{
    constexpr auto whom = "Name, or id from `list workers`";
    const Command changing = commands.addTo(
        members, "role", "Give somebody another role in a team, or a first one", role);
    changing.word("MEMBER", whom);
    changing.word("ROLE", "reader, caseworker or manager");
    changing.option("--team", "The team", "NAME");

    const Command leaving = commands.addTo(members, "leave", "Take somebody out of a team", leave);
    leaving.word("MEMBER", whom);
    leaving.option("--team", "The team", "NAME");

    const Command making =
        commands.addTo(members, "admin", "Make somebody an administrator, or no longer", admin);
    making.word("MEMBER", whom);
    making.flag("--end", "They administer the organisation no longer");
}

} // namespace throughline::cli
