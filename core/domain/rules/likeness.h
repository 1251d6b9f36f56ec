// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

// Whether two records may be of one person (domain.md 2.2, matching people). It only ever warns: a
// worker decides. Pure functions; any thread.

namespace throughline::domain {

//! What tells somebody apart from others, as far as it is recorded.
struct Identity
{
    struct Number
    {
        std::string type; //!< a key of `identifier_type`
        std::string packed; //!< `packedNumber` of it
    };
    std::string familyName;
    std::string givenNames;
    std::string preferredName;
    std::vector<std::string> aliases;
    std::optional<PartialDate> born;
    std::vector<Number> numbers;
    std::string prison;
};

//! From a person's record, and from what is recorded about them: aliases and identifiers count.
[[nodiscard]] Identity identityOf(const Record &person, std::span<const Record> about = {});

//! Why two may be one, the surest first: exact number, then date of birth with the names as they
//! sound, then names alone, then what is normal for two people too.
enum class Alike {
    SameNumber,
    NearNumber, //!< one slip away, and something else agrees
    SamePerson, //!< date of birth and names
    NearBirth, //!< names, and a date of birth mistyped or known in part
    SameNames, //!< without a date of birth to tell them apart
    SamePrison, //!< family name and prison
    Twin, //!< date of birth and family name, another given name
    OtherFamilyName, //!< date of birth, given name and prison
    FamilyNameAlone, //!< `likenessByFamilyName`
};

struct Likeness
{
    Alike why = Alike::SameNumber;
    //! Of those with one reason the closer names come first: 0 where both are the same.
    int distance = 0;
    std::string words; //!< "the same date of birth, and the family name sounds the same"
};

//! Nothing where nobody would take them for one. The same whichever is asked first.
[[nodiscard]] std::optional<Likeness> likenessOf(const Identity &one, const Identity &other);

//! The same for one of whom no given name is known yet: whoever bears the family name may be them.
//! For who is asked about one person; of many it would be said of too many.
[[nodiscard]] std::optional<Likeness> likenessByFamilyName(const Identity &one,
                                                           const Identity &other);

} // namespace throughline::domain
