// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/differences.h"

#include "domain/rules/differences.h"
#include "domain/schema_table.h"
#include "service/listing.h"
#include "service/recorded_edit.h"
#include "service/settle_difference.h"
#include "service/visible_kinds.h"
#include "service/workers.h"
#include "sync/merge.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::Result;
using domain::Kind;

[[nodiscard]] Result<std::vector<Difference>> ofRow(const Workspace &workspace,
                                                    const store::StoredRow &row)
{
    return differencesOf(workspace, row, ownersIn(workspace));
}

//! Each further way to reach somebody is one more record, not a longer text that nobody can dial.
[[nodiscard]] Result<void> addOtherWays(RecordedEdit &edit, const domain::Record &first,
                                        std::span<const Difference::Answer> others)
{
    for (const Difference::Answer &answer : others) {
        std::vector<domain::FieldValue> fields = first.fields;
        for (auto &[number, value] : fields) {
            if (number == domain::fieldNumber<Kind::ContactPoint>("value"))
                value = answer.value;
        }
        TL_CHECK(edit.add(Kind::ContactPoint, std::move(fields)));
    }
    return {};
}

//! Nobody chooses between answers that they have not seen.
[[nodiscard]] Result<bool> isAsSeen(const Workspace &workspace, const store::StoredRow &row,
                                    const Difference &seen)
{
    TL_TRY(const std::vector<Difference> now, ofRow(workspace, row));
    return std::any_of(now.begin(), now.end(), [&seen](const Difference &one) {
        return one.field == seen.field
            && std::equal(one.answers.begin(), one.answers.end(), seen.answers.begin(),
                          seen.answers.end(), [](const auto &a, const auto &b) {
                              return a.value == b.value && a.device == b.device;
                          });
    });
}

[[nodiscard]] std::optional<domain::Value> together(const Difference &difference)
{
    std::vector<domain::Value> values;
    for (const Difference::Answer &answer : difference.answers)
        values.push_back(answer.value);
    return domain::together(*difference.field, values);
}

[[nodiscard]] Result<domain::Value> allOf(const Difference &difference)
{
    if (auto all = together(difference))
        return *std::move(all);
    return base::Error{base::ErrorCode::Refused,
                       std::string(difference.field->label)
                           + ": only one answer can stand there. Choose one of them; the others "
                             "stay in the history. Nothing was saved."};
}

[[nodiscard]] bool isWayToReach(const Difference &difference)
{
    return difference.kind == Kind::ContactPoint
        && difference.field->number == domain::fieldNumber<Kind::ContactPoint>("value");
}

} // namespace

Result<bool> mayChoose(const Workspace &workspace, const domain::Record &record,
                       std::uint16_t field)
{
    if (!domain::isForManagersToChoose(record.kind, field))
        return mayWrite(workspace, record.folder);
    TL_TRY(const bool isManager, isManagerOf(workspace, record.folder));
    if (isManager || domain::describe(record.kind).home != domain::Home::Managers)
        return isManager;
    return mayWrite(workspace, record.folder); // whoever writes there is a manager
}

Result<void> requireMayChoose(const Workspace &workspace, const domain::Record &record,
                              const domain::Field &field)
{
    TL_TRY(const bool may, mayChoose(workspace, record, field.number));
    if (may)
        return {};
    return base::Error{base::ErrorCode::Refused,
                       std::string(field.label)
                           + ": there are several answers, and a manager chooses between them. "
                             "All are kept until then; write what you know of it in a contact. "
                             "Nothing was saved."};
}

Result<std::vector<Difference>> differencesOf(const Workspace &workspace,
                                              const store::StoredRow &row, const OwnerOf &ownerOf)
{
    std::vector<Difference> out;
    TL_TRY(const sync::RowClock clock, sync::unpackRowClock(row.clock));
    for (const auto &one : row.record.differing) {
        const domain::Field *field = domain::describe(row.record.kind).field(one.field);
        if (!field)
            continue;
        TL_TRY(const bool may, mayChoose(workspace, row.record, one.field));
        Difference difference{row.record.kind,
                              row.record.id,
                              domain::personOf(row.record),
                              field,
                              domain::isForManagersToChoose(row.record.kind, one.field),
                              may,
                              {}};
        const domain::Value *shown = row.record.find(one.field);
        for (sync::Answer &answer : sync::KeptField(*field, row.record, clock).answers()) {
            const bool isShown = answer.value == (shown ? *shown : domain::Value{});
            difference.answers.push_back({std::move(answer.value), answer.stamp.time.millis(),
                                          ownerOf(answer.stamp.device), answer.stamp.device,
                                          isShown});
        }
        out.push_back(std::move(difference));
    }
    return out;
}

Result<std::vector<Difference>> differences(const Workspace &workspace)
{
    std::vector<Difference> out;
    const store::Records &records = workspace.store().records;
    for (const domain::KindDescription &kind : domain::kinds()) {
        if (!maySee(workspace, kind.kind))
            continue;
        TL_TRY(const std::vector<base::RecordId> ids, records.differing(kind.kind));
        for (const base::RecordId &id : ids) {
            TL_TRY(const auto row, records.find(kind.kind, id));
            if (!row)
                continue;
            TL_TRY(std::vector<Difference> some, ofRow(workspace, *row));
            std::move(some.begin(), some.end(), std::back_inserter(out));
        }
    }
    return out;
}

Result<std::int64_t> countDifferences(const Workspace &workspace)
{
    return countDifferences(workspace.store().records, isStaff(workspace));
}

Result<std::int64_t> countDifferences(const store::Records &records, bool isStaff)
{
    std::int64_t count = 0;
    for (const domain::KindDescription &kind : domain::kinds()) {
        if (!maySee(isStaff, kind.kind))
            continue;
        TL_TRY(const std::int64_t some, records.countDiffering(kind.kind));
        count += some;
    }
    return count;
}

bool canKeepAll(const Difference &difference)
{
    return isWayToReach(difference) || together(difference).has_value();
}

Result<SavedWork> settleDifference(Workspace &workspace, const Difference &difference,
                                   Choice choice)
{
    const auto &answers = difference.answers;
    if (choice && *choice >= answers.size())
        return base::Error{base::ErrorCode::BadUsage, "There is no such answer."};
    TL_TRY(RecordedEdit edit, RecordedEdit::begin(workspace));
    TL_TRY(const auto row, workspace.store().records.find(difference.kind, difference.record));
    TL_TRY(const bool asSeen, row ? isAsSeen(workspace, *row, difference) : Result<bool>(false));
    if (!asSeen)
        return base::Error{base::ErrorCode::Refused,
                           "The answers have changed since you looked. Look again; nothing was "
                           "saved."};
    domain::Value answer = answers[choice.value_or(0)].value;
    if (!choice && isWayToReach(difference)) {
        TL_CHECK(addOtherWays(edit, row->record, std::span(answers).subspan(1)));
    } else if (!choice) {
        TL_TRY(answer, allOf(difference));
    }
    TL_CHECK(edit.decide(*row, difference.field->number, answer));
    return edit.commit();
}

Result<void> settle(Workspace &workspace, const Difference &difference, Choice choice)
{
    TL_TRY([[maybe_unused]] const SavedWork saved, settleDifference(workspace, difference, choice));
    return {};
}

} // namespace throughline::service
