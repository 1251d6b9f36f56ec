// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/demo/random.h"

#include <string>

namespace throughline::service {

//! How the names of a people are made and written.
enum class NameShape {
    Ordinary,
    FamilyFirst, //!< said with the family name first, and kept in the same two fields
    Single, //!< one name and no other
    Father, //!< no family name: the father's name follows
};

//! A people: names that are made up and look it, and what somebody of it most often answers when
//! asked for ethnic group and language. A constant; any thread.
struct DemoPeople
{
    int weight; //!< among all people leaving prison
    int weightInWales;
    NameShape shape;
    std::span<const std::string_view> men;
    std::span<const std::string_view> women;
    //! Family names are a start and an end; a woman's may end otherwise.
    std::span<const std::string_view> starts;
    std::span<const std::string_view> ends;
    std::span<const std::string_view> womensEnds; //!< empty: the same
    std::span<const DemoChoice> ethnicities; //!< keys of `ethnicity`
    std::string_view language; //!< key of `language`
    int otherLanguage; //!< of a hundred, who would rather speak it than English
};

//! Every people that names are made from.
[[nodiscard]] std::span<const DemoPeople> demoPeoples();

struct DemoName
{
    std::string given;
    std::string family; //!< empty for a single name
};

[[nodiscard]] const DemoPeople &chooseDemoPeople(DemoRandom &random, bool inWales);
[[nodiscard]] DemoName demoName(DemoRandom &random, const DemoPeople &people, bool isWoman);
//! A whole name in the order it is said: of a worker, an official, somebody of the family.
[[nodiscard]] std::string demoFullName(DemoRandom &random, bool inWales);

//! Numbers that are kept free for fiction: 07700 900xxx and 01632 960xxx.
[[nodiscard]] std::string demoMobile(DemoRandom &random);
[[nodiscard]] std::string demoPhone(DemoRandom &random);

} // namespace throughline::service
