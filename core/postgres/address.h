// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>

namespace throughline::postgres {

//! Where a database is: `postgresql://USER@HOST:PORT/DATABASE?OPTIONS` as PostgreSQL's own
//! programs take it. It never holds a password: whoever lists the processes of the machine would
//! read it. That comes from the file that PGPASSFILE names, as for those programs.
class Address
{
public:
    //! BadUsage for what is no such address, or has a password in it.
    [[nodiscard]] static base::Result<Address> parse(const std::string &url);
    [[nodiscard]] static bool isOne(const std::string &text);

    [[nodiscard]] const std::string &url() const { return m_url; }

private:
    explicit Address(std::string url) : m_url(std::move(url)) {}

    std::string m_url;
};

} // namespace throughline::postgres
