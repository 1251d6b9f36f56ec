// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"
#include "hall_session.h"
#include "net/http_transport.h"
#include "service/lone_working.h"
#include "support/server_process.h"
#include "support/way_to.h"

#include "Throughline/Models/sync_model.h"

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using test::Finger;
using test::keyTo;

namespace {

constexpr std::int64_t minute = 60'000;
constexpr QSize phone{360, 640};
constexpr QSize desktop{1280, 800};

[[nodiscard]] std::filesystem::path homeOf(const QTemporaryDir &folder)
{
    return folder.path().toStdString();
}

[[nodiscard]] bool isSeen(test::AppWindow &app, const char *name)
{
    return client::Hand(*app.window).look(QString::fromUtf8(name)) != nullptr;
}

//! From Today, as it comes: an hour.
void startACheck(test::AppWindow &app)
{
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Start a check")));
    QVERIFY(hand.press(QStringLiteral("Where are you going?")));
    hand.type(QStringLiteral("Made Up Street 1"));
    QVERIFY(hand.press(QStringLiteral("Start the check")));
    QVERIFY(app.find("I am safe"));
    QTRY_VERIFY(app.application.navigation()->form().isEmpty());
}

//! What a manager does about somebody who is not back, from the team's page on.
void resolve(test::AppWindow &app)
{
    client::Hand hand(*app.window);
    app.application.navigation()->go(QStringLiteral("team"));
    QVERIFY(app.find("Out alone"));
    QVERIFY(app.find("Rhys Example"));
    QVERIFY(app.find("Made Up Street 1"));
    QVERIFY(hand.press(QStringLiteral("Open the check: Rhys Example")));
    QVERIFY(app.find("Call them first"));
    QCOMPARE(app.window->title(), QStringLiteral("Check")); // nobody's name in a window's title
    QVERIFY(hand.press(QStringLiteral("Resolve")));
    client::Hand::rest(300);
    QVERIFY(hand.press(QStringLiteral("Save how it ended"))); // with nothing said
    QVERIFY(app.find("Say what happened."));
    client::Hand::rest(700); // longer than a slip of the finger
    QVERIFY(hand.press(QStringLiteral("What happened")));
    hand.type(QStringLiteral("Rang back"));
    QVERIFY(hand.press(QStringLiteral("Save how it ended")));
    QVERIFY(app.find("Resolved"));
    app.application.navigation()->go(QStringLiteral("team"));
    QTRY_VERIFY(!isSeen(app, "Out alone"));
}

} // namespace

//! A check on whoever works alone, on the real interface: begun on a phone, over a lock, overdue by
//! the clock, ended in one tap; and what a manager sees of it and does, after a real exchange.
class TestLoneWorkingPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::activateAccessibility(); }

    void safeInOneTapByFinger();
    void atTheThumbThatHoldsThePhone();
    void begunAndEndedByKeyboardAlone();
    void fromTheCardOfWhoComesOut();
    void fromAPersonsPage();
    void theAlarmAsksOnceAndIsEndedByAManager();
    void whoGoesInsideIsStillOut();
    void overdueOverALockUntilTheManagerResolvesIt();
    void throughAServerOfItsOwn();
};

void TestLoneWorkingPage::safeInOneTapByFinger()
{
    QTemporaryDir folder;
    test::makeDevice(homeOf(folder));
    test::AppWindow app(homeOf(folder));
    QVERIFY(app.unlock());
    startACheck(app);
    QVERIFY(app.find("Back by "));
    // There is no server here: that nobody can know is said on the bar itself.
    QVERIFY(app.find("There is no server yet"));
    QVERIFY(!isSeen(app, "Start a check"));
    app.application.lock();
    QVERIFY(app.find("Unlock"));
    for (const char *told : {"Back by ", "I am safe", "Made Up Street 1", "Your check"})
        QVERIFY2(!isSeen(app, told), told);
    QVERIFY(app.unlock());
    QQuickItem *const safe = app.find("I am safe");
    QVERIFY(safe);
    const QRectF at = safe->mapRectToScene(safe->boundingRect());
    QVERIFY(QRectF(QPointF(), phone).contains(at));
    Finger().tap(*app.window, *safe);
    QTRY_VERIFY(!isSeen(app, "I am safe"));
    QVERIFY(app.find("You are back safely"));
    QVERIFY(client::Hand(*app.window).press(QStringLiteral("Undo")));
    QVERIFY(app.find("I am safe"));
}

//! On the bar's edge that is at the thumb, and the words beside it.
void TestLoneWorkingPage::atTheThumbThatHoldsThePhone()
{
    QTemporaryDir folder;
    test::makeDevice(homeOf(folder));
    constexpr QSize wide{590, 640};
    test::AppWindow app(homeOf(folder), wide);
    QVERIFY(app.unlock());
    startACheck(app);
    const auto placeOf = [&app](const char *name) {
        QQuickItem *const item = app.find(name);
        return item ? item->mapRectToScene(item->boundingRect()) : QRectF();
    };
    client::Hand::rest(300);
    const double middle = wide.width() / 2.0;
    QVERIFY(placeOf("I am safe").left() > middle);
    QVERIFY(placeOf("Your check").right() < placeOf("I am safe").left());
    app.application.navigation()->go(QStringLiteral("settings"));
    QVERIFY(client::Hand(*app.window).press(QStringLiteral("Left hand")));
    QVERIFY(app.application.settings()->leftHand());
    client::Hand::rest(300);
    QVERIFY(placeOf("I am safe").right() < middle);
    QVERIFY(placeOf("Your check").left() > placeOf("Extend").right());
    QVERIFY(placeOf("Your check").right() <= wide.width());
    Finger().tap(*app.window, *app.find("I am safe"));
    QTRY_VERIFY(!isSeen(app, "I am safe"));
    QVERIFY(placeOf("Undo").right() < middle);
    // A pointer reaches everything alike.
    app.window->resize(desktop);
    QTRY_VERIFY(placeOf("Undo").left() > middle + 100);
}

void TestLoneWorkingPage::begunAndEndedByKeyboardAlone()
{
    QTemporaryDir folder;
    test::makeDevice(homeOf(folder));
    test::AppWindow app(homeOf(folder), desktop);
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("today"));
    QVERIFY(app.find("Log: Jamie"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Start a check"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("For how long?"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Where are you going?")); // the prison, as it comes
    QTest::keyClick(app.window, Qt::Key_S, Qt::ControlModifier);
    QVERIFY(app.find("I am safe"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Extend"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("How much longer?"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "2 hours"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QTRY_VERIFY(isSeen(app, "3 hours left"));
    client::Hand::rest(300);
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "I am safe"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QTRY_VERIFY(!isSeen(app, "I am safe"));
}

void TestLoneWorkingPage::fromTheCardOfWhoComesOut()
{
    QTemporaryDir folder;
    test::makeDevice(homeOf(folder));
    test::AppWindow app(homeOf(folder));
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Start a check: Jamie")));
    QQuickItem *const who = app.find("Whom do you meet?");
    QVERIFY(who);
    QTRY_COMPARE(who->property("text").toString(), QStringLiteral("Jamie S."));
    QVERIFY(hand.press(QStringLiteral("30 minutes")));
    QVERIFY(hand.press(QStringLiteral("Start the check")));
    QVERIFY(hand.press(QStringLiteral("Your check")));
    QVERIFY(app.find("HMP"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QVERIFY(app.find("Log: Jamie"));
}

void TestLoneWorkingPage::fromAPersonsPage()
{
    QTemporaryDir folder;
    test::makeDevice(homeOf(folder));
    test::AppWindow app(homeOf(folder));
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Jamie S")));
    QVERIFY(app.find("Overview"));
    QVERIFY(hand.press(QStringLiteral("Start a check")));
    QQuickItem *const who = app.find("Whom do you meet?");
    QVERIFY(who);
    QTRY_COMPARE(who->property("text").toString(), QStringLiteral("Jamie S."));
    QVERIFY(hand.press(QStringLiteral("Where are you going?")));
    hand.type(QStringLiteral("Made Up Street 1"));
    QTest::keyClick(app.window, Qt::Key_Escape); // put away, and kept
    QVERIFY(app.find("Overview"));
    QVERIFY(hand.press(QStringLiteral("Start a check")));
    QQuickItem *const where = app.find("Where are you going?");
    QVERIFY(where);
    QTRY_COMPARE(where->property("text").toString(), QStringLiteral("Made Up Street 1"));
    QVERIFY(hand.press(QStringLiteral("Start the check")));
    QVERIFY(app.find("I am safe"));
    QVERIFY(app.find("Overview"));
}

void TestLoneWorkingPage::theAlarmAsksOnceAndIsEndedByAManager()
{
    QTemporaryDir folder;
    test::makeDevice(homeOf(folder));
    test::AppWindow app(homeOf(folder));
    QVERIFY(app.unlock());
    startACheck(app);
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Your check")));
    QTRY_VERIFY(!isSeen(app, "Your check: ")); // the page has all that the bar has
    QVERIFY(hand.press(QStringLiteral("Raise the alarm")));
    QVERIFY(app.find("In danger, ring 999 first"));
    client::Hand::rest(300);
    QVERIFY(hand.press(QStringLiteral("Raise the alarm now")));
    QVERIFY(app.find("Alarm raised"));
    QTRY_VERIFY(!isSeen(app, "I am safe"));
    QVERIFY(app.find("Resolve")); // it is the manager's own
}

void TestLoneWorkingPage::whoGoesInsideIsStillOut()
{
    QTemporaryDir folder;
    test::makeDevice(homeOf(folder));
    {
        base::SystemClock clock;
        crypto::SystemRandom random;
        auto workspace =
            service::Workspace::open({homeOf(folder)}, test::passphrase, clock, random);
        QVERIFY(workspace.ok());
        QVERIFY(service::beginCheck(**workspace,
                                    {"A prison", (*workspace)->now() + 60 * minute, {}, {}})
                    .ok());
    }
    test::openHallSession(homeOf(folder));
    test::AppWindow app(homeOf(folder));
    QVERIFY(app.unlock());
    QVERIFY(app.find("0 logged"));
    QQuickItem *const safe = app.find("I am safe");
    QVERIFY(safe);
    Finger().tap(*app.window, *safe);
    QTRY_VERIFY(!isSeen(app, "I am safe"));
    QVERIFY(app.find("0 logged"));
}

void TestLoneWorkingPage::overdueOverALockUntilTheManagerResolvesIt()
{
    test::SyncWorld world(61);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    test::syncWell(*manager);
    const service::ConnectServer connect = test::wayTo(world);
    rhys->workspace.reset();
    manager->workspace.reset();
    {
        test::AppWindow app(homeOf(rhys->home), phone, {connect, &rhys->clock});
        QVERIFY(app.unlock(test::SyncWorld::passphrase));
        startACheck(app);
        QTRY_VERIFY_WITH_TIMEOUT(app.application.session()->sync()->waiting() == 0, 20'000);
        QTRY_VERIFY(!isSeen(app, "Your team cannot see this yet"));
        world.advance(65 * minute);
        // Nobody has touched it for so long.
        QTRY_COMPARE(app.application.stage(), models::Application::Stage::Locked);
        QVERIFY(!isSeen(app, "overdue"));
        QVERIFY(app.unlock(test::SyncWorld::passphrase));
        QVERIFY(app.find("5 minutes overdue"));
        QVERIFY(app.find("I am safe"));
    }
    test::AppWindow app(homeOf(manager->home), desktop, {connect, &manager->clock});
    QVERIFY(app.unlock(test::SyncWorld::passphrase));
    app.application.session()->syncNow();
    resolve(app);
}

//! The manager's device, with nothing but the program `throughline-server` between the two.
void TestLoneWorkingPage::throughAServerOfItsOwn()
{
    QTemporaryDir data;
    QTemporaryDir managersHome;
    QTemporaryDir workersHome;
    test::ServerProcess server({}, data.path());
    const std::string url = "http://127.0.0.1:" + std::to_string(server.port);
    const auto way = net::HttpTransport::connect(url);
    QVERIFY(way.ok());
    sync::Transport &transport = **way;
    base::SystemClock clock;
    crypto::SystemRandom random;
    {
        auto manager =
            service::Workspace::create({homeOf(managersHome)}, test::passphrase, clock, random);
        auto worker =
            service::Workspace::create({homeOf(workersHome)}, test::passphrase, clock, random);
        QVERIFY(manager.ok() && worker.ok());
        QVERIFY(service::createOrganisation(**manager, {"Example Throughcare", "Ada Example", {}},
                                            &transport, url, std::nullopt)
                    .ok());
        QVERIFY(service::syncOnce(**manager, &transport).ok());
        const auto invitation = service::invite(**manager, transport, "Rhys Example",
                                                service::MemberRole::Caseworker, std::nullopt);
        QVERIFY(invitation.ok());
        QVERIFY(service::requestToJoin(**worker, transport, url, invitation->code).ok());
        const auto pending = service::pendingMembers(**manager, transport);
        QVERIFY(pending.ok() && pending->size() == 1);
        QVERIFY(service::approve(**manager, transport, pending->front().id).ok());
        QVERIFY(service::syncOnce(**worker, &transport).ok());
        const auto begun = service::beginCheck(
            **worker, {"Made Up Street 1", (*worker)->now() + 60 * minute, {}, {}});
        QVERIFY(begun.ok());
        // It was an hour and a half ago.
        auto edit = service::Edit::begin(**worker);
        const auto ago = [&](std::int64_t minutes) {
            return domain::londonInstant((*worker)->now() + -minutes * minute);
        };
        QVERIFY(edit->change(Kind::LoneWorking, begun->added.front().second,
                             {{fieldNumber<Kind::LoneWorking>("started_at"), ago(90)},
                              {fieldNumber<Kind::LoneWorking>("expected_end"), ago(30)}})
                    .ok());
        QVERIFY(edit->commit().ok());
        QVERIFY(service::syncOnce(**worker, &transport).ok());
    }
    const service::ConnectServer connect =
        [](const std::string &to) -> base::Result<std::unique_ptr<sync::Transport>> {
        return net::HttpTransport::connect(to);
    };
    test::AppWindow app(homeOf(managersHome), desktop, {connect});
    QVERIFY(app.unlock());
    // A desk begins with the team, and what the worker's device sent comes by itself; elsewhere the
    // navigation says that there is something to look at.
    QVERIFY(app.find("Out alone"));
    QVERIFY(app.find("Overdue"));
    app.application.navigation()->go(QStringLiteral("people"));
    const auto lookedFor = [&app] {
        QQuickItem *const place = client::Hand(*app.window).look(QStringLiteral("Team"));
        QAccessibleInterface *const face =
            place ? QAccessible::queryAccessibleInterface(place) : nullptr;
        return face ? face->text(QAccessible::Description) : QString();
    };
    QTRY_COMPARE(lookedFor(), QStringLiteral("1 to look at"));
    resolve(app);
    QTRY_COMPARE(lookedFor(), QString());
    app.application.session()->syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(app.application.session()->sync()->waiting() == 0, 20'000);
    auto worker = service::Workspace::open({homeOf(workersHome)}, test::passphrase, clock, random);
    QVERIFY(worker.ok());
    QVERIFY(service::syncOnce(**worker, &transport).ok());
    std::string state;
    QVERIFY((*worker)
                ->store()
                .records
                .forEach(Kind::LoneWorking, {},
                         [&state](const store::StoredRow &row) -> base::Result<void> {
                             state = domain::fieldText(row.record,
                                                       fieldNumber<Kind::LoneWorking>("state"));
                             return {};
                         })
                .ok());
    QCOMPARE(state, std::string("RESOLVED"));
}

QTEST_MAIN(TestLoneWorkingPage)
#include "tst_lone_working_page.moc"
