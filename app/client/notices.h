// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace throughline::models {
class DueReminder;
}
namespace throughline::platform {
class Notifier;
}

namespace throughline::client {

//! Shows what the reminder says outside of the app, and brings the window forward, as locked as it
//! is, when somebody chooses it. Both outlive it.
class Notices : public QObject
{
public:
    Notices(models::DueReminder &reminder, platform::Notifier &notifier);
};

} // namespace throughline::client
