// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/session_requests.h"

#include "protocol/client_version.h"
#include "server/challenge.h"
#include "server/unlock_requests.h"

namespace throughline::server {

namespace {

constexpr std::int64_t sessionLifetimeMs = 15 * 60 * 1000;

class SessionWrite final : public PendingWrite
{
public:
    //! `updateTo` is the version that the organisation asks for, where the device's is older.
    SessionWrite(Organisation &organisation, const base::DeviceId &device,
                 std::optional<std::uint64_t> updateTo)
        : m_organisation(organisation), m_device(device), m_updateTo(updateTo),
          m_hasAskedUnlock(hasAskedUnlock(organisation, device))
    {
    }

    void storeAtServer(Context &context, std::vector<StoredSession> &sessions) override
    {
        if (m_hasAskedUnlock)
            (void)endUnlock(m_organisation, m_device, context.clock.wall()); // or the next time
        const std::string token = std::string(m_updateTo ? pushTokenPrefix : "")
            + base::randomId<base::Id<struct SessionTokenTag>>(context.random).hex();
        const base::Millis now = context.clock.wall();
        context.accesses->note(m_organisation.id(), {dayOf(now), m_device, {}, Action::SignedIn});
        sessions.push_back({tokenHash(token), m_device, now + sessionLifetimeMs});
        response = m_updateTo
            ? reply(context, &m_organisation, protocol::updateStatus,
                    encode(protocol::UpdateNeeded{*m_updateTo, token}))
            : reply(context, &m_organisation, 200, encode(protocol::Session{token, {}}));
    }

private:
    Organisation &m_organisation;
    const base::DeviceId m_device;
    const std::optional<std::uint64_t> m_updateTo;
    const bool m_hasAskedUnlock;
};

} // namespace

Response challenge(const Context &context, const Request &request)
{
    const auto body = protocol::decodeOneBytes(request.body);
    const auto device = body ? base::DeviceId::from(*body) : std::nullopt;
    if (!device)
        return reply(context, nullptr, 400);
    const auto organisation = context.directory->ofDevice(*device);
    if (!organisation)
        return failure(context, organisation.error());
    if (!*organisation)
        return reply(context, nullptr, 404);
    return reply(context, *organisation, 200,
                 protocol::encodeOne(challengeFor(context, device->view()).view()));
}

namespace {

//! 403 with the chain from where the device has it (`after`), so that it can see for itself that an
//! administrator shut it out: nothing less makes it lock or wipe (sync.md D10).
[[nodiscard]] Response shutOut(const Context &context, Organisation &organisation,
                               const protocol::Roster &roster, const Route &route)
{
    const std::uint64_t after =
        parseNumber(parameter(route.query, "after").value_or("")).value_or(0);
    auto reader = organisation.store().reader();
    if (!reader)
        return failure(context, reader.error());
    const auto chain = (**reader).statements(after, roster.size());
    if (!chain)
        return failure(context, chain.error());
    return reply(context, &organisation, 403, protocol::encode(*chain));
}

//! A device that does not say which program it runs has one from before it was asked.
[[nodiscard]] std::optional<std::uint64_t> updateFor(const protocol::Roster &roster,
                                                     const Route &route)
{
    const std::uint64_t client =
        parseNumber(parameter(route.query, "client").value_or("")).value_or(0);
    const std::uint64_t minimum = roster.policy().minimumClient;
    return client < minimum ? std::optional(minimum) : std::nullopt;
}

} // namespace

std::unique_ptr<PendingWrite> checkSession(const Context &context, const Request &request,
                                           const Route &route)
{
    const auto proof = protocol::decode<protocol::SessionProof>(request.body);
    if (!proof)
        return refuse(reply(context, nullptr, 400));
    const auto organisation = context.directory->ofDevice(proof->device);
    if (!organisation)
        return refuse(failure(context, organisation.error()));
    if (!*organisation || !isGoodChallenge(context, proof->nonce, proof->device.view()))
        return refuse(reply(context, nullptr, 401));
    const auto roster = (*organisation)->roster();
    const protocol::Roster::Device *device = roster->device(proof->device);
    const auto &serverKey = context.store->signingKey().publicKey();
    if (!device
        || !crypto::verify(device->signKey, protocol::sessionDomain,
                           {serverKey.view(), proof->nonce.view()}, proof->signature))
        return refuse(reply(context, nullptr, 401));
    if (!device->isActive())
        return refuse(shutOut(context, **organisation, *roster, route));
    return std::make_unique<SessionWrite>(**organisation, proof->device, updateFor(*roster, route));
}

} // namespace throughline::server
