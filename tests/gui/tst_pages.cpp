// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"
#include "hall_session.h"

using namespace throughline;

namespace {

[[nodiscard]] QAccessible::State stateOf(QQuickItem *item)
{
    QAccessibleInterface *const face = item ? QAccessible::queryAccessibleInterface(item) : nullptr;
    return face ? face->state() : QAccessible::State();
}

constexpr auto question = "Is it the same person?";
constexpr auto nobodyOfThem = "No, save as somebody new";

//! As a screen reader presses.
[[nodiscard]] bool pressByReader(QQuickItem *item)
{
    QAccessibleInterface *const face = item ? QAccessible::queryAccessibleInterface(item) : nullptr;
    if (!face || !face->actionInterface())
        return false;
    face->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    return true;
}

//! The form to add somebody, with the name of whoever comes out today.
void typeJamie(test::AppWindow &app)
{
    client::Hand hand(*app.window);
    app.application.navigation()->openForm(QStringLiteral("addPerson"), QStringLiteral("new"));
    QVERIFY(hand.press(QStringLiteral("Given names")));
    hand.type(QStringLiteral("Jamie"));
    QVERIFY(hand.press(QStringLiteral("Family name")));
    hand.type(QStringLiteral("Sampleton"));
}

} // namespace

//! What a page keeps, marks and takes away while somebody goes about in the app.
class TestPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::activateAccessibility(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whoIsOpenIsMarkedInTheList();
    void aSearchStaysUntilItIsCleared();
    void coverIsOneTapOnAPhone_data();
    void coverIsOneTapOnAPhone();
    void coverIsOneTapInAVisitsHall();
    void coverStandsInTheNavigationWhereThereIsRoom();
    void whyJoiningFailedGoesWhenSomebodyTypes();
    void whoMayBeThereAlreadyIsAskedAboutByFinger();
    void whoMayBeThereAlreadyIsAskedAboutByKeyboard();
    void whoMayBeThereAlreadyIsAskedAboutByAReader();

private:
    //! The screen is covered by one tap on the button at the top of it, and is there again.
    static void coverInOneTap(test::AppWindow &app);
    [[nodiscard]] std::filesystem::path home() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPages::whoIsOpenIsMarkedInTheList()
{
    test::makeDevice(home());
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("people"));
    const QString jamie = QStringLiteral("Jamie");
    client::Hand hand(*app.window);
    QVERIFY(app.find("Jamie"));
    QVERIFY(!stateOf(app.find("Jamie")).selected);
    QVERIFY(hand.press(jamie));
    QTRY_VERIFY(stateOf(app.find("Jamie")).selected);
    app.application.navigation()->back();
    QTRY_VERIFY(!stateOf(app.find("Jamie")).selected);
}

void TestPages::aSearchStaysUntilItIsCleared()
{
    test::makeDevice(home());
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    models::Navigation &navigation = *app.application.navigation();
    const QString clear = QStringLiteral("Clear the search");
    client::Hand hand(*app.window);
    navigation.go(QStringLiteral("people"));
    QVERIFY(hand.press(QStringLiteral("Name or prison number")));
    hand.type(QStringLiteral("jam"));
    QVERIFY(app.find("1 p"));
    navigation.go(QStringLiteral("today"));
    QVERIFY(app.find("Log: Jamie"));
    navigation.go(QStringLiteral("people"));
    QVERIFY(app.find("1 p"));
    QVERIFY(hand.press(clear));
    navigation.go(QStringLiteral("today"));
    navigation.go(QStringLiteral("people"));
    QVERIFY(app.find("Everyone on this device"));
    QVERIFY(!hand.look(clear));
}

void TestPages::whoMayBeThereAlreadyIsAskedAboutByFinger()
{
    test::makeDevice(home());
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    const models::Navigation &navigation = *app.application.navigation();
    const std::int64_t before = app.count(domain::Kind::Person);
    test::Finger finger;
    client::Hand hand(*app.window);
    typeJamie(app);
    finger.tap(*app.window, *app.find("Save person"));
    QTRY_VERIFY(test::hasFocus(*app.window, question));
    QQuickItem *const jamie = hand.reveal(QStringLiteral("Open the record of Jamie S."));
    QVERIFY(jamie);
    finger.tap(*app.window, *jamie);
    QTRY_COMPARE(navigation.page(), QStringLiteral("person"));
    QVERIFY(navigation.form().isEmpty());
    QVERIFY(app.find("A1234BC"));
    // What was typed is there when they come back.
    app.application.navigation()->openForm(QStringLiteral("addPerson"), QStringLiteral("new"));
    QVERIFY(app.find("Save person"));
    QTRY_COMPARE(app.find("Family name")->property("text").toString(), QStringLiteral("Sampleton"));
    finger.tap(*app.window, *app.find("Save person"));
    QTRY_VERIFY(test::hasFocus(*app.window, question));
    QQuickItem *const nobody = hand.reveal(QString::fromLatin1(nobodyOfThem));
    QVERIFY(nobody);
    QCOMPARE(app.count(domain::Kind::Person), before);
    finger.tap(*app.window, *nobody);
    QTRY_VERIFY(navigation.form().isEmpty());
    QCOMPARE(app.count(domain::Kind::Person), before + 1);
}

void TestPages::whoMayBeThereAlreadyIsAskedAboutByKeyboard()
{
    test::makeDevice(home());
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    const models::Navigation &navigation = *app.application.navigation();
    const std::int64_t before = app.count(domain::Kind::Person);
    typeJamie(app);
    QTest::keyClick(app.window, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(test::hasFocus(*app.window, question));
    QVERIFY(test::keyTo(*app.window, Qt::Key_Tab, "Open the record of Jamie S."));
    QVERIFY(test::keyTo(*app.window, Qt::Key_Tab, nobodyOfThem));
    QTest::keyClick(app.window, Qt::Key_Space);
    QTRY_VERIFY(navigation.form().isEmpty());
    QCOMPARE(app.count(domain::Kind::Person), before + 1);
}

void TestPages::whoMayBeThereAlreadyIsAskedAboutByAReader()
{
    test::makeDevice(home());
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    const models::Navigation &navigation = *app.application.navigation();
    typeJamie(app);
    QVERIFY(pressByReader(app.find("Save person")));
    QTRY_VERIFY(test::hasFocus(*app.window, question));
    QCOMPARE(QAccessible::queryAccessibleInterface(app.window->activeFocusItem())->role(),
             QAccessible::AlertMessage);
    QQuickItem *const jamie = app.find("Open the record of Jamie S.");
    QVERIFY(jamie);
    const QString told =
        QAccessible::queryAccessibleInterface(jamie)->text(QAccessible::Description);
    QVERIFY2(told.startsWith(QStringLiteral("born 1987, prison number ends in 4BC")),
             qPrintable(told));
    QVERIFY(pressByReader(jamie));
    QTRY_COMPARE(navigation.page(), QStringLiteral("person"));
}

void TestPages::coverInOneTap(test::AppWindow &app)
{
    QQuickItem *const button = app.find("Cover");
    QVERIFY(button);
    const auto place = [button] { return button->mapRectToScene(button->boundingRect()); };
    QTRY_VERIFY(QRectF(0, 0, 320, 160).contains(place())); // a page comes in from the side
    const QRectF at = place();
    QVERIFY(at.width() >= 48 && at.height() >= 48);
    test::Finger().tap(*app.window, *button);
    QVERIFY(app.application.isCovered());
    app.application.setCovered(false);
    client::Hand::rest(60);
}

void TestPages::coverIsOneTapOnAPhone_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("form");
    for (const char *place : {"today", "people", "tasks", "releases", "more", "sync", "settings",
                              "help", "team", "figures", "members", "review"})
        QTest::newRow(place) << QString::fromLatin1(place) << QString();
    for (const char *form : {"gate", "contact", "record", "chooseLog", "addPerson"})
        QTest::newRow(form) << QString() << QString::fromLatin1(form);
    QTest::newRow("person") << QString() << QString();
}

void TestPages::coverIsOneTapOnAPhone()
{
    QFETCH(QString, place);
    QFETCH(QString, form);
    test::makeDevice(home());
    test::AppWindow app(home(), {320, 568});
    QVERIFY(app.unlock());
    models::Navigation &navigation = *app.application.navigation();
    client::Hand hand(*app.window);
    if (!place.isEmpty()) {
        navigation.go(place);
    } else if (form == QLatin1String("gate")) {
        QVERIFY(hand.press(QStringLiteral("Log: Jamie")));
    } else {
        QVERIFY(hand.press(QStringLiteral("Jamie S")));
        QVERIFY(app.find("Overview"));
        const QString person = navigation.pageSubject();
        if (form == QLatin1String("record"))
            navigation.openForm(form,
                                QStringLiteral("change/person/%1/preferred_name").arg(person));
        else if (!form.isEmpty())
            navigation.openForm(form,
                                form == QLatin1String("contact") ? person : QStringLiteral("new"));
    }
    client::Hand::rest(300);
    coverInOneTap(app);
}

void TestPages::coverIsOneTapInAVisitsHall()
{
    test::makeDevice(home());
    test::addSafetyInstruction(home());
    test::openHallSession(home());
    test::AppWindow app(home(), {320, 568});
    QVERIFY(app.unlock());
    QVERIFY(app.find("0 logged"));
    coverInOneTap(app);
    // The session is there as it was, and nothing else: of nobody is anything said.
    QVERIFY(app.find("0 logged"));
    QVERIFY(!client::Hand(*app.window).look(QStringLiteral("Risk")));
    QVERIFY(!client::Hand(*app.window).look(QStringLiteral("Jamie")));
}

void TestPages::coverStandsInTheNavigationWhereThereIsRoom()
{
    test::makeDevice(home());
    test::AppWindow app(home(), {320, 568});
    QVERIFY(app.unlock());
    QVERIFY(app.find("Log: Jamie"));
    // As wide as a tablet, it is in the rail alone.
    app.window->resize(768, 1024);
    client::Hand::rest(300);
    QQuickItem *const button = app.find("Cover");
    QVERIFY(button);
    QVERIFY(button->mapToScene({0, 0}).x() < 100);
    // And where the app is locked there is nothing to cover.
    app.window->resize(320, 568);
    client::Hand::rest(300);
    app.application.lock();
    QTRY_COMPARE(app.application.stage(), models::Application::Stage::Locked);
    client::Hand::rest(300);
    QVERIFY(!client::Hand(*app.window).look(QStringLiteral("Cover")));
}

void TestPages::whyJoiningFailedGoesWhenSomebodyTypes()
{
    test::AppWindow app(home());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Join a team")));
    const std::pair<const char *, const char *> answers[] = {
        {"Server", "http://127.0.0.1:1"},
        {"Code", "A code"},
        {"New passphrase for this device", test::passphrase},
        {"The same passphrase again", test::passphrase}};
    for (const auto &[field, text] : answers) {
        QVERIFY2(hand.press(QString::fromLatin1(field)), field);
        hand.type(QString::fromLatin1(text));
    }
    QVERIFY(hand.press(QStringLiteral("Join")));
    QTRY_COMPARE(app.application.problem(), QStringLiteral("There is no server."));
    QVERIFY(hand.press(QStringLiteral("Code")));
    hand.type(QStringLiteral("2"));
    QVERIFY(app.application.problem().isEmpty());
    QCOMPARE(app.application.stage(), models::Application::Stage::SetUp);
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
