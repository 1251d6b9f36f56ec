// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/notice_reads.h"

#include "domain/schema_table.h"
#include "service/case_records.h"
#include "service/one_edit.h"
#include "service/organisation.h"
#include "service/workers.h"
#include "sync/merge.h"

#include <algorithm>
#include <map>

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::Record;

namespace {

constexpr auto readerField = fieldNumber<Kind::NoticeRead>("reader");
constexpr auto atField = fieldNumber<Kind::NoticeRead>("at");

[[nodiscard]] Result<store::StoredRow> requireNotice(const Workspace &workspace, const RecordId &id)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(auto row, workspace.store().records.find(Kind::Notice, id));
    if (!row)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no such notice on this device. Check the id, or sync first."};
    if (row->record.voidReason)
        return notSaved("This notice was withdrawn.");
    return *std::move(row);
}

//! Everybody's first read, by user.
[[nodiscard]] Result<std::map<RecordId, base::Millis>> firstReads(const Workspace &workspace,
                                                                  const RecordId &notice)
{
    TL_TRY(const auto reads, recordsOf(workspace.store().records, Kind::NoticeRead, notice));
    std::map<RecordId, base::Millis> first;
    for (const Record &one : reads) {
        const auto *reader = domain::fieldAs<RecordId>(one, readerField);
        if (!reader)
            continue;
        const auto *at = domain::fieldAs<domain::Instant>(one, atField);
        const base::Millis when = at ? at->at : base::madeAt(one.id);
        const auto [known, isNew] = first.emplace(*reader, when);
        known->second = std::min(known->second, when);
    }
    return first;
}

//! A team in whose folder this user can say so: the notice's, else one of theirs.
[[nodiscard]] Result<base::TeamId> teamToWriteIn(const Workspace &workspace, const Record &notice)
{
    const base::UserId &user = workspace.keys().user;
    for (const auto &[id, team] : workspace.roster().teams()) {
        if (team.folder == notice.folder
            && workspace.roster().roleOf(user, id) >= protocol::Role::Writer)
            return id;
    }
    const auto teams = writableTeams(workspace);
    if (teams.empty())
        return notSaved("You are not a writer in any team yet. Ask an administrator.");
    return teams.front();
}

} // namespace

Result<RecordId> noticeWriter(const Workspace &workspace, const store::StoredRow &notice)
{
    TL_TRY(const sync::RowClock clock, sync::unpackRowClock(notice.clock));
    const auto *device = workspace.roster().device(clock.made.device);
    return device != nullptr ? asReference(device->user) : RecordId{};
}

Result<bool> readNotice(Workspace &workspace, const RecordId &id)
{
    TL_TRY(const store::StoredRow row, requireNotice(workspace, id));
    const Record &notice = row.record;
    const std::string_view state = domain::fieldText(notice, fieldNumber<Kind::Notice>("state"));
    if (state.empty() || state == "DRAFT")
        return notSaved("This notice is a draft and not sent yet.");
    const RecordId self = asReference(workspace.keys().user);
    TL_TRY(const auto reads, firstReads(workspace, id));
    if (reads.contains(self))
        return false;
    TL_TRY(const base::TeamId team, teamToWriteIn(workspace, notice));
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY([[maybe_unused]] const RecordId read,
           edit.addToTeam({Kind::NoticeRead,
                           {{fieldNumber<Kind::NoticeRead>("notice"), id},
                            {readerField, self},
                            {atField, domain::londonInstant(workspace.now())}}},
                          team));
    TL_CHECK(edit.commit());
    return true;
}

Result<std::vector<NoticeReader>> noticeReaders(const Workspace &workspace, const RecordId &id)
{
    TL_TRY(const store::StoredRow notice, requireNotice(workspace, id));
    TL_TRY(const RecordId writer, noticeWriter(workspace, notice));
    TL_TRY(const auto reads, firstReads(workspace, id));
    std::map<RecordId, NoticeReader> readers;
    TL_TRY(const auto everybody, members(workspace));
    for (const Member &member : everybody) {
        const RecordId user = asReference(member.user);
        TL_TRY(const bool hasIt, mayRead(workspace, user, notice.record.folder));
        if (hasIt && user != writer && member.state != "revoked")
            readers.emplace(user, NoticeReader{member.user, member.name, {}});
    }
    for (const auto &[user, at] : reads) {
        const auto known =
            readers
                .emplace(
                    user,
                    NoticeReader{*base::UserId::from(user.view()), workerName(workspace, user), {}})
                .first;
        known->second.at = at;
    }
    std::vector<NoticeReader> out;
    for (auto &[user, reader] : readers)
        out.push_back(std::move(reader));
    std::sort(out.begin(), out.end(), [](const NoticeReader &a, const NoticeReader &b) {
        if (a.at && b.at)
            return *a.at != *b.at ? *a.at < *b.at : a.user < b.user;
        return a.at || b.at ? a.at.has_value() : a.name < b.name;
    });
    return out;
}

} // namespace throughline::service
