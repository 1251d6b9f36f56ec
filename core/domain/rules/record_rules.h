// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"

#include <string>
#include <vector>

namespace throughline::domain {

//! Something wrong with a record that a person or a file gives.
struct RuleFinding
{
    bool refused = true; //!< false: a warning, the record is taken
    std::string field; //!< name of the field at fault
    std::string reason; //!< a few words, as in "in the future"

    friend bool operator==(const RuleFinding &, const RuleFinding &) = default;
};

//! Everything that speaks against saving this record. For what is entered here, never for what
//! another device sent: that was checked there, by a version that may know more.
[[nodiscard]] std::vector<RuleFinding> checkRecord(const Record &record, PartialDate today);

//! The official way to write the number of an `identifier` (identifier.h), where it is another than
//! the one that stands there.
[[nodiscard]] std::optional<std::string> canonicalNumber(const Record &record, PartialDate today);

//! Whether a day certainly lies after another, as far as both are known.
[[nodiscard]] bool isAfter(PartialDate date, PartialDate other);

} // namespace throughline::domain
