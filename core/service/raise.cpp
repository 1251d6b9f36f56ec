// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/raise.h"

#include "domain/code_set.h"
#include "domain/schema_table.h"
#include "service/workers.h"

#include <algorithm>

namespace throughline::service {

namespace {

using domain::fieldNumber;
using domain::fieldText;
using domain::Kind;

[[nodiscard]] bool hasRole(const domain::Record &worker, std::string_view role)
{
    const auto roles = domain::splitCodeSet(fieldText(worker, fieldNumber<Kind::Worker>("roles")));
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

[[nodiscard]] std::string nameOfWorker(const Workspace &workspace, const domain::Record &worker)
{
    std::string name(fieldText(worker, fieldNumber<Kind::Worker>("name")));
    const auto *user = domain::fieldAs<base::RecordId>(worker, fieldNumber<Kind::Worker>("user"));
    return name.empty() && user ? workerName(workspace, *user) : name;
}

} // namespace

base::Result<RaisedWork> raiseForManagers(Workspace &workspace, Draft draft,
                                          const std::string &form)
{
    TL_CHECK(workspace.requireMember());
    if (draft.kind == Kind::Safeguarding) {
        draft.setDefault(fieldNumber<Kind::Safeguarding>("status"), std::string("RAISED"));
        draft.setDefault(fieldNumber<Kind::Safeguarding>("at"),
                         domain::londonInstant(workspace.now()));
        draft.setDefault(fieldNumber<Kind::Safeguarding>("raised_by"),
                         asReference(workspace.keys().user));
    }
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY(const base::RecordId id, edit.addForManagers(draft));
    if (!form.empty())
        TL_CHECK(workspace.store().drafts.remove(form));
    TL_CHECK(edit.commit());
    return RaisedWork{id, edit.warnings()};
}

base::Result<std::string> ringNow(const Workspace &workspace, Kind kind)
{
    const bool isConcern = kind == Kind::Safeguarding;
    const std::string_view role = isConcern ? "SAFEGUARDING_LEAD" : "DATA_LEAD";
    std::string whom;
    TL_CHECK(workspace.store().records.forEach(
        Kind::Worker, {}, [&](const store::StoredRow &row) -> base::Result<void> {
            const domain::Record &worker = row.record;
            if (!hasRole(worker, role) || hasLeft(worker, domain::londonDay(workspace.now())))
                return {};
            const std::string name = nameOfWorker(workspace, worker);
            const std::string_view telephone =
                fieldText(worker, fieldNumber<Kind::Worker>("telephone"));
            whom += (whom.empty() ? ": " : " or ") + name;
            if (!telephone.empty())
                whom.append(", ").append(telephone);
            return {};
        }));
    return std::string("ring the ") + (isConcern ? "safeguarding" : "data protection") + " lead NOW"
        + whom + '.';
}

} // namespace throughline::service
