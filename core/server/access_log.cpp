// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/access_log.h"

#include <utility>

namespace throughline::server {

std::int64_t dayOf(base::Millis time)
{
    constexpr std::int64_t dayMillis = 24 * 60 * 60 * 1000;
    return time.value / dayMillis - (time.value % dayMillis < 0 ? 1 : 0);
}

base::ByteView storedFolder(const Access &access)
{
    return access.folder == base::FolderId() ? base::ByteView() : access.folder.view();
}

std::size_t AccessLog::KnownHash::operator()(const Known &known) const
{
    constexpr std::size_t spread = 1'000'003;
    std::size_t hash = std::hash<base::DeviceId>()(known.access.device);
    hash = hash * spread ^ std::hash<base::FolderId>()(known.access.folder);
    return hash * spread ^ static_cast<std::size_t>(known.access.action);
}

void AccessLog::note(const base::OrganisationId &organisation, const Access &access)
{
    if (m_keptDays == 0)
        return;
    const std::lock_guard lock(m_mutex);
    if (access.day != m_day || m_known.size() >= mostRemembered) {
        m_known.clear();
        m_day = access.day;
    }
    if (m_waiting >= mostWaiting || !m_known.insert({organisation, access}).second)
        return;
    m_gathered[organisation].push_back(access);
    ++m_waiting;
}

AccessLog::Gathered AccessLog::take()
{
    const std::lock_guard lock(m_mutex);
    m_waiting = 0;
    return std::exchange(m_gathered, {});
}

void AccessLog::giveBack(const base::OrganisationId &organisation,
                         const std::vector<Access> &accesses)
{
    const std::lock_guard lock(m_mutex);
    auto &waiting = m_gathered[organisation];
    waiting.insert(waiting.end(), accesses.begin(), accesses.end());
    m_waiting += accesses.size();
}

} // namespace throughline::server
