// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/postgres_cluster.h"

#include "postgres/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <stdexcept>
#include <unistd.h>

namespace throughline::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;

[[noreturn]] void fail(const QString &sentence)
{
    throw std::runtime_error(sentence.toStdString());
}

void write(const QString &file, const QByteArray &text)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
        fail(u"The test cannot write into its temporary folder."_s);
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

[[nodiscard]] QString programFolder()
{
    QProcess ask;
    ask.start(u"pg_config"_s, {u"--bindir"_s});
    const bool answered = ask.waitForFinished(patienceMs) && ask.exitCode() == 0;
    const QString folder = QString::fromLocal8Bit(ask.readAllStandardOutput()).trimmed();
    if (!answered || !QFile::exists(folder + u"/initdb"_s))
        fail(u"PostgreSQL is not installed: run packaging/deps/install, which installs the package "
             "postgresql."_s);
    return folder;
}

} // namespace

PostgresCluster::PostgresCluster(Disk disk) : m_disk(disk), m_programs(programFolder())
{
    initialise();
    start();
}

PostgresCluster::~PostgresCluster()
{
    kill();
}

//! Root becomes nobody; with its parent the program goes too.
void PostgresCluster::run(const QString &program, const QStringList &arguments)
{
    QStringList all{u"--pdeathsig=KILL"_s};
    if (getuid() == 0)
        all += {u"--reuid=nobody"_s, u"--regid=nogroup"_s, u"--clear-groups"_s};
    all.append(m_programs + u'/' + program);
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setWorkingDirectory(m_folder.path());
    m_server.start(u"setpriv"_s, all + arguments);
    if (!m_server.waitForStarted(patienceMs))
        fail(u"The program setpriv is missing: install the package util-linux."_s);
}

void PostgresCluster::initialise()
{
    // Every folder on the way has to be open to who runs it.
    if (getuid() == 0 && chown(m_folder.path().toLocal8Bit().constData(), 65534, 65534) != 0)
        fail(u"The test cannot give its temporary folder away."_s);
    const QByteArray password = "made up for a test";
    write(m_folder.filePath(u"password"_s), password + '\n');
    if (getuid() == 0
        && chown(m_folder.filePath(u"password"_s).toLocal8Bit().constData(), 65534, 65534) != 0)
        fail(u"The test cannot give its temporary file away."_s);
    write(m_folder.filePath(u"passfile"_s), "*:*:*:*:" + password + '\n');
    qputenv("PGPASSFILE", m_folder.filePath(u"passfile"_s).toLocal8Bit());
    run(u"initdb"_s,
        {u"--pgdata=data"_s, u"--username=throughline"_s, u"--pwfile=password"_s,
         u"--auth=scram-sha-256"_s, u"--encoding=UTF8"_s, u"--locale=C"_s, u"--no-sync"_s});
    if (!m_server.waitForFinished(patienceMs) || m_server.exitCode() != 0)
        fail(u"initdb failed: "_s + QString::fromLocal8Bit(m_server.readAll()));
}

//! After a kill the first try may come before the last child of the old one is gone.
void PostgresCluster::start()
{
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < patienceMs) {
        run(u"postgres"_s,
            {u"-D"_s, u"data"_s, u"-k"_s, m_folder.path(), u"-c"_s, u"listen_addresses="_s, u"-c"_s,
             m_disk == Disk::Waits ? u"fsync=on"_s : u"fsync=off"_s, u"-c"_s,
             u"max_connections=60"_s, u"-c"_s, u"shared_buffers=32MB"_s});
        do {
            if (answers())
                return;
        } while (!m_server.waitForFinished(50) && waited.elapsed() < patienceMs);
    }
    fail(u"PostgreSQL does not start: "_s + QString::fromLocal8Bit(m_server.readAll()));
}

bool PostgresCluster::answers() const
{
    const auto address = postgres::Address::parse(addressOf("postgres"));
    return address && postgres::Connection::open(*address);
}

void PostgresCluster::kill()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.kill();
    m_server.waitForFinished(patienceMs);
}

std::string PostgresCluster::addressOf(const std::string &database) const
{
    std::string folder = m_folder.path().toStdString();
    for (std::size_t at = folder.find('/'); at != std::string::npos; at = folder.find('/', at + 3))
        folder.replace(at, 1, "%2F");
    return "postgresql://throughline@" + folder + '/' + database;
}

QByteArray PostgresCluster::filesOf(const std::string &database)
{
    auto connection = postgres::Connection::open(*postgres::Address::parse(database));
    if (!connection || !connection->execute("SET statement_timeout = 0")
        || !connection->execute("CHECKPOINT"))
        fail(u"The test's PostgreSQL does not write its files."_s);
    const auto number =
        connection->query("SELECT oid::bigint FROM pg_database WHERE datname = current_database()");
    const QDir folder(shared().m_folder.filePath(u"data/base/%1"_s.arg(number->int64(0, 0))));
    QByteArray all;
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) // or it is gone meanwhile
            all += file.readAll();
    }
    if (all.isEmpty())
        fail(u"The test does not find the files of its database."_s);
    return all;
}

std::string PostgresCluster::makeDatabase()
{
    const std::string name = "test" + std::to_string(++m_databases);
    const auto address = postgres::Address::parse(addressOf("postgres"));
    auto connection = postgres::Connection::open(*address);
    // On a busy machine it takes longer than a server waits for anything.
    if (!connection || !connection->execute("SET statement_timeout = 0")
        || !connection->execute(("CREATE DATABASE " + name).c_str()))
        fail(u"The test cannot make a database."_s);
    return addressOf(name);
}

PostgresCluster &PostgresCluster::shared()
{
    static std::unique_ptr<PostgresCluster> cluster;
    if (!cluster) {
        cluster = std::make_unique<PostgresCluster>();
        qAddPostRoutine([] { cluster.reset(); });
    }
    return *cluster;
}

bool wantsPostgres()
{
    return qgetenv("THROUGHLINE_TEST_STORE") == "postgres";
}

} // namespace throughline::test
