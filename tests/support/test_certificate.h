// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tls_identity.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>

namespace throughline::test {

//! A certificate of its own making and its key, in files that go with it.
class TestCertificate
{
public:
    struct Terms
    {
        QByteArray address = "127.0.0.1"; //!< whom it is for
        std::int64_t firstDay = -1; //!< from today
        std::int64_t lastDay = 1;
        bool isRsa = false; //!< an EC key otherwise
    };

    explicit TestCertificate(const Terms &terms)
        : m_key(terms.isRsa ? EVP_RSA_gen(2048) : EVP_EC_gen("P-256"), &EVP_PKEY_free)
    {
        const std::unique_ptr<X509, decltype(&X509_free)> made(X509_new(), &X509_free);
        X509 *const one = made.get();
        X509_set_version(one, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(one), 1);
        X509_gmtime_adj(X509_getm_notBefore(one), day * terms.firstDay);
        X509_gmtime_adj(X509_getm_notAfter(one), day * terms.lastDay);
        X509_set_pubkey(one, m_key.get());
        X509_NAME *const name = X509_get_subject_name(one);
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char *>("Sampleton"), -1, -1, 0);
        X509_set_issuer_name(one, name);
        addExtension(one, NID_basic_constraints, "critical,CA:TRUE");
        addExtension(one, NID_subject_alt_name, "IP:" + terms.address);
        require(X509_sign(one, m_key.get(), EVP_sha256()) > 0);
        writeFile("cert.pem", [&](BIO *out) { return PEM_write_bio_X509(out, one); });
        writeFile("key.pem", [&](BIO *out) {
            return PEM_write_bio_PrivateKey(out, m_key.get(), nullptr, nullptr, 0, nullptr,
                                            nullptr);
        });
    }

    [[nodiscard]] server::TlsFiles files() const
    {
        return {path("cert.pem").toStdString(), path("key.pem").toStdString()};
    }
    [[nodiscard]] QByteArray pem() const
    {
        QFile file(path("cert.pem"));
        require(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    //! The key again, behind a password.
    [[nodiscard]] std::filesystem::path keyWithPassword() const
    {
        writeFile("locked.pem", [&](BIO *out) {
            return PEM_write_bio_PrivateKey(out, m_key.get(), EVP_aes_256_cbc(), nullptr, 0,
                                            nullptr, const_cast<char *>("made up"));
        });
        return path("locked.pem").toStdString();
    }

private:
    static constexpr long day = 86'400;

    static void require(bool done)
    {
        if (!done)
            throw std::runtime_error("a certificate for the test cannot be made");
    }
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QLatin1String(name));
    }
    static void addExtension(X509 *one, int kind, const QByteArray &value)
    {
        X509V3_CTX context;
        X509V3_set_ctx_nodb(&context);
        X509V3_set_ctx(&context, one, one, nullptr, nullptr, 0);
        const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
            X509V3_EXT_nconf_nid(nullptr, &context, kind, value.constData()), &X509_EXTENSION_free);
        require(extension && X509_add_ext(one, extension.get(), -1) == 1);
    }
    template<class Write>
    void writeFile(const char *name, const Write &write) const
    {
        const std::unique_ptr<BIO, decltype(&BIO_free)> out(
            BIO_new_file(path(name).toUtf8().constData(), "w"), &BIO_free);
        require(out && write(out.get()) == 1);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key;
};

} // namespace throughline::test
