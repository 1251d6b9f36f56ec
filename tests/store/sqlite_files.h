// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/connection.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <array>

//! A folder with one store file, for the tests of core/sqlite.
struct StoreFiles
{
    QTemporaryDir folder;
    std::array<std::uint8_t, 32> key = keyOf(7);

    [[nodiscard]] static std::array<std::uint8_t, 32> keyOf(std::uint8_t seed)
    {
        std::array<std::uint8_t, 32> key{};
        for (std::size_t i = 0; i < key.size(); ++i)
            key[i] = static_cast<std::uint8_t>(seed * 31 + i * 5);
        return key;
    }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("store.db")); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    [[nodiscard]] throughline::sqlite::OpenOptions
    options(throughline::sqlite::OpenOptions::Mode mode) const
    {
        return {.file = path().toStdString(), .key = key, .mode = mode, .busyMilliseconds = 50};
    }
    [[nodiscard]] throughline::base::Result<throughline::sqlite::Connection>
    open(throughline::sqlite::OpenOptions::Mode mode) const
    {
        return throughline::sqlite::Connection::open(options(mode));
    }
    [[nodiscard]] QByteArray bytes(const QString &suffix = {}) const
    {
        QFile file(path() + suffix);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &content, const QString &suffix = {}) const
    {
        QFile file(path() + suffix);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the file of the test");
    }
    void flip(qsizetype offset) const
    {
        QByteArray content = bytes();
        content[offset] = static_cast<char>(content[offset] ^ 0x10);
        write(content);
    }
};

#define VERIFY_OK(call)                                                                            \
    do {                                                                                           \
        const auto &verified = (call);                                                             \
        QVERIFY2(verified.ok(), verified.ok() ? "" : verified.error().message.c_str());            \
    } while (false)

#define COMPARE_ERROR(call, expected)                                                              \
    do {                                                                                           \
        const auto &compared = (call);                                                             \
        QVERIFY(!compared.ok());                                                                   \
        QCOMPARE(static_cast<int>(compared.error().code), static_cast<int>(expected));             \
    } while (false)
