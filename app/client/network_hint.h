// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace throughline::models {
class Application;
}

namespace throughline::client {

//! Syncs at once when the system says that a network has come. A hint, never a gate: the sync tries
//! again by itself whatever the system says.
class NetworkHint : public QObject
{
public:
    //! The application outlives it.
    explicit NetworkHint(models::Application &application);

private:
    void listen();

    models::Application &m_application;
};

} // namespace throughline::client
