// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/import/import.h"

#include <string>
#include <string_view>

namespace throughline::service {

//! Columns that are no field of their own but say something of one.
inline constexpr std::string_view wholeNameColumn = "full_name"; //!< SURNAME, Forenames
inline constexpr std::string_view timeOfDayColumn = "at_time"; //!< beside a contact's day

//! A header in one form: lower case, words with single spaces, without marks and without hints at
//! how to write a date.
[[nodiscard]] std::string plainHeader(std::string_view header);

//! The name of the field that senders mean by a header (`Surname`, `NOMS No.`, `Establishment`), or
//! one of the columns above; empty for one that is not known. For people who write lists in
//! English; a column called as its field is needs no entry here. Pure; any thread.
[[nodiscard]] std::string_view fieldOfHeader(ImportKind kind, std::string_view header);

//! Why a column is not taken although it is well understood; empty for all others. What somebody
//! was convicted of, their health and how dangerous others think them are not for a list (domain.md
//! 5: no register of convictions, no medical details, risk only where it is told).
[[nodiscard]] std::string_view whyNotTaken(std::string_view header);

} // namespace throughline::service
