// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/lone_workspace.h"
#include "support/standing_alone.h"

#include "Throughline/Models/application.h"
#include "crypto/box.h"
#include "store/device_address.h"
#include "store/key_file.h"
#include "store/wrong_entries.h"

#include <QSignalSpy>
#include <QTest>

using namespace throughline;

//! The locked device: what is said about passphrases that are not right.
class TestApplication : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aWaitIsCountedDownAndEnds();
    void aWaitStandsThereAtTheStart();
    void aProblemGoesWhenSomebodyTriesAgain();
    void noPassphraseIsNoTry();
    void afterTenWrongOnesThePaperRootHasToHelp();
    void whereThereIsAServerAManagerHasToHelp();
    void whichHandHoldsItIsKept();

private:
    void start();
    [[nodiscard]] std::filesystem::path profile() const;
    void wrongEntries(int count) const;

    std::unique_ptr<test::LoneWorkspace> m_device;
    std::unique_ptr<models::Application> m_application;
};

void TestApplication::init()
{
    m_application.reset();
    m_device = std::make_unique<test::LoneWorkspace>();
    QCOMPARE(m_device->open(), std::string());
    m_device->workspace.reset();
    start();
    QCOMPARE(m_application->stage(), models::Application::Stage::Locked);
}

void TestApplication::start()
{
    m_application.reset();
    m_application = std::make_unique<models::Application>(models::ApplicationParts{
        m_device->folder.path().toStdString(), test::noServer, m_device->clock, m_device->random});
}

std::filesystem::path TestApplication::profile() const
{
    return store::Profile{m_device->folder.path().toStdString()}.folder();
}

void TestApplication::wrongEntries(int count) const
{
    auto entries = store::WrongEntries::read(profile());
    for (int i = 0; i < count; ++i)
        entries.countOne(m_device->clock);
}

void TestApplication::aWaitIsCountedDownAndEnds()
{
    constexpr std::int64_t minute = 60'000;
    wrongEntries(6);
    m_application->unlock(QString::fromLatin1(test::passphrase));
    QVERIFY(!m_application->isBusy()); // the right one is not taken either
    const QString five = m_application->problem();
    QVERIFY(five.contains(QStringLiteral("5")));
    m_application->clearProblem(); // it stands however much is typed
    QCOMPARE(m_application->problem(), five);
    m_device->clock.pass(3 * minute);
    QTRY_VERIFY(m_application->problem().contains(QStringLiteral("2")));
    m_device->clock.pass(2 * minute);
    QTRY_VERIFY(m_application->problem().isEmpty());
    m_application->unlock(QString::fromLatin1(test::passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), models::Application::Stage::Open, 20'000);
}

//! Whoever starts the app anew is not told to type what is not taken.
void TestApplication::aWaitStandsThereAtTheStart()
{
    constexpr std::int64_t minute = 60'000;
    wrongEntries(6);
    start();
    QVERIFY(m_application->problem().contains(QStringLiteral("5")));
    m_application->clearProblem();
    QVERIFY(!m_application->problem().isEmpty());
    m_device->clock.pass(5 * minute);
    QTRY_VERIFY(m_application->problem().isEmpty());
    start();
    QVERIFY(m_application->problem().isEmpty());
}

void TestApplication::aProblemGoesWhenSomebodyTriesAgain()
{
    m_application->unlock(QStringLiteral("four other sample words"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->problem().isEmpty(), 20'000);
    m_application->clearProblem();
    QVERIFY(m_application->problem().isEmpty());
}

void TestApplication::noPassphraseIsNoTry()
{
    m_application->unlock(QString());
    QVERIFY(!m_application->isBusy());
    QCOMPARE(m_application->problem(), QStringLiteral("Enter your passphrase"));
    m_application->clearProblem();
    QVERIFY(m_application->problem().isEmpty());
}

//! This organisation stands alone: there is no manager whom anybody could ask.
void TestApplication::afterTenWrongOnesThePaperRootHasToHelp()
{
    wrongEntries(store::WrongEntries::untilSealed);
    m_device->clock.pass(100 * 60 * 60'000);
    m_application->unlock(QString::fromLatin1(test::passphrase));
    QVERIFY(!m_application->isBusy());
    QVERIFY(m_application->problem().contains(QStringLiteral("paper root")));
    m_application->clearProblem();
    QVERIFY(!m_application->problem().isEmpty());
    QCOMPARE(m_application->stage(), models::Application::Stage::Locked);
}

void TestApplication::whereThereIsAServerAManagerHasToHelp()
{
    base::DeviceId device;
    device.bytes.fill(1);
    // As in an organisation with another manager.
    const auto key = store::KeyFile::open(profile() / "key", test::passphrase);
    QVERIFY(key.ok());
    const auto boxes = crypto::BoxKey::fromSeed(*key).publicKey();
    QVERIFY(store::KeyFile::sealFor(profile() / "key", device, *key, boxes, boxes, m_device->random)
                .ok());
    QVERIFY(store::keepAddress(profile(), {device, "http://127.0.0.1:1"}).ok());
    wrongEntries(store::WrongEntries::untilSealed);
    start();
    QVERIFY(m_application->problem().contains(QStringLiteral("A manager has to unlock")));
}

void TestApplication::whichHandHoldsItIsKept()
{
    QVERIFY(!m_application->settings()->leftHand());
    QSignalSpy changed(m_application->settings(), &models::Settings::changed);
    m_application->settings()->setLeftHand(true);
    QCOMPARE(changed.count(), 1);
    start();
    QVERIFY(m_application->settings()->leftHand()); // also on the lock screen
}

QTEST_GUILESS_MAIN(TestApplication)
#include "tst_application.moc"
