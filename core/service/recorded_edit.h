// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/state_machines.h"
#include "service/edit.h"
#include "service/saved_work.h"

#include <functional>

namespace throughline::service {

//! An edit that remembers everything it adds and changes, so that `undo` can take it back. One at a
//! time on a Workspace, as every Edit; without `commit` nothing happened.
class RecordedEdit
{
public:
    [[nodiscard]] static base::Result<RecordedEdit> begin(Workspace &workspace);

    //! A record about a person.
    [[nodiscard]] base::Result<void> add(domain::Kind kind, std::vector<domain::FieldValue> fields);
    //! A record of a team's own folder.
    [[nodiscard]] base::Result<void>
    addToTeam(domain::Kind kind, std::vector<domain::FieldValue> fields, const base::TeamId &team);
    //! `before` is the row as it lies in the store now.
    [[nodiscard]] base::Result<void> change(const store::StoredRow &before,
                                            const std::vector<domain::FieldValue> &fields);
    //! Settles a question with several answers (`Edit::decide`); `before` as for `change`.
    [[nodiscard]] base::Result<void> decide(const store::StoredRow &before, std::uint16_t field,
                                            const domain::Value &answer);
    //! What the rules wonder about in what was taken so far, in a few words each: "Number: the
    //! check letter does not fit".
    [[nodiscard]] const std::vector<std::string> &doubts() const { return m_doubts; }
    //! With the key of a draft, that is forgotten in the same transaction and comes back by Undo.
    [[nodiscard]] base::Result<SavedWork> commit(const std::string &draft = {});

private:
    RecordedEdit(Workspace &workspace, Edit edit, std::int64_t mark);
    [[nodiscard]] base::Result<void> remember(const store::StoredRow &before,
                                              std::vector<std::uint16_t> fields);
    //! What a referral's move has left besides: it goes, too, when the move is taken back.
    [[nodiscard]] base::Result<void> rememberSteps(const base::RecordId &referral,
                                                   const std::vector<domain::Record> &before);
    //! Keeps what the edit has wondered about since the last step.
    void hearDoubts(domain::Kind kind);

    Workspace *m_workspace;
    Edit m_edit;
    SavedWork m_work;
    std::vector<std::string> m_doubts;
    std::size_t m_heard = 0; //!< so many of the edit's warnings are in `m_doubts`
};

//! Runs a use case that changes one record in an edit of its own, and remembers how to take that
//! back. NotFound in words where there is no such record.
[[nodiscard]] base::Result<SavedWork>
recordChange(Workspace &workspace, domain::Kind kind, const base::RecordId &id,
             const std::function<base::Result<void>()> &change);

} // namespace throughline::service
