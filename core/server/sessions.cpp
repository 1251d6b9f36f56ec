// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/sessions.h"

namespace throughline::server {

namespace {

constexpr std::int64_t sweepEveryMs = 60'000;

[[nodiscard]] crypto::Hash hashOf(std::string_view token)
{
    return crypto::blake2b256({base::asBytes(token)});
}

} // namespace

Sessions::Made Sessions::make(const base::DeviceId &device, base::Millis now, base::Random &random)
{
    const auto bytes = base::randomId<base::Id<struct SessionTokenTag>>(random);
    Made made;
    made.token = bytes.hex();
    made.row = {hashOf(made.token), device, now + lifetimeMs};
    return made;
}

void Sessions::add(const StoredSession &session, base::Millis now)
{
    const std::lock_guard lock(m_mutex);
    sweep(now);
    m_byToken[session.token] = session;
    auto &own = m_byDevice[session.device];
    own.push_back(session.token);
    while (own.size() > sessionsPerDevice) {
        m_byToken.erase(own.front());
        own.erase(own.begin());
    }
}

std::optional<base::DeviceId> Sessions::find(std::string_view token, base::Millis now) const
{
    if (token.empty())
        return std::nullopt;
    const crypto::Hash hash = hashOf(token);
    const std::lock_guard lock(m_mutex);
    const auto found = m_byToken.find(hash);
    if (found == m_byToken.end() || found->second.expires <= now)
        return std::nullopt;
    return found->second.device;
}

void Sessions::sweep(base::Millis now)
{
    if (now - m_swept < sweepEveryMs)
        return;
    m_swept = now;
    std::erase_if(m_byToken, [&](const auto &entry) { return entry.second.expires <= now; });
    const auto isGone = [&](const crypto::Hash &token) { return !m_byToken.contains(token); };
    for (auto &[device, tokens] : m_byDevice)
        std::erase_if(tokens, isGone);
    std::erase_if(m_byDevice, [](const auto &entry) { return entry.second.empty(); });
}

} // namespace throughline::server
