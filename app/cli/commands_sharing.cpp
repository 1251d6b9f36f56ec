// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "field_options.h"
#include "service/sharing.h"

// Who may read somebody's records.

namespace throughline::cli {

namespace {

using base::Result;

[[nodiscard]] std::string_view kindOf(const service::SharedWith &shared)
{
    switch (shared.kind) {
    case protocol::TeamKind::Work:
        return "team";
    case protocol::TeamKind::Personal:
        return "volunteer";
    case protocol::TeamKind::All:
        return "everyone";
    case protocol::TeamKind::Managers:
        return "managers";
    }
    return "team";
}

[[nodiscard]] std::string joined(const std::vector<std::string> &names)
{
    std::string all;
    for (const std::string &name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all.empty() ? "nobody" : all;
}

[[nodiscard]] Result<void> printReaders(Context &context, const service::Readers &readers)
{
    if (context.json) {
        JsonWriter json;
        json.beginObject().beginArray("teams");
        for (const service::SharedWith &shared : readers.teams) {
            json.beginObject()
                .text("id", shared.team.hex())
                .text("name", shared.name)
                .text("kind", kindOf(shared))
                .beginArray("members");
            for (const std::string &member : shared.members)
                json.element(member);
            json.endArray().endObject();
        }
        json.endArray().beginArray("administrators");
        for (const std::string &name : readers.administrators)
            json.element(name);
        return context.out.line(json.endArray().endObject().take());
    }
    for (const service::SharedWith &shared : readers.teams) {
        const bool isOne = shared.kind == protocol::TeamKind::Personal;
        TL_CHECK(context.out.line(isOne ? shared.name + ", volunteer"
                                        : shared.name + ": " + joined(shared.members)));
    }
    return context.out.line("Administrators, who read everything: "
                            + joined(readers.administrators));
}

struct Target
{
    service::Workspace *workspace = nullptr;
    sync::Transport *server = nullptr; //!< none where the organisation stands alone
    base::RecordId person;
    base::TeamId team;
};

[[nodiscard]] Result<Target> targetOf(Context &context, const Arguments &arguments)
{
    Target target;
    TL_TRY(target.person, recordId(arguments.required("--person"), "person"));
    TL_TRY(target.workspace, context.session.member());
    TL_TRY(target.server, context.session.server());
    TL_TRY(target.team, service::teamToShareWith(*target.workspace, arguments.required("--team")));
    return target;
}

[[nodiscard]] Result<ExitCode> share(Context &context, const Arguments &arguments)
{
    TL_TRY(const Target target, targetOf(context, arguments));
    TL_CHECK(service::sharePerson(*target.workspace, target.server, target.person, target.team));
    TL_TRY(const auto readers, service::whoMayRead(*target.workspace, target.person));
    TL_CHECK(printReaders(context, readers));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> unshare(Context &context, const Arguments &arguments)
{
    TL_TRY(const Target target, targetOf(context, arguments));
    TL_CHECK(service::unsharePerson(*target.workspace, target.server, target.person, target.team));
    TL_TRY(const auto readers, service::whoMayRead(*target.workspace, target.person));
    TL_CHECK(printReaders(context, readers));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> shared(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId person, recordId(arguments.required("--person"), "person"));
    TL_TRY(const service::Workspace *const workspace, context.session.member());
    TL_TRY(const auto readers, service::whoMayRead(*workspace, person));
    TL_CHECK(printReaders(context, readers));
    return ExitCode::Success;
}

} // namespace

void addSharingCommands(CommandLine &commands)
{
    constexpr auto whom = "Whose records";
    constexpr auto which = "The team, or the name of a volunteer";
    const Command group = commands.group("person", "People that you work with");
    const Command sharing = commands.addTo(
        group, "share", "Give a second team everything about somebody; for managers", share);
    sharing.required("--person", whom, "ID");
    sharing.required("--team", which, "NAME");
    const Command unsharing = commands.addTo(
        group, "unshare",
        "Take it from a team: it goes from their devices, and they read nothing new", unshare);
    unsharing.required("--person", whom, "ID");
    unsharing.required("--team", which, "NAME");
    const Command asking =
        commands.addTo(group, "shared", "Who may read what there is about somebody", shared);
    asking.required("--person", whom, "ID");
}

} // namespace throughline::cli
