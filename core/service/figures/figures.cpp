// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/figures/figures.h"

#include "domain/code_list.h"
#include "domain/code_set.h"
#include "service/visible_kinds.h"

#include <algorithm>

namespace throughline::service {

using base::Result;
using report::By;

namespace {

[[nodiscard]] std::string nameOf(By by, std::string_view group, const TeamGroups::NameOf &teamName,
                                 const std::function<std::string(const base::UserId &)> &userName)
{
    if (group == report::notKnown)
        return "Not known";
    if (by == By::Team)
        return TeamGroups::name(group, teamName);
    if (by == By::Worker) {
        const auto user = base::UserId::fromHex(group);
        return user ? userName(*user) : std::string(unreadableName);
    }
    if (by == By::Age)
        return std::string(group);
    std::string name;
    for (const std::string &key :
         domain::splitCodeSet(group)) { // a notice is about several prisons
        const domain::Code *code = domain::findCode(report::groupingOf(by).codeList, key);
        name += (name.empty() ? "" : ", ") + (code ? std::string(code->label) : key);
    }
    return name;
}

} // namespace

std::size_t countMissing(std::span<const HeardDevice> devices)
{
    return static_cast<std::size_t>(std::ranges::count_if(devices, &HeardDevice::isMissing));
}

Result<std::vector<HeardDevice>> heardDevices(const Workspace &workspace, report::Day lastDay)
{
    TL_CHECK(workspace.requireMember());
    std::vector<HeardDevice> out;
    TL_TRY(const auto lastReceived, workspace.store().bundles.lastReceived());
    for (const auto &[device, known] : workspace.roster().devices()) {
        // Of one that is shut out nothing more can come.
        if (device == workspace.keys().device || !known.isActive())
            continue;
        HeardDevice one{workspace.userName(known.user), device, std::nullopt, true};
        if (const auto heard = lastReceived.find(device); heard != lastReceived.end()) {
            one.lastHeard = heard->second;
            one.isMissing = domain::epochDay(domain::londonDay(heard->second)) <= lastDay;
        }
        out.push_back(std::move(one));
    }
    return out;
}

Result<FiguresReport> figures(const Workspace &workspace, const FiguresQuery &query,
                              FiguresMemory &memory)
{
    TL_CHECK(workspace.requireMember());
    if (!isStaff(workspace))
        return base::Error{base::ErrorCode::Refused,
                           "Figures are for members of a team. Ask your manager for them."};
    FiguresReport out{query.period, workspace.now(), {}, {}};
    const report::Day today = domain::epochDay(domain::londonDay(out.taken));
    if (query.period.first > today)
        return base::Error{base::ErrorCode::Refused,
                           "This period has not begun; choose one that has."};
    TL_TRY(out.tables, memory.tables(figureSource(workspace), query.period, today, query.by));
    TL_TRY(out.devices, heardDevices(workspace, query.period.last));
    return out;
}

bool mayReadExactly(const Workspace &workspace)
{
    return workspace.roster().isAnywhereManager(workspace.keys().user);
}

std::string groupName(const Workspace &workspace, By by, std::string_view group)
{
    return nameOf(
        by, group, [&](const base::TeamId &team) { return workspace.teamName(team); },
        [&](const base::UserId &user) { return workspace.userName(user); });
}

std::string groupName(const NameBook &names, By by, std::string_view group)
{
    return nameOf(
        by, group, [&](const base::TeamId &team) { return names.teamName(team); },
        [&](const base::UserId &user) { return names.userName(user); });
}

} // namespace throughline::service
