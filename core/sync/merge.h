// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/kept_field.h"

namespace throughline::sync {

//! Applies one device's change to a record and its clock (both empty for a record not seen before).
//! The outcome depends on the set of changes alone, never on their order, batches or repeats: last
//! writer wins, or for insert-once fields the first; equal stamps are decided by the value's bytes;
//! of fields that keep several answers, and of sets, as `KeptField` says. True when anything
//! changed. What lost is added to `past`: of all changes together, the same values in whatever
//! order they came.
bool merge(domain::Record &record, RowClock &clock, const RecordChange &change,
           const base::DeviceId &device, std::vector<PastValue> &past);

//! What this device does so that a field gets this value: of a set only what is added and taken
//! out, which may be nothing; of a field with several answers it settles them all. Both empty for a
//! record that is new.
[[nodiscard]] std::vector<FieldChange>
changesTo(const domain::Field &field, const domain::Value &wanted, const domain::Record &record,
          const RowClock &clock, const base::DeviceId &device);

//! What was written at one stamp was written at another.
void restamp(domain::Record &record, RowClock &clock, const Stamp &before, const Stamp &after);

} // namespace throughline::sync
