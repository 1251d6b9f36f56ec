// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "postgres/pool.h"
#include "postgres/transaction.h"
#include "server/organisation_store.h"
#include "server/stored_rows.h"

namespace throughline::server {

//! Of one state of the database.
class PostgresRowSource final : public RowSource
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<RowSource>>
    begin(postgres::Pool &pool, const base::OrganisationId &organisation);

    [[nodiscard]] base::Result<void> rows(const StoredTable &table, const Visitor &visit) override;

private:
    PostgresRowSource(postgres::Pool::Loan loan, postgres::Transaction transaction,
                      const base::OrganisationId &organisation)
        : m_loan(std::move(loan)), m_transaction(std::move(transaction)),
          m_organisation(organisation)
    {
    }

    postgres::Pool::Loan m_loan;
    postgres::Transaction m_transaction; //!< ends before the loan does
    const base::OrganisationId m_organisation;
};

//! Gathers rows and writes many at once.
class PostgresRowSink final : public RowSink
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<RowSink>>
    begin(postgres::Pool &pool, const base::OrganisationId &organisation, const StoredState &state);

    [[nodiscard]] base::Result<void> add(const StoredTable &table, const StoredRow &row) override;
    [[nodiscard]] base::Result<void> addQuota(std::uint64_t quota) override;
    [[nodiscard]] base::Result<void> commit() override;

private:
    PostgresRowSink(postgres::Pool::Loan loan, postgres::Transaction transaction,
                    const base::OrganisationId &organisation)
        : m_loan(std::move(loan)), m_transaction(std::move(transaction)),
          m_organisation(organisation)
    {
    }
    [[nodiscard]] base::Result<void> flush();

    postgres::Pool::Loan m_loan;
    postgres::Transaction m_transaction; //!< ends before the loan does
    const base::OrganisationId m_organisation;
    const StoredTable *m_table = nullptr; //!< of what is gathered
    std::vector<postgres::Column> m_columns;
    std::size_t m_bytes = 0; //!< gathered
};

} // namespace throughline::server
