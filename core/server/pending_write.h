// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/batch.h"
#include "server/context.h"

namespace throughline::server {

//! What `check` leaves for `commit`. A write belongs to one organisation, or to the server.
class PendingWrite : public Write
{
public:
    [[nodiscard]] std::size_t weight() const override { return 1; }

    //! Whose transaction it takes part in; null for a write of the server, or a refusal.
    [[nodiscard]] virtual Organisation *organisation() const { return nullptr; }
    //! Adds what `store` is going to ask.
    virtual void foretell(Foreseen &) const {}
    //! Inside that transaction. An error rolls all of it back; a refusal is a response, not an
    //! error.
    [[nodiscard]] virtual base::Result<void> store(Batch &) { return {}; }
    //! Once the transaction is durable.
    virtual void confirm(const Batch &) {}

    //! Instead of `store` for a write of the server. Sessions given here are stored at the end of
    //! the group.
    virtual void storeAtServer(Context &, std::vector<StoredSession> &) {}
};

//! Holds the answer already.
class RefusedWrite final : public PendingWrite
{
public:
    explicit RefusedWrite(Response refusal) { response = std::move(refusal); }
};

[[nodiscard]] inline std::unique_ptr<PendingWrite> refuse(Response refusal)
{
    return std::make_unique<RefusedWrite>(std::move(refusal));
}

//! A write that concerns one organisation.
class OrganisationWrite : public PendingWrite
{
public:
    explicit OrganisationWrite(Organisation &organisation) : m_organisation(organisation) {}
    [[nodiscard]] Organisation *organisation() const override { return &m_organisation; }

private:
    Organisation &m_organisation;
};

} // namespace throughline::server
