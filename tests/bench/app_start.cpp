// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "app_start.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <cstdio>

namespace throughline::bench {

using base::Result;

namespace {

constexpr int timesEach = 5;
constexpr int patience = 60'000;

//! Qt itself says when it has shown a frame, in any program: nothing is built into the app for
//! this.
[[nodiscard]] QProcessEnvironment tellingFrames()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_LOGGING_RULES"),
                       QStringLiteral("qt.scenegraph.time.renderloop=true"));
    environment.insert(QStringLiteral("QT_FORCE_STDERR_LOGGING"), QStringLiteral("1"));
    return environment;
}

[[nodiscard]] Result<double> untilFirstFrame(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(tellingFrames());
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer time;
    time.start();
    process.start(program, arguments);
    QByteArray said;
    while (!said.contains("Frame rendered") && time.elapsed() < patience
           && process.waitForReadyRead(patience))
        said += process.readAll();
    const double milliseconds = static_cast<double>(time.nsecsElapsed()) / 1e6;
    process.kill();
    process.waitForFinished();
    if (!said.contains("Frame rendered"))
        return base::Error{base::ErrorCode::Internal, "A program did not show a frame."};
    return milliseconds;
}

} // namespace

Result<void> measureStart(Figures &figures, const std::string &app,
                          const std::filesystem::path &home)
{
    const QString program = QString::fromStdString(app);
    const QStringList atHome = {QStringLiteral("--home"), QString::fromStdString(home.string())};
    for (int i = 0; i < timesEach; ++i) { // in turns, so that both have the same neighbours
        TL_TRY(const double window,
               untilFirstFrame(QCoreApplication::applicationFilePath(),
                               {QStringLiteral("--empty-window")}));
        TL_TRY(const double whole, untilFirstFrame(program, atHome));
        figures.add("floor.window", "ms", window);
        figures.add("app.first_frame", "ms", whole);
    }
    figures.holdAgainst("app.first_frame", "floor.window");
    return {};
}

int showEmptyWindow()
{
    QQmlApplicationEngine engine;
    engine.loadData("import QtQuick\nWindow { width: 1280; height: 800; visible: true }");
    QObject::connect(
        qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst()),
        &QQuickWindow::frameSwapped, &engine,
        [] {
            std::puts("ready");
            std::fflush(stdout);
        },
        Qt::SingleShotConnection);
    return QGuiApplication::exec();
}

} // namespace throughline::bench
