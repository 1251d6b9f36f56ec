// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "domain/record.h"
#include "store/outbox.h"
#include "store/records.h"

#include <functional>

namespace throughline::service {

//! A record as lists show it. All but `local...` is equal on every device that may read it.
struct RecordView
{
    domain::Record record;
    base::Millis madeAt;
    base::UserId madeBy;
    base::DeviceId madeOnDevice;
    base::Millis changedAt;
    base::UserId changedBy;
    store::RecordState localState = store::RecordState::Synced;
    std::optional<base::Millis> localReceived;

    //! A question that several devices have answered differently; `record` has one of the answers.
    struct Answers
    {
        std::uint16_t field = 0;
        std::vector<domain::Value> values; //!< all of them, the oldest first
    };
    std::vector<Answers> answers; //!< nearly always empty
};

//! Whose a device is; the null id for one that is not known.
using OwnerOf = std::function<base::UserId(const base::DeviceId &)>;

[[nodiscard]] base::Result<RecordView> viewOf(const store::StoredRow &row, store::RecordState state,
                                              const OwnerOf &ownerOf);
//! Nothing where there is no such record.
[[nodiscard]] base::Result<std::optional<RecordView>>
findView(const store::Records &records, const store::Outbox &outbox, domain::Kind kind,
         const base::RecordId &id, const OwnerOf &ownerOf);
//! NotFound in words where there is none.
[[nodiscard]] base::Result<RecordView> requireView(base::Result<std::optional<RecordView>> found);

} // namespace throughline::service
