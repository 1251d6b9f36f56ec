// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "postgres/connection.h"

#include "postgres/error.h"

#include <libpq-fe.h>

namespace throughline::postgres {

using base::Result;

namespace {

constexpr int binary = 1;

constexpr const char *settings =
    "SET statement_timeout = '5s'; SET lock_timeout = '5s'; "
    "SET idle_in_transaction_session_timeout = '5s'; SET default_transaction_isolation = "
    "'read committed'; SET client_min_messages = warning; SET synchronous_commit = on";

} // namespace

void Rows::Closer::operator()(pg_result *result) const
{
    PQclear(result);
}

int Rows::size() const
{
    return PQntuples(m_result.get());
}

bool Rows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

std::int64_t Rows::int64(int row, int column) const
{
    const base::ByteView bytes = blob(row, column);
    return bytes.size() == 8 ? static_cast<std::int64_t>(base::readU64be(bytes.first<8>())) : 0;
}

base::ByteView Rows::blob(int row, int column) const
{
    return {reinterpret_cast<const std::uint8_t *>(PQgetvalue(m_result.get(), row, column)),
            static_cast<std::size_t>(PQgetlength(m_result.get(), row, column))};
}

void Connection::Closer::operator()(pg_conn *handle) const
{
    PQfinish(handle);
}

Result<Connection> Connection::open(const Address &address)
{
    // A line on which only listening goes on is not to be dead for hours before it is noticed; an
    // address that says otherwise comes after.
    const char *const names[] = {
        "keepalives_idle", "keepalives_interval",       "keepalives_count", "dbname",
        "connect_timeout", "fallback_application_name", "client_encoding",  nullptr};
    const char *const values[] = {
        "30", "10", "3", address.url().c_str(), "5", "throughline-server", "UTF8", nullptr};
    constexpr int expandName = 1; // the name of the database may be a whole address
    Connection connection(PQconnectdbParams(names, values, expandName));
    pg_conn *const handle = connection.m_handle.get();
    if (PQstatus(handle) != CONNECTION_OK) {
        // Only a server that answered says anything about the protocol.
        const bool answered = PQprotocolVersion(handle) != 0 || PQconnectionNeedsPassword(handle);
        return answered ? notLetIn() : unreachable();
    }
    // Its remarks would go to standard error, and may hold values.
    PQsetNoticeProcessor(
        handle, [](void *, const char *) {}, nullptr);
    TL_CHECK(connection.execute(settings));
    return connection;
}

Result<Rows> Connection::checked(pg_result *result) const
{
    Rows rows(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        return rows;
    const char *const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return errorFrom(state ? state : "");
}

Result<void> Connection::execute(const char *sql)
{
    const auto rows = checked(PQexec(m_handle.get(), sql));
    return rows ? Result<void>() : rows.error();
}

Result<void> Connection::commit()
{
    TL_TRY(const Rows rows, checked(PQexec(m_handle.get(), "COMMIT")));
    // A transaction that has failed ends with a rollback, without an error.
    if (std::string_view(PQcmdStatus(rows.m_result.get())) != "COMMIT")
        return mistake("a commit of a failed transaction");
    return {};
}

Result<std::string> Connection::prepare(std::string_view sql, const Values &values)
{
    std::string text(sql);
    const auto found = m_prepared.find(text);
    if (found != m_prepared.end())
        return found->second;
    std::string name = "s" + std::to_string(m_prepared.size());
    TL_TRY([[maybe_unused]] const Rows rows,
           checked(PQprepare(m_handle.get(), name.c_str(), text.c_str(), values.size(),
                             values.types().data())));
    m_prepared.emplace(std::move(text), name);
    return name;
}

Result<Rows> Connection::query(std::string_view sql, const Values &values)
{
    TL_TRY(const std::string name, prepare(sql, values));
    const auto pointers = values.pointers();
    const std::vector<int> formats(pointers.size(), binary);
    return checked(PQexecPrepared(m_handle.get(), name.c_str(), values.size(), pointers.data(),
                                  values.lengths().data(), formats.data(), binary));
}

Result<void> Connection::listen(const char *channel)
{
    return execute(("LISTEN " + std::string(channel)).c_str());
}

Result<std::vector<std::string>> Connection::heard()
{
    if (!isAlive())
        return unreachable();
    std::vector<std::string> all;
    while (pgNotify *const one = PQnotifies(m_handle.get())) {
        const std::unique_ptr<pgNotify, void (*)(void *)> owner(one, PQfreemem);
        if (one->be_pid != PQbackendPID(m_handle.get()))
            all.emplace_back(one->extra);
    }
    return all;
}

int Connection::descriptor() const
{
    return PQsocket(m_handle.get());
}

bool Connection::isAlive()
{
    return PQconsumeInput(m_handle.get()) != 0 && PQstatus(m_handle.get()) == CONNECTION_OK;
}

bool Connection::inTransaction() const
{
    return PQtransactionStatus(m_handle.get()) != PQTRANS_IDLE;
}

} // namespace throughline::postgres
