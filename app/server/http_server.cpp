// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "http_server.h"

#include "http_session.h"
#include "listen_address.h"
#include "log.h"
#include "metrics_listener.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <csignal>
#include <list>
#include <mutex>
#include <unordered_map>

namespace throughline::server {

namespace {

namespace net = boost::asio;
using ErrorCode = boost::system::error_code;

} // namespace

struct HttpServer::Impl
{
    Impl(OrganisationServer &served, HttpLimits given, WriterLimits writer)
        : server(served), limits(given), lanes(served, writer), news(io, served, lanes),
          strangers(limits.strangers), context{limits,
                                               lanes,
                                               news,
                                               strangers,
                                               metrics,
                                               BodyRoom(limits.allBodyBytes, limits.bodyCourtesy)}
    {
    }

    [[nodiscard]] std::shared_ptr<TlsIdentity> currentIdentity();
    void acceptNext();
    void awaitHangup();
    void admit(net::ip::tcp::socket socket);
    [[nodiscard]] bool makeRoom();
    void turnAway();
    void reportRefused();
    void beginStop();
    void ended(HttpSession *session);
    void endIfEmpty();
    [[nodiscard]] std::string metricsText();
    void watchQuotas();

    OrganisationServer &server;
    const HttpLimits limits;
    net::io_context io{1};
    Lanes lanes;
    News news;
    RateLimit strangers;
    Metrics metrics;
    MetricsListener metricsListener{io, [this] { return metricsText(); }};
    SessionContext context;
    net::ip::tcp::acceptor acceptor{io};
    net::signal_set signals{io};
    net::signal_set hangup{io};
    std::function<void()> reload;
    std::mutex identityLock;
    std::shared_ptr<TlsIdentity> identity; //!< none: plain HTTP; under the lock
    net::steady_timer pause{io}; //!< before the next accept when the system has no descriptor left
    net::steady_timer reportTimer{io};
    net::steady_timer quotaTimer{io};
    std::uint64_t nearQuota = 0; //!< organisations that were told of
    net::steady_timer stopTimer{io};
    //! Connections on which nobody has shown a session, perhaps, in the order of their coming.
    struct Newcomer
    {
        HttpSession *session;
        std::chrono::steady_clock::time_point came;
    };
    std::list<Newcomer> newcomers;
    struct Connection
    {
        std::shared_ptr<HttpSession> session;
        std::list<Newcomer>::iterator place; //!< `end` once it is known
    };
    std::unordered_map<HttpSession *, Connection> sessions;
    std::size_t refused = 0; //!< connections turned away since the last report
};

std::shared_ptr<TlsIdentity> HttpServer::Impl::currentIdentity()
{
    const std::scoped_lock lock(identityLock);
    return identity;
}

void HttpServer::Impl::acceptNext()
{
    acceptor.async_accept([this](const ErrorCode &error, net::ip::tcp::socket socket) {
        if (context.stopping)
            return;
        if (!error) {
            admit(std::move(socket));
            acceptNext();
            return;
        }
        pause.expires_after(std::chrono::milliseconds(100));
        pause.async_wait([this](const ErrorCode &) {
            if (!context.stopping)
                acceptNext();
        });
    });
}

void HttpServer::Impl::awaitHangup()
{
    hangup.async_wait([this](const ErrorCode &error, int) {
        if (error)
            return;
        reload();
        awaitHangup();
    });
}

void HttpServer::Impl::admit(net::ip::tcp::socket socket)
{
    if (sessions.size() >= limits.connections) {
        turnAway();
        if (!makeRoom())
            return; // the socket closes here
    }
    auto session = HttpSession::start(std::move(socket), currentIdentity(), context,
                                      [this](HttpSession *gone) { ended(gone); });
    const auto place =
        newcomers.insert(newcomers.end(), {session.get(), std::chrono::steady_clock::now()});
    sessions.emplace(session.get(), Connection{session, place});
}

//! Whoever connects and says nothing keeps no device out: the connection that has been without a
//! session for longest goes. False where every one has one, or has only just come.
bool HttpServer::Impl::makeRoom()
{
    while (!newcomers.empty() && newcomers.front().session->isKnown()) {
        sessions.at(newcomers.front().session).place = newcomers.end();
        newcomers.pop_front();
    }
    const auto latest = std::chrono::steady_clock::now() - limits.strangerCourtesy;
    if (newcomers.empty() || newcomers.front().came > latest)
        return false;
    HttpSession *const oldest = newcomers.front().session;
    newcomers.pop_front();
    const auto found = sessions.find(oldest);
    found->second.session->close();
    sessions.erase(found);
    return true;
}

//! This one, or the one that makes room for it.
void HttpServer::Impl::turnAway()
{
    metrics.turnedAway();
    if (refused++ == 0)
        reportRefused();
}

//! At most one line a minute, however many are turned away.
void HttpServer::Impl::reportRefused()
{
    reportTimer.expires_after(std::chrono::minutes(1));
    reportTimer.async_wait([this](const ErrorCode &) {
        log("turned away " + std::to_string(refused) + " connections: too many were open");
        refused = 0;
    });
}

std::string HttpServer::Impl::metricsText()
{
    return metrics.text({sessions.size(), news.waiting(), context.bodies.used(),
                         lanes.writerFigures(), server.figures()});
}

//! Once for each that comes near it, and whose it is the operator looks up.
void HttpServer::Impl::watchQuotas()
{
    const std::uint64_t now = server.figures().nearQuota;
    if (now > nearQuota)
        log(std::to_string(now) + (now == 1 ? " organisation has" : " organisations have")
            + " used four fifths of the quota or more; `throughline-server org list` says which");
    nearQuota = now;
    quotaTimer.expires_after(std::chrono::minutes(1));
    quotaTimer.async_wait([this](const ErrorCode &error) {
        if (!error)
            watchQuotas();
    });
}

void HttpServer::Impl::ended(HttpSession *session)
{
    const auto found = sessions.find(session);
    if (found != sessions.end()) { // it may have made room for another
        if (found->second.place != newcomers.end())
            newcomers.erase(found->second.place);
        sessions.erase(found);
    }
    endIfEmpty();
}

void HttpServer::Impl::beginStop()
{
    if (context.stopping)
        return;
    context.stopping = true;
    ErrorCode ignored;
    acceptor.close(ignored);
    signals.cancel(ignored);
    hangup.cancel(ignored);
    pause.cancel();
    reportTimer.cancel();
    quotaTimer.cancel();
    metricsListener.stop();
    news.stop();
    for (const auto &[key, connection] : sessions) {
        if (connection.session->isIdle())
            connection.session->close();
    }
    stopTimer.expires_after(limits.stopTime);
    stopTimer.async_wait([this](const ErrorCode &error) {
        if (error)
            return;
        for (const auto &[key, connection] : sessions)
            connection.session->close();
    });
    endIfEmpty();
}

void HttpServer::Impl::endIfEmpty()
{
    if (context.stopping && sessions.empty())
        stopTimer.cancel();
}

HttpServer::HttpServer(OrganisationServer &server, HttpLimits limits, WriterLimits writer)
    : m_impl(std::make_unique<Impl>(server, limits, writer))
{
}

HttpServer::~HttpServer() = default;

void HttpServer::setIdentity(std::shared_ptr<TlsIdentity> identity)
{
    const std::scoped_lock lock(m_impl->identityLock);
    m_impl->identity = std::move(identity);
}

base::Result<std::uint16_t> HttpServer::listen(std::string_view host, std::uint16_t port)
{
    TL_TRY(const std::string numeric, listenAddress(host, m_impl->currentIdentity() != nullptr));
    ErrorCode error;
    const net::ip::tcp::endpoint endpoint(net::ip::make_address(numeric, error), port);
    auto &acceptor = m_impl->acceptor;
    if (!error)
        acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(net::socket_base::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(net::socket_base::max_listen_connections, error);
    if (error)
        return base::Error{base::ErrorCode::Refused,
                           "The server cannot listen on this address; another program may be using "
                           "the port, so choose another one."};
    return acceptor.local_endpoint().port();
}

base::Result<std::uint16_t> HttpServer::listenForMetrics(std::string_view host, std::uint16_t port)
{
    return m_impl->metricsListener.listen(host, port);
}

void HttpServer::hear(const base::OrganisationId &organisation)
{
    m_impl->news.hear(organisation);
}

void HttpServer::stopOnSignals()
{
    m_impl->signals.add(SIGTERM);
    m_impl->signals.add(SIGINT);
    m_impl->signals.async_wait([this](const ErrorCode &error, int) {
        if (!error)
            m_impl->beginStop();
    });
}

void HttpServer::onHangup(std::function<void()> reload)
{
    m_impl->reload = std::move(reload);
    m_impl->hangup.add(SIGHUP);
    m_impl->awaitHangup();
}

void HttpServer::run()
{
    m_impl->acceptNext();
    m_impl->metricsListener.start();
    m_impl->watchQuotas();
    m_impl->io.run();
    m_impl->lanes.stop();
}

void HttpServer::stop()
{
    net::post(m_impl->io, [impl = m_impl.get()] { impl->beginStop(); });
}

} // namespace throughline::server
