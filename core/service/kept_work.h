// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"
#include "sync/kept_work.h"

namespace throughline::service {

//! So long after the server received it, what was sent or came is kept as it was: longer than any
//! server keeps its backups (sync.md D8, keep_sent_days).
inline constexpr std::int64_t keptMs = 45LL * 24 * 3600 * 1000;

//! The device's store as a round sees it that gives a server back what it lost. Lives for one
//! round; the workspace owns everything.
class StoreKeptWork : public sync::KeptWork
{
public:
    explicit StoreKeptWork(Workspace &workspace) : m_workspace(workspace) {}

    base::Result<std::vector<protocol::SignedStatement>> statements(std::uint64_t from) override;
    base::Result<std::optional<sync::Anchor>> receivedUpTo(std::uint64_t seq) override;
    base::Result<void> moveOn(const base::EpochId &epoch,
                              const std::optional<sync::Anchor> &common) override;
    bool isFrozen() const override;
    base::Result<void> setFrozen(bool frozen) override;
    bool isOwed() const override;
    base::Result<void> setOwed(bool owed) override;
    base::Result<std::vector<Item>> grants() override;
    base::Result<std::vector<Item>> bundlesAfter(const Item *last, std::size_t most) override;
    base::Result<std::optional<base::Bytes>> bytesOf(const Item &item) override;
    base::Result<void> keepReceipt(base::Millis received, base::ByteView receipt) override;

private:
    Workspace &m_workspace;
};

//! Bytes whose time is over go. In a transaction of its own.
[[nodiscard]] base::Result<void> forgetKeptWork(Workspace &workspace);

} // namespace throughline::service
