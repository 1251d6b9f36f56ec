// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/records.h"

#include "store/record_columns.h"
#include "store/record_tables.h"
#include "store/records_tables.h"

namespace throughline::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::Kind;
using domain::KindDescription;

namespace {

constexpr std::size_t mostFoldersKept = 1 << 16;

//! The first columns, in the order of `Sql::columns`.
enum Column : int { IdColumn, FolderColumn, FirstField };

[[nodiscard]] Result<void> insertRow(sqlite::Connection &connection, std::string_view sql,
                                     const StoredRow &row, std::int64_t folder)
{
    static constexpr auto inserts = []<std::size_t... kind>(std::index_sequence<kind...>)
    {
        return std::array{&runInsert<static_cast<Kind>(kind)>...};
    }
    (std::make_index_sequence<std::size(domain::kindTable)>());
    return inserts[static_cast<std::size_t>(row.record.kind)](connection, sql, row, folder);
}

//! The people whom a record says something about that they are found by.
[[nodiscard]] std::vector<base::RecordId> foundBy(const domain::Record &record)
{
    std::vector<base::RecordId> people;
    const auto add = [&](std::uint16_t field) {
        if (const auto *person = domain::fieldAs<base::RecordId>(record, field))
            people.push_back(*person);
    };
    switch (record.kind) {
    case Kind::Person:
        people.push_back(record.id);
        break;
    case Kind::Alias:
        add(domain::fieldNumber<Kind::Alias>("person"));
        break;
    case Kind::Identifier:
        add(domain::fieldNumber<Kind::Identifier>("person"));
        break;
    case Kind::PersonMerge:
        add(domain::fieldNumber<Kind::PersonMerge>("person"));
        add(domain::fieldNumber<Kind::PersonMerge>("kept"));
        break;
    default:
        break;
    }
    return people;
}

//! A record of its own that says something of the kind.
[[nodiscard]] bool saysWhoIsFound(Kind kind)
{
    return kind == Kind::Alias || kind == Kind::Identifier || kind == Kind::PersonMerge;
}

[[nodiscard]] Error damagedRow()
{
    return {ErrorCode::StoreDamaged,
            "A record in this store is damaged; keep the store as it is and ask an "
            "administrator."};
}

} // namespace

Records::Tables::Tables(sqlite::Connection &opened)
    : connection(opened), search(opened), same(opened)
{
    for (const KindDescription &kind : domain::kinds()) {
        Sql one;
        const std::string table = quotedName(kind.name);
        one.columns = rowColumns(kind);
        const std::string into = intoRow(kind);
        one.insertNew = "INSERT OR IGNORE" + into;
        one.put = "INSERT OR REPLACE" + into;
        one.find = "SELECT " + one.columns + " FROM " + table + " WHERE id = ?1";
        one.setReceived = "UPDATE " + table + " SET received = ?2 WHERE id = ?1";
        one.remove = "DELETE FROM " + table + " WHERE id = ?1";
        one.count = "SELECT count(*) FROM " + table;
        one.person = hasPerson(kind);
        sql.push_back(std::move(one));
    }
}

Result<std::int64_t> Records::Tables::folderKey(const base::FolderId &id)
{
    if (const auto known = keys.find(id); known != keys.end())
        return known->second;
    TL_TRY(const Folder folder, Folders(connection).findOrAdd(id));
    if (keys.size() >= mostFoldersKept)
        keys.clear();
    keys.emplace(id, folder.key);
    return folder.key;
}

Result<base::FolderId> Records::Tables::folderId(std::int64_t key)
{
    if (const auto known = ids.find(key); known != ids.end())
        return known->second;
    TL_TRY(const std::optional<Folder> folder, Folders(connection).byKey(key));
    if (!folder)
        return damagedRow();
    if (ids.size() >= mostFoldersKept)
        ids.clear();
    ids.emplace(key, folder->id);
    return folder->id;
}

void Records::Tables::forgetFolders()
{
    keys.clear();
    ids.clear();
}

Result<void> Records::Tables::read(const KindDescription &kind, const sqlite::Rows &rows,
                                   StoredRow &out)
{
    const auto id = rows.fixed<base::RecordId>(IdColumn);
    if (!id)
        return damagedRow();
    domain::Record &record = out.record;
    record.kind = kind.kind;
    record.id = *id;
    TL_TRY(record.folder, folderId(rows.int64(FolderColumn)));
    record.fields.clear();
    int column = FirstField;
    for (const domain::Field &field : kind.fields) {
        const int here = column++;
        if (rows.isNull(here))
            continue;
        auto value = valueFrom(field, rows, here);
        if (!value)
            return damagedRow();
        record.fields.emplace_back(field.number, std::move(*value));
    }
    record.voidReason.reset();
    if (!rows.isNull(column))
        record.voidReason.emplace(rows.text(column));
    const base::ByteView clock = rows.blob(column + 1);
    out.clock.assign(clock.begin(), clock.end());
    out.received.reset();
    if (!rows.isNull(column + 2))
        out.received = base::Millis{rows.int64(column + 2)};
    record.differing.clear();
    if (!rows.isNull(column + 3)) {
        auto differing = differingFrom(rows.text(column + 3));
        if (!differing)
            return damagedRow();
        record.differing = std::move(*differing);
    }
    return {};
}

Records::Records(sqlite::Connection &connection)
    : m_connection(connection), m_tables(std::make_unique<Tables>(connection))
{
}

Records::~Records() = default;

void Records::beginTransaction() const
{
    m_tables->forgetFolders();
}

Result<std::optional<StoredRow>> Records::find(Kind kind, const base::RecordId &id) const
{
    auto rows = m_connection.query(m_tables->of(kind).find, id);
    TL_TRY(const bool found, rows.next());
    if (!found)
        return std::optional<StoredRow>();
    std::optional<StoredRow> row(std::in_place);
    TL_CHECK(m_tables->read(domain::describe(kind), rows, *row));
    return row;
}

Result<bool> Records::insertNew(const StoredRow &row)
{
    TL_TRY(const std::int64_t folder, m_tables->folderKey(row.record.folder));
    TL_CHECK(insertRow(m_connection, m_tables->of(row.record.kind).insertNew, row, folder));
    if (m_connection.lastChanges() == 0)
        return false;
    noteChange(row.record);
    TL_CHECK(m_tables->search.add(row.record));
    TL_CHECK(refreshPeople(row.record));
    return true;
}

Result<void> Records::put(const StoredRow &row)
{
    TL_TRY(const std::int64_t folder, m_tables->folderKey(row.record.folder));
    std::optional<StoredRow> before;
    if (saysWhoIsFound(row.record.kind)) {
        TL_TRY(before, find(row.record.kind, row.record.id));
    }
    TL_CHECK(insertRow(m_connection, m_tables->of(row.record.kind).put, row, folder));
    noteChange(row.record);
    if (row.record.kind == Kind::Person)
        TL_CHECK(refreshPerson(row.record.id));
    else
        TL_CHECK(m_tables->search.update(row.record));
    TL_CHECK(refreshPeople(row.record));
    return before ? refreshPeople(before->record) : Result<void>();
}

Result<void> Records::refreshPeople(const domain::Record &record)
{
    for (const base::RecordId &person : foundBy(record)) {
        const bool mayRegroup = record.kind == Kind::Person || record.kind == Kind::PersonMerge;
        std::vector<base::RecordId> people;
        if (mayRegroup) {
            TL_TRY(people, m_tables->same.refresh(person));
        } else {
            people.push_back(person);
        }
        if (mayRegroup && !people.empty())
            m_changedKinds = ~std::uint64_t{0}; // whatever is shown of them is shown elsewhere now
        for (const base::RecordId &one : people) {
            if (mayRegroup)
                m_touchedPeople.insert(one);
            TL_CHECK(refreshPerson(one));
        }
    }
    return {};
}

Result<void> Records::refreshPerson(const base::RecordId &person)
{
    TL_TRY(const auto people, m_tables->same.all(person));
    std::vector<domain::Record> others;
    for (std::size_t i = 1; i < people.size(); ++i) {
        TL_CHECK(m_tables->search.remove(Kind::Person, people[i]));
        TL_TRY(auto other, find(Kind::Person, people[i]));
        if (other)
            others.push_back(std::move(other->record));
    }
    TL_TRY(const auto kept, find(Kind::Person, people.front()));
    return kept ? m_tables->search.updatePerson(kept->record, others) : Result<void>();
}

Result<void> Records::setReceived(Kind kind, const base::RecordId &id, base::Millis received)
{
    return m_connection.run(m_tables->of(kind).setReceived, id, received.value);
}

void Records::noteChange(const domain::Record &record)
{
    m_changedKinds |= std::uint64_t{1} << static_cast<unsigned>(record.kind);
    // What has tasks without being a person's is as one of them by itself.
    if (record.kind == Kind::Person || record.kind == Kind::Safeguarding
        || record.kind == Kind::Notice || record.kind == Kind::LoneWorking) {
        m_touchedPeople.insert(record.id);
        return;
    }
    if (record.kind == Kind::NoticeRead) {
        if (const auto *notice = domain::fieldAs<base::RecordId>(
                record, domain::fieldNumber<Kind::NoticeRead>("notice")))
            m_touchedPeople.insert(*notice);
        return;
    }
    const domain::KindDescription &kind = domain::describe(record.kind);
    const domain::Value *person =
        kind.home == domain::Home::Person ? record.find(kind.fields.front().number) : nullptr;
    if (const auto *id = person ? std::get_if<base::RecordId>(person) : nullptr)
        m_touchedPeople.insert(*id);
}

Result<void> Records::remove(Kind kind, const base::RecordId &id)
{
    TL_TRY(const auto row, find(kind, id));
    if (row)
        noteChange(row->record);
    TL_CHECK(m_connection.run(m_tables->of(kind).remove, id));
    if (SearchIndex::covers(kind))
        TL_CHECK(m_tables->search.remove(kind, id));
    return row ? refreshPeople(row->record) : Result<void>();
}

Result<std::int64_t> Records::count(Kind kind) const
{
    TL_TRY(const auto count, m_connection.number(m_tables->of(kind).count));
    return count.value_or(0);
}

Result<std::vector<base::RecordId>> Records::differing(Kind kind) const
{
    std::vector<base::RecordId> ids;
    if (!domain::describe(kind).mayDiffer())
        return ids;
    auto rows =
        m_connection.query("SELECT id FROM " + quotedName(domain::describe(kind).name)
                           + " WHERE differing IS NOT NULL AND void_reason IS NULL ORDER BY id");
    TL_EACH_ROW (rows) {
        if (const auto id = rows.fixed<base::RecordId>(0))
            ids.push_back(*id);
    }
    return ids;
}

Result<std::int64_t> Records::countDiffering(Kind kind) const
{
    if (!domain::describe(kind).mayDiffer())
        return 0;
    // One sign between two fields, so one more field than there are signs.
    TL_TRY(const auto count,
           m_connection.number("SELECT sum(1 + length(differing) - length(replace(differing, ';', "
                               "''))) FROM "
                               + quotedName(domain::describe(kind).name)
                               + " WHERE differing IS NOT NULL AND void_reason IS NULL"));
    return count.value_or(0);
}

} // namespace throughline::store
