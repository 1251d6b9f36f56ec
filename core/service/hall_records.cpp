// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/hall_records.h"

#include "domain/schema_table.h"
#include "service/one_edit.h"

namespace throughline::service {

using base::Result;
using domain::fieldNumber;
using domain::Kind;

Result<base::TeamId> requireHallStart(const Workspace &workspace, const std::string &prison,
                                      const std::string &visitType,
                                      const std::optional<base::TeamId> &chosen)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const auto here, hallHere(workspace.store().drafts));
    if (here)
        return notSaved("A session is open on this device. Finish it first.");
    TL_CHECK(checkCode(Kind::HallSession, "prison", prison));
    TL_CHECK(checkCode(Kind::HallCount, "visit_type", visitType));
    const std::vector<base::TeamId> teams = writableTeams(workspace);
    if (teams.empty())
        return notSaved("You are not a writer in any team yet. Ask an administrator.");
    return chosen.value_or(teams.front());
}

Draft hallCountOf(const HallEntry &entry, const base::RecordId &session)
{
    Draft draft{Kind::HallCount, {{fieldNumber<Kind::HallCount>("session"), session}}};
    const auto addNumber = [&draft](std::uint16_t field, std::int64_t number) {
        if (number != 0)
            draft.fields.emplace_back(field, number);
    };
    addText(draft.fields, fieldNumber<Kind::HallCount>("event"), entry.event);
    addNumber(fieldNumber<Kind::HallCount>("adults"), entry.adults);
    addNumber(fieldNumber<Kind::HallCount>("children"), entry.children);
    addNumber(fieldNumber<Kind::HallCount>("first_time"), entry.isFirstVisit ? 1 : 0);
    addText(draft.fields, fieldNumber<Kind::HallCount>("note"), entry.note);
    return draft;
}

Draft hallCountOf(const HallEntry &entry, const base::RecordId &session,
                  const std::string &visitType, bool isConcern)
{
    Draft draft = hallCountOf(entry, session);
    addText(draft.fields, fieldNumber<Kind::HallCount>("visit_type"), visitType);
    if (isConcern)
        draft.fields.emplace_back(fieldNumber<Kind::HallCount>("concern"), std::int64_t{1});
    return draft;
}

} // namespace throughline::service
