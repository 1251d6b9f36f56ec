// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "net/http_exchange.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include <algorithm>

namespace throughline::net {

namespace {

constexpr auto contentType = "application/cbor";

[[nodiscard]] base::Error fault(const char *message)
{
    return {base::ErrorCode::ServerFault, message};
}

[[nodiscard]] QSslConfiguration secure()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    return configuration;
}

[[nodiscard]] bool isAmong(const std::vector<base::Bytes> &pins, const QSslCertificate &certificate)
{
    const QByteArray hash =
        QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256);
    const base::ByteView pin(reinterpret_cast<const std::uint8_t *>(hash.constData()),
                             static_cast<std::size_t>(hash.size()));
    return std::ranges::any_of(
        pins, [&](const base::Bytes &one) { return std::ranges::equal(one, pin); });
}

//! Nobody whom this machine knows has signed the certificate.
[[nodiscard]] bool isOfUnknownIssuer(QSslError::SslError error)
{
    return error == QSslError::SelfSignedCertificate
        || error == QSslError::SelfSignedCertificateInChain
        || error == QSslError::UnableToGetLocalIssuerCertificate
        || error == QSslError::UnableToGetIssuerCertificate
        || error == QSslError::UnableToVerifyFirstCertificate
        || error == QSslError::CertificateUntrusted;
}

[[nodiscard]] bool isAboutDates(QSslError::SslError error)
{
    return error == QSslError::CertificateNotYetValid || error == QSslError::CertificateExpired;
}

//! Never passed over: a device that believes any date or name believes anybody.
[[nodiscard]] base::Error distrust(const QList<QSslError> &errors)
{
    const auto has = [&](bool (*is)(QSslError::SslError)) {
        return std::ranges::any_of(errors, [&](const QSslError &one) { return is(one.error()); });
    };
    if (has(isAboutDates))
        return fault("The server's certificate is not valid on this device's date. Check the date "
                     "and time here; if they are right, tell your manager. Nothing was sent, and "
                     "your work is safe on this device.");
    return fault("This network does not lead to your organisation's server: whoever answers "
                 "cannot prove to be it. If the network has a sign-in page, open your browser "
                 "first; otherwise tell your manager. Nothing was sent, and your work is safe on "
                 "this device.");
}

[[nodiscard]] QByteArray toQt(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

//! Only what the server needs to know. What Qt would add on its own is set here to something
//! neutral, so that the language and the Qt version of a device stay on the device.
[[nodiscard]] QNetworkRequest toRequest(const QUrl &url, const sync::Request &asked,
                                        const TransportLimits &limits)
{
    QNetworkRequest request(url);
    request.setRawHeader("User-Agent", "throughline");
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept-Language", "*");
    if (!asked.bearer.empty())
        request.setRawHeader("Authorization", "Bearer " + toQt(asked.bearer));
    if (!asked.ifMatch.empty())
        request.setRawHeader("If-Match", toQt(asked.ifMatch));
    if (asked.method == "POST" || asked.method == "PUT")
        request.setRawHeader("Content-Type", contentType);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setSslConfiguration(secure());
    const std::chrono::milliseconds noProgress = limits.noProgress + asked.patience;
    request.setTransferTimeout(static_cast<int>(noProgress.count()));
    return request;
}

//! The request as Qt 6 writes it; nothing tells the real count.
[[nodiscard]] std::int64_t requestSize(const QNetworkRequest &request, const sync::Request &asked,
                                       bool hasBody)
{
    const QUrl url = request.url();
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1()
        + (url.port() < 0 ? QByteArray() : ':' + QByteArray::number(url.port()));
    QByteArray head = toQt(asked.method) + ' ' + toQt(asked.target) + " HTTP/1.1\r\n";
    for (const QByteArray &name : request.rawHeaderList())
        head += name + ": " + request.rawHeader(name) + "\r\n";
    if (hasBody)
        head += "Content-Length: " + QByteArray::number(qulonglong(asked.body.size())) + "\r\n";
    head += "Connection: Keep-Alive\r\nHost: " + host + "\r\n\r\n";
    return head.size() + (hasBody ? static_cast<std::int64_t>(asked.body.size()) : 0);
}

[[nodiscard]] std::int64_t replyHeadSize(const QNetworkReply &reply)
{
    const auto status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid())
        return 0;
    const auto reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    std::int64_t size = static_cast<std::int64_t>(sizeof "HTTP/1.1 200 \r\n" - 1) + reason.size();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        size += name.size() + value.size() + 4;
    return size + 2;
}

//! Qt makes an error of every status above 399. Those are answers; what is left is a broken
//! connection.
[[nodiscard]] bool isBroken(const QNetworkReply &reply)
{
    const int error = reply.error();
    const int firstOfContent = QNetworkReply::ContentAccessDenied;
    return !reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()
        || (error != QNetworkReply::NoError && error < firstOfContent
            && error != QNetworkReply::ProxyAuthenticationRequiredError); // status 407
}

} // namespace

base::Error HttpExchange::unreachable()
{
    return {base::ErrorCode::Unreachable,
            "The server cannot be reached. Your work is safe on this device."};
}

HttpExchange::HttpExchange(std::vector<base::Bytes> pins, const TransportLimits &limits, Done done)
    : m_pins(std::move(pins)), m_limits(limits), m_done(std::move(done))
{
}

void HttpExchange::start(QNetworkAccessManager &manager, const Server &server,
                         const sync::Request &request, const TransportLimits &limits, Done done)
{
    const QUrl url =
        QUrl::fromEncoded(server.url.toEncoded() + toQt(request.target), QUrl::StrictMode);
    auto *exchange = new HttpExchange(server.pins, limits, std::move(done));
    exchange->setParent(&manager); // ends with the transport at the latest
    exchange->send(manager, toRequest(url, request, limits), request);
}

void HttpExchange::send(QNetworkAccessManager &manager, const QNetworkRequest &request,
                        const sync::Request &asked)
{
    const bool hasBody = asked.method == "POST" || asked.method == "PUT";
    m_bytesOut = requestSize(request, asked, hasBody);
    const auto body = hasBody ? toQt(base::asText(asked.body)) : QByteArray();
    if (asked.method == "GET")
        m_reply = manager.get(request);
    else if (asked.method == "POST")
        m_reply = manager.post(request, body);
    else if (asked.method == "PUT")
        m_reply = manager.put(request, body);
    else
        m_reply = manager.sendCustomRequest(request, toQt(asked.method));
    m_reply->setParent(this);
    QObject::connect(m_reply, &QNetworkReply::sslErrors, this,
                     [this](const QList<QSslError> &errors) { judge(errors); });
    QObject::connect(m_reply, &QNetworkReply::encrypted, this, [this] { checkKey(); });
    QObject::connect(m_reply, &QNetworkReply::readyRead, this, [this] { take(); });
    QObject::connect(m_reply, &QNetworkReply::finished, this, [this] { finish(); });
}

//! Whoever has one of the keys needs nobody else to vouch for them.
void HttpExchange::judge(const QList<QSslError> &errors)
{
    const auto isFine = [](const QSslError &one) { return isOfUnknownIssuer(one.error()); };
    if (std::ranges::all_of(errors, isFine)
        && isAmong(m_pins, m_reply->sslConfiguration().peerCertificate()))
        m_reply->ignoreSslErrors(errors);
    else
        m_distrust = distrust(errors);
}

//! Runs before anything is sent on a new connection.
void HttpExchange::checkKey()
{
    if (m_pins.empty() || isAmong(m_pins, m_reply->sslConfiguration().peerCertificate()))
        return;
    m_distrust = distrust({});
    m_reply->abort(); // comes back through `finish`
}

void HttpExchange::take()
{
    const QByteArray more = m_reply->readAll();
    if (m_tooLarge)
        return;
    const auto *data = reinterpret_cast<const std::uint8_t *>(more.constData());
    base::append(m_body, {data, static_cast<std::size_t>(more.size())});
    if (m_body.size() > m_limits.replyBytes) {
        m_tooLarge = true;
        m_reply->abort(); // comes back through `finish`
    }
}

void HttpExchange::finish()
{
    if (!m_done)
        return;
    if (m_reply->isOpen() && !m_tooLarge)
        take();
    const auto bytesIn = replyHeadSize(*m_reply) + static_cast<std::int64_t>(m_body.size());
    const auto done = std::exchange(m_done, {});
    done({result(), m_bytesOut, bytesIn});
    deleteLater();
}

base::Result<sync::Reply> HttpExchange::result()
{
    if (m_tooLarge)
        return fault("The server's answer is too large. Nothing of it was taken; try again later.");
    if (m_distrust)
        return *m_distrust;
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError)
        return fault("No safe connection to the server could be made: it may be too old for this "
                     "program. Tell your manager. Your work is safe on this device.");
    if (isBroken(*m_reply))
        return unreachable();
    sync::Reply reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.status < 200 || (reply.status >= 300 && reply.status < 400))
        return fault("The server points to another address, which is never followed. Check the "
                     "server's address with your manager.");
    reply.state = m_reply->rawHeader("Throughline-State").toStdString();
    bool ok = false;
    const int seconds = m_reply->rawHeader("Retry-After").toInt(&ok);
    if (ok && seconds >= 0)
        reply.retryAfterSeconds = seconds;
    reply.body = std::move(m_body);
    return reply;
}

} // namespace throughline::net
