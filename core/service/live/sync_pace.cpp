// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/live/sync_pace.h"

#include <algorithm>

namespace throughline::service {

SyncPace::Pause SyncPace::afterSuccess(bool isListening)
{
    m_failures = 0;
    return spread(isListening ? listening : idle);
}

SyncPace::Pause SyncPace::afterListening(NewsListener::End end)
{
    switch (end) {
    case NewsListener::End::News:
        return spread(afterNews);
    case NewsListener::End::SessionOver:
        return spread(afterSession);
    case NewsListener::End::Broken:
        break;
    }
    return spread(idle);
}

SyncPace::Pause SyncPace::afterFailure(base::ErrorCode code)
{
    if (code == base::ErrorCode::NotApproved) {
        m_failures = 0;
        return awaitingApproval;
    }
    Pause pause = firstRetry;
    for (int i = 0; i < m_failures && pause < longestRetry; ++i)
        pause *= 2;
    ++m_failures;
    return spread(std::min(pause, longestRetry));
}

SyncPace::Pause SyncPace::spread(Pause pause)
{
    std::uniform_int_distribution<std::int64_t> part(pause.count() / 2, pause.count());
    return Pause(part(m_random));
}

} // namespace throughline::service
