// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/http_transport.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>
#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

class QNetworkAccessManager;

namespace throughline::net {

//! Where requests go, and which keys (`protocol::ServerAddress::pins`) the server may have.
struct Server
{
    QUrl url;
    std::vector<base::Bytes> pins;
};

//! What one request came to: the answer or the failure, and what it cost.
struct Outcome
{
    base::Result<sync::Reply> reply;
    std::int64_t bytesOut = 0;
    std::int64_t bytesIn = 0;
};

//! One request on its way. Lives on the transport's thread and deletes itself when it has reported.
class HttpExchange final : public QObject
{
public:
    using Done = std::function<void(Outcome)>;

    [[nodiscard]] static base::Error unreachable();
    static void start(QNetworkAccessManager &manager, const Server &server,
                      const sync::Request &request, const TransportLimits &limits, Done done);

private:
    HttpExchange(std::vector<base::Bytes> pins, const TransportLimits &limits, Done done);
    void send(QNetworkAccessManager &manager, const QNetworkRequest &request,
              const sync::Request &asked);
    void judge(const QList<QSslError> &errors);
    void checkKey();
    void take();
    void finish();
    [[nodiscard]] base::Result<sync::Reply> result();

    const std::vector<base::Bytes> m_pins;
    const TransportLimits m_limits;
    Done m_done;
    QNetworkReply *m_reply = nullptr; //!< a child
    base::Bytes m_body;
    bool m_tooLarge = false;
    std::optional<base::Error> m_distrust; //!< why nothing is sent to whoever answered
    std::int64_t m_bytesOut = 0;
};

} // namespace throughline::net
