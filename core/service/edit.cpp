// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/edit.h"

#include "domain/rules/state_machines.h"
#include "domain/schema_table.h"
#include "service/consequences.h"
#include "service/record_history.h"
#include "service/tasks.h"
#include "sync/change.h"
#include "sync/keys.h"

#include <algorithm>

namespace throughline::service {

namespace {

using domain::fieldNumber;
using domain::Kind;
using protocol::Role;

[[nodiscard]] std::vector<sync::FieldChange> changesOf(const domain::Record &record)
{
    std::vector<sync::FieldChange> changes;
    const domain::KindDescription &kind = domain::describe(record.kind);
    for (const auto &[number, value] : record.fields) {
        const domain::Field *field = kind.field(number);
        // Fields of a later step's merge policies are not in this version's schema.
        if (const auto changeKind = field ? sync::changeKindOf(field->merge) : std::nullopt)
            changes.push_back({number, *changeKind, value});
    }
    return changes;
}

[[nodiscard]] base::Error mayNotWrite()
{
    return {base::ErrorCode::Refused,
            "You can read this but not add to it: you are not a writer in its team. Ask an "
            "administrator."};
}

//! In a person's or a team's folder others would read what is for managers alone.
[[nodiscard]] base::Result<void> requireOpenKind(Kind kind)
{
    if (domain::describe(kind).home != domain::Home::Managers)
        return {};
    return base::Error{
        base::ErrorCode::Refused,
        "This is for managers alone and cannot be kept where others read it. Nothing "
        "was saved."};
}

} // namespace

void Draft::setDefault(std::uint16_t field, domain::Value value)
{
    const bool given = std::any_of(fields.begin(), fields.end(),
                                   [&](const auto &entry) { return entry.first == field; });
    if (!given)
        fields.emplace_back(field, std::move(value));
}

Edit::Edit(Workspace &workspace, sqlite::Transaction transaction, States states)
    : m_workspace(&workspace), m_transaction(std::move(transaction)), m_states(states)
{
}

base::Result<Edit> Edit::begin(Workspace &workspace, States states)
{
    if (workspace.roster().isReadOnly())
        return base::Error{
            base::ErrorCode::Refused,
            "The organisation uses something newer than this program knows. Update the "
            "program; until then you can read, and nothing is lost."};
    TL_TRY(auto transaction, workspace.store().begin(store::DeviceStore::Durability::Durable));
    return Edit(workspace, std::move(transaction), states);
}

base::Result<base::RecordId> Edit::addPerson(const Draft &draft, const base::TeamId &team)
{
    TL_CHECK(m_workspace->requireMember());
    const auto *known = m_workspace->roster().team(team);
    if (known && known->kind != protocol::TeamKind::Work
        && known->kind != protocol::TeamKind::Personal)
        return base::Error{base::ErrorCode::Refused,
                           "A person belongs to a work team. Name one of them."};
    const Draft::Origin *origin = draft.origin ? &*draft.origin : nullptr;
    const base::FolderId folder = newFolder(origin);
    TL_CHECK(createFolder(folder, team, FolderKind::Person, {}, origin));
    return insert(draft, folder);
}

base::Result<base::RecordId> Edit::addAbout(const Draft &draft)
{
    TL_CHECK(m_workspace->requireMember());
    TL_CHECK(requireOpenKind(draft.kind));
    const domain::Field *field = domain::describe(draft.kind).field("person");
    const auto given =
        std::find_if(draft.fields.begin(), draft.fields.end(),
                     [&](const auto &entry) { return field && entry.first == field->number; });
    const auto *person =
        given == draft.fields.end() ? nullptr : std::get_if<base::RecordId>(&given->second);
    if (!person)
        return base::Error{base::ErrorCode::Refused, "Say which person it is about (--person ID)."};
    if (const base::FolderId *folder = addedFolder(Kind::Person, *person))
        return insert(draft, *folder);
    TL_TRY(const auto row, m_workspace->store().records.find(Kind::Person, *person));
    if (!row)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no such person on this device. Check the id, or sync first."};
    // What the program writes by itself is about that very record: who has looked at it, a merge.
    if (domain::describe(draft.kind).home != domain::Home::System) {
        TL_TRY(const auto kept, keptPerson(*person));
        if (kept) {
            Draft moved = draft;
            moved.fields[static_cast<std::size_t>(given - draft.fields.begin())].second = kept->id;
            return insert(moved, kept->folder);
        }
    }
    return insert(draft, row->record.folder);
}

base::Result<std::optional<domain::Record>> Edit::keptPerson(const base::RecordId &person) const
{
    const store::DeviceStore &store = m_workspace->store();
    TL_TRY(const base::RecordId now, store.samePerson.now(person));
    if (now == person)
        return std::optional<domain::Record>();
    TL_TRY(auto row, store.records.find(Kind::Person, now));
    TL_TRY(const bool allowed,
           row ? mayWrite(*m_workspace, row->record.folder) : base::Result<bool>(false));
    return allowed ? std::optional(std::move(row->record)) : std::nullopt;
}

base::Result<base::RecordId> Edit::addToTeam(const Draft &draft, const base::TeamId &team)
{
    TL_CHECK(m_workspace->requireMember());
    TL_CHECK(requireOpenKind(draft.kind));
    const auto *known = m_workspace->roster().team(team);
    if (!known)
        return base::Error{base::ErrorCode::NotFound, "There is no such team."};
    TL_TRY(const auto folder, m_workspace->store().folders.find(known->folder));
    // Nobody but the admin who adds a team makes its folder: a second key would be refused.
    if (!folder)
        return base::Error{base::ErrorCode::Refused,
                           "The team's folder has not come to this device yet. Sync and try "
                           "again."};
    return insert(draft, known->folder);
}

base::FolderId Edit::newFolder(const Draft::Origin *origin) const
{
    return origin ? origin->folder : base::randomId<base::FolderId>(m_workspace->random());
}

base::Result<base::RecordId> Edit::addForManagers(const Draft &draft)
{
    TL_CHECK(m_workspace->requireMember());
    const auto *managers = m_workspace->roster().teamOfKind(protocol::TeamKind::Managers);
    if (!managers)
        return base::Error{base::ErrorCode::Internal, "The organisation has no managers' team."};
    const Draft::Origin *origin = draft.origin ? &*draft.origin : nullptr;
    const base::FolderId folder = newFolder(origin);
    TL_CHECK(createFolder(folder, managers->id, FolderKind::Managers, {}, origin));
    TL_TRY(const base::RecordId id, insert(draft, folder));
    if (origin)
        return id; // nobody waits for what is made up
    TL_CHECK(m_workspace->store().raised.add(
        {m_writable.at(folder), draft.kind, id, m_workspace->now(), {}}));
    return id;
}

base::Result<void> Edit::addTeamFolder(const base::FolderId &folder, const base::TeamId &team,
                                       std::string_view name)
{
    return createFolder(folder, team, FolderKind::Team, name);
}

base::Result<void> Edit::createFolder(const base::FolderId &folder, const base::TeamId &team,
                                      FolderKind kind, std::string_view name,
                                      const Draft::Origin *origin)
{
    const protocol::Roster &roster = m_workspace->roster();
    const sync::DeviceKeys &keys = m_workspace->keys();
    const auto *known = roster.team(team);
    const bool mayMake =
        kind == FolderKind::Managers || roster.roleOf(keys.user, team) >= Role::Writer;
    if (!known || known->generations.empty() || !mayMake)
        return mayNotWrite();

    store::DeviceStore &store = m_workspace->store();
    TL_TRY(const store::Folder row, store.folders.findOrAdd(folder));
    crypto::Secret32 key;
    m_workspace->random().fill(key.writable());
    TL_CHECK(store.keys.addFolderKey(row.key, {0, sync::keyId(key), key}));
    TL_CHECK(store.folders.addTeam(row.key, team));
    const auto &generation = known->generations.back();
    const sync::MadeGrant grant =
        sync::makeGrant({roster.organisation(), folder, key, team, generation.number,
                         generation.boxKey, keys.device, roster.headSeq()},
                        keys.sign, m_workspace->random());
    TL_CHECK(store.outbox.addItem(
        {0, store::OutgoingItem::Kind::Grant, grant.id, row.key, 0, 0, grant.bytes}));
    m_writable.emplace(folder, row.key);

    domain::Record record{Kind::Folder,
                          origin ? origin->folderRecord
                                 : base::newRecordId(m_workspace->random(), m_workspace->now()),
                          folder,
                          {},
                          {}};
    record.set(fieldNumber<Kind::Folder>("kind"), static_cast<std::int64_t>(kind));
    if (!name.empty())
        record.set(fieldNumber<Kind::Folder>("name"), std::string(name));
    return insertRecord(std::move(record), origin ? std::optional(origin->at) : std::nullopt);
}

base::Result<base::RecordId> Edit::insert(const Draft &draft, const base::FolderId &folder)
{
    const auto &origin = draft.origin;
    domain::Record record{draft.kind,
                          origin ? origin->id
                                 : base::newRecordId(m_workspace->random(), m_workspace->now()),
                          folder,
                          {},
                          {}};
    for (const auto &[number, value] : draft.fields) {
        if (!std::holds_alternative<std::monostate>(value))
            record.set(number, value);
    }
    if (auto number = domain::canonicalNumber(record, today()))
        record.set(fieldNumber<Kind::Identifier>("value"), *std::move(number));
    TL_CHECK(checkRules(record));
    TL_CHECK(checkReferences(record.kind, record.fields));
    TL_TRY(const auto before, answerBefore(record));
    TL_CHECK(checkMove(before ? &*before : nullptr, record));
    TL_CHECK(checkBeside(nullptr, record));
    TL_CHECK(insertRecord(record, origin ? std::optional(origin->at) : std::nullopt));
    TL_CHECK(follow(nullptr, record));
    return record.id;
}

base::Result<void> Edit::insertRecord(domain::Record record, std::optional<base::Millis> at)
{
    TL_TRY(const std::int64_t folder, writableFolder(record.folder));
    const sync::RecordChange change{record.kind, record.id, stampAfter({}, at), changesOf(record)};
    domain::Record merged{record.kind, record.id, record.folder, {}, {}};
    sync::RowClock clock;
    std::vector<sync::PastValue> none;
    sync::merge(merged, clock, change, m_workspace->keys().device, none);
    TL_TRY(const bool isNew,
           m_workspace->store().records.insertNew({std::move(merged), pack(clock), std::nullopt}));
    if (!isNew)
        return base::Error{base::ErrorCode::Internal, "Two records got one id. Try again."};
    m_added.emplace(change.record, std::pair(change.kind, record.folder));
    return queue(folder, change);
}

base::HybridTime Edit::stampAfter(base::HybridTime seen, std::optional<base::Millis> then)
{
    if (!then)
        return m_workspace->tickAfter(seen);
    return std::max(base::HybridTime::at(*then), base::HybridTime{seen.value + 1});
}

base::Result<void> Edit::change(domain::Kind kind, const base::RecordId &id,
                                const std::vector<std::pair<std::uint16_t, domain::Value>> &fields,
                                std::optional<base::Millis> at)
{
    TL_CHECK(m_workspace->requireMember());
    TL_TRY(auto row, m_workspace->store().records.find(kind, id));
    if (!row)
        return noRecord(id);
    const domain::Record before = row->record;
    auto given = fields;
    if (m_states == States::Checked) {
        for (domain::FieldValue &one : domain::followsFromMove(before, fields, today()))
            given.push_back(std::move(one));
    }
    std::vector<sync::FieldChange> changes;
    domain::Record after = before;
    for (const auto &[number, value] : given) {
        const domain::Field *field = domain::describe(kind).field(number);
        if (!field || field->merge != domain::MergePolicy::LastWriterWins)
            return base::Error{
                base::ErrorCode::Refused,
                "This cannot be changed once it is saved. Add a new entry that corrects "
                "it."};
        changes.push_back({number, sync::ChangeKind::Assign, value});
        after.set(number, value);
    }
    if (auto number = domain::canonicalNumber(after, today())) {
        constexpr auto value = fieldNumber<Kind::Identifier>("value");
        std::erase_if(changes, [](const sync::FieldChange &one) { return one.field == value; });
        changes.push_back({value, sync::ChangeKind::Assign, *number});
        after.set(value, *std::move(number));
    }
    TL_CHECK(checkRules(after));
    // What stood there before may point at what only others have.
    TL_CHECK(checkReferences(kind, given));
    TL_CHECK(checkMove(&before, after));
    TL_CHECK(checkBeside(&before, after));
    TL_CHECK(changeRow(*std::move(row), std::move(changes), at));
    TL_CHECK(follow(&before, after));
    constexpr auto status = fieldNumber<Kind::Referral>("status");
    const bool hasMoved = kind == Kind::Referral
        && domain::fieldText(before, status) != domain::fieldText(after, status);
    return hasMoved && m_states == States::Checked ? addReferralStep(after) : base::Result<void>();
}

base::Error Edit::noRecord(const base::RecordId &id) const
{
    const auto raised = m_workspace->store().raised.has(id);
    if (raised && *raised)
        return {base::ErrorCode::Refused,
                "It has gone to the managers and is no longer on this device. Tell them what is to "
                "be added."};
    return {base::ErrorCode::NotFound,
            "There is no such record on this device. Check the id, or sync first."};
}

base::Result<void> Edit::setVoid(domain::Kind kind, const base::RecordId &id,
                                 const std::optional<std::string> &reason)
{
    TL_CHECK(m_workspace->requireMember());
    TL_TRY(auto row, m_workspace->store().records.find(kind, id));
    if (!row)
        return noRecord(id);
    const domain::Value value = reason ? domain::Value(*reason) : domain::Value{};
    const domain::Record before = row->record;
    domain::Record after = before;
    after.voidReason = reason;
    TL_CHECK(checkBeside(&before, after));
    TL_CHECK(changeRow(*std::move(row), {{0, sync::ChangeKind::Void, value}}));
    return follow(&before, after);
}

base::Result<void> Edit::changeRow(store::StoredRow row, std::vector<sync::FieldChange> changes,
                                   std::optional<base::Millis> at)
{
    TL_TRY(const std::int64_t folder, writableFolder(row.record.folder));
    TL_TRY(sync::RowClock clock, sync::unpackRowClock(row.clock));
    base::HybridTime seen;
    for (const sync::FieldChange &one : changes) {
        if (const sync::Stamp *stamp = clock.find(one.field))
            seen = std::max(seen, stamp->time);
    }
    const sync::RecordChange change{row.record.kind, row.record.id, stampAfter(seen, at),
                                    std::move(changes)};
    std::vector<sync::PastValue> past;
    sync::merge(row.record, clock, change, m_workspace->keys().device, past);
    TL_CHECK(keepPast(m_workspace->store().history, change, past));
    row.clock = pack(clock);
    TL_CHECK(m_workspace->store().records.put(row));
    return queue(folder, change);
}

base::Result<void> Edit::queue(std::int64_t folder, const sync::RecordChange &change)
{
    store::OutgoingOp op;
    op.kind = change.kind;
    op.record = change.record;
    op.made = m_workspace->now();
    op.time = change.time;
    op.bumped = change.time.millis() > op.made + protocol::limits::clockAheadMs;
    op.op = sync::encode(change);
    return m_workspace->store().outbox.addOp(folder, op);
}

base::Result<void> Edit::checkRules(const domain::Record &record)
{
    for (domain::RuleFinding &finding : domain::checkRecord(record, today())) {
        if (finding.refused) {
            const domain::Field *field = domain::describe(record.kind).field(finding.field);
            const std::string label(field ? field->label : std::string_view(finding.field));
            return base::Error{base::ErrorCode::Refused,
                               label + ": " + finding.reason + ". Nothing was saved."};
        }
        m_warnings.push_back(std::move(finding));
    }
    return {};
}

base::Result<void>
Edit::checkReferences(Kind kind,
                      const std::vector<std::pair<std::uint16_t, domain::Value>> &fields) const
{
    for (const auto &[number, value] : fields) {
        const domain::Field *field = domain::describe(kind).field(number);
        const auto *target = std::get_if<base::RecordId>(&value);
        if (field && target)
            TL_CHECK(checkReference(*field, *target));
    }
    return {};
}

domain::PartialDate Edit::today() const
{
    return domain::londonDay(m_workspace->now());
}

base::Result<void> Edit::checkMove(const domain::Record *before, const domain::Record &after) const
{
    if (m_states == States::AsGiven)
        return {};
    if (const auto allowed = domain::checkState(before, after, today()); !allowed)
        return base::Error{allowed.error().code, allowed.error().message + " Nothing was saved."};
    return {};
}

base::Result<std::optional<domain::Record>> Edit::answerBefore(const domain::Record &answer) const
{
    if (answer.kind != Kind::Checklist || m_states == States::AsGiven)
        return std::optional<domain::Record>();
    static constexpr std::uint16_t same[] = {fieldNumber<Kind::Checklist>("release"),
                                             fieldNumber<Kind::Checklist>("item")};
    const auto answersTheSame = [&answer](const domain::Record &other) {
        return std::all_of(std::begin(same), std::end(same), [&](std::uint16_t field) {
            const domain::Value *mine = answer.find(field);
            const domain::Value *theirs = other.find(field);
            return mine && theirs ? *mine == *theirs : mine == theirs;
        });
    };
    store::ListFilter filter;
    if (const auto *person =
            domain::fieldAs<base::RecordId>(answer, fieldNumber<Kind::Checklist>("person")))
        filter.person = *person;
    std::optional<domain::Record> newest;
    TL_CHECK(m_workspace->store().records.forEach(
        Kind::Checklist, filter, [&](const store::StoredRow &row) -> base::Result<void> {
            if (answersTheSame(row.record))
                newest = row.record;
            return {};
        }));
    return newest;
}

base::Result<void> Edit::checkBeside(const domain::Record *before, const domain::Record &after)
{
    return m_states == States::Checked ? checkOthers(*m_workspace, before, after, m_warnings)
                                       : base::Result<void>();
}

base::Result<void> Edit::follow(const domain::Record *before, const domain::Record &after)
{
    if (m_states == States::AsGiven)
        return {};
    TL_TRY(const auto changes, followingChanges(*m_workspace, before, after));
    for (const FollowingChange &one : changes)
        TL_CHECK(change(one.kind, one.id, one.fields));
    return {};
}

base::Result<void> Edit::addReferralStep(const domain::Record &referral)
{
    using Pair = std::pair<std::uint16_t, std::uint16_t>;
    constexpr Pair copied[] = {
        {fieldNumber<Kind::Referral>("person"), fieldNumber<Kind::ReferralStep>("person")},
        {fieldNumber<Kind::Referral>("status"), fieldNumber<Kind::ReferralStep>("status")},
        {fieldNumber<Kind::Referral>("status_on"), fieldNumber<Kind::ReferralStep>("on")},
        {fieldNumber<Kind::Referral>("reason"), fieldNumber<Kind::ReferralStep>("reason")},
    };
    Draft step{Kind::ReferralStep, {{fieldNumber<Kind::ReferralStep>("referral"), referral.id}}};
    for (const auto &[from, to] : copied) {
        if (const domain::Value *value = referral.find(from))
            step.fields.emplace_back(to, *value);
    }
    TL_TRY([[maybe_unused]] const base::RecordId id, insert(step, referral.folder));
    return {};
}

base::Result<void> Edit::checkReference(const domain::Field &field,
                                        const base::RecordId &target) const
{
    bool isThere = false;
    if (const domain::KindDescription *kind = domain::kindByName(field.codeList)) {
        if (addedFolder(kind->kind, target))
            return {};
        TL_TRY(const auto row, m_workspace->store().records.find(kind->kind, target));
        isThere = row.has_value();
    } else {
        isThere = m_workspace->roster().user(*base::UserId::from(target.view())) != nullptr;
    }
    if (isThere)
        return {};
    return base::Error{base::ErrorCode::NotFound,
                       std::string(field.label)
                           + ": there is none of this id on this device. Check the id, or sync "
                             "first. Nothing was saved."};
}

const base::FolderId *Edit::addedFolder(domain::Kind kind, const base::RecordId &id) const
{
    const auto found = m_added.find(id);
    return found != m_added.end() && found->second.first == kind ? &found->second.second : nullptr;
}

base::Result<std::int64_t> Edit::writableFolder(const base::FolderId &folder)
{
    const auto checked = m_writable.find(folder);
    if (checked != m_writable.end())
        return checked->second;
    TL_TRY(const bool allowed, mayWrite(*m_workspace, folder));
    if (!allowed)
        return mayNotWrite();
    TL_TRY(const auto known, m_workspace->store().folders.find(folder));
    m_writable.emplace(folder, known->key);
    return known->key;
}

base::Result<void> Edit::commit()
{
    TL_CHECK(keepTasks(*m_workspace));
    TL_CHECK(m_workspace->saveClock());
    return m_transaction.commit();
}

base::Result<bool> mayWrite(const Workspace &workspace, const base::FolderId &folder)
{
    const store::DeviceStore &store = workspace.store();
    TL_TRY(const auto known, store.folders.find(folder));
    if (!known)
        return false;
    TL_TRY(const std::vector<base::TeamId> teams, store.folders.teams(known->key));
    const bool isWriter = std::any_of(teams.begin(), teams.end(), [&](const base::TeamId &team) {
        return workspace.roster().roleOf(workspace.keys().user, team) >= Role::Writer;
    });
    if (isWriter)
        return true;
    TL_TRY(const auto raised, store.raised.find(known->key));
    return raised && !raised->received;
}

std::vector<base::TeamId> writableTeams(const Workspace &workspace)
{
    // The work teams; a volunteer, who has none, writes in the personal one (sync.md D2).
    std::vector<base::TeamId> work;
    std::vector<base::TeamId> personal;
    const base::UserId &user = workspace.keys().user;
    for (const auto &[id, team] : workspace.roster().teams()) {
        if (workspace.roster().roleOf(user, id) < Role::Writer)
            continue;
        if (team.kind == protocol::TeamKind::Work)
            work.push_back(id);
        else if (team.kind == protocol::TeamKind::Personal && team.user == user)
            personal.push_back(id);
    }
    return work.empty() ? personal : work;
}

base::Result<base::TeamId> chooseTeam(const Workspace &workspace,
                                      const std::optional<std::string> &name)
{
    TL_CHECK(workspace.requireMember());
    const std::vector<base::TeamId> teams = writableTeams(workspace);
    std::string names;
    for (const base::TeamId &team : teams) {
        const std::string teamName = workspace.teamName(team);
        if (name ? teamName == *name : teams.size() == 1)
            return team;
        names += (names.empty() ? "" : ", ") + teamName;
    }
    for (const auto &[id, team] : workspace.roster().teams()) {
        const bool isBuiltIn =
            team.kind == protocol::TeamKind::All || team.kind == protocol::TeamKind::Managers;
        if (name && isBuiltIn && workspace.teamName(id) == *name
            && workspace.roster().roleOf(workspace.keys().user, id) >= Role::Writer)
            return id; // what is for everyone, or for managers
    }
    if (teams.empty())
        return base::Error{base::ErrorCode::Refused,
                           "You are not a writer in any team yet. Ask an administrator."};
    if (name)
        return base::Error{base::ErrorCode::NotFound,
                           "You have no team of that name. Your teams: " + names + "."};
    return base::Error{base::ErrorCode::BadUsage,
                       "You are in several teams: say which with --team. Your teams: " + names
                           + "."};
}

} // namespace throughline::service
