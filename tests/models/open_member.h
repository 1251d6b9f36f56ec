// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/sync_world.h"

#include "Throughline/Models/session.h"

#include <QSignalSpy>
#include <QtTest>

namespace throughline::test {

inline constexpr int longest = 20'000; //!< ms; passphrases are stretched in it

//! The way to a world's server, as the app makes one for itself.
[[nodiscard]] inline service::ConnectServer wayTo(SyncWorld &world)
{
    return [&world](const std::string &) -> base::Result<std::unique_ptr<sync::Transport>> {
        return std::unique_ptr<sync::Transport>(std::make_unique<DirectTransport>(world.server()));
    };
}

//! A device of a world, open behind a Session as the screens have it, until this goes.
class OpenMember
{
public:
    OpenMember(SyncWorld &world, WorldDevice &device) : m_device(device)
    {
        auto link =
            models::DeviceLink::open(std::move(device.workspace), wayTo(world), models::Relay());
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

    std::unique_ptr<models::Session> session;

private:
    WorldDevice &m_device;
};

//! What a list model shows, as its rows.
template<class Row>
[[nodiscard]] std::vector<Row> shownBy(const QAbstractItemModel *model)
{
    std::vector<Row> rows;
    for (int i = 0; i < model->rowCount(); ++i)
        rows.push_back(model->data(model->index(i, 0), Qt::UserRole).template value<Row>());
    return rows;
}

} // namespace throughline::test
