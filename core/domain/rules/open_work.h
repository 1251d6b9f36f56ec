// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// What somebody has in hand: the fields that name a worker who must do something, for as long as it
// is to be done. Who leaves, or gives a case away, leaves none of it behind. Pure functions; any
// thread.

namespace throughline::domain {

//! A field that makes a member responsible.
struct OwnerField
{
    Kind kind;
    std::uint16_t field;

    friend bool operator==(const OwnerField &, const OwnerField &) = default;
};

//! Those of the records in a person's folder, the person's own first.
[[nodiscard]] std::span<const OwnerField> ownerFields();

//! Whether there is still something to do about the record.
[[nodiscard]] bool isOpenWork(const Record &record);

//! One piece of work in somebody's hand.
struct WorkItem
{
    OwnerField owner;
    base::RecordId record;

    friend bool operator==(const WorkItem &, const WorkItem &) = default;
};

//! The pieces among these records that name `user`.
[[nodiscard]] std::vector<WorkItem> openWorkOf(std::span<const Record> records,
                                               const base::RecordId &user);

//! As `case_transfer.items` keeps them: `action.owner:ID`, joined by ';'. Reading leaves out what
//! this version does not know.
[[nodiscard]] std::string workItemsText(std::span<const WorkItem> items);
[[nodiscard]] std::vector<WorkItem> workItemsFromText(std::string_view text);

} // namespace throughline::domain
