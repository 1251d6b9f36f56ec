// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"
#include "member_office.h"

using namespace throughline;
using test::keyTo;
using Stage = models::Application::Stage;

//! Setting up and the lock page on the real interface: an organisation by keyboard alone, an
//! invitation pasted, and a device that nobody can open (interface.md 3.1, 3.15).
class TestSettingUpPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::activateAccessibility(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anOrganisationIsBegunByKeyboardAlone();
    void tabGoesOnFromTheHeading();
    void anErrorLeadsToTheLineToType();
    void whatWentWrongComesIntoSight();
    void practiceIsLeftWhereItIsLocked();
    void helpTakesNothingAway();
    void whoTurnsBackHasMadeNothing();
    void whatAQrCodeSaysFillsInBoth();
    void whoCannotOpenItAsksAManager();
    void theLockPageComesBack();
    void theLanguageIsChosenFirst();

private:
    [[nodiscard]] std::filesystem::path home() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettingUpPages::anOrganisationIsBegunByKeyboardAlone()
{
    test::AppWindow app(home(), {1280, 800});
    client::Hand hand(*app.window);
    QVERIFY(app.find("Create an organisation"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Create an organisation"));
    QTest::keyClick(app.window, Qt::Key_Return);
    const std::pair<const char *, const char *> answers[] = {
        {"Name of the organisation", "Example Throughcare"},
        {"Your full name", "Rhys Example"},
        {"New passphrase for this device", test::passphrase},
        {"The same passphrase again", test::passphrase}};
    QVERIFY(app.find("Name of the organisation"));
    for (const auto &[field, text] : answers) {
        QVERIFY2(keyTo(*app.window, Qt::Key_Tab, field), field);
        hand.type(QString::fromLatin1(text));
    }
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("The groups of the paper root"));
    models::PaperRoot &root = *app.application.paperRoot();
    QVERIFY(hand.look(QStringLiteral("1. ") + root.groups().front()));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "I have it on paper"));
    QTest::keyClick(app.window, Qt::Key_Return);
    const QString first = QStringLiteral("Group %1").arg(root.first());
    const QString second = QStringLiteral("Group %1").arg(root.second());
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, qPrintable(first)));
    // Not the right one: what is wrong is said, and nothing is made.
    hand.type(QStringLiteral("wrong"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Create the organisation"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("There is a problem"));
    QVERIFY(root.isShown());
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, qPrintable(first)));
    QTest::keyClick(app.window, Qt::Key_A, Qt::ControlModifier);
    hand.type(root.groups().at(root.first() - 1).toLower());
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, qPrintable(second)));
    hand.type(root.groups().at(root.second() - 1));
    QTest::keyClick(app.window, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(app.application.stage(), Stage::Open, 20'000);
    // Whoever keeps members sits at a desk here: it begins with the team.
    QVERIFY(app.find("This is the only device of the organisation"));
}

//! A page opens on its heading, which is no stop: Tab goes on from there in the page.
void TestSettingUpPages::tabGoesOnFromTheHeading()
{
    test::AppWindow app(home(), {1280, 800});
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Create an organisation")));
    QTRY_VERIFY(test::hasFocus(*app.window, "Create an organisation"));
    QTest::keyClick(app.window, Qt::Key_Tab);
    QVERIFY(test::hasFocus(*app.window, "Name of the organisation"));
    // Enter goes on, too.
    for (const char *next : {"Your full name", "Name of the first team (optional)",
                             "New passphrase for this device", "The same passphrase again"}) {
        QTest::keyClick(app.window, Qt::Key_Return);
        QVERIFY2(test::hasFocus(*app.window, next), next);
    }
    // And back from the heading.
    QVERIFY(hand.press(QStringLiteral("Back")));
    QVERIFY(hand.press(QStringLiteral("Create an organisation")));
    QTRY_VERIFY(test::hasFocus(*app.window, "Create an organisation"));
    QTest::keyClick(app.window, Qt::Key_Backtab);
    QVERIFY(test::hasFocus(*app.window, "Back"));
}

//! Also where the field was left by way of its button.
void TestSettingUpPages::anErrorLeadsToTheLineToType()
{
    test::AppWindow app(home(), {1280, 800});
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Create an organisation")));
    for (const char *field : {"Name of the organisation", "Your full name"}) {
        QVERIFY2(keyTo(*app.window, Qt::Key_Tab, field), field);
        hand.type(QStringLiteral("Example"));
    }
    for (const char *field : {"New passphrase for this device", "The same passphrase again"}) {
        QVERIFY2(keyTo(*app.window, Qt::Key_Tab, field), field);
        hand.type(QStringLiteral("short"));
    }
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("There is a problem"));
    QVERIFY(hand.press(QStringLiteral("The passphrase is too short")));
    QTRY_VERIFY(test::hasFocus(*app.window, "New passphrase for this device"));
}

//! What the server or the store says stands above the form; the button is at its end.
void TestSettingUpPages::whatWentWrongComesIntoSight()
{
    test::AppWindow app(home());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Join a team")));
    const std::pair<const char *, const char *> answers[] = {
        {"Server", "http://127.0.0.1:1"},
        {"Code", "ABCDE"},
        {"New passphrase for this device", test::passphrase},
        {"The same passphrase again", test::passphrase}};
    for (const auto &[field, text] : answers) {
        QVERIFY2(hand.press(QString::fromLatin1(field)), field);
        hand.type(QString::fromLatin1(text));
    }
    QTest::keyClick(app.window, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!app.application.problem().isEmpty(), 20'000);
    QQuickItem *const said = app.find(qPrintable(app.application.problem()));
    QVERIFY(said);
    const auto inSight = [&] {
        return QRectF(0, 0, 360, 640).contains(said->mapRectToScene(said->boundingRect()));
    };
    QTRY_VERIFY(inSight());
}

void TestSettingUpPages::practiceIsLeftWhereItIsLocked()
{
    test::AppWindow app(home());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Practise first")));
    QTRY_COMPARE_WITH_TIMEOUT(app.application.stage(), Stage::Open, 60'000);
    app.application.lock();
    QVERIFY(app.find("Open practice"));
    QVERIFY(hand.press(QStringLiteral("Leave practice")));
    QVERIFY(app.find("Join a team"));
    QCOMPARE(app.application.stage(), Stage::SetUp);
}

void TestSettingUpPages::helpTakesNothingAway()
{
    test::AppWindow app(home());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Create an organisation")));
    app.application.createOrganisation(QStringLiteral("Example Throughcare"),
                                       QStringLiteral("Rhys Example"), QString(),
                                       QString::fromLatin1(test::passphrase));
    QVERIFY(app.find("The groups of the paper root"));
    QVERIFY(hand.press(QStringLiteral("I have it on paper")));
    const QString first = QStringLiteral("Group %1").arg(app.application.paperRoot()->first());
    QTRY_VERIFY(test::hasFocus(*app.window, qPrintable(first)));
    hand.type(QStringLiteral("abc"));
    QVERIFY(hand.press(QStringLiteral("Help")));
    QVERIFY(app.find("If something goes wrong"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QQuickItem *const again = app.find(qPrintable(first));
    QVERIFY(again);
    QCOMPARE(again->property("text").toString(), QStringLiteral("abc"));
}

void TestSettingUpPages::whoTurnsBackHasMadeNothing()
{
    test::AppWindow app(home());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Create an organisation")));
    app.application.createOrganisation(QStringLiteral("Example Throughcare"),
                                       QStringLiteral("Rhys Example"), QString(),
                                       QString::fromLatin1(test::passphrase));
    QVERIFY(app.find("The groups of the paper root"));
    QVERIFY(hand.press(QStringLiteral("Do not create the organisation")));
    QTRY_VERIFY(test::hasFocus(*app.window, "Create nothing?"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QTRY_VERIFY(test::hasFocus(*app.window, "Do not create the organisation"));
    QVERIFY(app.application.paperRoot()->isShown());
    QVERIFY(hand.press(QStringLiteral("Do not create the organisation")));
    QVERIFY(hand.press(QStringLiteral("Create nothing")));
    QVERIFY(app.find("No organisation was made"));
    QCOMPARE(app.application.stage(), Stage::SetUp);
    // Nor a device that would ask for a passphrase the next time.
    QVERIFY(!store::DeviceStore::exists(store::Profile{home()}.folder()));
}

void TestSettingUpPages::whatAQrCodeSaysFillsInBoth()
{
    test::AppWindow app(home());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Join a team")));
    QVERIFY(hand.press(QStringLiteral("Code")));
    const QString code = QStringLiteral("ABCDE-FGHJK-12345-67890-MNPQR-STVWX");
    hand.type(QStringLiteral("throughline-join:http://127.0.0.1:1#") + code);
    QQuickItem *const server = app.find("Server");
    QVERIFY(server);
    QTRY_COMPARE(server->property("text").toString(), QStringLiteral("http://127.0.0.1:1"));
    QCOMPARE(app.find("Code")->property("text").toString(), code);
}

void TestSettingUpPages::whoCannotOpenItAsksAManager()
{
    test::MemberOffice office(23);
    test::WorldDevice &worker = office.worker();
    test::AppWindow app(worker.home.path().toStdString(), {320, 568},
                        {office.wayToServer(), &worker.clock});
    client::Hand hand(*app.window);
    for (const char *name : {"I cannot open it", "Ask a manager", "Ask a manager"})
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
    QVERIFY(app.find("There is a problem")); // without a passphrase nobody is asked
    for (const char *field : {"New passphrase for this device", "The same passphrase again"}) {
        QVERIFY2(hand.press(QString::fromUtf8(field)), field);
        hand.type(QStringLiteral("another made up passphrase"));
    }
    client::Hand::rest(700);
    QVERIFY(hand.press(QStringLiteral("Ask a manager")));
    QVERIFY(app.find("The six words"));
    const QStringList words = app.application.unlockHelp()->words();
    QCOMPARE(words.join(u' '), office.wordsToUnlock()); // the same passphrase is the same request
    for (int i = 0; i < words.size(); ++i)
        QVERIFY(hand.look(QStringLiteral("%1. %2").arg(i + 1).arg(words.at(i))));
    QVERIFY(hand.press(QStringLiteral("Look for the answer now")));
    QVERIFY(app.find("No manager has answered yet"));
}

void TestSettingUpPages::theLockPageComesBack()
{
    test::makeDevice(home());
    test::AppWindow app(home());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Cymraeg")));
    QCOMPARE(app.application.settings()->language(), QStringLiteral("cy"));
    QVERIFY(hand.press(QStringLiteral("English")));
    QCOMPARE(app.application.settings()->language(), QStringLiteral("en"));
    QVERIFY(hand.press(QStringLiteral("I cannot open it")));
    // This organisation has no server: nobody can be asked over it.
    QVERIFY(app.find("This device knows no server"));
    QVERIFY(!hand.look(QStringLiteral("Ask a manager")));
    QVERIFY(hand.press(QStringLiteral("Use the paper root")));
    QVERIFY(app.find("Unlock with the paper root"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QVERIFY(app.find("Use the paper root"));
    QTRY_VERIFY(test::hasFocus(*app.window, "Open this device again"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QVERIFY(app.find("Passphrase"));
    QVERIFY(app.unlock());
}

void TestSettingUpPages::theLanguageIsChosenFirst()
{
    test::AppWindow app(home());
    client::Hand hand(*app.window);
    // It begins with the machine's, whichever that is.
    const std::pair<const char *, const char *> choices[] = {
        {"Cymraeg", "cy"}, {"English", "en"}, {"Cymraeg", "cy"}};
    for (const auto &[name, key] : choices) {
        QVERIFY2(hand.press(QString::fromLatin1(name)), name);
        QCOMPARE(app.application.settings()->language(), QString::fromLatin1(key));
    }
    // It stays with the device.
    const test::AppWindow again(home());
    QCOMPARE(again.application.settings()->language(), QStringLiteral("cy"));
}

QTEST_MAIN(TestSettingUpPages)
#include "tst_setting_up_pages.moc"
