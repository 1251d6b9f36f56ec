// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "domain/value.h"
#include "service/sync_service.h"
#include "wait.h"

#include <algorithm>

namespace throughline::cli {

namespace {

using base::Result;
using service::AsideBecause;
using service::SyncReport;

//! A sentence for each reason, with what to do.
[[nodiscard]] std::vector<std::string> inWords(const service::SetAside &aside)
{
    std::vector<std::string> sentences;
    const auto add = [&](AsideBecause because, const char *before, const char *after) {
        if (const std::int64_t count = aside.of(because); count > 0)
            sentences.push_back(before + std::to_string(count) + after);
    };
    add(AsideBecause::Waits,
        "Set aside until what they need has come, and tried again by themselves: ", ".");
    add(AsideBecause::NewerProgram,
        "Written by a newer program, and read once this one is as new: ", ".");
    add(AsideBecause::NotTrusted,
        "Left out, because they are damaged or who wrote them might not: ",
        ". Tell an administrator.");
    add(AsideBecause::OtherMembers,
        "Written by colleagues who were shown another list of members: ",
        ". The server may show people different things. Tell an administrator at once.");
    add(AsideBecause::CopiedDevice, "Written by a second device under the name of another: ",
        ". A device was copied. Tell an administrator at once.");
    return sentences;
}

[[nodiscard]] Result<void> printReport(Context &context, const SyncReport &report)
{
    if (!context.json) {
        std::string line = "Sent " + std::to_string(report.pushed) + ", received "
            + std::to_string(report.pulled) + ", waiting " + std::to_string(report.waiting) + ".";
        for (const std::string &sentence : inWords(report.aside))
            line += ' ' + sentence;
        if (report.refused > 0)
            line += " Refused by the server: " + std::to_string(report.refused)
                + "; tell an administrator.";
        if (report.decisions > 0)
            line += " To decide: " + std::to_string(report.decisions) + "; `list decisions` shows "
                + (report.decisions == 1 ? "it." : "them.");
        if (report.serverPutBack)
            line += " The organisation's server was put back from a backup; this device goes on "
                    "from there.";
        if (report.givenBack > 0)
            line += " Given back, because the server had lost it: "
                + std::to_string(report.givenBack) + ".";
        if (report.erased > 0)
            line += " Erased here, because the organisation erased them: "
                + std::to_string(report.erased) + (report.erased == 1 ? " folder." : " folders.");
        if (report.erasedUnsent > 0)
            line += " Changes of yours in them that nobody else had are gone too: "
                + std::to_string(report.erasedUnsent) + ".";
        if (report.lost > 0)
            line += " Gone from here, because you may read them no longer: "
                + std::to_string(report.lost) + (report.lost == 1 ? " folder." : " folders.");
        if (report.rescued > 0)
            line += " Changes of yours in them that nobody else had are sealed for the managers: "
                + std::to_string(report.rescued) + "; `rescue out` writes them to a file for one.";
        if (report.leftBehind > 0)
            line += " Left with the organisation, because they are not due: "
                + std::to_string(report.leftBehind)
                + (report.leftBehind == 1 ? " person." : " people.");
        if (report.fetching > 0)
            line += " Still being fetched: " + std::to_string(report.fetching)
                + (report.fetching == 1 ? " folder." : " folders.");
        return context.out.line(line);
    }
    JsonWriter json;
    json.beginObject()
        .number("pushed", report.pushed)
        .number("pulled", report.pulled)
        .number("waiting", report.waiting)
        .number("quarantined", report.aside.total())
        .number("decisions", report.decisions)
        .number("given_back", report.givenBack)
        .number("erased", report.erased)
        .number("erased_unsent", report.erasedUnsent)
        .number("lost", report.lost)
        .number("rescued", report.rescued)
        .number("left_behind", report.leftBehind)
        .number("fetching", report.fetching)
        .number("bytes_out", report.bytesOut)
        .number("bytes_in", report.bytesIn)
        .number("requests", report.requests)
        .number("ms", report.milliseconds)
        .endObject();
    return context.out.line(json.take());
}

//! The store belongs to this process alone while it watches, so only the server can have news:
//! asked again soon after a change, and less and less often while nothing happens.
[[nodiscard]] Result<ExitCode> watch(Context &context, service::Workspace &workspace,
                                     sync::Transport *server, std::optional<std::int64_t> seconds)
{
    constexpr std::int64_t shortestPause = 1000;
    constexpr std::int64_t longestPause = 30'000;
    const base::Clock &clock = workspace.clock();
    const std::int64_t end = seconds ? clock.monotonic().value + *seconds * 1000 : INT64_MAX;
    endPausesOnSignals();
    std::int64_t pause = shortestPause;
    while (true) {
        const auto report = service::syncOnce(workspace, server);
        if (!report && report.error().code != base::ErrorCode::Unreachable)
            return report.error();
        if (report) {
            TL_CHECK(printReport(context, *report));
            TL_CHECK(context.out.flush());
        }
        const bool moved = report && report->pushed + report->pulled > 0;
        pause = moved ? shortestPause : std::min(pause * 2, longestPause);
        if (report && report->againIn)
            pause = std::min(pause, std::max(shortestPause, *report->againIn));
        const std::int64_t left = end - clock.monotonic().value;
        if (left <= 0 || !pauseFor(std::min(pause, left)) || clock.monotonic().value >= end) {
            if (!report)
                return report.error();
            return ExitCode::Success;
        }
        if (!report)
            context.out.note(asSentence(report.error().message));
    }
}

[[nodiscard]] Result<ExitCode> sync(Context &context, const Arguments &arguments)
{
    TL_TRY(const auto seconds, arguments.number("--for"));
    if (seconds && !arguments.has("--watch"))
        return base::Error{base::ErrorCode::BadUsage, "--for goes with --watch only."};
    TL_TRY(service::Workspace *const workspace, context.session.known());
    TL_TRY(sync::Transport *const server, context.session.server());
    if (arguments.has("--watch"))
        return watch(context, *workspace, server, seconds);
    TL_TRY(const SyncReport report, service::syncOnce(*workspace, server));
    TL_CHECK(printReport(context, report));
    return ExitCode::Success;
}

void writeTime(JsonWriter &json, std::string_view key, const std::optional<base::Millis> &time)
{
    if (time)
        json.text(key, domain::toText(*time));
    else
        json.null(key);
}

[[nodiscard]] std::string statusJson(const service::Status &status)
{
    JsonWriter json;
    json.beginObject().number("waiting", status.waiting);
    writeTime(json, "oldest_waiting", status.oldestWaiting);
    writeTime(json, "last_received", status.lastReceived);
    json.number("decisions", status.decisions);
    writeTime(json, "lease_until", status.leaseUntil);
    json.yesNo("locked", status.isLocked)
        .number("refused", status.refused)
        .number("quarantined", status.aside.total())
        .beginObject("set_aside")
        .number("waits", status.aside.of(AsideBecause::Waits))
        .number("newer_program", status.aside.of(AsideBecause::NewerProgram))
        .number("not_trusted", status.aside.of(AsideBecause::NotTrusted))
        .number("other_members", status.aside.of(AsideBecause::OtherMembers))
        .number("copied_device", status.aside.of(AsideBecause::CopiedDevice))
        .endObject()
        .number("members_without_effect", static_cast<std::int64_t>(status.noOps))
        .number("fetching", status.fetching)
        .number("rescued", status.rescued)
        .number("raised_unsent", status.raisedUnsent)
        .beginArray("devices");
    for (const service::Status::Device &device : status.devices) {
        json.beginObject()
            .text("id", device.id.hex())
            .text("user", device.user)
            .yesNo("this", device.isThis)
            .endObject();
    }
    return json.endArray().endObject().take();
}

[[nodiscard]] Result<void> printStatus(Context &context, const service::Status &status)
{
    std::string waiting = "Waiting to be sent: " + std::to_string(status.waiting);
    if (status.oldestWaiting)
        waiting += ", the oldest since " + domain::toText(*status.oldestWaiting);
    TL_CHECK(context.out.line(waiting));
    TL_CHECK(context.out.line(
        "Last received from the team: "
        + (status.lastReceived ? domain::toText(*status.lastReceived) : std::string("never"))));
    if (status.decisions > 0)
        TL_CHECK(context.out.line("Answered differently, to be decided: "
                                  + std::to_string(status.decisions)
                                  + ". `list decisions` shows them."));
    if (status.isLocked)
        TL_CHECK(context.out.line("This device is locked. Connect once to continue: `sync`."));
    else if (status.leaseUntil)
        TL_CHECK(context.out.line("Locks unless it reaches the server by "
                                  + domain::toText(*status.leaseUntil)));
    if (status.refused > 0)
        TL_CHECK(context.out.line("Refused by the server: " + std::to_string(status.refused)));
    for (const std::string &sentence : inWords(status.aside))
        TL_CHECK(context.out.line(sentence));
    if (status.noOps > 0)
        TL_CHECK(context.out.line(
            "Changes of the members that nobody heeds, because who made them might not: "
            + std::to_string(status.noOps) + ". Tell an administrator."));
    if (status.fetching > 0)
        TL_CHECK(
            context.out.line("Folders still being fetched: " + std::to_string(status.fetching)));
    if (status.rescued > 0)
        TL_CHECK(context.out.line("Changes that you may send no longer, sealed for the managers: "
                                  + std::to_string(status.rescued)
                                  + ". `rescue out` writes them to a file for one."));
    if (status.raisedUnsent > 0)
        TL_CHECK(
            context.out.line("For managers and not sent yet: " + std::to_string(status.raisedUnsent)
                             + ". `raised` says whom to ring."));
    for (const service::Status::Device &device : status.devices) {
        TL_CHECK(context.out.line("Device " + device.id.hex() + " of " + device.user
                                  + (device.isThis ? " (this one)" : "")));
    }
    return {};
}

[[nodiscard]] Result<ExitCode> status(Context &context, const Arguments &)
{
    TL_TRY(const service::Workspace *const workspace, context.session.known());
    TL_TRY(const service::Status now, service::status(*workspace));
    TL_CHECK(context.json ? context.out.line(statusJson(now)) : printStatus(context, now));
    return ExitCode::Success;
}

} // namespace

void addSyncCommands(CommandLine &commands)
{
    const Command syncing = commands.add(
        "sync", "Exchange with the server: send what waits, receive what is new", sync);
    syncing.flag("--watch", "Go on, a round at every change and at least every 30 seconds");
    syncing.option("--for", "With --watch: end after so many seconds", "SECONDS");
    commands.add("status",
                 "What waits to be sent, when something last came, until when this device may be "
                 "away from the server, which devices there are",
                 status);
}

} // namespace throughline::cli
