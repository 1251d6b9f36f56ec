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
            storeIn(partOf(*organisation), pending);
            continue;
        }
        const std::size_t sessions = m_sessions.size();
        pending.storeAtServer(m_context, m_sessions);
        if (m_sessions.size() != sessions)
            m_sessionWrites.push_back(&pending);
    }
    for (const auto &part : m_parts)
        finish(*part);
    finishServer();
}

GroupCommit::Part &GroupCommit::partOf(Organisation &organisation)
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(), [&](const auto &part) {
        return part->organisation == &organisation;
    });
    if (found != m_parts.end())
        return **found;
    Part &part = *m_parts.emplace_back(std::make_unique<Part>());
    part.organisation = &organisation;
    part.rosterSize = organisation.roster()->size();
    auto batch = Batch::begin(organisation, m_now);
    if (batch)
        part.batch = std::move(*batch);
    else
        part.error = batch.error();
    return part;
}

void GroupCommit::storeIn(Part &part, PendingWrite &write)
{
    part.writes.push_back(&write);
    if (part.error)
        return;
    if (auto stored = write.store(*part.batch); !stored) {
        part.error = stored.error();
        part.batch.reset(); // rolls back
    }
}

void GroupCommit::finish(Part &part)
{
    if (!part.error) {
        if (auto committed = part.batch->commit(); !committed)
            part.error = committed.error();
    }
    for (PendingWrite *write : part.writes) {
        if (part.error)
            write->response = failure(*part.error);
        else
            write->confirm(*part.batch);
        write->response.state = part.organisation->stateText(m_now);
    }
    if (!part.error && part.batch->roster().size() != part.rosterSize)
        m_index.add(part.batch->roster(), part.rosterSize);
    part.batch.reset();
}

//! The index is made good from the rosters at the next start, so a failure here costs sessions
//! only.
void GroupCommit::finishServer()
{
    m_context.directory.index(m_index);
    const auto written = m_context.store->write(m_index, m_sessions, m_now);
    if (written) {
        for (const StoredSession &session : m_sessions)
            m_context.sessions.add(session, m_now);
        return;
    }
    for (PendingWrite *write : m_sessionWrites)
        write->response = failure(written.error());
}

} // namespace throughline::server
