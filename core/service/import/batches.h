// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/edit.h"
#include "service/import/import.h"

namespace throughline::service {

//! A list that was taken in (domain.md 2.1). It lies in the folder of the team that took it in, so
//! that everybody there sees it, can take it back, and gets the columns of its sender.
struct ImportBatch
{
    base::RecordId id;
    std::string what; //!< people, releases, services or contacts
    std::string sender; //!< empty when nobody was named
    std::string file; //!< its name, without the folder
    ImportMapping mapping;
    base::Millis importedAt;
    base::UserId importedBy;
    std::int64_t rows = 0;
    std::int64_t created = 0; //!< records
    std::int64_t updated = 0; //!< records
    std::int64_t matched = 0; //!< rows that said nothing new
    std::int64_t refused = 0; //!< rows
    std::string whyRefused; //!< a line for each column and reason; no value of the list
    std::optional<domain::PartialDate> undoneOn;
};

//! Newest first.
[[nodiscard]] base::Result<std::vector<ImportBatch>> importBatches(const Workspace &workspace);
//! NotFound in words where there is none.
[[nodiscard]] base::Result<ImportBatch> findImportBatch(const Workspace &workspace,
                                                        const base::RecordId &id);
//! How the columns of the newest list of a sender were read; empty when there is none. Lists that
//! were taken back do not count: it may have been for their columns.
[[nodiscard]] base::Result<ImportMapping>
rememberedMapping(const Workspace &workspace, ImportKind kind, const std::string &sender);

//! The record of a batch, to be added to a team.
[[nodiscard]] Draft draftOf(const ImportBatch &batch);
[[nodiscard]] std::string_view nameOf(ImportKind kind);
//! What was wrong with the rows of a list, most frequent first.
[[nodiscard]] std::string reasonsOf(const ImportReport &report);

} // namespace throughline::service
