// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/connection.h"

#include <functional>
#include <variant>

namespace throughline::sqlite {

//! One step from the version before to this one, as SQL or as code. Runs inside a transaction; must
//! not end it.
struct Migration
{
    int version; //!< 1, 2, 3 ... without gaps.
    std::variant<std::string, std::function<base::Result<void>(Connection &)>> step;
};

//! Brings the store to the last version, each step in a transaction of its own together with the
//! number, so that a failed step leaves the version before it. Refuses a store of a newer version
//! (StoreTooNew), and one that carries another application id (StoreDamaged). A new, empty store
//! gets the id with its first step.
[[nodiscard]] base::Result<void> migrate(Connection &connection,
                                         std::span<const Migration> migrations, int applicationId);

} // namespace throughline::sqlite
