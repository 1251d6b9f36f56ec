// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/sync_values.h"
#include "sync/change.h"

namespace throughline::test {

[[nodiscard]] inline base::DeviceId deviceNo(std::uint8_t number)
{
    base::DeviceId device;
    device.bytes[0] = number;
    return device;
}

//! Some of what one of three devices wrote before.
[[nodiscard]] inline std::vector<sync::Stamp> someObserved(base::HybridTime before,
                                                           SeededRandom &random)
{
    std::vector<sync::Stamp> observed;
    for (std::uint8_t device = 1; device <= 3 && before.value > 0; ++device) {
        if (random.below(2) == 0)
            observed.push_back({{random.below(before.value)}, deviceNo(device)});
    }
    return observed;
}

//! A change that fits the field, whatever its policy; one in five clears it.
[[nodiscard]] inline sync::FieldChange someChange(const domain::Field &field, base::HybridTime time,
                                                  SeededRandom &random)
{
    sync::FieldChange change{field.number, sync::changeKindOf(field.merge), {}, {}};
    if (field.merge == domain::MergePolicy::Set) {
        change.value = "code_" + std::to_string(random.below(3));
        if (random.below(2) == 0) {
            change.kind = sync::ChangeKind::RemoveElement;
            change.observed = someObserved(time, random);
        }
        return change;
    }
    if (random.below(5) != 0)
        change.value = someValue(field, random);
    if (field.merge == domain::MergePolicy::MultiValue)
        change.observed = someObserved(time, random);
    return change;
}

} // namespace throughline::test
