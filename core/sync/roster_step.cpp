// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/round_steps.h"

namespace throughline::sync {

namespace {

using FreshNonce = base::FixedBytes<struct FreshNonceTag, 32>;

//! A server that takes the same statements again and again is playing.
constexpr int mostUploads = 200;

//! The statements that this device lacks, verified from its own head on before they are kept (D2).
class RosterStep final : public Step
{
public:
    explicit RosterStep(RoundContext &context) : m_context(context) {}

    base::Result<std::optional<Request>> next() override
    {
        if (m_done)
            return std::optional<Request>();
        if (m_lacks) {
            TL_TRY(const auto statements, m_context.kept->statements(*m_lacks));
            return std::optional(Request{"POST", "/v1/roster", {}, protocol::encode(statements)});
        }
        m_context.random.fill(m_nonce.bytes);
        return std::optional(
            Request{"GET",
                    "/v1/roster?after=" + std::to_string(m_context.log.roster().size())
                        + "&nonce=" + m_nonce.hex(),
                    {},
                    {}});
    }

    base::Result<void> receive(const Reply &reply) override
    {
        if (m_lacks)
            return receiveUpload(reply);
        if (reply.status == 409)
            return receiveAhead(reply);
        if (reply.status != 200)
            return unexpectedStatus(reply.status);
        TL_TRY(const protocol::RosterReply got,
               protocol::decode<protocol::RosterReply>(reply.body));
        protocol::Roster grown = m_context.log.roster();
        for (const protocol::SignedStatement &statement : got.statements) {
            TL_TRY([[maybe_unused]] const auto effect, grown.append(statement));
        }
        TL_CHECK(check(grown, got));
        if (!got.statements.empty())
            TL_CHECK(m_context.log.growRoster(got.statements, std::move(grown)));
        m_context.vouching.isDue = false;
        if (m_context.vouching.done)
            TL_CHECK(m_context.vouching.done(got.serverTime));
        m_done = true;
        const auto &revoked = m_context.log.roster().device(m_context.log.keys().device)->revoked;
        return revoked ? shutOutError(*revoked) : base::Result<void>();
    }

private:
    //! This device has more of the chain than a server that was put back: it brings the rest. They
    //! are others' signatures that count (D8).
    [[nodiscard]] base::Result<void> receiveAhead(const Reply &reply)
    {
        TL_TRY(const std::uint64_t head, protocol::decodeOneNumber(reply.body));
        if (m_context.isFrozen) {
            m_done = true; // said at the end of the round
            return {};
        }
        if (!m_context.newEpoch || head >= m_context.log.roster().headSeq())
            return serverFault("its list of members is shorter than before");
        if (++m_uploads > mostUploads)
            return serverFault("it does not take its list of members back");
        m_lacks = head + 1;
        return {};
    }

    [[nodiscard]] base::Result<void> receiveUpload(const Reply &reply)
    {
        m_lacks.reset();
        if (reply.status == 201) {
            return {}; // it is asked again, and says whether that was all
        }
        if (reply.status != 409)
            return reply.status == 403 || reply.status == 422 ? goneOn()
                                                              : unexpectedStatus(reply.status);
        // Another device was faster with the same statements, or with others.
        TL_TRY(const auto head, protocol::decode<protocol::RosterConflict>(reply.body));
        const protocol::Roster &own = m_context.log.roster();
        const bool isOurs = head.head < own.size() && own.hashAt(head.head) == head.hash;
        return isOurs ? base::Result<void>() : goneOn();
    }
    [[nodiscard]] static base::Error goneOn()
    {
        return {base::ErrorCode::ServerFault,
                "The organisation's server was put back to an earlier day, and its list of members "
                "has gone on without changes that this device knows. Your work is safe on this "
                "device; tell an administrator at once, before it is used for anything else."};
    }

    [[nodiscard]] base::Result<void> check(const protocol::Roster &grown,
                                           const protocol::RosterReply &got) const
    {
        if (grown.isEmpty())
            return serverFault("it has no list of members");
        if (grown.rootKey() != m_context.log.rootKey())
            return serverFault("its list of members is another organisation's");
        if (grown.headHash() != got.headHash)
            return serverFault("its list of members is cut short");
        base::Bytes time;
        base::appendU64be(time, static_cast<std::uint64_t>(got.serverTime.value));
        if (!grown.serverKey()
            || !crypto::verify(*grown.serverKey(), protocol::freshDomain,
                               {m_nonce.view(), got.headHash.view(), time}, got.fresh))
            return serverFault("its list of members is not vouched for today");
        const auto *self = grown.device(m_context.log.keys().device);
        if (!self)
            return base::Error{base::ErrorCode::NotApproved,
                               "This device is not in the organisation's list of members."};
        // Whose device this is was said by the server when it joined: it has to be the same here.
        if (self->user != m_context.log.keys().user)
            return serverFault("it gave this device to somebody else when it joined");
        return {};
    }

    RoundContext &m_context;
    FreshNonce m_nonce;
    std::optional<std::uint64_t> m_lacks; //!< the first statement that the server has not got
    int m_uploads = 0;
    bool m_done = false;
};

} // namespace

std::unique_ptr<Step> makeRosterStep(RoundContext &context)
{
    return std::make_unique<RosterStep>(context);
}

} // namespace throughline::sync
