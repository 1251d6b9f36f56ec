// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_output.h"

#include "record_text.h"

#include <algorithm>
#include <array>

namespace throughline::cli {

namespace {

using base::Result;
using report::Cell;
using report::FigureLine;
using report::Measure;
using report::ShownFigure;

[[nodiscard]] std::string dayText(report::Day day)
{
    return domain::toText(domain::fromEpochDay(day));
}

[[nodiscard]] std::string aboutMissing(const FiguresHead &head)
{
    const std::size_t missing = service::countMissing(head.devices);
    if (head.devices.empty())
        return "There is no other device in the organisation.";
    std::string text = std::to_string(head.devices.size() - missing) + " of "
        + std::to_string(head.devices.size())
        + " other devices were heard of after the period ended.";
    for (const service::HeardDevice &one : head.devices) {
        if (one.isMissing)
            text += "\n  missing: " + asOneLine(one.name) + ", last heard of "
                + (one.lastHeard ? domain::toText(*one.lastHeard) : std::string("never"));
    }
    return text;
}

//! A number as it is told; of a score, whose numerator is in halves, with its half.
void write(JsonWriter &json, std::string_view key, const Cell &cell, bool isHalves)
{
    if (cell.state != Cell::State::Shown)
        json.null(key);
    else if (isHalves)
        json.decimal(key, cell.value * 5, 1);
    else
        json.number(key, cell.value);
}

[[nodiscard]] std::string_view stateText(const Cell &cell)
{
    return cell.state == Cell::State::Fewer ? "fewer" : "hidden";
}

void writeGroup(JsonWriter &json, const std::string &group, const std::string &name)
{
    if (group.empty())
        json.null("group").null("group_name");
    else
        json.text("group", group).text("group_name", name);
}

struct NamedCell
{
    std::string_view key;
    const Cell &cell;
};

[[nodiscard]] std::array<NamedCell, 4> cellsOf(const ShownFigure &figure)
{
    return {{{"numerator", figure.numerator},
             {"denominator", figure.denominator},
             {"unknown", figure.unknown},
             {"out_of_scope", figure.outOfScope}}};
}

void writeNumbers(JsonWriter &json, const ShownFigure &figure, const FigureLine &line, bool isExact)
{
    for (const auto &[key, cell] : cellsOf(figure)) {
        const bool isHalves = isExact && line.measure == Measure::Score && key == "numerator";
        write(json, key, cell, isHalves);
    }
    if (figure.value)
        json.decimal("value", figure.value->scaled, figure.value->places);
    else
        json.null("value");
}

[[nodiscard]] std::string asJson(const ShownFigure &figure, const FigureLine &line,
                                 const std::string &groupName, bool isExact)
{
    JsonWriter json;
    json.beginObject()
        .text("indicator", report::indicatorOf(line.id))
        .text("line", line.id)
        .text("title", line.title);
    writeGroup(json, figure.group, groupName);
    writeNumbers(json, figure, line, isExact);
    json.text("unit", report::unitOf(line.measure));
    json.beginObject("suppressed");
    for (const auto &[key, cell] : cellsOf(figure)) {
        if (cell.state != Cell::State::Shown)
            json.text(key, stateText(cell));
    }
    json.endObject()
        .text("cohort", line.cohort)
        .text("counted", line.numerator)
        .text("of", line.denominator)
        .text("unknown_means", line.unknown)
        .text("out_of_scope_means", line.outOfScope);
    return json.endObject().take();
}

[[nodiscard]] std::string inWords(const Cell &cell, std::int64_t below)
{
    switch (cell.state) {
    case Cell::State::Shown:
        return std::to_string(cell.value);
    case Cell::State::Fewer:
        return "fewer than " + std::to_string(below);
    case Cell::State::Hidden:
        break;
    }
    return "hidden";
}

[[nodiscard]] std::string numeratorInWords(const ShownFigure &figure, const FigureLine &line,
                                           const FiguresHead &head, std::int64_t below)
{
    if (head.isExact && line.measure == Measure::Score)
        return report::decimalText(figure.numerator.value * 5, 1);
    return inWords(figure.numerator, below);
}

[[nodiscard]] std::string asText(const ShownFigure &figure, const FigureLine &line,
                                 const FiguresHead &head, const std::string &groupName)
{
    const bool isStrict = line.isStrict || (head.by && report::groupingOf(*head.by).isStrict);
    const std::int64_t below = (isStrict ? head.rules.strict() : head.rules).below;
    std::string text = "  " + (figure.group.empty() ? std::string("Everybody") : groupName) + ": ";
    const std::string_view unit = report::unitOf(line.measure);
    text += figure.value ? report::decimalText(figure.value->scaled, figure.value->places)
                         : "no figure";
    if (figure.value && !unit.empty())
        text += ' ' + std::string(unit);
    if (line.measure == Measure::Median)
        text += " (of " + inWords(figure.denominator, below) + ")";
    else if (line.measure != Measure::Count && line.measure != Measure::Minutes)
        text += " (" + numeratorInWords(figure, line, head, below) + " of "
            + inWords(figure.denominator, below) + ")";
    else if (!figure.value)
        text += " (" + inWords(figure.numerator, below) + ")";
    if (figure.unknown.state != Cell::State::Shown || figure.unknown.value != 0)
        text += "; " + inWords(figure.unknown, below) + " unknown";
    if (figure.outOfScope.state != Cell::State::Shown || figure.outOfScope.value != 0)
        text += "; " + inWords(figure.outOfScope, below) + " out of scope";
    return text;
}

[[nodiscard]] Result<void> printMeaning(Context &context, const FigureLine &line)
{
    TL_CHECK(context.out.line(""));
    TL_CHECK(context.out.line(line.id + "  " + line.title));
    TL_CHECK(context.out.line("  Of: " + line.cohort + "."));
    TL_CHECK(
        context.out.line("  Counted: " + line.numerator + ". Out of: " + line.denominator + "."));
    return context.out.line("  Unknown: " + line.unknown + ". Out of scope: " + line.outOfScope
                            + ".");
}

[[nodiscard]] std::string nameOf(const service::Workspace &workspace, const FiguresHead &head,
                                 const std::string &group)
{
    return head.by && !group.empty() ? asOneLine(service::groupName(workspace, *head.by, group))
                                     : std::string();
}

//! How a record enters a line, as a word.
[[nodiscard]] std::string_view wordFor(std::optional<report::Counted> counted)
{
    if (!counted)
        return "absent";
    switch (*counted) {
    case report::Counted::Both:
    case report::Counted::Numerator:
        return "counted";
    case report::Counted::Denominator:
        return "not_counted";
    case report::Counted::Unknown:
        return "unknown";
    case report::Counted::OutOfScope:
        return "out_of_scope";
    }
    return {};
}

[[nodiscard]] std::string_view kindName(const report::Source &source)
{
    return domain::describe(source.kind).name;
}

[[nodiscard]] std::string asJson(const service::LaterRecord &record)
{
    JsonWriter json;
    json.beginObject()
        .text("record", record.source.id.hex())
        .text("kind", kindName(record.source))
        .text("what", service::wordFor(record.what))
        .beginArray("lines");
    for (const auto &[line, then, now] : record.lines)
        json.beginObject()
            .text("line", report::figureLines()[line].id)
            .text("then", wordFor(then))
            .text("now", wordFor(now))
            .endObject();
    json.endArray().beginArray("because");
    for (const auto &[source, what] : record.because)
        json.beginObject()
            .text("record", source.id.hex())
            .text("kind", kindName(source))
            .text("what", service::wordFor(what))
            .endObject();
    return json.endArray().endObject().take();
}

[[nodiscard]] Result<void> printInWords(Context &context, const service::LaterRecord &record)
{
    TL_CHECK(context.out.line("  " + std::string(domain::describe(record.source.kind).label) + ' '
                              + record.source.id.hex() + ", "
                              + std::string(service::wordFor(record.what)) + ':'));
    for (const auto &[source, what] : record.because)
        TL_CHECK(context.out.line("    because of " + std::string(kindName(source)) + ' '
                                  + source.id.hex() + ", " + std::string(service::wordFor(what))));
    for (const auto &[line, then, now] : record.lines) {
        std::string change =
            std::string(wordFor(then)) + " then, " + std::string(wordFor(now)) + " now";
        std::replace(change.begin(), change.end(), '_', ' ');
        TL_CHECK(context.out.line("    " + report::figureLines()[line].id + "  " + change));
    }
    return {};
}

} // namespace

Result<void> printHead(Context &context, const FiguresHead &head)
{
    if (!context.json) {
        if (head.isExact)
            TL_CHECK(context.out.line("EXACT NUMBERS, for managers inside the organisation. What "
                                      "leaves it is made with --external."));
        else
            TL_CHECK(context.out.line("Counts below " + std::to_string(head.rules.below)
                                      + " are hidden, others rounded "
                                        "to "
                                      + std::to_string(head.rules.roundTo)
                                      + "; no percentage of fewer than "
                                      + std::to_string(head.rules.ratesFrom) + "."));
        if (head.locked)
            TL_CHECK(context.out.line(
                "This month was locked at " + domain::toText(head.locked->lockedAt) + " by "
                + asOneLine(head.locked->lockedBy) + "; --now shows it as it is now."));
        TL_CHECK(context.out.line("From " + dayText(head.period.first) + " to "
                                  + dayText(head.period.last) + ". Data taken at "
                                  + domain::toText(head.taken) + "."));
        return context.out.line(aboutMissing(head));
    }
    JsonWriter json;
    json.beginObject()
        .text("from", dayText(head.period.first))
        .text("to", dayText(head.period.last))
        .text("taken", domain::toText(head.taken))
        .text("view", head.isExact ? "exact" : "external");
    if (head.by)
        json.text("by", report::groupingOf(*head.by).key);
    else
        json.null("by");
    if (!head.isExact)
        json.number("hidden_below", head.rules.below).number("rounded_to", head.rules.roundTo);
    if (head.locked)
        json.beginObject("locked")
            .text("at", domain::toText(head.locked->lockedAt))
            .text("by", head.locked->lockedBy)
            .endObject();
    else
        json.null("locked");
    json.number("devices", static_cast<std::int64_t>(head.devices.size()));
    json.beginArray("missing");
    for (const service::HeardDevice &one : head.devices) {
        if (one.isMissing)
            json.element(one.device.hex());
    }
    return context.out.line(json.endArray().endObject().take());
}

Result<void> printFigures(Context &context, const service::Workspace &workspace,
                          const FiguresHead &head, const std::vector<ShownFigure> &figures)
{
    const ShownFigure *before = nullptr;
    for (const ShownFigure &one : figures) {
        const FigureLine &line = report::figureLines()[one.line];
        const std::string name = nameOf(workspace, head, one.group);
        if (context.json) {
            TL_CHECK(context.out.line(asJson(one, line, name, head.isExact)));
            continue;
        }
        if (!before || before->line != one.line)
            TL_CHECK(printMeaning(context, line));
        TL_CHECK(context.out.line(asText(one, line, head, name)));
        before = &one;
    }
    return {};
}

Result<void> printLaterChanges(Context &context, const service::Workspace &workspace,
                               const FiguresHead &head,
                               const std::vector<service::LaterChange> &changes)
{
    if (!context.json)
        TL_CHECK(context.out.line(changes.empty()
                                      ? "\nNothing that came later would change a figure."
                                      : "\nWhat came later would change:"));
    for (const service::LaterChange &change : changes) {
        const FigureLine &line = report::figureLines()[change.then.line];
        const std::string name = nameOf(workspace, head, change.then.group);
        const report::Figure figures[] = {change.then, change.now};
        const std::vector<ShownFigure> both = report::exactly(figures);
        if (!context.json) {
            TL_CHECK(context.out.line("  " + line.id + "  " + line.title));
            TL_CHECK(context.out.line("  then" + asText(both[0], line, head, name)));
            TL_CHECK(context.out.line("  now " + asText(both[1], line, head, name)));
            continue;
        }
        JsonWriter json;
        json.beginObject().text("changed", line.id);
        writeGroup(json, change.then.group, name);
        constexpr std::string_view when[] = {"then", "now"};
        for (std::size_t i = 0; i < both.size(); ++i) {
            json.beginObject(when[i]);
            writeNumbers(json, both[i], line, true);
            json.endObject();
        }
        TL_CHECK(context.out.line(json.endObject().take()));
    }
    return {};
}

Result<void> printLaterRecords(Context &context, const std::vector<service::LaterRecord> &records)
{
    if (!context.json)
        TL_CHECK(context.out.line(records.empty()
                                      ? "\nNo record is counted in another way than then."
                                      : "\nRecords that are counted in another way than then:"));
    for (const service::LaterRecord &one : records)
        TL_CHECK(context.json ? context.out.line(asJson(one)) : printInWords(context, one));
    return {};
}

} // namespace throughline::cli
