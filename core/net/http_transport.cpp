// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "net/http_transport.h"

#include "net/http_exchange.h"
#include "protocol/server_address.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <future>
#include <mutex>

namespace throughline::net {

namespace {

[[nodiscard]] base::Error refused(const char *message)
{
    return {base::ErrorCode::Refused, message};
}

//! `localhost` counts: Qt asks the system, whose own table names this machine.
[[nodiscard]] bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

[[nodiscard]] base::Result<Server> parseServer(std::string_view text)
{
    TL_TRY(auto address, protocol::ServerAddress::parse(text));
    const QUrl url(QString::fromStdString(address.url), QUrl::StrictMode);
    const bool plain = url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty()
        || (!plain && url.scheme() != QLatin1String("https")))
        return refused("This is not a server's address; it looks like https://server.example.org.");
    if (!url.userInfo().isEmpty())
        return refused("A server's address has no user name or password in it; leave them out.");
    const bool pathless = url.path().isEmpty() || url.path() == QLatin1String("/");
    if (!pathless || url.hasQuery())
        return refused("A server's address ends after the host and port; leave out what follows.");
    if (plain && !isLoopback(url.host()))
        return refused("Plain http works only with a server on this machine; use https instead.");
    return Server{url.adjusted(QUrl::RemovePath), std::move(address.pins)};
}

} // namespace

struct HttpTransport::Impl
{
    Server server;
    TransportLimits limits;
    QThread thread;
    QNetworkAccessManager *manager = nullptr; //!< lives on the thread, which deletes it
    Traffic traffic;
    std::atomic<bool> closed = false;
    bool mustConnectAnew = false; //!< the caller's
    std::mutex mutex; //!< guards the end of a pause: `closed` is set under it
    std::condition_variable ended;

    //! False when the transport was closed meanwhile.
    [[nodiscard]] bool pause(std::chrono::seconds length)
    {
        std::unique_lock lock(mutex);
        return !ended.wait_for(lock, length, [this] { return closed.load(); });
    }
};

base::Result<std::unique_ptr<sync::Transport>> HttpTransport::connect(std::string_view address,
                                                                      TransportLimits limits)
{
    TL_TRY(Server server, parseServer(address));
    auto impl = std::make_unique<Impl>();
    impl->server = std::move(server);
    impl->limits = limits;
    return std::unique_ptr<sync::Transport>(new HttpTransport(std::move(impl)));
}

HttpTransport::HttpTransport(std::unique_ptr<Impl> impl) : m_impl(std::move(impl))
{
    m_impl->manager = new QNetworkAccessManager;
    m_impl->manager->setProxy(QNetworkProxy::NoProxy);
    m_impl->manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_impl->manager->moveToThread(&m_impl->thread);
    QObject::connect(&m_impl->thread, &QThread::finished, m_impl->manager, &QObject::deleteLater);
    m_impl->thread.setObjectName(QStringLiteral("http"));
    m_impl->thread.start();
}

HttpTransport::~HttpTransport()
{
    m_impl->thread.quit();
    m_impl->thread.wait();
}

base::Result<sync::Reply> HttpTransport::exchange(const sync::Request &request)
{
    constexpr int tooManyRequests = 429;
    for (int pauses = 0;; ++pauses) {
        base::Result<sync::Reply> reply = exchangeOnce(request);
        if (!reply || reply->status != tooManyRequests || !reply->retryAfterSeconds
            || pauses == m_impl->limits.mostPauses)
            return reply;
        const std::chrono::seconds asked(*reply->retryAfterSeconds);
        if (asked > m_impl->limits.longestPause)
            return reply;
        if (!m_impl->pause(asked))
            return HttpExchange::unreachable();
    }
}

base::Result<sync::Reply> HttpTransport::exchangeOnce(const sync::Request &request)
{
    // The caller sleeps here, so its request is good on the other thread. The promise is shared:
    // the other thread may still be inside `set_value` when this one goes on.
    auto promise = std::make_shared<std::promise<Outcome>>();
    auto future = promise->get_future();
    QMetaObject::invokeMethod(
        m_impl->manager,
        [this, &request, promise, anew = m_impl->mustConnectAnew] {
            // A connection that a request gave up while it was being made may have been finished
            // since, with nobody there to look at the server's key.
            if (anew)
                m_impl->manager->clearConnectionCache();
            if (m_impl->closed) {
                promise->set_value({HttpExchange::unreachable()});
                return;
            }
            HttpExchange::start(
                *m_impl->manager, m_impl->server, request, m_impl->limits,
                [promise](Outcome outcome) { promise->set_value(std::move(outcome)); });
        },
        Qt::QueuedConnection);
    Outcome outcome = future.get();
    m_impl->mustConnectAnew = !outcome.reply.ok();
    m_impl->traffic.bytesOut += outcome.bytesOut;
    m_impl->traffic.bytesIn += outcome.bytesIn;
    ++m_impl->traffic.requests;
    return std::move(outcome.reply);
}

void HttpTransport::close()
{
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->closed = true;
    }
    m_impl->ended.notify_all();
    QMetaObject::invokeMethod(
        m_impl->manager,
        [manager = m_impl->manager] {
            for (QNetworkReply *reply : manager->findChildren<QNetworkReply *>())
                reply->abort();
        },
        Qt::QueuedConnection);
}

sync::Transport::Traffic HttpTransport::traffic() const
{
    return m_impl->traffic;
}

} // namespace throughline::net
