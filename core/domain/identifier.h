// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/value.h"

#include <string>
#include <string_view>

// The numbers that services know a person by (domain.md 2.2). Pure functions; any thread. Nothing
// here blocks: people are given wrong numbers, and a wrong one that was told is still a fact. What
// a finding says never repeats the number.

namespace throughline::domain {

//! What can be said about a number as it was typed.
struct IdentifierCheck
{
    //! As it is written officially when it has its form, else the text with its outer spaces gone.
    std::string canonical;
    //! Why it should be looked at again, as in "the check letter does not fit"; empty: no doubt.
    std::string doubt;

    friend bool operator==(const IdentifierCheck &, const IdentifierCheck &) = default;
};

//! `type` is a key of `identifier_type`; a type without a rule (a passport, an own reference)
//! raises no doubt. `today` says which century a PNC number with a short year is of.
[[nodiscard]] IdentifierCheck checkIdentifier(std::string_view type, std::string_view text,
                                              PartialDate today);

//! Ten digits whose last one checks the others by modulus 11 (NHS Data Dictionary). The number is
//! neither asked for nor kept (domain.md 2.2); this is how one that was typed elsewhere is known.
[[nodiscard]] bool isNhsNumber(std::string_view text);

//! The letter that ends a PNC or CRO number with these digits (year, then serial).
[[nodiscard]] char policeCheckLetter(std::string_view digits);

} // namespace throughline::domain
