// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <string>

namespace throughline::test {

//! A PostgreSQL of the test's own: in a temporary folder, behind a socket in that folder and no
//! address, with a password. PostgreSQL refuses to be run by root, who starts it as `nobody`. It
//! goes with the test, however that ends. Throws std::runtime_error with a sentence when
//! PostgreSQL is not installed or does not start.
class PostgresCluster
{
public:
    //! Whether a commit waits for the disk. Tests that are not about that have no need to.
    enum class Disk { DoesNotWait, Waits };

    explicit PostgresCluster(Disk disk = Disk::DoesNotWait);
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    //! The address of a new, empty database.
    [[nodiscard]] std::string makeDatabase();
    [[nodiscard]] std::string addressOf(const std::string &database) const;
    //! Everything that the files of a database's tables hold on the disk, also what no query shows.
    //! The cluster's log, which goes round, is not in it. Of `shared` alone.
    [[nodiscard]] static QByteArray filesOf(const std::string &database);
    //! The whole of it dies at once, as in a power cut, and comes back.
    void kill();
    void start();

    //! One for all fixtures of this process. PGPASSFILE is set for it.
    [[nodiscard]] static PostgresCluster &shared();

private:
    void initialise();
    [[nodiscard]] bool answers() const;
    void run(const QString &program, const QStringList &arguments);

    const Disk m_disk;
    QTemporaryDir m_folder;
    QString m_programs; //!< folder of initdb and postgres
    QProcess m_server;
    int m_databases = 0;
};

//! True when this run of a test is to use PostgreSQL where it uses files otherwise:
//! THROUGHLINE_TEST_STORE=postgres.
[[nodiscard]] bool wantsPostgres();

} // namespace throughline::test
