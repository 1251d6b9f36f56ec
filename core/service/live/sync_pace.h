// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "service/live/news_listener.h"

#include <chrono>
#include <random>

namespace throughline::service {

//! When the next round begins by itself: after a good one in about half a minute, or some minutes
//! where the server tells when there is something (NewsListener), after failures
//! ever later, never not at all (lessons.md B, "retry loop dies / hammers"). Every pause is spread
//! at random, so that devices which lost one server together do not come back together. One thread.
class SyncPace
{
public:
    using Pause = std::chrono::milliseconds;

    //! After something was saved: a moment, so that what is saved together travels together.
    static constexpr Pause afterSave{1000};
    //! What comes together is read together.
    static constexpr Pause afterNews{1000};
    //! The session that the server would have told in has ended.
    static constexpr Pause afterSession{10'000};
    static constexpr Pause idle{30'000};
    static constexpr Pause listening{5 * 60'000};
    //! While an administrator on the phone is about to approve this device.
    static constexpr Pause awaitingApproval{4000};
    static constexpr Pause firstRetry{5000};
    static constexpr Pause longestRetry{10 * 60'000};

    //! The seed need not be secret, but every device needs another.
    explicit SyncPace(std::uint32_t seed) : m_random(seed) {}

    [[nodiscard]] Pause afterSuccess(bool isListening);
    [[nodiscard]] Pause afterListening(NewsListener::End end);
    [[nodiscard]] Pause afterFailure(base::ErrorCode code);

private:
    //! Somewhere between half of it and all of it.
    [[nodiscard]] Pause spread(Pause pause);

    std::minstd_rand m_random;
    int m_failures = 0; //!< in a row
};

} // namespace throughline::service
