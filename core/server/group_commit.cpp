// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/group_commit.h"

#include <algorithm>

namespace throughline::server {

using base::Result;

GroupCommit::GroupCommit(Context &context) : m_context(context), m_now(context.clock.wall()) {}

void GroupCommit::run(std::span<const std::unique_ptr<Write>> writes)
{
    for (const auto &write : writes) {
        // `check` is the only maker of writes.
        auto &pending = static_cast<PendingWrite &>(*write);
        if (Organisation *organisation = pending.organisation()) {
            partOf(*organisation).writes.push_back(&pending);
            continue;
        }
        const std::size_t sessions = m_sessions.size();
        pending.storeAtServer(m_context, m_sessions);
        if (m_sessions.size() != sessions)
            m_sessionWrites.push_back(&pending);
    }
    for (const Part &part : m_parts)
        run(part);
    storeSessions();
}

GroupCommit::Part &GroupCommit::partOf(Organisation &organisation)
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(), [&](const Part &part) {
        return part.organisation == &organisation;
    });
    return found != m_parts.end() ? *found : m_parts.emplace_back(Part{&organisation, {}});
}

void GroupCommit::run(const Part &part)
{
    const auto stored = store(part);
    for (PendingWrite *write : part.writes) {
        if (!stored)
            write->response = failure(m_context, stored.error());
        write->response.state = part.organisation->stateText(m_now);
    }
}

//! All of them or, with an error, none.
Result<void> GroupCommit::store(const Part &part)
{
    TL_TRY(const auto batch, Batch::begin(*part.organisation, m_now));
    batch->setUsualQuota(m_context.options.quota);
    Foreseen foreseen;
    for (const PendingWrite *write : part.writes)
        write->foretell(foreseen);
    TL_CHECK(batch->store().foresee(foreseen));
    for (PendingWrite *write : part.writes)
        TL_CHECK(write->store(*batch));
    const std::uint64_t before = part.organisation->head();
    TL_CHECK(batch->commit());
    if (m_context.grown && part.organisation->head() > before)
        m_context.grown(part.organisation->id());
    batch->tell(*m_context.counters, *m_context.accesses);
    for (PendingWrite *write : part.writes)
        write->confirm(*batch);
    return {};
}

void GroupCommit::storeSessions()
{
    if (m_sessions.empty())
        return;
    const auto stored = m_context.store->addSessions(m_sessions, m_now);
    if (stored)
        return;
    for (PendingWrite *write : m_sessionWrites)
        write->response = failure(m_context, stored.error());
}

} // namespace throughline::server
