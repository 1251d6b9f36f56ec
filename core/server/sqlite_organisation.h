// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/sqlite_transaction.h"
#include "server/store_file.h"

namespace throughline::server {

//! One organisation in an encrypted file of its own.
class SqliteOrganisation final : public OrganisationStore
{
public:
    SqliteOrganisation(std::shared_ptr<StoreFile> file, MakeKnown makeKnown)
        : m_file(std::move(file)), m_makeKnown(std::move(makeKnown))
    {
    }

    [[nodiscard]] base::Result<std::unique_ptr<OrganisationReader>> reader() override;
    [[nodiscard]] base::Result<std::unique_ptr<OrganisationTransaction>> begin() override;

private:
    const std::shared_ptr<StoreFile> m_file;
    const MakeKnown m_makeKnown;
};

} // namespace throughline::server
