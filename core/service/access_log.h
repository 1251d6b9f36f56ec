// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <string_view>

namespace throughline::service {

//! Writes into the person's own folder that this user has looked at their records, so that whoever
//! may read them sees who did (domain.md 2.1, access log; lessons.md D13). `what` is a key of the
//! code list access_what. Once a day on a device for each of them: enough to tell who looked, and
//! no line for every tap. Nothing is written, and nobody is kept from reading, where this user may
//! not write or the person is not here.
[[nodiscard]] base::Result<void> noteAccess(Workspace &workspace, const base::RecordId &person,
                                            std::string_view what);

//! The person's page is opened: kept among the recent ones of this device, and in the access log.
[[nodiscard]] base::Result<void> openPerson(Workspace &workspace, const base::RecordId &person);

} // namespace throughline::service
