// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "device_link.h"

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

void DeviceLink::recordsChanged(service::KindSet kinds)
{
    m_relay.post([told = m_told, kinds] {
        if (told->recordsChanged)
            told->recordsChanged(kinds);
    });
}

void DeviceLink::namesChanged(std::shared_ptr<const service::NameBook> names)
{
    m_relay.post([told = m_told, names = std::move(names)] {
        if (told->namesChanged)
            told->namesChanged(names);
    });
}

void DeviceLink::syncChanged(const service::SyncState &state)
{
    m_relay.post([told = m_told, state] {
        if (told->syncChanged)
            told->syncChanged(state);
    });
}

} // namespace throughline::models
