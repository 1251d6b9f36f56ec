// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/record_view.h"
#include "store/history.h"
#include "sync/merge.h"

namespace throughline::service {

//! One value that a field of a record has or had, and who said so when (domain.md 2.1: nothing is
//! overwritten without a trace). `field` 0 is the record itself: withdrawn with a reason, or
//! brought back. Of a set the value is the whole of it, as it was from then on. While several
//! answers wait for a choice each is current; who chose is who wrote the one that is current then.
struct RecordedValue
{
    std::uint16_t field = 0;
    domain::Value value;
    base::Millis recorded; //!< when it was written, by the writing device's clock put right
    base::HybridTime time; //!< the same, to the counter: values of one edit share it
    base::UserId by;
    base::DeviceId device;
    bool isCurrent = false;
};

//! Every value of a record that this device knows of, oldest first. When it happened is in the
//! record's own fields; when the organisation's server had the newest of it, in its RecordView.
[[nodiscard]] base::Result<std::vector<RecordedValue>>
recordHistory(const store::StoredRow &row, const store::History &history, const OwnerOf &ownerOf);

//! Writes down what lost in a merge; inside the caller's transaction.
[[nodiscard]] base::Result<void> keepPast(store::History &history, const sync::RecordChange &change,
                                          const std::vector<sync::PastValue> &past);

} // namespace throughline::service
