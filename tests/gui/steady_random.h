// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/seeded_random.h"

#include <map>
#include <mutex>
#include <string_view>

namespace throughline::test {

//! Chance that comes out the same in every run of an app, although its threads ask in an order of
//! their own: what is asked for in one length has a row of its own. What a screen shows (a paper
//! root, the code of an invitation) is of a length that nothing asks for meanwhile. Any thread.
class SteadyRandom final : public base::Random
{
public:
    //! From here on other bytes than ever before, which hang on this name alone: what was drawn for
    //! one screen changes nothing on the next.
    void turnTo(std::string_view name)
    {
        const std::lock_guard lock(m_mutex);
        m_seed = 0xcbf29ce484222325; // FNV-1a, the same on every machine
        for (const char letter : name)
            m_seed = (m_seed ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
        m_rows.clear();
    }
    void fill(std::span<std::uint8_t> out) override
    {
        const std::lock_guard lock(m_mutex);
        m_rows.try_emplace(out.size(), m_seed + out.size()).first->second.fill(out);
    }

private:
    std::mutex m_mutex;
    std::uint64_t m_seed = 0;
    std::map<std::size_t, SeededRandom> m_rows;
};

} // namespace throughline::test
