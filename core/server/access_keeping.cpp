// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/access_keeping.h"

#include <algorithm>

namespace throughline::server {

using base::Result;

namespace {

[[nodiscard]] Result<void> write(Context &context, const base::OrganisationId &id,
                                 const std::vector<Access> &accesses)
{
    TL_TRY(Organisation *const organisation, context.directory->get(id));
    TL_TRY(const auto transaction, organisation->store().begin());
    // What was erased meanwhile is not to be known by whom it was read.
    const auto roster = organisation->roster();
    std::vector<Access> kept;
    std::copy_if(accesses.begin(), accesses.end(), std::back_inserter(kept),
                 [&](const Access &access) { return !roster->isErased(access.folder); });
    TL_CHECK(transaction->putAccesses(kept));
    return transaction->commit();
}

[[nodiscard]] Result<void> forget(OrganisationStore &store, std::int64_t lastDay)
{
    TL_TRY(const auto transaction, store.begin());
    TL_CHECK(transaction->forgetAccesses(lastDay));
    return transaction->commit();
}

} // namespace

void AccessKeeping::run(Context &context)
{
    for (const auto &[id, accesses] : context.accesses->take()) {
        if (!write(context, id, accesses))
            context.accesses->giveBack(id, accesses);
    }
    const std::int64_t today = dayOf(context.clock.wall());
    if (m_forgotten != today)
        forgetOld(context, today);
}

void AccessKeeping::forgetOld(Context &context, std::int64_t today)
{
    const auto all = context.directory->all();
    bool isDone = all.ok();
    if (all) {
        for (Organisation *organisation : *all)
            isDone &= forget(organisation->store(), today - context.accesses->keptDays()).ok();
    }
    if (isDone)
        m_forgotten = today;
}

} // namespace throughline::server
