// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/record_rules.h"
#include "service/workspace.h"
#include "sync/merge.h"

#include <map>
#include <unordered_map>

namespace throughline::service {

//! A record that somebody wants to add: what the form, the command line or a row of a file says.
struct Draft
{
    domain::Kind kind = domain::Kind::Person;
    std::vector<std::pair<std::uint16_t, domain::Value>> fields;

    //! What a field gets that was not given.
    void setDefault(std::uint16_t field, domain::Value value);

    //! What made-up records bring along, so that the same seed gives the same ones on every
    //! machine, written down when their story has it.
    struct Origin
    {
        base::RecordId id;
        base::Millis at;
        base::FolderId folder; //!< for what has one of its own
        base::RecordId folderRecord;
    };
    std::optional<Origin> origin = {};
};

//! One unit of work: every record added or changed through it, its search index and its outgoing
//! changes are saved together by `commit`, or none of them ("one way in", design README). One Edit
//! at a time on a Workspace; without `commit` nothing happened.
class Edit
{
public:
    //! Whether the state machines hold (domain/rules/state_machines.h).
    enum class States {
        Checked, //!< what somebody enters here goes one step at a time
        AsGiven, //!< a file, made-up people, an Undo: what happened elsewhere is taken as it stands
    };
    [[nodiscard]] static base::Result<Edit> begin(Workspace &workspace,
                                                  States states = States::Checked);

    //! A new person in a folder of their own, granted to `team` (see `teamForNewPerson`).
    [[nodiscard]] base::Result<base::RecordId> addPerson(const Draft &draft,
                                                         const base::TeamId &team);
    //! A record about a person, in that person's folder. The draft's `person` field says whose; of
    //! somebody who was written down twice it goes to the record that they are shown as.
    [[nodiscard]] base::Result<base::RecordId> addAbout(const Draft &draft);
    //! A record of a team's own folder: a directory service.
    [[nodiscard]] base::Result<base::RecordId> addToTeam(const Draft &draft,
                                                         const base::TeamId &team);
    //! Sets fields of a record whose fields may change; what is entered about somebody who was
    //! written down twice goes to the record that they are shown as. A change of its state follows
    //! the machine of its kind and brings what belongs to the move: the day, fields of the old
    //! state emptied, and a `referral_step` for a referral. So nothing goes round them. A field
    //! with several answers takes another one only from who may choose, and that settles it.
    //! `at` is for what is made up: when it was changed.
    [[nodiscard]] base::Result<void>
    change(domain::Kind kind, const base::RecordId &id,
           const std::vector<std::pair<std::uint16_t, domain::Value>> &fields,
           std::optional<base::Millis> at = {});
    //! Settles a field that has several answers (sync.md D5), for good: this one is the record's
    //! now, the others stay in its history. For who may choose (differences.h); the rules of the
    //! kind took each of the answers when it was written, and do not ask again.
    [[nodiscard]] base::Result<void> decide(domain::Kind kind, const base::RecordId &id,
                                            std::uint16_t field, const domain::Value &answer);
    //! Withdraws a record, or with no reason brings it back.
    [[nodiscard]] base::Result<void> setVoid(domain::Kind kind, const base::RecordId &id,
                                             const std::optional<std::string> &reason);
    //! A record that managers alone may read (Home::Managers), whoever writes it: in a folder of
    //! its own, granted to nobody but them (sync.md D10, drop folder). Who is no manager can
    //! change it until the server has it; then this device forgets it (`Raised`).
    [[nodiscard]] base::Result<base::RecordId> addForManagers(const Draft &draft);
    //! The folder of a team, with its key and first grant (made with the team: sync.md D2).
    [[nodiscard]] base::Result<void> addTeamFolder(const base::FolderId &folder,
                                                   const base::TeamId &team, std::string_view name);

    //! Doubts about what was taken; shown, never in the way.
    [[nodiscard]] const std::vector<domain::RuleFinding> &warnings() const { return m_warnings; }
    [[nodiscard]] base::Result<void> commit();

private:
    Edit(Workspace &workspace, sqlite::Transaction transaction, States states);

    enum class FolderKind { Person = 0, Team = 1, Managers = 2 };
    [[nodiscard]] base::Result<void> createFolder(const base::FolderId &folder,
                                                  const base::TeamId &team, FolderKind kind,
                                                  std::string_view name,
                                                  const Draft::Origin *origin = nullptr);
    [[nodiscard]] base::FolderId newFolder(const Draft::Origin *origin) const;
    [[nodiscard]] base::Result<base::RecordId> insert(const Draft &draft,
                                                      const base::FolderId &folder);
    [[nodiscard]] base::Result<void> insertRecord(domain::Record record,
                                                  std::optional<base::Millis> at = {});
    [[nodiscard]] base::Result<void> changeRow(store::StoredRow row, const sync::RowClock &clock,
                                               std::vector<sync::FieldChange> changes,
                                               std::optional<base::Millis> at = {});
    //! A stamp of now, or of then, later than `seen` in any case.
    [[nodiscard]] base::HybridTime stampAfter(base::HybridTime seen,
                                              std::optional<base::Millis> then);
    [[nodiscard]] base::Result<void> queue(std::int64_t folder, const sync::RecordChange &change);
    [[nodiscard]] base::Result<void> checkRules(const domain::Record &record);
    //! That what is given points at what is there.
    [[nodiscard]] base::Result<void>
    checkReferences(domain::Kind kind,
                    const std::vector<std::pair<std::uint16_t, domain::Value>> &fields) const;
    //! NotFound, or what became of it.
    [[nodiscard]] base::Error noRecord(const base::RecordId &id) const;
    //! `before` is null for a new record.
    [[nodiscard]] base::Result<void> checkMove(const domain::Record *before,
                                               const domain::Record &after) const;
    //! The newest answer that a new one of the checklist takes the place of; nothing for the first,
    //! and for every other kind.
    [[nodiscard]] base::Result<std::optional<domain::Record>>
    answerBefore(const domain::Record &answer) const;
    [[nodiscard]] base::Result<void> addReferralStep(const domain::Record &referral);
    //! What other records say against it, and what changes in them (consequences.h).
    [[nodiscard]] base::Result<void> checkBeside(const domain::Record *before,
                                                 const domain::Record &after);
    [[nodiscard]] base::Result<void> follow(const domain::Record *before,
                                            const domain::Record &after);
    [[nodiscard]] domain::PartialDate today() const;
    //! What a field points at is here, and of the kind that the field is for.
    [[nodiscard]] base::Result<void> checkReference(const domain::Field &field,
                                                    const base::RecordId &target) const;
    //! The folder of a record added in this edit, of this kind; null for any other.
    [[nodiscard]] const base::FolderId *addedFolder(domain::Kind kind,
                                                    const base::RecordId &id) const;
    //! The store's key of a folder that this user may write.
    [[nodiscard]] base::Result<std::int64_t> writableFolder(const base::FolderId &folder);

    Workspace *m_workspace;
    sqlite::Transaction m_transaction;
    States m_states;
    std::vector<domain::RuleFinding> m_warnings;
    std::map<base::FolderId, std::int64_t> m_writable; //!< folders checked in this edit
    //! What was added in this edit, so that nobody asks the store whether it is there.
    std::unordered_map<base::RecordId, std::pair<domain::Kind, base::FolderId>> m_added;
};

//! Whether this user may add to a folder: as a writer in a team that has it, or because it is a
//! folder for managers that this device made and the server does not have yet.
[[nodiscard]] base::Result<bool> mayWrite(const Workspace &workspace, const base::FolderId &folder);
//! Teams this user may put a new person into.
[[nodiscard]] std::vector<base::TeamId> writableTeams(const Workspace &workspace);
//! The team named, or the user's only one (cli.md, `--team`). BadUsage names the choices.
[[nodiscard]] base::Result<base::TeamId> chooseTeam(const Workspace &workspace,
                                                    const std::optional<std::string> &name);

//! Moves a record on to a state of its kind's machine, with what that state asks for, in an edit of
//! its own. Refused moves say what is possible or what is missing.
[[nodiscard]] base::Result<std::vector<domain::RuleFinding>>
moveRecord(Workspace &workspace, domain::Kind kind, const base::RecordId &id,
           std::string_view state, std::vector<std::pair<std::uint16_t, domain::Value>> fields);

} // namespace throughline::service
