// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "tls_files.h"

#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <string>

namespace throughline::server {

//! Who the server is to those who connect: a certificate and its key, for TLS 1.3 and nothing older
//! (sync.md D13). Shared by the connections that were made under it.
struct TlsIdentity
{
    //! Refused, in words, where a file cannot be read, the two do not belong together, or the
    //! certificate is not valid at `now`.
    [[nodiscard]] static base::Result<std::shared_ptr<TlsIdentity>> load(const TlsFiles &files,
                                                                         base::Millis now);

    boost::asio::ssl::context context{boost::asio::ssl::context::tls_server};
};

//! What a client may be told to insist on: the SHA-256 of the key in the certificate, as it stands
//! behind a server's address (`protocol::ServerAddress`).
[[nodiscard]] base::Result<std::string> pinOf(const std::filesystem::path &certificate);

} // namespace throughline::server
