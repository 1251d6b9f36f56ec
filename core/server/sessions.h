// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/server_store.h"

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace throughline::server {

//! The sessions that are open now, all of them: server.db only carries them over a restart. Any
//! thread.
class Sessions
{
public:
    static constexpr std::int64_t lifetimeMs = 15 * 60 * 1000;

    //! A new token of a device and its row.
    struct Made
    {
        std::string token;
        StoredSession row;
    };
    [[nodiscard]] static Made make(const base::DeviceId &device, base::Millis now,
                                   base::Random &random);

    //! Drops the device's oldest when there are too many.
    void add(const StoredSession &session, base::Millis now);
    [[nodiscard]] std::optional<base::DeviceId> find(std::string_view token,
                                                     base::Millis now) const;

private:
    void sweep(base::Millis now);

    mutable std::mutex m_mutex; //!< guards the rest
    std::unordered_map<crypto::Hash, StoredSession> m_byToken;
    std::unordered_map<base::DeviceId, std::vector<crypto::Hash>> m_byDevice; //!< oldest first
    base::Millis m_swept;
};

} // namespace throughline::server
