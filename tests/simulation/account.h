// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/hash.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace throughline::simulation {

//! What a run tells of itself: how often what happened, a hash over all of it in order, and the
//! first thing that must not be.
class Account
{
public:
    void count(const std::string &what, std::int64_t times = 1) { m_counts[what] += times; }
    [[nodiscard]] const std::map<std::string, std::int64_t> &counts() const { return m_counts; }

    void trace(base::ByteView bytes) { m_hash = crypto::blake2b256({m_hash.view(), bytes}); }
    void trace(std::string_view text) { trace(base::asBytes(text)); }
    [[nodiscard]] const crypto::Hash &hash() const { return m_hash; }

    //! `invariant` is a name of proof.md, or `error` for an answer that nobody expects.
    void violate(const std::string &invariant, const std::string &how)
    {
        if (!m_violation)
            m_violation = {invariant, how};
    }
    struct Violation
    {
        std::string invariant;
        std::string how;
    };
    [[nodiscard]] const std::optional<Violation> &violation() const { return m_violation; }

private:
    std::map<std::string, std::int64_t> m_counts;
    crypto::Hash m_hash;
    std::optional<Violation> m_violation;
};

} // namespace throughline::simulation
