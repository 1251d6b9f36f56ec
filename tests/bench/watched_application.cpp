// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "watched_application.h"

#include <algorithm>
#include <ctime>

namespace throughline::bench {

namespace {

constexpr double frame = 16.0; // milliseconds; performance.md

} // namespace

void WatchedApplication::forget()
{
    m_longest = 0;
    m_blocks = 0;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_isInside)
        return QGuiApplication::notify(receiver, event);
    m_isInside = true;
    const double began = threadMilliseconds();
    const bool isTaken = QGuiApplication::notify(receiver, event);
    const double took = threadMilliseconds() - began;
    m_isInside = false;
    m_longest = std::max(m_longest, took);
    m_blocks += took > frame ? 1 : 0;
    return isTaken;
}

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace throughline::bench
