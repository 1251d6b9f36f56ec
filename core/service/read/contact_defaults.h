// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/reader.h"

#include <string>
#include <vector>

namespace throughline::service {

//! What a new contact with a person begins with: shown, and all of it can be changed
//! (interface.md 3.7).
struct ContactDefaults
{
    std::string place; //!< of the last contact that has one
    std::vector<std::string> pathways; //!< keys of the last contact that has some, sorted
    std::string mode; //!< key; of the last contact
};

[[nodiscard]] base::Result<ContactDefaults> contactDefaults(const Reader &reader,
                                                            const base::RecordId &person);

} // namespace throughline::service
