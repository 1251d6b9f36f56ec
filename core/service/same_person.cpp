// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/same_person.h"

#include "domain/rules/same_person.h"
#include "domain/schema_table.h"
#include "service/case_records.h"
#include "service/one_edit.h"
#include "service/visible_kinds.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::Record;

[[nodiscard]] Result<void> requireStaff(const Workspace &workspace)
{
    TL_CHECK(workspace.requireMember());
    return isStaff(workspace) ? Result<void>()
                              : notSaved("Only staff of a team say that two records are of one "
                                         "person. Ask your manager.");
}

[[nodiscard]] Result<void> requireWritable(const Workspace &workspace, const Record &person)
{
    TL_TRY(const bool allowed, mayWrite(workspace, person.folder));
    return allowed ? Result<void>()
                   : notSaved("You must be able to write about both of them. Ask a manager of "
                              "their teams.");
}

//! The merges in force between these, who are one person.
[[nodiscard]] Result<std::vector<Record>> mergesAmong(const Workspace &workspace,
                                                      const std::vector<RecordId> &people)
{
    const store::Records &records = workspace.store().records;
    std::vector<Record> merges;
    for (const RecordId &person : people) {
        TL_TRY(auto some,
               recordsNaming(records, Kind::PersonMerge, fieldNumber<Kind::PersonMerge>("person"),
                             person));
        for (Record &one : some) {
            const auto merge = domain::mergeIn(one);
            if (merge && std::find(people.begin(), people.end(), merge->kept) != people.end())
                merges.push_back(std::move(one));
        }
    }
    return merges;
}

[[nodiscard]] Result<void> undo(Workspace &workspace, Edit &edit, const Record &merge,
                                const std::string &reason)
{
    std::vector<domain::FieldValue> fields{
        {fieldNumber<Kind::PersonMerge>("undone_on"), domain::londonDay(workspace.now())}};
    addText(fields, fieldNumber<Kind::PersonMerge>("undone_reason"), reason);
    return edit.change(Kind::PersonMerge, merge.id, fields);
}

} // namespace

Result<void> mergePeople(Workspace &workspace, const RecordId &kept, const RecordId &other,
                         const std::string &reason)
{
    TL_CHECK(requireStaff(workspace));
    const store::SamePerson &same = workspace.store().samePerson;
    for (const RecordId &person : {kept, other}) {
        TL_TRY(const Record record, requirePerson(workspace, person));
        if (record.voidReason)
            return notSaved("One of them is withdrawn, and shown nowhere.");
        TL_CHECK(requireWritable(workspace, record));
    }
    // Between those who are shown, so that whom was named is who is kept.
    TL_TRY(const RecordId keptNow, same.now(kept));
    TL_TRY(const RecordId otherNow, same.now(other));
    if (keptNow == otherNow)
        return notSaved("They are one person already.");
    TL_TRY(Edit edit, Edit::begin(workspace));
    std::vector<domain::FieldValue> fields{
        {fieldNumber<Kind::PersonMerge>("person"), otherNow},
        {fieldNumber<Kind::PersonMerge>("kept"), keptNow},
        {fieldNumber<Kind::PersonMerge>("merged_on"), domain::londonDay(workspace.now())}};
    addText(fields, fieldNumber<Kind::PersonMerge>("reason"), reason);
    TL_TRY([[maybe_unused]] const RecordId id, edit.addAbout({Kind::PersonMerge, fields}));
    return edit.commit();
}

Result<void> unmergePerson(Workspace &workspace, const RecordId &person, const std::string &reason)
{
    TL_CHECK(requireStaff(workspace));
    TL_TRY([[maybe_unused]] const Record record, requirePerson(workspace, person));
    const store::SamePerson &same = workspace.store().samePerson;
    TL_TRY(const auto people, same.all(person));
    if (people.front() == person)
        return notSaved(people.size() == 1
                            ? "They are shown as nobody else."
                            : "They are whom others are shown as. Name the other who is to stand "
                              "by themselves again.");
    TL_TRY(const auto merges, mergesAmong(workspace, people));
    TL_TRY(Edit edit, Edit::begin(workspace));
    // First that they are somebody else; where devices said so both ways, also that somebody else
    // is they.
    for (const std::string_view side : {"person", "kept"}) {
        TL_TRY(const RecordId now, same.now(person));
        TL_TRY(const RecordId others, same.now(people.front()));
        if (now != others)
            break;
        for (const Record &merge : merges) {
            const auto tie = domain::mergeIn(merge);
            if ((side == "person" ? tie->person : tie->kept) == person)
                TL_CHECK(undo(workspace, edit, merge, reason));
        }
    }
    return edit.commit();
}

Result<RecordId> recordedWith(const Workspace &workspace, const RecordId &person)
{
    const store::DeviceStore &store = workspace.store();
    TL_TRY(const RecordId now, store.samePerson.now(person));
    if (now == person)
        return person;
    TL_TRY(const auto row, store.records.find(Kind::Person, now));
    TL_TRY(const bool allowed, row ? mayWrite(workspace, row->record.folder) : Result<bool>(false));
    return allowed ? now : person;
}

Result<RecordId> recordedWith(const Workspace &workspace, Kind kind, const RecordId &id)
{
    return kind == Kind::Person ? recordedWith(workspace, id) : Result<RecordId>(id);
}

Result<Record> requireRecordedWith(const Workspace &workspace, const RecordId &person)
{
    TL_TRY(const RecordId id, recordedWith(workspace, person));
    return requirePerson(workspace, id);
}

Result<std::vector<Record>> samePeople(const store::DeviceStore &store, const RecordId &person)
{
    TL_TRY(const auto ids, store.samePerson.all(person));
    std::vector<Record> people;
    for (const RecordId &id : ids) {
        TL_TRY(auto row, store.records.find(Kind::Person, id));
        if (row)
            people.push_back(std::move(row->record));
    }
    return people;
}

Result<void> requireWhole(const store::DeviceStore &store, const RecordId &person)
{
    TL_TRY(const std::vector<Record> people, samePeople(store, person));
    TL_TRY(const std::vector<std::int64_t> halves, store.leftBehind.halves());
    for (const Record &one : people) {
        TL_TRY(const auto folder, store.folders.find(one.folder));
        if (folder && std::ranges::find(halves, folder->key) != halves.end())
            return base::Error{base::ErrorCode::Refused,
                               "Somebody who is the same person is not on this device yet. Sync "
                               "first, then try again."};
        TL_TRY(const bool isComing, store.wantedFolders.contains(one.folder));
        if (isComing)
            return base::Error{base::ErrorCode::Refused,
                               "Not all that is written about them is on this device yet. Sync "
                               "first, then try again."};
    }
    return {};
}

Result<Record> onePerson(const store::Records &records, const store::SamePerson &same,
                         const Record &kept)
{
    TL_TRY(const auto people, same.all(kept.id));
    std::vector<Record> others;
    for (std::size_t i = 1; i < people.size(); ++i) {
        TL_TRY(auto row, records.find(Kind::Person, people[i]));
        if (row)
            others.push_back(std::move(row->record));
    }
    return others.empty() ? kept : domain::asOnePerson(kept, others);
}

} // namespace throughline::service
