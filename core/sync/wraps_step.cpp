// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/box.h"
#include "sync/keys.h"
#include "sync/round_steps.h"

#include <deque>

namespace throughline::sync {

namespace {

using protocol::Wrap;

//! Fetches the team seeds this device lacks; the device of an admin or a manager then seals those
//! that other devices lack (D9).
class WrapsStep final : public Step
{
public:
    explicit WrapsStep(RoundContext &context) : m_context(context)
    {
        const protocol::Roster &roster = context.log.roster();
        for (const base::TeamId &team : roster.teamsOf(context.log.keys().user)) {
            const auto &generations = roster.team(team)->generations;
            if (!generations.empty()
                && !context.log.teamSeeds().contains({team, generations.back().number}))
                m_lacking.push_back({team, generations.back().number, {}, {}});
        }
        m_mustAsk = roster.isAnywhereManager(context.log.keys().user)
            && context.log.wrapsCheckedAt() != roster.size();
    }

    base::Result<std::optional<Request>> next() override
    {
        if (!m_lacking.empty())
            return std::optional(Request{"GET", wrapsTarget(m_lacking.front()), {}, {}});
        if (m_mustAsk)
            return std::optional(Request{"GET", "/v1/wraps/missing", {}, {}});
        if (!m_toPost.empty())
            return std::optional(Request{"POST",
                                         wrapsTarget(m_toPost.front().front()),
                                         {},
                                         protocol::encodeDeviceWraps(m_toPost.front())});
        return std::optional<Request>();
    }

    base::Result<void> receive(const Reply &reply) override
    {
        if (!m_lacking.empty())
            return receiveOwn(reply);
        return m_mustAsk ? receiveMissing(reply) : receivePosted(reply);
    }

private:
    [[nodiscard]] static std::string wrapsTarget(const Wrap &wrap)
    {
        return "/v1/teams/" + wrap.team.hex() + '/' + std::to_string(wrap.generation) + "/wraps";
    }

    [[nodiscard]] base::Result<void> receiveOwn(const Reply &reply)
    {
        const Wrap wanted = m_lacking.front();
        m_lacking.pop_front();
        // Not sealed for this device yet: an administrator's next sync does it; ours asks again.
        if (reply.status == 404) {
            m_context.awaitsKey = true; // nothing in the log will tell
            return {};
        }
        if (reply.status != 200)
            return unexpectedStatus(reply.status);
        TL_TRY(const base::Bytes sealed, protocol::decodeOneBytes(reply.body));
        const auto opened = m_context.log.keys().box.open(sealed);
        const auto seed = opened ? crypto::Secret32::from(*opened) : std::nullopt;
        const auto &generation =
            m_context.log.roster().team(wanted.team)->generations[wanted.generation];
        // A wrap proves itself: its seed must yield the key in the roster (D2).
        if (!seed || teamBoxKey(*seed).publicKey() != generation.boxKey)
            return serverFault("it holds a false team key");
        TL_CHECK(m_context.log.addTeamSeed(wanted.team, wanted.generation, *seed));
        return walkBack(wanted.team, wanted.generation);
    }

    //! The newest seed leads back to all that came before it (D10).
    [[nodiscard]] base::Result<void> walkBack(const base::TeamId &id, std::uint64_t generation)
    {
        const protocol::Roster &roster = m_context.log.roster();
        const auto &generations = roster.team(id)->generations;
        for (; generation > 0; --generation) {
            if (m_context.log.teamSeeds().contains({id, generation - 1}))
                return {};
            const auto seed = openPreviousSeed(m_context.log.teamSeeds().at({id, generation}),
                                               {roster.organisation(), id, generation},
                                               *generations[generation].previous);
            // Whoever replaced the key has cut off what was before: an administrator's, to see.
            if (!seed || teamBoxKey(*seed).publicKey() != generations[generation - 1].boxKey)
                return {};
            TL_CHECK(m_context.log.addTeamSeed(id, generation - 1, *seed));
        }
        return {};
    }

    [[nodiscard]] base::Result<void> receiveMissing(const Reply &reply)
    {
        // No manager any more: the roster, which is behind then, says so.
        if (reply.status == 403) {
            m_mustAsk = false;
            return {};
        }
        if (reply.status != 200)
            return unexpectedStatus(reply.status);
        TL_TRY(const std::vector<Wrap> missing, protocol::decodeMissingWraps(reply.body));
        m_mustAsk = false;
        for (const Wrap &gap : missing)
            sealFor(gap);
        // While anything was missing the next round asks again, and so notices a post that got
        // lost.
        if (missing.empty())
            return m_context.log.setWrapsCheckedAt(m_context.log.roster().size());
        return {};
    }

    //! Seals to keys in the verified roster only, whatever the server names (I14).
    void sealFor(const Wrap &gap)
    {
        const protocol::Roster &roster = m_context.log.roster();
        const auto seed = m_context.log.teamSeeds().find({gap.team, gap.generation});
        const auto *device = roster.device(gap.device);
        if (seed == m_context.log.teamSeeds().end() || !device || !device->isActive()
            || roster.roleOf(device->user, gap.team) == protocol::Role::None)
            return;
        Wrap wrap = gap;
        wrap.sealed = crypto::sealTo(device->boxKey, seed->second.view(), m_context.random);
        if (m_toPost.empty() || m_toPost.back().front().team != gap.team
            || m_toPost.back().front().generation != gap.generation)
            m_toPost.emplace_back();
        m_toPost.back().push_back(std::move(wrap));
    }

    [[nodiscard]] base::Result<void> receivePosted(const Reply &reply)
    {
        m_toPost.pop_front();
        // Members have changed since: the next round asks again what is missing.
        if (reply.status == 201 || reply.status == 403 || reply.status == 409)
            return {};
        return unexpectedStatus(reply.status);
    }

    RoundContext &m_context;
    std::deque<Wrap> m_lacking;
    std::deque<std::vector<Wrap>> m_toPost;
    bool m_mustAsk = false;
};

} // namespace

std::unique_ptr<Step> makeWrapsStep(RoundContext &context)
{
    return std::make_unique<WrapsStep>(context);
}

} // namespace throughline::sync
