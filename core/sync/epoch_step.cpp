// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/restored.h"
#include "sync/round_steps.h"

#include <algorithm>

namespace throughline::sync {

namespace {

//! The server was put back from a backup and an administrator has confirmed it: asks how much of
//! the log is still the one that this device has read, and goes on from there (sync.md D8). That
//! both were once in the same epoch does not say so alone: the log may have become another one
//! before the backup was taken. So an entry that came from it is named, and read on from that.
class EpochStep final : public Step
{
public:
    explicit EpochStep(RoundContext &context) : m_context(context) {}

    base::Result<std::optional<Request>> next() override
    {
        if (!m_context.newEpoch)
            return std::optional<Request>();
        TL_TRY(const Position position, m_context.log.position());
        std::string target = "/v1/epoch?before=" + position.epoch.value_or(base::EpochId()).hex();
        if (m_anchor)
            target += "&anchor=" + std::to_string(m_anchor->seq) + '-' + m_anchor->id.hex();
        return std::optional(Request{"GET", std::move(target), {}, {}});
    }

    base::Result<void> receive(const Reply &reply) override
    {
        if (reply.status != 200)
            return unexpectedStatus(reply.status);
        TL_TRY(const protocol::EpochReply got, protocol::decodeEpochReply(reply.body));
        if (got.epoch != *m_context.newEpoch)
            return serverFault("it does not say which day it was put back to");
        if (m_anchor)
            return moveOn(got.common >= m_anchor->seq ? m_anchor : std::nullopt);
        TL_TRY(const Position position, m_context.log.position());
        TL_TRY(m_anchor, m_context.kept->receivedUpTo(std::min(got.common, position.cursor)));
        return m_anchor ? base::Result<void>() : moveOn(std::nullopt);
    }

private:
    [[nodiscard]] base::Result<void> moveOn(const std::optional<Anchor> &common)
    {
        TL_CHECK(m_context.kept->moveOn(*m_context.newEpoch, common));
        m_context.newEpoch.reset();
        m_context.isFrozen = false;
        m_context.hasMovedOn = true;
        return {};
    }

    RoundContext &m_context;
    std::optional<Anchor> m_anchor; //!< asked about
};

} // namespace

std::unique_ptr<Step> makeEpochStep(RoundContext &context)
{
    return std::make_unique<EpochStep>(context);
}

} // namespace throughline::sync
