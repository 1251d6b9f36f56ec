// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pending_write.h"

namespace throughline::server {

//! One call of `commit`: a transaction for each organisation that the writes concern, one after
//! the other, then one for the server's own store. Answers stand only for what is durable. Writer
//! thread only.
class GroupCommit
{
public:
    explicit GroupCommit(Context &context);
    void run(std::span<const std::unique_ptr<Write>> writes);

private:
    //! One organisation's writes of this group.
    struct Part
    {
        Organisation *organisation = nullptr;
        std::vector<PendingWrite *> writes;
    };

    [[nodiscard]] Part &partOf(Organisation &organisation);
    void run(const Part &part);
    [[nodiscard]] base::Result<void> store(const Part &part);
    void storeSessions();

    Context &m_context;
    const base::Millis m_now;
    std::vector<Part> m_parts;
    std::vector<StoredSession> m_sessions;
    std::vector<PendingWrite *> m_sessionWrites;
};

} // namespace throughline::server
