// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_session.h"

#include "Throughline/Models/application.h"
#include "Throughline/Models/step_up.h"
#include "service/practice.h"
#include "store/key_file.h"
#include "store/wrong_entries.h"

#include <QSignalSpy>
#include <QTest>

using namespace throughline;
using models::Application;
using models::Confirmed;
using models::SensitiveAct;
using models::StepUp;

namespace {

constexpr int longest = 20'000; //!< ms; passphrases are stretched in it
constexpr auto wrong = "four other sample words";

} // namespace

//! The passphrase, asked once more before something sensitive (security.md AUTH-3): right, wrong,
//! wrong too often, not asked again too soon, and what happens in between.
class TestStepUp : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void rightAfterUnlockingNothingIsAsked();
    void theActWaitsForTheRightPassphrase();
    void aWrongOneDoesNothingAndMayBeMended();
    void tooManyWrongOnesLock();
    void whoGivesUpHasTriedAllTheSame();
    void aWaitThatBeganElsewhereLocksAtOnce();
    void givenUpItDoesNotHappen();
    void coveredItIsForgotten();
    void lockedInBetweenItDoesNotHappen();
    void aScreenThatGoesTakesItsQuestionAlong();
    void oneQuestionAtATime();
    void anotherKeyFileIsNotTaken();
    void inPracticeNothingIsAsked();

private:
    //! Asks for something sensitive; what is done is counted.
    void act()
    {
        stepUp().require(SensitiveAct::exportFigures(QStringLiteral("October 2026")), &m_screen,
                         [this](const Confirmed &) { ++m_done; });
    }
    //! The same once the window is over.
    void actLater()
    {
        m_device->clock.pass(StepUp::window);
        act();
    }
    [[nodiscard]] StepUp &stepUp() const { return *m_application->session()->stepUp(); }
    [[nodiscard]] std::filesystem::path profile() const
    {
        return store::Profile{m_device->folder.path().toStdString()}.folder();
    }
    void confirm(const char *with)
    {
        stepUp().confirm(QString::fromLatin1(with));
        QVERIFY(stepUp().isBusy());
    }
    //! A wrong one, to its end.
    void failOnce()
    {
        confirm(wrong);
        QTRY_VERIFY_WITH_TIMEOUT(!stepUp().isBusy(), longest);
    }
    void unlock()
    {
        m_application->unlock(QString::fromLatin1(test::passphrase));
        QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Application::Stage::Open, longest);
    }

    std::unique_ptr<test::LoneWorkspace> m_device;
    std::unique_ptr<Application> m_application;
    QObject m_screen;
    int m_done = 0;
};

void TestStepUp::init()
{
    m_device = std::make_unique<test::LoneWorkspace>();
    QCOMPARE(m_device->open(), std::string());
    m_device->workspace.reset();
    m_application = std::make_unique<Application>(models::ApplicationParts{
        m_device->folder.path().toStdString(), test::noServer, m_device->clock, m_device->random});
    m_application->settings()->setLockAfter(100); // it does not lock by itself in between
    m_done = 0;
    unlock();
}

void TestStepUp::cleanup()
{
    m_application.reset();
    m_device.reset();
}

void TestStepUp::rightAfterUnlockingNothingIsAsked()
{
    act();
    QCOMPARE(m_done, 1);
    m_device->clock.pass(StepUp::window - 1);
    act(); // which does not make it longer
    QCOMPARE(m_done, 2);
    QVERIFY(!stepUp().isAsking());
    m_device->clock.pass(1);
    act();
    QCOMPARE(m_done, 2);
    QVERIFY(stepUp().isAsking());
}

void TestStepUp::theActWaitsForTheRightPassphrase()
{
    const QSignalSpy changed(&stepUp(), &StepUp::changed);
    actLater();
    QCOMPARE(m_done, 0);
    QCOMPARE(changed.count(), 1);
    QVERIFY(stepUp().asked() == SensitiveAct::Kind::ExportFigures);
    QVERIFY(stepUp().text().contains(QStringLiteral("October 2026")));
    confirm(test::passphrase);
    QCOMPARE(m_done, 0); // not before it is known
    QTRY_COMPARE_WITH_TIMEOUT(m_done, 1, longest);
    QVERIFY(!stepUp().isAsking() && !stepUp().isBusy());
    QVERIFY(stepUp().text().isEmpty() && stepUp().problem().isEmpty());
    // And a while nothing is asked again.
    m_device->clock.pass(StepUp::window - 1);
    act();
    QCOMPARE(m_done, 2);
    m_device->clock.pass(1);
    act();
    QCOMPARE(m_done, 2);
}

void TestStepUp::aWrongOneDoesNothingAndMayBeMended()
{
    actLater();
    stepUp().confirm(QString()); // a slip, not a try
    QVERIFY(!stepUp().isBusy() && !stepUp().problem().isEmpty());
    failOnce();
    QCOMPARE(m_done, 0);
    QVERIFY(stepUp().isAsking());
    QVERIFY2(stepUp().problem().contains(QStringLiteral("4")), qPrintable(stepUp().problem()));
    QCOMPARE(store::WrongEntries::read(profile()).count(), 1);
    stepUp().clearProblem();
    QVERIFY(stepUp().problem().isEmpty());
    confirm(test::passphrase);
    QTRY_COMPARE_WITH_TIMEOUT(m_done, 1, longest);
    // The right one forgets the wrong ones, as on the lock screen.
    QCOMPARE(store::WrongEntries::read(profile()).count(), 0);
    actLater();
    failOnce();
    QVERIFY2(stepUp().problem().contains(QStringLiteral("4")), qPrintable(stepUp().problem()));
}

void TestStepUp::tooManyWrongOnesLock()
{
    actLater();
    for (int i = 1; i < store::WrongEntries::untilWait; ++i)
        failOnce();
    QCOMPARE(m_application->stage(), Application::Stage::Open);
    confirm(wrong);
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Application::Stage::Locked, longest);
    QCOMPARE(m_done, 0);
    // The lock screen says for how long, and does not take the right one before.
    QVERIFY2(m_application->problem().contains(QStringLiteral("1")),
             qPrintable(m_application->problem()));
    m_application->unlock(QString::fromLatin1(test::passphrase));
    QVERIFY(!m_application->isBusy());
    m_device->clock.pass(60'000);
    unlock();
    act();
    QCOMPARE(m_done, 1);
}

//! Nobody guesses without limit by closing the question in time.
void TestStepUp::whoGivesUpHasTriedAllTheSame()
{
    m_device->clock.pass(StepUp::window);
    for (int i = 0; i < store::WrongEntries::untilWait; ++i) {
        act();
        confirm(wrong);
        stepUp().cancel();
        QVERIFY(!stepUp().isAsking());
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Application::Stage::Locked, longest);
    QCOMPARE(m_done, 0);
    QVERIFY(!m_application->problem().isEmpty());
}

void TestStepUp::aWaitThatBeganElsewhereLocksAtOnce()
{
    auto entries = store::WrongEntries::read(profile());
    for (int i = 0; i < store::WrongEntries::untilWait; ++i)
        entries.countOne(m_device->clock);
    act();
    QCOMPARE(m_done, 1); // the window holds
    stepUp().forget();
    act();
    confirm(test::passphrase);
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Application::Stage::Locked, longest);
    QCOMPARE(m_done, 1);
}

void TestStepUp::givenUpItDoesNotHappen()
{
    actLater();
    stepUp().cancel();
    QVERIFY(!stepUp().isAsking());
    // Also while it is being checked: the answer comes too late.
    act();
    confirm(test::passphrase);
    stepUp().cancel();
    QVERIFY(!stepUp().isBusy());
    act();
    failOnce(); // after the one before
    QCOMPARE(m_done, 0);
    QVERIFY(stepUp().isAsking());
}

void TestStepUp::coveredItIsForgotten()
{
    act();
    QCOMPARE(m_done, 1);
    m_application->setCovered(true);
    m_application->setCovered(false);
    act();
    QCOMPARE(m_done, 1);
    QVERIFY(stepUp().isAsking());
    // Whoever uncovers it does not find the question either.
    confirm(test::passphrase);
    m_application->setCovered(true);
    QVERIFY(!stepUp().isAsking());
    m_application->setCovered(false);
    act();
    failOnce(); // after the one before, which confirmed nothing
    QCOMPARE(m_done, 1);
}

void TestStepUp::lockedInBetweenItDoesNotHappen()
{
    actLater();
    confirm(test::passphrase);
    m_application->lock();
    QCOMPARE(m_application->session(), nullptr);
    unlock();
    QCOMPARE(m_done, 0);
    QVERIFY(!stepUp().isAsking());
    act(); // unlocking has asked
    QCOMPARE(m_done, 1);
}

void TestStepUp::aScreenThatGoesTakesItsQuestionAlong()
{
    m_device->clock.pass(StepUp::window);
    {
        QObject screen;
        stepUp().require(SensitiveAct::invite(QStringLiteral("Rhys Example")), &screen,
                         [this](const Confirmed &) { ++m_done; });
        QVERIFY(stepUp().isAsking());
        confirm(test::passphrase);
    }
    QVERIFY(!stepUp().isAsking());
    act();
    failOnce(); // after the one before
    QCOMPARE(m_done, 0);
}

void TestStepUp::oneQuestionAtATime()
{
    actLater();
    const QString text = stepUp().text();
    stepUp().require(SensitiveAct::invite(QStringLiteral("Rhys Example")), &m_screen,
                     [this](const Confirmed &) { m_done += 100; });
    QCOMPARE(stepUp().text(), text);
    confirm(test::passphrase);
    stepUp().confirm(QString::fromLatin1(wrong)); // a second tap on the button
    QTRY_COMPARE_WITH_TIMEOUT(m_done, 1, longest);
    QCOMPARE(store::WrongEntries::read(profile()).count(), 0);
}

//! Somebody with the unlocked device and its disk cannot bring a passphrase of their own.
void TestStepUp::anotherKeyFileIsNotTaken()
{
    const std::filesystem::path own = profile() / "own";
    QVERIFY(store::KeyFile::create(own, wrong, crypto::PassphraseCost{}, m_device->random).ok());
    std::filesystem::copy_file(own, profile() / "key",
                               std::filesystem::copy_options::overwrite_existing);
    actLater();
    failOnce();
    QCOMPARE(m_done, 0);
    QVERIFY(stepUp().isAsking());
}

void TestStepUp::inPracticeNothingIsAsked()
{
    m_application->lock();
    QTemporaryDir folder;
    auto workspace =
        service::openPractice(folder.path().toStdString(), m_device->clock, m_device->random);
    QVERIFY(workspace.ok());
    auto link = models::DeviceLink::open(*std::move(workspace), test::noServer, models::Relay());
    QVERIFY(link.ok());
    models::Session session(*std::move(link), m_device->clock);
    session.stepUp()->forget();
    session.stepUp()->require(SensitiveAct::exportFigures(QString()), &m_screen,
                              [this](const Confirmed &) { ++m_done; });
    QCOMPARE(m_done, 1);
    session.release().reset();
}

QTEST_GUILESS_MAIN(TestStepUp)
#include "tst_step_up.moc"
