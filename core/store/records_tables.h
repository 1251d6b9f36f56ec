// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/connection.h"
#include "store/folders.h"
#include "store/records.h"
#include "store/same_person.h"
#include "store/search_index.h"

#include <string>
#include <unordered_map>

namespace throughline::store {

//! The inside of Records: the SQL of every kind, put together once, the folders seen lately, and
//! the search index.
struct Records::Tables
{
    struct Sql
    {
        std::string columns; //!< id, folder, the fields, void_reason, clock, received, differing
        std::string find;
        std::string insertNew;
        std::string put;
        std::string setReceived;
        std::string remove;
        std::string count;
        bool person = false;
    };

    explicit Tables(sqlite::Connection &opened);

    [[nodiscard]] const Sql &of(domain::Kind kind) const
    {
        return sql[static_cast<std::size_t>(kind)];
    }
    //! The folder is made when it is new.
    [[nodiscard]] base::Result<std::int64_t> folderKey(const base::FolderId &id);
    [[nodiscard]] base::Result<base::FolderId> folderId(std::int64_t key);
    //! A transaction that was rolled back may have taken folders with it.
    void forgetFolders();
    //! Fills the row from the columns of `Sql::columns`.
    [[nodiscard]] base::Result<void> read(const domain::KindDescription &kind,
                                          const sqlite::Rows &rows, StoredRow &out);

    sqlite::Connection &connection;
    SearchIndex search;
    SamePerson same;
    std::vector<Sql> sql;
    std::unordered_map<base::FolderId, std::int64_t> keys;
    std::unordered_map<std::int64_t, base::FolderId> ids;
};

} // namespace throughline::store
