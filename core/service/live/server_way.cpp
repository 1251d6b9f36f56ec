// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/live/server_way.h"

#include <utility>

namespace throughline::service {

namespace {

[[nodiscard]] base::Error held()
{
    return {base::ErrorCode::Unreachable, "Sync is off inside."};
}

} // namespace

base::Result<std::shared_ptr<sync::Transport>> ServerWay::to(const std::string &url)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isHeld)
            return held();
        if (m_way && m_url == url)
            return m_way;
    }
    TL_TRY(std::unique_ptr<sync::Transport> made, m_connect(url));
    const std::lock_guard lock(m_mutex);
    if (m_isHeld)
        return held();
    m_way = std::move(made);
    m_url = url;
    if (m_closed)
        m_way->close();
    return m_way;
}

void ServerWay::breakOff()
{
    std::shared_ptr<sync::Transport> way;
    {
        const std::lock_guard lock(m_mutex);
        way = std::exchange(m_way, nullptr);
    }
    // Outside the lock: who is waiting on it comes back here for another.
    if (way)
        way->close();
}

void ServerWay::hold()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isHeld = true;
    }
    breakOff();
}

void ServerWay::release()
{
    const std::lock_guard lock(m_mutex);
    m_isHeld = false;
}

void ServerWay::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    breakOff();
}

} // namespace throughline::service
