// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/upgrade.h"

#include "crypto/hash.h"
#include "domain/schema.h"
#include "protocol/client_version.h"
#include "service/import/late_work.h"
#include "service/store_change_log.h"

namespace throughline::service {

namespace {

//! Another one for every program that may read what this one cannot. The schema counts beside the
//! version: between two versions it grows, too.
[[nodiscard]] crypto::Hash thisProgram()
{
    base::Bytes known;
    base::appendU32be(known, static_cast<std::uint32_t>(protocol::clientVersion()));
    for (const domain::KindDescription &kind : domain::kinds()) {
        base::appendU32be(known, static_cast<std::uint32_t>(kind.fields.size()));
        for (const domain::Field &field : kind.fields) {
            base::appendU32be(known, static_cast<std::uint32_t>(field.type));
            base::appendU32be(known, static_cast<std::uint32_t>(field.merge));
        }
    }
    return crypto::blake2b256({known});
}

} // namespace

base::Result<void> readWhatWaited(Workspace &workspace)
{
    StoreChangeLog log(workspace);
    TL_CHECK(log.tryAgain(thisProgram().view()));
    const std::set<base::RecordId> people = log.takePeople();
    if (!people.empty() && workspace.requireMember())
        TL_CHECK(keepLateWork(workspace, people));
    return {};
}

} // namespace throughline::service
