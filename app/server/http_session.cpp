// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include <utility> // Asio 1.74 needs it before awaitable.hpp

#include "http_session.h"
#include "server/routes.h"
#include "stranger.h"
#include "tls_identity.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/vector_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <array>
#include <type_traits>

namespace throughline::server {

namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using ErrorCode = beast::error_code;
using Clock = std::chrono::steady_clock;
using Body = http::vector_body<std::uint8_t>;
using Head = http::request<Body>;
using Plain = beast::tcp_stream;
using Secure = beast::ssl_stream<beast::tcp_stream>;

constexpr int noAnswer = 0; //!< in place of a status: the caller is gone or too slow, just close
constexpr int allIsHere = -1; //!< in place of a refusal: there is none
constexpr std::size_t readAhead = 64 * 1024;

[[nodiscard]] auto into(ErrorCode &error)
{
    return net::redirect_error(net::use_awaitable, error);
}

[[nodiscard]] int statusOf(const ErrorCode &error)
{
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::end_of_stream || error == http::error::partial_message)
        return noAnswer;
    return error.category() == make_error_code(http::error::bad_method).category() ? 400 : noAnswer;
}

[[nodiscard]] bool takesLargeBody(const Head &head)
{
    const auto method = head.method_string();
    const auto target = head.target();
    const Route route = routeOf({method.data(), method.size()}, {target.data(), target.size()});
    return route.endpoint == Endpoint::Push || route.endpoint == Endpoint::CreateOrganisation
        || route.endpoint == Endpoint::AppendRoster || route.endpoint == Endpoint::PutGrants;
}

//! The type alone counts; parameters say nothing about CBOR.
[[nodiscard]] bool isCbor(beast::string_view type)
{
    const auto name = type.substr(0, type.find(';'));
    const auto last = name.find_last_not_of(" \t");
    return last != name.npos && beast::iequals(name.substr(0, last + 1), "application/cbor");
}

[[nodiscard]] base::Millis monotonicNow()
{
    const auto now = Clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

//! What is wrong with a head that parses, or nothing. Whatever two parties on the way could read in
//! two ways is refused: lengths given twice, a length and an encoding, two hosts or two tokens.
[[nodiscard]] int refusalOf(const Head &head, std::uint64_t length, const HttpLimits &limits)
{
    const auto lengths = head.count(http::field::content_length);
    if (lengths > 1 || head[http::field::content_length].find(',') != beast::string_view::npos)
        return 400;
    if (head.count(http::field::transfer_encoding) > 0)
        return lengths == 0 && head.chunked() ? 411 : 400;
    if (head.count(http::field::host) > 1 || head.count(http::field::authorization) > 1)
        return 400;
    if (head.version() >= 11 && head.count(http::field::host) == 0)
        return 400;
    if (length > (takesLargeBody(head) ? limits.largeBodyBytes : limits.smallBodyBytes))
        return 413;
    if (length > 0 && !isCbor(head[http::field::content_type]))
        return 415;
    return noAnswer;
}

[[nodiscard]] bool isForwarded(const Head &head)
{
    constexpr beast::string_view prefix = "X-Forwarded-";
    for (const auto &field : head) {
        const auto name = field.name_string();
        if (beast::iequals(name.substr(0, prefix.size()), prefix)
            || beast::iequals(name, "Forwarded") || beast::iequals(name, "X-Real-IP")
            || beast::iequals(name, "Via"))
            return true;
    }
    return false;
}

//! The last of them: what came before, whoever asks may have written.
[[nodiscard]] std::string forwardedForOf(const Head &head)
{
    beast::string_view last;
    const auto all = head.equal_range("X-Forwarded-For");
    for (auto field = all.first; field != all.second; ++field)
        last = field->value();
    return {last.data(), last.size()};
}

[[nodiscard]] std::string bearerOf(const Head &head)
{
    constexpr beast::string_view scheme = "Bearer ";
    const auto value = head[http::field::authorization];
    if (!beast::iequals(value.substr(0, scheme.size()), scheme))
        return {};
    const auto token = value.substr(scheme.size());
    return {token.data(), token.size()};
}

[[nodiscard]] http::response<Body> toMessage(Response response, bool keepAlive)
{
    http::response<Body> message;
    message.version(11);
    message.result(static_cast<unsigned>(response.status));
    message.set(http::field::cache_control, "no-store");
    if (!response.state.empty())
        message.set("Throughline-State", response.state);
    if (response.status == 503 || response.status == 429)
        message.set(http::field::retry_after,
                    std::to_string(response.retryAfter.value_or(std::chrono::seconds(1)).count()));
    if (!response.body.empty())
        message.set(http::field::content_type, response.contentType);
    if (!keepAlive)
        message.set(http::field::connection, "close");
    message.body() = std::move(response.body);
    if (response.status != 204)
        message.content_length(message.body().size());
    return message;
}

//! `Stream` is Plain or Secure; both are one TCP connection below.
template<class Stream>
class Session final : public HttpSession
{
public:
    Session(Stream stream, std::shared_ptr<TlsIdentity> identity, SessionContext &context)
        : m_identity(std::move(identity)), m_stream(std::move(stream)), m_buffer(readAhead),
          m_context(context)
    {
        ErrorCode error;
        tcp().socket().set_option(net::ip::tcp::no_delay(true), error);
        m_peer = tcp().socket().remote_endpoint(error).address();
        m_loopback = !error && m_peer.is_loopback();
    }

    [[nodiscard]] bool isIdle() const override { return m_idle; }
    [[nodiscard]] bool isKnown() const override { return m_known; }
    void close() override { tcp().close(); }
    [[nodiscard]] auto executor() { return m_stream.get_executor(); }

    //! The whole life of the connection; holds the session until its end.
    static net::awaitable<void> live(std::shared_ptr<Session> self)
    {
        auto patience = self->limits().headerTime;
        const bool agreed = co_await self->shakeHands(patience);
        while (agreed) {
            const bool asked = co_await self->waitForRequest(patience);
            if (!asked)
                break;
            const bool more = co_await self->serveOne();
            if (!more)
                break;
            patience = self->limits().idleTime;
        }
        // In TLS no goodbye meets what is still coming in without breaking off.
        if (self->m_unread)
            co_await self->linger();
        else if (agreed)
            co_await self->sayGoodbye();
        self->close();
    }

private:
    using Parser = http::request_parser<Body>;

    [[nodiscard]] const HttpLimits &limits() const { return m_context.limits; }

    //! The connection itself: its time limits, and its end.
    [[nodiscard]] beast::tcp_stream &tcp() { return beast::get_lowest_layer(m_stream); }

    net::awaitable<bool> shakeHands(std::chrono::milliseconds patience);
    net::awaitable<void> sayGoodbye();
    net::awaitable<bool> waitForRequest(std::chrono::milliseconds patience);
    net::awaitable<bool> serveOne();
    net::awaitable<int> readBody(Parser &parser, std::uint64_t length, BodyRoom::Part &part);
    net::awaitable<Response> answerInTurn(Request request, std::string forwardedFor);
    net::awaitable<Response> answerWhenThereIsNews(Request request, bool isDevices);
    net::awaitable<Response> answer(Request request);
    [[nodiscard]] Response tooMany() const
    {
        Response response;
        response.status = 429;
        response.retryAfter = limits().strangers.pause();
        return response;
    }
    net::awaitable<bool> refuse(int status);
    net::awaitable<bool> write(Response response, bool keepAlive);
    net::awaitable<void> linger();
    [[nodiscard]] Request toRequest(Head head) const;

    std::shared_ptr<TlsIdentity> m_identity; //!< may be replaced while this connection lives
    Stream m_stream;
    beast::flat_buffer m_buffer;
    SessionContext &m_context;
    net::ip::address m_peer; //!< for nothing but to count strangers
    bool m_loopback = false;
    bool m_idle = false;
    bool m_known = false; //!< a device has shown a good session
    bool m_waited = false; //!< the request under way, for news
    bool m_unread = false; //!< refused before its end: closing at once could lose the answer
};

template<class Stream>
net::awaitable<bool> Session<Stream>::shakeHands(std::chrono::milliseconds patience)
{
    ErrorCode error;
    if constexpr (std::is_same_v<Stream, Secure>) {
        m_idle = true; // closing now loses nothing
        tcp().expires_after(patience);
        co_await m_stream.async_handshake(net::ssl::stream_base::server, into(error));
        m_idle = false;
    }
    co_return !error;
}

//! What the caller has been sent is whole: nobody on the way cut it short.
template<class Stream>
net::awaitable<void> Session<Stream>::sayGoodbye()
{
    if constexpr (std::is_same_v<Stream, Secure>) {
        ErrorCode ignored;
        tcp().expires_after(limits().lingerTime);
        co_await m_stream.async_shutdown(into(ignored));
    }
    co_return;
}

template<class Stream>
net::awaitable<bool> Session<Stream>::waitForRequest(std::chrono::milliseconds patience)
{
    if (m_context.stopping)
        co_return false;
    if (m_buffer.size() > 0)
        co_return true; // the next request came along with the last
    m_buffer.shrink_to_fit(); // thousands of idle connections hold next to nothing
    m_idle = true;
    tcp().expires_after(patience);
    ErrorCode error;
    const auto n = co_await m_stream.async_read_some(m_buffer.prepare(512), into(error));
    m_idle = false;
    m_buffer.commit(n);
    co_return !error;
}

template<class Stream>
net::awaitable<bool> Session<Stream>::serveOne()
{
    Parser parser;
    parser.header_limit(limits().headerBytes);
    parser.body_limit(limits().largeBodyBytes);
    tcp().expires_after(limits().headerTime);
    ErrorCode error;
    co_await http::async_read_header(m_stream, m_buffer, parser, into(error));
    if (error)
        co_return co_await refuse(statusOf(error));

    const std::uint64_t length = parser.content_length().value_or(0);
    if (const int status = refusalOf(parser.get(), length, limits()); status != noAnswer)
        co_return co_await refuse(status);

    BodyRoom::Part part(m_context.bodies, [this] { close(); });
    const int refused = co_await readBody(parser, length, part);
    if (refused != allIsHere)
        co_return co_await refuse(refused);

    const bool bodyless = parser.get().method() == http::verb::head;
    const bool keepAlive = parser.get().keep_alive();
    std::string forwardedFor = forwardedForOf(parser.get());
    const auto begun = Clock::now();
    Request request = toRequest(parser.release());
    const Endpoint endpoint = routeOf(request.method, request.target).endpoint;
    m_waited = false;
    Response response = co_await answerInTurn(std::move(request), std::move(forwardedFor));
    if (bodyless)
        response.body.clear();
    m_context.metrics.answered(endpoint, response.status,
                               m_waited ? std::nullopt
                                        : std::optional<Metrics::Duration>(Clock::now() - begun),
                               length, response.body.size());
    co_return co_await write(std::move(response), keepAlive && !m_context.stopping);
}

//! `allIsHere`, or the status of a refusal.
template<class Stream>
net::awaitable<int> Session<Stream>::readBody(Parser &parser, std::uint64_t length,
                                              BodyRoom::Part &part)
{
    ErrorCode error;
    if (length > 0 && beast::iequals(parser.get()[http::field::expect], "100-continue")) {
        static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        tcp().expires_after(limits().writeTime);
        co_await net::async_write(m_stream, net::buffer(goOn), into(error));
    }
    const auto slowest = std::chrono::seconds(length / limits().bodyBytesPerSecond);
    const auto deadline = Clock::now() + limits().bodyTime + slowest;
    parser.eager(true);
    while (!error && !parser.is_done()) {
        tcp().expires_at(std::min(deadline, Clock::now() + limits().bodyTime));
        co_await http::async_read_some(m_stream, m_buffer, parser, into(error));
        if (!error && !part.hold(parser.get().body().size()))
            co_return 503;
    }
    part.isWhole();
    co_return error ? statusOf(error) : allIsHere;
}

template<class Stream>
Request Session<Stream>::toRequest(Head head) const
{
    Request request;
    request.method = std::string(head.method_string());
    request.target = std::string(head.target());
    request.bearer = bearerOf(head);
    request.direct = m_loopback && !isForwarded(head);
    request.ifMatch = std::string(head[http::field::if_match]);
    request.body = std::move(head.body());
    return request;
}

//! Devices are counted where they are known, in the core; everybody else here, by address. What
//! comes with a token that is none was a stranger's too.
template<class Stream>
net::awaitable<Response> Session<Stream>::answerInTurn(Request request, std::string forwardedFor)
{
    const std::string stranger =
        limits().strangers.isLimited() ? strangerOf(m_peer, forwardedFor) : std::string();
    const auto isTooMuch = [&] {
        return !stranger.empty() && !m_context.strangers.admit(stranger, monotonicNow());
    };
    const bool isDevices =
        !request.bearer.empty() && needsSession(routeOf(request.method, request.target).endpoint);
    if (!isDevices && isTooMuch())
        co_return tooMany();
    Response response = co_await answerWhenThereIsNews(std::move(request), isDevices);
    if (isDevices && response.status == 401 && isTooMuch())
        co_return tooMany();
    co_return response;
}

//! Whoever is willing to wait is answered when there is something to tell, or when time is up. A
//! caller who goes away meanwhile is noticed then.
template<class Stream>
net::awaitable<Response> Session<Stream>::answerWhenThereIsNews(Request request, bool isDevices)
{
    // It is asked again when there is news, and a body is not kept for that.
    const bool mayWait = request.body.empty();
    Request again = mayWait ? request : Request();
    again.again = true;
    Response response = co_await answer(std::move(request));
    m_known = m_known || (isDevices && response.status < 400);
    if (!response.wait || !mayWait)
        co_return response;
    m_waited = true;
    const auto end = Clock::now() + response.wait->longest;
    while (response.wait && Clock::now() < end && !m_context.stopping) {
        co_await m_context.news.come(*response.wait, end);
        response = co_await answer(again);
    }
    co_return response;
}

//! Leaves the I/O thread for the lanes and comes back to it with the response.
template<class Stream>
net::awaitable<Response> Session<Stream>::answer(Request request)
{
    return net::async_initiate<const net::use_awaitable_t<>, void(Response)>(
        [this](auto handler, Request asked) {
            using Handler = decltype(handler);
            auto waiting = std::make_shared<Handler>(std::move(handler));
            m_context.lanes.answer(
                std::move(asked), [waiting, io = m_stream.get_executor()](Response response) {
                    net::post(io, [waiting, response = std::move(response)]() mutable {
                        // Out of the shared place, so that it also ends on this thread.
                        Handler resume = std::move(*waiting);
                        resume(std::move(response));
                    });
                });
        },
        net::use_awaitable, std::move(request));
}

template<class Stream>
net::awaitable<bool> Session<Stream>::refuse(int status)
{
    if (status == noAnswer)
        co_return false;
    m_context.metrics.refused(status);
    m_unread = true;
    Response response;
    response.status = status;
    co_await write(std::move(response), false);
    co_return false;
}

template<class Stream>
net::awaitable<bool> Session<Stream>::write(Response response, bool keepAlive)
{
    const auto message = toMessage(std::move(response), keepAlive);
    http::response_serializer<Body> serializer(message);
    ErrorCode error;
    while (!error && !serializer.is_done()) {
        tcp().expires_after(limits().writeTime);
        co_await http::async_write_some(m_stream, serializer, into(error));
    }
    co_return !error && keepAlive;
}

//! Reads a little of what a refused caller still sends, or the reset would overtake the answer.
template<class Stream>
net::awaitable<void> Session<Stream>::linger()
{
    ErrorCode error;
    tcp().socket().shutdown(net::ip::tcp::socket::shutdown_send, error);
    tcp().expires_after(limits().lingerTime);
    std::array<std::uint8_t, 4096> discarded;
    std::size_t left = limits().largeBodyBytes;
    while (!error && left > 0) {
        const auto n = co_await tcp().async_read_some(net::buffer(discarded), into(error));
        left -= std::min(left, n);
    }
}

template<class Stream>
std::shared_ptr<HttpSession> begin(Stream stream, std::shared_ptr<TlsIdentity> identity,
                                   SessionContext &context, HttpSession::Ended ended)
{
    auto session =
        std::make_shared<Session<Stream>>(std::move(stream), std::move(identity), context);
    net::co_spawn(
        session->executor(), Session<Stream>::live(session),
        [ended = std::move(ended), key = session.get()](std::exception_ptr) { ended(key); });
    return session;
}

} // namespace

std::shared_ptr<HttpSession> HttpSession::start(net::ip::tcp::socket socket,
                                                std::shared_ptr<TlsIdentity> identity,
                                                SessionContext &context, Ended ended)
{
    if (!identity)
        return begin(Plain(std::move(socket)), nullptr, context, std::move(ended));
    Secure stream(std::move(socket), identity->context);
    return begin(std::move(stream), std::move(identity), context, std::move(ended));
}

} // namespace throughline::server
