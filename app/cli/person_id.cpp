// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "person_id.h"

#include "service/same_person.h"

namespace throughline::cli {

base::Result<base::RecordId> shownRecord(Context &context, const service::Workspace &workspace,
                                         domain::Kind kind, const base::RecordId &id)
{
    TL_TRY(const base::RecordId shown, service::recordedWith(workspace, kind, id));
    if (shown != id)
        context.afterwards.push_back(id.hex() + " is shown as " + shown.hex()
                                     + "; it is recorded there.");
    return shown;
}

base::Result<base::RecordId> shownPerson(Context &context, const service::Workspace &workspace,
                                         const base::RecordId &person)
{
    return shownRecord(context, workspace, domain::Kind::Person, person);
}

} // namespace throughline::cli
