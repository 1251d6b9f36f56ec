// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app_window.h"

#include "service/hall_session.h"

namespace throughline::test {

//! Opens a session of a visits hall on the device in this folder, which no app has open.
inline void openHallSession(const std::filesystem::path &home)
{
    base::SystemClock clock;
    crypto::SystemRandom random;
    auto opened = service::Workspace::open(home, passphrase, clock, random);
    QVERIFY(opened.ok());
    QVERIFY(service::openHallSession(**opened, {"CFI", "SCON", 2, {}, {}}).ok());
}

} // namespace throughline::test
