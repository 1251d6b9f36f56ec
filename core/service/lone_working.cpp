// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lone_working.h"

#include "domain/rules/lone_working_rules.h"
#include "domain/schema_table.h"
#include "service/one_edit.h"
#include "service/record_entry.h"
#include "service/recorded_edit.h"
#include "service/workers.h"

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::FieldValue;
using domain::Kind;
using domain::Record;

namespace {

constexpr auto worker = fieldNumber<Kind::LoneWorking>("worker");
constexpr auto state = fieldNumber<Kind::LoneWorking>("state");
constexpr auto expectedEnd = fieldNumber<Kind::LoneWorking>("expected_end");
constexpr auto endedAt = fieldNumber<Kind::LoneWorking>("ended_at");
constexpr auto stepTaken = fieldNumber<Kind::LoneWorking>("step");
constexpr auto buddy = fieldNumber<Kind::LoneWorking>("buddy");
constexpr auto note = fieldNumber<Kind::LoneWorking>("note");

[[nodiscard]] std::string_view stateOf(const Record &check)
{
    return domain::fieldText(check, state);
}

[[nodiscard]] bool names(const Record &check, std::uint16_t field, const RecordId &user)
{
    const auto *named = domain::fieldAs<RecordId>(check, field);
    return named && *named == user;
}

[[nodiscard]] Result<void> checkEnd(const Workspace &workspace, base::Millis end)
{
    if (end <= workspace.now())
        return notSaved("Choose a time that is still to come.");
    if (end - workspace.now() > longestCheckMs)
        return notSaved("A check lasts for a day at most. Choose an earlier time.");
    return {};
}

//! One is out alone once at a time.
[[nodiscard]] Result<void> requireNotOut(const Workspace &workspace, const RecordId &self)
{
    store::ListFilter filter;
    filter.naming = {worker, self};
    bool isOut = false;
    TL_CHECK(workspace.store().records.forEach(
        Kind::LoneWorking, filter, [&isOut](const store::StoredRow &row) -> Result<void> {
            isOut =
                isOut || (domain::isOutAlone(stateOf(row.record)) && !domain::hasAlarm(row.record));
            return {};
        }));
    if (isOut)
        return notSaved("A check on you is running already. Say that you are safe, or extend it.");
    return {};
}

[[nodiscard]] Result<base::TeamId> teamFor(const Workspace &workspace, const CheckStart &start)
{
    if (start.team)
        return *start.team;
    const std::vector<base::TeamId> teams = writableTeams(workspace);
    if (teams.empty())
        return notSaved("You are not a writer in any team yet. Ask an administrator.");
    return teams.front();
}

//! A buddy who cannot see the check would look out for nobody, and nobody would where none is named
//! and no colleague manages the team.
[[nodiscard]] Result<void> checkBuddy(const Workspace &workspace, const CheckStart &start,
                                      const base::TeamId &team)
{
    if (!start.buddy) {
        TL_TRY(const Lookouts lookouts, lookoutsIn(workspace, team));
        if (lookouts.managers || lookouts.buddies.empty())
            return {};
        return notSaved("Nobody else manages this team, so nobody would look out for you. Choose "
                        "a buddy.");
    }
    if (*start.buddy == workspace.keys().user)
        return notSaved("Somebody else has to be your buddy.");
    const auto *known = workspace.roster().team(team);
    if (known) {
        TL_TRY(const bool reads, mayRead(workspace, asReference(*start.buddy), known->folder));
        if (reads)
            return {};
    }
    return notSaved("Your buddy is not in this team and would not see the check. Choose somebody "
                    "of the team.");
}

[[nodiscard]] Result<Record> requireOpen(const Workspace &workspace, const RecordId &id)
{
    TL_TRY(const auto row, workspace.store().records.find(Kind::LoneWorking, id));
    if (!row || row->record.voidReason)
        return base::Error{base::ErrorCode::NotFound,
                           "This check is not on the device any more. Sync, then look again. "
                           "Nothing was saved."};
    if (!domain::isOpenCheck(row->record))
        return notSaved(stateOf(row->record) == "PLANNED" ? "This check has not begun yet."
                                                          : "This check has ended.");
    return row->record;
}

//! Only whoever is out there says how they are.
[[nodiscard]] Result<Record> requireOwn(const Workspace &workspace, const RecordId &id)
{
    TL_TRY(Record check, requireOpen(workspace, id));
    if (!names(check, worker, asReference(workspace.keys().user)))
        return notSaved("This check is about somebody else, who says themselves how they are.");
    if (domain::hasAlarm(check))
        return alarmStands();
    return check;
}

//! Others ended it who had not heard of the alarm, which is why it is open.
[[nodiscard]] bool isEnd(std::string_view from)
{
    return from == "SAFE" || from == "RESOLVED";
}

//! The states between, and the last of them; none where it is there already, or further on.
[[nodiscard]] std::vector<std::string_view> wayTo(std::string_view target, std::string_view from)
{
    const bool isBefore = from == "STARTED" || from == "EXTENDED";
    if (isEnd(from))
        return {};
    if (target == "OVERDUE")
        return isBefore ? std::vector<std::string_view>{target} : std::vector<std::string_view>{};
    std::vector<std::string_view> way;
    if (isBefore)
        way.emplace_back("OVERDUE");
    if (from != "ESCALATED")
        way.emplace_back("ESCALATED");
    if (target != "ESCALATED")
        way.push_back(target);
    return way;
}

//! Without a move: a step after it has ended leaves the alarm to whoever says how that ended.
[[nodiscard]] bool answersAlarm(std::string_view target, std::string_view from)
{
    return target == "RESOLVED" || (target == "ESCALATED" && !isEnd(from));
}

//! One state after the other, as the machine asks for, with the fields on the last.
[[nodiscard]] Result<SavedWork> go(Workspace &workspace, const Record &check,
                                   std::string_view target, std::vector<FieldValue> fields)
{
    return recordChange(workspace, Kind::LoneWorking, check.id, [&]() -> Result<void> {
        TL_TRY(Edit edit, Edit::begin(workspace));
        const std::vector<std::string_view> way = wayTo(target, stateOf(check));
        for (std::size_t i = 0; i + 1 < way.size(); ++i)
            TL_CHECK(edit.change(Kind::LoneWorking, check.id, {{state, std::string(way[i])}}));
        if (!way.empty()) {
            fields.emplace_back(state, std::string(way.back()));
        } else if (answersAlarm(target, stateOf(check))) {
            for (FieldValue &one : domain::alarmAnswered(check))
                fields.push_back(std::move(one));
        }
        TL_CHECK(edit.change(Kind::LoneWorking, check.id, fields));
        return edit.commit();
    });
}

//! The state that a step brings along, and its code.
[[nodiscard]] std::pair<std::string_view, std::string> meaningOf(CheckStep step)
{
    switch (step) {
    case CheckStep::CalledThem:
        return {"OVERDUE", "t-30-min"};
    case CheckStep::ToldManager:
        return {"ESCALATED", "t-45-min"};
    case CheckStep::CalledPolice:
        break;
    }
    return {"ESCALATED", "t-60-min"};
}

} // namespace

Result<Lookouts> lookoutsIn(const Workspace &workspace, const base::TeamId &team)
{
    Lookouts found;
    const auto *known = workspace.roster().team(team);
    if (!known)
        return found;
    TL_TRY(found.buddies, whoMayTake(workspace, known->folder));
    std::erase_if(found.buddies,
                  [self = workspace.keys().user](const auto &who) { return who.first == self; });
    for (const auto &[user, name] : found.buddies) {
        TL_TRY(const bool isManager, isManagerOf(workspace, user, known->folder));
        found.managers = found.managers || isManager;
    }
    return found;
}

Result<SavedWork> beginCheck(Workspace &workspace, const CheckStart &start,
                             const std::string &draft)
{
    TL_CHECK(workspace.requireMember());
    if (start.place.find_first_not_of(" \t\n") == std::string::npos)
        return notSaved("Say where you are going.");
    TL_CHECK(checkEnd(workspace, start.end));
    const RecordId self = asReference(workspace.keys().user);
    TL_CHECK(requireNotOut(workspace, self));
    TL_TRY(const base::TeamId team, teamFor(workspace, start));
    TL_CHECK(checkBuddy(workspace, start, team));
    std::vector<FieldValue> fields{
        {worker, self},
        {state, std::string("STARTED")},
        {fieldNumber<Kind::LoneWorking>("started_at"), domain::londonInstant(workspace.now())},
        {expectedEnd, domain::londonInstant(start.end)},
        {fieldNumber<Kind::LoneWorking>("place"), start.place}};
    if (start.buddy)
        fields.emplace_back(buddy, asReference(*start.buddy));
    TL_TRY(RecordedEdit edit, RecordedEdit::begin(workspace));
    TL_CHECK(edit.addToTeam(Kind::LoneWorking, std::move(fields), team));
    return edit.commit(draft);
}

base::Error alarmStands()
{
    return notSaved("The alarm was raised. A manager ends the check once they know that you are "
                    "safe.");
}

Result<SavedWork> extendCheck(Workspace &workspace, const RecordId &id, base::Millis end)
{
    TL_TRY(const Record check, requireOwn(workspace, id));
    if (!domain::isOutAlone(stateOf(check)))
        return notSaved("This was escalated to a manager, who ends the check once they know that "
                        "you are safe. Say that you are.");
    TL_CHECK(checkEnd(workspace, end));
    return recordChange(workspace, Kind::LoneWorking, id, [&] {
        // What was done about an earlier lateness, and that they were safe then, is over.
        return saveChange(workspace, Kind::LoneWorking, id,
                          {{state, std::string("EXTENDED")},
                           {expectedEnd, domain::londonInstant(end)},
                           {endedAt, domain::Value{}},
                           {stepTaken, domain::Value{}}});
    });
}

Result<SavedWork> raiseAlarm(Workspace &workspace, const RecordId &id)
{
    TL_TRY([[maybe_unused]] const Record check, requireOwn(workspace, id));
    return recordChange(workspace, Kind::LoneWorking, id, [&] {
        return saveChange(workspace, Kind::LoneWorking, id,
                          {{state, std::string("ALARM")}, {endedAt, domain::Value{}}});
    });
}

Result<SavedWork> recordCheckStep(Workspace &workspace, const RecordId &id, CheckStep step)
{
    TL_TRY(const Record check, requireOpen(workspace, id));
    TL_TRY(const bool isManager, isManagerOf(workspace, check.folder));
    if (!isManager && !names(check, buddy, asReference(workspace.keys().user)))
        return notSaved("What is done about it is recorded by their buddy or a manager.");
    const auto [target, code] = meaningOf(step);
    return go(workspace, check, target, {{stepTaken, code}});
}

Result<SavedWork> resolveCheck(Workspace &workspace, const RecordId &id, const std::string &what)
{
    TL_TRY(const Record check, requireOpen(workspace, id));
    TL_TRY(const bool isManager, isManagerOf(workspace, check.folder));
    if (!isManager)
        return notSaved("How it ended is recorded by a manager.");
    if (what.find_first_not_of(" \t\n") == std::string::npos)
        return notSaved("Say what happened.");
    const std::string before(domain::fieldText(check, note));
    return go(workspace, check, "RESOLVED", {{note, before.empty() ? what : before + '\n' + what}});
}

} // namespace throughline::service
