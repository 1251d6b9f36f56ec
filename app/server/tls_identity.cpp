// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "tls_identity.h"

#include "protocol/server_address.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace throughline::server {

namespace {

namespace ssl = boost::asio::ssl;
using base::Error;
using base::ErrorCode;
using base::Result;

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using PublicKey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

[[nodiscard]] Error refused(const char *message)
{
    return {ErrorCode::Refused, message};
}

[[nodiscard]] Result<Certificate> readCertificate(const std::filesystem::path &file)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> in(BIO_new_file(file.c_str(), "r"), &BIO_free);
    Certificate certificate(in ? PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr) : nullptr,
                            &X509_free);
    if (!certificate)
        return refused("The certificate cannot be read: --tls-cert takes a file in PEM form, with "
                       "the server's own certificate first.");
    return certificate;
}

[[nodiscard]] Result<void> checkTime(const X509 &certificate, base::Millis now)
{
    auto seconds = static_cast<std::time_t>(now.value / 1000);
    if (X509_cmp_time(X509_get0_notBefore(&certificate), &seconds) > 0)
        return refused("The certificate is not valid yet: check the date of this machine.");
    if (X509_cmp_time(X509_get0_notAfter(&certificate), &seconds) < 0)
        return refused("The certificate has run out, and no device would accept it: renew it.");
    return {};
}

//! A password on the key would have somebody type it at every start.
[[nodiscard]] std::string noPassword(std::size_t, ssl::context::password_purpose)
{
    return {};
}

} // namespace

Result<std::shared_ptr<TlsIdentity>> TlsIdentity::load(const TlsFiles &files, base::Millis now)
{
    TL_TRY(const Certificate certificate, readCertificate(files.certificate));
    TL_CHECK(checkTime(*certificate, now));
    auto identity = std::make_shared<TlsIdentity>();
    SSL_CTX *context = identity->context.native_handle();
    SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION);
    // A ticket would let whoever watches the network tell a device from the others.
    SSL_CTX_set_num_tickets(context, 0);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS); // most connections wait
    boost::system::error_code error;
    identity->context.use_certificate_chain_file(files.certificate.string(), error);
    if (error)
        return refused("The certificate cannot be used: look at the file given with --tls-cert.");
    identity->context.set_password_callback(noPassword, error);
    identity->context.use_private_key_file(files.key.string(), ssl::context::pem, error);
    // OpenSSL compares the two by itself only where they are of one kind.
    if (error || SSL_CTX_check_private_key(context) != 1)
        return refused("The key cannot be used: --tls-key takes a file in PEM form without a "
                       "password, readable by the server, that belongs to the certificate.");
    return identity;
}

Result<std::string> pinOf(const std::filesystem::path &certificate)
{
    TL_TRY(const Certificate read, readCertificate(certificate));
    const PublicKey key(X509_get_pubkey(read.get()), &EVP_PKEY_free);
    const int kind = key ? EVP_PKEY_base_id(key.get()) : EVP_PKEY_NONE;
    if (kind != EVP_PKEY_RSA && kind != EVP_PKEY_EC)
        return refused("Devices can only be told of RSA and EC keys: make another certificate.");
    base::Bytes pin(protocol::ServerAddress::pinSize);
    unsigned char *spki = nullptr;
    const int size = i2d_PUBKEY(key.get(), &spki);
    const bool done = size > 0
        && EVP_Digest(spki, static_cast<std::size_t>(size), pin.data(), nullptr, EVP_sha256(),
                      nullptr)
            == 1;
    OPENSSL_free(spki);
    if (!done)
        return refused("The key of this certificate cannot be read.");
    return protocol::ServerAddress{{}, {pin}}.text();
}

} // namespace throughline::server
