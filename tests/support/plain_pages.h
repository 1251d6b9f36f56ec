// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <QByteArray>
#include <QFile>

#include <openssl/evp.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace throughline::test {

//! Every page of a store's file and of its log, decrypted as it lies there: free pages and the
//! slack in pages too, which no query would show. Throws where the files are not as SQLCipher
//! writes them.
class PlainPages
{
public:
    PlainPages(const std::filesystem::path &file, base::ByteView key) : m_key(key)
    {
        const QByteArray main = read(file);
        if (main.isEmpty() || main.size() % pageSize != 0)
            throw std::runtime_error("a store of whole pages was expected");
        for (qsizetype at = 0; at < main.size(); at += pageSize)
            add(main.mid(at, pageSize), at == 0);
        std::filesystem::path log = file;
        log += "-wal";
        const QByteArray wal = read(log);
        for (qsizetype at = walHeader; at + frameHeader + pageSize <= wal.size();
             at += frameHeader + pageSize)
            add(wal.mid(at + frameHeader, pageSize), pageNumber(wal, at) == 1);
        m_lower = m_all.toLower();
    }

    //! ASCII letters in any case; everything else byte by byte.
    [[nodiscard]] bool contain(const std::string &text) const
    {
        return m_lower.contains(QByteArray::fromStdString(text).toLower());
    }
    [[nodiscard]] bool contain(base::ByteView bytes) const
    {
        return m_all.contains(QByteArray(reinterpret_cast<const char *>(bytes.data()),
                                         static_cast<qsizetype>(bytes.size())));
    }

private:
    static constexpr qsizetype pageSize = 4096;
    static constexpr qsizetype reserve = 48; //!< of SQLCipher 4 with HMAC-SHA256: IV and HMAC
    static constexpr qsizetype saltSize = 16;
    static constexpr qsizetype walHeader = 32;
    static constexpr qsizetype frameHeader = 24;

    [[nodiscard]] static QByteArray read(const std::filesystem::path &file)
    {
        QFile in(QString::fromStdString(file.string()));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    [[nodiscard]] static std::uint32_t pageNumber(const QByteArray &wal, qsizetype at)
    {
        std::uint32_t number = 0;
        for (qsizetype i = 0; i < 4; ++i)
            number = number * 256 + static_cast<std::uint8_t>(wal[at + i]);
        return number;
    }

    void add(const QByteArray &page, bool isFirst)
    {
        const qsizetype from = isFirst ? saltSize : 0;
        const qsizetype length = pageSize - reserve - from;
        const auto *bytes = reinterpret_cast<const unsigned char *>(page.constData());
        const std::unique_ptr<EVP_CIPHER_CTX, void (*)(EVP_CIPHER_CTX *)> context(
            EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
        QByteArray plain(length, '\0');
        int written = 0;
        if (EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, m_key.data(),
                               bytes + pageSize - reserve)
                != 1
            || EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1
            || EVP_DecryptUpdate(context.get(), reinterpret_cast<unsigned char *>(plain.data()),
                                 &written, bytes + from, static_cast<int>(length))
                != 1
            || written != length)
            throw std::runtime_error("a page could not be decrypted");
        m_all += plain;
    }

    base::ByteView m_key;
    QByteArray m_all;
    QByteArray m_lower;
};

} // namespace throughline::test
