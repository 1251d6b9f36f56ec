// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/record_history.h"
#include "service/rescue.h"
#include "service/tasks.h"
#include "sync/keys.h"
#include "sync/merge.h"
#include "sync/rescued_work.h"

#include <algorithm>
#include <map>

// The managers' side of a rescue: what a file holds, and putting it where it belongs.

namespace throughline::service {

namespace {

using base::Result;
using protocol::Role;
using store::DeviceStore;
using State = RescuedRecord::State;

[[nodiscard]] base::Error refused(const char *message)
{
    return {base::ErrorCode::Refused, std::string(message) + " Nothing was changed."};
}

//! The file, where it is right as a whole and this user may open such files.
[[nodiscard]] Result<sync::RescueFile> check(const Workspace &workspace, base::ByteView bytes)
{
    const protocol::Roster &roster = workspace.roster();
    const auto *managers = roster.teamOfKind(protocol::TeamKind::Managers);
    if (!managers || roster.roleOf(workspace.keys().user, managers->id) < Role::Writer)
        return refused("Such a file is for managers. Give it to one.");
    if (roster.isReadOnly())
        return refused("The organisation uses something newer than this program knows. Update the "
                       "program first.");
    if (bytes.size() > sync::mostRescuedBytes)
        return refused("This file is larger than any file of rescued work.");
    TL_TRY(sync::RescueFile file, sync::readRescueFile(bytes));
    if (file.organisation != roster.organisation())
        return refused("This file is of another organisation.");
    const auto *writer = roster.device(file.writer);
    if (!writer || !sync::isSignedBy(file, writer->signKey))
        return refused("This file is not signed by a device of the organisation.");
    return file;
}

//! Reads one part after the other, in a transaction of the caller's. Where nothing is to be kept
//! that is rolled back: what would be adopted is found out by adopting it.
class Adoption
{
public:
    Adoption(Workspace &workspace, const base::DeviceId &author)
        : m_workspace(workspace), m_store(workspace.store()), m_author(author)
    {
    }

    [[nodiscard]] Result<void> take(const sync::RescuedWork &work, RescueRead &told)
    {
        m_records.clear();
        m_order.clear();
        TL_TRY(const auto blocked, whyNot(work));
        for (const base::Bytes &bytes : work.changes) {
            const auto ops = sync::decodeOps(sync::encodeOps(domain::schemaVersion, {bytes}));
            for (const sync::DecodedChange &change :
                 ops ? ops->changes : std::vector<sync::DecodedChange>())
                TL_CHECK(takeChange(work.folder, change, blocked));
        }
        for (const Key &key : m_order) {
            Seen &seen = m_records.at(key);
            if (!domain::isSomebodysWork(key.first))
                continue;
            seen.told.title = store::Records::titleOf(seen.shown);
            if (key.first == domain::Kind::Person)
                seen.told.name = nameOf(seen.shown);
            told.adopted += seen.told.state == State::New ? 1 : 0;
            told.records.push_back(seen.told);
        }
        return {};
    }

private:
    using Key = std::pair<domain::Kind, base::RecordId>;
    struct Seen
    {
        RescuedRecord told;
        domain::Record shown; //!< from what the file has of it
        sync::RowClock clock;
    };

    //! Why nothing of the folder can be adopted; nothing where it can be. A folder that the server
    //! never had is made, with the key that it has.
    [[nodiscard]] Result<std::optional<State>> whyNot(const sync::RescuedWork &work)
    {
        const protocol::Roster &roster = m_workspace.roster();
        if (roster.isErased(work.folder))
            return std::optional(State::Erased);
        TL_TRY(const auto known, m_store.folders.find(work.folder));
        TL_TRY(const auto key,
               known ? m_store.keys.newestFolderKey(known->key)
                     : Result<std::optional<store::FolderKey>>(std::nullopt));
        if (key) {
            TL_TRY(const bool may, mayWrite(m_workspace, work.folder));
            return may ? std::optional<State>() : std::optional(State::NoFolder);
        }
        if (!work.madeHere
            || roster.roleOf(m_workspace.keys().user, work.madeHere->team) < Role::Writer)
            return std::optional(State::NoFolder);
        TL_CHECK(makeFolder(work.folder, *work.madeHere));
        return std::optional<State>();
    }

    [[nodiscard]] Result<void> makeFolder(const base::FolderId &folder,
                                          const sync::RescuedWork::NewFolder &made)
    {
        const protocol::Roster &roster = m_workspace.roster();
        const auto &generation = roster.team(made.team)->generations.back();
        const base::KeyId kid = sync::keyId(made.key);
        TL_TRY(const store::Folder row, m_store.folders.findOrAdd(folder));
        TL_CHECK(m_store.keys.addFolderKey(row.key, {0, kid, made.key}));
        TL_CHECK(m_store.folders.addGrant(
            row.key,
            {0, kid, std::nullopt, made.team, generation.number, false, m_workspace.now()}));
        const sync::MadeGrant grant = sync::makeGrant(
            {roster.organisation(), folder, 0, made.key, std::nullopt, made.team, generation.number,
             generation.boxKey, m_workspace.keys().device, roster.headSeq()},
            m_workspace.keys().sign, m_workspace.random());
        return m_store.outbox.addItem(
            {0, store::OutgoingItem::Kind::Grant, grant.id, row.key, 0, 0, grant.bytes});
    }

    [[nodiscard]] Seen &seen(const sync::RecordChange &change, const base::FolderId &folder)
    {
        const Key key(change.kind, change.record);
        const auto [found, isNew] = m_records.try_emplace(key);
        if (isNew) {
            m_order.push_back(key);
            found->second.told = {
                change.kind, change.record, {}, change.time.millis(), State::Here};
            found->second.shown = {change.kind, change.record, folder, {}, {}};
        }
        std::vector<sync::PastValue> ignored;
        (void)sync::merge(found->second.shown, found->second.clock, change, m_author, ignored);
        return found->second;
    }

    [[nodiscard]] Result<void> takeChange(const base::FolderId &folder,
                                          const sync::DecodedChange &decoded,
                                          const std::optional<State> &blocked)
    {
        if (!decoded.known)
            return {};
        Seen &one = seen(*decoded.known, folder);
        const bool isReadable = decoded.unknown.empty()
            && decoded.known->time.millis()
                <= m_workspace.now() + protocol::limits::clockQuarantineMs;
        if (blocked || !isReadable) {
            one.told.state = blocked ? *blocked : State::Unreadable;
            return {};
        }
        return adopt(folder, *decoded.known, one.told.state);
    }

    //! Under the stamp that it had: what was written later wins, and the same again is no change.
    [[nodiscard]] Result<void> adopt(const base::FolderId &folder, sync::RecordChange change,
                                     State &state)
    {
        const base::DeviceId &self = m_workspace.keys().device;
        TL_TRY(auto row, m_store.records.find(change.kind, change.record));
        if (row && row->record.folder != folder) {
            state = State::NoFolder;
            return {};
        }
        sync::RowClock clock;
        if (row) {
            TL_TRY(clock, sync::unpackRowClock(row->clock));
            std::erase_if(change.changes, [&](sync::FieldChange &one) {
                if (isHere(clock, change.time, one))
                    return true;
                const bool isBeside = !asOwn(row->record, clock, change, one);
                if (isBeside && state != State::New)
                    state = State::Beside;
                return isBeside;
            });
            if (change.changes.empty())
                return {};
        } else {
            row = store::StoredRow{{change.kind, change.record, folder, {}, {}}, {}, std::nullopt};
        }
        std::vector<sync::PastValue> past;
        const bool isNews = sync::merge(row->record, clock, change, self, past);
        if (!isNews)
            return {};
        row->clock = pack(clock);
        TL_CHECK(keepPast(m_store.history, change, past));
        TL_CHECK(m_store.records.put(*row));
        TL_CHECK(queue(folder, change));
        state = State::New;
        return {};
    }

    //! True where the very change has come by itself: its device had sent it and did not know.
    [[nodiscard]] static bool isHere(const sync::RowClock &clock, base::HybridTime time,
                                     const sync::FieldChange &one)
    {
        const sync::Stamp *stamp = clock.find(one.field);
        const bool isWinner = stamp && stamp->time == time;
        return isWinner
            || std::any_of(clock.others.begin(), clock.others.end(), [&](const sync::Trace &trace) {
                   return trace.field == one.field && trace.stamp.time == time;
               });
    }

    //! What another device wrote becomes this one's. Of a field that keeps several answers the
    //! change then writes over what this device itself wrote before it: only where its author had
    //! seen that. False where they had not. What the author wrote before goes with it, as it did
    //! there.
    [[nodiscard]] bool asOwn(const domain::Record &record, const sync::RowClock &clock,
                             const sync::RecordChange &change, sync::FieldChange &one) const
    {
        const domain::Field *field = domain::describe(change.kind).field(one.field);
        if (!field || one.kind == sync::ChangeKind::AddElement
            || (field->merge != domain::MergePolicy::MultiValue
                && field->merge != domain::MergePolicy::Set))
            return true;
        const base::DeviceId &self = m_workspace.keys().device;
        const auto hasSeen = [&](const sync::Trace &trace) {
            return std::any_of(
                one.observed.begin(), one.observed.end(), [&](const sync::Stamp &seen) {
                    return seen.device == trace.stamp.device && seen.time >= trace.stamp.time;
                });
        };
        const auto *element = std::get_if<std::string>(&one.value);
        const bool isSet = field->merge == domain::MergePolicy::Set;
        const sync::KeptField kept(*field, record, clock);
        std::vector<sync::Stamp> observed;
        for (const sync::Trace &trace : kept.traces()) {
            const bool isLive = trace.state == sync::Trace::State::Live;
            const bool isOfIt = !isSet || (element && trace.element == *element);
            if (!isOfIt)
                continue;
            // Nobody has seen the change yet: what this device wrote later had not, either.
            if (trace.stamp.device == self && isLive && !hasSeen(trace))
                return false;
            if (trace.stamp.device == m_author && isLive && trace.stamp.time < change.time)
                observed.push_back(trace.stamp);
        }
        std::erase_if(one.observed, [&](const sync::Stamp &seen) { return seen.device == self; });
        for (const sync::Stamp &own : observed) {
            std::erase_if(one.observed,
                          [&](const sync::Stamp &seen) { return seen.device == own.device; });
            one.observed.push_back(own);
        }
        std::sort(one.observed.begin(), one.observed.end(),
                  [](const sync::Stamp &a, const sync::Stamp &b) { return a.device < b.device; });
        return true;
    }

    [[nodiscard]] Result<void> queue(const base::FolderId &folder, const sync::RecordChange &change)
    {
        TL_TRY(const store::Folder row, m_store.folders.findOrAdd(folder));
        store::OutgoingOp op;
        op.kind = change.kind;
        op.record = change.record;
        op.made = m_workspace.now();
        op.time = change.time;
        op.bumped = true; // the stamp is what makes the same file again no change
        op.op = sync::encode(change);
        return m_store.outbox.addOp(row.key, op);
    }

    Workspace &m_workspace;
    DeviceStore &m_store;
    base::DeviceId m_author;
    std::map<Key, Seen> m_records; //!< of the part at hand
    std::vector<Key> m_order;
};

} // namespace

Result<RescueRead> readRescue(Workspace &workspace, base::ByteView bytes, bool adopt)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const sync::RescueFile file, check(workspace, bytes));
    const protocol::Roster &roster = workspace.roster();
    const auto &writer = *roster.device(file.writer);
    RescueRead told;
    told.from = workspace.userName(writer.user);
    told.device = file.writer;
    told.isShutOut = !writer.isActive();
    told.written = file.written;
    const base::TeamId managers = roster.teamOfKind(protocol::TeamKind::Managers)->id;

    TL_TRY(auto transaction, workspace.store().begin(DeviceStore::Durability::Durable));
    Adoption adoption(workspace, file.writer);
    for (const sync::SealedRescue &part : file.parts) {
        const auto seed = workspace.teamSeeds().find({managers, part.generation});
        auto work = seed == workspace.teamSeeds().end()
            ? Result<sync::RescuedWork>(base::Error{base::ErrorCode::BadProof, {}})
            : sync::openRescue(part.sealed, roster.organisation(), file.writer,
                               sync::teamBoxKey(seed->second));
        if (!work) {
            ++told.unopened;
            continue;
        }
        TL_CHECK(adoption.take(*work, told));
    }
    if (!adopt) {
        told.adopted = 0;
        return told; // and nothing of it was written
    }
    TL_CHECK(keepTasks(workspace));
    TL_CHECK(transaction.commit());
    return told;
}

} // namespace throughline::service
