// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"

#include <string>

namespace throughline::service {

//! How a person is called; any part may be empty.
struct PersonName
{
    std::string given;
    std::string family;
    std::string preferred; //!< likes to be called

    //! "Jamie Smith".
    [[nodiscard]] std::string full() const;
    //! "Jamie S.": for screens that others may see (interface.md 3.2).
    [[nodiscard]] std::string brief() const;

    friend bool operator==(const PersonName &, const PersonName &) = default;
};

[[nodiscard]] PersonName nameOf(const domain::Record &person);

//! "Amara O." of "Amara Okafor"; one word stays as it is.
[[nodiscard]] std::string briefName(std::string_view first, std::string_view last);

} // namespace throughline::service
