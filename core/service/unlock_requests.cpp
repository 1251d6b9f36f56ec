// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/unlock_requests.h"

#include "domain/schema_table.h"
#include "protocol/unlock.h"
#include "service/edit.h"
#include "service/listing.h"
#include "service/roster_writing.h"
#include "service/unlock_words.h"
#include "store/key_file.h"
#include "sync/keys.h"
#include "sync/round_steps.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::fieldNumber;
using domain::Kind;

[[nodiscard]] Result<base::TeamId> requireManagers(const Workspace &workspace)
{
    TL_CHECK(workspace.requireMember());
    const auto *managers = workspace.roster().teamOfKind(protocol::TeamKind::Managers);
    if (managers
        && workspace.roster().roleOf(workspace.keys().user, managers->id) >= protocol::Role::Writer)
        return managers->id;
    return Error{ErrorCode::Refused,
                 "Only an administrator or a manager can unlock a device. Ask one of them."};
}

[[nodiscard]] Result<std::vector<protocol::UnlockRequest>> fetch(Workspace &workspace,
                                                                 sync::Transport &server)
{
    TL_CHECK(catchUp(workspace, server));
    TL_TRY(const sync::Reply reply,
           exchangeInSession(workspace, server, {"GET", "/v1/unlock", {}, {}}));
    if (reply.status != 200)
        return sync::unexpectedStatus(reply.status);
    TL_TRY(auto all, protocol::decodeUnlockRequests(reply.body));
    // Who is shut out stays out, whatever the server says.
    std::erase_if(all, [&](const protocol::UnlockRequest &one) {
        const auto *device = workspace.roster().device(one.device);
        return !device || !device->isActive();
    });
    return all;
}

//! The key of the device that asks, and nothing else that managers can open. The box may be older
//! than their newest key.
[[nodiscard]] std::optional<crypto::Secret32> openBox(const Workspace &workspace,
                                                      const base::TeamId &managers,
                                                      const protocol::UnlockRequest &request)
{
    for (const auto &[id, seed] : workspace.teamSeeds()) {
        if (id.first != managers)
            continue;
        auto opened = sync::teamBoxKey(seed).open(request.sealed);
        if (!opened)
            continue;
        const auto key = store::unboxedKey(*opened, request.device);
        crypto::wipe(*opened);
        return key;
    }
    return std::nullopt;
}

//! Case and spaces are no difference to somebody who listens.
[[nodiscard]] std::string plainWords(std::string_view text)
{
    std::string plain;
    for (const char c : text) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (isLetter)
            plain += static_cast<char>(c >= 'a' ? c : c - 'A' + 'a');
        else if (!plain.empty() && plain.back() != ' ')
            plain += ' ';
    }
    while (!plain.empty() && plain.back() == ' ')
        plain.pop_back();
    return plain;
}

[[nodiscard]] std::string ownerName(const Workspace &workspace, const base::DeviceId &device)
{
    return workspace.userName(workspace.roster().device(device)->user);
}

//! Whether this user's entry for this very request stands there: the answer was given before, and
//! what the server said to that was lost.
[[nodiscard]] Result<bool> isWrittenDown(const Workspace &workspace, const std::string &why)
{
    constexpr std::int64_t longest = 8LL * 24 * 3600 * 1000; // a request lives a week
    bool found = false;
    TL_CHECK(forEachRecord(
        workspace, Kind::Access, {.since = workspace.now() + -longest},
        [&](const RecordView &view) -> Result<void> {
            found = found
                || (view.madeBy == workspace.keys().user
                    && domain::fieldText(view.record, fieldNumber<Kind::Access>("why")) == why);
            return {};
        }));
    return found;
}

//! Before anything is given. The words say which request it was.
[[nodiscard]] Result<void> writeDown(Workspace &workspace, const base::TeamId &managers,
                                     const base::DeviceId &device, const std::string &words)
{
    const std::string why =
        "Device " + device.hex() + " of " + ownerName(workspace, device) + "; words: " + words;
    TL_TRY(const bool isThere, isWrittenDown(workspace, why));
    if (isThere)
        return {};
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY(
        [[maybe_unused]] const base::RecordId id,
        edit.addToTeam({Kind::Access,
                        {{fieldNumber<Kind::Access>("at"), domain::londonInstant(workspace.now())},
                         {fieldNumber<Kind::Access>("what"), std::string("UNLOCK")},
                         {fieldNumber<Kind::Access>("why"), why}}},
                       managers));
    return edit.commit();
}

} // namespace

Result<std::vector<UnlockAsked>> unlocksAsked(Workspace &workspace, sync::Transport &server)
{
    TL_TRY(const base::TeamId managers, requireManagers(workspace));
    TL_TRY(const auto requests, fetch(workspace, server));
    std::vector<UnlockAsked> asked;
    for (const protocol::UnlockRequest &request : requests) {
        TL_TRY(std::string words, unlockWords(request));
        asked.push_back({request.device, ownerName(workspace, request.device), std::move(words),
                         openBox(workspace, managers, request).has_value()});
    }
    return asked;
}

Result<void> answerUnlock(Workspace &workspace, sync::Transport &server,
                          const base::DeviceId &device, std::string_view wordsHeard)
{
    TL_TRY(const base::TeamId managers, requireManagers(workspace));
    TL_TRY(const auto requests, fetch(workspace, server));
    const auto request = std::find_if(requests.begin(), requests.end(),
                                      [&](const auto &one) { return one.device == device; });
    if (request == requests.end())
        return Error{ErrorCode::NotFound,
                     "This device does not ask to be unlocked, or somebody has answered it "
                     "already. Nothing was changed."};
    TL_TRY(const std::string words, unlockWords(*request));
    if (plainWords(wordsHeard) != words)
        return Error{ErrorCode::Refused,
                     "These are not the six words of this request: somebody else may be asking in "
                     "their place. Nothing was given. Have them ask again and read the words "
                     "aloud."};
    const auto key = openBox(workspace, managers, *request);
    if (!key)
        return Error{ErrorCode::Refused,
                     "What was sent is not this device's key, sealed for the managers. The paper "
                     "root may open the device. Nothing was changed."};
    const protocol::UnlockAnswer answer{
        request->freshKey, crypto::sealTo(request->freshKey, key->view(), workspace.random())};
    TL_CHECK(writeDown(workspace, managers, device, words));
    TL_TRY(const sync::Reply reply,
           exchangeInSession(workspace, server,
                             {"PUT", "/v1/unlock/" + device.hex(), {}, protocol::encode(answer)}));
    if (reply.status == 404 || reply.status == 409)
        return Error{ErrorCode::Refused,
                     "The device has asked anew in this moment. Look again and compare the new "
                     "words."};
    if (reply.status != 201)
        return sync::unexpectedStatus(reply.status);
    return {};
}

} // namespace throughline::service
