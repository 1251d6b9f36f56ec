// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "sqlite/connection.h"

#include <string>
#include <vector>

namespace throughline::bench {

//! For whom the store is asked: the same in every run.
struct Samples
{
    std::vector<std::string> typed; //!< names as they grow letter by letter
    std::vector<std::string> words; //!< of notes, rare and common
    std::vector<base::RecordId> people; //!< runs of fifty neighbours from all over the list
    base::RecordId longest; //!< who has most contacts
};

[[nodiscard]] base::Result<Samples> samplesOf(sqlite::Connection &connection);

} // namespace throughline::bench
