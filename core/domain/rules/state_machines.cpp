// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/state_machines.h"

#include "domain/code_list.h"
#include "domain/plain_text.h"
#include "domain/rules/machine_tables.h"

#include <algorithm>

namespace throughline::domain {

namespace {

constexpr const StateMachine *all[] = {
    &machines::person,       &machines::release,     &machines::checklist, &machines::dutyToRefer,
    &machines::referral,     &machines::appointment, &machines::need,      &machines::consent,
    &machines::safeguarding, &machines::loneWorking, &machines::placement, &machines::hallSession,
    &machines::service,      &machines::notice,      &machines::voice,     &machines::retention,
    &machines::caseTransfer,
};

[[nodiscard]] bool isGiven(const Record &record, std::uint16_t field)
{
    const Value *value = record.find(field);
    if (value == nullptr || std::holds_alternative<std::monostate>(*value))
        return false;
    const auto *text = std::get_if<std::string>(value);
    return text == nullptr || !trimmed(*text).empty();
}

[[nodiscard]] bool isMet(const Guard &guard, const Record &record, PartialDate today)
{
    const auto given = [&record](std::uint16_t field) { return isGiven(record, field); };
    if (!guard.oneOf.empty() && std::none_of(guard.oneOf.begin(), guard.oneOf.end(), given))
        return false;
    return guard.holds == nullptr || guard.holds(record, today);
}

[[nodiscard]] bool concerns(const Guard &guard, std::string_view from, std::string_view to)
{
    return guard.to == to && (guard.from.empty() || guard.from == from);
}

[[nodiscard]] std::string wordsOf(const StateMachine &machine, const Guard &guard)
{
    if (!guard.words.empty())
        return std::string(guard.words);
    std::string words;
    for (const std::uint16_t field : guard.oneOf)
        words +=
            (words.empty() ? "" : " or ") + std::string(describe(machine.kind).field(field)->label);
    return words;
}

[[nodiscard]] base::Error missing(const StateMachine &machine, std::string_view to,
                                  const std::string &words)
{
    return {base::ErrorCode::Refused,
            "For a " + std::string(machine.what) + " to be " + std::string(to)
                + ", something is missing: " + words + '.'};
}

[[nodiscard]] base::Result<void> checkGuards(const StateMachine &machine, std::string_view from,
                                             const Record &after, PartialDate today)
{
    const std::string_view to = stateOf(machine, after);
    std::string words;
    for (const Guard &guard : machine.guards) {
        if (concerns(guard, from, to) && !isMet(guard, after, today))
            words += (words.empty() ? "" : "; ") + wordsOf(machine, guard);
    }
    return words.empty() ? base::Result<void>{} : missing(machine, to, words);
}

//! A state stays, and so does what it asks for. What was never there (a record of before this rule,
//! or from another device) is nobody's fault here.
[[nodiscard]] base::Result<void> checkStaying(const StateMachine &machine, const Record &before,
                                              const Record &after, PartialDate today)
{
    const std::string_view state = stateOf(machine, after);
    for (const Guard &guard : machine.guards) {
        if (guard.to == state && guard.from.empty() && isMet(guard, before, today)
            && !isMet(guard, after, today))
            return missing(machine, state, wordsOf(machine, guard));
    }
    return {};
}

//! The list that these rows move in, of those that the field names: some keys are in two of them,
//! under another label.
[[nodiscard]] const CodeList *listOf(std::string_view listIds, std::span<const Moves> rows)
{
    const CodeList *found = nullptr;
    forEachListId(listIds, [&](std::string_view id) {
        const CodeList *list = codeList(id);
        const auto isIn = [list](const Moves &row) {
            return row.from.empty() || list->find(row.from) != nullptr;
        };
        if (found == nullptr && list != nullptr && std::all_of(rows.begin(), rows.end(), isIn))
            found = list;
    });
    return found;
}

[[nodiscard]] bool isAmong(const std::vector<FieldValue> &values, std::uint16_t field)
{
    return std::any_of(values.begin(), values.end(),
                       [field](const FieldValue &one) { return one.first == field; });
}

} // namespace

std::span<const StateMachine *const> stateMachines()
{
    return all;
}

const StateMachine *stateMachine(Kind kind)
{
    for (const StateMachine *one : all) {
        if (one->kind == kind)
            return one;
    }
    return nullptr;
}

const StateMachine *stateMachine(Kind kind, std::uint16_t field)
{
    const StateMachine *machine = stateMachine(kind);
    return machine != nullptr && machine->field == field ? machine : nullptr;
}

std::string_view stateOf(const StateMachine &machine, const Record &record)
{
    return fieldText(record, machine.field);
}

base::Result<void> checkState(const Record *before, const Record &after, PartialDate today)
{
    const StateMachine *machine = stateMachine(after.kind);
    if (machine == nullptr)
        return {};
    const std::string_view from = before != nullptr ? stateOf(*machine, *before) : "";
    const std::string_view to = stateOf(*machine, after);
    if (from == to)
        return before != nullptr ? checkStaying(*machine, *before, after, today)
                                 : base::Result<void>{};
    const std::string name(machine->what);
    if (to.empty())
        return base::Error{base::ErrorCode::Refused,
                           "What has become of this " + name
                               + " cannot be left open once it is said; choose what it is now."};
    const auto rows = machine->rows(after);
    if (rows.empty())
        return base::Error{base::ErrorCode::Refused,
                           "This " + name + " has no direction; set it to IN or OUT first."};
    TL_CHECK(checkMoveIn(rows, machine->what, from, to));
    return checkGuards(*machine, from, after, today);
}

std::vector<FieldValue> followsFromMove(const Record &before, const std::vector<FieldValue> &given,
                                        PartialDate today)
{
    const StateMachine *machine = stateMachine(before.kind);
    if (machine == nullptr)
        return {};
    // Of a field that is given twice the later value counts, as it does in the record.
    const auto state = std::find_if(given.rbegin(), given.rend(), [machine](const FieldValue &one) {
        return one.first == machine->field;
    });
    const auto *to = state != given.rend() ? std::get_if<std::string>(&state->second) : nullptr;
    if (to == nullptr || *to == stateOf(*machine, before))
        return {};
    std::vector<FieldValue> out;
    const auto add = [&](std::uint16_t field, Value value) {
        if (!isAmong(given, field) && !isAmong(out, field))
            out.emplace_back(field, std::move(value));
    };
    const auto &dated = machine->datedStates;
    if (machine->since != 0
        && (dated.empty() || std::find(dated.begin(), dated.end(), *to) != dated.end()))
        add(machine->since, today);
    for (const Reset &reset : machine->resets) {
        if (!reset.to.empty() && reset.to != *to)
            continue;
        for (const std::uint16_t field : reset.fields) {
            if (isGiven(before, field))
                add(field, Value{});
        }
    }
    return out;
}

std::vector<PossibleMove> possibleMoves(const Record &record, PartialDate today)
{
    const StateMachine *machine = stateMachine(record.kind);
    if (machine == nullptr)
        return {};
    const std::string_view from = stateOf(*machine, record);
    const auto rows = machine->rows(record);
    const CodeList *list = listOf(describe(record.kind).field(machine->field)->codeList, rows);
    std::vector<PossibleMove> out;
    for (const std::string_view to : movesFrom(rows, from)) {
        Record after = record;
        after.set(machine->field, std::string(to));
        for (auto &[field, value] :
             followsFromMove(record, {{machine->field, std::string(to)}}, today))
            after.set(field, std::move(value));
        const Code *code = list != nullptr ? list->find(to) : nullptr;
        PossibleMove move{to, code != nullptr ? code->label : to, {}};
        for (const Guard &guard : machine->guards) {
            if (concerns(guard, from, to))
                move.needs.push_back({{guard.oneOf.begin(), guard.oneOf.end()},
                                      wordsOf(*machine, guard),
                                      isMet(guard, after, today)});
        }
        out.push_back(std::move(move));
    }
    return out;
}

} // namespace throughline::domain
