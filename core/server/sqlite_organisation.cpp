// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/sqlite_organisation.h"

#include "server/sqlite_reader.h"
#include "server/sqlite_transaction.h"

namespace throughline::server {

using base::Result;
using sqlite::Transaction;

namespace {

//! A read connection on loan, in a transaction of its own: what it reads is of one state.
struct Loan
{
    StoreFile::Reader connection;
    Transaction transaction; //!< ends first
};

class LoanedReader final : private Loan, public SqliteReader
{
public:
    explicit LoanedReader(Loan loan) : Loan(std::move(loan)), SqliteReader(*connection) {}
};

} // namespace

Result<std::unique_ptr<OrganisationReader>> SqliteOrganisation::reader()
{
    TL_TRY(auto connection, m_file->reader());
    TL_TRY(auto transaction, Transaction::begin(*connection, Transaction::Kind::Deferred));
    return std::unique_ptr<OrganisationReader>(
        std::make_unique<LoanedReader>(Loan{std::move(connection), std::move(transaction)}));
}

Result<std::unique_ptr<OrganisationTransaction>> SqliteOrganisation::begin()
{
    return SqliteTransaction::begin(m_file->writer(), m_makeKnown);
}

} // namespace throughline::server
