// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "domain/working_days.h"
#include "field_options.h"
#include "figure_output.h"
#include "service/figures/hide_below.h"

#include <algorithm>
#include <memory>

namespace throughline::cli {

namespace {

using base::Result;
using report::By;
using report::Day;

[[nodiscard]] base::Error usage(std::string sentence)
{
    return {base::ErrorCode::BadUsage, std::move(sentence)};
}

[[nodiscard]] Result<report::Period> monthOf(const std::string &typed)
{
    const auto month = domain::parseDate(typed);
    if (!month || month->month == 0 || month->isWholeDay())
        return usage("--month takes a month as 2026-11.");
    const auto first = *domain::partialDate(month->year, month->month, 1);
    return report::Period{domain::epochDay(first),
                          domain::epochDay(domain::addMonths(first, 1)) - 1};
}

[[nodiscard]] Result<report::Period> periodOf(const Arguments &arguments)
{
    TL_TRY(const auto first, dayOption(arguments, "--from"));
    TL_TRY(const auto last, dayOption(arguments, "--to"));
    if (const auto month = arguments.text("--month")) {
        if (first || last)
            return usage("Give --month, or --from and --to, not both.");
        return monthOf(*month);
    }
    if (!first || !last)
        return usage("Say of when: --month 2026-11, or --from DAY and --to DAY.");
    if (*last < *first)
        return usage("The period ends before it begins; --from is its first day, --to its last.");
    return report::Period{domain::epochDay(*first), domain::epochDay(*last)};
}

//! Each month of a period, cut off where it begins and ends.
[[nodiscard]] std::vector<report::Period> monthsOf(const report::Period &period)
{
    std::vector<report::Period> out;
    for (Day first = period.first; first <= period.last;) {
        const domain::PartialDate day = domain::fromEpochDay(first);
        const Day next =
            domain::epochDay(domain::addMonths(*domain::partialDate(day.year, day.month, 1), 1));
        out.push_back({first, std::min(next - 1, period.last)});
        first = next;
    }
    return out;
}

struct Wanted
{
    std::vector<report::Period> periods;
    std::optional<By> by;
    std::string indicator; //!< empty: all
    bool isExternal = false;
    bool isNow = false; //!< of a locked month too
    bool withRecords = false; //!< of a locked month, those that are counted in another way now
    std::optional<std::int64_t> hideBelow; //!< more than the organisation hides
};

[[nodiscard]] Result<void> readGrouping(const std::string &key, Wanted &wanted)
{
    if (key == "month") {
        wanted.periods = monthsOf(wanted.periods.front());
        return {};
    }
    const report::Grouping *grouping = report::groupingNamed(key);
    if (grouping == nullptr) {
        std::string all = "month";
        for (const report::Grouping &one : report::groupings())
            all += ", " + std::string(one.key);
        return usage("--by takes one of " + all + ".");
    }
    wanted.by = grouping->by;
    return {};
}

[[nodiscard]] Result<Wanted> wantedBy(const Arguments &arguments)
{
    Wanted wanted;
    TL_TRY(const report::Period period, periodOf(arguments));
    wanted.periods = {period};
    if (const auto by = arguments.text("--by"))
        TL_CHECK(readGrouping(*by, wanted));
    wanted.indicator = arguments.text("--indicator").value_or("");
    const auto lines = report::figureLines();
    const bool isThere = wanted.indicator.empty()
        || std::any_of(lines.begin(), lines.end(), [&](const report::FigureLine &line) {
                             return line.id == wanted.indicator
                                 || report::indicatorOf(line.id) == wanted.indicator;
                         });
    if (!isThere)
        return usage("There is no such indicator; they are I1 to I37 and I40 to I43.");
    wanted.isExternal = arguments.has("--external");
    wanted.isNow = arguments.has("--now");
    wanted.withRecords = arguments.has("--records");
    if (wanted.withRecords && wanted.isExternal)
        return usage("--records names records, which do not leave: it does not go with "
                     "--external.");
    if (wanted.withRecords && wanted.isNow)
        return usage("--records tells what came after a lock, and --now looks past it: give one "
                     "of them.");
    TL_TRY(wanted.hideBelow, arguments.number("--hide-below"));
    if (wanted.hideBelow && !wanted.isExternal)
        return usage("--hide-below goes with --external.");
    return wanted;
}

//! What is hidden: as it was when the month was locked, or as the organisation has it; once more
//! where that is asked for, never less.
[[nodiscard]] Result<report::SmallNumbers> rulesFor(const service::Workspace &workspace,
                                                    const Wanted &wanted,
                                                    const service::LockedMonth *locked)
{
    const report::SmallNumbers rules = locked ? locked->rules : service::smallNumbers(workspace);
    if (!wanted.hideBelow)
        return rules;
    if (*wanted.hideBelow < rules.below || *wanted.hideBelow > report::SmallNumbers::mostBelow)
        return usage("--hide-below takes a number from " + std::to_string(rules.below)
                     + (locked ? ", with which the month was locked, to "
                               : ", below which the organisation hides, to ")
                     + std::to_string(report::SmallNumbers::mostBelow) + ".");
    return report::SmallNumbers::hidingBelow(*wanted.hideBelow);
}

[[nodiscard]] bool isWanted(const Wanted &wanted, report::LineNumber number)
{
    const std::string &id = report::figureLines()[number].id;
    return wanted.indicator.empty() || id == wanted.indicator
        || report::indicatorOf(id) == wanted.indicator;
}

//! The lines that are asked for, as they may be seen. Hidden in the whole table first: what is left
//! out of it must not change what is hidden.
[[nodiscard]] std::vector<report::ShownFigure> shownOf(const std::vector<report::Figure> &table,
                                                       const Wanted &wanted,
                                                       const report::SmallNumbers &rules)
{
    std::vector<report::ShownFigure> shown =
        wanted.isExternal ? report::published(table, wanted.by, rules) : report::exactly(table);
    std::erase_if(shown, [&](const auto &one) { return !isWanted(wanted, one.line); });
    return shown;
}

//! Of the lines that are asked for.
[[nodiscard]] Result<void> printRecords(Context &context, const service::Workspace &workspace,
                                        const Wanted &wanted, const FiguresHead &head,
                                        service::FiguresMemory &memory)
{
    const Day today = domain::epochDay(domain::londonDay(head.taken));
    TL_TRY(const auto now, memory.records(service::figureSource(workspace), head.period, today));
    TL_TRY(auto records, service::laterRecords(workspace, *head.locked, now));
    for (service::LaterRecord &one : records)
        std::erase_if(one.lines, [&](const auto &line) { return !isWanted(wanted, line.line); });
    std::erase_if(records, [](const auto &one) { return one.lines.empty(); });
    return printLaterRecords(context, records);
}

//! What came after a lock, for those inside.
[[nodiscard]] Result<void> printLater(Context &context, const service::Workspace &workspace,
                                      const Wanted &wanted, const FiguresHead &head,
                                      const std::vector<report::Figure> &now,
                                      service::FiguresMemory &memory)
{
    auto changes = service::laterChanges(head.locked->table(wanted.by), now);
    std::erase_if(changes, [&](const auto &one) { return !isWanted(wanted, one.then.line); });
    TL_CHECK(printLaterChanges(context, workspace, head, changes));
    return wanted.withRecords ? printRecords(context, workspace, wanted, head, memory)
                              : Result<void>();
}

//! The lock comes first: a month of which only a part has come is refused, and one that leaves as
//! it was locked is shown, before anything is counted.
[[nodiscard]] Result<void> printPeriod(Context &context, const service::Workspace &workspace,
                                       const Wanted &wanted, const report::Period &period,
                                       service::FiguresMemory &memory)
{
    std::optional<service::LockedMonth> locked;
    if (const auto month = service::monthOf(period); month && !wanted.isNow) {
        TL_TRY(locked, service::lockedMonth(workspace, *month));
    }
    if (wanted.withRecords && !locked)
        return base::Error{base::ErrorCode::Refused,
                           "These days are no month that is locked: --records tells what came "
                           "after a lock."};
    TL_TRY(const auto rules, rulesFor(workspace, wanted, locked ? &*locked : nullptr));
    service::FiguresQuery query{period, {}};
    const bool isCounted = !locked || !wanted.isExternal;
    if (isCounted)
        query.by.push_back(wanted.by);
    TL_TRY(const service::FiguresReport report, service::figures(workspace, query, memory));
    const FiguresHead head{period,
                           report.taken,
                           wanted.by,
                           !wanted.isExternal,
                           rules,
                           report.devices,
                           locked ? &*locked : nullptr};
    TL_CHECK(printHead(context, head));
    const auto &table = locked ? locked->table(wanted.by) : report.tables.front();
    TL_CHECK(printFigures(context, workspace, head, shownOf(table, wanted, rules)));
    return locked && isCounted
        ? printLater(context, workspace, wanted, head, report.tables.front(), memory)
        : Result<void>();
}

[[nodiscard]] Result<ExitCode> figures(Context &context, const Arguments &arguments,
                                       service::FiguresMemory &memory)
{
    TL_TRY(const Wanted wanted, wantedBy(arguments));
    TL_TRY(const service::Workspace *const workspace, context.session.member());
    if (!wanted.isExternal && !service::mayReadExactly(*workspace))
        return base::Error{base::ErrorCode::Refused,
                           "Only managers see exact numbers. Add --external for the figures as "
                           "they may leave the organisation."};
    for (const report::Period &period : wanted.periods)
        TL_CHECK(printPeriod(context, *workspace, wanted, period, memory));
    return ExitCode::Success;
}

//! The month that a lock is about.
[[nodiscard]] Result<domain::PartialDate> monthToLock(const Arguments &arguments)
{
    TL_TRY(const report::Period period, monthOf(arguments.required("--month")));
    return *service::monthOf(period);
}

[[nodiscard]] Result<ExitCode> lock(Context &context, const Arguments &arguments)
{
    TL_TRY(const domain::PartialDate month, monthToLock(arguments));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const service::LockedMonth locked, service::lockMonth(*workspace, month));
    const auto missing = static_cast<std::int64_t>(locked.missingThen.size());
    if (context.json)
        TL_CHECK(context.out.line(JsonWriter()
                                      .beginObject()
                                      .text("month", domain::toText(month))
                                      .text("locked_at", domain::toText(locked.lockedAt))
                                      .number("missing", missing)
                                      .endObject()
                                      .take()));
    else
        TL_CHECK(context.out.line(
            "The figures of " + domain::toText(month) + " stay as they are now. "
            + (missing == 0 ? "Every other device was heard of since."
                            : std::to_string(missing)
                       + (missing == 1 ? " other device was" : " other devices were")
                       + " not heard of since the month ended: its records may come later.")));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> unlock(Context &context, const Arguments &arguments)
{
    TL_TRY(const domain::PartialDate month, monthToLock(arguments));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_CHECK(service::unlockMonth(*workspace, month, arguments.required("--reason")));
    TL_CHECK(context.out.line(context.json ? JsonWriter()
                                                 .beginObject()
                                                 .text("month", domain::toText(month))
                                                 .null("locked_at")
                                                 .endObject()
                                                 .take()
                                           : "The figures of " + domain::toText(month)
                                      + " follow the records again."));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> hideBelow(Context &context, const Arguments &arguments)
{
    TL_TRY(const auto number, arguments.number("N"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    if (number) {
        TL_TRY(sync::Transport *const server, context.session.server());
        TL_CHECK(service::setHideBelow(*workspace, server, *number));
    }
    const report::SmallNumbers rules = service::smallNumbers(*workspace);
    if (context.json)
        TL_CHECK(context.out.line(JsonWriter()
                                      .beginObject()
                                      .number("hide_below", rules.below)
                                      .number("round_to", rules.roundTo)
                                      .endObject()
                                      .take()));
    else
        TL_CHECK(context.out.line(
            "In figures that leave the organisation, counts below " + std::to_string(rules.below)
            + " are hidden and others rounded to " + std::to_string(rules.roundTo)
            + ". A month that is locked stays as it was locked."));
    return ExitCode::Success;
}

} // namespace

void addFiguresCommands(CommandLine &commands)
{
    const auto memory = std::make_shared<service::FiguresMemory>(); // for all lines of a batch
    const Command showing = commands.add(
        "figures", "The figures of a month or of other days, with what each of them means",
        [memory](Context &context, const Arguments &arguments) {
            return figures(context, arguments, *memory);
        });
    showing.option("--month", "A month, as 2026-11", "MONTH");
    showing.option("--from", "First day, as 2026-11-01", "DAY");
    showing.option("--to", "Last day", "DAY");
    showing.option("--by",
                   "month, team, worker, prison, ethnicity, sex, age, disability, religion, "
                   "marital, sexual_orientation, gender_same, pregnancy, veteran or "
                   "care_experience",
                   "WHAT");
    showing.option("--indicator", "Only this one, as I5", "ID");
    showing.flag("--external",
                 "As they may leave the organisation: small numbers hidden, others rounded");
    showing.option("--hide-below",
                   "With --external: this once hide more than `figures hide-below` says", "N");
    showing.flag("--now", "A locked month as it is now");
    showing.flag("--records", "Of a locked month, the records that came, changed or went since");

    const Command locking = commands.addTo(
        showing, "lock", "The figures of a month stay as they are, whatever comes later", lock);
    locking.required("--month", "A month that is over, as 2026-11", "MONTH");
    const Command opening =
        commands.addTo(showing, "unlock", "A locked month follows its records again", unlock);
    opening.required("--month", "The month, as 2026-11", "MONTH");
    opening.required("--reason", "Why", "TEXT");

    const Command hiding = commands.addTo(
        showing, "hide-below",
        "Below which number counts are hidden in figures that leave the organisation", hideBelow);
    hiding.maybeWord("N", "Change it for every device, 5 to 100; without it, say what it is");
}

} // namespace throughline::cli
