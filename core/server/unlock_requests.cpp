// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/unlock_requests.h"

#include "protocol/unlock.h"

namespace throughline::server {

using base::Result;

namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
//! A request: from a Friday to whoever is back after a week away.
constexpr std::int64_t askedDays = 7;
//! An answer: who asked is on the phone.
constexpr std::int64_t answeredDays = 1;

[[nodiscard]] std::int64_t dayOf(base::Millis now)
{
    return now.value / dayMs;
}

[[nodiscard]] bool isLive(const Unlock &unlock, base::Millis now)
{
    return dayOf(now) - unlock.day <= (unlock.answer ? answeredDays : askedDays);
}

[[nodiscard]] bool isActive(const protocol::Roster &roster, const base::DeviceId &device)
{
    const protocol::Roster::Device *known = roster.device(device);
    return known && known->isActive();
}

//! Whoever can open what the device has sealed.
[[nodiscard]] bool holdsManagersKey(const protocol::Roster &roster, const base::UserId &user)
{
    const auto *managers = roster.teamOfKind(protocol::TeamKind::Managers);
    return managers && roster.roleOf(user, managers->id) >= protocol::Role::Writer;
}
[[nodiscard]] bool holdsManagersKey(const Caller &caller)
{
    return holdsManagersKey(*caller.roster, caller.device->user);
}

//! Sealed keys do not lie about for longer than somebody waits for them.
[[nodiscard]] Result<void> removeOld(Batch &batch)
{
    TL_TRY(const auto all, batch.store().read().unlocks());
    for (const auto &[device, unlock] : all) {
        if (!isLive(unlock, batch.now()) || !isActive(batch.roster(), device))
            TL_CHECK(batch.store().removeUnlock(device));
    }
    return {};
}

class UnlockWrite final : public OrganisationWrite
{
public:
    UnlockWrite(Organisation &organisation, const base::DeviceId &device, base::Bytes body)
        : OrganisationWrite(organisation), m_device(device), m_body(std::move(body))
    {
    }

    [[nodiscard]] Result<void> store(Batch &batch) override
    {
        TL_CHECK(removeOld(batch));
        response = reply(404);
        if (!isActive(batch.roster(), m_device)) // shut out since the check
            return {};
        const std::int64_t today = dayOf(batch.now());
        TL_TRY(const auto before, batch.store().read().unlock(m_device));
        response = reply(202);
        if (before && before->body == m_body)
            return {};
        Unlock unlock{today, 1, m_body, {}};
        if (before && before->day == today)
            unlock.tries = before->tries + 1;
        if (unlock.tries > protocol::limits::unlocksPerDay) {
            response = reply(429);
            return {};
        }
        return batch.store().putUnlock(m_device, unlock);
    }

private:
    const base::DeviceId m_device;
    const base::Bytes m_body;
};

class AnswerWrite final : public OrganisationWrite
{
public:
    AnswerWrite(const Caller &caller, const base::DeviceId &device, protocol::UnlockAnswer answer)
        : OrganisationWrite(*caller.organisation), m_author(caller.device->id), m_device(device),
          m_answer(std::move(answer))
    {
    }

    [[nodiscard]] Result<void> store(Batch &batch) override
    {
        // Since the check either device may have been shut out, or the author's role taken away.
        const protocol::Roster::Device &author = *batch.roster().device(m_author);
        response = reply(403);
        if (!author.isActive() || !holdsManagersKey(batch.roster(), author.user))
            return {};
        TL_CHECK(removeOld(batch));
        TL_TRY(auto unlock, batch.store().read().unlock(m_device));
        response = reply(404);
        if (!unlock)
            return {};
        TL_TRY(const auto asked, protocol::decodeUnlockRequest(unlock->body));
        response = reply(409);
        if (asked.freshKey != m_answer.freshKey)
            return {};
        response = reply(201);
        const std::int64_t today = dayOf(batch.now());
        return batch.store().putUnlock(
            m_device,
            {today, unlock->day == today ? unlock->tries : 0, unlock->body, encode(m_answer)});
    }

private:
    const base::DeviceId m_author;
    const base::DeviceId m_device;
    const protocol::UnlockAnswer m_answer;
};

[[nodiscard]] Result<std::vector<protocol::UnlockRequest>>
readOpen(OrganisationReader &store, const protocol::Roster &roster, base::Millis now)
{
    std::vector<protocol::UnlockRequest> open;
    TL_TRY(const auto all, store.unlocks());
    for (const auto &[device, unlock] : all) {
        if (unlock.answer || !isLive(unlock, now) || !isActive(roster, device))
            continue;
        TL_TRY(auto request, protocol::decodeUnlockRequest(unlock.body));
        open.push_back(std::move(request));
    }
    return open;
}

} // namespace

std::unique_ptr<PendingWrite> checkUnlock(const Context &context, const Request &request)
{
    if (request.body.size() > protocol::limits::unlockBytes)
        return refuse(reply(context, nullptr, 413));
    const auto asked = protocol::decodeUnlockRequest(request.body);
    if (!asked)
        return refuse(reply(context, nullptr, 400));
    const auto organisation = context.directory->ofDevice(asked->device);
    if (!organisation)
        return refuse(failure(context, organisation.error()));
    if (!*organisation || !isActive(*(**organisation).roster(), asked->device))
        return refuse(reply(context, nullptr, 404));
    return std::make_unique<UnlockWrite>(**organisation, asked->device, request.body);
}

Response openUnlocks(const Context &context, const Request &request)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return failure(context, caller.error());
    if (!holdsManagersKey(*caller))
        return reply(context, caller->organisation, 403);
    auto reader = caller->organisation->store().reader();
    if (!reader)
        return failure(context, reader.error());
    const auto open = readOpen(**reader, *caller->roster, context.clock.wall());
    if (!open)
        return failure(context, open.error());
    return reply(context, caller->organisation, 200, encode(*open));
}

std::unique_ptr<PendingWrite> checkUnlockAnswer(const Context &context, const Request &request,
                                                const Route &route)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return refuse(failure(context, caller.error()));
    if (!holdsManagersKey(*caller))
        return refuse(reply(context, caller->organisation, 403));
    const auto device = base::DeviceId::fromHex(route.id);
    if (!device || !isActive(*caller->roster, *device))
        return refuse(reply(context, caller->organisation, 404));
    if (request.body.size() > protocol::limits::unlockBytes)
        return refuse(reply(context, caller->organisation, 413));
    auto answer = protocol::decodeUnlockAnswer(request.body);
    if (!answer)
        return refuse(reply(context, caller->organisation, 400));
    return std::make_unique<AnswerWrite>(*caller, *device, *std::move(answer));
}

bool hasAskedUnlock(Organisation &organisation, const base::DeviceId &device)
{
    auto reader = organisation.store().reader();
    if (!reader)
        return false;
    const auto unlock = (**reader).unlock(device);
    return unlock && unlock->has_value();
}

Result<void> endUnlock(Organisation &organisation, const base::DeviceId &device, base::Millis now)
{
    TL_TRY(const auto batch, Batch::begin(organisation, now));
    TL_CHECK(batch->store().removeUnlock(device));
    return batch->commit();
}

Response readUnlockAnswer(const Context &context, const Route &route)
{
    const auto device = base::DeviceId::fromHex(route.id);
    if (!device)
        return reply(context, nullptr, 404);
    const auto organisation = context.directory->ofDevice(*device);
    if (!organisation)
        return failure(context, organisation.error());
    if (!*organisation || !isActive(*(**organisation).roster(), *device))
        return reply(context, nullptr, 404);
    auto reader = (**organisation).store().reader();
    if (!reader)
        return failure(context, reader.error());
    const auto unlock = (**reader).unlock(*device);
    if (!unlock)
        return failure(context, unlock.error());
    if (!*unlock || !(**unlock).answer || !isLive(**unlock, context.clock.wall()))
        return reply(context, *organisation, 404);
    return reply(context, *organisation, 200, *(**unlock).answer);
}

} // namespace throughline::server
