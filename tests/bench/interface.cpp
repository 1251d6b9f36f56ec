// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "interface.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

namespace throughline::bench {

base::Result<double> millisecondsUntil(const std::function<bool()> &done, const char *otherwise)
{
    constexpr int patience = 60'000;
    QElapsedTimer time;
    time.start();
    QTimer guard; // something has to happen, or it would wait for ever
    guard.start(patience);
    while (!done()) {
        if (time.elapsed() >= patience)
            return base::Error{base::ErrorCode::Internal, otherwise};
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return static_cast<double>(time.nsecsElapsed()) / 1e6;
}

Frames::Frames(QQuickWindow &window)
{
    connect(&window, &QQuickWindow::frameSwapped, this, [this] { ++m_count; });
}

QQuickItem *firstItem(QQuickItem &all, const std::function<bool(QQuickItem &)> &fits)
{
    if (!all.isVisible())
        return nullptr;
    if (fits(all))
        return &all;
    for (QQuickItem *const child : all.childItems()) {
        if (QQuickItem *const found = firstItem(*child, fits))
            return found;
    }
    return nullptr;
}

} // namespace throughline::bench
