// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/take_with_me.h"

#include "protocol/bundle.h"
#include "protocol/grant.h"
#include "service/form_draft.h"
#include "service/kept_work.h"
#include "service/scrub.h"
#include "service/store_change_log.h"
#include "service/tasks.h"
#include "service/workers.h"

#include <algorithm>
#include <map>
#include <set>

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using store::DeviceStore;
using store::FolderNeeds;
using store::MetaKey;

//! Left in one transaction: few enough that saving a form does not wait long.
constexpr std::size_t peopleAtOnce = 256;
//! Who came out so long ago is still somebody to be rung.
constexpr std::int64_t daysAfterRelease = 3;
//! Who was opened or written about so lately may be wanted again at any moment, and to Undo.
constexpr std::int64_t usedLatelyMs = 24LL * 3600 * 1000;

//! When each person's folder is next due, and which have to stay whatever is due in them. All
//! folders of somebody who was written down twice are judged as one.
class Judgement
{
public:
    void add(std::int64_t folder) { m_folders.try_emplace(folder); }
    //! False where one of them is nothing that could be left.
    [[nodiscard]] bool bind(std::int64_t one, std::int64_t other)
    {
        if (!m_folders.contains(one) || !m_folders.contains(other))
            return false;
        m_with[rootOf(one)] = rootOf(other);
        return true;
    }
    //! After all that is bound.
    void note(std::span<const FolderNeeds::Day> days)
    {
        for (const FolderNeeds::Day &one : days) {
            if (!m_folders.contains(one.folder))
                continue;
            auto &next = m_folders.at(rootOf(one.folder)).next;
            next = std::min(next.value_or(one.day), one.day);
        }
    }
    void keep(std::span<const std::int64_t> folders)
    {
        for (const std::int64_t folder : folders) {
            if (m_folders.contains(folder))
                m_folders.at(rootOf(folder)).stays = true;
        }
    }

    //! All folders of one person.
    struct Leaving
    {
        std::vector<std::int64_t> folders;
        std::optional<std::int64_t> next;
    };
    [[nodiscard]] std::vector<Leaving> notDueUntil(std::int64_t day) const
    {
        std::map<std::int64_t, Leaving> people;
        for (const auto &[folder, own] : m_folders) {
            const std::int64_t root = rootOf(folder);
            const Need &need = m_folders.at(root);
            if (need.stays || (need.next && *need.next <= day))
                continue;
            Leaving &person = people[root];
            person.folders.push_back(folder);
            person.next = need.next;
        }
        std::vector<Leaving> leaving;
        for (auto &[root, person] : people)
            leaving.push_back(std::move(person));
        return leaving;
    }

private:
    struct Need
    {
        std::optional<std::int64_t> next;
        bool stays = false;
    };
    [[nodiscard]] std::int64_t rootOf(std::int64_t folder) const
    {
        for (auto with = m_with.find(folder); with != m_with.end() && with->second != folder;
             with = m_with.find(folder))
            folder = with->second;
        return folder;
    }

    std::map<std::int64_t, Need> m_folders;
    std::map<std::int64_t, std::int64_t> m_with;
};

//! Folders of what was set aside: it may be taken yet, and nobody could tell whose it was.
[[nodiscard]] Result<std::vector<std::int64_t>> foldersSetAside(const DeviceStore &store)
{
    std::vector<std::int64_t> folders;
    TL_TRY(const auto entries, store.quarantine.all());
    for (const store::Quarantine::Entry &entry : entries) {
        const auto bundle = protocol::decodeBundle(entry.bytes);
        const auto grant = protocol::decodeGrant(entry.bytes);
        if (!bundle && !grant)
            continue;
        TL_TRY(const auto folder,
               store.folders.find(bundle ? bundle->header.folder : grant->grant.folder));
        if (folder)
            folders.push_back(folder->key);
    }
    return folders;
}

//! Folders of whoever a form that was begun is about.
[[nodiscard]] Result<std::vector<std::int64_t>> foldersInDrafts(const DeviceStore &store)
{
    std::vector<std::int64_t> folders;
    TL_TRY(const auto drafts, store.drafts.all());
    for (const store::Drafts::Draft &draft : drafts) {
        if (draft.key == navigationDraft)
            continue;
        TL_TRY(const auto named,
               store.needs.namedIn(draft.key + ' ' + std::string(base::asText(draft.body))));
        folders.insert(folders.end(), named.begin(), named.end());
    }
    return folders;
}

//! Folders whose key this device is to replace, as a manager's (sync.md D10).
[[nodiscard]] Result<std::vector<std::int64_t>> foldersToRotate(Workspace &workspace)
{
    std::vector<std::int64_t> folders;
    TL_TRY(const auto stale, StoreChangeLog(workspace).staleFolders());
    for (const base::FolderId &id : stale) {
        TL_TRY(const auto folder, workspace.store().folders.find(id));
        if (folder)
            folders.push_back(folder->key);
    }
    return folders;
}

[[nodiscard]] Result<Judgement> judge(Workspace &workspace, std::int64_t today)
{
    const DeviceStore &store = workspace.store();
    const RecordId user = asReference(workspace.keys().user);
    Judgement judgement;
    TL_TRY(const auto ofPeople, store.needs.ofPeople());
    for (const std::int64_t folder : ofPeople)
        judgement.add(folder);
    TL_TRY(const auto together, store.needs.together());
    std::vector<std::int64_t> besideWhatStays;
    for (const auto &[one, other] : together) {
        if (!judgement.bind(one, other))
            besideWhatStays.insert(besideWhatStays.end(), {one, other});
    }
    judgement.keep(besideWhatStays);
    TL_TRY(const auto releases, store.needs.releases(today - daysAfterRelease, today));
    judgement.note(releases);
    TL_TRY(const auto appointments, store.needs.appointments(today));
    judgement.note(appointments);
    TL_TRY(const auto tasks, store.needs.tasks(user, today));
    judgement.note(tasks);
    TL_TRY(const auto inUse,
           store.needs.inUse(workspace.keys().device, workspace.now() + -usedLatelyMs));
    judgement.keep(inUse);
    // Who is here by halves cannot be judged yet.
    TL_TRY(const auto halves, store.leftBehind.halves());
    judgement.keep(halves);
    TL_TRY(const auto setAside, foldersSetAside(store));
    judgement.keep(setAside);
    TL_TRY(const auto drafts, foldersInDrafts(store));
    judgement.keep(drafts);
    TL_TRY(const auto stale, foldersToRotate(workspace));
    judgement.keep(stale);
    return judgement;
}

//! Nothing may be left with a server that has forgotten something, or may have.
[[nodiscard]] Result<bool> isServerInOrder(Workspace &workspace)
{
    const StoreKeptWork kept(workspace);
    TL_TRY(const auto alarm, workspace.store().meta.number(MetaKey::Alarm));
    return !workspace.serverUrl().empty() && !alarm && !kept.isOwed();
}

[[nodiscard]] Result<void> leave(Workspace &workspace, std::span<const Judgement::Leaving> leaving)
{
    DeviceStore &store = workspace.store();
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Durable));
    std::vector<std::int64_t> folders;
    for (const Judgement::Leaving &person : leaving) {
        TL_CHECK(store.leftBehind.add(person.folders, person.next));
        folders.insert(folders.end(), person.folders.begin(), person.folders.end());
    }
    TL_CHECK(store.erasure.leaveBehind(folders));
    TL_CHECK(noteToScrub(store, Scrub::WithinTheHour));
    return transaction.commit();
}

//! Whom the user stands in for, as it is kept.
[[nodiscard]] base::Bytes inARow(std::span<const RecordId> workers)
{
    base::Bytes bytes;
    for (const RecordId &worker : workers)
        base::append(bytes, worker.view());
    return bytes;
}

//! With whose tasks everybody who is left was judged.
[[nodiscard]] Result<std::vector<RecordId>> judgedWith(const DeviceStore &store)
{
    TL_TRY(const auto stored, store.meta.bytes(MetaKey::StandsInFor));
    const base::Bytes row = stored.value_or(base::Bytes());
    std::vector<RecordId> workers;
    for (std::size_t at = 0; at + RecordId::size <= row.size(); at += RecordId::size) {
        if (const auto worker = RecordId::from(base::ByteView(row).subspan(at, RecordId::size)))
            workers.push_back(*worker);
    }
    return workers;
}

[[nodiscard]] bool isAmong(std::span<const RecordId> workers, const RecordId &worker)
{
    return std::ranges::find(workers, worker) != workers.end();
}

//! With each judgement: whoever it left was judged with those whom the user stands in for now. Of
//! who was left before that holds for those alone with whom they were judged, too; for the others
//! everybody comes and is judged anew (`wantWhoIsDue`).
[[nodiscard]] Result<void> noteStandIns(Workspace &workspace, std::int64_t today)
{
    DeviceStore &store = workspace.store();
    TL_TRY(auto workers, store.needs.coveredBy(asReference(workspace.keys().user), today));
    TL_TRY(const std::vector<RecordId> before, judgedWith(store));
    TL_TRY(const std::int64_t left, store.leftBehind.count());
    if (left > 0)
        std::erase_if(workers, [&](const RecordId &worker) { return !isAmong(before, worker); });
    if (workers == before)
        return {};
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Durable));
    TL_CHECK(store.meta.set(MetaKey::StandsInFor, inARow(workers)));
    return transaction.commit();
}

template<class Store>
[[nodiscard]] Result<TakenAlong> facts(const Store &store, bool hasServer,
                                       std::span<const base::FolderId> teamFolders)
{
    TakenAlong out;
    out.hasServer = hasServer;
    TL_TRY(out.days, takeDays(store.meta));
    TL_TRY(out.here, store.leftBehind.countHere());
    TL_TRY(out.left, store.leftBehind.count());
    TL_TRY(out.coming, store.leftBehind.countComing(teamFolders));
    return out;
}

} // namespace

Result<std::optional<int>> takeDays(const store::Meta &meta)
{
    TL_TRY(const auto days, meta.number(MetaKey::TakeDays));
    return days ? std::optional(static_cast<int>(*days)) : std::nullopt;
}

Result<void> takeWithMe(Workspace &workspace, std::optional<int> days)
{
    TL_CHECK(workspace.requireMember());
    if (days && workspace.serverUrl().empty())
        return base::Error{base::ErrorCode::Refused,
                           "This organisation has no server yet: whoever left this device would be "
                           "nowhere. Connect it to one first."};
    if (days && std::ranges::find(takeDaysChoices, *days) == takeDaysChoices.end())
        return base::Error{base::ErrorCode::Refused,
                           "Choose everybody, or those due within 1, 3, 7 or 14 days."};
    return workspace.inTransaction([&]() -> Result<void> {
        store::Meta &meta = workspace.store().meta;
        TL_CHECK(scrubNextAtOnce(workspace.store()));
        return days ? meta.set(MetaKey::TakeDays, std::int64_t{*days})
                    : meta.remove(MetaKey::TakeDays);
    });
}

Result<void> wantWhoIsDue(Workspace &workspace)
{
    DeviceStore &store = workspace.store();
    TL_TRY(const std::int64_t left, store.leftBehind.count());
    if (left == 0)
        return {};
    TL_TRY(const auto days, takeDays(store.meta));
    const std::int64_t today = londonDayNumber(workspace.now());
    TL_TRY(const auto workers, store.needs.coveredBy(asReference(workspace.keys().user), today));
    TL_TRY(const std::vector<RecordId> before, judgedWith(store));
    const bool isMore = std::ranges::any_of(
        workers, [&](const RecordId &worker) { return !isAmong(before, worker); });
    TL_TRY(const auto folders,
           days && !isMore ? store.leftBehind.dueUntil(today + *days) : store.leftBehind.all());
    if (folders.empty())
        return {};
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Durable));
    for (const base::FolderId &folder : folders)
        TL_CHECK(store.wantedFolders.add(folder));
    TL_CHECK(store.meta.set(MetaKey::StandsInFor, inARow(workers)));
    return transaction.commit();
}

Result<LeftNow> leaveWhoIsNotDue(Workspace &workspace)
{
    LeftNow now;
    DeviceStore &store = workspace.store();
    TL_TRY(const auto days, takeDays(store.meta));
    TL_TRY(const bool isInOrder, isServerInOrder(workspace));
    if (!days || !isInOrder || !workspace.isMember() || workspace.shutOut())
        return now;
    const std::int64_t today = londonDayNumber(workspace.now());
    TL_TRY(const Judgement judgement, judge(workspace, today));
    const auto leaving = judgement.notDueUntil(today + *days);
    TL_CHECK(noteStandIns(workspace, today));
    for (std::size_t first = 0; first < leaving.size(); first += peopleAtOnce) {
        const std::size_t count = std::min(peopleAtOnce, leaving.size() - first);
        TL_CHECK(leave(workspace, std::span(leaving).subspan(first, count)));
    }
    now.people = static_cast<std::int64_t>(leaving.size());
    TL_TRY(const auto stale, store.tasks.stale(1));
    now.isToGoOn = !stale.empty();
    return now;
}

Result<TakenAlong> takenAlong(const Workspace &workspace)
{
    std::vector<base::FolderId> teamFolders;
    for (const auto &[id, team] : workspace.roster().teams())
        teamFolders.push_back(team.folder);
    return facts(workspace.store(), !workspace.serverUrl().empty(), teamFolders);
}

Result<TakenAlong> takenAlong(const Reader &reader)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    return facts(reader.store(), reader.names().hasServer, reader.names().teamFolders);
}

Result<void> requireEverybody(const store::LeftBehind &left, std::string_view what)
{
    TL_TRY(const std::int64_t count, left.count());
    TL_TRY(const bool isAnyComing, left.isAnyComing());
    if (count == 0 && isAnyComing)
        return base::Error{base::ErrorCode::Refused,
                           std::string(what)
                               + ", and some of what is written about them is still on its way to "
                                 "this device. Sync first, then try again."};
    if (count == 0)
        return {};
    return base::Error{base::ErrorCode::Refused,
                       std::string(what) + ", and " + std::to_string(count)
                           + (count == 1 ? " person is" : " people are")
                           + " not on this device because of \"Take with me\". Do this on another "
                             "device, or bring everybody back first."};
}

} // namespace throughline::service
