// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/box.h"
#include "sync/keys.h"
#include "sync/round_steps.h"

#include <algorithm>
#include <array>
#include <deque>
#include <span>

namespace throughline::sync {

namespace {

//! The auditor (sync.md D2): a team's key that somebody holds who was shut out or left is replaced
//! by whoever keeps the key and comes first; the server lets one through. Who ordered it does so
//! at once, a volunteer in their own team too, the others after a while of their own.
class TeamKeyStep final : public Step
{
public:
    explicit TeamKeyStep(RoundContext &context) : m_context(context)
    {
        const protocol::Roster &roster = context.log.roster();
        for (const auto &[id, team] : roster.teams()) {
            if (team.stale && roster.keepsKey(context.log.keys().user, id))
                m_stale.push_back(id);
        }
    }

    base::Result<std::optional<Request>> next() override
    {
        if (m_made)
            return std::optional(wrapsRequest());
        while (!m_stale.empty()) {
            TL_TRY(const bool isTime, isDue(m_stale.front()));
            if (isTime) {
                TL_TRY(const bool canBe, make(m_stale.front()));
                if (canBe)
                    return std::optional(Request{
                        "POST", "/v1/roster", {}, protocol::encode(std::vector{*m_statement})});
            }
            m_stale.pop_front();
        }
        return std::optional<Request>();
    }

    base::Result<void> receive(const Reply &reply) override
    {
        return m_made ? receiveWraps(reply) : receiveStatement(reply);
    }

private:
    [[nodiscard]] base::Result<bool> isDue(const base::TeamId &id)
    {
        constexpr std::uint32_t longestDelayMs = 120'000;
        const protocol::Roster::Team &team = *m_context.log.roster().team(id);
        const auto &stale = *team.stale;
        const base::Millis now = m_context.now();
        // Nobody else comes to a volunteer's own team as soon as the volunteer.
        if (stale.author == m_context.log.keys().device || team.user == m_context.log.keys().user)
            return true;
        std::array<std::uint8_t, 4> drawn{};
        m_context.random.fill(drawn);
        const auto delay = static_cast<std::int64_t>(base::readU32le(drawn) % longestDelayMs);
        TL_TRY(const base::Millis due, m_context.log.rotationDue(id, stale.seq, now + delay));
        if (due <= now)
            return true;
        m_context.rotationDue = std::min(m_context.rotationDue.value_or(due), due);
        return false;
    }

    //! False where the key in force is not here: nobody could be led back to what it opens.
    [[nodiscard]] base::Result<bool> make(const base::TeamId &id)
    {
        const protocol::Roster &roster = m_context.log.roster();
        const ChangeLog::TeamSeeds &seeds = m_context.log.teamSeeds();
        const std::uint64_t generation = roster.team(id)->generations.size();
        const auto before = seeds.find({id, generation - 1});
        if (generation == 0 || before == seeds.end())
            return false;
        // The seed of a try whose answer got lost: its statement may be in the chain by now.
        const auto tried = seeds.find({id, generation});
        if (tried != seeds.end()) {
            m_seed = tried->second;
        } else {
            m_context.random.fill(m_seed.writable());
            // Kept before anybody hears of it: after a crash it is still here.
            TL_CHECK(m_context.log.addTeamSeed(id, generation, m_seed));
        }
        protocol::TeamKeyAdd body;
        body.team = id;
        body.generation = generation;
        body.boxKey = teamBoxKey(m_seed).publicKey();
        body.recovery = crypto::sealTo(roster.recoveryKey(), m_seed.view(), m_context.random);
        body.previous = sealPreviousSeed(m_seed, {roster.organisation(), id, generation},
                                         seeds.at({id, generation - 1}), m_context.random);
        const DeviceKeys &keys = m_context.log.keys();
        const protocol::Statement statement{
            roster.organisation(), roster.size(), roster.headHash(), keys.device,
            m_context.now(),       false,         std::move(body)};
        protocol::SignedStatement made{protocol::encode(statement), {}};
        made.signatures.emplace_back(keys.device,
                                     keys.sign.sign(protocol::rosterDomain, {made.bytes}));
        m_statement = std::move(made);
        return true;
    }

    [[nodiscard]] base::Result<void> receiveStatement(const Reply &reply)
    {
        const base::TeamId id = m_stale.front();
        m_stale.pop_front();
        // Somebody was faster, or this device may no longer: the roster tells.
        if (reply.status == 409 || reply.status == 403 || reply.status == 422)
            return {};
        if (reply.status != 201)
            return unexpectedStatus(reply.status);
        protocol::Roster grown = m_context.log.roster();
        TL_TRY([[maybe_unused]] const auto effect, grown.append(*m_statement));
        TL_CHECK(m_context.log.growRoster(std::span(&*m_statement, 1), std::move(grown)));
        m_made = id;
        return {};
    }

    //! Exactly the active devices of the team: nobody is left out, nobody is let in (D2).
    [[nodiscard]] Request wrapsRequest()
    {
        const protocol::Roster &roster = m_context.log.roster();
        const std::uint64_t generation = roster.team(*m_made)->generations.back().number;
        std::vector<protocol::Wrap> wraps;
        for (const base::DeviceId &device : roster.devicesOf(*m_made))
            wraps.push_back(
                {*m_made, generation, device,
                 crypto::sealTo(roster.device(device)->boxKey, m_seed.view(), m_context.random)});
        return {"POST",
                "/v1/teams/" + m_made->hex() + '/' + std::to_string(generation) + "/wraps",
                {},
                protocol::encodeDeviceWraps(wraps)};
    }

    [[nodiscard]] base::Result<void> receiveWraps(const Reply &reply)
    {
        m_made.reset();
        // Members have changed since: the next round seals what is missing (D9).
        if (reply.status == 409 || reply.status == 201)
            return {};
        return unexpectedStatus(reply.status);
    }

    RoundContext &m_context;
    std::deque<base::TeamId> m_stale; //!< still to look at; the first one's statement is on its way
    crypto::Secret32 m_seed; //!< of the statement
    std::optional<protocol::SignedStatement> m_statement;
    std::optional<base::TeamId> m_made; //!< whose new key is in the chain and not yet sealed
};

} // namespace

std::unique_ptr<Step> makeTeamKeyStep(RoundContext &context)
{
    return std::make_unique<TeamKeyStep>(context);
}

} // namespace throughline::sync
