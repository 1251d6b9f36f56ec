// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/grant.h"

#include <map>
#include <span>
#include <vector>

namespace throughline::server {

//! Which keys a folder ever had and who was given them, as its grants in the log say: what is
//! offered again may lie under an older one (sync.md D6, D8). A value; made for one push.
class NamedEpochs
{
public:
    struct Epoch
    {
        base::KeyId kid;
        std::vector<base::TeamId> teams; //!< that ever had a grant of it

        [[nodiscard]] bool names(const base::TeamId &team) const;
    };

    //! From grants in the order of the log. What is no grant is passed over.
    [[nodiscard]] static NamedEpochs of(std::span<const base::Bytes> grants);
    void add(const protocol::Grant &grant);

    //! Null where no grant names it.
    [[nodiscard]] const Epoch *find(std::uint64_t number) const;
    [[nodiscard]] const Epoch *find(const base::KeyId &kid) const;

private:
    std::map<std::uint64_t, Epoch> m_epochs;
};

} // namespace throughline::server
