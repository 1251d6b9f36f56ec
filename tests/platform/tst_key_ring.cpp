// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/system_random.h"
#include "platform/api/platform.h"
#include "service/organisation.h"
#include "service/workspace.h"
#include "store/key_file.h"
#include "support/key_ring_session.h"
#include "support/standing_alone.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <chrono>
#include <thread>

using namespace throughline;
namespace fs = std::filesystem;

//! The desktop's key ring, the real one: it keeps a device's secret, and without it no passphrase
//! opens a device that was set up with it. What happens where it is closed, and where it is lost. A
//! program holds to the key ring that it met first, so that what comes after another login is asked
//! of `throughline-cli`.
class TestKeyRing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void keepsAndForgets();
    void aDeviceOpensWithItAlone();
    void anUnlockedDeviceStaysWithIt();
    void whatTheAppHasBegunTheCommandLineEnds();
    void whoWaitsForItCanGiveUp();
    void closedItSaysWhatToDo();
    void lostThePaperRootOpensTheDevice();
    void lostAndNotThereThePassphraseAloneIsSaid();
    void withoutOneThePassphraseDoes();
    void theEndOfTheBusEndsNoProgram();

private:
    [[nodiscard]] fs::path home() const { return m_folder->path().toStdString(); }
    [[nodiscard]] base::Result<std::unique_ptr<service::Workspace>>
    open(store::KeyStore *keyStore, std::string_view passphrase = test::passphrase)
    {
        return service::Workspace::open({home()}, passphrase, m_clock, m_random, keyStore);
    }
    struct Ended
    {
        int code = -1;
        QString error;
        QString output;
    };
    [[nodiscard]] std::optional<store::KeySlot> slot() const
    {
        return store::KeyFile::slot(store::Profile{home()}.folder() / "key");
    }
    [[nodiscard]] Ended unlockWithRoot() const
    {
        return run({QStringLiteral("unlock"), QStringLiteral("root"), QStringLiteral("--root-file"),
                    m_root},
                   another);
    }
    static constexpr auto another = "five quite new sample words";
    //! A program of its own, on this device.
    [[nodiscard]] Ended run(const QStringList &command,
                            const char *passphrase = test::passphrase) const;

    test::KeyRingSession m_session;
    std::unique_ptr<store::PatientKeyStore> m_store;
    QTemporaryDir m_made; //!< a device of an organisation of one, set up with the key ring
    QString m_root; //!< the file with its paper root
    std::unique_ptr<QTemporaryDir> m_folder; //!< this case's copy of it
    base::SystemClock m_clock;
    crypto::SystemRandom m_random;
};

void TestKeyRing::initTestCase()
{
    m_session.start();
    m_store = platform::makeKeyStore(platform::programIdentity);
    auto made =
        service::Workspace::create({m_made.filePath(QStringLiteral("device")).toStdString()},
                                   test::passphrase, m_clock, m_random, m_store.get());
    QVERIFY(made.ok());
    const auto root = service::createOrganisation(
        **made, {"Example Throughcare", "Siân Tŷ-Enghraifft", std::nullopt}, nullptr, "",
        std::nullopt);
    QVERIFY(root.ok());
    m_root = m_made.filePath(QStringLiteral("root.txt"));
    QFile file(m_root);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(root->printed.c_str()) > 0);
}

void TestKeyRing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    fs::copy(m_made.filePath(QStringLiteral("device")).toStdString(), home(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

TestKeyRing::Ended TestKeyRing::run(const QStringList &command, const char *passphrase) const
{
    QProcess cli;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("THROUGHLINE_PASSPHRASE"), QLatin1String(passphrase));
    cli.setProcessEnvironment(environment);
    cli.start(qEnvironmentVariable("THROUGHLINE_BIN") + QStringLiteral("/throughline-cli"),
              QStringList{QStringLiteral("--home"), m_folder->path()} + command);
    if (!cli.waitForFinished(60'000))
        return {};
    return {cli.exitCode(), QString::fromUtf8(cli.readAllStandardError()),
            QString::fromUtf8(cli.readAllStandardOutput())};
}

void TestKeyRing::keepsAndForgets()
{
    store::KeySlot slot;
    m_random.fill(slot.bytes);
    crypto::Secret32 secret;
    m_random.fill(secret.writable());
    QVERIFY(!m_store->read(slot));
    QVERIFY(m_store->write(slot, secret));
    const auto kept = m_store->read(slot);
    QVERIFY(kept.has_value());
    QVERIFY(base::equal(kept->view(), secret.view()));
    m_store->remove(slot);
    QVERIFY(!m_store->read(slot));
}

void TestKeyRing::aDeviceOpensWithItAlone()
{
    QVERIFY(open(m_store.get()).ok());
    QCOMPARE(run({QStringLiteral("status")}).code, 0);
    // A copy of the device's folder, and even the passphrase.
    const auto elsewhere = open(nullptr);
    QVERIFY(!elsewhere.ok());
    QCOMPARE(elsewhere.error().code, base::ErrorCode::IoFailed);
    const auto wrong = open(m_store.get(), "four other sample words");
    QVERIFY(!wrong.ok());
    QCOMPARE(wrong.error().code, base::ErrorCode::WrongSecret);
}

//! With another secret there, and without the one before.
void TestKeyRing::anUnlockedDeviceStaysWithIt()
{
    // Another device, whose part may go.
    m_folder = std::make_unique<QTemporaryDir>();
    auto made =
        service::Workspace::create({home()}, test::passphrase, m_clock, m_random, m_store.get());
    QVERIFY(made.ok());
    const auto root = service::createOrganisation(
        **made, {"Example Throughcare", "Siân Tŷ-Enghraifft", std::nullopt}, nullptr, "",
        std::nullopt);
    QVERIFY(root.ok());
    made->reset();
    const QString rootFile = m_folder->filePath(QStringLiteral("its_root.txt"));
    QFile file(rootFile);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(root->printed.c_str()) > 0);
    file.close();
    const auto before = slot();
    QVERIFY(before && m_store->read(*before));
    const Ended helped = run(
        {QStringLiteral("unlock"), QStringLiteral("root"), QStringLiteral("--root-file"), rootFile},
        another);
    QVERIFY2(helped.code == 0, qPrintable(helped.error));
    QVERIFY(!helped.output.contains(QStringLiteral("key ring")));
    QVERIFY(slot() && slot() != before);
    QVERIFY(m_store->read(*slot()));
    QVERIFY(!m_store->read(*before));
    QVERIFY(!open(nullptr, another).ok());
    QVERIFY(open(m_store.get(), another).ok());
}

void TestKeyRing::whatTheAppHasBegunTheCommandLineEnds()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(service::Workspace::create({home()}, test::passphrase, m_clock, m_random, m_store.get())
                .ok());
    QVERIFY(fs::remove(store::Profile{home()}.folder() / "store.db")); // cut short
    const Ended made =
        run({QStringLiteral("org"), QStringLiteral("create"), QStringLiteral("--alone"),
             QStringLiteral("--name"), QStringLiteral("Example Throughcare"),
             QStringLiteral("--user"), QStringLiteral("Siân Tŷ-Enghraifft"),
             QStringLiteral("--root-out"), m_folder->filePath(QStringLiteral("its_root.txt"))});
    QVERIFY2(made.code == 0, qPrintable(made.error));
    QCOMPARE(run({QStringLiteral("status")}).code, 0);
}

void TestKeyRing::whoWaitsForItCanGiveUp()
{
    const auto where = slot();
    QVERIFY(where.has_value());
    QVERIFY(m_store->read(*where));
    m_session.hang();
    QElapsedTimer took;
    took.start();
    std::jthread givesUp([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        m_store->giveUp();
    });
    QVERIFY(!m_store->read(*where));
    QVERIFY(took.elapsed() < 5'000);
    m_session.goOn();
    QVERIFY(m_store->read(*where));
}

void TestKeyRing::closedItSaysWhatToDo()
{
    m_session.stop();
    QElapsedTimer took;
    took.start();
    const Ended closed = run({QStringLiteral("status")});
    QCOMPARE(closed.code, 5); // the store cannot be opened
    QVERIFY2(closed.error.contains(QStringLiteral("key ring")), qPrintable(closed.error));
    QVERIFY(closed.error.contains(QStringLiteral("Nothing on it is lost")));
    QVERIFY(took.elapsed() < 30'000); // nobody waits for what is not there
    m_session.start(); // the next login
    const Ended open = run({QStringLiteral("status")});
    QVERIFY2(open.code == 0, qPrintable(open.error));
}

void TestKeyRing::lostThePaperRootOpensTheDevice()
{
    m_session.lose();
    m_session.start();
    QCOMPARE(run({QStringLiteral("status")}).code, 5);
    const Ended helped = unlockWithRoot();
    QVERIFY(slot().has_value()); // of the key ring that is there now
    QVERIFY2(helped.code == 0, qPrintable(helped.error));
    const Ended open = run({QStringLiteral("status")}, another);
    QVERIFY2(open.code == 0, qPrintable(open.error));
}

void TestKeyRing::lostAndNotThereThePassphraseAloneIsSaid()
{
    m_session.lose();
    const Ended helped = unlockWithRoot();
    QVERIFY2(helped.code == 0, qPrintable(helped.error));
    QVERIFY2(helped.output.contains(QStringLiteral("passphrase alone")), qPrintable(helped.output));
    QVERIFY(!slot());
    QCOMPARE(run({QStringLiteral("status")}, another).code, 0);
}

void TestKeyRing::withoutOneThePassphraseDoes()
{
    m_session.stop();
    m_folder = std::make_unique<QTemporaryDir>();
    auto made =
        service::Workspace::create({home()}, test::passphrase, m_clock, m_random, m_store.get());
    QVERIFY(made.ok());
    made->reset();
    QVERIFY(open(nullptr).ok());
}

//! GIO, on which libsecret is built, ends a program with its session bus unless it is told not to:
//! this one.
void TestKeyRing::theEndOfTheBusEndsNoProgram()
{
    m_session.endBus();
    QTest::qWait(1'000);
    store::KeySlot none;
    QVERIFY(!m_store->read(none));
}

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_key_ring.moc"
