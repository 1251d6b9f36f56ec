// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/batch.h"

namespace throughline::server {

using base::Result;
using sqlite::Transaction;

Batch::Batch(Organisation &organisation, base::Millis now, Transaction transaction,
             std::uint64_t head)
    : m_organisation(organisation), m_now(now), m_transaction(std::move(transaction)),
      m_roster(organisation.roster()), m_headBefore(head), m_head(head)
{
}

Result<std::unique_ptr<Batch>> Batch::begin(Organisation &organisation, base::Millis now)
{
    TL_TRY(auto transaction,
           Transaction::begin(organisation.file().writer(), Transaction::Kind::Immediate));
    // Read under the lock: the file, and not what this process remembers, says what comes next.
    TL_TRY(const auto head, organisation.file().writer().number("SELECT head FROM org"));
    return std::unique_ptr<Batch>(new Batch(organisation, now, std::move(transaction),
                                            static_cast<std::uint64_t>(head.value_or(0))));
}

Result<std::uint64_t> Batch::append(const Entry &entry)
{
    const std::uint64_t seq = m_head + 1;
    TL_CHECK(db().run("INSERT INTO log(seq, recv_ms, kind, folder_id, id, device, n, size, body) "
                      "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                      seq, m_now.value, static_cast<int>(entry.kind), entry.folder, entry.id,
                      entry.device, entry.n, entry.body.size(), entry.body));
    m_head = seq;
    return seq;
}

Result<void> Batch::commit()
{
    if (m_head != m_headBefore)
        TL_CHECK(db().run("UPDATE org SET head = ?1", m_head));
    TL_CHECK(m_transaction.commit());
    m_organisation.publish(m_roster, m_head);
    return {};
}

} // namespace throughline::server
