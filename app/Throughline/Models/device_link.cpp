// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "device_link.h"

#include <utility>

namespace throughline::models {

base::Result<std::unique_ptr<DeviceLink>>
DeviceLink::open(std::unique_ptr<service::Workspace> workspace, service::ConnectServer connect,
                 Relay relay)
{
    std::unique_ptr<DeviceLink> link(new DeviceLink(std::move(relay)));
    if (workspace->isMember()) {
        TL_TRY(link->m_firstNames, service::makeNameBook(*workspace));
    }
    TL_TRY(link->m_firstHall, service::hallHere(workspace->store().drafts));
    TL_TRY(link->m_device, service::Device::start(std::move(workspace), std::move(connect), *link));
    return link;
}

DeviceLink::~DeviceLink() = default;

void DeviceLink::listen(Told told)
{
    m_line->told = std::move(told);
    if (m_line->told.namesChanged && m_line->names)
        m_line->told.namesChanged(std::exchange(m_line->names, nullptr));
    if (m_line->told.syncChanged && m_line->sync)
        m_line->told.syncChanged(*std::exchange(m_line->sync, std::nullopt));
}

void DeviceLink::recordsChanged(service::KindSet kinds)
{
    m_relay.post([line = m_line, kinds] {
        if (line->told.recordsChanged) // whoever begins to listen reads everything
            line->told.recordsChanged(kinds);
    });
}

void DeviceLink::namesChanged(std::shared_ptr<const service::NameBook> names)
{
    m_relay.post([line = m_line, names = std::move(names)] {
        if (line->told.namesChanged)
            line->told.namesChanged(names);
        else
            line->names = names;
    });
}

void DeviceLink::syncChanged(const service::SyncState &state)
{
    m_relay.post([line = m_line, state] {
        if (line->told.syncChanged)
            line->told.syncChanged(state);
        else
            line->sync = state;
    });
}

} // namespace throughline::models
