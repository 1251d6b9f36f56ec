// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"
#include "support/made_release.h"
#include "support/other_words.h"

#include "Throughline/Models/step_up.h"

#include <QDir>

using namespace throughline;
using test::Finger;
using test::keyTo;

//! A manager's two pages on the real interface: who is missing at once; a month's figures out in
//! four clicks by mouse, and from their page by keyboard alone.
class TestTeamPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::activateAccessibility(); }
    void init();

    void whoIsMissingInOneClick();
    void theDesktopBeginsWithTheTeam();
    void theTeamIsBehindMoreOnAPhone();
    void theOnlyDeviceIsShownHowColleaguesCome();
    void notAssignedLeadsToThem();
    void aMonthIsOutInFourClicks();
    void theExportByKeyboardAlone();
    void aPictureAsTableAndAsFiles();
    void anotherLanguageLeavesASheetOpen();
    void anExportAsksForThePassphrase();
    void aPictureAsksForThePassphrase();
    void aMonthIsLocked();
    void whoWaitsIsThreeClicksAway();
    void whoWaitsByFinger();
    void whoWaitsByKeyboardAlone();

private:
    [[nodiscard]] std::filesystem::path home() const { return m_folder->path().toStdString(); }
    //! What was taken out, by name.
    [[nodiscard]] QStringList takenOut() const
    {
        return QDir(m_folder->filePath(QStringLiteral("taken out"))).entryList(QDir::Files);
    }
    static void goToFigures(test::AppWindow &app)
    {
        QVERIFY(app.unlock());
        app.application.navigation()->go(QStringLiteral("figures"));
    }
    //! The sheet that asks as what.
    static void openSavePicture(test::AppWindow &app)
    {
        QVERIFY(client::Hand(*app.window).press(QStringLiteral("Save picture")));
        client::Hand::rest(400);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

//! Some who came out on the last day of the month before, and where they slept: as many as may be
//! seen outside.
void addLastMonth(const std::filesystem::path &home)
{
    using domain::fieldNumber;
    using domain::Kind;
    base::SystemClock clock;
    crypto::SystemRandom random;
    const auto opened = service::Workspace::open({home}, test::passphrase, clock, random);
    QVERIFY(opened.ok());
    service::Workspace &workspace = **opened;
    for (int i = 0; i < 9; ++i) {
        const auto made =
            test::addReleased(workspace, "Earlier" + std::to_string(i), "Sampleton",
                              -static_cast<int>(domain::londonDay(workspace.now()).day));
        auto edit = service::Edit::begin(workspace, service::Edit::States::AsGiven);
        QVERIFY(edit.ok());
        const auto night = edit->addAbout(
            {Kind::Accommodation,
             {{fieldNumber<Kind::Accommodation>("person"), made.person},
              {fieldNumber<Kind::Accommodation>("release"), made.release},
              {fieldNumber<Kind::Accommodation>("timepoint"), std::string("FIRST_NIGHT")},
              {fieldNumber<Kind::Accommodation>("answer"), std::string("FAMILY_SETTLED")}}});
        QVERIFY(night.ok());
        QVERIFY(edit->change(Kind::Release, made.release,
                             {{fieldNumber<Kind::Release>("state"), std::string("RELEASED")}})
                    .ok());
        QVERIFY(edit->commit().ok());
    }
}

//! Nine whom a service turned down last month, and one who has waited for an answer since before.
void addReferrals(const std::filesystem::path &home)
{
    using domain::fieldNumber;
    using domain::Kind;
    base::SystemClock clock;
    crypto::SystemRandom random;
    const auto opened = service::Workspace::open({home}, test::passphrase, clock, random);
    QVERIFY(opened.ok());
    service::Workspace &workspace = **opened;
    const std::int64_t today = domain::epochDay(domain::londonDay(workspace.now()));
    const std::int64_t lastMonthEnded = today - domain::londonDay(workspace.now()).day;
    for (int i = 0; i < 10; ++i) {
        const bool isWaiting = i == 9;
        const auto made = test::addReleased(
            workspace, isWaiting ? "Waity" : "Refused" + std::to_string(i), "Sampleton", 60);
        auto edit = service::Edit::begin(workspace, service::Edit::States::AsGiven);
        QVERIFY(edit.ok());
        const std::int64_t on = isWaiting ? lastMonthEnded - 40 : lastMonthEnded;
        QVERIFY(
            edit->addAbout(
                    {Kind::Referral,
                     {{fieldNumber<Kind::Referral>("person"), made.person},
                      {fieldNumber<Kind::Referral>("direction"), std::string("OUT")},
                      {fieldNumber<Kind::Referral>("status"),
                       std::string(isWaiting ? "SENT" : "REFUSED")},
                      {fieldNumber<Kind::Referral>("service_name"), std::string("Example Pantry")},
                      {fieldNumber<Kind::Referral>("referred_on"), domain::fromEpochDay(on)}}})
                .ok());
        QVERIFY(edit->commit().ok());
    }
}

//! The page of whoever waits, at their referrals.
[[nodiscard]] bool isAtTheirReferrals(test::AppWindow &app)
{
    return QTest::qWaitFor(
               [&] { return app.application.navigation()->page() == QLatin1String("person"); })
        && app.find("Waity Sampleton") && app.find("Example Pantry");
}

} // namespace

void TestTeamPages::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    test::makeDevice(home());
    addLastMonth(home());
}

void TestTeamPages::theDesktopBeginsWithTheTeam()
{
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    QVERIFY(app.find("This is the only device of the organisation"));
    QCOMPARE(app.application.navigation()->destination(), QStringLiteral("team"));
    // Back ends here, and the keys count from here.
    app.application.navigation()->go(QStringLiteral("people"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QTRY_COMPARE(app.application.navigation()->destination(), QStringLiteral("team"));
    QVERIFY(!app.application.navigation()->canGoBack());
    app.application.navigation()->go(QStringLiteral("people"));
    QTest::keyClick(app.window, Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(app.application.navigation()->destination(), QStringLiteral("team"));
}

void TestTeamPages::whoIsMissingInOneClick()
{
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("people"));
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Team")));
    QVERIFY(app.find("This is the only device of the organisation"));
    QVERIFY(app.find("Rhys Example, Administrator. Last work received: This device."));
}

void TestTeamPages::theOnlyDeviceIsShownHowColleaguesCome()
{
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    QVERIFY(app.find("Go to Members"));
    QVERIFY(client::Hand(*app.window).press(QStringLiteral("Go to Members")));
    QTRY_COMPARE(app.application.navigation()->destination(), QStringLiteral("members"));
}

void TestTeamPages::theTeamIsBehindMoreOnAPhone()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    QVERIFY(app.find("Log: Jamie")); // a phone begins with today
    Finger finger;
    for (const char *name : {"More", "Team"}) {
        QQuickItem *const item = app.find(name);
        QVERIFY2(item, name);
        finger.tap(*app.window, *item);
        client::Hand::rest(200);
    }
    QVERIFY(app.find("This is the only device of the organisation"));
}

void TestTeamPages::notAssignedLeadsToThem()
{
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    QQuickItem *const item = app.find("6 releases not assigned");
    QVERIFY(item);
    QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(item);
    QVERIFY(face && face->actionInterface());
    face->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(app.application.navigation()->destination(), QStringLiteral("releases"));
    QVERIFY(app.find("Not assigned")); // the filter, to be taken off
}

void TestTeamPages::aMonthIsOutInFourClicks()
{
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    int clicks = 0;
    for (const char *name : {"Figures", "The month after", "Export", "Export figures"}) {
        QVERIFY2(hand.press(QString::fromLatin1(name)), name);
        ++clicks;
        client::Hand::rest(400);
    }
    QCOMPARE(clicks, 4);
    QTRY_COMPARE(takenOut().size(), 1);
    QVERIFY2(takenOut().constFirst().startsWith(QStringLiteral("figures-20")),
             qPrintable(takenOut().constFirst()));
    QVERIFY(app.find("Saved in taken out as figures-"));
}

void TestTeamPages::theExportByKeyboardAlone()
{
    test::AppWindow app(home(), {1280, 800});
    goToFigures(app);
    QVERIFY(app.find("The month after"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "The month after"));
    QTest::keyClick(app.window, Qt::Key_Space);
    // There is none after it, and the focus is not left on what is out of sight.
    QVERIFY(test::hasFocus(*app.window, "The month before"));
    QVERIFY(app.find("Met at the gate"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Export"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("Before "));
    client::Hand::rest(300);
    // Esc goes back, and nothing has left.
    QTest::keyClick(app.window, Qt::Key_Escape);
    QTRY_VERIFY(!client::Hand(*app.window).look(QStringLiteral("Export figures")));
    QVERIFY(takenOut().isEmpty());
    client::Hand::rest(300);
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Export"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("Export figures"));
    client::Hand::rest(300);
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Export figures"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QTRY_COMPARE(takenOut().size(), 1);
}

void TestTeamPages::aPictureAsTableAndAsFiles()
{
    test::AppWindow app(home());
    goToFigures(app);
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Show as table")));
    QVERIFY(app.find("Show as picture"));
    for (const char *what : {"Picture for a document (PNG)", "Picture to enlarge (SVG)",
                             "Its numbers as a table (CSV)"}) {
        openSavePicture(app);
        QVERIFY2(hand.press(QString::fromLatin1(what)), what);
        client::Hand::rest(600);
    }
    QTRY_COMPARE(takenOut().size(), 3);
    const QDir folder(m_folder->filePath(QStringLiteral("taken out")));
    for (const QString &name : takenOut()) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (name.endsWith(QLatin1String(".png"))) {
            const QImage picture = QImage::fromData(bytes);
            QCOMPARE(picture.width(), 800);
            // On paper, whatever is on the screen.
            QCOMPARE(picture.pixelColor(2, 2), QColor(Qt::white));
        } else if (name.endsWith(QLatin1String(".svg"))) {
            QVERIFY2(bytes.contains("<svg ") && bytes.contains("<title>"), bytes.constData());
        } else {
            QVERIFY2(bytes.contains("Month,"), bytes.constData());
        }
    }
}

void TestTeamPages::anotherLanguageLeavesASheetOpen()
{
    test::AppWindow app(home());
    goToFigures(app);
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Show as table")));
    QVERIFY(app.find("Show as picture"));
    openSavePicture(app);
    test::OtherWords words("pictures");
    QVERIFY(QCoreApplication::installTranslator(&words));
    app.application.sayAnew();
    QVERIFY(app.find("Said anew: "));
    client::Hand::rest(400);
    // What was open on the picture still is, and Esc ends that alone.
    QVERIFY(hand.look(QStringLiteral("Picture for a document (PNG)")));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QTRY_VERIFY(!hand.look(QStringLiteral("Picture for a document (PNG)")));
    QCOMPARE(app.application.navigation()->destination(), QStringLiteral("figures"));
    QVERIFY(hand.look(QStringLiteral("Show as picture")));
}

void TestTeamPages::anExportAsksForThePassphrase()
{
    test::AppWindow app(home());
    goToFigures(app);
    app.application.session()->stepUp()->forget(); // as after two minutes
    client::Hand hand(*app.window);
    Finger finger;
    const auto tap = [&](const char *name) {
        QVERIFY2(app.find(name), name);
        QQuickItem *const item = hand.reveal(QString::fromUtf8(name));
        QVERIFY2(item, name);
        finger.tap(*app.window, *item);
        client::Hand::rest(400);
    };
    tap("Export");
    tap("Export figures");
    QVERIFY(app.find("You are about to save figures of"));
    QVERIFY(takenOut().isEmpty());
    tap("Close");
    QVERIFY(!hand.look(QStringLiteral("Enter your passphrase to go on")));
    QVERIFY(takenOut().isEmpty());
    tap("Export");
    tap("Export figures");
    tap("Passphrase");
    hand.type(QString::fromLatin1(test::passphrase));
    tap("Go on");
    QTRY_COMPARE_WITH_TIMEOUT(takenOut().size(), 1, 20'000);
    QVERIFY(app.find("Saved in taken out as figures-"));
    // And not again for a while.
    tap("Export");
    tap("Export figures");
    QTRY_COMPARE(takenOut().size(), 2);
}

//! The sheet that it was begun in stays until it is clear whether the picture goes.
void TestTeamPages::aPictureAsksForThePassphrase()
{
    test::AppWindow app(home());
    goToFigures(app);
    client::Hand hand(*app.window);
    openSavePicture(app);
    app.application.session()->stepUp()->forget();
    QVERIFY(hand.press(QStringLiteral("Picture for a document (PNG)")));
    QVERIFY(app.find("You are about to save a picture"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QTRY_VERIFY(!hand.look(QStringLiteral("Enter your passphrase to go on")));
    QVERIFY(hand.look(QStringLiteral("Picture for a document (PNG)")));
    QVERIFY(takenOut().isEmpty());
    QVERIFY(hand.press(QStringLiteral("Picture for a document (PNG)")));
    QTRY_VERIFY(test::hasFocus(*app.window, "Passphrase"));
    hand.type(QString::fromLatin1(test::passphrase));
    QTest::keyClick(app.window, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(takenOut().size(), 1, 20'000);
    QTRY_VERIFY(!hand.look(QStringLiteral("Picture for a document (PNG)")));
}

void TestTeamPages::aMonthIsLocked()
{
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Figures")));
    QVERIFY(hand.press(QStringLiteral("Check and lock ")));
    client::Hand::rest(300);
    QVERIFY(hand.press(QStringLiteral("Lock ")));
    QVERIFY(app.find("Locked today at "));
    QVERIFY(!hand.look(QStringLiteral("Check and lock ")));
}

void TestTeamPages::whoWaitsIsThreeClicksAway()
{
    addReferrals(home());
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    for (const char *name : {"Figures", "See who waits", "Waity S."}) {
        QVERIFY2(hand.press(QString::fromLatin1(name)), name);
        client::Hand::rest(400);
    }
    QVERIFY(isAtTheirReferrals(app));
    // Back leads to the figures.
    QVERIFY(app.application.navigation()->back());
    QVERIFY(app.find("See who waits"));
}

void TestTeamPages::whoWaitsByFinger()
{
    addReferrals(home());
    test::AppWindow app(home());
    goToFigures(app);
    client::Hand hand(*app.window);
    Finger finger;
    QVERIFY(app.find("See who waits"));
    QQuickItem *const see = hand.reveal(QStringLiteral("See who waits"));
    QVERIFY(see);
    finger.tap(*app.window, *see);
    client::Hand::rest(400);
    QQuickItem *const row = app.find("Waity S.");
    QVERIFY(row);
    QVERIFY(row->height() >= 48);
    finger.tap(*app.window, *row);
    QVERIFY(isAtTheirReferrals(app));
}

void TestTeamPages::whoWaitsByKeyboardAlone()
{
    addReferrals(home());
    test::AppWindow app(home(), {1280, 800});
    goToFigures(app);
    QVERIFY(app.find("See who waits"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "See who waits"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("Waity S."));
    client::Hand::rest(300);
    // Esc ends it, and the focus is where it was.
    QTest::keyClick(app.window, Qt::Key_Escape);
    QTRY_VERIFY(!client::Hand(*app.window).look(QStringLiteral("Waity S.")));
    QTRY_VERIFY(test::hasFocus(*app.window, "See who waits"));
    QTest::keyClick(app.window, Qt::Key_Space);
    QVERIFY(app.find("Waity S."));
    client::Hand::rest(300);
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Waity S."));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(isAtTheirReferrals(app));
}

QTEST_MAIN(TestTeamPages)
#include "tst_team_pages.moc"
