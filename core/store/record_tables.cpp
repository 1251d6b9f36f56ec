// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/record_tables.h"

#include "sqlite/connection.h"
#include "sqlite/transaction.h"

#include <algorithm>

namespace throughline::store {

using base::Result;
using domain::Field;
using domain::FieldType;
using domain::KindDescription;

namespace {

constexpr std::string_view ownColumns[] = {"id",       "folder",     "void_reason", "clock",
                                           "received", "clock_head", "differing"};
//! What a row keeps of its clock once more in a short column, which an index can have: its first
//! bytes, opaque here like all of it. Given SQL for the clock.
[[nodiscard]] std::string clockHeadOf(std::string_view clock)
{
    return "substr(" + std::string(clock) + ", 1, 8)";
}

//! NULL nearly everywhere.
constexpr std::string_view differingColumn = "differing TEXT";

[[nodiscard]] std::string_view typeOf(const Field &field)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::CodeSet:
        return "TEXT";
    case FieldType::Integer:
    case FieldType::YesNo:
    case FieldType::Money:
    case FieldType::Date:
    case FieldType::WallTime:
    case FieldType::WallDateTime:
    case FieldType::Instant:
        return "INTEGER";
    case FieldType::Reference:
        return "BLOB";
    }
    return "";
}

[[nodiscard]] std::string columnOf(const Field &field)
{
    return quotedName(field.name) + ' ' + std::string(typeOf(field));
}

[[nodiscard]] std::string tableSql(const KindDescription &kind)
{
    std::string sql = "CREATE TABLE IF NOT EXISTS " + quotedName(kind.name)
        + "(id BLOB PRIMARY KEY, folder INTEGER NOT NULL, ";
    for (const Field &field : kind.fields)
        sql += columnOf(field) + ", ";
    return sql + "void_reason TEXT, clock BLOB NOT NULL, received INTEGER, clock_head BLOB, "
        + std::string(differingColumn) + ") WITHOUT ROWID;";
}

struct Index
{
    std::string name;
    std::string on; //!< as it follows CREATE INDEX ... ON
};

//! What lists and look-ups need (agenda.h), in as few indexes as will do: every one of a contact
//! is paid for a million times. Those of long lists carry all that the list is put in order by, and
//! void_reason too: a partial index would save that column, and be no reason not to read every row.
[[nodiscard]] std::vector<Index> listIndexesOf(const KindDescription &kind)
{
    using domain::Kind;
    const std::string name(kind.name);
    switch (kind.kind) {
    case Kind::Folder:
        return {{"folder_named", "folder(folder, id) WHERE name IS NOT NULL"}};
    case Kind::Person:
        return {{"person_prison_number", "person(prison_number, id)"},
                {"person_names",
                 "person(family_name COLLATE NOCASE, given_names COLLATE NOCASE, id, "
                 "void_reason)"}};
    case Kind::Release:
        return {{"release_person", "release(person, id)"},
                {"release_day", "release(release_date, release_time, id, void_reason)"}};
    case Kind::Contact:
        return {{"contact_timeline", "contact(person, id, at, void_reason)"},
                {"contact_gate",
                 "contact(release, id) "
                 "WHERE gate_outcome IS NOT NULL AND void_reason IS NULL"},
                {"contact_corrects", "contact(corrects, void_reason) WHERE corrects IS NOT NULL"}};
    case Kind::Accommodation:
        return {{"accommodation_person", "accommodation(person, id)"},
                {"accommodation_answers",
                 "accommodation(release, timepoint, answer, type, corrects, void_reason)"}};
    case Kind::Need:
        return {{"need_person", "need(person, id)"},
                {"need_identified", "need(identified_on, person, pathway, status, void_reason)"}};
    case Kind::PersonMerge:
        return {{"person_merge_person", "person_merge(person, id)"},
                {"person_merge_kept", "person_merge(kept, id)"}};
    case Kind::Checklist:
        return {{"checklist_person", "checklist(person, id)"},
                {"checklist_answers", "checklist(release, item, status, void_reason)"}};
    default:
        break;
    }
    // What a record belongs to stands first in its kind: a person, a session, a service.
    const Field &first = kind.fields.front();
    if (first.type != FieldType::Reference || first.codeList == "user")
        return {};
    return {{name + '_' + std::string(first.name), name + '(' + quotedName(first.name) + ", id)"}};
}

//! What the figures read (figure_columns.h), from indexes alone: by the day that puts a record into
//! a period, or by what it belongs to. Never void_reason first: lists would be read by it. Empty
//! where lists have such an index, or where there are few.
[[nodiscard]] std::string_view figureColumnsOf(domain::Kind kind)
{
    using domain::Kind;
    switch (kind) {
    case Kind::Person:
        return "status, status_on, date_of_birth, age_guess, key_worker, prison, "
               "pregnancy, veteran, care_experience, folder, void_reason, clock_head";
    case Kind::Equality:
        return "person, ethnicity, sex, gender_same, sexual_orientation, religion, "
               "disability, marital, void_reason";
    case Kind::Release:
        return "released_at, release_date, person, state, prison, route, release_date_type, "
               "probation_office, first_appointment, meet, told_on, destination, practitioner, "
               "practitioner_phone, supervised, void_reason";
    case Kind::Contact:
        return "at, person, mode, outcome, third_party, gate_outcome, release, void_reason, "
               "clock_head";
    case Kind::Pack:
        return "release, given, void_reason";
    case Kind::DutyToRefer:
        return "release, state, sent_on, person, void_reason";
    case Kind::Consent:
        return "person, purpose, state, decided_on, void_reason";
    case Kind::Custody:
        return "person, from_date, void_reason";
    case Kind::Sentence:
        return "person, recalled_on, void_reason";
    case Kind::Appointment:
        return "starts, person, state, mode, outcome, void_reason";
    case Kind::Placement:
        return "ended_on, person, state, start_on, type, move_on, move_on_type, void_reason";
    case Kind::Referral:
        return "direction, status, status_on, referred_on, first_meeting_on, plan_on, "
               "ended_on, report_on, refusal, person, void_reason";
    case Kind::ReferralStep:
        return "\"on\", status, referral, void_reason";
    case Kind::Need:
        return "ended_on, person, status, void_reason";
    case Kind::OutcomeScore:
        return "scored_on, person, achievement, void_reason";
    case Kind::MonthLock:
        return "month, void_reason";
    default:
        return {};
    }
}

[[nodiscard]] std::vector<Index> indexesOf(const KindDescription &kind)
{
    std::vector<Index> all = listIndexesOf(kind);
    const std::string name(kind.name);
    if (const std::string_view columns = figureColumnsOf(kind.kind); !columns.empty())
        all.push_back({name + "_figures", name + '(' + std::string(columns) + ')'});
    if (kind.mayDiffer())
        all.push_back({name + "_differing",
                       quotedName(name)
                           + "(id, differing) "
                             "WHERE differing IS NOT NULL AND void_reason IS NULL"});
    return all;
}

[[nodiscard]] std::string indexesSql(const KindDescription &kind)
{
    std::string sql;
    for (const Index &index : indexesOf(kind))
        sql += "CREATE INDEX IF NOT EXISTS " + index.name + " ON " + index.on + ';';
    return sql;
}

[[nodiscard]] base::Error tooNew()
{
    return {base::ErrorCode::StoreTooNew,
            "This store was made by a newer version of the program; install that version to open "
            "it."};
}

[[nodiscard]] Result<std::vector<std::string>>
namesFrom(sqlite::Connection &connection, std::string_view query, const KindDescription &kind)
{
    std::vector<std::string> names;
    auto rows = connection.query(query, kind.name);
    TL_EACH_ROW (rows)
        names.emplace_back(rows.text(0));
    return names;
}

[[nodiscard]] bool isIn(const std::vector<std::string> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

[[nodiscard]] Result<bool> lacksIndex(sqlite::Connection &connection, const KindDescription &kind)
{
    TL_TRY(const auto there,
           namesFrom(connection,
                     "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1",
                     kind));
    const std::vector<Index> wanted = indexesOf(kind);
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const Index &index) { return !isIn(there, index.name); });
}

//! The statements that bring one table to this version; empty when it is there already.
[[nodiscard]] Result<std::string> growthOf(sqlite::Connection &connection,
                                           const KindDescription &kind)
{
    TL_TRY(const auto there, namesFrom(connection, "SELECT name FROM pragma_table_info(?1)", kind));
    if (there.empty())
        return tableSql(kind) + indexesSql(kind);
    for (const std::string &name : there) {
        if (!kind.field(name)
            && std::find(std::begin(ownColumns), std::end(ownColumns), name)
                == std::end(ownColumns))
            return tooNew();
    }
    std::string sql;
    for (const Field &field : kind.fields) {
        if (!isIn(there, field.name))
            sql += "ALTER TABLE " + quotedName(kind.name) + " ADD COLUMN " + columnOf(field) + ';';
    }
    if (!isIn(there, "clock_head"))
        sql += "ALTER TABLE " + quotedName(kind.name) + " ADD COLUMN clock_head BLOB; UPDATE "
            + quotedName(kind.name) + " SET clock_head = " + clockHeadOf("clock") + ';';
    if (!isIn(there, "differing"))
        sql += "ALTER TABLE " + quotedName(kind.name) + " ADD COLUMN "
            + std::string(differingColumn) + ';';
    TL_TRY(const bool incomplete, lacksIndex(connection, kind));
    return incomplete ? sql + indexesSql(kind) : sql;
}

[[nodiscard]] Result<std::string> growth(sqlite::Connection &connection)
{
    std::string sql;
    for (const KindDescription &kind : domain::kinds()) {
        TL_TRY(const std::string one, growthOf(connection, kind));
        sql += one;
    }
    return sql;
}

[[nodiscard]] Result<bool> isCurrent(sqlite::Connection &connection)
{
    TL_TRY(const auto version, connection.number("SELECT version FROM record_schema"));
    if (version.value_or(0) > domain::schemaVersion)
        return tooNew();
    TL_TRY(const std::string missing, growth(connection));
    return version.value_or(0) == domain::schemaVersion && missing.empty();
}

} // namespace

std::string quotedName(std::string_view name)
{
    return '"' + std::string(name) + '"'; // names of the schema hold no quotes
}

std::string rowColumns(const KindDescription &kind)
{
    std::string columns = "id, folder, ";
    for (const Field &field : kind.fields)
        columns += quotedName(field.name) + ", ";
    return columns + "void_reason, clock, received, differing";
}

std::string intoRow(const KindDescription &kind)
{
    // id and folder, the fields, and the four after them, of which the clock is the second.
    const std::size_t count = kind.fields.size() + 6;
    std::string values = "?1";
    for (std::size_t i = 2; i <= count; ++i)
        values += ", ?" + std::to_string(i);
    return " INTO " + quotedName(kind.name) + '(' + rowColumns(kind) + ", clock_head) VALUES("
        + values + ", " + clockHeadOf('?' + std::to_string(count - 2)) + ')';
}

bool hasPerson(const KindDescription &kind)
{
    const Field *field = kind.field("person");
    return field && field->type == FieldType::Reference;
}

Result<void> createRecordTables(sqlite::Connection &connection)
{
    for (const KindDescription &kind : domain::kinds())
        TL_CHECK(connection.execute(tableSql(kind) + indexesSql(kind)));
    TL_CHECK(connection.execute("CREATE TABLE record_schema(version INTEGER NOT NULL)"));
    return connection.run("INSERT INTO record_schema(version) VALUES(?1)", domain::schemaVersion);
}

Result<void> growRecordTables(sqlite::Connection &connection)
{
    TL_TRY(const bool current, isCurrent(connection));
    if (current)
        return {};
    TL_TRY(auto transaction,
           sqlite::Transaction::begin(connection, sqlite::Transaction::Kind::Immediate));
    TL_TRY(const std::string sql, growth(connection));
    TL_CHECK(connection.execute(sql));
    TL_CHECK(connection.run("UPDATE record_schema SET version = ?1", domain::schemaVersion));
    return transaction.commit();
}

} // namespace throughline::store
