// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/record_rules.h"
#include "domain/schema_table.h"
#include "domain/working_days.h"
#include "service/case_records.h"
#include "service/one_edit.h"
#include "service/release_dates.h"
#include "service/take_with_me.h"

#include <algorithm>
#include <tuple>

// A scheme is announced, and many dates move at once.

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::fieldText;
using domain::Kind;
using domain::PartialDate;
using domain::Record;
using Fields = std::vector<domain::FieldValue>;

namespace {

constexpr auto dateField = fieldNumber<Kind::Release>("release_date");

[[nodiscard]] bool isWanted(const Record &release, PartialDate day, const DateChange &change)
{
    const auto fits = [&release](std::uint16_t field, const std::string &wanted) {
        return wanted.empty() || fieldText(release, field) == wanted;
    };
    const std::string_view state = fieldText(release, fieldNumber<Kind::Release>("state"));
    if (state != "PLANNED" && state != "CONFIRMED")
        return false;
    if (!change.list.empty())
        return change.list.contains(release.id);
    return fits(fieldNumber<Kind::Release>("route"), change.route)
        && fits(fieldNumber<Kind::Release>("release_date_type"), change.dateType)
        && fits(fieldNumber<Kind::Release>("prison"), change.prison)
        && (!change.from || day >= *change.from) && (!change.until || day <= *change.until);
}

[[nodiscard]] Result<std::optional<Record>> schemeOf(const Workspace &workspace,
                                                     const DateChange &change)
{
    if (!change.scheme)
        return std::optional<Record>();
    TL_TRY(auto row, workspace.store().records.find(Kind::Scheme, *change.scheme));
    if (!row)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no such scheme on this device. Check the id, or sync first."};
    return std::optional(std::move(row->record));
}

//! Why a day is none of the scheme's; empty when it is.
[[nodiscard]] std::string outOf(const std::optional<Record> &scheme, PartialDate day)
{
    if (!scheme)
        return {};
    const auto *starts =
        domain::fieldAs<PartialDate>(*scheme, fieldNumber<Kind::Scheme>("starts_on"));
    const auto *ends = domain::fieldAs<PartialDate>(*scheme, fieldNumber<Kind::Scheme>("ends_on"));
    if (starts && domain::isAfter(*starts, day))
        return "before the scheme begins";
    return ends && domain::isAfter(day, *ends) ? "after the scheme ends" : "";
}

[[nodiscard]] PartialDate newDay(const Record &release, PartialDate day, const DateChange &change)
{
    if (const auto listed = change.list.find(release.id); listed != change.list.end())
        return listed->second;
    const PartialDate moved = domain::addDays(day, change.days);
    return change.notBefore ? std::max(moved, *change.notBefore) : moved;
}

//! What the rules say about the day, such as that people come out earlier than on a Friday.
[[nodiscard]] std::vector<std::string> doubtsAbout(Record release, PartialDate day,
                                                   PartialDate today)
{
    release.set(dateField, day);
    const std::string_view name = domain::describe(Kind::Release).field(dateField)->name;
    std::vector<std::string> out;
    for (const domain::RuleFinding &one : domain::checkRecord(release, today)) {
        if (one.field == name)
            out.push_back(one.reason);
    }
    return out;
}

} // namespace

Result<DatePlan> planDateChange(const Workspace &workspace, const DateChange &change)
{
    TL_CHECK(workspace.requireMember());
    TL_CHECK(requireEverybody(workspace.store().leftBehind,
                              "Dates are moved for everybody whose day it is"));
    if (change.list.empty() && change.days == 0 && !change.notBefore)
        return base::Error{base::ErrorCode::BadUsage,
                           "Say by how many days the dates move, or give a list of them."};
    TL_CHECK(checkCode(Kind::Release, "route", change.route));
    TL_CHECK(checkCode(Kind::Release, "release_date_type", change.dateType));
    TL_CHECK(checkCode(Kind::Release, "prison", change.prison));
    TL_CHECK(checkCode(Kind::Release, "told_by", change.toldBy));
    TL_TRY(const auto scheme, schemeOf(workspace, change));
    const PartialDate today = domain::londonDay(workspace.now());
    DatePlan plan;
    TL_CHECK(workspace.store().records.forEach(
        Kind::Release, {}, [&](const store::StoredRow &row) -> Result<void> {
            const auto *day = domain::fieldAs<PartialDate>(row.record, dateField);
            const auto *person =
                domain::fieldAs<RecordId>(row.record, fieldNumber<Kind::Release>("person"));
            if (!day || !day->isWholeDay() || !person || !isWanted(row.record, *day, change))
                return {};
            DatePlan::Row planned{
                row.record.id, *person, *day, newDay(row.record, *day, change), {}, {}};
            if (planned.after == planned.before)
                planned.whyNot = "it is that day already";
            else if (planned.after < today)
                planned.whyNot = "the new day has gone by";
            else
                planned.whyNot = outOf(scheme, planned.after);
            if (planned.whyNot.empty())
                planned.doubts = doubtsAbout(row.record, planned.after, today);
            plan.rows.push_back(std::move(planned));
            return {};
        }));
    std::sort(plan.rows.begin(), plan.rows.end(), [](const auto &a, const auto &b) {
        return std::tie(a.before, a.release) < std::tie(b.before, b.release);
    });
    return plan;
}

Result<std::string> changeDates(Workspace &workspace, const DateChange &change,
                                const DatePlan &plan)
{
    if (change.toldBy.empty())
        return notSaved("Say who told us of the new dates.");
    TL_TRY(const auto scheme, schemeOf(workspace, change));
    const std::string batch = base::newRecordId(workspace.random(), workspace.now()).hex();
    TL_TRY(CaseEdit edit, CaseEdit::begin(workspace));
    for (const DatePlan::Row &row : plan.rows) {
        if (!row.whyNot.empty())
            continue;
        TL_TRY(const auto release, workspace.store().records.find(Kind::Release, row.release));
        if (!release)
            continue;
        Fields with;
        if (scheme) {
            with.emplace_back(fieldNumber<Kind::Release>("scheme"), scheme->id);
            addText(with, fieldNumber<Kind::Release>("route"),
                    std::string(fieldText(*scheme, fieldNumber<Kind::Scheme>("route"))));
        }
        TL_CHECK(setReleaseDate(edit, release->record,
                                {row.release, row.after, change.toldBy, change.reason, batch},
                                std::move(with)));
    }
    TL_TRY([[maybe_unused]] const CaseNews news, edit.commit());
    return batch;
}

} // namespace throughline::service
