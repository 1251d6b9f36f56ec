// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/erasure.h"

#include "domain/code_list.h"
#include "domain/names/plain_words.h"
#include "domain/schema_table.h"
#include "service/case_records.h"
#include "service/edit.h"
#include "service/read/person_name.h"
#include "service/retention.h"
#include "service/retention_book.h"
#include "service/roster_writing.h"
#include "service/same_person.h"
#include "service/store_change_log.h"

#include <algorithm>
#include <set>

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::fieldAs;
using domain::fieldNumber;
using domain::fieldText;
using domain::Kind;
using domain::Record;

[[nodiscard]] base::Error notErased(const std::string &sentence)
{
    return {base::ErrorCode::Refused, sentence + " Nothing was erased."};
}

//! A team's own folder is nobody's case, whatever somebody put there.
[[nodiscard]] bool isATeams(const protocol::Roster &roster, const base::FolderId &folder)
{
    return std::any_of(roster.teams().begin(), roster.teams().end(),
                       [&](const auto &entry) { return entry.second.folder == folder; });
}

[[nodiscard]] Result<void> addHolds(const Workspace &workspace, const Record &person,
                                    ErasurePlan &plan)
{
    TL_TRY(const RetentionBook book, RetentionBook::of(workspace, person.id));
    TL_TRY(const auto row, workspace.store().records.find(Kind::Person, person.id));
    if (!row)
        return {};
    TL_TRY(domain::Retention retention, book.read(*row, domain::londonDay(workspace.now())));
    for (const std::string &hold : retention.holds)
        plan.holds.push_back(hold);
    if (person.id == plan.person)
        plan.retention = std::move(retention);
    return {};
}

[[nodiscard]] Result<void> addFolder(const Workspace &workspace, const base::FolderId &id,
                                     ErasurePlan &plan, std::set<base::DeviceId> &devices)
{
    const store::DeviceStore &store = workspace.store();
    const bool isThere =
        std::find(plan.folders.begin(), plan.folders.end(), id) != plan.folders.end();
    TL_TRY(const auto folder, store.folders.find(id));
    if (isThere || !folder || isATeams(workspace.roster(), id))
        return {};
    plan.folders.push_back(id);
    TL_TRY(const store::Erasure::Content content, store.erasure.contentOf(folder->key));
    plan.content.add(content);
    TL_TRY(const std::vector<base::TeamId> teams, store.folders.teams(folder->key));
    for (const base::TeamId &team : teams) {
        for (const base::DeviceId &device : workspace.roster().devicesOf(team))
            devices.insert(device);
    }
    if (folder->opener)
        devices.insert(*folder->opener);
    return {};
}

//! Words of names, and numbers, that must not stand where they stay.
[[nodiscard]] Result<std::set<std::string>> identifyingWords(const store::Records &records,
                                                             const ErasurePlan &plan)
{
    static constexpr std::uint16_t names[] = {fieldNumber<Kind::Person>("family_name"),
                                              fieldNumber<Kind::Person>("given_names"),
                                              fieldNumber<Kind::Person>("preferred_name")};
    std::set<std::string> words;
    const auto addName = [&](std::string_view name) {
        for (std::string &word : domain::nameWords(name))
            words.insert(std::move(word));
    };
    for (const RecordId &id : plan.people) {
        TL_TRY(const auto row, records.find(Kind::Person, id));
        if (!row)
            continue;
        for (const std::uint16_t field : names)
            addName(fieldText(row->record, field));
        words.insert(domain::packedNumber(
            fieldText(row->record, fieldNumber<Kind::Person>("prison_number"))));
        static constexpr Kind others[] = {Kind::Alias, Kind::Identifier};
        TL_TRY(const auto more, recordsAbout(records, id, others));
        for (const Record &one : more) {
            if (one.kind == Kind::Alias)
                addName(fieldText(one, fieldNumber<Kind::Alias>("name")));
            else
                words.insert(
                    domain::packedNumber(fieldText(one, fieldNumber<Kind::Identifier>("value"))));
        }
    }
    words.erase(std::string());
    return words;
}

[[nodiscard]] Result<void> checkReason(const store::Records &records, const ErasurePlan &plan,
                                       const std::string &reason)
{
    constexpr std::size_t longest = 500;
    const std::vector<std::string> words = domain::nameWords(reason);
    if (words.empty() || reason.size() > longest)
        return notErased("Say why, in up to 500 characters.");
    TL_TRY(const std::set<std::string> forbidden, identifyingWords(records, plan));
    const std::string packed = domain::packedNumber(reason);
    constexpr std::size_t shortestNumber = 5;
    const bool isNamed =
        std::any_of(words.begin(), words.end(),
                    [&](const std::string &word) { return forbidden.contains(word); })
        || std::any_of(forbidden.begin(), forbidden.end(), [&](const std::string &word) {
               const bool hasDigit = word.find_first_of("0123456789") != std::string::npos;
               return hasDigit && word.size() >= shortestNumber
                   && packed.find(word) != std::string::npos;
           });
    if (isNamed)
        return notErased("The reason stays when they are erased, and it has a name or a number of "
                         "theirs in it. Say it without.");
    return {};
}

[[nodiscard]] Result<void> checkOrder(const Workspace &workspace, const ErasurePlan &plan,
                                      const ErasureOrder &order)
{
    if (!plan.holds.empty())
        return notErased(plan.holds.front() + " They cannot be erased.");
    if (!domain::findCode("erasure_reason", order.code))
        return notErased("Say why by one of these: TIME_OVER, ASKED, NO_BASIS, MISTAKE.");
    const domain::Retention &retention = plan.retention;
    const bool isOver = retention.state == domain::Retention::State::ToErase
        || retention.isOver(domain::londonDay(workspace.now()));
    if (order.code == "TIME_OVER" && !isOver)
        return notErased("Their time is not over. " + retention.why
                         + " Where they ask for it, the reason is ASKED.");
    TL_CHECK(checkReason(workspace.store().records, plan, order.reason));
    if (order.records != plan.content.records)
        return notErased("What is held is not what you looked at: there are "
                         + std::to_string(plan.content.records)
                         + " records about them now. Look again.");
    return {};
}

[[nodiscard]] std::string countsText(const store::Erasure::Content &content)
{
    std::string text;
    for (const auto &[kind, count] : content.counts) {
        if (domain::isSomebodysWork(kind) || kind == Kind::Access)
            text += (text.empty() ? "" : "; ") + std::string(domain::describe(kind).name) + ' '
                + std::to_string(count);
    }
    return text;
}

template<class Id>
[[nodiscard]] std::string joined(const std::vector<Id> &ids)
{
    std::string text;
    for (const Id &id : ids)
        text += (text.empty() ? "" : ";") + id.hex();
    return text;
}

[[nodiscard]] Draft certificateOf(const Workspace &workspace, const ErasurePlan &plan,
                                  const ErasureOrder &order)
{
    constexpr auto field = [](std::string_view name) {
        return domain::describe(Kind::Erasure).field(name)->number;
    };
    Draft draft{Kind::Erasure,
                {{field("code"), order.code},
                 {field("reason"), order.reason},
                 {field("erased_at"), domain::londonInstant(workspace.now())},
                 {field("erased_by"), *RecordId::from(workspace.keys().user.view())},
                 {field("records"), plan.content.records},
                 {field("counts"), countsText(plan.content)},
                 {field("unsent"), plan.content.unsent},
                 {field("folders"), joined(plan.folders)},
                 {field("devices"), joined(plan.devices)}}};
    if (!plan.retention.trigger.empty())
        draft.fields.emplace_back(field("trigger"), std::string(plan.retention.trigger));
    if (plan.content.first && plan.content.last) {
        draft.fields.emplace_back(field("from_year"),
                                  std::int64_t{domain::londonDay(*plan.content.first).year});
        draft.fields.emplace_back(field("to_year"),
                                  std::int64_t{domain::londonDay(*plan.content.last).year});
    }
    return draft;
}

[[nodiscard]] Result<RecordId> writeDown(Workspace &workspace, const Draft &certificate)
{
    const auto *managers = workspace.roster().teamOfKind(protocol::TeamKind::Managers);
    if (!managers)
        return base::Error{base::ErrorCode::Internal, "The organisation has no managers' team."};
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY(const RecordId id, edit.addToTeam(certificate, managers->id));
    TL_CHECK(edit.commit());
    return id;
}

//! The server did not take it: the order comes to nothing.
[[nodiscard]] Result<void> takeBack(Workspace &workspace, const RecordId &certificate)
{
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_CHECK(edit.setVoid(Kind::Erasure, certificate, "It was not carried out"));
    return edit.commit();
}

[[nodiscard]] Result<void> putInForce(Workspace &workspace, sync::Transport *server,
                                      const ErasurePlan &plan, const std::string &code)
{
    ChainWriter chain(workspace.roster(), workspace.keys(), workspace.now());
    for (const base::FolderId &folder : plan.folders)
        TL_CHECK(chain.add(protocol::Erase{folder, code}));
    if (server)
        return postToRoster(workspace, *server, chain.statements());
    return StoreChangeLog(workspace).growRoster(chain.statements(), chain.roster());
}

} // namespace

Result<ErasurePlan> planErasure(const Workspace &workspace, const RecordId &person)
{
    TL_CHECK(requireAdmin(workspace));
    const store::DeviceStore &store = workspace.store();
    TL_TRY(const Record found, requirePerson(workspace, person));
    TL_TRY(const RecordId shown, store.samePerson.now(person));
    if (shown != person)
        return notErased("This is the same person as another one, and they are erased together: "
                         "name the other one.");
    TL_CHECK(requireWhole(store, person));
    ErasurePlan plan;
    plan.person = person;
    plan.name = nameOf(found).full();
    TL_TRY(const std::vector<Record> people, samePeople(store, person));
    std::set<base::DeviceId> devices;
    for (const Record &one : people) {
        plan.people.push_back(one.id);
        TL_CHECK(addHolds(workspace, one, plan));
        TL_CHECK(addFolder(workspace, one.folder, plan, devices));
        TL_TRY(const auto concerns,
               everyRecordNaming(store.records, Kind::Safeguarding,
                                 fieldNumber<Kind::Safeguarding>("person"), one.id));
        for (const Record &concern : concerns)
            TL_CHECK(addFolder(workspace, concern.folder, plan, devices));
    }
    plan.devices.assign(devices.begin(), devices.end());
    return plan;
}

Result<RecordId> erasePerson(Workspace &workspace, sync::Transport *server,
                             const ErasureOrder &order)
{
    TL_CHECK(requireAdmin(workspace));
    if (!server && workspace.roster().serverKey())
        return notErased("This organisation is on its way to a server. Connect it to that server "
                         "first.");
    if (server)
        TL_CHECK(catchUp(workspace, *server));
    TL_TRY(const ErasurePlan plan, planErasure(workspace, order.person));
    TL_CHECK(checkOrder(workspace, plan, order));
    TL_TRY(const RecordId certificate, writeDown(workspace, certificateOf(workspace, plan, order)));
    const auto done = putInForce(workspace, server, plan, order.code);
    const bool isAllErased =
        std::all_of(plan.folders.begin(), plan.folders.end(),
                    [&](const auto &folder) { return workspace.roster().isErased(folder); });
    // Where the line broke nobody knows whether the server has it: the next round will tell, and
    // until the roster says so the certificate is none.
    if (!done && !isAllErased && done.error().code != base::ErrorCode::Unreachable)
        TL_CHECK(takeBack(workspace, certificate));
    if (!done && !isAllErased)
        return done.error();
    return certificate;
}

} // namespace throughline::service
