// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"
#include "member_office.h"

#include "Throughline/Models/invitation_ticket.h"
#include "Throughline/Models/step_up.h"

using namespace throughline;
using test::Finger;
using test::keyTo;

namespace {

//! A reader's press on each of them, in order; the name of the first that is not there.
[[nodiscard]] QString pressed(test::AppWindow &app, const std::vector<const char *> &names)
{
    for (const char *name : names) {
        QQuickItem *const item = app.find(name);
        if (!item)
            return QString::fromUtf8(name);
        QAccessible::queryAccessibleInterface(item)->actionInterface()->doAction(
            QAccessibleActionInterface::pressAction());
        client::Hand::rest(300);
    }
    return {};
}

} // namespace

//! Members on the real interface, over the real server's core: by finger, by keyboard alone, by a
//! screen reader's press alone.
class TestMembersPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::activateAccessibility(); }
    void init() { m_office = std::make_unique<test::MemberOffice>(19); }
    void cleanup() { m_office.reset(); }

    void somebodyIsInvitedByFinger();
    void somebodyIsLetInByFinger();
    void aDeviceIsUnlockedByKeyboardAlone();
    void aRoleIsChangedByKeyboardAlone();
    void aDeviceIsShutOutByTheScreenReadersPressAlone();
    void somebodyIsSharedByTheScreenReadersPressAlone();
    void shuttingOutAsksForThePassphraseByKeyboardAlone();
    void aLockWhileItIsAskedKeepsTheInvitation();
    void aCaseworkerHasNoSuchPlace();

private:
    std::unique_ptr<test::MemberOffice> m_office;
};

void TestMembersPage::somebodyIsInvitedByFinger()
{
    const auto app = m_office->openManager({360, 640});
    QVERIFY(app->unlock(test::SyncWorld::passphrase));
    client::Hand hand(*app->window);
    QVERIFY(hand.press(QStringLiteral("More")));
    QVERIFY(hand.press(QStringLiteral("Members")));
    QVERIFY(hand.press(QStringLiteral("Invite somebody")));
    QQuickItem *const make = app->find("Make a code");
    QVERIFY(make);
    QTRY_VERIFY(!make->property("busy").toBool()); // the teams are there to choose from
    // What is missing is said, and nothing is made.
    QVERIFY(hand.press(QStringLiteral("Make a code")));
    QVERIFY(app->find("There is a problem"));
    QVERIFY(hand.press(QStringLiteral("Full name")));
    hand.type(QStringLiteral("Amara Example"));
    QVERIFY(hand.press(QStringLiteral("Caseworker")));
    QVERIFY(hand.press(QStringLiteral("Second")));
    client::Hand::rest(700); // longer than a slip of the finger
    QVERIFY(hand.press(QStringLiteral("Make a code")));
    QQuickItem *const picture = app->find("QR code");
    QVERIFY(picture);
    const auto ticket = models::InvitationTicket::findIn(picture->property("text").toString());
    QVERIFY(ticket);
    QVERIFY(app->find(qPrintable(ticket->code))); // in letters, too
    // What it says lets a device ask.
    const auto device = m_office->newDevice();
    QVERIFY(service::requestToJoin(**device, device->transport, ticket->server.toStdString(),
                                   ticket->code.toStdString())
                .ok());
    // It is shown this once: Esc asks before it goes.
    QTest::keyClick(app->window, Qt::Key_Escape);
    QVERIFY(app->find("Do they have the code?"));
    QVERIFY(hand.press(QStringLiteral("Go back")));
    QVERIFY(app->find("QR code"));
    QTest::keyClick(app->window, Qt::Key_Escape);
    QVERIFY(hand.press(QStringLiteral("Close the code")));
    QTRY_VERIFY(app->application.navigation()->form().isEmpty());
    QVERIFY(hand.press(QStringLiteral("Look again")));
    QVERIFY(app->find("Amara Example asks to be let in"));
}

void TestMembersPage::somebodyIsLetInByFinger()
{
    const auto app = m_office->openManager({360, 640});
    QVERIFY(app->unlock(test::SyncWorld::passphrase));
    app->application.navigation()->go(QStringLiteral("members"));
    Finger finger;
    client::Hand hand(*app->window);
    QVERIFY(app->find("Seren Example asks to be let in"));
    client::Hand::rest(300); // what else there is comes above it
    QQuickItem *const asks = hand.reveal(QStringLiteral("Seren Example asks to be let in"));
    QVERIFY(asks);
    finger.tap(*app->window, *asks);
    QVERIFY(app->find("The words are the same"));
    int number = 0;
    for (const QString &word : m_office->wordsToJoin().split(u' ')) // those of the other screen
        QVERIFY2(hand.look(QStringLiteral("%1. %2").arg(++number).arg(word)), qPrintable(word));
    QCOMPARE(number, 6);
    // Whoever says that they differ has no way left to let it in, until they are compared again.
    QVERIFY(hand.press(QStringLiteral("The words differ")));
    QVERIFY(app->find("Leave this device out"));
    QVERIFY(!hand.look(QStringLiteral("The words are the same")));
    QTRY_VERIFY(test::hasFocus(*app->window, "Let a device in"));
    QVERIFY(hand.press(QStringLiteral("Compare again")));
    QVERIFY(hand.press(QStringLiteral("The words are the same")));
    QVERIFY(app->find("Seren Example is in"));
    test::syncWell(m_office->asking());
    QVERIFY(m_office->asking()->isMember());
    // Who is in asks no more.
    QVERIFY(hand.press(QStringLiteral("Back to members")));
    QTRY_VERIFY_WITH_TIMEOUT(!hand.look(QStringLiteral("Seren Example asks to be let in")), 20'000);
}

void TestMembersPage::aDeviceIsUnlockedByKeyboardAlone()
{
    const auto app = m_office->openManager({1280, 800});
    QVERIFY(app->unlock(test::SyncWorld::passphrase));
    QVERIFY(app->find("Members"));
    QTest::keyClick(app->window, Qt::Key_8, Qt::ControlModifier);
    QVERIFY(app->find("Rhys Example cannot open their device"));
    QVERIFY(keyTo(*app->window, Qt::Key_Tab, "Rhys Example cannot open their device"));
    QTest::keyClick(app->window, Qt::Key_Return);
    QVERIFY(app->find("The six words that they read aloud"));
    QVERIFY(keyTo(*app->window, Qt::Key_Tab, "The six words that they read aloud"));
    client::Hand hand(*app->window);
    // Wrong words are refused, and stay to be mended.
    hand.type(QStringLiteral("one two three four five six"));
    QTest::keyClick(app->window, Qt::Key_Return);
    QVERIFY(app->find("These are not the six words"));
    QVERIFY(keyTo(*app->window, Qt::Key_Tab, "The six words that they read aloud"));
    QTest::keyClick(app->window, Qt::Key_A, Qt::ControlModifier);
    hand.type(m_office->wordsToUnlock());
    QTest::keyClick(app->window, Qt::Key_Return);
    QVERIFY(app->find("Unlocked."));
    test::WorldDevice &worker = m_office->worker();
    QVERIFY(service::finishUnlock({worker.home.path().toStdString()}, "another made up passphrase",
                                  worker.transport, worker.random)
                .ok());
}

void TestMembersPage::aRoleIsChangedByKeyboardAlone()
{
    const auto app = m_office->openManager({1280, 800});
    QVERIFY(app->unlock(test::SyncWorld::passphrase));
    app->application.navigation()->go(QStringLiteral("members"));
    QVERIFY(app->find("Rhys Example"));
    QVERIFY(keyTo(*app->window, Qt::Key_Tab, "Invite somebody"));
    for (int i = 0; i < 30; ++i) {
        QQuickItem *const now = app->window->activeFocusItem();
        if (now && QAccessible::queryAccessibleInterface(now)
            && QAccessible::queryAccessibleInterface(now)->text(QAccessible::Name)
                == QLatin1String("Rhys Example"))
            break;
        QTest::keyClick(app->window, Qt::Key_Tab);
        client::Hand::rest(10);
    }
    QTest::keyClick(app->window, Qt::Key_Return);
    QVERIFY(app->find("Change: Sampleton"));
    QVERIFY(keyTo(*app->window, Qt::Key_Tab, "Change: Sampleton"));
    QTest::keyClick(app->window, Qt::Key_Return);
    QVERIFY(app->find("Take out of this team"));
    // Esc leaves it, and nothing has happened.
    client::Hand::rest(300);
    QTest::keyClick(app->window, Qt::Key_Escape);
    QTRY_VERIFY(!client::Hand(*app->window).look(QStringLiteral("Take out of this team")));
    QVERIFY(keyTo(*app->window, Qt::Key_Tab, "Change: Sampleton"));
    QTest::keyClick(app->window, Qt::Key_Return);
    QVERIFY(app->find("Take out of this team"));
    QVERIFY(keyTo(*app->window, Qt::Key_Tab, "Manager"));
    QTest::keyClick(app->window, Qt::Key_Return);
    QVERIFY(app->find("Rhys Example in Sampleton: Manager"));
}

void TestMembersPage::aDeviceIsShutOutByTheScreenReadersPressAlone()
{
    const auto app = m_office->openManager({360, 640});
    QVERIFY(app->unlock(test::SyncWorld::passphrase));
    app->application.navigation()->go(QStringLiteral("members"));
    QCOMPARE(pressed(*app, {"Rhys Example", "Shut out: Device", "Shut out this device"}),
             QString());
    // Without a reason nothing happens, and it says so.
    QQuickItem *const why = app->find("Why");
    QVERIFY(why);
    QCOMPARE(QAccessible::queryAccessibleInterface(why)->text(QAccessible::Description),
             QStringLiteral("Select why"));
    client::Hand::rest(700);
    test::WorldDevice &worker = m_office->worker();
    worker.reopen();
    test::syncWell(worker);
    QCOMPARE(pressed(*app, {"It is lost", "Shut out and destroy"}), QString());
    QVERIFY(app->find("Shut out. The server"));
    QVERIFY(!test::syncOnce(worker).ok());
}

void TestMembersPage::somebodyIsSharedByTheScreenReadersPressAlone()
{
    const auto app = m_office->openManager({360, 640});
    QVERIFY(app->unlock(test::SyncWorld::passphrase));
    app->application.navigation()->go(QStringLiteral("people"));
    app->application.navigation()->open(QStringLiteral("person"), m_office->person());
    QCOMPARE(pressed(*app, {"Show more", "Who may read this"}), QString());
    QVERIFY(app->find("Share with another team"));
    QCOMPARE(app->window->title(), QStringLiteral("Who may read this")); // nobody's name
    QCOMPARE(pressed(*app, {"Second", "Share the records"}), QString());
    QVERIFY(app->find("Shared."));
    QCOMPARE(pressed(*app, {"Take back: Second", "Take the records back"}), QString());
    QVERIFY(app->find("Taken back."));
    QTest::keyClick(app->window, Qt::Key_Escape);
    QVERIFY(app->find("Log a contact"));
}

void TestMembersPage::shuttingOutAsksForThePassphraseByKeyboardAlone()
{
    const auto app = m_office->openManager({1280, 800});
    QVERIFY(app->unlock(test::SyncWorld::passphrase));
    app->application.navigation()->go(QStringLiteral("members"));
    QCOMPARE(pressed(*app, {"Rhys Example", "Shut out: Device", "It is lost"}), QString());
    test::WorldDevice &worker = m_office->worker();
    worker.reopen();
    test::syncWell(worker);
    app->application.session()->stepUp()->forget(); // as after two minutes
    client::Hand hand(*app->window);
    const auto goOn = [&] {
        client::Hand::rest(700); // longer than a slip of the finger
        QVERIFY(keyTo(*app->window, Qt::Key_Tab, "Shut out and destroy"));
        QTest::keyClick(app->window, Qt::Key_Return);
        QVERIFY(app->find("Enter your passphrase to go on"));
        QVERIFY(hand.look(QStringLiteral("You are about to shut out a device of Rhys Example")));
        QTRY_VERIFY(test::hasFocus(*app->window, "Passphrase"));
    };
    // Esc gives it up: nothing has happened, and what was chosen is as it was.
    goOn();
    hand.type(QStringLiteral("half a pass"));
    QTest::keyClick(app->window, Qt::Key_Escape);
    QTRY_VERIFY(!hand.look(QStringLiteral("Enter your passphrase to go on")));
    QVERIFY(test::hasFocus(*app->window, "Shut out and destroy"));
    QVERIFY(test::syncOnce(worker).ok());
    // None is no try, and what to do can be read.
    goOn();
    QTest::keyClick(app->window, Qt::Key_Return);
    QTRY_COMPARE(QAccessible::queryAccessibleInterface(app->window->activeFocusItem())
                     ->text(QAccessible::Description),
                 QStringLiteral("Error: Enter your passphrase"));
    QVERIFY(hand.look(QStringLiteral("Enter your passphrase")));
    QVERIFY(test::hasFocus(*app->window, "Passphrase"));
    // A wrong one says so, and the next is typed at once.
    hand.type(QStringLiteral("four other sample words"));
    QTest::keyClick(app->window, Qt::Key_Return);
    QVERIFY(app->find("Passphrase")); // busy, and there
    QTRY_VERIFY_WITH_TIMEOUT(!app->application.session()->stepUp()->problem().isEmpty(), 20'000);
    QTRY_VERIFY(test::hasFocus(*app->window, "Passphrase"));
    QVERIFY(test::syncOnce(worker).ok());
    hand.type(QString::fromLatin1(test::SyncWorld::passphrase));
    QTest::keyClick(app->window, Qt::Key_Return);
    QVERIFY(app->find("Shut out. The server"));
    QTRY_VERIFY(!hand.look(QStringLiteral("Enter your passphrase to go on")));
    QVERIFY(!test::syncOnce(worker).ok());
}

void TestMembersPage::aLockWhileItIsAskedKeepsTheInvitation()
{
    const auto app = m_office->openManager({360, 640});
    QVERIFY(app->unlock(test::SyncWorld::passphrase));
    client::Hand hand(*app->window);
    app->application.navigation()->go(QStringLiteral("members"));
    QVERIFY(hand.press(QStringLiteral("Invite somebody")));
    QVERIFY(hand.press(QStringLiteral("Full name")));
    hand.type(QStringLiteral("Amara Example"));
    QVERIFY(hand.press(QStringLiteral("Caseworker")));
    QVERIFY(hand.press(QStringLiteral("Second")));
    app->application.session()->stepUp()->forget(); // as after two minutes
    QVERIFY(hand.press(QStringLiteral("Make a code")));
    QVERIFY(app->find("You are about to invite Amara Example"));
    app->application.lock(); // as by itself
    QVERIFY(app->find("This device is locked"));
    QVERIFY(!hand.look(QStringLiteral("Enter your passphrase to go on")));
    QVERIFY(app->unlock(test::SyncWorld::passphrase));
    // The same step with the same answers; nothing is asked, and nothing was made.
    QQuickItem *const name = app->find("Full name");
    QVERIFY(name);
    QTRY_COMPARE(name->property("text").toString(), QStringLiteral("Amara Example"));
    QVERIFY(!hand.look(QStringLiteral("Enter your passphrase to go on")));
    QVERIFY(hand.press(QStringLiteral("Make a code")));
    QVERIFY(app->find("QR code")); // unlocking has asked
    QVERIFY(hand.press(QStringLiteral("Done")));
    // Who is invited has left no draft.
    QVERIFY(hand.press(QStringLiteral("Invite somebody")));
    QQuickItem *const empty = app->find("Full name");
    QVERIFY(empty);
    client::Hand::rest(300);
    QVERIFY(empty->property("text").toString().isEmpty());
}

void TestMembersPage::aCaseworkerHasNoSuchPlace()
{
    test::WorldDevice &worker = m_office->worker();
    test::AppWindow app(worker.home.path().toStdString(), {360, 640},
                        {m_office->wayToServer(), &worker.clock});
    QVERIFY(app.unlock(test::SyncWorld::passphrase));
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("More")));
    QVERIFY(app.find("Settings"));
    QVERIFY(!hand.look(QStringLiteral("Members")));
    // Who was a manager when the device was put away, and is none any more, comes to Today.
    app.application.navigation()->go(QStringLiteral("members"));
    QTRY_COMPARE(app.window->title(), QStringLiteral("Today"));
}

QTEST_MAIN(TestMembersPage)
#include "tst_members_page.moc"
