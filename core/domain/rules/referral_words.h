// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

// Where needs and referrals stand, in the few words of domain.md 3.7, and how far they have come.

namespace throughline::domain {

enum class NeedWord : std::uint8_t {
    Needed,
    Asked,
    Accepted,
    TurnedDown,
    Started,
    Finished,
    NotWanted,
};

//! Of a referral that went out or came in, by its status. One that this version does not know is
//! Needed: nothing is claimed of it.
[[nodiscard]] NeedWord wordOfReferral(std::string_view status);
//! Of a need, by its own status: before anybody was asked, or without.
[[nodiscard]] NeedWord wordOfNeed(std::string_view status);

//! What a referral from us passes on its way, in order.
enum class ReferralMark : std::uint8_t { Needed, Asked, Accepted, Started, Finished };

//! The way that a referral from us has gone: its steps, in any order, and where it is now. What is
//! closed or withdrawn does not say how far it came; its steps do.
class ReferralWay
{
public:
    void addStep(std::string_view status);

    [[nodiscard]] NeedWord word(std::string_view statusNow) const;
    //! The furthest mark that it ever reached. Who is turned down in the end was asked, and no
    //! more, even from a waiting list.
    [[nodiscard]] ReferralMark furthest(std::string_view statusNow) const;

private:
    ReferralMark m_furthest = ReferralMark::Needed;
    bool m_isNotTakenUp = false;
};

} // namespace throughline::domain
