// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/case_transfer.h"

#include "domain/rules/open_work.h"
#include "domain/schema_table.h"
#include "service/case_records.h"
#include "service/one_edit.h"
#include "service/same_person.h"
#include "service/workers.h"

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::Record;

constexpr auto personField = fieldNumber<Kind::CaseTransfer>("person");
constexpr auto roleField = fieldNumber<Kind::CaseTransfer>("role");
constexpr auto fromField = fieldNumber<Kind::CaseTransfer>("from");
constexpr auto toField = fieldNumber<Kind::CaseTransfer>("to");
constexpr auto stateField = fieldNumber<Kind::CaseTransfer>("state");
constexpr auto movedField = fieldNumber<Kind::CaseTransfer>("moved");
constexpr auto itemsField = fieldNumber<Kind::CaseTransfer>("items");

//! What a hand-over is about, as long as all of it is known.
struct Terms
{
    RecordId person;
    std::uint16_t role = 0;
    std::optional<RecordId> from;
    RecordId to;
    bool moved = false;
    std::vector<domain::WorkItem> items;
};

[[nodiscard]] Result<std::optional<Terms>> termsOf(const Workspace &workspace,
                                                   const Record &transfer)
{
    const auto *person = domain::fieldAs<RecordId>(transfer, personField);
    const auto *to = domain::fieldAs<RecordId>(transfer, toField);
    if (person == nullptr || to == nullptr)
        return std::optional<Terms>();
    TL_TRY(const RecordId shown, recordedWith(workspace, *person)); // merged since it was offered
    Terms terms{shown, fieldOfRole(domain::fieldText(transfer, roleField)), {}, *to, false, {}};
    if (const auto *from = domain::fieldAs<RecordId>(transfer, fromField))
        terms.from = *from;
    terms.moved = domain::isYes(transfer, movedField);
    terms.items = domain::workItemsFromText(domain::fieldText(transfer, itemsField));
    return std::optional(std::move(terms));
}

//! Gives what is still in one hand to another; what has gone on meanwhile stays where it is.
class Giving
{
public:
    Giving(const store::Records &records, std::optional<RecordId> from, RecordId to)
        : m_records(records), m_from(from), m_to(to)
    {
    }

    [[nodiscard]] Result<void> give(Kind kind, const RecordId &id, std::uint16_t field)
    {
        TL_TRY(const auto row, m_records.find(kind, id));
        if (!row || row->record.voidReason)
            return {};
        const auto *holder = domain::fieldAs<RecordId>(row->record, field);
        const bool isTheirs = holder == nullptr || (m_from && *holder == *m_from);
        if (isTheirs && (holder == nullptr || *holder != m_to))
            m_changes.push_back({kind, id, {{field, m_to}}});
        return {};
    }

    [[nodiscard]] std::vector<FollowingChange> take() { return std::move(m_changes); }

private:
    const store::Records &m_records;
    std::optional<RecordId> m_from;
    RecordId m_to;
    std::vector<FollowingChange> m_changes;
};

[[nodiscard]] Result<std::vector<FollowingChange>> accepted(const store::Records &records,
                                                            const Terms &terms)
{
    Giving giving(records, terms.from, terms.to);
    if (terms.role != 0)
        TL_CHECK(giving.give(Kind::Person, terms.person, terms.role));
    std::vector<domain::WorkItem> items = terms.items;
    const bool isWholeCase = terms.role == fieldNumber<Kind::Person>("key_worker");
    if (terms.from && isWholeCase && items.empty()) {
        TL_TRY(const auto about, recordsAbout(records, terms.person, kindsOfWork()));
        items = domain::openWorkOf(about, *terms.from);
    }
    for (const domain::WorkItem &item : items) {
        if (item.owner.kind != Kind::Person)
            TL_CHECK(giving.give(item.owner.kind, item.record, item.owner.field));
    }
    return giving.take();
}

[[nodiscard]] Result<std::vector<FollowingChange>> givenBack(const store::Records &records,
                                                             const Terms &terms)
{
    Giving giving(records, terms.to, *terms.from);
    if (terms.role != 0)
        TL_CHECK(giving.give(Kind::Person, terms.person, terms.role));
    for (const domain::WorkItem &item : terms.items)
        TL_CHECK(giving.give(item.owner.kind, item.record, item.owner.field));
    return giving.take();
}

//! Somebody's case is offered away by saying whose it is: it is theirs until it is accepted.
[[nodiscard]] Result<void> checkOffer(const Workspace &workspace, const Record &transfer,
                                      const Terms &terms)
{
    TL_CHECK(checkCanTake(workspace, terms.to, transfer.folder));
    TL_TRY(const auto person, workspace.store().records.find(Kind::Person, terms.person));
    const bool isHeld = person && terms.role != 0
        && domain::fieldAs<RecordId>(person->record, terms.role) != nullptr;
    if (isHeld && !terms.from)
        return notSaved("Somebody has this case. Say whom it comes from, or use `assign`, which "
                        "finds out by itself.");
    return {};
}

} // namespace

Result<void> checkCanTake(const Workspace &workspace, const RecordId &user,
                          const base::FolderId &folder)
{
    TL_TRY(const bool left, hasLeft(workspace, user));
    if (left)
        return notSaved("This worker has left; name somebody else.");
    TL_TRY(const bool may, mayWrite(workspace, user, folder));
    if (!may)
        return notSaved("This worker is not a writer in the team that the person belongs to, and "
                        "would not see the case; name somebody of that team.");
    return {};
}

Result<void> checkTransfer(const Workspace &workspace, const Record *before, const Record &transfer)
{
    const std::string_view state = domain::fieldText(transfer, stateField);
    TL_TRY(const auto terms, termsOf(workspace, transfer));
    if (!terms || transfer.voidReason)
        return {};
    if (before == nullptr)
        return checkOffer(workspace, transfer, *terms);
    const bool isAnswered = (state == "ACCEPTED" || state == "DECLINED")
        && domain::fieldText(*before, stateField) != state;
    if (isAnswered && terms->to != asReference(workspace.keys().user))
        return notSaved("This was offered to somebody else, who has to answer it.");
    return {};
}

std::uint16_t fieldOfRole(std::string_view role)
{
    if (role == "KEY_WORKER")
        return fieldNumber<Kind::Person>("key_worker");
    return role == "BACKUP_WORKER" ? fieldNumber<Kind::Person>("backup_worker") : 0;
}

Result<std::vector<FollowingChange>> transferFollows(const Workspace &workspace,
                                                     const Record *before, const Record &transfer)
{
    std::vector<FollowingChange> nothing;
    const std::string_view state = domain::fieldText(transfer, stateField);
    TL_TRY(const auto terms, termsOf(workspace, transfer));
    if (!terms || transfer.voidReason
        || (before != nullptr && domain::fieldText(*before, stateField) == state))
        return nothing;
    const store::Records &records = workspace.store().records;
    if (state == "OFFERED" && terms->moved && terms->role != 0)
        return std::vector{
            FollowingChange{Kind::Person, terms->person, {{terms->role, terms->to}}}};
    if (state == "ACCEPTED" && !terms->moved)
        return accepted(records, *terms);
    if (!terms->moved || !terms->from)
        return nothing;
    if (state == "WITHDRAWN")
        return givenBack(records, *terms);
    if (state != "DECLINED")
        return nothing;
    TL_TRY(const bool left, hasLeft(workspace, *terms->from));
    return left ? Result<std::vector<FollowingChange>>(nothing) : givenBack(records, *terms);
}

} // namespace throughline::service
