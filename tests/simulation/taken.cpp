// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/taken.h"

#include "domain/schema_table.h"
#include "protocol/bundle.h"
#include "protocol/grant.h"
#include "service/take_with_me.h"
#include "service/tasks.h"
#include "service/workers.h"
#include "simulation/plants.h"
#include "simulation/rights.h"
#include "simulation/world.h"
#include "simulation/wrapped.h"

#include <algorithm>
#include <stdexcept>

namespace throughline::simulation {

using base::FolderId;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;

namespace {

template<class T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error("a store cannot be read: " + result.error().message);
    return *std::move(result);
}

//! A record's values, be it out of a store or out of the reference; 0 is the void.
using Fields = std::map<std::uint16_t, domain::Value>;

[[nodiscard]] Fields fieldsOf(const domain::Record &record)
{
    Fields fields(record.fields.begin(), record.fields.end());
    if (record.voidReason)
        fields[0] = *record.voidReason;
    return fields;
}

[[nodiscard]] Fields fieldsOf(const Reference::Record &record)
{
    Fields fields;
    for (const auto &[number, field] : record.fields)
        fields[number] = field.value;
    return fields;
}

template<class T>
[[nodiscard]] const T *valueAs(const Fields &fields, std::uint16_t number)
{
    const auto found = fields.find(number);
    return found == fields.end() ? nullptr : std::get_if<T>(&found->second);
}

[[nodiscard]] std::string textOf(const Fields &fields, std::uint16_t number)
{
    const auto *text = valueAs<std::string>(fields, number);
    return text ? *text : std::string();
}

[[nodiscard]] bool isVoid(const Fields &fields)
{
    return !textOf(fields, 0).empty();
}

//! Today, and the last day that counts.
struct Days
{
    std::int64_t today = 0;
    std::int64_t last = 0;
};

//! Who came out within three days is still due, and so is a task that is late.
[[nodiscard]] bool isDue(Kind kind, const Fields &fields, const RecordId &user, const Days &days)
{
    constexpr std::int64_t afterRelease = 3;
    constexpr std::int64_t late = 30;
    const auto isWithin = [&](const domain::PartialDate *date, std::int64_t before) {
        return date && date->isWholeDay() && domain::epochDay(*date) >= days.today - before
            && domain::epochDay(*date) <= days.last;
    };
    if (isVoid(fields))
        return false;
    if (kind == Kind::Release)
        return textOf(fields, fieldNumber<Kind::Release>("state")) != "CANCELLED"
            && isWithin(
                   valueAs<domain::PartialDate>(fields, fieldNumber<Kind::Release>("release_date")),
                   afterRelease);
    if (kind == Kind::Appointment) {
        const auto *starts =
            valueAs<domain::WallDateTime>(fields, fieldNumber<Kind::Appointment>("starts"));
        return starts && isWithin(&starts->date, 0);
    }
    const auto *owner = valueAs<RecordId>(fields, fieldNumber<Kind::Action>("owner"));
    return kind == Kind::Action && owner && *owner == user
        && isWithin(valueAs<domain::PartialDate>(fields, fieldNumber<Kind::Action>("due_on")),
                    late);
}

[[nodiscard]] Days daysFrom(const service::Workspace &workspace, int days)
{
    const std::int64_t today = service::londonDayNumber(workspace.now());
    return {today, today + days};
}

[[nodiscard]] RecordId userOf(const service::Workspace &workspace)
{
    return service::asReference(workspace.keys().user);
}

void forEachRow(const service::Workspace &workspace,
                const std::function<void(const domain::Record &)> &take)
{
    store::ListFilter filter;
    filter.withVoid = true;
    for (const domain::KindDescription &kind : domain::kinds()) {
        const auto walked = workspace.store().records.forEach(
            kind.kind, filter, [&](const store::StoredRow &row) -> base::Result<void> {
                take(row.record);
                return {};
            });
        if (!walked)
            throw std::runtime_error("a store cannot be read: " + walked.error().message);
    }
}

//! What is due, and where answers differ, by the rows that are here; and what a form that was begun
//! names.
void addRows(Staying &staying, const service::Workspace &workspace, const Days &days)
{
    const auto drafts = must(workspace.store().drafts.all());
    const auto isNamed = [&](const RecordId &id) {
        return std::any_of(drafts.begin(), drafts.end(), [&](const store::Drafts::Draft &draft) {
            return draft.key.find(id.hex()) != std::string::npos;
        });
    };
    const RecordId user = userOf(workspace);
    forEachRow(workspace, [&](const domain::Record &record) {
        if (isDue(record.kind, fieldsOf(record), user, days))
            staying.emplace(record.folder, "who is due");
        if (!record.differing.empty())
            staying.emplace(record.folder, "who has answers to choose between");
        if (isNamed(record.id))
            staying.emplace(record.folder, "who a form was begun about");
    });
}

void addTasks(Staying &staying, const service::Workspace &workspace, const Days &days)
{
    const store::DeviceStore &store = workspace.store();
    for (const store::DueTasks::Row &task : must(store.tasks.list(
             {.today = days.today, .dueUntil = days.last, .owner = userOf(workspace)}))) {
        const auto row = must(store.records.find(Kind::Person, task.person));
        if (row)
            staying.emplace(row->record.folder, "who has a task that is due");
    }
}

void addAside(Staying &staying, const service::Workspace &workspace)
{
    for (const store::Quarantine::Entry &entry : must(workspace.store().quarantine.all())) {
        const auto bundle = protocol::decodeBundle(entry.bytes);
        const auto grant = protocol::decodeGrant(entry.bytes);
        if (bundle || grant)
            staying.emplace(bundle ? bundle->header.folder : grant->grant.folder,
                            "of whom something is set aside");
    }
}

//! Every change that the device has said is saved, and that no server has.
void addPromised(Staying &staying, World &world, Device &device)
{
    if (hasLostRights(world, device))
        return; // some of it will never be taken
    std::map<RecordId, std::vector<const sync::RecordChange *>> sent;
    const auto note = [&](const Ledger::Entry &entry) {
        for (const sync::RecordChange &change : entry.changes) {
            if (*entry.device == *device.id)
                sent[change.record].push_back(&change);
        }
    };
    for (const Ledger::Entry &entry : world.ledger.entries())
        note(entry);
    for (const auto &[id, entry] : world.ledger.lost())
        note(entry); // its bytes stay here and are given back (I9)
    for (const Promise &promise : world.promises) {
        const auto &changes = sent[promise.change.record];
        const bool isSent = std::any_of(changes.begin(), changes.end(), [&](const auto *change) {
            return change->changes == promise.change.changes;
        });
        if (promise.device == device.index && !isSent)
            staying.emplace(promise.folder, "whose records the server does not have");
    }
}

//! What waits here to be sent, and what came in a file and from nowhere else.
void addUnsent(Staying &staying, World &world, Device &device)
{
    const store::DeviceStore &store = device.workspace->store();
    for (const std::int64_t key : must(store.outbox.foldersWithWork())) {
        if (const auto folder = must(store.folders.byKey(key)))
            staying.emplace(folder->id, "whose records wait to be sent");
    }
    for (const auto &[id, one] : world.sealed) {
        // What a server has lost is given back before anybody is left.
        const bool isThere = world.ledger.find(id) || world.ledger.lost().contains(id);
        if (one.carried && one.device != device.index && !isThere
            && must(store.bundles.contains(id)))
            staying.emplace(one.folder, "of whom something came in a file alone");
    }
}

//! Whatever holds for one record of somebody holds for all: they are one person.
void addTogether(Staying &staying, const std::vector<std::pair<FolderId, FolderId>> &together)
{
    for (bool isMore = true; isMore;) {
        isMore = false;
        for (const auto &[one, other] : together) {
            for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)}) {
                if (staying.contains(from))
                    isMore = staying.emplace(to, staying.at(from) + ", by another record").second
                        || isMore;
            }
        }
    }
}

[[nodiscard]] std::vector<std::pair<FolderId, FolderId>>
togetherOn(const service::Workspace &workspace)
{
    const store::DeviceStore &store = workspace.store();
    std::vector<std::pair<FolderId, FolderId>> pairs;
    for (const auto &[person, now] : must(store.samePerson.everybody())) {
        const auto one = must(store.records.find(Kind::Person, person));
        const auto other = must(store.records.find(Kind::Person, now));
        if (one && other)
            pairs.emplace_back(one->record.folder, other->record.folder);
    }
    return pairs;
}

//! By the merges in force of people who are not withdrawn.
[[nodiscard]] std::vector<std::pair<FolderId, FolderId>> togetherIn(const Reference &reference)
{
    const auto folderOf = [&](const RecordId *person) -> std::optional<FolderId> {
        const auto found =
            person ? reference.records().find({Kind::Person, *person}) : reference.records().end();
        if (found == reference.records().end() || isVoid(fieldsOf(found->second)))
            return std::nullopt;
        return found->second.folder;
    };
    std::vector<std::pair<FolderId, FolderId>> pairs;
    for (const auto &[key, record] : reference.records()) {
        const Fields fields = fieldsOf(record);
        if (key.first != Kind::PersonMerge || isVoid(fields)
            || valueAs<domain::PartialDate>(fields, fieldNumber<Kind::PersonMerge>("undone_on")))
            continue;
        const auto one =
            folderOf(valueAs<RecordId>(fields, fieldNumber<Kind::PersonMerge>("person")));
        const auto other =
            folderOf(valueAs<RecordId>(fields, fieldNumber<Kind::PersonMerge>("kept")));
        if (one && other)
            pairs.emplace_back(*one, *other);
    }
    return pairs;
}

[[nodiscard]] Reference sentToTheServer(World &world, const Device &device)
{
    Reference reference;
    for (const Ledger::Entry &entry : world.ledger.entries()) {
        if (entry.kind != protocol::EntryKind::Bundle || !world.ledger.counts(entry)
            || world.ledger.roster().isErased(*entry.folder)
            || !world.ledger.mayRead(*device.user, *entry.folder))
            continue;
        for (const sync::RecordChange &change : entry.changes)
            reference.add(*entry.folder, change, *entry.device);
    }
    return reference;
}

} // namespace

void addTheirOtherRecords(const service::Workspace &workspace, std::set<FolderId> &folders)
{
    Staying staying;
    for (const FolderId &folder : folders)
        staying.emplace(folder, "");
    addTogether(staying, togetherOn(workspace));
    for (const auto &[folder, why] : staying)
        folders.insert(folder);
}

std::set<FolderId> leftBehind(const service::Workspace &workspace)
{
    // Of those who are coming some is here.
    std::set<FolderId> left;
    for (const FolderId &folder : must(workspace.store().leftBehind.all())) {
        if (must(workspace.store().leftBehind.contains(folder)))
            left.insert(folder);
    }
    return left;
}

bool isComingBack(Device &device, const FolderId &folder)
{
    return device.everLeft.contains(folder)
        && must(device.workspace->store().wantedFolders.contains(folder));
}

std::set<FolderId> peopleOn(const service::Workspace &workspace)
{
    std::set<FolderId> folders;
    forEachRow(workspace, [&](const domain::Record &record) {
        if (record.kind == Kind::Person)
            folders.insert(record.folder);
    });
    return folders;
}

Staying mustStay(World &world, Device &device, int days)
{
    const NoPlants sound;
    const service::Workspace &workspace = *device.workspace;
    const Days within = daysFrom(workspace, days);
    Staying staying;
    addRows(staying, workspace, within);
    addTasks(staying, workspace, within);
    addUnsent(staying, world, device);
    addPromised(staying, world, device);
    addAside(staying, workspace);
    addTogether(staying, togetherOn(workspace));
    return staying;
}

Staying dueByTheServer(World &world, Device &device, int days)
{
    const NoPlants sound;
    const service::Workspace &workspace = *device.workspace;
    const Reference reference = sentToTheServer(world, device);
    const Days within = daysFrom(workspace, days);
    const RecordId user = userOf(workspace);
    Staying staying;
    for (const auto &[key, record] : reference.records()) {
        if (isDue(key.first, fieldsOf(record), user, within))
            staying.emplace(record.folder, "who is due");
    }
    addTogether(staying, togetherIn(reference));
    return staying;
}

void noteWhoWasLeft(World &world, Device &device)
{
    const NoPlants sound;
    if (!device.workspace || !device.workspace->isMember())
        return;
    const std::set<FolderId> now = leftBehind(*device.workspace);
    const Staying stayed = std::exchange(device.mustStay, {});
    for (const FolderId &folder : now) {
        if (device.left.contains(folder))
            continue;
        world.account.count("folders_left");
        device.everLeft.insert(folder);
        const auto found = stayed.find(folder);
        if (found != stayed.end() && device.standing == Device::Standing::Member)
            world.account.violate("take",
                                  "device " + std::to_string(device.index)
                                      + ": it has left somebody behind " + found->second);
    }
    for (const FolderId &folder : device.left) {
        if (!now.contains(folder))
            world.account.count(world.ledger.mayRead(*device.user, folder) ? "folders_back"
                                                                           : "left_folders_gone");
    }
    device.left = now;
}

// In front of the product's function, but no plant: what has to stay is asked before it chooses.

base::Result<service::LeftNow> realLeave(service::Workspace &workspace) REAL_LEAVE_WHO_IS_NOT_DUE;
base::Result<service::LeftNow>
watchedLeave(service::Workspace &workspace) WRAP_LEAVE_WHO_IS_NOT_DUE;
base::Result<service::LeftNow> watchedLeave(service::Workspace &workspace)
{
    World *world = World::current();
    Device *device = world ? world->deviceOf(workspace) : nullptr;
    if (!device || device->disk.hasStopped())
        return realLeave(workspace);
    noteWhoWasLeft(*world, *device);
    if (const auto days = must(service::takeDays(workspace.store().meta)))
        device->mustStay = mustStay(*world, *device, *days);
    auto left = realLeave(workspace);
    // Where the device stopped over it, it is looked at when it is up again.
    if (!device->disk.hasStopped())
        noteWhoWasLeft(*world, *device);
    return left;
}

} // namespace throughline::simulation
