// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/live/device.h"

#include "service/tasks.h"

namespace throughline::service {

namespace {

//! Names change with the roster, and become readable with a team's key; whether there is a server
//! stands beside them.
[[nodiscard]] std::tuple<std::size_t, std::size_t, bool> namedBy(const Workspace &workspace)
{
    return {static_cast<std::size_t>(workspace.roster().size()), workspace.teamSeeds().size(),
            !workspace.serverUrl().empty()};
}

} // namespace

base::Result<std::unique_ptr<Device>> Device::start(std::unique_ptr<Workspace> workspace,
                                                    ConnectServer connect, DeviceListener &listener)
{
    if (workspace->isMember())
        TL_CHECK(workspace->requireMember());
    std::unique_ptr<Device> device(new Device(std::move(workspace), listener));
    Device *const self = device.get();
    if (self->m_workspace->isMember())
        TL_CHECK(self->openReader());
    std::array<std::uint8_t, 4> seed{};
    self->m_workspace->random().fill(seed);
    self->m_sync = std::make_unique<SyncLoop>(
        [self](std::function<void(Workspace &)> task) { self->write(std::move(task)); },
        std::move(connect), [&listener](const SyncState &state) { listener.syncChanged(state); },
        [self] { return self->now(); }, base::readU32le(seed));
    return device;
}

Device::Device(std::unique_ptr<Workspace> workspace, DeviceListener &listener)
    : m_listener(listener), m_workspace(std::move(workspace)),
      m_clockOffset(m_workspace->clockOffset().offsetMs()), m_named(namedBy(*m_workspace)),
      m_reading(std::make_unique<TaskThread>(TaskThread::AtEnd::DropWaiting)),
      m_writing(std::make_unique<TaskThread>(TaskThread::AtEnd::RunWaiting))
{
}

Device::~Device()
{
    const std::unique_ptr<Workspace> workspace = stop();
}

std::unique_ptr<Workspace> Device::stop()
{
    m_isEnding = true;
    m_sync.reset();
    m_writing.reset();
    m_counting.reset();
    m_counter.reset();
    m_reading.reset();
    m_reader.reset();
    return std::move(m_workspace);
}

void Device::write(std::function<void(Workspace &)> task)
{
    m_writing->post([this, task = std::move(task)] {
        task(*m_workspace);
        m_clockOffset = m_workspace->clockOffset().offsetMs();
        tellNews();
        catchUp();
    });
}

void Device::catchUp()
{
    constexpr std::int64_t atOnce = 50; // about 5 ms, so that a Save hardly waits
    if (m_isCatchingUp || m_isEnding)
        return;
    const auto left = m_workspace->store().tasks.stale(1);
    if (!left)
        return;
    if (left->empty()) {
        if (std::exchange(m_hasCaughtUp, false))
            m_listener.recordsChanged(KindSet().set(tasksCaughtUp));
        return;
    }
    m_isCatchingUp = true;
    write([this](Workspace &workspace) {
        m_isCatchingUp = false;
        (void)catchUpTasks(workspace, atOnce); // what failed stays marked
        m_hasCaughtUp = true;
    });
}

void Device::read(std::function<void(Reader &)> task)
{
    m_reading->post([this, task = std::move(task)] {
        if (m_reader)
            task(*m_reader);
    });
}

void Device::count(std::function<void(Reader &)> task)
{
    write([this, task = std::move(task)](Workspace &workspace) {
        if (!m_counting && m_canRead) {
            auto opened = Reader::open(workspace);
            if (opened) {
                m_counter = std::move(*opened);
                m_counting = std::make_unique<TaskThread>(TaskThread::AtEnd::DropWaiting);
            }
        }
        if (!m_counting) // no further connection: then among what else is read
            return read(task);
        m_counting->post([this, task] { task(*m_counter); });
    });
}

base::Result<void> Device::openReader()
{
    TL_TRY(std::unique_ptr<Reader> opened, Reader::open(*m_workspace));
    m_canRead = true;
    // Tasks are copied: a pointer that only moves travels in a shared one.
    m_reading->post([this, box = std::make_shared<std::unique_ptr<Reader>>(std::move(opened))] {
        m_reader = std::move(*box);
    });
    return {};
}

void Device::tellNews()
{
    const KindSet changed(m_workspace->store().records.takeChangedKinds());
    if (const auto now = namedBy(*m_workspace);
        m_workspace->isMember() && (now != m_named || isRenamed(changed))) {
        m_named = now;
        tellNames();
    }
    if (changed.any())
        m_listener.recordsChanged(changed);
}

bool Device::isRenamed(const KindSet &changed) const
{
    if (!changed.test(static_cast<std::size_t>(domain::Kind::Folder)))
        return false;
    const auto name = organisationName(*m_workspace);
    return name.ok() && *name != m_organisation;
}

void Device::tellNames()
{
    if (!m_canRead && !openReader())
        return; // the next change tries again
    const auto names = makeNameBook(*m_workspace);
    if (!names)
        return;
    m_organisation = (*names)->organisation;
    const auto take = [names = *names](Reader &reader) { reader.setNames(names); };
    read(take);
    if (m_counting)
        m_counting->post([this, take] { take(*m_counter); });
    m_listener.namesChanged(*names);
}

} // namespace throughline::service
