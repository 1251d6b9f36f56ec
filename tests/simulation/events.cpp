// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/event.h"

#include <algorithm>

namespace throughline::simulation {

std::span<const EventKind> eventKinds()
{
    static constexpr EventKind all[] = {
        {"add_person", 6, false, addPerson},
        {"add_contact", 12, false, addContact},
        {"add_referral", 4, false, addReferral},
        {"edit_person", 20, false, editPerson},
        {"move_referral", 6, false, moveReferral},
        {"withdraw_contact", 6, false, withdrawContact},
        {"add_release", 3, false, addRelease},
        {"add_service", 2, false, addService},
        {"answer", 8, false, answerQuestion},
        {"answer_apart", 8, false, answerApart},
        {"add_way_to_reach", 3, false, addWayToReach},
        {"edit_way_to_reach", 6, false, editWayToReach},
        {"change_needs", 6, false, changeNeeds},
        {"change_needs_apart", 6, false, changeNeedsApart},
        {"decide", 5, false, decide},
        {"carry_out", 4, false, carryOut},
        {"carry_out_ahead", 1, true, carryOutAhead},
        {"carry_in", 5, false, carryIn},
        {"add_team", 3, false, addTeam},
        {"set_role", 3, false, setRole},
        {"leave_team", 2, false, leaveTeam},
        {"set_admin", 1, false, setAdmin},
        {"shut_out", 2, false, shutOutDevice},
        {"merge_people", 3, false, mergePeople},
        {"unmerge_people", 2, false, unmergePeople},
        {"assign_case", 3, false, assignCase},
        {"hand_over", 1, false, handOverCases},
        {"erase_person", 2, false, erasePerson},
        {"invite_member", 1, false, inviteMember},
        {"approve_member", 2, false, approveMember},
        {"sync", 24, false, syncWhole},
        {"sync_part", 12, false, syncPart},
        {"sync_together", 4, false, syncTogether},
        {"wait", 8, false, waitAWhile},
        {"wait_days", 1, false, waitDays},
        {"wait_weeks", 1, false, waitWeeks},
        {"reopen", 3, false, reopen},
        {"break_network", 5, true, breakNetwork},
        {"break_and_sync", 14, true, breakAndSync},
        {"lose_network", 3, true, loseNetwork},
        {"deliver_late", 3, true, deliverLate},
        {"jump_clock", 3, true, jumpClock},
        {"wrong_clock", 1, true, setClockWrong},
        {"server_clock", 1, true, moveServerClock},
        {"stop_disk", 9, true, stopDisk},
        {"fail_disk", 3, true, failDisk},
        {"fill_disk", 3, true, fillDisk},
        {"fail_server_disk", 2, true, failServerDisk},
        {"restart_server", 3, true, restartServer},
        {"put_server_back", 1, true, putServerBack},
        {"put_device_back", 1, true, putDeviceBack},
        {"back_up_server", 2, false, backUpServer},
        {"restore_server", 2, true, restoreServer},
        {"confirm_server", 4, false, confirmServer},
        {"add_appointment", 2, false, addAppointment},
        {"add_action", 2, false, addAction},
        {"take_with_me", 4, false, takeWithMe},
        {"days_pass", 3, false, daysPass},
        {"open_person", 2, false, openPerson},
        {"begin_form", 2, false, beginForm},
        {"share_person", 8, false, sharePerson},
        {"unshare_person", 4, false, unsharePerson},
    };
    return all;
}

const EventKind *eventKind(std::string_view name)
{
    const auto kinds = eventKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const EventKind &kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace throughline::simulation
