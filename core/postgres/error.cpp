// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "postgres/error.h"

namespace throughline::postgres {

using base::Error;
using base::ErrorCode;

Error errorFrom(std::string_view state)
{
    const std::string_view kind = state.substr(0, 2);
    if (state == "53100")
        return {ErrorCode::DiskFull,
                "The disk of the database is full: make room there. Nothing was changed."};
    if (kind == "28" || kind == "3D")
        return notLetIn();
    if (state == "42501")
        return {ErrorCode::ReadOnly,
                "The database does not let this user do it: make the user the owner of the "
                "database. Nothing was changed."};
    if (state == "25006")
        return {ErrorCode::ReadOnly,
                "The database can only be read: name the primary server, not a copy that follows "
                "it. Nothing was changed."};
    if (state == "57014" || state == "55P03" || state == "25P03")
        return {ErrorCode::IoFailed,
                "The database took too long: look at what else it does, then try again."};
    if (kind.empty() || kind == "08" || kind == "57" || kind == "53")
        return unreachable();
    return {ErrorCode::IoFailed,
            "The database refused a statement: its own log says why. Nothing was changed."};
}

Error unreachable()
{
    return {ErrorCode::IoFailed,
            "The database cannot be reached: check that PostgreSQL runs and that the address given "
            "with --store is right."};
}

Error notLetIn()
{
    return {ErrorCode::NoStore,
            "PostgreSQL did not let this program in: check the name of the database and of its "
            "user, and the password in the file that PGPASSFILE names (mode 0600)."};
}

Error mistake(const char *what)
{
    return {ErrorCode::Internal, std::string("A mistake of this program: ") + what + '.'};
}

} // namespace throughline::postgres
