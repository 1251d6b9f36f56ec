// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "network_hint.h"

#include "Throughline/Models/application.h"

#include <QNetworkInformation>
#include <QTimer>

#include <chrono>

namespace throughline::client {

using Reachability = QNetworkInformation::Reachability;

namespace {

constexpr std::chrono::seconds afterUnlock(2);

} // namespace

NetworkHint::NetworkHint(models::Application &application) : m_application(application)
{
    // What tells of networks is slow to load: not before the lock screen, nor while somebody waits
    // for Today. The first round comes at unlock without it.
    connect(
        &application, &models::Application::sessionChanged, this,
        [this] { QTimer::singleShot(afterUnlock, this, &NetworkHint::listen); },
        Qt::SingleShotConnection);
}

void NetworkHint::listen()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](Reachability reachability) {
                if (reachability != Reachability::Disconnected && m_application.session())
                    m_application.session()->syncNow();
            });
}

} // namespace throughline::client
