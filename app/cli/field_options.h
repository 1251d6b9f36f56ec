// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arguments.h"
#include "command.h"
#include "domain/record.h"

namespace throughline::cli {

using FieldValues = std::vector<std::pair<std::uint16_t, domain::Value>>;

//! One option for each field of a kind, named as the field, with its label and codes as help.
void addFieldOptions(const Command &command, domain::Kind kind);

//! What an option without text means: nothing for a new record, no value any more for one that is.
enum class Empty { LeftOut, Clears };

//! The values of those that were given. Refused names the field.
[[nodiscard]] base::Result<FieldValues> fieldValues(const Arguments &arguments, domain::Kind kind,
                                                    Empty empty);

//! `--family-name` of `family_name`.
[[nodiscard]] std::string optionName(const domain::Field &field);

//! An id as typed; `what` is what it should be the id of, as in "person".
[[nodiscard]] base::Result<base::RecordId> recordId(const std::string &typed,
                                                    std::string_view what);

//! A whole day; nothing where the option was not given. BadUsage for anything else.
[[nodiscard]] base::Result<std::optional<domain::PartialDate>> dayOption(const Arguments &arguments,
                                                                         const std::string &name);

} // namespace throughline::cli
