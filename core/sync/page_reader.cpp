// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/page_reader.h"

#include "base/parallel.h"
#include "protocol/authority.h"
#include "sync/folder_grants.h"
#include "sync/grant_check.h"
#include "sync/keys.h"
#include "sync/seal.h"

#include <algorithm>
#include <set>

namespace throughline::sync {

using protocol::EntryKind;
using protocol::Role;

std::vector<protocol::Hash> headsAfter(std::vector<protocol::Hash> heads,
                                       const std::vector<protocol::Hash> &parents,
                                       const protocol::Hash &id)
{
    std::erase_if(heads, [&](const protocol::Hash &head) {
        return std::binary_search(parents.begin(), parents.end(), head);
    });
    heads.insert(std::upper_bound(heads.begin(), heads.end(), id), id);
    return heads;
}

bool observesMembers(const RecordChange &change, const protocol::Roster &roster,
                     std::uint64_t rosterSeq)
{
    const auto isMember = [&](const Stamp &seen) {
        const auto *device = roster.device(seen.device);
        return device && device->addedAt <= rosterSeq;
    };
    return std::all_of(change.changes.begin(), change.changes.end(), [&](const FieldChange &one) {
        return std::all_of(one.observed.begin(), one.observed.end(), isMember);
    });
}

base::Result<IncomingPage> PageReader::read(std::vector<protocol::LogEntry> entries,
                                            std::vector<QuarantinedEntry> again)
{
    std::vector<Candidate> candidates;
    candidates.reserve(again.size() + entries.size());
    for (QuarantinedEntry &old : again)
        candidates.push_back({std::move(old.entry), old.id, old.id, {}, {}, nullptr, {}, false});
    for (protocol::LogEntry &entry : entries) {
        // Notices of the server's own carry nothing that the roster does not prove.
        if (entry.kind == EntryKind::Bundle || entry.kind == EntryKind::Grant)
            candidates.push_back({std::move(entry), {}, {}, {}, {}, nullptr, {}, false});
    }
    // Of a folder that comes from its beginning each grant is judged by those before it, also what
    // had been set aside because they were missing.
    if (!m_fromStart.empty())
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate &one, const Candidate &other) {
                             return one.entry.seq < other.entry.seq;
                         });
    base::parallelFor(candidates.size(), [&](std::size_t i) { decode(candidates[i]); });

    IncomingPage page;
    page.now = m_now;
    leaveOutErased(candidates, page);
    preferTheServers(candidates, page);
    for (Candidate &candidate : candidates) {
        if (std::holds_alternative<protocol::SignedGrant>(candidate.item))
            TL_CHECK(takeGrant(candidate, page));
    }
    std::vector<Candidate *> bundles;
    for (Candidate &candidate : candidates) {
        if (!std::holds_alternative<protocol::Bundle>(candidate.item))
            continue;
        TL_TRY(const bool isNews, admit(candidate, page));
        if (isNews)
            bundles.push_back(&candidate);
        else
            release(candidate, page);
    }
    base::parallelFor(bundles.size(), [&](std::size_t i) { open(*bundles[i]); });

    for (Candidate *candidate : bundles) {
        if (candidate->problem)
            continue;
        auto &bundle = std::get<protocol::Bundle>(candidate->item);
        release(*candidate, page);
        protocol::LogEntry &entry = candidate->entry;
        if (entry.seq > 0)
            page.kept.push_back(
                {{bundle.header.folder, EntryKind::Bundle, bundle.id, std::move(entry.bytes)},
                 entry.seq,
                 entry.received});
        page.bundles.push_back({std::move(bundle.header), bundle.id,
                                entry.seq > 0 ? std::optional(entry.received) : std::nullopt,
                                std::move(candidate->ops), candidate->isKnown});
    }
    for (Candidate &candidate : candidates) {
        if (candidate.problem)
            setAside(candidate, page);
    }
    return page;
}

void PageReader::decode(Candidate &candidate) const
{
    const protocol::Roster &roster = m_log.roster();
    const auto checkAuthor = [&](const auto &item, const base::DeviceId &author) {
        const auto *device = roster.device(author);
        if (!device)
            candidate.problem = QuarantineReason::UnknownDevice;
        else if (!isSignedBy(item, device->signKey))
            candidate.problem = QuarantineReason::BadSignature;
    };
    const bool isBundle = candidate.entry.kind == EntryKind::Bundle;
    if (isBundle) {
        if (auto bundle = protocol::decodeBundle(candidate.entry.bytes)) {
            candidate.id = bundle->id;
            checkAuthor(*bundle, bundle->header.device);
            candidate.item = *std::move(bundle);
            return;
        }
    } else if (auto grant = protocol::decodeGrant(candidate.entry.bytes)) {
        candidate.id = grant->id;
        checkAuthor(*grant, grant->grant.device);
        candidate.item = *std::move(grant);
        return;
    }
    candidate.id = crypto::blake2b256({candidate.entry.bytes});
    candidate.problem = QuarantineReason::Malformed;
}

void PageReader::leaveOutErased(std::vector<Candidate> &candidates, IncomingPage &page) const
{
    const protocol::Roster &roster = m_log.roster();
    std::erase_if(candidates, [&](const Candidate &candidate) {
        const auto *bundle = std::get_if<protocol::Bundle>(&candidate.item);
        const auto *grant = std::get_if<protocol::SignedGrant>(&candidate.item);
        if (!(bundle && roster.isErased(bundle->header.folder))
            && !(grant && roster.isErased(grant->grant.folder)))
            return false;
        release(candidate, page);
        return true;
    });
}

void PageReader::preferTheServers(std::vector<Candidate> &candidates, IncomingPage &page)
{
    std::set<protocol::Hash> fromServer;
    for (const Candidate &candidate : candidates) {
        if (!candidate.waitedAs && candidate.entry.seq > 0)
            fromServer.insert(candidate.id);
    }
    std::erase_if(candidates, [&](const Candidate &candidate) {
        const bool comesAgain = candidate.waitedAs && fromServer.contains(candidate.id);
        if (comesAgain)
            release(candidate, page);
        return comesAgain;
    });
}

base::Result<FolderAccess *> PageReader::access(const base::FolderId &folder)
{
    const auto found = m_folders.find(folder);
    if (found != m_folders.end())
        return &found->second;
    TL_TRY(FolderAccess held, m_log.folderAccess(folder));
    if (m_fromStart.contains(folder)) {
        held.epochs.clear();
        held.teams.clear();
        held.opener.reset();
        held.isLeftBehind = false;
        held.isDoubtful = false;
    }
    return &m_folders.emplace(folder, std::move(held)).first->second;
}

base::Result<void> PageReader::takeGrant(Candidate &candidate, IncomingPage &page)
{
    if (candidate.problem)
        return {};
    const protocol::Grant &grant = std::get<protocol::SignedGrant>(candidate.item).grant;
    const protocol::Roster &roster = m_log.roster();
    TL_TRY(FolderAccess * held, access(grant.folder));
    const bool isFirst = held->epochs.empty();
    if (isFirst && !grant.sealedKey) { // nothing of it is here that it could take
        release(candidate, page);
        return {};
    }
    candidate.problem = problemOf(grant, *held, roster);
    // Who shares a folder is a manager of a team that had it before, as the grants before say.
    if (isFirst && !m_fromStart.contains(grant.folder)
        && candidate.problem == QuarantineReason::BadGrant)
        candidate.problem = QuarantineReason::NoKey;
    if (candidate.problem == QuarantineReason::NoKey)
        want(candidate, grant.folder, *held, page);
    if (candidate.problem)
        return {};
    // Who may write the folder is known from the grant, whether or not its key can be had yet.
    candidate.problem = takeKey(grant, *held, page);
    if (candidate.problem && candidate.problem != QuarantineReason::NoKey)
        return {};
    IncomingGrant incoming = incomingGrant(grant);
    const base::UserId &author = roster.device(grant.device)->user;
    if (held->epochs.empty() && roster.team(grant.team)->kind == protocol::TeamKind::Managers
        && roster.roleOf(author, grant.team, grant.rosterSeq) < Role::Writer)
        incoming.opener = grant.device;
    if (candidate.entry.seq > 0)
        incoming.received = candidate.entry.received;
    const auto [epoch, begins] =
        held->epochs.try_emplace(grant.epoch, FolderEpoch{grant.kid, grant.previousKey, {}});
    if (begins)
        held->teams.clear();
    if (!epoch->second.previous) // an ungrant, which has no room for it, came first
        epoch->second.previous = grant.previousKey;
    const bool isNewest = grant.epoch == held->epochs.rbegin()->first;
    if (grant.sealedKey) {
        auto &teams = epoch->second.teams;
        if (std::find(teams.begin(), teams.end(), grant.team) == teams.end())
            teams.push_back(grant.team);
        if (isNewest)
            held->teams[grant.team] = std::max(held->teams[grant.team], grant.generation);
    } else if (isNewest) {
        held->teams.erase(grant.team);
    }
    walkBack(grant.folder, *held, page);
    if (incoming.opener)
        held->opener = incoming.opener;
    if (!candidate.problem)
        release(candidate, page);
    if (!candidate.problem && candidate.entry.seq > 0)
        page.kept.push_back({{grant.folder, EntryKind::Grant, candidate.id, candidate.entry.bytes},
                             candidate.entry.seq,
                             candidate.entry.received});
    page.grants.push_back(std::move(incoming));
    return {};
}

std::optional<QuarantineReason> PageReader::takeKey(const protocol::Grant &grant,
                                                    FolderAccess &held, IncomingPage &page) const
{
    if (!grant.sealedKey || held.keys.contains(grant.kid))
        return std::nullopt;
    const auto seed = m_log.teamSeeds().find({grant.team, grant.generation});
    if (seed == m_log.teamSeeds().end()) {
        // For a team of ours whose seed has not come yet: retried when it has.
        const bool isOurs = m_log.roster().roleOf(m_log.keys().user, grant.team) != Role::None;
        return isOurs ? std::optional(QuarantineReason::NoKey) : std::nullopt;
    }
    const auto key = openGrant(grant, teamBoxKey(seed->second));
    if (!key)
        return QuarantineReason::BadGrant;
    // A new key that does not lead back to the one before would cut off all that came before it.
    if (grant.epoch > 0) {
        const auto before = openPreviousKey(*key, grant.organisation, grant.folder, grant.epoch,
                                            *grant.previousKey);
        if (!before || keyId(*before) != held.epochs.at(grant.epoch - 1).kid)
            return QuarantineReason::BadGrant;
    }
    if (held.isLeftBehind)
        return std::nullopt;
    held.keys.emplace(grant.kid, *key);
    page.keys.push_back({grant.folder, grant.epoch, grant.kid, *key});
    return std::nullopt;
}

void PageReader::walkBack(const base::FolderId &folder, FolderAccess &held,
                          IncomingPage &page) const
{
    for (auto later = held.epochs.rbegin(); later != held.epochs.rend(); ++later) {
        const auto earlier = std::next(later);
        const auto key = held.keys.find(later->second.kid);
        if (earlier == held.epochs.rend() || key == held.keys.end() || !later->second.previous
            || held.keys.contains(earlier->second.kid))
            continue;
        const auto before = openPreviousKey(key->second, m_log.roster().organisation(), folder,
                                            later->first, *later->second.previous);
        if (!before || keyId(*before) != earlier->second.kid)
            continue;
        held.keys.emplace(earlier->second.kid, *before);
        page.keys.push_back({folder, earlier->first, earlier->second.kid, *before});
    }
}

void PageReader::want(const Candidate &candidate, const base::FolderId &folder,
                      const FolderAccess &held, IncomingPage &page)
{
    // Once: what waits since then has been fetched for. But what was set aside for its clock, say,
    // in a folder that is left behind, has lacked nothing but the folder since that was put right.
    if (!candidate.waitedAs || held.isLeftBehind)
        page.wanted.push_back(folder);
}

base::Result<bool> PageReader::admit(Candidate &candidate, IncomingPage &page)
{
    if (candidate.problem)
        return true;
    const protocol::Bundle &bundle = std::get<protocol::Bundle>(candidate.item);
    const protocol::BundleHeader &header = bundle.header;
    TL_TRY(const BundleState state, m_log.bundleState(bundle.id));
    // Of what a file brought the news is that the server has it.
    candidate.isKnown = state == BundleState::Carried && candidate.entry.seq > 0;
    const auto [seen, isFirst] = m_counters.try_emplace({header.device, header.n}, bundle.id);
    if ((state != BundleState::Unknown && !candidate.isKnown)
        || (!isFirst && seen->second == bundle.id))
        return false;
    TL_TRY(const bool isInStore, m_log.isCounterUsed(header.device, header.n));
    const bool isUsed = isInStore && !candidate.isKnown;
    TL_TRY(FolderAccess * held, access(header.folder));
    candidate.problem = rosterView(header);
    if (!candidate.problem && (isUsed || !isFirst))
        candidate.problem = QuarantineReason::CounterReused;
    if (!candidate.problem)
        candidate.problem = authority(header, *held);
    if (!candidate.problem && header.hlcMax.millis() > m_now + protocol::limits::clockQuarantineMs)
        candidate.problem = QuarantineReason::ClockAhead;
    if (!candidate.problem && !held->keys.contains(header.kid))
        candidate.problem = QuarantineReason::NoKey;
    if (candidate.problem == QuarantineReason::NoKey)
        want(candidate, header.folder, *held, page);
    if (candidate.problem)
        return true;
    candidate.key = &held->keys.at(header.kid);
    if (held->opener && *held->opener != header.device)
        held->opener.reset();
    return true;
}

std::optional<QuarantineReason> PageReader::rosterView(const protocol::BundleHeader &header) const
{
    const protocol::Roster &roster = m_log.roster();
    if (header.organisation != roster.organisation())
        return QuarantineReason::NoRight;
    if (header.rosterSeq > roster.headSeq())
        return QuarantineReason::RosterAhead;
    if (protocol::rosterHead16(roster.hashAt(header.rosterSeq)) != header.rosterHead)
        return QuarantineReason::RosterDiffers;
    return std::nullopt;
}

std::optional<QuarantineReason> PageReader::authority(const protocol::BundleHeader &header,
                                                      const FolderAccess &held) const
{
    const protocol::Roster &roster = m_log.roster();
    const auto *device = roster.device(header.device);
    // Who had the key that it is sealed under decides, not who has the folder by now: the same on
    // every device, in whatever order things come.
    const FolderEpoch *epoch = held.epochOf(header.kid);
    if (!epoch)
        return QuarantineReason::NoKey; // its grant has not come yet
    if (device->addedAt > header.rosterSeq)
        return QuarantineReason::NoRight;
    if (!device->isActiveAt(header.rosterSeq))
        return QuarantineReason::CutOff;
    // One team that it may be written through is enough, whatever has ended in another.
    bool isCut = false;
    for (const base::TeamId &team : epoch->teams) {
        const protocol::Standing standing =
            protocol::standingIn(roster, team, header, held.opener == header.device);
        if (standing == protocol::Standing::Counts)
            return std::nullopt;
        isCut = isCut || standing == protocol::Standing::CutOff;
    }
    if (held.isDoubtful)
        return QuarantineReason::NoKey;
    return isCut ? QuarantineReason::CutOff : QuarantineReason::NoRight;
}

void PageReader::open(Candidate &candidate) const
{
    if (candidate.problem)
        return;
    const auto raw = openBundle(std::get<protocol::Bundle>(candidate.item), *candidate.key);
    if (!raw) {
        candidate.problem = raw.error().code == base::ErrorCode::BadProof
            ? QuarantineReason::BadSeal
            : QuarantineReason::Malformed;
        return;
    }
    auto ops = decodeOps(*raw);
    const protocol::BundleHeader &header = std::get<protocol::Bundle>(candidate.item).header;
    // The clock rules looked at the header's latest stamp alone: nothing inside may be later.
    if (ops && ops->latest <= header.hlcMax && observesMembers(*ops, header))
        candidate.ops = *std::move(ops);
    else
        candidate.problem = QuarantineReason::Malformed;
}

bool PageReader::observesMembers(const DecodedOps &ops, const protocol::BundleHeader &header) const
{
    return std::all_of(ops.changes.begin(), ops.changes.end(), [&](const DecodedChange &change) {
        return !change.known
            || sync::observesMembers(*change.known, m_log.roster(), header.rosterSeq);
    });
}

void PageReader::release(const Candidate &candidate, IncomingPage &page)
{
    page.released.push_back(candidate.waitedAs.value_or(candidate.id));
}

void PageReader::setAside(Candidate &candidate, IncomingPage &page)
{
    // What it is called is known by now.
    if (candidate.waitedAs && candidate.waitedAs != candidate.id)
        release(candidate, page);
    page.quarantined.push_back({candidate.id, std::move(candidate.entry), *candidate.problem});
}

} // namespace throughline::sync
