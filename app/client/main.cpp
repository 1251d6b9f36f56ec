// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// throughline: the app. The composition root: what the app is given, and nothing else.
#include "options.h"

#include "crypto/system_random.h"
#include "language.h"
#include "net/http_transport.h"
#include "network_hint.h"
#include "notices.h"
#include "platform/api/platform.h"
#include "protocol/client_version.h"
#include "tour/tour.h"

#include "Throughline/Models/application.h"
#include "Throughline/Models/due_reminder.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>

#include <cstdio>

namespace {

using namespace throughline;

[[nodiscard]] base::Result<std::unique_ptr<sync::Transport>> connectTo(const std::string &url)
{
    return net::HttpTransport::connect(url);
}

//! The real interface on one device, until its window is closed.
int runApp(const client::Options &options)
{
    base::SystemClock clock;
    crypto::SystemRandom random;
    const auto keyStore = platform::makeKeyStore(platform::programIdentity);
    models::Application application(
        {options.home, connectTo, clock, random, options.practice, {}, keyStore.get()});
    const client::NetworkHint hint(application);
    QQmlApplicationEngine engine;
    const client::Language language(application, engine);
    models::DueReminder reminder(application, clock);
    const auto notifier = platform::makeNotifier(QGuiApplication::applicationDisplayName(),
                                                 platform::programIdentity);
    const client::Notices notices(reminder, *notifier);
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties(
        {{QStringLiteral("application"), QVariant::fromValue(&application)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Throughline/Shell/Main.qml")));
    if (engine.rootObjects().isEmpty()) {
        std::fputs("The window could not be made. Install Throughline again.\n", stderr);
        return 1;
    }
    if (options.practice)
        application.startPractice();
    const int code = QGuiApplication::exec();
    application.close();
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    const client::Options options = client::readOptions(argc, argv);
    if (options.answer) {
        std::fputs(options.answer->text.c_str(), options.answer->code == 0 ? stdout : stderr);
        return options.answer->code;
    }
    // The tour needs no display.
    if (options.tour && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("throughline"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Throughline"));
    QGuiApplication::setApplicationVersion(
        QString::fromStdString(protocol::versionText(protocol::clientVersion())));
    QGuiApplication::setDesktopFileName(platform::programIdentity);
    return options.tour ? client::runTour(*options.tour) : runApp(options);
}
