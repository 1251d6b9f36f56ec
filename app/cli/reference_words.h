// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/value_words.h"
#include "service/workspace.h"

#include "base/id.h"

#include <map>
#include <string>
#include <utility>

namespace throughline::cli {

//! What the records that one command prints point at, in words. Each is read once, however many
//! rows name it. Refers to the workspace.
class RecordNames
{
public:
    explicit RecordNames(const service::Workspace &workspace) : m_workspace(&workspace) {}

    //! Somebody, and whatever has a name, by it, with the id that commands take; anything else, and
    //! what this device does not have, by the id alone.
    [[nodiscard]] std::string of(domain::Kind kind, const base::RecordId &id);

private:
    [[nodiscard]] std::string read(domain::Kind kind, const base::RecordId &id) const;

    const service::Workspace *m_workspace;
    std::map<std::pair<domain::Kind, base::RecordId>, std::string> m_known;
};

//! The same for what a field points at; a member by name alone. For one command.
[[nodiscard]] report::ReferenceWords referenceWords(const service::Workspace &workspace);

} // namespace throughline::cli
