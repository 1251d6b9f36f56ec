// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/sync_service.h"

#include "service/differences.h"
#include "service/hall_here.h"
#include "service/import/late_work.h"
#include "service/kept_work.h"
#include "service/lease.h"
#include "service/own_team.h"
#include "service/scrub.h"
#include "service/session_token.h"
#include "service/store_change_log.h"
#include "service/take_with_me.h"
#include "service/tasks.h"
#include "sync/keys.h"
#include "sync/news.h"
#include "sync/round.h"

namespace throughline::service {

namespace {

[[nodiscard]] base::Result<void> carry(SyncRun &round, sync::Transport &server)
{
    for (;;) {
        TL_TRY(const auto request, round.next());
        if (!request)
            return {};
        TL_TRY(const sync::Reply reply, server.exchange(*request));
        TL_CHECK(round.receive(reply));
    }
}

//! Whoever seals a team's key for this device is at it, a moment after the list of members said so.
constexpr std::int64_t askForKeyAgain = 5000;
//! Until tasks that a pull left to compute are computed, and who has none can leave.
constexpr std::int64_t judgeAgain = 10'000;

//! Nobody waits for it where no screen is, and who is due is known at once.
[[nodiscard]] base::Result<void> computeTasksToJudge(Workspace &workspace)
{
    constexpr std::int64_t atOnce = 256;
    TL_TRY(const auto days, takeDays(workspace.store().meta));
    for (std::int64_t done = atOnce; days && done == atOnce;) {
        TL_TRY(done, catchUpTasks(workspace, atOnce));
    }
    return {};
}

} // namespace

struct SyncRun::Parts
{
    explicit Parts(Workspace &workspace)
        : log(workspace), kept(workspace), started(workspace.clock().monotonic()),
          token(savedToken(workspace)),
          round(log, kept, workspace.clock(), workspace.random(), token,
                {isRefreshDue(workspace), [&workspace](base::Millis serverTime) {
                     return noteRefreshed(workspace, serverTime);
                 }})
    {
    }

    StoreChangeLog log;
    StoreKeptWork kept;
    base::Millis started;
    std::optional<std::string> token; //!< as it was before
    sync::Round round;
    bool isComplete = false;
    bool hasMadeFolder = false; //!< that is to go to the server
};

SyncRun::SyncRun(Workspace &workspace)
    : m_workspace(workspace), m_parts(std::make_unique<Parts>(workspace))
{
    (void)wantWhoIsDue(workspace); // the next one tries again
}

SyncRun::~SyncRun() = default;

base::Result<std::optional<sync::Request>> SyncRun::next()
{
    TL_TRY(auto request, m_parts->round.next());
    m_parts->isComplete = !request;
    return request;
}

base::Result<void> SyncRun::receive(const sync::Reply &reply)
{
    return m_parts->round.receive(reply);
}

base::Result<void> SyncRun::finish()
{
    (void)keepLease(m_workspace); // a full disk undoes no round
    if (m_workspace.isMember() && m_workspace.requireMember())
        TL_CHECK(keepLateWork(m_workspace, m_parts->log.takePeople()));
    if (m_parts->isComplete && m_workspace.isMember() && m_workspace.requireMember()) {
        const auto made = makeOwnFolder(m_workspace); // the next one tries again
        m_parts->hasMadeFolder = made && *made;
    }
    (void)m_workspace.refreshKeySeals(); // the next one tries again
    if (m_parts->round.token() == m_parts->token)
        return {};
    m_parts->token = m_parts->round.token();
    return saveToken(m_workspace, m_parts->token);
}

base::Result<SyncReport> SyncRun::report()
{
    // Only where there is news, not in an idle round.
    if (m_parts->round.pushed() > 0 || m_parts->round.pulled() > 0)
        TL_CHECK(forgetKeptWork(m_workspace));
    SyncReport report;
    report.pushed = m_parts->round.pushed();
    report.pulled = m_parts->round.pulled();
    report.serverPutBack = m_parts->round.hasMovedOn();
    report.givenBack = m_parts->round.givenBack();
    report.milliseconds = m_workspace.clock().monotonic() - m_parts->started;
    TL_TRY(const store::Waiting waiting, m_workspace.store().outbox.waiting());
    report.waiting = waiting.records;
    report.refused = waiting.refused;
    TL_TRY(report.aside, setAside(m_workspace.store().quarantine));
    TL_TRY(report.decisions, countDifferences(m_workspace));
    report.erased = m_parts->log.erased().folders;
    report.erasedUnsent = m_parts->log.erased().unsent;
    TL_CHECK(finishErasing(m_workspace)); // what could not be done at once
    report.lost = m_parts->log.lost().folders;
    report.rescued = m_parts->log.lost().unsent;
    TL_TRY(const LeftNow left, leaveWhoIsNotDue(m_workspace));
    report.leftBehind = left.people;
    TL_CHECK(scrubWhatLeft(m_workspace, left.isToGoOn));
    TL_TRY(report.fetching, m_workspace.store().wantedFolders.count());
    if (const auto &due = m_parts->round.rotationDue())
        report.againIn = std::max<std::int64_t>(0, *due - m_workspace.now());
    if (m_parts->round.awaitsKey())
        report.againIn = std::min(report.againIn.value_or(askForKeyAgain), askForKeyAgain);
    if (left.isToGoOn)
        report.againIn = std::min(report.againIn.value_or(judgeAgain), judgeAgain);
    if (m_parts->hasMadeFolder)
        report.againIn = 0;
    return report;
}

base::Result<std::optional<sync::Request>> newsRequest(Workspace &workspace)
{
    auto token = savedToken(workspace);
    if (!token)
        return std::optional<sync::Request>();
    TL_TRY(const sync::Position position, StoreChangeLog(workspace).position());
    return std::optional(sync::newsRequest(position, *std::move(token)));
}

base::Result<SyncReport> syncOnce(Workspace &workspace, sync::Transport *server, WhileInside inside)
{
    if (!workspace.hasIdentity() || (!server && workspace.shutOut()))
        TL_CHECK(workspace.requireMember());
    if (!server) {
        // An organisation that stands alone has nothing to wait for (D9).
        SyncReport report;
        TL_TRY(report.aside, setAside(workspace.store().quarantine));
        TL_TRY(report.decisions, countDifferences(workspace));
        return report;
    }
    if (inside == WhileInside::Refused)
        TL_CHECK(requireOutside(workspace));
    const sync::Transport::Traffic before = server->traffic();
    SyncRun run(workspace);
    const base::Result<void> done = carry(run, *server);
    TL_CHECK(run.finish());
    if (!done)
        return done.error();
    TL_CHECK(computeTasksToJudge(workspace));
    TL_TRY(SyncReport report, run.report());
    const sync::Transport::Traffic after = server->traffic();
    report.bytesOut = after.bytesOut - before.bytesOut;
    report.bytesIn = after.bytesIn - before.bytesIn;
    report.requests = after.requests - before.requests;
    return report;
}

base::Result<Status> status(const Workspace &workspace)
{
    const store::DeviceStore &store = workspace.store();
    TL_TRY(SyncFacts facts,
           syncFacts(store.outbox, store.meta, store.quarantine, store.raised, store.wantedFolders,
                     store.rescues, !workspace.serverUrl().empty()));
    TL_TRY(facts.decisions, countDifferences(workspace));
    Status status{std::move(facts), {}, {}, {}, {}};
    if (const auto left = leaseLeft(workspace)) {
        status.leaseUntil = workspace.now() + *left;
        status.isLocked = *left < 0;
    }
    if (status.isLocked)
        return status; // whose devices there are is for whoever may use this one
    status.noOps = workspace.roster().noOps();
    for (const auto &[id, device] : workspace.roster().devices()) {
        if (device.isActive())
            status.devices.push_back(
                {id, workspace.userName(device.user), id == workspace.keys().device});
    }
    return status;
}

base::Result<std::vector<std::string>> checkAll(Workspace &workspace)
{
    TL_TRY(std::vector<std::string> problems, workspace.store().check());
    // Reading everything again verifies every statement of the roster from its root on.
    if (const auto reloaded = workspace.reload(); !reloaded)
        problems.push_back(reloaded.error().message);
    if (workspace.isMember() && !workspace.roster().device(workspace.keys().device))
        problems.push_back("This device is not in the organisation's list of members.");
    for (const auto &[key, seed] : workspace.teamSeeds()) {
        // A seed is kept before its team or generation is in the roster: it opens nothing then.
        const auto *team = workspace.roster().team(key.first);
        if (!team || key.second == team->generations.size())
            continue;
        if (key.second > team->generations.size()
            || sync::teamBoxKey(seed).publicKey() != team->generations[key.second].boxKey)
            problems.push_back("A team key in the store is not the one in the roster.");
    }
    return problems;
}

} // namespace throughline::service
