// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/organisation.h"

#include "server/folder_erasure.h"
#include "server/roster_rows.h"
#include "sqlite/transaction.h"

namespace throughline::server {

using base::Result;
using protocol::Roster;

namespace {

[[nodiscard]] base::Error damaged()
{
    return {base::ErrorCode::StoreDamaged,
            "An organisation's store is damaged: put it back from a backup. Nothing was changed."};
}

} // namespace

Result<std::unique_ptr<Organisation>> Organisation::open(std::unique_ptr<StoreFile> file,
                                                         const base::OrganisationId &id,
                                                         base::Millis now)
{
    std::unique_ptr<Organisation> organisation(new Organisation(std::move(file)));
    TL_CHECK(organisation->load(id, now));
    return organisation;
}

Result<void> Organisation::load(const base::OrganisationId &id, base::Millis now)
{
    auto rows = m_file->writer().query("SELECT id, epoch, head FROM org");
    TL_TRY(const bool found, rows.next());
    const auto stored = found ? rows.fixed<base::OrganisationId>(0) : std::nullopt;
    const auto epoch = found ? rows.fixed<base::EpochId>(1) : std::nullopt;
    if (stored != id || !epoch)
        return damaged();
    m_id = id;
    m_epoch = *epoch;
    m_head = static_cast<std::uint64_t>(rows.int64(2));
    TL_TRY(const auto chain,
           readStatements(m_file->writer(), 0, protocol::limits::chainStatements));
    auto roster = Roster::verify(chain, std::nullopt);
    if (!roster || roster->isEmpty() || roster->organisation() != id)
        return damaged();
    m_roster = std::make_shared<const Roster>(std::move(*roster));
    // What an older copy of this file brought back goes before anybody is served (sync.md D8).
    TL_TRY(auto transaction,
           sqlite::Transaction::begin(m_file->writer(), sqlite::Transaction::Kind::Immediate));
    TL_CHECK(eraseFolders(m_file->writer(), *m_roster, now));
    return transaction.commit();
}

Organisation::RosterPointer Organisation::roster() const
{
    const std::lock_guard lock(m_mutex);
    return m_roster;
}

std::string Organisation::stateText(base::Millis now) const
{
    return protocol::toText({m_epoch, head(), roster()->headSeq(), now});
}

void Organisation::publish(RosterPointer roster, std::uint64_t head)
{
    const std::lock_guard lock(m_mutex);
    m_roster = std::move(roster);
    m_head.store(head, std::memory_order_release);
}

} // namespace throughline::server
