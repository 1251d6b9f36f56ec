// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "postgres/connection.h"

#include <mutex>
#include <vector>

namespace throughline::postgres {

//! Connections to one database, opened as they are needed and kept for the next one. Any thread.
class Pool
{
public:
    explicit Pool(Address address) : m_address(std::move(address)) {}

    //! A connection on loan. Must not outlive the pool.
    class Loan
    {
    public:
        Loan(Loan &&) noexcept = default;
        Loan &operator=(Loan &&) = delete;
        ~Loan();
        [[nodiscard]] Connection &operator*() const { return *m_connection; }
        [[nodiscard]] Connection *operator->() const { return m_connection.get(); }

    private:
        friend class Pool;
        Loan(Pool &owner, std::unique_ptr<Connection> connection)
            : m_owner(&owner), m_connection(std::move(connection))
        {
        }
        Pool *m_owner;
        std::unique_ptr<Connection> m_connection;
    };
    //! One that is alive as far as can be told without asking.
    [[nodiscard]] base::Result<Loan> take();

private:
    [[nodiscard]] std::unique_ptr<Connection> takeResting();

    static constexpr std::size_t mostKept = 8;

    const Address m_address;
    std::mutex m_mutex; //!< guards the next
    std::vector<std::unique_ptr<Connection>> m_resting;
};

} // namespace throughline::postgres
