// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGuiApplication>

namespace throughline::bench {

//! The application object, which also knows for how long the thread of the interface was busy with
//! one event: what comes in meanwhile waits. Processor time of that thread alone: that other
//! programs run is nothing of ours. On the thread of the interface.
class WatchedApplication final : public QGuiApplication
{
public:
    using QGuiApplication::QGuiApplication;

    //! From now on: nothing has been busy yet.
    void forget();
    //! The longest event, in milliseconds.
    [[nodiscard]] double longest() const { return m_longest; }
    //! How many took longer than a frame of a display at 60 Hz has.
    [[nodiscard]] int blocks() const { return m_blocks; }

    bool notify(QObject *receiver, QEvent *event) override;

private:
    bool m_isInside = false; //!< an event that another one waits for is a part of it
    double m_longest = 0;
    int m_blocks = 0;
};

//! Processor time of the calling thread, in milliseconds.
[[nodiscard]] double threadMilliseconds();

} // namespace throughline::bench
