// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "app_memory.h"

#include "devices.h"
#include "processes.h"

#include "app_window.h"

#include <QProcess>

#include <cstdio>

namespace throughline::bench {

using base::Result;

namespace {

constexpr int patience = 120'000;
constexpr int readingPause = 1000;
constexpr const char *places[] = {"today",   "people",  "tasks", "releases", "team",
                                  "figures", "members", "sync",  "settings", "help"};

[[nodiscard]] base::Error failed(const char *what)
{
    return {base::ErrorCode::Internal, what};
}

//! What it holds when it has said that it is ready.
[[nodiscard]] Result<double> megabytes(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    QByteArray said;
    while (!said.contains("ready\n") && process.waitForReadyRead(patience))
        said += process.readAllStandardOutput();
    const std::int64_t bytes = processMemory(std::to_string(process.processId()), "VmRSS:");
    process.kill();
    process.waitForFinished();
    if (!said.contains("ready\n") || bytes == 0)
        return failed("A program did not show what it was to show.");
    constexpr double megabyte = 1024.0 * 1024.0;
    return static_cast<double>(bytes) / megabyte;
}

} // namespace

Result<void> measureMemory(Figures &figures, const std::filesystem::path &home)
{
    TL_TRY(const double window, megabytes({QStringLiteral("--empty-window")}));
    TL_TRY(const double whole,
           megabytes({QStringLiteral("--open-everything"), QString::fromStdString(home.string())}));
    figures.add("floor.window_memory", "MiB", window);
    figures.add("app.memory", "MiB", whole);
    figures.holdAgainst("app.memory", "floor.window_memory");
    return {};
}

Result<void> openEverything(const std::filesystem::path &home)
{
    test::AppWindow app(home, {1280, 800});
    if (!app.unlock(passphrase.data()))
        return failed("The device did not open.");
    for (const char *place : places) {
        app.application.navigation()->go(QString::fromLatin1(place));
        client::Hand::rest(readingPause);
    }
    std::puts("ready");
    std::fflush(stdout);
    QGuiApplication::exec();
    return {};
}

} // namespace throughline::bench
