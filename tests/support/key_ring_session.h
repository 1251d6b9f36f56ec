// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/private_bus.h"

#include <QDir>
#include <QElapsedTimer>
#include <QThread>

namespace throughline::test {

//! GNOME's key ring, the real one, on a bus of this process's own.
class KeyRingSession
{
public:
    KeyRingSession() = default;
    ~KeyRingSession() { stop(); }

    //! The key ring is opened with its password, as where somebody logs in.
    void start()
    {
        m_ring.setProgram(QStringLiteral("gnome-keyring-daemon"));
        m_ring.setArguments({QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                             QStringLiteral("--components=secrets")});
        PrivateBus::endWithThis(m_ring);
        m_ring.start();
        if (!m_ring.waitForStarted())
            qFatal("there is no key ring: packaging/deps/install brings gnome-keyring");
        m_ring.write("made up words");
        m_ring.waitForBytesWritten();
        m_ring.closeWriteChannel();
        QElapsedTimer waited;
        waited.start();
        while (!isThere()) {
            if (waited.hasExpired(30'000))
                qFatal("the key ring does not come");
            QThread::msleep(50);
        }
    }
    //! As where somebody has logged in without it.
    void stop()
    {
        m_ring.kill();
        m_ring.waitForFinished();
    }
    //! It is there and answers nothing, as where it waits for somebody's password.
    void hang() { ::kill(static_cast<pid_t>(m_ring.processId()), SIGSTOP); }
    void goOn() { ::kill(static_cast<pid_t>(m_ring.processId()), SIGCONT); }
    //! As where somebody logs out, or the bus breaks down.
    void endBus() { m_bus.end(); }
    //! It is gone with all that was in it.
    void lose()
    {
        stop();
        QDir(m_bus.data()).removeRecursively();
    }

private:
    //! Asked from outside, so that nothing in this process has met the bus before the test.
    [[nodiscard]] static bool isThere()
    {
        QProcess asked;
        asked.start(QStringLiteral("dbus-send"),
                    {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                     QStringLiteral("--dest=org.freedesktop.secrets"),
                     QStringLiteral("/org/freedesktop/secrets"),
                     QStringLiteral("org.freedesktop.Secret.Service.ReadAlias"),
                     QStringLiteral("string:default")});
        asked.waitForFinished();
        return asked.readAllStandardOutput().contains("/collection/");
    }

    PrivateBus m_bus;
    QProcess m_ring;
};

} // namespace throughline::test
