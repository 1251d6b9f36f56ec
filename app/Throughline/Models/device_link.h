// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "relay.h"
#include "service/hall_here.h"
#include "service/live/device.h"

namespace throughline::models {

//! A device at work, and its line to the interface: what it tells arrives on the interface's
//! thread. One object, so that it can be given to another thread to be closed there, which may take
//! a while.
class DeviceLink final : private service::DeviceListener
{
public:
    //! What to call on the interface's thread.
    struct Told
    {
        std::function<void(service::KindSet)> recordsChanged;
        std::function<void(std::shared_ptr<const service::NameBook>)> namesChanged;
        std::function<void(const service::SyncState &)> syncChanged;
    };

    //! Any thread but the interface's: it opens files. The relay is the interface's.
    [[nodiscard]] static base::Result<std::unique_ptr<DeviceLink>>
    open(std::unique_ptr<service::Workspace> workspace, service::ConnectServer connect,
         Relay relay);
    ~DeviceLink() override;

    //! Any thread but the interface's: ends its work, and gives back what it was opened with.
    [[nodiscard]] std::unique_ptr<service::Workspace> stop() { return m_device->stop(); }

    //! Interface thread. How sync stands and who is who by now is told at once where it became so
    //! while nobody listened: the first round may be over before there is a window.
    void listen(Told told);
    //! Null while this device waits to be approved.
    [[nodiscard]] const std::shared_ptr<const service::NameBook> &firstNames() const
    {
        return m_firstNames;
    }
    //! The session of a visits hall that it was in when it was closed.
    [[nodiscard]] const std::optional<service::HallHere> &firstHall() const { return m_firstHall; }
    [[nodiscard]] const Relay &relay() const { return m_relay; }
    [[nodiscard]] service::Device &device() { return *m_device; }

private:
    explicit DeviceLink(Relay relay) : m_relay(std::move(relay)) {}

    void recordsChanged(service::KindSet kinds) override;
    void namesChanged(std::shared_ptr<const service::NameBook> names) override;
    void syncChanged(const service::SyncState &state) override;

    //! The interface thread's.
    struct Line
    {
        Told told;
        // What nobody has been told.
        std::shared_ptr<const service::NameBook> names;
        std::optional<service::SyncState> sync;
    };

    const Relay m_relay;
    const std::shared_ptr<Line> m_line = std::make_shared<Line>();
    std::shared_ptr<const service::NameBook> m_firstNames;
    std::optional<service::HallHere> m_firstHall;
    std::unique_ptr<service::Device> m_device; //!< last: it tells this object until it ends
};

} // namespace throughline::models
