// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/rows_of.h"
#include "support/way_to.h"

#include "Throughline/Models/session.h"

#include <QSignalSpy>
#include <QTest>

namespace throughline::test {

inline constexpr int longest = 20'000; //!< ms; passphrases are stretched in it

//! A device of a world, open behind a Session as the screens have it, until this goes.
class OpenMember
{
public:
    OpenMember(SyncWorld &world, WorldDevice &device) : OpenMember(device, wayTo(world)) {}
    //! With a way of its own, or none.
    OpenMember(WorldDevice &device, const service::ConnectServer &connect) : m_device(device)
    {
        auto link = models::DeviceLink::open(std::move(device.workspace), connect, models::Relay());
        require(link.ok(), "the device opens");
        session = std::make_unique<models::Session>(*std::move(link), device.clock);
    }
    //! The device can be used by the test again.
    ~OpenMember()
    {
        std::unique_ptr<models::DeviceLink> link = session->release();
        session.reset();
        m_device.workspace = link->stop();
    }
    OpenMember(const OpenMember &) = delete;
    OpenMember &operator=(const OpenMember &) = delete;

    std::unique_ptr<models::Session> session;

private:
    WorldDevice &m_device;
};

} // namespace throughline::test
