// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"
#include "hall_session.h"

#include "Throughline/Models/hall_model.h"
#include "domain/schema_table.h"

using namespace throughline;
using domain::Kind;
using test::Finger;
using test::keyTo;

//! A session in a visits hall on the real interface: two taps a contact, three with a note, by
//! finger, by keyboard alone; a concern; the end; and nothing but the session while it is open.
class TestHallPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::activateAccessibility(); }
    void init();

    void twoTapsAContact();
    void nothingMovesUnderTheFinger();
    void onAPhoneTheTopicsComeIntoSight();
    void theThirdTapIsTheNote();
    void byKeyboardAlone();
    void byTheScreenReadersPressAlone();
    void aConcernSaysWhomToTellFirst();
    void fromTheLogToTheEnd();
    void nothingElseIsThereInside();
    void aVolunteerHasTheSessionAlone();
    void escapeKeepsWhatWasWritten();

private:
    [[nodiscard]] std::filesystem::path home() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHallPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    test::makeDevice(home());
}

void TestHallPage::twoTapsAContact()
{
    test::openHallSession(home());
    test::AppWindow app(home(), {1024, 768}); // a tablet
    QVERIFY(app.unlock());
    QVERIFY(app.find("No contacts yet. Tap who you spoke to."));
    client::Hand::rest(400); // until the page has its measures
    Finger finger;
    int taps = 0;
    const std::pair<const char *, const char *> contacts[] = {
        {"Adult", "Booking, rules, travel costs"},
        {"First-time visitor", "First visit explained"},
        {"Person in prison", "Listened"}};
    for (const auto &[who, what] : contacts) {
        for (const char *name : {who, what}) {
            QQuickItem *const item = app.find(name);
            QVERIFY2(item, name);
            // On the screen without scrolling, and large enough for anybody.
            const QRectF at = item->mapRectToScene(item->boundingRect());
            QVERIFY2(QRectF(0, 0, 1024, 768).contains(at), name);
            QVERIFY2(at.height() >= 64, qPrintable(QString::number(at.height())));
            finger.tap(*app.window, *item);
            ++taps;
            client::Hand::rest(150);
        }
    }
    QVERIFY(app.find("3 logged"));
    QCOMPARE(taps, 6); // two each
    QTRY_COMPARE(app.count(Kind::HallCount), std::int64_t{3});
    QVERIFY(client::Hand(*app.window).press(QStringLiteral("Undo last")));
    QVERIFY(app.find("2 logged"));
}

//! What is there after the first contact has its place before it.
void TestHallPage::nothingMovesUnderTheFinger()
{
    test::openHallSession(home());
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    QVERIFY(app.find("0 logged"));
    client::Hand::rest(400);
    const auto places = [&] {
        QList<QPointF> all;
        for (const char *name : {"Adult", "Listened", "Concern"}) {
            QQuickItem *const item = app.find(name);
            all.append(item ? item->mapToScene({0, 0}) : QPointF(-1, -1));
        }
        return all;
    };
    const QList<QPointF> before = places();
    QVERIFY(!before.contains(QPointF(-1, -1)));
    client::Hand hand(*app.window);
    for (const char *name : {"Adult", "Listened"})
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
    QVERIFY(app.find("1 logged"));
    client::Hand::rest(200);
    QCOMPARE(places(), before);
}

//! Both do not fit on a phone: the second tap needs no scrolling all the same.
void TestHallPage::onAPhoneTheTopicsComeIntoSight()
{
    test::openHallSession(home());
    test::AppWindow app(home(), {360, 640});
    QVERIFY(app.unlock());
    QVERIFY(app.find("No contacts yet. Tap who you spoke to."));
    client::Hand::rest(400);
    Finger finger;
    finger.tap(*app.window, *app.find("Adult"));
    const auto isInSight = [&] {
        QQuickItem *const what = client::Hand(*app.window).look(QStringLiteral("Welcome"));
        return what && QRectF(0, 0, 360, 480).contains(what->mapRectToScene(what->boundingRect()));
    };
    QTRY_VERIFY(isInSight());
}

void TestHallPage::theThirdTapIsTheNote()
{
    test::openHallSession(home());
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    int taps = 0;
    for (const char *name : {"Adult", "Sent on to a service", "Add a note"}) {
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
        client::Hand::rest(200);
        ++taps;
    }
    QCOMPARE(taps, 3);
    hand.type(QStringLiteral("Told about the travel fund")); // the field waits for it
    client::Hand::rest(200);
    QTest::keyClick(app.window, Qt::Key_S, Qt::ControlModifier);
    client::Hand::rest(300);
    QTRY_VERIFY(app.application.navigation()->form().isEmpty());
    QVERIFY(app.find("1 logged"));
    QTRY_COMPARE(app.count(Kind::HallCount), std::int64_t{2}); // the note's takes its place
}

void TestHallPage::byKeyboardAlone()
{
    test::openHallSession(home());
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    QVERIFY(app.find("0 logged"));
    for (int contact = 1; contact <= 2; ++contact) {
        QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Adult"));
        QTest::keyClick(app.window, Qt::Key_1); // the figure of its place
        QTRY_COMPARE(app.application.session()->hall()->who(), QStringLiteral("adult"));
        // Tab comes to what was pressed last.
        QVERIFY(keyTo(*app.window, Qt::Key_Tab,
                      contact == 1 ? "Welcome, where to go" : "Booking, rules, travel costs"));
        QTest::keyClick(app.window, Qt::Key_2);
        QTRY_COMPARE(app.application.session()->hall()->logged(), contact);
        // The next contact begins where this one began.
        QTRY_VERIFY(test::hasFocus(*app.window, "Adult"));
    }
    QCOMPARE(app.application.session()->hall()->lastText(),
             QStringLiteral("Adult: Booking, rules, travel costs"));
    QTest::keyClick(app.window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(app.find("2 contacts: 2 adults"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QVERIFY(app.find("2 logged"));
}

void TestHallPage::byTheScreenReadersPressAlone()
{
    test::openHallSession(home());
    test::AppWindow app(home(), {1024, 768});
    QVERIFY(app.unlock());
    for (const char *name : {"Adult", "Listened"}) {
        QQuickItem *const item = app.find(name);
        QVERIFY2(item, name);
        QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(item);
        QVERIFY(face && face->actionInterface());
        // One is chosen, the other acts.
        QCOMPARE(face->role(),
                 QLatin1String(name) == QLatin1String("Adult") ? QAccessible::RadioButton
                                                               : QAccessible::Button);
        face->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        client::Hand::rest(200);
    }
    QVERIFY(app.find("1 logged"));
}

void TestHallPage::aConcernSaysWhomToTellFirst()
{
    test::openHallSession(home());
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Concern")));
    QVERIFY(app.find("Tell an officer or Safer Custody now"));
    QVERIFY(hand.press(QStringLiteral("A child")));
    QVERIFY(hand.press(QStringLiteral("Neglect")));
    QVERIFY(hand.press(QStringLiteral("What did you see or hear?")));
    hand.type(QStringLiteral("Made up words"));
    client::Hand::rest(200);
    QVERIFY(hand.press(QStringLiteral("Raise this concern")));
    QVERIFY(app.find("Not sent: ring the safeguarding lead NOW"));
    QCOMPARE(app.count(Kind::Safeguarding), std::int64_t{1});
    QVERIFY(hand.press(QStringLiteral("Back to the session")));
    QVERIFY(app.find("1 logged"));
}

void TestHallPage::fromTheLogToTheEnd()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    QVERIFY(app.find("Log: Jamie"));
    for (const char *name : {"Log", "Session in a visits hall", "Prison"})
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
    hand.type(QStringLiteral("cardiff"));
    QTest::keyClick(app.window, Qt::Key_Return); // the only one that matches
    QVERIFY(app.find("HMP & YOI Cardiff"));
    for (const char *name : {"Social contact visit", "Start the session"}) {
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
        client::Hand::rest(200);
    }
    QVERIFY(app.find("0 logged"));
    for (const char *name : {"Adult", "Listened", "Finish"}) {
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
        client::Hand::rest(300);
    }
    QVERIFY(app.find("1 contact"));
    QVERIFY(hand.press(QStringLiteral("Not yet"))); // and nothing is lost
    QVERIFY(app.find("1 logged"));
    QVERIFY(hand.press(QStringLiteral("Finish")));
    QVERIFY(hand.press(QStringLiteral("End the session and lock")));
    QTRY_COMPARE(app.application.stage(), models::Application::Stage::Locked);
    QVERIFY(app.application.authority()->line().isEmpty());
    QVERIFY(app.unlock());
    QVERIFY(app.find("Log: Jamie"));
    for (const char *name : {"More", "Sessions"})
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
    QVERIFY(app.find("HMP & YOI Cardiff"));
    QVERIFY(!hand.look(QStringLiteral("Not closed yet")));
}

void TestHallPage::nothingElseIsThereInside()
{
    {
        // Somebody was on a page when they went inside.
        test::AppWindow app(home(), {1280, 800});
        QVERIFY(app.unlock());
        app.application.navigation()->go(QStringLiteral("people"));
        QVERIFY(app.find("Everyone"));
        client::Hand::rest(200);
    }
    test::openHallSession(home());
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    QVERIFY(app.find("0 logged"));
    client::Hand hand(*app.window);
    for (const char *name : {"Session", "Finish", "Help", "Lock"})
        QVERIFY2(hand.look(QString::fromUtf8(name)), name);
    for (const char *name : {"People", "Log", "Today", "Tasks", "Team", "Figures", "Jamie"})
        QVERIFY2(!hand.look(QString::fromUtf8(name)), name);
    QTest::keyClick(app.window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(app.window, Qt::Key_N, Qt::ControlModifier);
    client::Hand::rest(200);
    QCOMPARE(app.application.navigation()->destination(), QStringLiteral("session"));
    QVERIFY(app.application.navigation()->form().isEmpty());
    app.application.navigation()->go(QStringLiteral("sync"));
    QVERIFY(app.find("Sync is off inside. It will start when you end the session."));
    QVERIFY(!hand.look(QStringLiteral("Sync now")));
    app.application.lock();
    QTRY_COMPARE(app.application.stage(), models::Application::Stage::Locked);
    QVERIFY(app.find(qPrintable(app.application.authority()->line())));
    QVERIFY2(app.application.authority()->line().startsWith(QStringLiteral("HMP")),
             qPrintable(app.application.authority()->line()));
}

void TestHallPage::aVolunteerHasTheSessionAlone()
{
    test::VolunteerDevice volunteer;
    const auto app = volunteer.open();
    QVERIFY(app->find("Start a session"));
    client::Hand hand(*app->window);
    for (const char *name : {"Session", "Finish", "Help"})
        QVERIFY2(hand.look(QString::fromUtf8(name)), name);
    for (const char *name : {"People", "Log", "Tasks", "More"})
        QVERIFY2(!hand.look(QString::fromUtf8(name)), name);
    QVERIFY(hand.press(QStringLiteral("Finish")));
    QVERIFY(app->find("No session is open."));
    // Who has just ended one sees whether it was sent, and where to see more.
    QVERIFY(app->find("Nothing is waiting to sync"));
    QVERIFY(hand.press(QStringLiteral("Sync and this device")));
    QCOMPARE(app->application.navigation()->destination(), QStringLiteral("sync"));
    QVERIFY(hand.press(QStringLiteral("Help")));
    QVERIFY(hand.press(QStringLiteral("Settings")));
    QVERIFY(app->find("Theme"));
}

void TestHallPage::escapeKeepsWhatWasWritten()
{
    test::openHallSession(home());
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Concern")));
    QVERIFY(hand.press(QStringLiteral("A visitor")));
    QVERIFY(hand.press(QStringLiteral("What did you see or hear?")));
    hand.type(QStringLiteral("Made up words"));
    client::Hand::rest(300);
    QTest::keyClick(app.window, Qt::Key_Escape);
    QTRY_VERIFY(app.application.navigation()->form().isEmpty());
    QVERIFY(hand.press(QStringLiteral("Concern")));
    QQuickItem *const note = app.find("What did you see or hear?");
    QVERIFY(note);
    QTRY_COMPARE(note->property("text").toString(), QStringLiteral("Made up words"));
    QVERIFY(app.find("Physical abuse"));
    // It is not left behind: the session waits until it is raised or thrown away.
    QTest::keyClick(app.window, Qt::Key_Escape);
    QTRY_VERIFY(app.application.navigation()->form().isEmpty());
    QVERIFY(hand.press(QStringLiteral("Finish")));
    QVERIFY(hand.press(QStringLiteral("End the session and lock")));
    QVERIFY(app.find("A concern was begun and is not raised"));
    QVERIFY(hand.press(QStringLiteral("Session")));
    QVERIFY(hand.press(QStringLiteral("Concern")));
    QVERIFY(hand.press(QStringLiteral("Throw away this draft")));
    QTRY_VERIFY(app.application.navigation()->form().isEmpty());
    QVERIFY(hand.press(QStringLiteral("Finish")));
    QVERIFY(hand.press(QStringLiteral("End the session and lock")));
    QTRY_COMPARE(app.application.stage(), models::Application::Stage::Locked);
}

QTEST_MAIN(TestHallPage)
#include "tst_hall_page.moc"
