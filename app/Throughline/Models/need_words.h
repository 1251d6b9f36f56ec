// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/referral_words.h"

#include <QString>

//! Where needs and referrals stand, in the few words of interface.md 3.10.
namespace throughline::models {

using domain::NeedWord;
using domain::wordOfNeed;
using domain::wordOfReferral;

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
