// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/schema.h"

#include <optional>
#include <string>
#include <string_view>

namespace throughline::service {

//! The key of a field's code list that a text in a list means: the key in other letters, its label,
//! its label but for what is in brackets; for a prison its name, however it is called there, or the
//! beginning of it; Y or N where the list has a yes and a no. Nothing where it means none; an error
//! in words where it may mean several. Pure; any thread.
[[nodiscard]] base::Result<std::optional<std::string>> codeFromList(const domain::Field &field,
                                                                    std::string_view text);

//! Yes or no in either language, in words or as a spreadsheet has it.
[[nodiscard]] std::optional<bool> yesOrNo(std::string_view text);

} // namespace throughline::service
