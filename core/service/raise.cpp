// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/raise.h"

#include "domain/code_set.h"
#include "domain/schema_table.h"

#include <algorithm>

namespace throughline::service {

using domain::fieldNumber;
using domain::Kind;

base::Result<RaisedWork> raiseForManagers(Workspace &workspace, Draft draft)
{
    TL_CHECK(workspace.requireMember());
    if (draft.kind == Kind::Safeguarding) {
        draft.setDefault(fieldNumber<Kind::Safeguarding>("status"), std::string("RAISED"));
        draft.setDefault(fieldNumber<Kind::Safeguarding>("at"),
                         domain::londonInstant(workspace.now()));
        draft.setDefault(fieldNumber<Kind::Safeguarding>("raised_by"),
                         *base::RecordId::from(workspace.keys().user.view()));
    }
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY(const base::RecordId id, edit.addForManagers(draft));
    TL_CHECK(edit.commit());
    return RaisedWork{id, edit.warnings()};
}

base::Result<std::vector<SafeguardingLead>> safeguardingLeads(const store::Records &records,
                                                              domain::PartialDate today)
{
    std::vector<SafeguardingLead> leads;
    TL_CHECK(
        records.forEach(Kind::Worker, {}, [&](const store::StoredRow &row) -> base::Result<void> {
            const domain::Record &worker = row.record;
            const auto *left =
                domain::fieldAs<domain::PartialDate>(worker, fieldNumber<Kind::Worker>("left_on"));
            const auto roles =
                domain::splitCodeSet(domain::fieldText(worker, fieldNumber<Kind::Worker>("roles")));
            const bool isLead =
                std::find(roles.begin(), roles.end(), "SAFEGUARDING_LEAD") != roles.end();
            if (isLead && !(left && *left <= today))
                leads.push_back(
                    {std::string(domain::fieldText(worker, fieldNumber<Kind::Worker>("name"))),
                     std::string(
                         domain::fieldText(worker, fieldNumber<Kind::Worker>("telephone")))});
            return {};
        }));
    return leads;
}

std::string ringNow(const std::vector<SafeguardingLead> &leads)
{
    std::string whom;
    for (const SafeguardingLead &lead : leads)
        whom += (whom.empty() ? "" : " or ") + lead.name
            + (lead.telephone.empty() ? "" : ", " + lead.telephone);
    return "Not sent yet: ring the safeguarding lead NOW" + (whom.empty() ? "" : ": " + whom) + '.';
}

} // namespace throughline::service
