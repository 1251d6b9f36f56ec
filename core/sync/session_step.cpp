// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/round_steps.h"

namespace throughline::sync {

namespace {

constexpr int mostChallenges = 3;

//! Challenge, then proof (sync.md D13): a token that lasts 15 minutes.
class SessionStep final : public Step
{
public:
    explicit SessionStep(RoundContext &context) : m_context(context) {}

    base::Result<std::optional<Request>> next() override
    {
        if (m_context.token || m_context.update)
            return std::optional<Request>();
        const DeviceKeys &keys = m_context.log.keys();
        if (!m_nonce)
            return std::optional(Request{
                "POST", "/v1/session/challenge", {}, protocol::encodeOne(keys.device.view())});
        const auto serverKey = m_context.log.serverKey();
        if (!serverKey)
            return base::Error{base::ErrorCode::Internal, "This device knows no server yet."};
        // The signature names the server's key, so that no other server can use it (A13).
        const protocol::SessionProof proof{
            keys.device, *m_nonce,
            keys.sign.sign(protocol::sessionDomain, {serverKey->view(), m_nonce->view()})};
        return std::optional(
            Request{"POST",
                    "/v1/session?after=" + std::to_string(m_context.log.roster().size())
                        + "&client=" + std::to_string(protocol::clientVersion()),
                    {},
                    protocol::encode(proof)});
    }

    base::Result<void> receive(const Reply &reply) override
    {
        return m_nonce ? receiveSession(reply) : receiveChallenge(reply);
    }

private:
    [[nodiscard]] base::Result<void> receiveChallenge(const Reply &reply)
    {
        const bool wasIn = m_context.log.roster().device(m_context.log.keys().device) != nullptr;
        if (reply.status == 404 && wasIn)
            return base::Error{base::ErrorCode::Unreachable,
                               "The organisation's server does not know this device any more: it "
                               "was put back to an earlier day from a backup. Your work is safe on "
                               "this device. It goes on by itself once another device has brought "
                               "the list of members up to date and an administrator has confirmed "
                               "it."};
        if (reply.status == 404)
            return base::Error{base::ErrorCode::NotApproved,
                               "This device is not approved yet. Ask the person who invited you to "
                               "approve it, then sync again."};
        if (reply.status != 200)
            return unexpectedStatus(reply.status);
        TL_TRY(const base::Bytes nonce, protocol::decodeOneBytes(reply.body));
        m_nonce = protocol::SessionNonce::from(nonce);
        if (!m_nonce)
            return serverFault("its challenge has a wrong length");
        return {};
    }

    [[nodiscard]] base::Result<void> receiveSession(const Reply &reply)
    {
        if (reply.status == 401) {
            // A challenge is good for a minute (D13): whoever slept meanwhile asks for another.
            if (++m_refused == mostChallenges)
                return serverFault("it does not accept this device's signature");
            m_nonce.reset();
            return {};
        }
        if (reply.status == 403)
            return receiveShutOut(reply);
        if (reply.status == protocol::updateStatus)
            return receiveUpdate(reply);
        if (reply.status != 200)
            return unexpectedStatus(reply.status);
        TL_TRY(const protocol::Session session, protocol::decode<protocol::Session>(reply.body));
        m_context.token = session.token;
        return {};
    }

    //! This session may push; keys that would have to be replaced first wait (D13).
    [[nodiscard]] base::Result<void> receiveUpdate(const Reply &reply)
    {
        TL_TRY(m_context.update, protocol::decodeUpdateNeeded(reply.body));
        if (m_context.update->minimumClient <= protocol::clientVersion()) {
            m_context.update.reset();
            return serverFault("it asks for an update that this device has");
        }
        m_context.isOffline = true;
        return {};
    }

    //! The server's word alone locks or wipes nothing: the chain has to say so, signed by somebody
    //! who had the right to (D10).
    [[nodiscard]] base::Result<void> receiveShutOut(const Reply &reply)
    {
        const auto chain = protocol::decode<std::vector<protocol::SignedStatement>>(reply.body);
        if (!chain)
            return serverFault("it shuts this device out and does not say who ordered it");
        protocol::Roster grown = m_context.log.roster();
        for (const protocol::SignedStatement &statement : *chain) {
            TL_TRY([[maybe_unused]] const auto effect, grown.append(statement));
        }
        const auto *self = grown.isEmpty() ? nullptr : grown.device(m_context.log.keys().device);
        if (!self || grown.rootKey() != m_context.log.rootKey() || !self->revoked)
            return serverFault("it shuts this device out, which no administrator has ordered");
        const protocol::Roster::Revocation revocation = *self->revoked;
        if (!chain->empty())
            TL_CHECK(m_context.log.growRoster(*chain, std::move(grown)));
        return shutOutError(revocation);
    }

    RoundContext &m_context;
    std::optional<protocol::SessionNonce> m_nonce;
    int m_refused = 0; //!< signatures
};

} // namespace

std::unique_ptr<Step> makeSessionStep(RoundContext &context)
{
    return std::make_unique<SessionStep>(context);
}

} // namespace throughline::sync
