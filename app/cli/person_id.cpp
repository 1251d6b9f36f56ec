// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "person_id.h"

#include "service/same_person.h"

namespace throughline::cli {

base::Result<base::RecordId> shownPerson(Context &context, const service::Workspace &workspace,
                                         const base::RecordId &person)
{
    TL_TRY(const base::RecordId shown, service::recordedWith(workspace, person));
    if (shown != person)
        context.afterwards.push_back(person.hex() + " is shown as " + shown.hex()
                                     + "; it is recorded there.");
    return shown;
}

} // namespace throughline::cli
