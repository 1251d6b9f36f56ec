// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/scrub.h"

#include <algorithm>

namespace throughline::service {

using base::Result;
using store::DeviceStore;
using store::Meta;
using store::MetaKey;

namespace {

constexpr std::int64_t anHour = 3600 * 1000;

[[nodiscard]] Result<bool> mayWait(const Meta &meta, std::int64_t when, base::Millis now)
{
    TL_TRY(const auto last, meta.number(MetaKey::ScrubbedAt));
    const bool isLate = !last || now.value < *last || now.value - *last >= anHour;
    return when == static_cast<std::int64_t>(Scrub::WithinTheHour) && !isLate;
}

} // namespace

Result<void> noteToScrub(DeviceStore &store, Scrub when)
{
    TL_TRY(const auto before, store.meta.number(MetaKey::ToScrub));
    const auto wanted = static_cast<std::int64_t>(when);
    return store.meta.set(MetaKey::ToScrub, std::min(before.value_or(wanted), wanted));
}

Result<void> scrubNextAtOnce(DeviceStore &store)
{
    return store.meta.remove(MetaKey::ScrubbedAt);
}

Result<void> scrubWhatLeft(Workspace &workspace, bool isMoreToCome)
{
    DeviceStore &store = workspace.store();
    TL_TRY(const auto when, store.meta.number(MetaKey::ToScrub));
    TL_TRY(const bool waits,
           when ? mayWait(store.meta, *when, workspace.now()) : Result<bool>(true));
    if (waits || !store.erasure.scrub())
        return {};
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Lazy));
    TL_CHECK(store.meta.remove(MetaKey::ToScrub));
    if (!isMoreToCome)
        TL_CHECK(store.meta.set(MetaKey::ScrubbedAt, workspace.now().value));
    return transaction.commit();
}

} // namespace throughline::service
