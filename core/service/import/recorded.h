// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/import/match.h"
#include "service/workspace.h"

namespace throughline::service {

//! What the device's store has, as an import asks for it. Refers to the workspace.
class StoredData final : public RecordedData
{
public:
    explicit StoredData(const Workspace &workspace) : m_workspace(workspace) {}

    [[nodiscard]] base::Result<std::optional<domain::Record>>
    find(domain::Kind kind, const base::RecordId &id) const override;
    [[nodiscard]] base::Result<std::vector<domain::Record>>
    peopleWith(std::string_view field, std::string_view text) const override;
    [[nodiscard]] base::Result<std::vector<domain::Record>>
    about(domain::Kind kind, const base::RecordId &person) const override;
    //! As they are shown: where changes of capacity are told, those count, and no list's day.
    [[nodiscard]] base::Result<std::vector<domain::Record>> services() const override;
    [[nodiscard]] base::Result<std::optional<domain::Record>>
    asLastListed(domain::Kind kind, const base::RecordId &id) const override;
    [[nodiscard]] base::Result<std::optional<std::string>>
    mayBe(const domain::Record &person) const override;

private:
    [[nodiscard]] base::Result<std::vector<domain::Record>> list(domain::Kind kind,
                                                                 store::ListFilter filter) const;

    const Workspace &m_workspace;
};

} // namespace throughline::service
