// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "record_text.h"
#include "service/organisation.h"
#include "service/revocation.h"
#include "service/sync_service.h"
#include "wait.h"

namespace throughline::cli {

namespace {

using base::Result;

[[nodiscard]] Result<service::MemberRole> roleFrom(const std::string &typed)
{
    if (typed == "volunteer")
        return service::MemberRole::Volunteer;
    if (typed == "caseworker")
        return service::MemberRole::Caseworker;
    if (typed == "manager")
        return service::MemberRole::Manager;
    return base::Error{base::ErrorCode::BadUsage, "--role is volunteer, caseworker or manager."};
}

[[nodiscard]] Result<ExitCode> invite(Context &context, const Arguments &arguments)
{
    TL_TRY(const service::MemberRole role, roleFrom(arguments.required("--role")));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(sync::Transport *const server, context.session.requiredServer());
    TL_TRY(const service::Invitation invitation,
           service::invite(*workspace, *server, arguments.required("--user"), role,
                           arguments.text("--team")));
    if (context.json) {
        JsonWriter json;
        json.beginObject().text("code", invitation.code).text("user", invitation.user.hex());
        TL_CHECK(context.out.line(json.endObject().take()));
        return ExitCode::Success;
    }
    TL_CHECK(context.out.line("Give this code to them in person or on the phone. It works once and "
                              "within 48 hours."));
    TL_CHECK(context.out.line(invitation.code));
    return ExitCode::Success;
}

//! One sync a second until this device is let in or the time is over.
[[nodiscard]] base::Error notYet()
{
    return {base::ErrorCode::NotApproved,
            "This device is approved, but its team's keys have not come yet. Sync again in a "
            "minute."};
}

[[nodiscard]] Result<void> waitForApproval(Context &context, std::int64_t seconds)
{
    TL_TRY(service::Workspace *const workspace, context.session.known());
    TL_TRY(sync::Transport *const server, context.session.requiredServer());
    const base::Millis end = workspace->clock().monotonic() + seconds * 1000;
    while (true) {
        const auto round = service::syncOnce(*workspace, server);
        // Accepted is whoever has the keys, too: they come a moment after the approval.
        if (round && workspace->hasTeamKeys())
            return {};
        const base::ErrorCode code = round ? base::ErrorCode::NotApproved : round.error().code;
        const bool mayPass =
            code == base::ErrorCode::NotApproved || code == base::ErrorCode::Unreachable;
        if (!mayPass || workspace->clock().monotonic() >= end || !pauseFor(1000))
            return round ? notYet() : round.error();
    }
}

[[nodiscard]] Result<ExitCode> join(Context &context, const Arguments &arguments)
{
    TL_TRY(const auto wait, arguments.number("--wait"));
    const std::string url = arguments.required("--server");
    TL_TRY(sync::Transport *const server, context.session.serverAt(url));
    TL_TRY(service::Workspace *const workspace, context.session.fresh());
    TL_TRY(const std::string words,
           service::requestToJoin(*workspace, *server, url, arguments.required("--code")));
    if (!context.json) {
        TL_CHECK(context.out.line("Asked to join. Compare these six words with the administrator, "
                                  "who sees them too:"));
        TL_CHECK(context.out.line(words));
        TL_CHECK(context.out.flush());
    }
    // The words are told even when the wait is in vain: the request is left all the same.
    const Result<void> waited = wait ? waitForApproval(context, *wait) : Result<void>();
    if (context.json) {
        JsonWriter json;
        json.beginObject()
            .text("check_words", words)
            .text("state", wait && waited ? "active" : "pending");
        TL_CHECK(context.out.line(json.endObject().take()));
    }
    TL_CHECK(waited);
    if (wait && !context.json) {
        TL_CHECK(context.out.line("This device has been accepted."));
    }
    return ExitCode::Success;
}

[[nodiscard]] Result<void> printMember(Context &context, const service::Member &member)
{
    if (!context.json) {
        std::string line = member.name + "; " + member.role + "; " + member.state;
        return context.out.line(member.device ? line + "; device " + member.device->hex() : line);
    }
    JsonWriter json;
    json.beginObject()
        .text("user", member.user.hex())
        .text("name", member.name)
        .text("role", member.role);
    if (member.device)
        json.text("device", member.device->hex());
    else
        json.null("device");
    json.text("state", member.state);
    if (member.lastSeen)
        json.text("last_seen", domain::toText(*member.lastSeen));
    else
        json.null("last_seen");
    json.endObject();
    return context.out.line(json.take());
}

[[nodiscard]] Result<void> printPending(Context &context, const service::PendingMember &pending)
{
    if (!context.json) {
        const std::string words = pending.isSound
            ? "check words: " + pending.checkWords
            : "DO NOT APPROVE: this request does not hold what it should";
        return context.out.line(pending.id.hex() + "  " + pending.name + "; " + pending.role + "; "
                                + words);
    }
    JsonWriter json;
    json.beginObject()
        .text("id", pending.id.hex())
        .text("user", pending.user.hex())
        .text("name", pending.name)
        .text("role", pending.role)
        .text("device", pending.device.hex())
        .text("state", "pending")
        .null("last_seen")
        .text("check_words", pending.checkWords)
        .yesNo("sound", pending.isSound)
        .endObject();
    return context.out.line(json.take());
}

[[nodiscard]] Result<ExitCode> members(Context &context, const Arguments &arguments)
{
    TL_TRY(service::Workspace *const workspace, context.session.member());
    if (!arguments.has("--pending")) {
        TL_TRY(const auto all, service::members(*workspace));
        for (const service::Member &member : all)
            TL_CHECK(printMember(context, member));
        return ExitCode::Success;
    }
    TL_TRY(sync::Transport *const server, context.session.requiredServer());
    TL_TRY(const auto waiting, service::pendingMembers(*workspace, *server));
    for (const service::PendingMember &pending : waiting)
        TL_CHECK(printPending(context, pending));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> approve(Context &context, const Arguments &arguments)
{
    const auto id = base::InviteId::fromHex(arguments.required("ID"));
    if (!id)
        return base::Error{base::ErrorCode::Refused,
                           "This is not the id of a request; `members --pending` prints it."};
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(sync::Transport *const server, context.session.requiredServer());
    TL_CHECK(service::approve(*workspace, *server, *id));
    TL_CHECK(context.out.line(
        context.json ? JsonWriter().beginObject().text("id", id->hex()).endObject().take()
                     : "Approved. Their device can sync now."));
    return ExitCode::Success;
}

[[nodiscard]] Result<protocol::RevokeReason> reasonFrom(const std::optional<std::string> &typed,
                                                        bool wipe)
{
    if (!typed)
        return wipe ? protocol::RevokeReason::Lost : protocol::RevokeReason::Left;
    if (const auto reason = service::revokeReason(*typed))
        return *reason;
    return base::Error{base::ErrorCode::BadUsage,
                       "--because is left, lost, stolen or copied. Nothing was changed."};
}

[[nodiscard]] std::string inWords(const service::RevokePlan &plan, bool wipe)
{
    std::string text = "This shuts a device of " + asOneLine(plan.user) + " out for good. ";
    text += wipe ? "At its next contact it destroys everything on it, also what it has not sent. "
                 : "At its next contact it locks; what it has not sent stays on it, sealed. ";
    text += plan.lastSeen ? "Work of it last arrived at " + domain::toText(*plan.lastSeen) + "."
                          : "No work of it has ever arrived.";
    if (plan.otherDevices > 0)
        text += " Other devices of theirs stay: " + std::to_string(plan.otherDevices) + '.';
    return text;
}

[[nodiscard]] std::string asJson(const service::RevokePlan &plan, bool wipe)
{
    JsonWriter json;
    json.beginObject().text("device", plan.device.hex()).text("user", plan.user);
    if (plan.lastSeen)
        json.text("last_seen", domain::toText(*plan.lastSeen));
    else
        json.null("last_seen");
    return json.yesNo("wipe", wipe)
        .number("other_devices", static_cast<std::int64_t>(plan.otherDevices))
        .text("state", "revoked")
        .endObject()
        .take();
}

[[nodiscard]] Result<ExitCode> revoke(Context &context, const Arguments &arguments)
{
    const auto id = base::DeviceId::fromHex(arguments.required("DEVICE"));
    if (!id)
        return base::Error{base::ErrorCode::Refused,
                           "This is not the id of a device; `members` prints them."};
    const bool wipe = arguments.has("--wipe");
    TL_TRY(const protocol::RevokeReason reason, reasonFrom(arguments.text("--because"), wipe));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(sync::Transport *const server, context.session.requiredServer());
    TL_TRY(const service::RevokePlan plan, service::planRevoke(*workspace, *id));
    if (!context.json) {
        TL_CHECK(context.out.line(inWords(plan, wipe)));
        TL_CHECK(context.out.flush());
    }
    TL_CHECK(service::revokeDevice(*workspace, *server, *id, wipe, reason));
    TL_CHECK(context.out.line(context.json ? asJson(plan, wipe)
                                           : "Shut out. The server takes nothing from it and gives "
                                             "it nothing any more."));
    return ExitCode::Success;
}

} // namespace

void addMemberCommands(CommandLine &commands)
{
    const Command inviting = commands.add(
        "invite", "Invite somebody; prints a code that works once, alone on the last line", invite);
    inviting.required("--user", "Their full name", "NAME");
    inviting.required("--role", "volunteer, caseworker or manager", "ROLE");
    inviting.option("--team", "The team they join", "NAME");

    const Command joining = commands.add("join", "Ask to join an organisation with a code", join);
    joining.required("--server", "Address of the organisation's server", "URL");
    joining.required("--code", "The code from the invitation", "CODE");
    joining.option("--wait", "Wait so many seconds to be accepted", "SECONDS");

    const Command listing =
        commands.add("members", "Who belongs to the organisation, and what they may do", members);
    listing.flag("--pending", "Only requests that wait for approval, with their ids");
    addRoleCommands(commands, listing);

    const Command approving = commands.add(
        "approve", "Let somebody in, after comparing the six words with them", approve);
    approving.word("ID", "Id of the request, from `members --pending`");

    const Command revoking =
        commands.add("revoke", "Shut a device out for good; says first what that destroys", revoke);
    revoking.word("DEVICE", "Id of the device, from `members`");
    revoking.flag("--wipe", "It destroys everything on it; otherwise it locks");
    revoking.option("--because", "left, lost, stolen or copied; lost with --wipe, else left",
                    "REASON");
}

} // namespace throughline::cli
