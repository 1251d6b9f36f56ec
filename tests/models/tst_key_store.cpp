// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/system_random.h"
#include "store/lone_workspace.h"
#include "support/made_key_store.h"
#include "support/standing_alone.h"

#include "Throughline/Models/application.h"
#include "Throughline/Models/step_up.h"
#include "store/key_file.h"
#include "store/wrong_entries.h"

#include <QTest>

using namespace throughline;
using models::Application;
using service::Workspace;

//! The app on a device that opens with its passphrase and the key store of the system.
class TestKeyStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void closedIsSaidAndNothingIsCounted();
    void lostThePaperRootOpensIt();
    void lostBeforeAnybodyElseHasAKeyItBeginsAnew();
    void lostBeforeSettingUpWasOverItBeginsAnew();
    void thePassphraseOnceMoreNeedsItToo();
    void lockingWaitsForNobodyWhoIsAskedForTheKeyRing();
    void theEndWaitsForNobodyWhoIsAskedForTheKeyRing();
    void aDeviceThatTheAppMakesOpensWithIt();
    void aDeviceThatIsWipedLeavesNothingThere();

private:
    void start(Application::Stage stage = Application::Stage::Locked);
    void unlock(const QString &passphrase = QString::fromLatin1(test::passphrase));
    //! Something sensitive that waits for the passphrase; what is done is counted.
    [[nodiscard]] models::StepUp &askOnceMore(QObject &screen, int &done)
    {
        m_clock.pass(models::StepUp::window);
        models::StepUp &stepUp = *m_application->session()->stepUp();
        stepUp.require(models::SensitiveAct::exportFigures(QStringLiteral("October 2026")), &screen,
                       [&done](const models::Confirmed &) { ++done; });
        return stepUp;
    }
    [[nodiscard]] std::filesystem::path home() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::MadeKeyStore> m_keyStore;
    test::FixedClock m_clock{base::Millis{1'795'519'800'000}};
    crypto::SystemRandom m_random;
    std::string m_root;
    std::unique_ptr<Application> m_application;
};

void TestKeyStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keyStore = std::make_unique<test::MadeKeyStore>();
    auto made = Workspace::create({home()}, test::passphrase, m_clock, m_random, m_keyStore.get());
    QVERIFY(made.ok());
    const auto root = service::createOrganisation(
        **made, {"Example Throughcare", "Siân Tŷ-Enghraifft", std::nullopt}, nullptr, "",
        std::nullopt);
    QVERIFY(root.ok());
    m_root = root->printed;
    made->reset();
    start();
}

void TestKeyStore::cleanup()
{
    m_application.reset();
}

void TestKeyStore::start(Application::Stage stage)
{
    m_application = std::make_unique<Application>(models::ApplicationParts{
        home(), test::noServer, m_clock, m_random, false, {}, m_keyStore.get()});
    m_application->settings()->setLockAfter(100); // it does not lock by itself in between
    QCOMPARE(m_application->stage(), stage);
}

void TestKeyStore::unlock(const QString &passphrase)
{
    m_application->unlock(passphrase);
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->isBusy(), 60'000);
}

void TestKeyStore::closedIsSaidAndNothingIsCounted()
{
    m_keyStore->close();
    for (int i = 0; i < store::WrongEntries::untilWait; ++i)
        unlock();
    QVERIFY(m_application->problem().contains(QStringLiteral("key ring")));
    QVERIFY(m_application->problem().contains(QStringLiteral("Nothing on it is lost")));
    QCOMPARE(store::WrongEntries::read(store::Profile{home()}.folder()).count(), 0);
    m_keyStore->close(false);
    unlock();
    QCOMPARE(m_application->stage(), Application::Stage::Open);
}

void TestKeyStore::lostThePaperRootOpensIt()
{
    m_keyStore->lose();
    unlock();
    // There is no other manager, and nothing to delete.
    QVERIFY(m_application->problem().contains(QStringLiteral("keeps the paper root opens")));
    QVERIFY(!m_application->problem().contains(QStringLiteral("manager")));
    QVERIFY(!m_application->canBeginAnew());
    m_application->unlockHelp()->useRoot(QString::fromStdString(m_root),
                                         QStringLiteral("five quite new sample words"));
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Application::Stage::Open, 60'000);
    // It takes part again, with another secret.
    QCOMPARE(m_keyStore->size(), std::size_t{1});
    QVERIFY(store::KeyFile::slot(store::Profile{home()}.folder() / "key").has_value());
}

//! As while it waits to be let in.
void TestKeyStore::lostBeforeAnybodyElseHasAKeyItBeginsAnew()
{
    m_application.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(
        Workspace::create({home()}, test::passphrase, m_clock, m_random, m_keyStore.get()).ok());
    start();
    m_keyStore->lose();
    unlock();
    QVERIFY2(m_application->problem().contains(QStringLiteral("begin anew")),
             qPrintable(m_application->problem()));
    QVERIFY(!m_application->problem().contains(QStringLiteral("manager")));
    QVERIFY(m_application->canBeginAnew());
    m_application->clearProblem();
    m_application->beginAnew(); // is not offered any more
    QVERIFY(!m_application->isBusy() && !m_application->canBeginAnew());
    unlock();
    m_application->beginAnew();
    QTRY_COMPARE(m_application->stage(), Application::Stage::SetUp);
    QVERIFY(!m_application->canBeginAnew());
    QVERIFY(!std::filesystem::exists(store::Profile{home()}.folder() / "key"));
    QVERIFY(!std::filesystem::exists(store::Profile{home()}.folder() / "store.db"));
}

//! A key file alone, as a crash leaves it.
void TestKeyStore::lostBeforeSettingUpWasOverItBeginsAnew()
{
    m_application.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(
        Workspace::create({home()}, test::passphrase, m_clock, m_random, m_keyStore.get()).ok());
    QVERIFY(std::filesystem::remove(store::Profile{home()}.folder() / "store.db"));
    start(Application::Stage::SetUp);
    m_keyStore->lose();
    const auto make = [this] {
        m_application->createOrganisation(QStringLiteral("Example Throughcare"),
                                          QStringLiteral("Siân Tŷ-Enghraifft"), QString(),
                                          QString::fromLatin1(test::passphrase));
    };
    make();
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->isBusy(), 60'000);
    QVERIFY(m_application->canBeginAnew());
    m_application->beginAnew();
    QTRY_VERIFY(!m_application->isBusy());
    make();
    QTRY_VERIFY_WITH_TIMEOUT(m_application->paperRoot()->isShown(), 60'000);
    QCOMPARE(m_keyStore->size(), std::size_t{1});
    // Given up: nothing of it stays, here or in the key store.
    m_application->paperRoot()->giveUp();
    QTRY_VERIFY(!m_application->isBusy());
    QCOMPARE(m_application->stage(), Application::Stage::SetUp);
    QCOMPARE(m_keyStore->size(), std::size_t{0});
}

void TestKeyStore::thePassphraseOnceMoreNeedsItToo()
{
    unlock();
    int done = 0;
    QObject screen;
    models::StepUp &stepUp = askOnceMore(screen, done);
    m_keyStore->close();
    stepUp.confirm(QString::fromLatin1(test::passphrase));
    QTRY_VERIFY_WITH_TIMEOUT(!stepUp.isBusy(), 60'000);
    QVERIFY2(stepUp.problem().contains(QStringLiteral("key ring")), qPrintable(stepUp.problem()));
    QCOMPARE(done, 0);
    QCOMPARE(store::WrongEntries::read(store::Profile{home()}.folder()).count(), 0);
    m_keyStore->close(false);
    stepUp.confirm(QString::fromLatin1(test::passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(done, 1, 60'000);
}

void TestKeyStore::lockingWaitsForNobodyWhoIsAskedForTheKeyRing()
{
    unlock();
    int done = 0;
    QObject screen;
    models::StepUp &stepUp = askOnceMore(screen, done);
    m_keyStore->ask();
    stepUp.confirm(QString::fromLatin1(test::passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(m_keyStore->waiting(), 1, 60'000);
    m_application->lock();
    QCOMPARE(m_application->stage(), Application::Stage::Locked);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the session's
    m_keyStore->ask(false);
    unlock();
    QCOMPARE(m_application->stage(), Application::Stage::Open);
    QCOMPARE(done, 0);
}

void TestKeyStore::theEndWaitsForNobodyWhoIsAskedForTheKeyRing()
{
    m_keyStore->ask();
    m_application->unlock(QString::fromLatin1(test::passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(m_keyStore->waiting(), 1, 60'000);
    m_application->close(); // comes back
    QVERIFY(!m_application->session());
}

void TestKeyStore::aDeviceThatTheAppMakesOpensWithIt()
{
    m_application.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_keyStore->lose();
    start(Application::Stage::SetUp);
    m_application->createOrganisation(QStringLiteral("Example Throughcare"),
                                      QStringLiteral("Siân Tŷ-Enghraifft"), QString(),
                                      QString::fromLatin1(test::passphrase));
    QTRY_VERIFY_WITH_TIMEOUT(m_application->paperRoot()->isShown(), 60'000);
    m_application->paperRoot()->confirm();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Application::Stage::Open, 60'000);
    QCOMPARE(m_keyStore->size(), std::size_t{1});
    QVERIFY(store::KeyFile::slot(store::Profile{home()}.folder() / "key").has_value());
    m_application->lock();
    m_keyStore->close();
    unlock();
    QCOMPARE(m_application->stage(), Application::Stage::Locked);
    m_keyStore->close(false);
    unlock();
    QCOMPARE(m_application->stage(), Application::Stage::Open);
}

void TestKeyStore::aDeviceThatIsWipedLeavesNothingThere()
{
    m_application.reset();
    auto opened = store::DeviceStore::open(store::Profile{home()}.folder(), test::passphrase,
                                           m_keyStore.get());
    QVERIFY(opened.ok());
    QCOMPARE(m_keyStore->size(), std::size_t{1});
    QVERIFY(store::DeviceStore::destroy(std::move(*opened)).ok());
    QCOMPARE(m_keyStore->size(), std::size_t{0});
}

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_key_store.moc"
