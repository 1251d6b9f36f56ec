// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/retention.h"
#include "service/workspace.h"
#include "sync/transport.h"

namespace throughline::service {

//! What erasing somebody destroys: they, whoever was found to be the same person, and concerns
//! about them, each in a folder of its own.
struct ErasurePlan
{
    base::RecordId person;
    std::string name;
    std::vector<base::RecordId> people;
    std::vector<base::FolderId> folders;
    store::Erasure::Content content;
    domain::Retention retention;
    std::vector<std::string> holds; //!< sentences: what forbids it, of any of these people
    //! Devices that can open those folders, and so have to carry it out.
    std::vector<base::DeviceId> devices;
};
//! For an administrator to look at before. Changes nothing.
[[nodiscard]] base::Result<ErasurePlan> planErasure(const Workspace &workspace,
                                                    const base::RecordId &person);

struct ErasureOrder
{
    base::RecordId person;
    std::string code; //!< a key of erasure_reason
    std::string reason; //!< in words that name nobody: they stay
    std::int64_t records = 0; //!< as the plan said, so that nothing goes that nobody has looked at
};

//! Destroys everything about somebody, on this device, on the server and, at their next round, on
//! every other device (sync.md D11); only administrators (D2). The order is written down first, in
//! a record that becomes the certificate once the roster says so; its id is returned. Refused in
//! words, with nothing changed: while something holds the records, while TIME_OVER is not true, for
//! a reason that names the person, or when what is held is not what the plan said. `server` is null
//! for an organisation that stands alone.
[[nodiscard]] base::Result<base::RecordId>
erasePerson(Workspace &workspace, sync::Transport *server, const ErasureOrder &order);

} // namespace throughline::service
