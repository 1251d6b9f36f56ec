// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/stored_rows.h"

namespace throughline::server {

namespace {

constexpr auto number = StoredColumn::Kind::Number;
constexpr auto bytes = StoredColumn::Kind::Bytes;

constexpr StoredColumn roster[] = {{"seq", number}, {"body", bytes}, {"sig", bytes}};
constexpr StoredColumn log[] = {{"seq", number},      {"recv_ms", number}, {"kind", number},
                                {"folder_id", bytes}, {"id", bytes},       {"device", bytes},
                                {"n", number},        {"size", number},    {"body", bytes}};
constexpr StoredColumn folderState[] = {
    {"folder_id", bytes}, {"epoch", number},     {"kid", bytes},   {"last_seq", number},
    {"bytes", number},    {"erased_at", number}, {"opener", bytes}};
constexpr StoredColumn folderTeam[] = {
    {"folder_id", bytes}, {"team", bytes}, {"gen", number}, {"seq", number}};
constexpr StoredColumn teamWrap[] = {
    {"team", bytes}, {"gen", number}, {"device", bytes}, {"sealed", bytes}};
constexpr StoredColumn inviteTry[] = {{"id", bytes}, {"fails", number}, {"accept_body", bytes}};

constexpr StoredColumn unlock[] = {
    {"device", bytes}, {"day", number}, {"tries", number}, {"body", bytes}, {"answer", bytes}};

constexpr StoredColumn accessLog[] = {
    {"day", number}, {"device", bytes}, {"folder_id", bytes}, {"action", number}};

constexpr StoredTable tables[] = {
    {"roster", roster, "seq"},
    {"log", log, "seq"},
    {"folder_state", folderState, "folder_id"},
    {"folder_team", folderTeam, "folder_id, team"},
    {"team_wrap", teamWrap, "team, gen, device"},
    {"invite_try", inviteTry, "id"},
    {"unlock", unlock, "device"},
    {"access_log", accessLog, "day, device, folder_id, action"},
};

} // namespace

std::string namesOf(const StoredTable &table)
{
    std::string names;
    for (const StoredColumn &column : table.columns)
        names += (names.empty() ? "" : ", ") + std::string(column.name);
    return names;
}

std::span<const StoredTable> storedTables()
{
    return tables;
}

} // namespace throughline::server
