// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/workers.h"

#include "domain/rules/record_rules.h"
#include "domain/schema_table.h"
#include "service/case_records.h"

#include <algorithm>

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;

namespace {

[[nodiscard]] Result<bool> holdsRole(const Workspace &workspace, const base::UserId &user,
                                     const base::FolderId &folder, protocol::Role least)
{
    TL_TRY(const auto known, workspace.store().folders.find(folder));
    if (!known)
        return false;
    TL_TRY(const auto teams, workspace.store().folders.teams(known->key));
    return std::any_of(teams.begin(), teams.end(), [&](const base::TeamId &team) {
        return workspace.roster().roleOf(user, team) >= least;
    });
}

} // namespace

RecordId asReference(const base::UserId &user)
{
    return *RecordId::from(user.view());
}

Result<RecordId> chooseWorker(const Workspace &workspace, const std::string &idOrName)
{
    const auto id = base::UserId::fromHex(idOrName);
    if (id && workspace.roster().user(*id))
        return asReference(*id);
    std::optional<RecordId> found;
    for (const auto &[user, known] : workspace.roster().users()) {
        if (workspace.userName(user) != idOrName)
            continue;
        if (found)
            return base::Error{base::ErrorCode::BadUsage,
                               "Several members have this name; give the id instead, as `list "
                               "workers` prints it."};
        found = asReference(user);
    }
    if (!found)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no member of this name or id; `list workers` prints them."};
    return *found;
}

std::string workerName(const Workspace &workspace, const RecordId &user)
{
    return workspace.userName(*base::UserId::from(user.view()));
}

Result<std::optional<domain::Record>> workerRecord(const Workspace &workspace, const RecordId &user)
{
    std::optional<domain::Record> newest;
    TL_TRY(const auto workers, allRecords(workspace.store().records, Kind::Worker));
    for (const domain::Record &one : workers) {
        const auto *whose = domain::fieldAs<RecordId>(one, fieldNumber<Kind::Worker>("user"));
        if (whose && *whose == user)
            newest = one;
    }
    return newest;
}

bool hasLeft(const domain::Record &worker, domain::PartialDate today)
{
    const auto *left =
        domain::fieldAs<domain::PartialDate>(worker, fieldNumber<Kind::Worker>("left_on"));
    // "2026" may be its last day.
    return left && (left->isWholeDay() ? *left <= today : domain::isAfter(today, *left));
}

Result<bool> hasLeft(const Workspace &workspace, const RecordId &user)
{
    TL_TRY(const auto worker, workerRecord(workspace, user));
    return worker && hasLeft(*worker, domain::londonDay(workspace.now()));
}

Result<bool> mayRead(const Workspace &workspace, const RecordId &user, const base::FolderId &folder)
{
    return holdsRole(workspace, *base::UserId::from(user.view()), folder, protocol::Role::Reader);
}

Result<bool> mayWrite(const Workspace &workspace, const RecordId &user,
                      const base::FolderId &folder)
{
    return holdsRole(workspace, *base::UserId::from(user.view()), folder, protocol::Role::Writer);
}

Result<bool> isManagerOf(const Workspace &workspace, const base::FolderId &folder)
{
    return isManagerOf(workspace, workspace.keys().user, folder);
}

Result<bool> isManagerOf(const Workspace &workspace, const base::UserId &user,
                         const base::FolderId &folder)
{
    return holdsRole(workspace, user, folder, protocol::Role::Manager);
}

} // namespace throughline::service
