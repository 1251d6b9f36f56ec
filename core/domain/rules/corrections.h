// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"

#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

// What counts of what was written about one thing (domain.md 3.8, 3.14): nothing written is ever
// changed, a newer record corrects it. Pure functions; any thread.

namespace throughline::domain {

//! A record that corrects another one.
struct Correction
{
    base::RecordId id;
    base::RecordId corrects;
    bool isWithdrawn = false;

    friend bool operator==(const Correction &, const Correction &) = default;
};

//! What a record corrects, by its field for that; nothing where it is a first one.
[[nodiscard]] std::optional<Correction> correctionIn(const Record &record, std::uint16_t corrects);

//! The ids that count no more, withdrawn ones apart: those that one in force corrects, itself or
//! through others that may be withdrawn; and of several in force that correct the same one, as two
//! devices may add them, all but the newest. So one counts of all that was written about one thing,
//! if anything of it is in force.
[[nodiscard]] std::unordered_set<base::RecordId> overruled(std::span<const Correction> corrections);

} // namespace throughline::domain
