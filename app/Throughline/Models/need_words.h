// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"

#include <QString>

#include <string_view>

//! Where needs and referrals stand, in the few words of interface.md 3.10.
namespace throughline::models {

enum class NeedWord { Needed, Asked, Accepted, TurnedDown, Started, Finished, NotWanted };

//! Of a referral that went out or came in, by its status.
[[nodiscard]] NeedWord wordOfReferral(std::string_view status);
//! Of a need, by its own status: before anybody was asked, or without.
[[nodiscard]] NeedWord wordOfNeed(std::string_view status);

[[nodiscard]] QString needWord(NeedWord word);
//! How a Tag shows it. What is finished has no fill, so that the unfinished stands out.
[[nodiscard]] QString needWordKind(NeedWord word);
//! Nothing more is to come of it.
[[nodiscard]] constexpr bool isEnd(NeedWord word)
{
    return word == NeedWord::TurnedDown || word == NeedWord::Finished
        || word == NeedWord::NotWanted;
}

} // namespace throughline::models
