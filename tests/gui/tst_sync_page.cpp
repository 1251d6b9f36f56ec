// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "app_window.h"
#include "member_office.h"

#include "Throughline/Models/sync_model.h"

using namespace throughline;

//! Sync and this device, as a page that comes and goes.
class TestSyncPage : public QObject
{
    Q_OBJECT

private slots:
    void whatWaitsIsListedOnlyWhileItIsLookedAt();
    void withoutAServerThereIsNothingToPress();
    void whoIsTakenAlongIsChosenThere_data();
    void whoIsTakenAlongIsChosenThere();
};

void TestSyncPage::whatWaitsIsListedOnlyWhileItIsLookedAt()
{
    const QTemporaryDir folder;
    test::makeDevice(folder.path().toStdString());
    test::AppWindow app(folder.path().toStdString());
    QVERIFY(app.unlock());
    const models::SyncModel &sync = *app.application.session()->sync();
    models::Navigation &navigation = *app.application.navigation();
    QVERIFY(!sync.isListed());
    navigation.go(QStringLiteral("sync"));
    QTRY_VERIFY(sync.isListed());
    navigation.go(QStringLiteral("today"));
    QTRY_VERIFY(!sync.isListed());
    // Locked while it is looked at: the page goes with the session that it read.
    navigation.go(QStringLiteral("sync"));
    QTRY_VERIFY(sync.isListed());
    app.application.lock();
    QTRY_COMPARE(app.application.stage(), models::Application::Stage::Locked);
    client::Hand::rest(50);
}

void TestSyncPage::withoutAServerThereIsNothingToPress()
{
    const QTemporaryDir folder;
    test::makeDevice(folder.path().toStdString());
    for (const QSize size : {QSize(360, 640), QSize(1280, 800)}) {
        test::AppWindow app(folder.path().toStdString(), size);
        QVERIFY(app.unlock());
        app.application.navigation()->go(QStringLiteral("sync"));
        QVERIFY(app.find("Everything is saved on this device"));
        QVERIFY(!client::Hand(*app.window).look(QStringLiteral("Sync now")));
    }
}

void TestSyncPage::whoIsTakenAlongIsChosenThere_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("phone") << QSize(360, 640);
    QTest::newRow("desktop") << QSize(1280, 800);
}

void TestSyncPage::whoIsTakenAlongIsChosenThere()
{
    QFETCH(const QSize, size);
    test::MemberOffice office(47);
    office.dayPasses();
    const auto app = office.openManager(size);
    QVERIFY(app->unlock(test::SyncWorld::passphrase));
    models::Navigation &navigation = *app->application.navigation();
    client::Hand hand(*app->window);
    if (size.width() < 600) { // a phone has it behind More, too
        QVERIFY(hand.press(QStringLiteral("More")));
        QVERIFY(hand.press(QStringLiteral("Take with me")));
        QCOMPARE(navigation.destination(), QStringLiteral("take"));
    }
    navigation.go(QStringLiteral("sync"));
    QVERIFY(hand.press(QStringLiteral("Take with me")));
    QCOMPARE(navigation.destination(), QStringLiteral("take"));
    QVERIFY(app->find("1 pe"));
    QVERIFY(hand.press(QStringLiteral("Who is due within 7 days")));
    QVERIFY(app->find("0 people"));
    QVERIFY(app->find("1 pe")); // left with the organisation
    QVERIFY(hand.press(QStringLiteral("Back")));
    QCOMPARE(navigation.destination(), QStringLiteral("sync"));
    // Where they are missed it is said, and leads back there.
    for (const auto &[place, said] :
         {std::pair("people", "1 pe"), std::pair("team", "What is counted here")}) {
        navigation.go(QString::fromLatin1(place));
        QVERIFY2(app->find(said), place);
        QVERIFY2(hand.press(QStringLiteral("Take with me")), place);
        QCOMPARE(navigation.destination(), QStringLiteral("take"));
    }
    for (const char *const place : {"releases", "today", "review"}) {
        navigation.go(QString::fromLatin1(place));
        QVERIFY2(app->find("1 pe"), place);
    }
    navigation.go(QStringLiteral("figures"));
    QVERIFY(app->find("Figures count everybody"));
    navigation.openForm(QStringLiteral("addPerson"), QStringLiteral("new"));
    QVERIFY(app->find("They may be recorded already."));
    navigation.closeForm();
    navigation.go(QStringLiteral("take"));
    QVERIFY(hand.press(QStringLiteral("Everybody")));
    QTRY_VERIFY(!hand.look(QStringLiteral("0 people")));
    navigation.go(QStringLiteral("people"));
    QVERIFY(app->find("Testname"));
}

QTEST_MAIN(TestSyncPage)
#include "tst_sync_page.moc"
