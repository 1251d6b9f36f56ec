// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/edit.h"

#include "domain/rules/referral_rules.h"
#include "domain/schema_table.h"

namespace throughline::service {

namespace {

using domain::fieldNumber;
using domain::Kind;

[[nodiscard]] std::string_view codeIn(const domain::Record &record, std::uint16_t field)
{
    const domain::Value *value = record.find(field);
    const auto *key = value ? std::get_if<std::string>(value) : nullptr;
    return key ? std::string_view(*key) : std::string_view();
}

} // namespace

base::Result<void> moveReferral(Workspace &workspace, const base::RecordId &referral,
                                std::string_view status, const std::optional<std::string> &reason)
{
    TL_TRY(const auto row, workspace.store().records.find(Kind::Referral, referral));
    if (!row)
        return base::Error{
            base::ErrorCode::NotFound,
            "There is no such referral on this device. Check the id, or sync first."};
    constexpr std::uint16_t statusField = fieldNumber<Kind::Referral>("status");
    TL_CHECK(domain::checkMove(codeIn(row->record, fieldNumber<Kind::Referral>("direction")),
                               codeIn(row->record, statusField), status));
    TL_TRY(Edit edit, Edit::begin(workspace));
    // A reason belongs to its status: that of an earlier one does not stay.
    TL_CHECK(
        edit.change(Kind::Referral, referral,
                    {{statusField, std::string(status)},
                     {fieldNumber<Kind::Referral>("status_on"), domain::londonDay(workspace.now())},
                     {fieldNumber<Kind::Referral>("reason"),
                      reason ? domain::Value(*reason) : domain::Value{}}}));
    return edit.commit();
}

} // namespace throughline::service
