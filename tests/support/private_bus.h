// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <sys/prctl.h>

namespace throughline::test {

//! A session bus of this process's own, on a made-up home, with nothing on it but what a test
//! starts. Make it before anything asks for the session bus.
class PrivateBus
{
public:
    PrivateBus()
    {
        const QString config = m_folder.filePath(QStringLiteral("bus.conf"));
        QFile file(config);
        // No service is started by being asked for: one that was stopped stays away.
        if (!file.open(QIODevice::WriteOnly)
            || file.write(R"(<busconfig><type>session</type>
<listen>unix:tmpdir=/tmp</listen><policy context="default"><allow send_destination="*"/>
<allow receive_sender="*"/><allow own="*"/></policy></busconfig>)")
                < 0)
            qFatal("the bus cannot be set up");
        file.close();
        qputenv("HOME", m_folder.path().toUtf8());
        qputenv("XDG_DATA_HOME", data().toUtf8());
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
        qunsetenv("XDG_CURRENT_DESKTOP");
        qunsetenv("DISPLAY");
        endWithThis(m_bus);
        m_bus.start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                     QStringLiteral("--config-file=") + config});
        if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead())
            qFatal("there is no bus: packaging/deps/install brings dbus");
        m_address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
    }
    ~PrivateBus() { end(); }

    //! The bus is there no more.
    void end()
    {
        m_bus.kill();
        m_bus.waitForFinished();
    }

    //! Also where a test ends without tidying up.
    static void endWithThis(QProcess &process)
    {
        process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    }
    [[nodiscard]] QString address() const { return QString::fromUtf8(m_address); }
    //! Where programs on it keep what is theirs.
    [[nodiscard]] QString data() const { return m_folder.filePath(QStringLiteral("data")); }

private:
    QTemporaryDir m_folder;
    QProcess m_bus;
    QByteArray m_address;
};

} // namespace throughline::test
