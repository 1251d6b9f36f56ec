// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "interface.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

namespace throughline::bench {

// QTest::qWaitFor would do, but it looks only every ten milliseconds.
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

base::Result<Moments> momentsUntil(QQuickWindow &window, const std::function<bool()> &done,
                                   const char *otherwise)
{
    const Frames frames(window);
    TL_TRY(const double there, millisecondsUntil(done, otherwise));
    const int before = frames.count();
    window.update(); // what is the same as before makes no frame by itself
    TL_TRY(const double frame,
           millisecondsUntil([&] { return frames.count() > before; }, otherwise));
    return Moments{there, there + frame};
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
