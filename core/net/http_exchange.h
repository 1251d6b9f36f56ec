// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/http_transport.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

#include <functional>

class QNetworkAccessManager;

namespace throughline::net {

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
    static void start(QNetworkAccessManager &manager, const QUrl &server,
                      const sync::Request &request, const TransportLimits &limits, Done done);

private:
    HttpExchange(const TransportLimits &limits, Done done);
    void send(QNetworkAccessManager &manager, const QNetworkRequest &request,
              const sync::Request &asked);
    void take();
    void finish();
    [[nodiscard]] base::Result<sync::Reply> result();

    const TransportLimits m_limits;
    Done m_done;
    QNetworkReply *m_reply = nullptr; //!< a child
    base::Bytes m_body;
    bool m_tooLarge = false;
    std::int64_t m_bytesOut = 0;
};

} // namespace throughline::net
