// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "network_hint.h"

#include "Throughline/Models/application.h"

#include <QNetworkInformation>

namespace throughline::client {

NetworkHint::NetworkHint(models::Application &application)
{
    using Reachability = QNetworkInformation::Reachability;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [&application](Reachability reachability) {
                if (reachability != Reachability::Disconnected && application.session())
                    application.session()->syncNow();
            });
}

} // namespace throughline::client
