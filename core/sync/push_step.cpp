// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/parallel.h"
#include "domain/schema.h"
#include "sync/first_grants.h"
#include "sync/folder_rotation.h"
#include "sync/keys.h"
#include "sync/receipt_check.h"
#include "sync/seal.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

namespace throughline::sync {

namespace {

using protocol::ItemStatus;

//! Room for the list's own framing within a push of 1 MiB.
constexpr std::size_t framingPerItem = 16;
constexpr std::size_t usablePushBytes =
    protocol::limits::pushBytes - protocol::limits::pushItems * framingPerItem;

//! A clock is put right, or a new key is known, after one push; not after every one.
constexpr int mostSealedAgain = 3;

//! Keys replaced in a round because they are worn; folders beyond are written under what they have.
constexpr int mostWornReplaced = 32;

//! Seals what waits, stores it, sends it, and believes only the signed receipt (D7, D8).
class PushStep final : public Step
{
public:
    explicit PushStep(RoundContext &context) : m_context(context) {}

    base::Result<std::optional<Request>> next() override
    {
        if (m_context.pushProblem)
            return std::optional<Request>();
        if (!std::exchange(m_isGathered, false))
            TL_CHECK(gather());
        if (m_sending.size() < protocol::limits::pushItems) {
            TL_TRY(const bool sealedAny, sealSome());
            if (m_rotation) {
                m_isGathered = true; // a folder's new key changes nothing of it
                return std::optional(m_rotation->request());
            }
            if (sealedAny)
                TL_CHECK(gather());
        }
        if (m_sending.empty())
            return std::optional<Request>();
        std::vector<protocol::Hash> ids;
        std::vector<protocol::PushItem> items;
        for (WaitingItem &item : m_sending) {
            ids.push_back(item.id);
            items.push_back({item.kind, std::move(item.bytes)});
        }
        TL_CHECK(m_context.log.markSent(ids));
        return std::optional(Request{"POST", "/v1/push", {}, protocol::encode(items)});
    }

    base::Result<void> receive(const Reply &reply) override
    {
        if (m_rotation)
            return receiveRotation(reply);
        if (reply.status != 200)
            return unexpectedStatus(reply.status);
        TL_TRY(const protocol::PushReply got, protocol::decode<protocol::PushReply>(reply.body));
        std::vector<protocol::Hash> sent;
        for (const WaitingItem &item : m_sending)
            sent.push_back(item.id);
        TL_TRY(const base::Bytes receipt, checkedReceipt(m_context, sent, got));
        TL_CHECK(heedNumbers(got));
        std::vector<Settled> outcome;
        bool anyTryLater = false;
        bool isRoomGone = false;
        bool anySealAgain = false;
        std::set<base::FolderId> late;
        for (std::size_t i = 0; i < got.results.size(); ++i) {
            const protocol::PushResult &result = got.results[i];
            if (m_context.isDoubtful() && isNotForGood(result.status)) {
                anyTryLater = true;
                continue;
            }
            if (isGrantToRenew(m_sending[i].kind, result.status)) {
                late.insert(m_sending[i].folder);
                continue;
            }
            // Its folder comes with the grant that has to be sealed anew.
            if (late.contains(m_sending[i].folder) && result.status == ItemStatus::NoAccess)
                continue;
            if (const auto what = settle(m_sending[i].kind, result.status)) {
                const bool isSure = !m_context.isDoubtful();
                outcome.push_back(
                    {result.id, *what, result.status, isSure ? result.seq.value_or(0) : 0});
                TL_CHECK(heedClock(result));
                if (result.status == ItemStatus::StaleKey)
                    hold(m_sending[i].folder);
                anySealAgain = anySealAgain || result.status == ItemStatus::ClockAhead;
            } else {
                anyTryLater = true;
                isRoomGone = isRoomGone || result.status == ItemStatus::QuotaReached;
            }
        }
        TL_TRY(const std::int64_t received, m_context.log.settle(outcome, got.received, receipt));
        m_context.pushed += received;
        // Sealing again and again for nothing would only use up the counter.
        if (!late.empty() && ++m_renewedAgain > mostSealedAgain)
            anyTryLater = true;
        if (anyTryLater || (anySealAgain && ++m_sealedAgain > mostSealedAgain))
            m_context.pushProblem = isRoomGone ? noRoom() : notNow();
        return {};
    }

private:
    [[nodiscard]] static base::Error notNow()
    {
        return {base::ErrorCode::Unreachable,
                "The server could not take everything now. Your work is safe on this device; sync "
                "again in a minute."};
    }
    //! The organisation's quota is used up (D16); nothing of it is lost, and nobody's fault here.
    [[nodiscard]] static base::Error noRoom()
    {
        return {base::ErrorCode::Unreachable,
                "The server has no room left for your organisation's work. Yours is safe on this "
                "device and goes by itself once there is room again. Tell an administrator."};
    }

    //! Waits for the key that the pull brings, or for the next round.
    void hold(const base::FolderId &folder)
    {
        m_context.held.insert(folder);
        m_context.pushAfterPull = true;
    }

    //! Of a server that was put back: it may not know the folder or its key any more.
    [[nodiscard]] static bool isNotForGood(ItemStatus status)
    {
        return status == ItemStatus::NoAccess || status == ItemStatus::StaleKey;
    }

    //! Of an old key of its team, or dated to when this user might not give it.
    [[nodiscard]] static bool isGrantToRenew(protocol::EntryKind kind, ItemStatus status)
    {
        return kind == protocol::EntryKind::Grant && status == ItemStatus::StaleKey;
    }

    //! What is ready to go, in order and as much as goes into one push, but for what has to wait:
    //! that gives way to what is behind it.
    [[nodiscard]] base::Result<void> gather()
    {
        std::set<base::FolderId> waiting;
        const auto holds = [&](const base::FolderId &folder, protocol::EntryKind kind,
                               base::ByteView bytes) {
            if (kind == protocol::EntryKind::Grant && isForAStaleTeam(bytes))
                waiting.insert(folder);
            return waiting.contains(folder);
        };
        TL_TRY(m_sending,
               m_context.log.toSend(protocol::limits::pushItems, usablePushBytes, holds));
        m_context.pushAfterPull = m_context.pushAfterPull || !waiting.empty();
        return renewFirstGrants(m_context, m_sending);
    }

    //! A folder key is not given to a team whose key somebody holds who was shut out (D2). What is
    //! raised for the managers does not wait for that.
    [[nodiscard]] bool isForAStaleTeam(base::ByteView bytes) const
    {
        const auto grant = protocol::decodeGrant(bytes);
        const auto *team = grant ? m_context.log.roster().team(grant->grant.team) : nullptr;
        return team && team->stale && team->kind != protocol::TeamKind::Managers;
    }

    //! Whether the folder may be sealed now. Where its key is older than that of a team which has
    //! it, or worn, this writer replaces it first (D10, lazily); where somebody who was shut out
    //! still holds a team's key, nothing is sealed (D2). For a worn key nothing has to wait.
    [[nodiscard]] base::Result<bool> isFit(const base::FolderId &folder)
    {
        if (m_context.held.contains(folder))
            return false;
        TL_TRY(const FolderAccess access, m_context.log.folderAccess(folder));
        // Whose right to write there is gone would wait for keys that never come: the server's
        // answer says so instead.
        if (isRaised(access) || !mayWrite(access))
            return true;
        if (waitsForATeam(m_context.log.roster(), access)) {
            m_context.pushAfterPull = true; // the team may have its new key by then
            return false;
        }
        const bool mustBeNew = access.isStale(m_context.log.roster()) && !m_asIs.contains(folder);
        if (isUnknownToTheServer(access) || (!mustBeNew && !isWornAndDue(folder, access)))
            return true;
        if (m_context.isDoubtful())
            return !mustBeNew; // no time for a new key
        if (!m_context.isOffline)
            m_rotation = FolderRotation::make(m_context, folder, access);
        if (m_rotation) {
            m_isForWear = !mustBeNew;
            return false;
        }
        if (mustBeNew)
            hold(folder); // its key has not come, or nobody is there to take a new one
        return !mustBeNew;
    }

    [[nodiscard]] bool isWornAndDue(const base::FolderId &folder, const FolderAccess &access) const
    {
        return m_wornReplaced < mostWornReplaced && !m_asIs.contains(folder)
            && !m_keepsWorn.contains(folder) && (!m_context.server || isClockSure())
            && access.isWorn(m_context.log.keys().device, m_context.now());
    }

    //! Made for managers by somebody who is none: nothing of it waits, and its key stays theirs
    //! until a manager has written there (D10, drop folder).
    [[nodiscard]] bool isRaised(const FolderAccess &access) const
    {
        const protocol::Roster &roster = m_context.log.roster();
        return std::all_of(access.teams.begin(), access.teams.end(), [&](const auto &entry) {
            const auto *team = roster.team(entry.first);
            return team && team->kind == protocol::TeamKind::Managers
                && roster.roleOf(m_context.log.keys().user, team->id) < protocol::Role::Writer;
        });
    }

    //! Whether this user may write in any team that has the folder, as far as the grants have come.
    [[nodiscard]] bool mayWrite(const FolderAccess &access) const
    {
        const protocol::Roster &roster = m_context.log.roster();
        return access.teams.empty()
            || std::any_of(access.teams.begin(), access.teams.end(), [&](const auto &entry) {
                   return roster.roleOf(m_context.log.keys().user, entry.first)
                       >= protocol::Role::Writer;
               });
    }

    //! A folder of this device's that has not been sent: its grant is renewed instead.
    [[nodiscard]] bool isUnknownToTheServer(const FolderAccess &access) const
    {
        return access.epochs.size() == 1
            && std::any_of(m_sending.begin(), m_sending.end(), [&](const WaitingItem &item) {
                   return item.kind == protocol::EntryKind::Grant
                       && access.epochs.begin()->second.kid == kidOf(item);
               });
    }
    [[nodiscard]] static base::KeyId kidOf(const WaitingItem &item)
    {
        const auto grant = protocol::decodeGrant(item.bytes);
        return grant ? grant->grant.kid : base::KeyId();
    }

    [[nodiscard]] base::Result<void> receiveRotation(const Reply &reply)
    {
        const FolderRotation rotation = *std::exchange(m_rotation, std::nullopt);
        const auto outcome = receiveGrants(m_context, rotation.made(), reply);
        m_wornReplaced += m_isForWear ? 1 : 0;
        // Was another device faster, the server says so of the bundle, and it is sealed anew. What
        // a server answers to a key that need not be new holds no work up.
        if (m_isForWear && isNotReplaced(outcome)) {
            m_keepsWorn.insert(rotation.folder());
            return {};
        }
        if (!outcome)
            return outcome.error();
        switch (*outcome) {
        case GrantsOutcome::Done:
            break;
        case GrantsOutcome::Late:
            hold(rotation.folder());
            break;
        case GrantsOutcome::Refused:
            m_asIs.insert(rotation.folder()); // the answer to the bundle says why
            break;
        }
        return {};
    }

    [[nodiscard]] static bool isNotReplaced(const base::Result<GrantsOutcome> &outcome)
    {
        if (outcome)
            return *outcome != GrantsOutcome::Done;
        return outcome.error().code == base::ErrorCode::Unreachable
            || outcome.error().code == base::ErrorCode::ServerFault;
    }

    [[nodiscard]] base::Result<void> heedNumbers(const protocol::PushReply &got)
    {
        std::optional<std::uint64_t> least;
        for (const protocol::PushResult &result : got.results) {
            if (result.status == ItemStatus::Stored && result.seq)
                least = std::min(least.value_or(*result.seq), *result.seq);
        }
        return least ? heedNewNumber(m_context, *least) : base::Result<void>();
    }

    [[nodiscard]] base::Result<void> heedClock(const protocol::PushResult &result)
    {
        const auto *serverTime = std::get_if<std::uint64_t>(&result.extra);
        if (result.status != ItemStatus::ClockAhead || !serverTime)
            return {};
        ClockOffset offset = m_context.log.clockOffset();
        offset.startFrom({static_cast<std::int64_t>(*serverTime)}, m_context.clock.wall());
        return m_context.log.setClockOffset(offset);
    }

    //! Nothing: neither taken nor refused; the same bytes go again in a later round.
    [[nodiscard]] static std::optional<Settled::What> settle(protocol::EntryKind kind,
                                                             ItemStatus status)
    {
        switch (status) {
        case ItemStatus::Stored:
        case ItemStatus::Duplicate:
            return Settled::What::Received;
        case ItemStatus::StaleKey:
        case ItemStatus::ClockAhead:
            return kind == protocol::EntryKind::Bundle ? Settled::What::SealAgain
                                                       : Settled::What::Refused;
        case ItemStatus::RosterAhead:
        case ItemStatus::QuotaReached:
        case ItemStatus::Revoked:
            return std::nullopt;
        case ItemStatus::NoAccess:
        case ItemStatus::CaseErased:
        case ItemStatus::TooLarge:
        case ItemStatus::Malformed:
            break;
        }
        return Settled::What::Refused;
    }

    [[nodiscard]] bool isTooEarly(base::HybridTime time) const
    {
        return time.millis() > m_context.now() + protocol::limits::clockAheadMs;
    }

    //! Another device's stamps of more than a day ahead are not taken: such a one is this device's
    //! own.
    [[nodiscard]] bool isOwnMistake(const UnsealedFolder::Op &op) const
    {
        return !op.bumped
            || op.time.millis() > m_context.now() + protocol::limits::clockQuarantineMs;
    }

    //! Whether the server's newest word of this round agrees with this device's clock. A clock that
    //! was put back must not make good stamps earlier: they would come to lie before what they
    //! change. Where the two differ, or nothing has come yet, the server's answer to the push
    //! tells.
    [[nodiscard]] bool isClockSure() const
    {
        const base::Millis now = m_context.now();
        return m_context.server
            && std::abs(m_context.server->serverTime - now) <= protocol::limits::clockAheadMs;
    }

    //! Ops stamped by a clock that has since been put right get new stamps; ops that had to follow
    //! a value from the future wait until their time has come (D4).
    [[nodiscard]] base::Result<bool> putClockRight(UnsealedFolder &folder)
    {
        std::vector<std::int64_t> mistaken;
        const bool isSure = isClockSure();
        for (const UnsealedFolder::Op &op : folder.ops) {
            if (isSure && isTooEarly(op.time) && isOwnMistake(op))
                mistaken.push_back(op.index);
        }
        if (!mistaken.empty() && folder.hasSealed) {
            // What was made before may come back for another stamp: that has to be the earlier one.
            folder.ops.clear();
            return false;
        }
        if (!mistaken.empty())
            TL_CHECK(m_context.log.restamp(folder.folder, mistaken));
        const auto held =
            std::find_if(folder.ops.begin(), folder.ops.end(),
                         [this](const auto &op) { return op.bumped && isTooEarly(op.time); });
        folder.ops.erase(held, folder.ops.end());
        return !mistaken.empty();
    }

    //! Folders whose oldest change must wait for its time give way to those behind them.
    [[nodiscard]] base::Result<bool> sealSome()
    {
        const std::size_t wanted = protocol::limits::pushItems - m_sending.size();
        for (std::size_t limit = wanted;; limit *= 4) {
            TL_TRY(std::vector<UnsealedFolder> folders, m_context.log.unsealed(limit));
            const bool isAll = folders.size() < limit;
            bool anyRestamped = false;
            for (UnsealedFolder &folder : folders) {
                TL_TRY(const bool fit, isFit(folder.folder));
                if (m_rotation)
                    return false; // first the new key
                if (!fit) {
                    folder.ops.clear();
                    continue;
                }
                TL_TRY(const bool restamped, putClockRight(folder));
                anyRestamped = anyRestamped || restamped;
            }
            if (anyRestamped)
                return sealSome();
            std::erase_if(folders, [](const UnsealedFolder &folder) { return folder.ops.empty(); });
            if (folders.size() > wanted)
                folders.erase(folders.begin() + static_cast<std::ptrdiff_t>(wanted), folders.end());
            if (!folders.empty())
                return seal(folders);
            if (isAll)
                return false;
        }
    }

    [[nodiscard]] protocol::BundleHeader headerFor(const UnsealedFolder &folder,
                                                   std::uint64_t n) const
    {
        const protocol::Roster &roster = m_context.log.roster();
        protocol::BundleHeader header;
        header.organisation = roster.organisation();
        header.folder = folder.folder;
        header.kid = folder.kid;
        header.device = m_context.log.keys().device;
        header.n = n;
        header.parents = folder.heads;
        if (header.parents.size() > protocol::limits::bundleParents)
            header.parents.resize(protocol::limits::bundleParents);
        header.rosterSeq = roster.headSeq();
        header.rosterHead = protocol::rosterHead16(roster.headHash());
        header.schema = domain::schemaVersion;
        for (const UnsealedFolder::Op &op : folder.ops)
            header.hlcMax = std::max(header.hlcMax, op.time);
        return header;
    }

    [[nodiscard]] base::Result<bool> seal(const std::vector<UnsealedFolder> &folders)
    {
        TL_TRY(std::uint64_t n, m_context.log.sealCount());
        std::vector<protocol::BundleHeader> headers;
        std::vector<protocol::Nonce> nonces(folders.size());
        for (std::size_t i = 0; i < folders.size(); ++i) {
            headers.push_back(headerFor(folders[i], ++n));
            m_context.random.fill(nonces[i].bytes);
        }
        std::vector<std::optional<base::Result<SealedBundle>>> sealed(folders.size());
        base::parallelFor(folders.size(), [&](std::size_t i) {
            std::vector<base::Bytes> changes;
            for (const UnsealedFolder::Op &op : folders[i].ops)
                changes.push_back(op.bytes);
            sealed[i] =
                sealBundle(headers[i], folders[i].key, encodeOps(domain::schemaVersion, changes),
                           nonces[i], m_context.log.keys().sign);
        });
        std::vector<SealedItem> items;
        for (std::size_t i = 0; i < folders.size(); ++i) {
            TL_TRY(SealedBundle bundle, std::move(*sealed[i]));
            items.push_back({folders[i].folder, bundle.id, headers[i].n,
                             folders[i].ops.back().index, std::move(bundle.bytes)});
        }
        TL_CHECK(m_context.log.storeSealed(items));
        return true;
    }

    RoundContext &m_context;
    int m_sealedAgain = 0; //!< pushes of this round after which something had to be sealed anew
    int m_renewedAgain = 0; //!< the same of grants
    std::optional<FolderRotation> m_rotation; //!< on its way
    bool m_isForWear = false; //!< that is why, and nothing else
    int m_wornReplaced = 0; //!< or tried to, in this round
    std::set<base::FolderId> m_keepsWorn; //!< in this round
    std::set<base::FolderId> m_asIs; //!< whose key this device may not replace
    bool m_isGathered = false; //!< what is in m_sending is what waits
    std::vector<WaitingItem>
        m_sending; //!< in the request under way; their bytes are in the request
};

} // namespace

std::unique_ptr<Step> makePushStep(RoundContext &context)
{
    return std::make_unique<PushStep>(context);
}

} // namespace throughline::sync
