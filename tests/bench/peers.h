// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "devices.h"

#include <map>
#include <string>
#include <vector>

namespace throughline::bench {

//! The stack that offline-first case apps use today, PouchDB to a CouchDB-compatible server, doing
//! the same work on this machine: one process for the server and one for each device, everything
//! fresh (tests/bench/peers). It seals nothing, neither on the disk nor on the way.
class Peers
{
public:
    //! How it is set: as it comes, and as fast as it could be made. Both are measured.
    static constexpr const char *settings[] = {"default", "tuned"};

    //! `scripts`: tests/bench/peers; `modules`: where its packages were installed, empty for none.
    Peers(std::string scripts, std::string modules)
        : m_scripts(std::move(scripts)), m_modules(std::move(modules))
    {
    }
    [[nodiscard]] bool areThere() const { return !m_modules.empty(); }

    //! What one run measured, by name; of some names there are many.
    using Values = std::map<std::string, std::vector<double>>;
    //! Of `push_pull`, `edit` or `crowd`. Refuses a run whose contacts are not those of `load`.
    [[nodiscard]] base::Result<Values> run(const std::string &work, const std::string &setting,
                                           const Load &load,
                                           const std::vector<std::string> &more = {}) const;
    //! The versions of what is measured, for who reads the figures.
    [[nodiscard]] std::string versions() const;

private:
    const std::string m_scripts;
    const std::string m_modules;
};

//! SHA-256 of what the generator gives, in the words of made_contact.js.
[[nodiscard]] std::string generatorDigest(const Load &load);

} // namespace throughline::bench
