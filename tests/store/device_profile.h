// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/system_random.h"
#include "store/device_store.h"
#include "store/sqlite_files.h"
#include "support/store_file.h"

#include <QDirIterator>
#include <QMap>

//! A folder for one device's store, for the tests of core/store.
struct DeviceProfile
{
    using Store = throughline::store::DeviceStore;

    QTemporaryDir folder;
    throughline::crypto::SystemRandom random;
    std::string passphrase = "made-up horse and no battery";

    [[nodiscard]] std::filesystem::path path() const
    {
        return std::filesystem::path(folder.path().toStdString()) / "profile" / "1";
    }
    [[nodiscard]] QString file(const char *name) const
    {
        return QString::fromStdString((path() / name).string());
    }
    [[nodiscard]] throughline::base::Result<std::unique_ptr<Store>> create()
    {
        return Store::create(path(), passphrase, {}, random);
    }
    [[nodiscard]] throughline::base::Result<std::unique_ptr<Store>> open() const
    {
        return Store::open(path(), passphrase);
    }
    //! The file itself, as whoever has the key can open it.
    [[nodiscard]] throughline::base::Result<throughline::sqlite::Connection> openFile() const
    {
        return throughline::test::openStoreFile(path(), passphrase);
    }
    //! Every file below the folder with its content, and every folder.
    [[nodiscard]] QMap<QString, QByteArray> snapshot() const
    {
        QMap<QString, QByteArray> all;
        QDirIterator names(folder.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (names.hasNext()) {
            QFile one(names.next());
            all.insert(one.fileName(),
                       one.open(QIODevice::ReadOnly) ? one.readAll() : QByteArray());
        }
        return all;
    }
};

inline void overwrite(const QString &name, const QByteArray &content)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the file of the test");
}

inline QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template<class IdType>
[[nodiscard]] IdType idOf(std::uint8_t seed)
{
    IdType id;
    for (std::size_t i = 0; i < id.bytes.size(); ++i)
        id.bytes[i] = static_cast<std::uint8_t>(seed + i * 7);
    return id;
}
