// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/edit.h"

#include "domain/rules/lone_working_rules.h"
#include "domain/rules/state_machines.h"
#include "domain/schema_table.h"
#include "service/case_records.h"
#include "service/differences.h"
#include "service/same_person.h"
#include "service/tasks.h"

#include <algorithm>

namespace throughline::service {

using domain::fieldNumber;
using domain::Kind;

namespace {

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

//! Of a team that somebody has just come into, a folder's grants can be here before its key.
[[nodiscard]] base::Result<bool> hasKeyOf(const store::DeviceStore &store,
                                          const base::FolderId &folder)
{
    TL_TRY(const auto known, store.folders.find(folder));
    if (!known)
        return false;
    TL_TRY(const auto key, store.keys.newestFolderKey(known->key));
    return key.has_value();
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
    if (workspace.isMember())
        TL_CHECK(workspace.requireMember());
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
    // What the program writes by itself is about that very record: who has looked at it, a merge.
    TL_TRY(const base::RecordId about,
           domain::describe(draft.kind).home == domain::Home::System
               ? base::Result<base::RecordId>(*person)
               : recordedWith(*m_workspace, *person));
    TL_TRY(const domain::Record record, requirePerson(*m_workspace, about));
    Draft moved = draft;
    moved.fields[static_cast<std::size_t>(given - draft.fields.begin())].second = about;
    return insert(moved, record.folder);
}

base::Result<base::RecordId> Edit::addToTeam(const Draft &draft, const base::TeamId &team)
{
    TL_CHECK(m_workspace->requireMember());
    TL_CHECK(requireOpenKind(draft.kind));
    const auto *known = m_workspace->roster().team(team);
    if (!known)
        return base::Error{base::ErrorCode::NotFound, "There is no such team."};
    // It is made once, with the team or by whose own it is: a second key would be refused.
    TL_TRY(const bool isHere, hasKeyOf(m_workspace->store(), known->folder));
    if (!isHere)
        return base::Error{base::ErrorCode::Refused,
                           "The team's folder has not come to this device yet. Sync and try "
                           "again."};
    return insert(draft, known->folder);
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

base::Result<void> Edit::change(domain::Kind kind, const base::RecordId &named,
                                const std::vector<std::pair<std::uint16_t, domain::Value>> &fields,
                                std::optional<base::Millis> at)
{
    TL_CHECK(m_workspace->requireMember());
    TL_TRY(const base::RecordId id,
           m_states == States::Checked ? recordedWith(*m_workspace, kind, named)
                                       : base::Result<base::RecordId>(named));
    TL_TRY(auto row, m_workspace->store().records.find(kind, id));
    if (!row)
        return noRecord(id);
    const domain::Record before = row->record;
    auto given = fields;
    if (m_states == States::Checked) {
        for (domain::FieldValue &one : domain::followsFromMove(before, fields, today()))
            given.push_back(std::move(one));
        for (domain::FieldValue &one :
             domain::alarmOnMove(before, fields, at.value_or(m_workspace->now())))
            given.push_back(std::move(one));
    }
    TL_TRY(const sync::RowClock clock, sync::unpackRowClock(row->clock));
    std::vector<sync::FieldChange> changes;
    domain::Record after = before;
    const auto set = [&](const domain::Field &field, const domain::Value &value) {
        std::erase_if(changes, [&field](const auto &one) { return one.field == field.number; });
        for (sync::FieldChange &one :
             sync::changesTo(field, value, before, clock, m_workspace->keys().device))
            changes.push_back(std::move(one));
        after.set(field.number, value);
    };
    for (const auto &[number, value] : given) {
        const domain::Field *field = domain::describe(kind).field(number);
        if (!field || field->merge == domain::MergePolicy::InsertOnce)
            return base::Error{
                base::ErrorCode::Refused,
                "This cannot be changed once it is saved. Add a new entry that corrects "
                "it."};
        if (before.differs(number)) {
            const domain::Value *shown = before.find(number);
            if (value == (shown ? *shown : domain::Value{}))
                continue; // a form that leaves it as it is chooses nothing
            TL_CHECK(requireMayChoose(*m_workspace, before, *field));
        }
        set(*field, value);
    }
    if (auto number = domain::canonicalNumber(after, today()))
        set(*domain::describe(kind).field(fieldNumber<Kind::Identifier>("value")),
            *std::move(number));
    TL_CHECK(checkRules(after));
    // What stood there before may point at what only others have.
    TL_CHECK(checkReferences(kind, given));
    TL_CHECK(checkMove(&before, after));
    TL_CHECK(checkBeside(&before, after));
    TL_CHECK(changeRow(*std::move(row), clock, std::move(changes), at));
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
    TL_TRY(const sync::RowClock clock, sync::unpackRowClock(row->clock));
    TL_CHECK(changeRow(*std::move(row), clock, {{0, sync::ChangeKind::Void, value, {}}}));
    return follow(&before, after);
}

base::Result<void> Edit::decide(domain::Kind kind, const base::RecordId &id, std::uint16_t field,
                                const domain::Value &answer)
{
    TL_CHECK(m_workspace->requireMember());
    TL_TRY(auto row, m_workspace->store().records.find(kind, id));
    if (!row)
        return noRecord(id);
    const domain::Field *described = domain::describe(kind).field(field);
    if (!described || !row->record.differs(field))
        return base::Error{base::ErrorCode::Refused,
                           "Nothing is to be decided there any more. Nothing was saved."};
    TL_CHECK(requireMayChoose(*m_workspace, row->record, *described));
    TL_TRY(const sync::RowClock clock, sync::unpackRowClock(row->clock));
    auto changes =
        sync::changesTo(*described, answer, row->record, clock, m_workspace->keys().device);
    return changeRow(*std::move(row), clock, std::move(changes));
}

base::Result<void> Edit::commit()
{
    TL_CHECK(keepTasks(*m_workspace));
    TL_CHECK(m_workspace->saveClock());
    return m_transaction.commit();
}

} // namespace throughline::service
