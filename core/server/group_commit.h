// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pending_write.h"

namespace throughline::server {

//! One call of `commit`: a transaction for each organisation that the writes concern, then one for
//! the server's own store. Answers stand only for what is durable. Writer thread only.
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
        std::uint64_t rosterSize = 0; //!< before
        std::unique_ptr<Batch> batch;
        std::vector<PendingWrite *> writes;
        std::optional<base::Error> error;
    };

    [[nodiscard]] Part &partOf(Organisation &organisation);
    void storeIn(Part &part, PendingWrite &write);
    void finish(Part &part);
    void finishServer();

    Context &m_context;
    const base::Millis m_now;
    std::vector<std::unique_ptr<Part>> m_parts;
    std::vector<StoredSession> m_sessions;
    std::vector<PendingWrite *> m_sessionWrites;
    IndexRows m_index;
};

} // namespace throughline::server
