// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/edit.h"

#include "domain/rules/state_machines.h"
#include "domain/schema_table.h"
#include "service/consequences.h"

#include <algorithm>

// What is asked before a record is saved, and what follows from it.

namespace throughline::service {

using domain::fieldNumber;
using domain::Kind;

base::Result<void> Edit::checkRules(const domain::Record &record)
{
    for (domain::RuleFinding &finding : domain::checkRecord(record, today())) {
        if (finding.refused) {
            const domain::Field *field = domain::describe(record.kind).field(finding.field);
            const std::string label(field ? field->label : std::string_view(finding.field));
            return base::Error{base::ErrorCode::Refused,
                               label + ": " + finding.reason + ". Nothing was saved."};
        }
        m_warnings.push_back(std::move(finding));
    }
    return {};
}

base::Result<void>
Edit::checkReferences(Kind kind,
                      const std::vector<std::pair<std::uint16_t, domain::Value>> &fields) const
{
    for (const auto &[number, value] : fields) {
        const domain::Field *field = domain::describe(kind).field(number);
        const auto *target = std::get_if<base::RecordId>(&value);
        if (field && target)
            TL_CHECK(checkReference(*field, *target));
    }
    return {};
}

base::Result<void> Edit::checkReference(const domain::Field &field,
                                        const base::RecordId &target) const
{
    bool isThere = false;
    if (const domain::KindDescription *kind = domain::kindByName(field.codeList)) {
        if (addedFolder(kind->kind, target))
            return {};
        TL_TRY(const auto row, m_workspace->store().records.find(kind->kind, target));
        isThere = row.has_value();
    } else {
        isThere = m_workspace->roster().user(*base::UserId::from(target.view())) != nullptr;
    }
    if (isThere)
        return {};
    return base::Error{base::ErrorCode::NotFound,
                       std::string(field.label)
                           + ": there is none of this id on this device. Check the id, or sync "
                             "first. Nothing was saved."};
}

domain::PartialDate Edit::today() const
{
    return domain::londonDay(m_workspace->now());
}

base::Result<void> Edit::checkMove(const domain::Record *before, const domain::Record &after) const
{
    if (m_states == States::AsGiven)
        return {};
    if (const auto allowed = domain::checkState(before, after, today()); !allowed)
        return base::Error{allowed.error().code, allowed.error().message + " Nothing was saved."};
    return {};
}

base::Result<std::optional<domain::Record>> Edit::answerBefore(const domain::Record &answer) const
{
    if (answer.kind != Kind::Checklist || m_states == States::AsGiven)
        return std::optional<domain::Record>();
    static constexpr std::uint16_t same[] = {fieldNumber<Kind::Checklist>("release"),
                                             fieldNumber<Kind::Checklist>("item")};
    const auto answersTheSame = [&answer](const domain::Record &other) {
        return std::all_of(std::begin(same), std::end(same), [&](std::uint16_t field) {
            const domain::Value *mine = answer.find(field);
            const domain::Value *theirs = other.find(field);
            return mine && theirs ? *mine == *theirs : mine == theirs;
        });
    };
    store::ListFilter filter;
    if (const auto *person =
            domain::fieldAs<base::RecordId>(answer, fieldNumber<Kind::Checklist>("person")))
        filter.person = *person;
    std::optional<domain::Record> newest;
    TL_CHECK(m_workspace->store().records.forEach(
        Kind::Checklist, filter, [&](const store::StoredRow &row) -> base::Result<void> {
            if (answersTheSame(row.record))
                newest = row.record;
            return {};
        }));
    return newest;
}

base::Result<void> Edit::checkBeside(const domain::Record *before, const domain::Record &after)
{
    return m_states == States::Checked ? checkOthers(*m_workspace, before, after, m_warnings)
                                       : base::Result<void>();
}

base::Result<void> Edit::follow(const domain::Record *before, const domain::Record &after)
{
    if (m_states == States::AsGiven)
        return {};
    TL_TRY(const auto changes, followingChanges(*m_workspace, before, after));
    for (const FollowingChange &one : changes)
        TL_CHECK(change(one.kind, one.id, one.fields));
    return {};
}

base::Result<void> Edit::addReferralStep(const domain::Record &referral)
{
    using Pair = std::pair<std::uint16_t, std::uint16_t>;
    constexpr Pair copied[] = {
        {fieldNumber<Kind::Referral>("person"), fieldNumber<Kind::ReferralStep>("person")},
        {fieldNumber<Kind::Referral>("status"), fieldNumber<Kind::ReferralStep>("status")},
        {fieldNumber<Kind::Referral>("status_on"), fieldNumber<Kind::ReferralStep>("on")},
        {fieldNumber<Kind::Referral>("reason"), fieldNumber<Kind::ReferralStep>("reason")},
    };
    Draft step{Kind::ReferralStep, {{fieldNumber<Kind::ReferralStep>("referral"), referral.id}}};
    for (const auto &[from, to] : copied) {
        if (const domain::Value *value = referral.find(from))
            step.fields.emplace_back(to, *value);
    }
    TL_TRY([[maybe_unused]] const base::RecordId id, insert(step, referral.folder));
    return {};
}

} // namespace throughline::service
