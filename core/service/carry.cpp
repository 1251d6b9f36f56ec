// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/carry.h"

#include "service/import/late_work.h"
#include "service/store_change_log.h"
#include "service/workers.h"
#include "sync/carried_file.h"
#include "sync/keys.h"
#include "sync/page_reader.h"
#include "sync/round_steps.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace throughline::service {

namespace {

using base::Result;
using protocol::EntryKind;

//! Room for the list of members and the seals around the work.
constexpr std::size_t mostItemBytes = sync::mostCarriedBytes - 8 * 1024 * 1024;
constexpr std::size_t entriesAtOnce = 256;

[[nodiscard]] base::Error refused(const char *message)
{
    return {base::ErrorCode::Refused, std::string(message) + " Nothing was changed."};
}

//! The device's own, with nothing to send: a push that only seals.
class SealOnly final : public StoreChangeLog
{
public:
    using StoreChangeLog::StoreChangeLog;
    Result<std::vector<sync::WaitingItem>> toSend(std::size_t, std::size_t, const Holds &) override
    {
        return std::vector<sync::WaitingItem>();
    }
};

[[nodiscard]] Result<void> sealWhatWaits(Workspace &workspace)
{
    SealOnly log(workspace);
    sync::RoundContext context{log, workspace.clock(), workspace.random()};
    context.isOffline = true;
    const auto step = sync::makePushStep(context);
    for (;;) {
        TL_TRY(const std::uint64_t before, log.sealCount());
        TL_TRY([[maybe_unused]] const auto nothing, step->next());
        TL_TRY(const std::uint64_t after, log.sealCount());
        if (after == before)
            return {}; // done, or the rest needs the server
    }
}

[[nodiscard]] Result<std::vector<sync::CarryRecipient>> devicesOf(const Workspace &workspace,
                                                                  const base::UserId &user)
{
    std::vector<sync::CarryRecipient> devices;
    for (const base::DeviceId &id : workspace.roster().activeDevicesOf(user)) {
        if (id != workspace.keys().device)
            devices.push_back({id, workspace.roster().device(id)->boxKey});
    }
    if (devices.empty())
        return refused("They have no other device yet that could read it.");
    return devices;
}

//! What of a folder may be given to the other. What somebody raised for the managers is for the
//! server to take first: who opened such a folder may write there only as long as nobody else has.
class Readable
{
public:
    Readable(const Workspace &workspace, const base::UserId &user)
        : m_workspace(workspace), m_user(user)
    {
    }

    [[nodiscard]] Result<bool> operator()(std::int64_t folder)
    {
        const auto known = m_known.find(folder);
        if (known != m_known.end())
            return known->second;
        TL_TRY(const auto raised, m_workspace.store().raised.find(folder));
        TL_TRY(const auto teams, m_workspace.store().folders.teams(folder));
        const bool isRaised = raised && !raised->received;
        const bool may =
            !isRaised && std::any_of(teams.begin(), teams.end(), [this](const auto &team) {
                return m_workspace.roster().roleOf(m_user, team) >= protocol::Role::Reader;
            });
        m_known.emplace(folder, may);
        return may;
    }

private:
    const Workspace &m_workspace;
    base::UserId m_user;
    std::map<std::int64_t, bool> m_known;
};

//! Records that the other may read, with changes that could not be sealed.
[[nodiscard]] Result<std::int64_t> countUnsealed(const Workspace &workspace, Readable &readable)
{
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    const store::Outbox &outbox = workspace.store().outbox;
    TL_TRY(const auto folders, outbox.foldersToSeal(std::numeric_limits<std::int64_t>::max()));
    std::set<std::pair<domain::Kind, base::RecordId>> records;
    for (const std::int64_t folder : folders) {
        TL_TRY(const bool may, readable(folder));
        if (!may)
            continue;
        TL_TRY(const auto ops, outbox.unsealedOps(folder, all, all));
        for (const store::OutgoingOp &op : ops) {
            if (op.kind != domain::Kind::Access) // nobody's work
                records.emplace(op.kind, op.record);
        }
    }
    return static_cast<std::int64_t>(records.size());
}

//! What the other may read: first what nobody has but this device, then the newest of the rest.
//! Whatever happens here later, what the other gets keeps the stamps that it has now.
[[nodiscard]] Result<sync::CarriedWork> workFor(Workspace &workspace, const base::UserId &user,
                                                CarriedOut &told)
{
    struct Item
    {
        protocol::PushItem item;
        protocol::Hash id;
        bool isReceived = false;
        bool isTaken = false;
    };
    std::vector<Item> items;
    Readable readable(workspace, user);
    TL_TRY(told.notSealed, countUnsealed(workspace, readable));
    TL_CHECK(workspace.store().outbox.forEachItem(
        [&](const store::OutgoingItem &item, bool isReceived) -> Result<void> {
            TL_TRY(const bool may, readable(item.folder));
            if (!may)
                ++told.notForThem;
            else
                items.push_back({{item.kind == store::OutgoingItem::Kind::Grant ? EntryKind::Grant
                                                                                : EntryKind::Bundle,
                                  item.bytes},
                                 item.id,
                                 isReceived,
                                 false});
            return {};
        }));
    std::size_t bytes = 0;
    const auto take = [&](Item &one) {
        one.isTaken = bytes + one.item.bytes.size() <= mostItemBytes;
        bytes += one.isTaken ? one.item.bytes.size() : 0;
    };
    for (Item &one : items) {
        if (!one.isReceived)
            take(one);
    }
    for (auto one = items.rbegin(); one != items.rend(); ++one) {
        if (one->isReceived)
            take(*one);
    }
    TL_CHECK(workspace.inTransaction([&]() -> Result<void> {
        for (const Item &one : items) {
            if (one.isTaken && !one.isReceived)
                TL_CHECK(workspace.store().outbox.keepStamps(one.id));
        }
        return {};
    }));
    sync::CarriedWork work;
    for (Item &one : items) {
        if (!one.isTaken) {
            ++told.leftOver;
            continue;
        }
        if (one.item.kind == EntryKind::Bundle) {
            ++told.bundles;
            told.unsent += one.isReceived ? 0 : 1;
        }
        work.items.push_back(std::move(one.item));
    }
    return work;
}

//! The members as the file has them, where that is a longer list than ours and begins with it.
[[nodiscard]] Result<protocol::Roster> grownBy(const protocol::Roster &roster,
                                               std::span<const protocol::SignedStatement> chain)
{
    protocol::Roster grown = roster;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        if (i < roster.size() && protocol::hashOf(chain[i]) != roster.hashAt(i))
            return refused("This file rests on another list of members than this device has: one "
                           "of the two was given a false one. Tell an administrator.");
        if (i < roster.size())
            continue;
        if (const auto effect = grown.append(chain[i]); !effect)
            return refused("The list of members in this file is not right.");
    }
    return grown;
}

struct Checked
{
    sync::CarriedWork work;
    protocol::Roster roster;
    base::UserId writer;
};

//! Everything that is wrong with the file as a whole, before anything is written.
[[nodiscard]] Result<Checked> check(const Workspace &workspace, base::ByteView bytes)
{
    if (bytes.size() > sync::mostCarriedBytes)
        return refused("This file is larger than any file of carried work.");
    TL_TRY(const sync::CarriedFile file, sync::readCarriedFile(bytes));
    if (file.organisation != workspace.roster().organisation())
        return refused("This file is of another organisation.");
    if (file.writer == workspace.keys().device)
        return refused("This device wrote this file itself; take it to the device it is for.");
    if (!sync::isFor(file, workspace.keys().device))
        return refused("This file is for somebody else's device.");
    // Before anything in it is opened or taken apart. Who is new is known only from what is inside.
    const auto *known = workspace.roster().device(file.writer);
    if (known && !sync::isSignedBy(file, known->signKey))
        return refused("This file is damaged, or not by the member's device that it names. Have it "
                       "written and copied again.");
    TL_TRY(sync::CarriedWork work, sync::openCarriedFile(file, workspace.keys()));
    TL_TRY(protocol::Roster roster, grownBy(workspace.roster(), work.chain));
    const auto *writer = roster.device(file.writer);
    if (!writer || !sync::isSignedBy(file, writer->signKey))
        return refused("This file is not signed by a member's device.");
    // Of a device that was shut out the server alone can say what was written before.
    if (!writer->isActive())
        return refused("This file was written by a device that has been shut out.");
    return Checked{std::move(work), std::move(roster), writer->user};
}

//! Folders that are new here out of a file may be new to the server as well, and nothing can be
//! written there before it has their grant. Whoever comes to it first gives it one of their own:
//! the same again is no harm.
[[nodiscard]] Result<void> giveToTheServer(Workspace &workspace, const StoreChangeLog &log,
                                           sync::IncomingPage &page)
{
    const protocol::Roster &roster = workspace.roster();
    const auto &keys = workspace.keys();
    std::vector<sync::IncomingGrant> renewed;
    for (const sync::IncomingGrant &grant : page.grants) {
        TL_TRY(const sync::FolderAccess known, log.folderAccess(grant.folder));
        const auto key = std::find_if(page.keys.begin(), page.keys.end(), [&](const auto &one) {
            return one.folder == grant.folder && one.kid == grant.kid;
        });
        if (grant.epoch != 0 || grant.takesAway || grant.opener || !known.epochs.empty()
            || key == page.keys.end()
            || roster.roleOf(keys.user, grant.team) < protocol::Role::Writer)
            continue;
        const auto &generation = roster.team(grant.team)->generations.back();
        sync::MadeGrant made = sync::makeGrant({roster.organisation(), grant.folder, 0, key->key,
                                                std::nullopt, grant.team, generation.number,
                                                generation.boxKey, keys.device, roster.headSeq()},
                                               keys.sign, workspace.random());
        page.toSend.push_back({grant.folder, EntryKind::Grant, made.id, std::move(made.bytes)});
        renewed.push_back(grant);
        renewed.back().generation = generation.number;
    }
    page.grants.insert(page.grants.end(), renewed.begin(), renewed.end());
    return {};
}

//! A few entries at a time, each lot in one transaction, as pages of the log are.
[[nodiscard]] Result<void> takeIn(Workspace &workspace, StoreChangeLog &log,
                                  std::vector<protocol::PushItem> items, CarriedIn &told)
{
    for (std::size_t first = 0; first < items.size(); first += entriesAtOnce) {
        std::vector<protocol::LogEntry> entries;
        bool hasGrants = first == 0;
        for (std::size_t i = first; i < std::min(items.size(), first + entriesAtOnce); ++i) {
            hasGrants = hasGrants || items[i].kind == EntryKind::Grant;
            entries.push_back({0, {}, items[i].kind, std::move(items[i].bytes)});
        }
        std::vector<sync::QuarantinedEntry> again;
        if (hasGrants) {
            TL_TRY(again, log.quarantine());
        }
        sync::PageReader reader(log, workspace.now());
        TL_TRY(sync::IncomingPage page, reader.read(std::move(entries), std::move(again)));
        // Its author will stamp it anew, and then it comes with the sync: this would be another.
        told.ahead += static_cast<std::int64_t>(
            std::erase_if(page.quarantined, [](const sync::QuarantinedEntry &one) {
                return one.entry.seq == 0 && one.reason == sync::QuarantineReason::ClockAhead;
            }));
        TL_CHECK(giveToTheServer(workspace, log, page));
        TL_TRY(page.position, log.position());
        TL_TRY(const std::int64_t changed, log.apply(page));
        told.records += changed;
    }
    return {};
}

[[nodiscard]] Result<std::int64_t> countKnown(const StoreChangeLog &log,
                                              std::span<const protocol::PushItem> items,
                                              std::int64_t &bundles)
{
    std::int64_t known = 0;
    for (const protocol::PushItem &item : items) {
        if (item.kind != EntryKind::Bundle)
            continue;
        ++bundles;
        const auto bundle = protocol::decodeBundle(item.bytes);
        if (!bundle)
            continue; // set aside, as on any page
        TL_TRY(const auto state, log.bundleState(bundle->id));
        known += state == sync::BundleState::Unknown ? 0 : 1;
    }
    return known;
}

} // namespace

Result<CarriedOut> carryOut(Workspace &workspace, const std::string &member,
                            const std::filesystem::path &file,
                            report::PrivateFile::Existing existing)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const base::RecordId chosen, chooseWorker(workspace, member));
    const base::UserId user = *base::UserId::from(chosen.view());
    TL_TRY(const auto recipients, devicesOf(workspace, user));
    TL_TRY(report::PrivateFile out, report::PrivateFile::create(file, existing));
    TL_CHECK(sealWhatWaits(workspace));
    CarriedOut told;
    TL_TRY(sync::CarriedWork work, workFor(workspace, user, told));
    TL_TRY(work.chain, workspace.wholeChain());
    const base::Bytes bytes =
        sync::writeCarriedFile(work, workspace.roster().organisation(), recipients,
                               workspace.keys(), workspace.now(), workspace.random());
    TL_CHECK(out.write(base::asText(bytes)));
    TL_CHECK(out.finish());
    return told;
}

Result<CarriedIn> carryIn(Workspace &workspace, base::ByteView file)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(Checked checked, check(workspace, file));
    CarriedIn told;
    StoreChangeLog log(workspace);
    const std::size_t had = workspace.roster().size();
    const auto news =
        std::span(checked.work.chain).subspan(std::min(had, checked.work.chain.size()));
    told.statements = static_cast<std::int64_t>(news.size());
    if (!news.empty())
        TL_CHECK(log.growRoster(news, std::move(checked.roster)));
    TL_CHECK(workspace.requireMember()); // the news may be that this device was shut out
    told.from = workspace.userName(checked.writer); // who may be new here
    TL_TRY(told.known, countKnown(log, checked.work.items, told.bundles));
    TL_TRY(const std::int64_t before, workspace.store().quarantine.count());
    TL_CHECK(takeIn(workspace, log, std::move(checked.work.items), told));
    TL_TRY(const std::int64_t after, workspace.store().quarantine.count());
    told.setAside = std::max<std::int64_t>(after - before, 0);
    TL_TRY([[maybe_unused]] const std::int64_t late, keepLateWork(workspace, log.takePeople()));
    // The file may go now: what came in is on the disk for good.
    TL_CHECK(workspace.inTransaction([&]() -> Result<void> { return workspace.saveClock(); }));
    return told;
}

} // namespace throughline::service
