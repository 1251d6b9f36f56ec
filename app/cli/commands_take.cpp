// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "service/take_with_me.h"

#include <charconv>

namespace throughline::cli {

namespace {

using base::Result;
using service::TakenAlong;

constexpr const char *everybody = "all";

//! What was given: a number of days, or nothing for everybody.
[[nodiscard]] Result<std::optional<int>> daysFrom(const std::string &text)
{
    if (text == everybody)
        return std::optional<int>();
    int days = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    if (error != std::errc() || end != text.data() + text.size())
        return base::Error{base::ErrorCode::BadUsage,
                           "Say `all`, or a number of days: 1, 3, 7 or 14."};
    return std::optional(days);
}

[[nodiscard]] std::string peopleText(std::int64_t count)
{
    return std::to_string(count) + (count == 1 ? " person" : " people");
}

[[nodiscard]] Result<void> print(Context &context, const TakenAlong &now)
{
    if (context.json) {
        JsonWriter json;
        json.beginObject();
        if (now.days)
            json.number("days", *now.days);
        else
            json.null("days");
        return context.out.line(json.number("here", now.here)
                                    .number("left", now.left)
                                    .number("fetching", now.coming)
                                    .endObject()
                                    .take());
    }
    std::string line = now.days ? "This device takes along whoever is due within "
            + std::to_string(*now.days) + (*now.days == 1 ? " day" : " days")
            + ", and whatever of yours is not sent or not finished."
                                : std::string("This device takes everybody along.");
    TL_CHECK(context.out.line(line));
    line = "Here: " + peopleText(now.here) + ".";
    if (now.left > 0)
        line += " Left with the organisation: " + peopleText(now.left) + ".";
    if (now.coming > 0)
        line += " On their way here: " + peopleText(now.coming) + ".";
    TL_CHECK(context.out.line(line));
    if (now.days)
        return context.out.line("At each `sync` who is due by then comes, and who is not due any "
                                "more leaves.");
    if (now.left > 0)
        return context.out.line("They come back at the next `sync`.");
    return {};
}

[[nodiscard]] Result<ExitCode> take(Context &context, const Arguments &arguments)
{
    const auto chosen = arguments.text("WHOM");
    std::optional<int> days;
    if (chosen) {
        TL_TRY(days, daysFrom(*chosen));
    }
    TL_TRY(service::Workspace *const workspace, context.session.member());
    if (chosen)
        TL_CHECK(service::takeWithMe(*workspace, days));
    TL_TRY(const TakenAlong now, service::takenAlong(*workspace));
    TL_CHECK(print(context, now));
    return ExitCode::Success;
}

} // namespace

void addTakeCommand(CommandLine &commands)
{
    const Command taking = commands.add(
        "take", "Whom this device takes along: fewer people on one that may be lost", take);
    taking.maybeWord("WHOM",
                     "`all`, or 1, 3, 7 or 14: who is due within so many days; prints what is so");
}

} // namespace throughline::cli
