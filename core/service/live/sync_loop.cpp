// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/live/sync_loop.h"

#include "service/hall_here.h"

#include <algorithm>
#include <future>

namespace throughline::service {

namespace {

using Clock = std::chrono::steady_clock;

} // namespace

SyncLoop::SyncLoop(OnWriter onWriter, ConnectServer connect, Tell tell, Now now, std::uint32_t seed)
    : m_onWriter(std::move(onWriter)), m_tell(std::move(tell)), m_now(std::move(now)), m_pace(seed),
      m_server(connect), m_due(Clock::now()),
      m_listener(std::move(connect),
                 [this, pace = SyncPace(~seed)](NewsListener::End end) mutable {
                     within(pace.afterListening(end));
                 }),
      m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

SyncLoop::~SyncLoop()
{
    m_thread.request_stop();
    m_server.close();
    m_thread.join();
}

void SyncLoop::within(SyncPace::Pause pause)
{
    {
        const std::lock_guard lock(m_mutex);
        m_due = std::min(m_due, Clock::now() + pause);
    }
    m_news.notify_one();
}

void SyncLoop::goneInside()
{
    m_server.hold();
    m_listener.hold();
    within(SyncPace::Pause(0)); // which finds that there is nothing to begin, and says so
}

void SyncLoop::run(std::string url, ServerErrand errand)
{
    {
        const std::lock_guard lock(m_mutex);
        m_errands.push_back({std::move(url), std::move(errand)});
    }
    within(SyncPace::Pause(0));
}

void SyncLoop::run(const std::stop_token &stop)
{
    while (waitUntilDue(stop)) {
        runErrands();
        oneRound();
    }
}

void SyncLoop::runErrands()
{
    while (true) {
        Errand errand;
        {
            const std::lock_guard lock(m_mutex);
            if (m_errands.empty())
                return;
            errand = std::move(m_errands.front());
            m_errands.pop_front();
        }
        const base::Result<std::shared_ptr<sync::Transport>> way = wayTo(std::move(errand.url));
        (void)onWriter<bool>([&](Workspace &workspace) {
            // A session may have been opened since the server answered.
            const base::Result<void> outside = checkOutside(workspace);
            errand.task(workspace,
                        !outside  ? outside.error()
                            : way ? base::Result<sync::Transport *>(way->get())
                                  : way.error());
            return true;
        });
    }
}

base::Result<std::shared_ptr<sync::Transport>> SyncLoop::wayTo(std::string url)
{
    TL_TRY(const std::string own,
           onWriter<base::Result<std::string>>(
               [this](const Workspace &workspace) -> base::Result<std::string> {
                   TL_CHECK(checkOutside(workspace));
                   return workspace.serverUrl();
               }));
    if (url.empty())
        url = own;
    if (url.empty())
        return base::Error{base::ErrorCode::Refused,
                           "This organisation has no server yet. Connect it to one first."};
    TL_TRY(const std::shared_ptr<sync::Transport> way, m_server.to(url));
    // Whether it answers is found out here, where nobody's Save waits for it.
    TL_TRY([[maybe_unused]] const sync::Reply reply, way->exchange({"GET", "/v1/server", {}, {}}));
    return way;
}

base::Result<void> SyncLoop::checkOutside(const Workspace &workspace)
{
    base::Result<void> outside = requireOutside(workspace);
    // Here, where no session is opened meanwhile: whoever opens one holds it after this.
    if (outside) {
        m_server.release();
        m_listener.release();
    } else {
        m_server.hold();
        m_listener.hold();
    }
    return outside;
}

bool SyncLoop::waitUntilDue(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested() && Clock::now() < m_due) {
        const Time due = m_due;
        m_news.wait_until(lock, stop, due, [&] { return m_due != due; });
    }
    // What is asked for from here on is for the round after this one.
    m_due = Time::max();
    return !stop.stop_requested();
}

void SyncLoop::oneRound()
{
    m_state.running = true;
    m_tell(m_state);
    m_listener.pause();
    m_newsRequest.reset();
    const base::Result<std::optional<SyncReport>> done = exchange();
    m_state.running = false;
    SyncPace::Pause pause = SyncPace::longestRetry;
    if (!done) {
        ++m_state.rounds;
        m_state.tried = m_now();
        m_state.problem = done.error();
        m_listener.drop(); // the network may be another by the time that it works again
        pause = m_pace.afterFailure(done.error().code);
    } else {
        if (*done) {
            ++m_state.rounds;
            m_state.tried = m_state.succeeded = m_now();
            m_state.report = **done;
        }
        m_state.problem.reset();
        pause = m_pace.afterSuccess(m_newsRequest.has_value());
        if (m_newsRequest)
            m_listener.listen(m_url, *std::move(m_newsRequest));
        if (m_state.off)
            pause = SyncPace::longestRetry; // it is called when the device is outside again
        if (*done && (**done).againIn)
            pause = std::min(pause, SyncPace::Pause(*(**done).againIn));
    }
    within(pause);
    m_tell(m_state);
}

base::Result<std::optional<SyncReport>> SyncLoop::exchange()
{
    struct Beginning
    {
        std::unique_ptr<SyncRun> run;
        std::string url;
        bool isInside = false;
    };
    auto begun = onWriter<Beginning>([this](Workspace &workspace) -> Beginning {
        if (!checkOutside(workspace))
            return {nullptr, {}, true};
        if (!workspace.hasIdentity() || workspace.serverUrl().empty())
            return {};
        return {std::make_unique<SyncRun>(workspace), workspace.serverUrl()};
    });
    m_state.off = begun.isInside;
    if (!begun.run)
        return std::optional<SyncReport>();
    TL_TRY(const std::shared_ptr<sync::Transport> way, m_server.to(begun.url));
    m_url = begun.url;

    using Asked = base::Result<std::optional<sync::Request>>;
    // A session that is opened between two requests ends the round before the second.
    const auto nextOf = [&](const Workspace &workspace) -> Asked {
        TL_CHECK(checkOutside(workspace));
        return begun.run->next();
    };
    const auto carry = [&]() -> base::Result<void> {
        TL_TRY(std::optional<sync::Request> request,
               onWriter<Asked>([&](Workspace &workspace) { return nextOf(workspace); }));
        while (request) {
            TL_TRY(const sync::Reply reply, way->exchange(*request));
            TL_TRY(request, onWriter<Asked>([&](Workspace &workspace) -> Asked {
                       TL_CHECK(begun.run->receive(reply));
                       return nextOf(workspace);
                   }));
        }
        return {};
    };
    const base::Result<void> done = carry();
    return onWriter<base::Result<std::optional<SyncReport>>>(
        [&](Workspace &workspace) -> base::Result<std::optional<SyncReport>> {
            const std::unique_ptr<SyncRun> run = std::move(begun.run); // ends where it was made
            TL_CHECK(run->finish());
            if (!checkOutside(workspace))
                return std::optional<
                    SyncReport>(); // no failure; the next round says that it is off
            // Why nobody may go on here comes before why the line is broken.
            if (!done && workspace.isMember())
                TL_CHECK(workspace.requireMember());
            TL_CHECK(done);
            TL_TRY(const SyncReport report, run->report());
            TL_TRY(m_newsRequest, newsRequest(workspace));
            return std::optional(report);
        });
}

template<class T>
T SyncLoop::onWriter(std::function<T(Workspace &)> step)
{
    // Shared, because the writer may still be inside `set_value` when this thread goes on.
    auto promise = std::make_shared<std::promise<T>>();
    std::future<T> result = promise->get_future();
    m_onWriter([promise, &step](Workspace &workspace) { promise->set_value(step(workspace)); });
    return result.get();
}

} // namespace throughline::service
